// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/integrity.h"

#include "vault/actionrights.h"
#include "vault/headslots.h"
#include "vault/membershipstore.h"

#include <QLoggingCategory>

#include <algorithm>
#include <memory>

namespace rueckhalt {

namespace {

Q_LOGGING_CATEGORY(integrityLog, "rueckhalt.vault", QtWarningMsg)

using History = std::vector<Membership>;

std::optional<PublicKey> signerKeyIn(const Membership &membership, const ChainSigner &signer)
{
    if (signer.isRecovery())
        return membership.recovery ? std::optional(membership.recovery->keys.signing)
                                   : std::nullopt;
    if (!signer.role) {
        const auto *member = membership.member(signer.member);
        return member ? std::optional(member->keys.signing) : std::nullopt;
    }
    const RoleKeyName name {keyRoleOf(*signer.role), signer.keyVersion};
    const auto *key = membership.roleKey(name);
    // A version that was replaced is worth nothing any more.
    return key && membership.newest(name.role) == name.version ? std::optional(key->keys.signing)
                                                               : std::nullopt;
}

/// Who reads details together while this membership holds.
LogRecipients recipientsIn(const Membership &membership)
{
    const auto recipientFor = [&](Role reader) -> LogRecipient {
        const auto of = [&](Role role) -> std::optional<LogRecipient> {
            const RoleKeyName newest {keyRoleOf(role), membership.newest(keyRoleOf(role))};
            const auto *key = membership.roleKey(newest);
            return key ? std::optional(LogRecipient {role, newest.version, key->keys.agreement})
                       : std::nullopt;
        };
        if (const auto own = of(reader))
            return *own;
        if (membership.recovery)
            return {std::nullopt, 0, membership.recovery->keys.agreement};
        // A register of format 1 without recovery yet: there is nobody else.
        return of(Role::SafetyOfficer).value_or(LogRecipient {});
    };
    return {recipientFor(Role::DataProtectionOfficer), recipientFor(Role::StaffCouncil)};
}

ChainDirectory directoryOf(History &&memberships)
{
    // Shared, because std::function wants to be copied.
    const auto history = std::make_shared<const History>(std::move(memberships));
    const auto at = [history](quint64 epoch) -> const Membership * {
        const auto found = std::ranges::find(*history, epoch, &Membership::epoch);
        return found == history->end() ? nullptr : &*found;
    };
    return {[at](quint64 epoch, const ChainSigner &signer) -> std::optional<PublicKey> {
                const auto *membership = at(epoch);
                return membership ? signerKeyIn(*membership, signer) : std::nullopt;
            },
        [at](quint64 epoch, const UserId &user) -> std::optional<PublicKey> {
            const auto *membership = at(epoch);
            const auto *member = membership ? membership->member(user) : nullptr;
            return member ? std::optional(member->keys.signing) : std::nullopt;
        },
        [at](quint64 epoch) -> std::optional<LogRecipients> {
            const auto *membership = at(epoch);
            return membership ? std::optional(recipientsIn(*membership)) : std::nullopt;
        }};
}

/// All memberships of a register, the oldest first. After an interrupted change the head is one
/// ahead of the table.
Result<QByteArrayList> historyOf(Database &database, const Head &head)
{
    auto history = MembershipStore(database).history();
    if (!history)
        return history;
    const auto newest = history->isEmpty() ? Result<Membership>(failure(Error::Code::NotFound))
                                           : parseMembership(bytesOf(history->last()));
    if (!newest || newest->epoch < head.membership.epoch)
        *history << encodeMembership(head.membership);
    return history;
}

} // namespace

Integrity::Integrity(Parts parts)
    : m_parts(std::move(parts))
    , m_registerId(m_parts.head.id.toByteArray())
    , m_chain(m_parts.database, m_registerId, m_parts.random)
{
}

void Integrity::found(Kind kind, quint64 sequence, qint64 count)
{
    const bool isKnown
        = std::ranges::any_of(m_alerts, [kind](const auto &alert) { return alert.kind == kind; });
    if (!isKnown)
        m_alerts << RegisterAlert {kind, sequence, count};
}

void Integrity::forget(Kind kind)
{
    Q_ASSERT(!forbidsWriting(kind));
    m_alerts.removeIf([kind](const RegisterAlert &alert) { return alert.kind == kind; });
}

bool Integrity::allowsWriting() const
{
    return std::ranges::none_of(
        m_alerts, [](const RegisterAlert &alert) { return forbidsWriting(alert.kind); });
}

bool Integrity::canBeAccepted() const
{
    // What a later list of members has changed cannot be made up for: whoever was removed by it
    // would count again. A restore goes on with the newest list there is.
    return !m_lacksMembers && !allowsWriting()
        && std::ranges::all_of(m_alerts, [](const RegisterAlert &alert) {
               return !forbidsWriting(alert.kind) || rueckhalt::canBeAccepted(alert.kind);
           });
}

bool Integrity::isSigned(const BackedUpState &state) const
{
    auto now = m_roots;
    if (const auto members = m_state.roots.find(Compartment::Members);
        members != m_state.roots.end())
        now[Compartment::Members] = members->second;
    return m_mark.sequence > 0 && state.mark == m_mark && state.roots == m_state.roots
        && now == m_state.roots;
}

QList<RegisterAlert> Integrity::settle()
{
    const auto before = m_alerts;
    m_alerts.removeIf([](const RegisterAlert &alert) { return forbidsWriting(alert.kind); });
    return before;
}

Result<std::vector<SecretBytes>> Integrity::databaseKeys() const
{
    std::vector<SecretBytes> keys;
    keys.push_back(m_parts.keys.database.clone());
    for (const QByteArray &wrapped : m_parts.head.previousDatabaseKeys) {
        auto previous = unwrapPrevious(wrapped, keys.back(), m_parts.head.id);
        if (!previous)
            return errorOf(previous);
        keys.push_back(std::move(*previous));
    }
    return keys;
}

Result<void> Integrity::check(bool headIsDamaged, const Progress &progress)
{
    auto digest = RegisterDigest::compute(m_parts.database);
    if (!digest)
        return errorOf(digest);
    m_digest = std::move(*digest);
    m_roots = m_digest->roots();
    const auto keys = databaseKeys();
    if (!keys)
        return errorOf(keys);
    if (auto anchor = m_parts.anchors.read(m_registerId, *keys))
        m_anchor = *anchor;
    else
        found(Kind::AnchorUnreadable);
    if (headIsDamaged)
        found(Kind::HeadRepaired);
    const auto count = m_chain.count();
    if (!count)
        return errorOf(count);
    const Head &head = m_parts.head;
    m_isNew = *count == 0 && head.chainSequence == 0 && head.membership.epoch == 1 && !m_anchor;
    if (m_isNew)
        return {};
    return checkMembers()
        .and_then([&] { return checkChain(progress); })
        .and_then([&] { return checkHead(); })
        .and_then([&] { return checkAnchor(); })
        .and_then([&] { return checkContentKeys(); })
        .and_then([&] { return checkIndexes(); });
}

Result<void> Integrity::checkMembers()
{
    const auto history = historyOf(m_parts.database, m_parts.head);
    if (!history)
        return errorOf(history);
    std::optional<KnownMembership> known;
    if (m_anchor && m_anchor->membershipEpoch > m_parts.head.membership.epoch) {
        m_lacksMembers = true;
        found(Kind::OlderState, m_anchor->mark.sequence);
    } else if (m_anchor) {
        known = KnownMembership {m_anchor->membershipEpoch, m_anchor->membershipHash};
    }
    const auto newest = verifyMembership(known, *history);
    if (!newest) {
        found(Kind::MembersForged);
    } else if (newest->epoch > m_parts.head.membership.epoch) {
        m_lacksMembers = true;
        found(Kind::HeadOutdated, m_parts.head.chainSequence);
    } else if (*newest != m_parts.head.membership) {
        found(Kind::MembersForged);
    }
    return {};
}

Result<ChainDirectory> Integrity::directory() const
{
    const auto encoded = historyOf(m_parts.database, m_parts.head);
    if (!encoded)
        return errorOf(encoded);
    History history;
    for (const QByteArray &bytes : *encoded) {
        // What does not parse was told as a forged list; nothing is signed by it.
        if (auto membership = parseMembership(bytesOf(bytes)))
            history.push_back(std::move(*membership));
    }
    return directoryOf(std::move(history));
}

Result<void> Integrity::checkChain(const Progress &progress)
{
    const auto known = directory();
    if (!known)
        return errorOf(known);
    // What is not proven only speaks against a register: nothing is believed because of it.
    const bool isProven = m_anchor && m_anchor->isProven;
    auto state = m_chain.check(*known, isProven ? m_anchor->mark : RegisterMark {}, progress);
    if (!state) {
        if (state.error().code != Error::Code::Damaged)
            return errorOf(state);
        found(Kind::ChainBroken, state.error().detail.toULongLong());
        return {};
    }
    m_state = std::move(*state);
    m_mark = m_state.mark;
    if (m_mark.sequence == 0)
        found(Kind::ChainBroken);
    else if (m_state.roots != m_digest->roots())
        found(Kind::DatabaseAltered, m_mark.sequence);
    checkMonths();
    return {};
}

/// How long details of the log stay is counted by the months that entries name. Clocks of two
/// computers may differ by a day.
void Integrity::checkMonths()
{
    if (m_state.prunedAhead != 0)
        found(Kind::ClockAhead, m_state.prunedAhead);
    else if (m_state.latestMonth > monthOf(m_parts.clock().addDays(1)))
        found(Kind::ClockAhead, m_state.latestMonthAt);
}

Result<void> Integrity::checkHead()
{
    const Head &head = m_parts.head;
    if (m_mark.sequence == 0)
        return {}; // The chain is broken; nothing to compare with.
    if (head.chainSequence > m_mark.sequence) {
        found(Kind::OlderState, head.chainSequence);
        return {};
    }
    const auto contained = m_chain.contains({0, head.chainSequence, head.chainHash});
    if (!contained)
        return errorOf(contained);
    // The head is written after each commit: after a crash it may be one entry behind.
    if (!*contained)
        found(Kind::Forked, head.chainSequence);
    else if (head.chainSequence + 1 < m_mark.sequence)
        found(Kind::HeadOutdated, head.chainSequence);
    return {};
}

Result<void> Integrity::checkAnchor()
{
    if (!m_anchor || m_mark.sequence == 0)
        return {};
    const RegisterMark &seen = m_anchor->mark;
    const auto contained = m_chain.contains(seen);
    if (!contained)
        return errorOf(contained);
    if (*contained)
        return {};
    // Somebody with the right may have put the register back, on another machine.
    const quint64 resumptionsSeen = seen.epoch - m_anchor->membershipEpoch;
    if (m_state.resumptions > resumptionsSeen)
        found(Kind::StateResumed, m_state.resumedAt.last());
    else
        found(seen.sequence > m_mark.sequence ? Kind::OlderState : Kind::Forked, seen.sequence);
    return {};
}

Result<void> Integrity::checkContentKeys()
{
    const auto missing = m_parts.database.number(
        "SELECT count(*) FROM sealed_object AS o WHERE NOT EXISTS (SELECT 1 FROM content_key AS k"
        " WHERE k.part = o.part AND k.object = o.object AND k.version = o.version)");
    if (!missing)
        return errorOf(missing);
    if (*missing > 0)
        found(Kind::KeysMissing, 0, *missing);
    return {};
}

Result<void> Integrity::checkIndexes()
{
    const auto consistent = m_parts.database.isConsistent();
    if (!consistent)
        return errorOf(consistent);
    if (!*consistent)
        found(Kind::DatabaseAltered, m_mark.sequence);
    return {};
}

Result<void> Integrity::follow()
{
    return m_digest->follow();
}

Result<void> Integrity::followAnew()
{
    auto digest = RegisterDigest::compute(m_parts.database);
    if (!digest)
        return errorOf(digest);
    if ((*digest)->roots() != m_roots)
        return failure(Error::Code::Damaged, QStringLiteral("copy of vault.db differs"));
    m_digest->release();
    m_digest = std::move(*digest);
    return m_digest->follow();
}

const SigningKey *Integrity::keyOf(const ChainSigner &signer) const
{
    const RegisterKeys &keys = m_parts.keys;
    if (signer.isRecovery())
        return keys.recovery ? &keys.recovery->signing() : nullptr;
    if (!signer.role)
        return keys.user ? &keys.user->signing() : nullptr;
    const auto *held = keys.roles.key({keyRoleOf(*signer.role), signer.keyVersion});
    return held ? &held->signing() : nullptr;
}

/// In whose name: of the roles of the member, one that may write what was changed; if there are
/// several, one that has the right for the action.
Result<ChainSigner> Integrity::signerFor(const Deed &deed, const Roots &changed) const
{
    const RegisterKeys &keys = m_parts.keys;
    const Membership &membership = m_parts.head.membership;
    if (keys.userId.isNull())
        return ChainSigner {};
    ChainEntry entry;
    entry.sequence = m_mark.sequence + 1;
    entry.changed = changed;
    entry.prunedTo = deed.prunedTo;
    entry.resumes = deed.resumes;
    const auto right = rightFor(deed.action);
    const auto *me = membership.member(keys.userId);
    std::optional<ChainSigner> fitting;
    for (const Role role : me ? me->roles.values() : QList<Role> {}) {
        entry.signer = {role, membership.newest(keyRoleOf(role)), {}};
        if (!keyOf(entry.signer) || offenceOf(entry))
            continue;
        if (!right || accessOf(role, *right) == Access::Yes)
            return entry.signer;
        if (!fitting)
            fitting = entry.signer;
    }
    if (fitting)
        return *fitting;
    entry.signer = {std::nullopt, 0, keys.userId};
    if (const char *offence = offenceOf(entry))
        return failure(Error::Code::NotPermitted, QLatin1String(offence));
    return entry.signer;
}

Result<void> Integrity::note(const Deed &deed)
{
    NewChainEntry entry;
    entry.changed = m_mark.sequence == 0 ? m_digest->roots() : m_digest->changed();
    // The lists of members that a restore brings in were there before anything was followed.
    if (deed.action == Action::Restored) {
        entry.changed = m_digest->roots();
        std::erase_if(entry.changed,
            [this](const auto &now) { return m_state.roots[now.first] == now.second; });
    }
    const auto signer = signerFor(deed, entry.changed);
    if (!signer)
        return errorOf(signer);
    const RegisterKeys &keys = m_parts.keys;
    entry.signer = *signer;
    entry.key = keyOf(*signer);
    entry.membershipEpoch = m_parts.head.membership.epoch;
    entry.action = deed.action;
    entry.object = deed.object;
    entry.user = keys.userId;
    entry.userKey = keys.user ? &keys.user->signing() : nullptr;
    entry.moment = m_parts.clock();
    entry.recipients = recipientsIn(m_parts.head.membership);
    entry.prunedTo = deed.prunedTo;
    entry.resumes = deed.resumes;
    m_pendingRoots = m_digest->roots();
    return m_chain.append(entry).map([this](const RegisterMark &mark) { m_pending = mark; });
}

void Integrity::committed()
{
    m_mark = m_pending;
    m_roots = m_pendingRoots;
    // Of a commit whose very last call failed SQLite says that it was undone, and the digest has
    // followed it. The rows are there all the same: before the next change they are read anew.
    if (m_digest->roots() == m_pendingRoots)
        m_digest->accept();
    else
        m_isInDoubt = true;
    remember(Anchors::Durability::Lazy);
}

Result<void> Integrity::findOut()
{
    m_digest.reset();
    auto digest = RegisterDigest::compute(m_parts.database);
    if (!digest)
        return errorOf(digest);
    const auto mark = m_chain.mark();
    if (!mark)
        return errorOf(mark);
    const Roots &roots = (*digest)->roots();
    if (*mark == m_pending && roots == m_pendingRoots) {
        m_mark = m_pending;
        m_roots = m_pendingRoots;
    } else if (*mark != m_mark || roots != m_roots) {
        return failure(Error::Code::Damaged, QStringLiteral("rows after a failed commit"));
    }
    m_digest = std::move(*digest);
    return m_digest->follow().map([this] { m_isInDoubt = false; });
}

void Integrity::remember(Anchors::Durability durability)
{
    const Head &head = m_parts.head;
    const Anchor anchor {head.membership.epoch, hashOf(head.membership), m_mark};
    const auto written
        = m_parts.anchors.write(m_registerId, anchor, m_parts.keys.database, durability);
    if (!written)
        qCWarning(integrityLog, "What this computer remembers of a register cannot be written");
}

} // namespace rueckhalt
