// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planning/plannedmeasure.h"

namespace rueckhalt {

/// The step that brought a planned measure where it is.
struct LastStep
{
    PlanStep step = PlanStep::Plan;
    PlanState from = PlanState::Decided;
    PlanState to = PlanState::Planned; ///< the state now
    UserId by {};
    QDateTime when {};
    bool operator==(const LastStep &) const = default;
};

/// Read from the history; nothing if no step was taken, or if the last one was taken back already:
/// one step can be taken back, not one after the other.
[[nodiscard]] std::optional<LastStep> lastStepOf(const PlannedMeasure &plan);

/// Why a step stays although it was the last, as a sentence that says what to do instead; nothing
/// if somebody with these roles may take it back. Moving on by mistake can be taken back by
/// whoever may move on; decisions with a reason and findings stay.
[[nodiscard]] std::optional<Words> whyItStays(const LastStep &last, CodeSet<Role> roles);

/// Whether a measure was begun and that was taken back: what was settled at the beginning counts
/// as settled nevertheless.
[[nodiscard]] bool wasBegunOnce(const PlannedMeasure &plan);

} // namespace rueckhalt
