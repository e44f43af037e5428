// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

namespace rueckhalt {

/// What has to be done before a case can be closed. Numbers are part of the format.
enum class CaseDuty : std::uint8_t {
    ConfirmLevel,
    ReadAdditions, ///< of the reporter
    NameCarer,
    OfferFirstCare,
    OfferDoctor,
    OfferLegalProtection,
    TalkAfterTwoWeeks,
    TalkAfterSixWeeks,
    AwaitAnswers, ///< to offers of care
    RecordFirstAid, ///< DGUV Vorschrift 1 § 24 (6)
    StateEmployment, ///< decides which notice is due
    StateIncapacity,
    SendAccidentNotice, ///< SGB VII § 193
    ReportServiceAccident, ///< civil servants
    InformStaffCouncil,
    InformSafetyAndDoctor,
    DecideVictimApplication, ///< StGB § 77b
    DecideSuperiorApplication,
    DecideAuthorityApplication,
    LimitHouseBan, ///< end date
    ReviewRiskAssessment, ///< ArbSchG §§ 5, 6
};
template <>
std::span<const Term<CaseDuty>> terms<CaseDuty>();

/// What to do, as a sentence.
[[nodiscard]] Words instructionFor(CaseDuty duty);
/// Whether each affected person has the duty apart; the others are of the case.
[[nodiscard]] bool isOfEachPerson(CaseDuty duty);
/// Whether an officer may decide, with a reason, that it is not needed in a case.
[[nodiscard]] constexpr bool canBeWaived(CaseDuty duty)
{
    return duty != CaseDuty::ConfirmLevel && duty != CaseDuty::ReadAdditions;
}

} // namespace rueckhalt
