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
        TriggerMatches, ///< answers what set the incidents off
        SituationFits, ///< the sheet names a situation like this
        ServiceMeetsIncidents, ///< answers what an indicator of service shows to be bad there
        ActsBefore, ///< acts at the cause, before it comes to the incident
        EffectiveHere, ///< an effect was measured in this authority
        AlreadyInPlace, ///< caution: marked as in place here
        GoesOnDespite, ///< caution: in place, and the incidents go on
        AlreadyPlanned, ///< caution
        RejectedHere, ///< caution
        NotEffectiveHere, ///< caution: the check here found no effect
        OutsideFacets, ///< caution: not primarily recommended for this area or activity
    };
    Kind kind = Kind::TriggerMatches;
    int incidents = 1; ///< how many of `total` incidents the reason holds for
    int total = 1;
    FitConditions facts {}; ///< what occurred of what the measure names
    QDate since {}; ///< first day of a group, where a sentence should say it; day of a mark
    bool notYetHere = false; ///< with ActsBefore: marks are known, and there is none for it
    int points = 0; ///< hundredths of a point, may be negative
    Text service {}; ///< with ServiceMeetsIncidents: name of the indicator
    double ratio = 0; ///< the same: incidents per contact compared with other times

    /// True for what speaks against or asks for care.
    [[nodiscard]] bool isCaution() const { return kind >= Kind::AlreadyInPlace; }
    bool operator==(const MatchReason &) const = default;
};

/// The reason as a sentence: "Auslöser: „Wartezeit“.",
/// "14 of 31 incidents since July 2026: trigger “Waiting time”, place “Waiting area”."
QString sentenceFor(const MatchReason &reason, Language language);

/// One proposed measure. Reasons come first by weight, cautions last; there is at least one reason.
struct Recommendation
{
    MeasureId measure;
    int score = 0; ///< hundredths of a point; only the order has meaning
    QList<MatchReason> reasons; ///< for people: the strongest, nothing said twice
    QList<MatchReason> account; ///< every single one with its points; their sum is the score
    bool operator==(const Recommendation &) const = default;
};

/// A measure that must not be proposed here.
struct ExcludedMeasure
{
    MeasureId measure;
    Text why; ///< the reason that holds for most of the incidents
    int incidents = 1; ///< for how many of `total` it is unsuited
    int total = 1;
    bool operator==(const ExcludedMeasure &) const = default;
};

/// A measure that is in place while the incidents it should prevent go on.
struct IneffectiveMeasure
{
    MeasureId measure;
    QDate since;
    int incidents = 1; ///< since then, of the kind it acts on …
    int total = 1; ///< … of all since then
    bool operator==(const IneffectiveMeasure &) const = default;
};

/// What an effect check in this authority found.
struct EffectHere
{
    enum class Verdict { Effective, Partly, NotEffective };
    MeasureId measure;
    Verdict verdict = Verdict::Effective;
};

/// What indicators of service say of the times of the incidents: there an indicator is bad and
/// there are more incidents per contact. A coincidence, no cause.
struct ServiceFinding
{
    Text indicator {}; ///< its name
    CodeSet<Trigger> triggers {}; ///< a citizen-oriented measure against one of these fits
    double ratio = 0; ///< incidents per contact compared with other times; 0: cannot be told
};

/// What is known here beside the incidents.
struct MatchContext
{
    std::span<const ServiceFinding> findings {};
    std::span<const MeasureMark> marks {}; ///< those that apply where the incidents happened
    std::span<const EffectHere> effects {};
    bool marksAreKnown = false; ///< a missing mark means: not yet here
};

/// The whole answer for an incident or a group.
struct MatchResult
{
    QList<Recommendation> ranked; ///< all with at least one reason, best first
    QList<ExcludedMeasure> excluded; ///< in the order of the catalogue
    QList<IneffectiveMeasure> ineffective; ///< in the order of the catalogue
    bool operator==(const MatchResult &) const = default;
};

/// Ranks the whole catalogue for one incident or a group of incidents. Pure and deterministic: the
/// same incidents in any order give the same result; ties go T before O before P (ArbSchG § 4),
/// then by id, and where the first ten miss a class altogether, the best of that class comes last
/// among them if it is not far behind. No incident: nothing.
MatchResult match(const IncidentProfile &incidents, const MeasureCatalog &catalog,
    const MatchContext &context = {});

/// "Why not this one?" for any measure of the catalogue, in one or two sentences.
QString whyNot(const MatchResult &result, const Measure &measure, const MeasureCatalog &catalog,
    Language language);

/// "Already in place since …, but 12 of 14 incidents …".
QString sentenceFor(const IneffectiveMeasure &ineffective, Language language);

} // namespace rueckhalt
