// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/offencerules.h"

#include <array>

namespace rueckhalt {

const OffenceRule &ruleOf(Offence offence)
{
    using enum Offence;
    using enum EntitledRole;
    using Roles = CodeSet<EntitledRole>;
    static constexpr Roles person {Victim, Representative};
    static constexpr Roles official {Victim, Representative, Relative, Superior};
    static constexpr std::array<OffenceRule, 11> rules {{
        {Insult, official, true, false, {"StGB § 194 Abs. 1, 3", "StGB § 194 (1), (3)"}},
        {InsultOfAuthority, {Authority}, true, false,
            {"StGB § 194 Abs. 3 Satz 2", "StGB § 194 (3) sentence 2"}},
        {Trespass, {Authority}, true, false, {"StGB § 123 Abs. 2", "StGB § 123 (2)"}},
        {BodilyHarm, official, true, true, {"StGB § 230", "StGB § 230"}},
        {Threat, official, true, false, {"StGB § 241 Abs. 5", "StGB § 241 (5)"}},
        {Stalking, person, false, true, {"StGB § 238 Abs. 4", "StGB § 238 (4)"}},
        {SexualHarassment, person, false, true, {"StGB § 184i Abs. 3", "StGB § 184i (3)"}},
        {Recording, {Victim, Representative, Relative}, false, true, {"StGB § 205", "StGB § 205"}},
        {DamageToAuthority, {Authority}, true, true, {"StGB § 303c", "StGB § 303c"}},
        {DamageToPerson, person, true, true, {"StGB § 303c", "StGB § 303c"}},
        {ExOfficio, {}, false, false, {"StPO § 152 Abs. 2", "StPO § 152 (2)"}},
    }};
    return rules[static_cast<std::size_t>(offence)];
}

CodeSet<Offence> offencesFor(EntitledRole role, CodeSet<Offence> offences)
{
    CodeSet<Offence> set;
    for (const Offence offence : offences.values()) {
        if (ruleOf(offence).roles.contains(role))
            set.insert(offence);
    }
    return set;
}

} // namespace rueckhalt
