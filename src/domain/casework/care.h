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

/// One that is spoken of as a talk: it is held or not, where an offer is accepted or declined.
[[nodiscard]] constexpr bool isTalk(CareKind kind)
{
    return isFollowUpTalk(kind) || kind == CareKind::ClosingTalk;
}

/// What became of an offer or a talk. Numbers are part of the format.
enum class CareOutcome : std::uint8_t {
    Offered, ///< no answer yet
    Accepted, ///< an offer; of a talk, in records from before talks had words of their own: held
    Declined, ///< the same: not wanted
    NotReached, ///< tried without success
    Held, ///< a talk
    NotWanted, ///< a talk
    Postponed, ///< a talk, not wanted yet: to be offered again
};
template <>
std::span<const Term<CareOutcome>> terms<CareOutcome>();

/// What can become of an offer of that kind, in the order in which it is asked.
[[nodiscard]] std::span<const CareOutcome> outcomesOf(CareKind kind);
/// What an answer means: what was written of a talk in the words of offers, in its own.
[[nodiscard]] CareOutcome meantBy(CareKind kind, CareOutcome written);
/// Whether it still has to be asked what became of it.
[[nodiscard]] constexpr bool isUndecided(CareOutcome outcome)
{
    return outcome == CareOutcome::Offered || outcome == CareOutcome::Postponed;
}
/// Whether the person has said, or done, what is the answer: another one is a correction.
[[nodiscard]] constexpr bool isAnswered(CareOutcome outcome)
{
    return !isUndecided(outcome) && outcome != CareOutcome::NotReached;
}

/// One sentence that says what the offer is, for whoever makes it.
[[nodiscard]] Words explanationOf(CareKind kind);

} // namespace rueckhalt
