// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incident.h"
#include "domain/matching/incidentprofile.h"
#include "domain/measure/measure.h"

#include <span>

namespace rueckhalt {

/// Why a measure is proposed, or what speaks for caution. Kind and data; the sentence is made by
/// sentenceFor() in either language.
struct MatchReason
{
    enum class Kind {
        TriggerMatches, ///< triggers: those of the incidents that the measure answers
        TypeMatches, ///< types
        PlaceMatches, ///< the place is one the measure acts on (waiting area, counter, …)
        JobAreaMatches, ///< recommended first of all for this job area
        ActivityMatches, ///< recommended for this form of activity
        LevelNeedsIt, ///< serious level: aftercare and alarm measures
        CircumstanceMatches, ///< e.g. alone in the room → avoid lone work
        CitizenOriented, ///< acts at the cause, before it comes to the incident
        AlreadyInPlace, ///< caution: marked as in place here
        AlreadyPlanned, ///< caution
        RejectedHere, ///< caution
        OutsideFacets, ///< caution: not primarily recommended for this area or activity
    };
    Kind kind = Kind::TriggerMatches;
    int incidents = 1; ///< how many of `total` incidents the reason holds for
    int total = 1;
    CodeSet<Trigger> triggers;
    CodeSet<IncidentType> types;
    CodeSet<Circumstance> circumstances;
    QList<Place> places;
    // Single values are the most frequent ones of a group, and `incidents` counts these.
    // OutsideFacets has either an area or an activity.
    std::optional<JobArea> jobArea;
    std::optional<ActivityForm> activity;
    std::optional<AachenLevel> level; ///< the lowest one counted

    /// True for what speaks against or asks for care.
    [[nodiscard]] bool isCaution() const { return kind >= Kind::AlreadyInPlace; }
    bool operator==(const MatchReason &) const = default;
};

/// The reason as a whole sentence: "Empfohlen, weil der Auslöser „Wartezeit“ war.",
/// "Recommended because 14 of 31 incidents were triggered by “Waiting time”."
QString sentenceFor(const MatchReason &reason, Language language);

/// One proposed measure. Reasons come first by weight, cautions last; there is at least one reason.
struct Recommendation
{
    MeasureId measure;
    int score = 0; ///< points after the table in matching.cpp; only their order has meaning
    QList<MatchReason> reasons;
    bool operator==(const Recommendation &) const = default;
};

/// Ranks the whole catalogue for one incident or a group of incidents. Pure and deterministic:
/// the same input gives the same order; ties go T before O before P (ArbSchG § 4), then by id.
/// Facets give points, they never exclude. Measures without any positive reason are left out.
/// `marks` are those that apply where the incidents happened. No incident: no recommendation.
QList<Recommendation> recommend(std::span<const IncidentFacts> incidents,
    const MeasureCatalog &catalog, std::span<const MeasureMark> marks = {});

/// The same for a group that was counted before: for large groups straight from the fact table.
QList<Recommendation> recommend(const IncidentProfile &incidents, const MeasureCatalog &catalog,
    std::span<const MeasureMark> marks = {});

} // namespace rueckhalt
