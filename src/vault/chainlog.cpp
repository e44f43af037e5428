// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/chainlog.h"

#include "vault/openedvault.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr std::array readers {Role::DataProtectionOfficer, Role::StaffCouncil};

Role otherThan(Role reader)
{
    return reader == readers[0] ? readers[1] : readers[0];
}

/// The keys of a role that somebody holds, in all versions.
LogHalf halfOf(const KeyRing &ring, Role role)
{
    LogHalf half;
    for (const RoleKeyName &name : ring.names()) {
        if (name.role == keyRoleOf(role))
            addToHalf(half, role, name.version, ring.key(name)->agreement());
    }
    return half;
}

/// Whether `half` holds keys of that role, and none that the role does not have.
bool isHalfOf(const LogReader &half, Role role, const Membership &membership)
{
    int held = 0;
    for (quint32 version = 1; version <= membership.newest(keyRoleOf(role)); ++version) {
        const auto *key = half(role, version);
        if (!key)
            continue;
        const auto *known = membership.roleKey({keyRoleOf(role), version});
        if (!known || known->keys.agreement != key->publicKey())
            return false;
        ++held;
    }
    return held > 0;
}

} // namespace

quint64 ChainLog::count() const
{
    return m_opened.integrity.chain().count().value_or(0);
}

Result<QList<LogEntry>> ChainLog::entries(quint64 from, int most) const
{
    return m_opened.integrity.chain().entries(from, most);
}

Result<Role> ChainLog::ownRole() const
{
    const Member &me = m_opened.me;
    if (me.state != MemberState::Active)
        return failure(Error::Code::NotPermitted, codeOf(me.state));
    for (const Role role : readers) {
        if (me.roles.contains(role))
            return m_opened.keys.roles.holds(keyRoleOf(role))
                ? Result<Role>(role)
                : failure(Error::Code::NotPermitted, QStringLiteral("awaited"));
    }
    return failure(Error::Code::NotPermitted, codeOf(Right::ReadAccessLog));
}

Result<LogHalf> ChainLog::secondHalf(const Credentials &other)
{
    const auto own = ownRole();
    if (!own)
        return tl::unexpected<Error>(own.error());
    const Role wanted = otherThan(*own);
    const auto unlocked = unlockHead(m_opened.head, other);
    if (!unlocked)
        return tl::unexpected<Error>(unlocked.error());
    const auto second = memberOf(m_opened.head, unlocked->userId, unlocked->database);
    if (!second)
        return tl::unexpected<Error>(second.error());
    if (second->state != MemberState::Active)
        return failure(Error::Code::NotPermitted, codeOf(second->state));
    if (second->id == m_opened.me.id || !second->roles.contains(wanted))
        return failure(Error::Code::NotPermitted, codeOf(wanted));
    LogHalf half = halfOf(unlocked->roles, wanted);
    if (half.isEmpty())
        return failure(Error::Code::NotPermitted, QStringLiteral("awaited"));
    // Who reads about others is written down like everybody else.
    if (!m_opened.isReadOnly()) {
        const auto noted = m_opened.changeUnasked(
            {Action::LogRead, second->id.toByteArray()}, [] { return Result<void> {}; });
        if (!noted)
            return tl::unexpected<Error>(noted.error());
    }
    return half;
}

Result<QList<LogEntry>> ChainLog::entriesInDetail(
    const LogHalf &second, quint64 from, int most) const
{
    const auto own = ownRole();
    if (!own)
        return tl::unexpected<Error>(own.error());
    const auto half = readerOf({&second});
    if (!half)
        return tl::unexpected<Error>(half.error());
    const Role other = otherThan(*own);
    if (!isHalfOf(*half, other, m_opened.head.membership))
        return failure(Error::Code::NotPermitted, codeOf(other));
    const auto directory = m_opened.integrity.directory();
    if (!directory)
        return tl::unexpected<Error>(directory.error());
    const LogReader reader
        = [&](std::optional<Role> role, quint32 version) -> const AgreementKey * {
        if (role != *own)
            return role == other ? (*half)(role, version) : nullptr;
        const auto *held = m_opened.keys.roles.key({keyRoleOf(*own), version});
        return held ? &held->agreement() : nullptr;
    };
    return m_opened.integrity.chain().entriesInDetail(from, most, *directory, reader);
}

Result<void> ChainLog::verify(const Progress &progress) const
{
    Integrity &integrity = m_opened.integrity;
    const auto directory = integrity.directory();
    if (!directory)
        return tl::unexpected<Error>(directory.error());
    const auto state = integrity.chain().check(*directory, {}, progress);
    if (!state)
        return tl::unexpected<Error>(state.error());
    if (state->mark != integrity.mark() || state->roots != integrity.roots())
        return failure(Error::Code::Damaged, QString::number(state->mark.sequence));
    return {};
}

Result<bool> ChainLog::contains(const RegisterMark &mark) const
{
    return m_opened.integrity.chain().contains(mark);
}

Result<qsizetype> ChainLog::prune(const QDateTime &before)
{
    if (const auto allowed = m_opened.mayDo(Action::LogPruned); !allowed)
        return tl::unexpected<Error>(allowed.error());
    if (m_opened.isReadOnly())
        return failure(Error::Code::ReadOnly, QStringLiteral("register is open read-only"));
    if (before > m_opened.environment.clock().addMonths(-LeastLogMonths))
        return failure(Error::Code::Invalid, QStringLiteral("details of the last months stay"));
    Chain &chain = m_opened.integrity.chain();
    const auto last = chain.lastBefore(before);
    if (!last)
        return tl::unexpected<Error>(last.error());
    const auto count = chain.detailsUpTo(*last);
    if (!count || *count == 0)
        return count;
    return m_opened.change(
        {Action::LogPruned, {}, *last}, [&] { return chain.removeDetails(*last); });
}

} // namespace rueckhalt
