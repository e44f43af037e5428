// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/vocabulary.h"

namespace rueckhalt {

using UserId = Id<struct UserTag>;

/// What a person does in a register. Each role has a key of its own; the numbers are part of the
/// format of registers.
enum class Role : std::uint8_t {
    SafetyOfficer = 1, ///< Fachkraft für Arbeitssicherheit: all incidents
    CaseCarer = 2, ///< Fallbetreuung: the incidents granted to her
    Manager = 3, ///< Führungskraft: measures and plan, never who reported what
    StaffCouncil = 4, ///< Personalrat: released figures, plan, one half of the access log
    DataProtectionOfficer = 5, ///< Datenschutzbeauftragte: the other half
    Administrator = 6, ///< accounts and backups, no contents
};

/// Roles that may not be one person's: together they would read the access log alone.
[[nodiscard]] constexpr bool areCompatible(CodeSet<Role> roles)
{
    return !(roles.contains(Role::DataProtectionOfficer) && roles.contains(Role::StaffCouncil));
}

/// State of an account.
enum class MemberState : std::uint8_t {
    Invited = 1, ///< has a password that somebody else knows; must choose an own one
    Active = 2,
    Disabled = 3, ///< cannot unlock with the program; remove to shut out by cryptography
};

template <>
std::span<const Term<Role>> terms<Role>();
template <>
std::span<const Term<MemberState>> terms<MemberState>();

} // namespace rueckhalt
