// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

namespace rueckhalt {

/// Which units the managers of a register decide for. Everybody sees it, as everybody sees the
/// accounts; administrators set it. Without units of her own a manager decides for the whole
/// authority, see OpenRegister::manages().
class UnitLeading
{
public:
    /// The register outlives the use case.
    explicit UnitLeading(OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    [[nodiscard]] const Organisation &organisation() const { return m_register.organisation(); }
    /// Empty: the whole authority. Units that were removed from the organisation are among them
    /// until they are taken out.
    [[nodiscard]] Result<QList<UnitId>> unitsOf(const UserId &member) const;
    /// Empty, or with the null id among them: the whole authority. Nothing is written if it is so
    /// already. NotPermitted for others than administrators, NotFound for an account that is not
    /// there, TooLarge for more than MaxUnits.
    Result<void> set(const UserId &member, const QList<UnitId> &units);

    /// Where proposals stay undecided: offices that no manager who is let in decides for, and the
    /// null id where nobody does for the whole authority. Units within an office are not looked at:
    /// whoever decides for the office decides for them.
    [[nodiscard]] Result<QList<UnitId>> undecided() const;
    /// What is led `before` and not `after` (empty: the whole authority), without naming units
    /// below one that is named; the null id stands for the whole authority.
    [[nodiscard]] QList<UnitId> lostBetween(
        const QList<UnitId> &before, const QList<UnitId> &after) const;
    /// Whether another role of the member opens all units to her, whatever is set.
    [[nodiscard]] static bool overseesAll(CodeSet<Role> roles)
    {
        return roles.contains(Role::SafetyOfficer) || roles.contains(Role::Administrator);
    }

    static constexpr qsizetype MaxUnits = Proposal::MaxUnits;

private:
    OpenRegister &m_register;
};

} // namespace rueckhalt
