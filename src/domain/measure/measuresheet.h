// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "domain/vocabulary.h"

#include <QList>

namespace rueckhalt {

/// Stable id of a measure: letter of the group and two digits, "A05", or "OWN-" and eight
/// characters for a sheet of the authority's own. Never reused.
using MeasureId = QString;

/// What is known of the effect of a measure rests on this.
enum class EvidenceStrength {
    Studied, ///< a study is cited
    Practice, ///< an authority reports it
    Guidance, ///< an accident insurer, the police or a similar body recommends it
    Plausible, ///< only reasoning
};

/// Working time of own staff.
enum class EffortClass { Low, Medium, High };

/// Money beyond own staff, for one site.
enum class CostClass { None, Low, Medium, High };

/// Until the measure works in the unit where it is tried first.
enum class LeadTime { Days, Weeks, Months, Years };

/// Who has to be involved.
enum class InvolvedParty {
    StaffCouncil,
    DataProtection,
    Management,
    Team,
    SafetyOfficer,
    CompanyDoctor,
    It,
    Building,
    Security,
    Legal,
    Press,
    Training,
    Budget,
    Accessibility,
    Police,
    Insurer,
    Citizens,
};

template <>
std::span<const Term<EvidenceStrength>> terms<EvidenceStrength>();
template <>
std::span<const Term<EffortClass>> terms<EffortClass>();
template <>
std::span<const Term<CostClass>> terms<CostClass>();
template <>
std::span<const Term<LeadTime>> terms<LeadTime>();
template <>
std::span<const Term<InvolvedParty>> terms<InvolvedParty>();

/// One sentence on the effect of a measure and where it comes from: keys of Measure::sources.
struct EvidenceStatement
{
    Text text;
    QStringList sources;
    bool operator==(const EvidenceStatement &) const = default;
};

/// What is known of the effect of a measure.
struct Evidence
{
    EvidenceStrength strength = EvidenceStrength::Plausible;
    QList<EvidenceStatement> statements;
    bool operator==(const Evidence &) const = default;
};

/// Who has to be involved, and what for.
struct Involvement
{
    InvolvedParty who = InvolvedParty::Management;
    Text why;
    bool operator==(const Involvement &) const = default;
};

/// The full text of a sheet (Maßnahmenblatt), section by section in the order of the catalogue.
struct MeasureSheet
{
    Text description; ///< Beschreibung
    QList<Text> goals; ///< Ziele
    QList<Text> considerations; ///< Beachtenswertes
    QList<Text> implementation; ///< Hinweise zur Umsetzung
    QList<Text> firstSteps; ///< what one can do this week, in order
    QList<Text> advantages; ///< Vorteile
    QList<Text> disadvantages; ///< Nachteile
    Evidence evidence; ///< Evaluiert / Praxisbewährt
    EffortClass effort = EffortClass::Medium;
    CostClass cost = CostClass::None;
    LeadTime leadTime = LeadTime::Weeks;
    QList<Involvement> involve; ///< nobody comes twice
    Text indicator; ///< which number would show an effect, from where, over which time
    QList<MeasureId> related;
    bool operator==(const MeasureSheet &) const = default;
};

} // namespace rueckhalt
