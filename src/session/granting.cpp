// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/granting.h"

#include "session/backgroundwork.h"
#include "vault/memberkeeping.h"

#include <QTimer>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int LookMilliseconds = 30'000;

bool canBeGranted(const Member &member)
{
    const auto roles = member.roles.values();
    return !may(member.roles, Right::ReadPersonPart) && std::ranges::any_of(roles, [](Role role) {
        return accessOf(role, Right::ReadPersonPart) == Access::Granted;
    });
}

QList<Member> membersWith(const OpenRegister &openRegister, MemberState state)
{
    QList<Member> members = openRegister.vault().members().members();
    members.removeIf(
        [&](const Member &member) { return member.state != state || !canBeGranted(member); });
    return members;
}

} // namespace

QString shownName(const Member &member)
{
    return member.profile.name.isEmpty() ? member.profile.login : member.profile.name;
}

QDate lastDayOf(const CaseGrant &grant)
{
    return grant.expires.addSecs(-1).toLocalTime().date();
}

bool Granting::isAllowed() const
{
    return m_register.may(Right::GrantCase) && !m_register.isReadOnly();
}

QList<Member> Granting::candidates() const
{
    return membersWith(m_register, MemberState::Active);
}

QList<Member> Granting::notReady() const
{
    return membersWith(m_register, MemberState::Invited);
}

QString Granting::nameOf(const UserId &member) const
{
    const QList<Member> members = m_register.vault().members().members();
    const auto found = std::ranges::find(members, member, &Member::id);
    return found == members.end() ? QString() : shownName(*found);
}

QDate Granting::today() const
{
    return m_register.now().toLocalTime().date();
}

bool Granting::isOver(const CaseGrant &grant) const
{
    return grant.expires <= m_register.now();
}

Result<QList<CaseGrant>> Granting::all() const
{
    return m_register.vault().caseGrants().all();
}

Result<QList<CaseGrant>> Granting::of(const IncidentId &incident) const
{
    return all().map([&](QList<CaseGrant> &&grants) {
        grants.removeIf([&](const CaseGrant &grant) { return grant.incident != incident; });
        return std::move(grants);
    });
}

Result<GrantId> Granting::grant(const GrantOrder &order)
{
    if (!order.lastDay.isValid() || order.lastDay < today()
        || order.lastDay > today().addDays(MostDays))
        return failure(Error::Code::Invalid, QStringLiteral("expires"));
    const auto before = of(order.incident);
    if (!before)
        return tl::unexpected<Error>(before.error());
    CaseGrants &grants = m_register.vault().caseGrants();
    const QDateTime expires = order.lastDay.addDays(1).startOfDay().toUTC();
    auto made
        = grants.grant(order.incident, order.member, order.fingerprint, expires, order.reason);
    if (!made)
        return made;
    for (const CaseGrant &former : *before) {
        if (former.user != order.member)
            continue;
        if (const auto ended = grants.revoke(former.id); !ended)
            return tl::unexpected<Error>(ended.error());
    }
    return made;
}

Result<void> Granting::revoke(const GrantId &grant)
{
    return m_register.vault().caseGrants().revoke(grant);
}

GrantedCases::GrantedCases(OpenRegister &openRegister, QObject *parent)
    : QObject(parent)
    , m_register(openRegister)
{
    read();
    if (m_running.isEmpty())
        return;
    // Looks at the clock instead of waiting for a moment: a computer that slept notices too.
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &GrantedCases::refresh);
    timer->start(LookMilliseconds);
}

void GrantedCases::read()
{
    const CaseGrants &grants = m_register.vault().caseGrants();
    m_running = grants.mine().value_or(QList<CaseGrant>());
    m_over = grants.mineOver().value_or(QList<CaseGrant>());
    // Granted anew since, or once before: one line for a case is enough.
    QSet<IncidentId> seen;
    for (const CaseGrant &grant : std::as_const(m_running))
        seen.insert(grant.incident);
    m_over.removeIf([&seen](const CaseGrant &grant) {
        const bool known = seen.contains(grant.incident);
        seen.insert(grant.incident);
        return known;
    });
}

void GrantedCases::refresh()
{
    if (BackgroundWork::isRunning())
        return;
    const QDateTime now = m_register.now();
    if (std::ranges::none_of(
            m_running, [&now](const CaseGrant &grant) { return grant.expires <= now; }))
        return;
    const FactTable::Row before = m_register.facts().rowCount();
    read();
    // A failure leaves facts in memory that the vault does not open any more.
    if (!m_register.reloadFacts())
        return;
    emit ended(static_cast<int>(before - m_register.facts().rowCount()));
}

} // namespace rueckhalt
