// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deadline/casefacts.h"

#include <span>

namespace rueckhalt {

/// Offences of the German criminal code (StGB) that a paper can name. The list helps to name
/// what happened; whether it is an offence, and which, others decide.
enum class NamedOffence {
    Resistance, ///< § 113
    Assault, ///< § 114
    Trespass, ///< § 123
    PublicThreat, ///< § 126
    SpreadingPersonalData, ///< § 126a
    Exhibitionism, ///< § 183
    SexualHarassment, ///< § 184i
    Insult, ///< § 185
    Slander, ///< §§ 186, 187
    InsultOfOfficials, ///< § 188
    SecretRecording, ///< § 201
    SecretPictures, ///< § 201a
    BodilyHarm, ///< § 223
    DangerousHarm, ///< § 224
    Stalking, ///< § 238
    Coercion, ///< § 240
    Threat, ///< § 241
    Damage, ///< § 303
};

/// Whether it is prosecuted without an application.
enum class Pursuit {
    ExOfficio,
    OnApplication, ///< only on application
    OnApplicationOrInterest, ///< on application, or if the prosecutor sees a special interest
    AsWhatWasThreatened, ///< § 241(5): the rules of what was threatened
};

/// Who applies. Each has a clock of its own (§ 77b(3)).
enum class Applicant {
    Victim, ///< § 77(1)
    Superior, ///< § 77a with §§ 194(3), 230(2): for acts against officials on duty
    Authority, ///< as the body injured itself: its building, its things
};

/// One line of the list of offences: papers name them, and clocks (ruleOf) follow from them.
struct OffenceEntry
{
    NamedOffence offence;
    Words section; ///< "§ 185 StGB"
    Words name;
    CodeSet<Offence>
        clocks; ///< what it counts as: the rights of persons, of the authority, or none
    Pursuit pursuit;
    Words source; ///< the provision that says so: "StGB § 123 Abs. 2"; empty for ex officio
    bool superiorMayApply; ///< StGB §§ 194 (3), 230 (2): beside the victim
    bool relativesMayApply; ///< StGB § 77 (2): after the victim's death, where the law says so
    bool needsConciliation; ///< StPO § 380 (1)
};

/// In the order of the code. State of the law: November 2024; no lawyer has read it. Read word for
/// word in public copies: § 77b (state of November 2024), §§ 77 and 77a, § 194 (1) with its
/// sentence on §§ 188 and 192a of September 2021, § 205 (state of October 2020), § 230 (state of
/// December 2020), § 241 (5) as it is since 2021, § 123 (2) (state of August 2017), § 184i (3)
/// (state of July 2022) and § 303c (as it is since 2007). § 238 (4) was found as it was before
/// October 2021 only; the act of 10 August 2021 is reported to change (1) and (2), and where it
/// made an application needless, applying in time does no harm. § 183 (2) was read in a copy from
/// before July 2021 (its (4) still names § 176 (4)). §§ 247 and 248a are on theft, which the list
/// does not have.
std::span<const OffenceEntry> offenceList();

/// Whether the authority itself is the one injured, by its head, and not a person.
[[nodiscard]] bool isOfAuthority(Offence clock);

const OffenceEntry &entryOf(NamedOffence offence);

/// Whether this applicant has a right to apply. True for offences prosecuted ex officio: there an
/// application does no harm.
bool mayApply(Applicant applicant, NamedOffence offence);

/// "nur auf Antrag (§ 123 Abs. 2)"
QString pursuitText(const OffenceEntry &entry, Language language);

} // namespace rueckhalt
