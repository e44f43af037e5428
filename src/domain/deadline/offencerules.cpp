// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/offencerules.h"

#include "domain/deadline/namedoffence.h"

#include <algorithm>
#include <vector>

namespace rueckhalt {

namespace {

/// The list names the section for a kind; two kinds have a sentence of their own.
Words sourceFor(Offence clock, const Words &ofEntry)
{
    if (clock == Offence::InsultOfAuthority)
        return {"StGB § 194 Abs. 3 Satz 2", "StGB § 194 (3) sentence 2"};
    if (clock == Offence::ExOfficio)
        return {"StPO § 152 Abs. 2", "StPO § 152 (2)"};
    return ofEntry;
}

OffenceRule madeRule(Offence clock)
{
    using enum EntitledRole;
    OffenceRule rule {.offence = clock, .isRelative = clock != Offence::ExOfficio};
    for (const OffenceEntry &entry : offenceList()) {
        if (!entry.clocks.contains(clock))
            continue;
        rule.needsConciliation |= entry.needsConciliation;
        rule.isRelative = rule.isRelative && entry.pursuit == Pursuit::OnApplicationOrInterest;
        rule.source = sourceFor(clock, entry.source);
        if (clock == Offence::ExOfficio)
            continue;
        if (isOfAuthority(clock)) {
            rule.roles.insert(Authority);
            continue;
        }
        rule.roles.insert(Victim);
        rule.roles.insert(Representative);
        if (entry.relativesMayApply)
            rule.roles.insert(Relative);
        if (entry.superiorMayApply)
            rule.roles.insert(Superior);
    }
    return rule;
}

} // namespace

const OffenceRule &ruleOf(Offence offence)
{
    static const std::vector<OffenceRule> rules = [] {
        std::vector<OffenceRule> made;
        for (const Term<Offence> &term : terms<Offence>())
            made.push_back(madeRule(term.value));
        return made;
    }();
    return *std::ranges::find(rules, offence, &OffenceRule::offence);
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
