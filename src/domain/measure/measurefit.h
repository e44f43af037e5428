// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "domain/incident/taxonomy.h"

namespace rueckhalt {

/// How much a situation speaks for a measure. The points behind the words: see matching.cpp.
enum class FitWeight { Slight, Helpful, Strong, Decisive };
template <>
std::span<const Term<FitWeight>> terms<FitWeight>();

/// Whether something counts for one incident or only for a group of them: feedback by time slot is
/// no answer to a single shout.
enum class FitScope { Any, Single, Group, SeveralUnits };
template <>
std::span<const Term<FitScope>> terms<FitScope>();

/// A situation in terms of coded facts. An empty set says nothing about its fact.
struct FitConditions
{
    CodeSet<Place> places {};
    CodeSet<JobArea> jobAreas {};
    CodeSet<ActivityForm> activities {};
    CodeSet<IncidentType> types {};
    CodeSet<SubType> subTypes {};
    CodeSet<AachenLevel> levels {};
    CodeSet<Trigger> triggers {};
    CodeSet<Circumstance> circumstances {};
    CodeSet<WaitingBand> waiting {};
    CodeSet<Means> means {};
    CodeSet<ImmediateAction> actions {};
    CodeSet<Consequence> consequences {};
    CodeSet<Injury> injury {};
    CodeSet<CausedBy> causedBy {};
    CodeSet<Recurrence> recurrence {};
    CodeSet<AlarmOutcome> alarm {};
    CodeSet<ReporterRole> reporters {};

    /// Calls `visit(key, member pointer)` for every fact; the key is that of the catalogue files.
    template <typename Visit>
    static void forEachFact(Visit visit)
    {
        visit("triggers", &FitConditions::triggers);
        visit("places", &FitConditions::places);
        visit("circumstances", &FitConditions::circumstances);
        visit("waiting", &FitConditions::waiting);
        visit("levels", &FitConditions::levels);
        visit("types", &FitConditions::types);
        visit("subTypes", &FitConditions::subTypes);
        visit("means", &FitConditions::means);
        visit("alarm", &FitConditions::alarm);
        visit("injury", &FitConditions::injury);
        visit("consequences", &FitConditions::consequences);
        visit("actions", &FitConditions::actions);
        visit("causedBy", &FitConditions::causedBy);
        visit("recurrence", &FitConditions::recurrence);
        visit("reporters", &FitConditions::reporters);
        visit("activities", &FitConditions::activities);
        visit("jobAreas", &FitConditions::jobAreas);
    }

    [[nodiscard]] bool isEmpty() const { return *this == FitConditions {}; }
    bool operator==(const FitConditions &) const = default;
};

/// A situation that speaks for a measure: `when` holds if of every fact it names at least one value
/// is there; `without` takes incidents out again that have any of its values.
struct MeasureFit
{
    FitWeight weight = FitWeight::Helpful;
    FitScope scope = FitScope::Any;
    FitConditions when {};
    FitConditions without {};
    bool operator==(const MeasureFit &) const = default;
};

/// A situation in which a measure must not be proposed, and why, in a sentence.
struct MeasureLimit
{
    FitConditions when {};
    FitConditions without {};
    Text why {};
    bool operator==(const MeasureLimit &) const = default;
};

} // namespace rueckhalt
