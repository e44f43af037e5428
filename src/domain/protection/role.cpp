// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/protection/role.h"

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<Role>> terms<Role>()
{
    using enum Role;
    static constexpr std::array<Term<Role>, 6> list {{
        {SafetyOfficer, "officer", {"Fachkraft für Arbeitssicherheit", "Safety officer"}},
        {CaseCarer, "carer", {"Fallbetreuung", "Case carer"}},
        {Manager, "manager", {"Führungskraft", "Manager"}},
        {StaffCouncil, "council", {"Personalrat", "Staff council"}},
        {DataProtectionOfficer, "dpo", {"Datenschutzbeauftragte", "Data-protection officer"}},
        {Administrator, "admin", {"Administration", "Administrator"}},
    }};
    return list;
}

template <>
std::span<const Term<MemberState>> terms<MemberState>()
{
    using enum MemberState;
    static constexpr std::array<Term<MemberState>, 3> list {{
        {Invited, "invited", {"eingeladen", "invited"}},
        {Active, "active", {"aktiv", "active"}},
        {Disabled, "disabled", {"gesperrt", "disabled"}},
    }};
    return list;
}

} // namespace rueckhalt
