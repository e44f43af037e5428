// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/casetrack.h"
#include "domain/incident/handling.h"

namespace rueckhalt {

/// Where a case stands (research/mission.md 2.3, field 63). Numbers are part of the format.
enum class CaseState : std::uint8_t {
    Draft, ///< not sent yet; no case
    Reported, ///< in the register, nobody has looked
    InReview,
    Question, ///< the reporter was asked something
    Measures, ///< care, duties and measures go on
    Closed,
    Duplicate, ///< of another case, which is named
    NotPertinent, ///< nothing that this register is for
    Reopened,
};
template <>
std::span<const Term<CaseState>> terms<CaseState>();

/// Closed, duplicate or not pertinent: nothing is left to do.
[[nodiscard]] constexpr bool isFinished(CaseState state)
{
    return state == CaseState::Closed || state == CaseState::Duplicate
        || state == CaseState::NotPertinent;
}

/// Who changes a case.
enum class CaseActor : std::uint8_t {
    Officer,
    Carer, ///< of a granted case
    Program, ///< something came in, nobody decided anything
};
template <>
std::span<const Term<CaseActor>> terms<CaseActor>();

/// One step that a case can take, and what it takes. There is no other.
struct CaseTransition
{
    CaseState from = CaseState::Draft;
    CaseState to = CaseState::Draft;
    CodeSet<CaseActor> actors {};
    bool needsReason = false;
    bool needsNoOpenDuty = false;
    bool namesOtherCase = false;
    std::optional<Track> onlyOn {}; ///< nothing: on both tracks
};

/// The one table of all steps.
[[nodiscard]] std::span<const CaseTransition> caseTransitions();
/// The step between two states; null if there is none.
[[nodiscard]] const CaseTransition *transitionBetween(CaseState from, CaseState to);
/// Where `actor` can take a case of that track, in the order of the table.
[[nodiscard]] QList<CaseState> nextStates(CaseState from, CaseActor actor, Track track);

/// What a reporter is told of a state. The format of answers is public and knows four states.
[[nodiscard]] HandlingState shownToReporter(CaseState state);
/// What an officer reads about it before the step.
[[nodiscard]] Words reporterSees(CaseState state);
/// The state of a case that was handled before there were case records.
[[nodiscard]] CaseState caseStateOf(HandlingState state);

} // namespace rueckhalt
