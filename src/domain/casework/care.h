// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

#include <QList>

namespace rueckhalt {

/// What is offered to the affected person (research/mission.md 5.2 W3). Never a diagnosis.
enum class CareKind : std::uint8_t {
    FirstCare, ///< a trained colleague, within 48 hours
    Doctor, ///< doctor or Durchgangsarzt
    Psychotherapy, ///< procedure of the accident insurer
    TalkWithSuperior,
    Supervision,
    LegalProtection,
    ReturnToWork,
    TalkAfterTwoWeeks,
    TalkAfterSixWeeks,
    ClosingTalk,
};
template <>
std::span<const Term<CareKind>> terms<CareKind>();

/// One of the talks after the event, which is held or not: an invitation alone is nothing.
[[nodiscard]] constexpr bool isFollowUpTalk(CareKind kind)
{
    return kind == CareKind::TalkAfterTwoWeeks || kind == CareKind::TalkAfterSixWeeks;
}

/// What became of an offer.
enum class CareOutcome : std::uint8_t {
    Offered, ///< no answer yet
    Accepted, ///< also: it took place
    Declined,
    NotReached, ///< tried without success
};
template <>
std::span<const Term<CareOutcome>> terms<CareOutcome>();

/// One sentence that says what the offer is, for whoever makes it.
[[nodiscard]] Words explanationOf(CareKind kind);

} // namespace rueckhalt
