// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/incident/incidenttime.h"
#include "domain/incident/taxonomy.h"
#include "domain/incident/unitid.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace rueckhalt {

using IncidentId = Id<struct IncidentTag>;
/// Pseudonym of an affected employee: HMAC-SHA-256 under a key of the register, cut to 128 bits.
/// Counts persons without naming them.
using PersonToken = Id<struct PersonTag>;

/// Coded facts of an incident: what statistics and matching use. Names nobody.
/// Fields and levels: merged table of research/mission.md 2.3. By design there is no field for
/// nationality, origin, religion or residence status, for fault of the employee, or for a danger
/// score of a person.
struct IncidentFacts
{
    IncidentTime occurred = *IncidentTime::year(1900);
    QDateTime reported; ///< UTC
    UnitId unit; ///< null: not known
    ServiceId service; ///< null: not stated (Anliegen)
    Place place = Place::Other;
    JobArea jobArea = JobArea::Municipal;
    ActivityForm activity = ActivityForm::IndoorPublic;
    CodeSet<IncidentType> types; ///< at least one
    CodeSet<SubType> subTypes;
    AachenLevel level = AachenLevel::Level1;
    bool levelChangedByHand = false; ///< differs from suggestedLevel() on purpose
    CodeSet<Trigger> triggers;
    CodeSet<Circumstance> circumstances;
    CodeSet<Means> means;
    CodeSet<ImmediateAction> actions;
    CodeSet<Consequence> consequences;
    Injury injury = Injury::Unknown;
    ReporterRole reporter = ReporterRole::Affected;
    std::optional<CausedBy> causedBy;
    CausedByCount causedByCount = CausedByCount::Unknown;
    Recurrence recurrence = Recurrence::Unclear;
    WaitingBand waiting = WaitingBand::Unknown;
    std::optional<AlarmOutcome> alarm;
    Answer firstAid = Answer::Unknown;
    Answer police = Answer::Unknown;
    std::optional<int> damageEuro; ///< estimated damage to property, whole euros
    bool pressInterest = false;
    bool feedbackWanted = false;
    Confidentiality confidentiality = Confidentiality::Normal;
    int affectedCount = 1; ///< employees affected, 0–9999 (0: only property)
    QList<PersonToken> affected; ///< those known by pseudonym; at most affectedCount

    bool operator==(const IncidentFacts &) const = default;
};

/// One column of a foreign list as it stood there, kept so that an import loses nothing.
struct ForeignField
{
    QString column {};
    QString value {};
    bool operator==(const ForeignField &) const = default;
};

/// What may name or describe people: sealed on its own, opened only for a case at hand.
struct IncidentPersonPart
{
    QString description; ///< free text, at most MaxDescription characters
    QString idea; ///< what would have prevented it (Idee)
    QStringList affectedNames; ///< as typed; the facts hold their pseudonyms only
    QString feedbackContact; ///< how the reporter wishes to be told
    QString levelReason; ///< why the level was changed by hand
    QList<ForeignField> foreign; ///< the source row of an import

    static constexpr int MaxDescription = 10000;
    static constexpr int MaxShortText = 500;

    bool operator==(const IncidentPersonPart &) const = default;
};

/// An incident as the register holds it. `number` is "2026-00123": year of the report and a
/// running number, no name in it.
struct Incident
{
    IncidentId id {};
    QString number {};
    IncidentFacts facts {};
    IncidentPersonPart person {};

    bool operator==(const Incident &) const = default;
};

/// A report being written: anything may still be missing.
struct IncidentDraft
{
    std::optional<IncidentTime> occurred;
    UnitId unit;
    ServiceId service;
    std::optional<Place> place;
    std::optional<JobArea> jobArea; ///< by default that of the unit
    std::optional<ActivityForm> activity; ///< by default that of the unit
    CodeSet<IncidentType> types;
    CodeSet<SubType> subTypes;
    std::optional<AachenLevel> level; ///< nothing: take suggestedLevel()
    CodeSet<Trigger> triggers;
    CodeSet<Circumstance> circumstances;
    CodeSet<Means> means;
    CodeSet<ImmediateAction> actions;
    CodeSet<Consequence> consequences;
    Injury injury = Injury::Unknown;
    ReporterRole reporter = ReporterRole::Affected;
    std::optional<CausedBy> causedBy;
    CausedByCount causedByCount = CausedByCount::Unknown;
    Recurrence recurrence = Recurrence::Unclear;
    WaitingBand waiting = WaitingBand::Unknown;
    std::optional<AlarmOutcome> alarm;
    Answer firstAid = Answer::Unknown;
    Answer police = Answer::Unknown;
    std::optional<int> damageEuro;
    bool pressInterest = false;
    bool feedbackWanted = false;
    std::optional<Confidentiality> confidentiality; ///< nothing: sensitive if sexual, else normal
    int affectedCount = 1;
    IncidentPersonPart person {};

    /// True while nobody has entered anything.
    [[nodiscard]] bool isEmpty() const { return *this == IncidentDraft {}; }
    bool operator==(const IncidentDraft &) const = default;
};

/// A field of the first report, for messages that lead to it.
enum class IncidentField {
    Types,
    Occurred,
    Unit,
    Place,
    JobArea,
    Activity,
    Level,
    LevelReason,
    Triggers,
    SubTypes,
    Means,
    Actions,
    Consequences,
    Injury,
    AffectedCount,
    AffectedNames,
    Damage,
    Description,
    Idea,
    FeedbackContact,
};

template <>
std::span<const Term<IncidentField>> terms<IncidentField>();

/// One thing that keeps a draft from being sent.
struct IncidentProblem
{
    enum class Kind {
        Missing, ///< a mandatory answer
        NotPossible, ///< contradicts another answer (sub-type without its type, "none" with others)
        InFuture,
        OutOfRange,
        TooLong,
    };
    IncidentField field = IncidentField::Types;
    Kind kind = Kind::Missing;

    bool operator==(const IncidentProblem &) const = default;
};

/// The problem as one sentence that says what to do.
QString sentenceFor(const IncidentProblem &problem, Language language);

/// Everything that keeps the draft from being sent, in the order of the form. `now` is local time
/// of the place. Mandatory are only: types, occurred, place.
QList<IncidentProblem> problemsOf(const IncidentDraft &draft, const QDateTime &now);

/// Damage to property is level 1 in the Aachen model and level 2 in Cologne's ZeMAG.
struct LevelRules
{
    AachenLevel propertyDamage = AachenLevel::Level1;
};

/// The level that follows from what happened (research/mission.md 1.5): a weapon always means 3.
AachenLevel suggestedLevel(const IncidentDraft &draft, const LevelRules &rules = {});

/// Defaults that a unit gives to a report.
struct UnitDefaults
{
    JobArea jobArea = JobArea::Municipal;
    ActivityForm activity = ActivityForm::IndoorPublic;
};

/// The facts of a draft without problems; `tokens` are the pseudonyms of its affected names.
IncidentFacts factsOf(const IncidentDraft &draft, const QDateTime &reportedUtc,
    const UnitDefaults &defaults, const QList<PersonToken> &tokens = {});

} // namespace rueckhalt
