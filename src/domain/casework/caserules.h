// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/openduties.h"

namespace rueckhalt {

/// The facts with what an event changes of them: the level, and answers that statistics count.
[[nodiscard]] IncidentFacts amended(IncidentFacts facts, const CaseEvent &event);

/// Why an event cannot be entered.
enum class CaseProblem : std::uint8_t {
    NoSuchStep, ///< not in the table of transitions
    NotYours, ///< not for this actor
    NotOnThisTrack,
    ReasonMissing,
    OpenDuties, ///< openDuties() names them
    OtherCaseMissing,
    ValueNotPossible,
    FieldNotAsked, ///< nothing that happened unfolds it
    InFuture,
    TextMissing,
    TooLong,
    CannotBeWaived,
    Finished, ///< has to be reopened first
    TooMany,
    NoSuchPerson, ///< neither named nor the next to be named
    NoAnswerOfTalk, ///< in the words of offers, or the other way round
    NoAnswerOfOffer,
    FewerThanNamed, ///< fewer affected than the case names
};
template <>
std::span<const Term<CaseProblem>> terms<CaseProblem>();
/// What is wrong and what to do, as a sentence.
[[nodiscard]] Words sentenceFor(CaseProblem problem);

/// The one gate: whether `event` may be the next of the record. `now` is the moment of the check,
/// UTC. Nothing if it may.
[[nodiscard]] std::optional<CaseProblem> problemOf(
    const CaseEvent &event, CaseActor actor, const CaseContext &context, const QDateTime &now);
/// Whether what somebody entered in a case that was granted to them can be taken into its history.
/// It was asked with problemOf() where it was entered, perhaps beside what somebody else entered at
/// the same time: only what could never have been entered is refused, so that nothing is lost.
[[nodiscard]] std::optional<CaseProblem> problemOfTaking(
    const CaseEvent &event, const CaseRecord &record, const QDateTime &now);

} // namespace rueckhalt
