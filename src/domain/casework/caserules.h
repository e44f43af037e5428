// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/caserecord.h"

namespace rueckhalt {

/// Everything that what is due in a case depends on.
struct CaseContext
{
    const IncidentFacts &facts;
    const CaseRecord &record;
    bool hasUnreadAdditions = false;
    CaseRules rules {};

    [[nodiscard]] Track track() const { return record.track(facts, rules); }
    [[nodiscard]] FollowUpSituation situation() const
    {
        return {facts, record.standing().values, track()};
    }
    /// Of one affected and one accused person; `values` are theirs (CaseStanding::valuesOf).
    [[nodiscard]] FollowUpSituation situationOf(const FollowUpValues &values) const
    {
        return {facts, values, track()};
    }
};

/// A duty that is open, and by when if it is about care (other days: domain/deadline).
struct OpenDuty
{
    CaseDuty duty = CaseDuty::ConfirmLevel;
    QDateTime due {}; ///< UTC; invalid: no day of its own here
    int person = 0; ///< affected, where there are several; 0: of the case or of the only one
    bool operator==(const OpenDuty &) const = default;
};

/// The facts with what an event changes of them: the level, and answers that statistics count.
[[nodiscard]] IncidentFacts amended(IncidentFacts facts, const CaseEvent &event);

/// What is still to be done, in the order of the list. A finished case has none.
[[nodiscard]] QList<OpenDuty> openDuties(const CaseContext &now);

/// Whether incapacity lasts longer than the rules allow without a notice (SGB VII § 193: more than
/// three days, the day of the accident not counted). Nothing while nobody has said how long.
[[nodiscard]] std::optional<bool> needsAccidentNotice(const CaseContext &now);
/// Of the affected person with these answers.
[[nodiscard]] std::optional<bool> needsAccidentNotice(
    const CaseContext &now, const FollowUpValues &values);

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
