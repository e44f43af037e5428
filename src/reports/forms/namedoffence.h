// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

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

struct OffenceEntry
{
    NamedOffence offence;
    Words section; ///< "§ 185 StGB"
    Words name;
    Pursuit pursuit;
    const char *pursuitSource; ///< the provision that says so; empty for ex officio
    bool superiorMayApply; ///< beside the victim
    bool authorityMayApply; ///< where its own right is hurt
};

/// In the order of the code. State of the law: July 2024; no lawyer has read it.
std::span<const OffenceEntry> offenceList();

const OffenceEntry &entryOf(NamedOffence offence);

/// Whether this applicant has a right to apply. True for offences prosecuted ex officio: there an
/// application does no harm.
bool mayApply(Applicant applicant, NamedOffence offence);

/// "nur auf Antrag (§ 123 Abs. 2)"
QString pursuitText(const OffenceEntry &entry, Language language);

} // namespace rueckhalt
