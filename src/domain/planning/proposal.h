// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/disclosure/protectedfigure.h"
#include "domain/incident/unitid.h"
#include "domain/measure/measure.h"
#include "domain/protection/role.h"
#include "domain/servicebasics/basicschecklist.h"

#include <QDate>
#include <QDateTime>

namespace rueckhalt {

using ProposalId = Id<struct ProposalTag>;

/// Why a measure is on a short list. The kinds that matching knows, without its numbers; they are
/// part of the format.
enum class ProposalReasonKind : std::uint8_t {
    Trigger,
    Type,
    Place,
    JobArea,
    Activity,
    Level,
    Circumstance,
    CitizenOriented, ///< acts before it comes to an incident
    WorkedHere, ///< its effect was shown in this house before
    OfficerAdvice, ///< the officer's own judgement
    BasicsNotMet, ///< what citizens may expect is missing here (service basics)
};
template <>
std::span<const Term<ProposalReasonKind>> terms<ProposalReasonKind>();

/// One reason. What the incidents have in common (triggers, types, places) is said only together
/// with a share: of a single incident it would tell what happened.
struct ProposalReason
{
    ProposalReasonKind kind = ProposalReasonKind::OfficerAdvice;
    ProtectedShare share {};
    CodeSet<Trigger> triggers {};
    CodeSet<IncidentType> types {};
    CodeSet<Place> places {};
    CodeSet<Circumstance> circumstances {};
    CodeSet<BasicItem> basics {}; ///< with BasicsNotMet; tells nothing of incidents

    [[nodiscard]] bool hasValues() const
    {
        return !triggers.isEmpty() || !types.isEmpty() || !places.isEmpty()
            || !circumstances.isEmpty();
    }
    bool operator==(const ProposalReason &) const = default;
};

/// One measure of a short list.
struct ProposedMeasure
{
    MeasureId measure {};
    QList<ProposalReason> reasons {};

    static constexpr qsizetype MaxReasons = 12;
    bool operator==(const ProposedMeasure &) const = default;
};

/// What a manager says of a proposed measure.
enum class DecisionKind : std::uint8_t { Choose, Later, Reject };
template <>
std::span<const Term<DecisionKind>> terms<DecisionKind>();

/// A manager's decision on one measure for some of the units it was proposed for. The last one
/// counts for each unit.
struct Decision
{
    MeasureId measure {};
    QList<UnitId> units {};
    DecisionKind kind = DecisionKind::Choose;
    QDate until {}; ///< with Later: when to ask again
    QString reason {}; ///< with Reject: why; otherwise may be empty
    UserId by {};
    QDateTime when {}; ///< UTC, whole seconds
    bool operator==(const Decision &) const = default;
};

/// A short list of measures that the officer hands to managers (Vorschlag). Names no person and no
/// incident: which ones are behind it, officers alone know (SealedPlanning).
struct Proposal
{
    ProposalId id {};
    QString title {}; ///< "Wartebereich Bürgeramt Mitte"
    QList<UnitId> units {}; ///< for whom; a null id: the whole authority
    QDateTime created {}; ///< UTC, whole seconds
    UserId by {};
    QString note {}; ///< to the managers, in the officer's own words
    ProtectedCount incidents {}; ///< that are behind it
    QList<ProposedMeasure> measures {}; ///< best first
    QList<Decision> decisions {}; ///< oldest first
    bool withdrawn = false;

    static constexpr qsizetype MaxTitle = 200;
    static constexpr qsizetype MaxNote = 4000;
    static constexpr qsizetype MaxReason = 2000;
    static constexpr qsizetype MaxMeasures = 20;
    static constexpr qsizetype MaxUnits = 500;
    static constexpr qsizetype MaxDecisions = 2000;

    /// The last word on a measure for a unit; null: none yet.
    [[nodiscard]] const Decision *decisionOn(const MeasureId &measure, const UnitId &unit) const;
    /// Units for which nobody has decided on the measure, or for which the day is over until which
    /// the decision was put off. Empty once withdrawn.
    [[nodiscard]] QList<UnitId> openUnits(const MeasureId &measure, const QDate &today) const;
    [[nodiscard]] bool isOpen(const QDate &today) const;
    bool operator==(const Proposal &) const = default;
};

/// What keeps a proposal from being made, as a sentence that says what to do; nothing if it can be.
std::optional<Words> problemOf(const Proposal &proposal);
/// The same for a decision on it.
std::optional<Words> problemOf(
    const Decision &decision, const Proposal &proposal, const QDate &today);

/// The reason as a sentence for managers: "Viele der Vorfälle hatten den Auslöser „Wartezeit“."
QString sentenceFor(const ProposalReason &reason, Language language);

/// Places in the free texts of a proposal that look as if they named a person: title, note and
/// reasons one below the other. A hint, never a reason to refuse.
[[nodiscard]] QString freeTextsOf(const Proposal &proposal);

} // namespace rueckhalt
