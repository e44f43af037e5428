// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/unitleading.h"

#include "domain/statistics/effectcount.h"
#include "vault/memberkeeping.h"

#include <algorithm>

namespace rueckhalt {

namespace {

/// In one order, none twice; the whole authority is the empty list.
QList<UnitId> settled(const QList<UnitId> &units)
{
    QList<UnitId> one;
    for (const UnitId &unit : units) {
        if (unit.isNull())
            return {};
        if (!one.contains(unit))
            one << unit;
    }
    std::ranges::sort(one);
    return one;
}

} // namespace

Result<QList<UnitId>> UnitLeading::unitsOf(const UserId &member) const
{
    return m_register.vault().managedUnits(member).map(settled);
}

Result<void> UnitLeading::set(const UserId &member, const QList<UnitId> &units)
{
    if (!m_register.may(Right::ManageMembers))
        return failure(Error::Code::NotPermitted, codeOf(Right::ManageMembers));
    const QList<Member> members = m_register.vault().members().members();
    if (std::ranges::none_of(members, [&](const Member &one) { return one.id == member; }))
        return failure(Error::Code::NotFound, QStringLiteral("member"));
    const auto before = unitsOf(member);
    if (!before)
        return tl::unexpected(before.error());
    const QList<UnitId> wanted = settled(units);
    return wanted == *before ? Result<void>() : m_register.setManagedUnits(member, wanted);
}

Result<QList<UnitId>> UnitLeading::undecided() const
{
    QList<UnitId> led;
    for (const Member &member : m_register.vault().members().members()) {
        if (!member.roles.contains(Role::Manager) || member.state == MemberState::Disabled)
            continue;
        const auto units = unitsOf(member.id);
        if (!units)
            return tl::unexpected(units.error());
        if (units->isEmpty() || overseesAll(member.roles))
            return QList<UnitId>();
        led += *units;
    }
    led = withUnitsBelow(led, organisation());
    QList<UnitId> left {UnitId()};
    for (const Unit &unit : organisation().units) {
        if (!led.contains(unit.id) && unit.parent.isNull())
            left << unit.id;
    }
    return left;
}

QList<UnitId> UnitLeading::lostBetween(
    const QList<UnitId> &before, const QList<UnitId> &after) const
{
    const bool wasEverywhere = settled(before).isEmpty();
    if (settled(after).isEmpty())
        return {};
    const QList<UnitId> kept = withUnitsBelow(after, organisation());
    const QList<UnitId> former = withUnitsBelow(before, organisation());
    const auto isLost = [&](const UnitId &unit) {
        return !unit.isNull() && (wasEverywhere || former.contains(unit)) && !kept.contains(unit);
    };
    // From the whole authority to anything less something is always lost.
    QList<UnitId> lost = wasEverywhere ? QList<UnitId> {UnitId()} : QList<UnitId>();
    for (const Unit &unit : organisation().units) {
        if (isLost(unit.id) && !isLost(unit.parent))
            lost << unit.id;
    }
    return lost;
}

} // namespace rueckhalt
