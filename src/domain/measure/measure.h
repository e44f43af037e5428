// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/language.h"
#include "domain/incident/taxonomy.h"
#include "domain/measure/measurefit.h"
#include "domain/measure/measuresheet.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace rueckhalt {

/// Stage of prevention: before, during, after (primär, sekundär, tertiär).
enum class PreventionStage { Primary, Secondary, Tertiary };
template <>
std::span<const Term<PreventionStage>> terms<PreventionStage>();

/// Group of the catalogue, A to H; A to D are the citizen-oriented ones.
enum class MeasureGroup { Access, Arrival, Clarity, Feedback, Rules, Building, People, Aftercare };
template <>
std::span<const Term<MeasureGroup>> terms<MeasureGroup>();

/// The group in the id of a measure that comes with the program; nothing for other ids.
[[nodiscard]] std::optional<MeasureGroup> groupOfShippedId(QStringView id);
/// Whether this is the id of a sheet of the authority's own: "OWN-" and eight characters of
/// Crockford's alphabet, which has no letters that look like digits.
[[nodiscard]] bool isOwnMeasureId(QStringView id);

/// Where a statement comes from. `url` may be empty.
struct Source
{
    QString key;
    Text title;
    QString url;
    bool operator==(const Source &) const = default;
};

/// Who assigned the facets of a measure.
enum class FacetOrigin { Inge, Own };

/// One prevention measure of the catalogue. Facets are recommendations
/// ("vorrangig empfohlene Anwendungsbereiche"): they rank, they never exclude.
struct Measure
{
    MeasureId id;
    MeasureGroup group = MeasureGroup::Access;
    Text title;
    Text summary;
    CodeSet<MeasureClass> classes;
    CodeSet<IncidentType> incidentTypes;
    CodeSet<JobArea> jobAreas;
    CodeSet<ActivityForm> activities;
    CodeSet<PreventionStage> stages;
    CodeSet<Trigger> triggers; ///< may be empty
    QList<MeasureFit> fits; ///< what speaks for it beyond the facets; may be empty
    QList<MeasureLimit> unsuited; ///< where it must not be proposed; may be empty
    FacetOrigin facetOrigin = FacetOrigin::Own;
    QList<Source> sources;
    std::optional<MeasureSheet> sheet;

    /// Groups A to D: what makes things easier for citizens.
    [[nodiscard]] bool isCitizenOriented() const { return group <= MeasureGroup::Feedback; }
    bool operator==(const Measure &) const = default;
};

/// All measures, in the order of their ids.
class MeasureCatalog
{
public:
    MeasureCatalog() = default;
    /// Ids must be unique; the reader guarantees it.
    explicit MeasureCatalog(QList<Measure> measures);

    [[nodiscard]] const QList<Measure> &measures() const { return m_measures; }
    /// Null when there is no such measure.
    [[nodiscard]] const Measure *find(const MeasureId &id) const;

private:
    QList<Measure> m_measures;
    QHash<MeasureId, qsizetype> m_index;
};

/// What the authority has done with a measure in one of its units.
enum class MeasureState { Planned, InPlace, Rejected };
template <>
std::span<const Term<MeasureState>> terms<MeasureState>();

/// A measure's state in a unit (null unit: the whole authority).
struct MeasureMark
{
    MeasureId measure;
    Id<struct UnitTag> unit;
    MeasureState state = MeasureState::Planned;
    QString reason; ///< why it was rejected; otherwise may be empty
    /// First day it was in place. Invalid: not known, then nothing is said about its effect.
    QDate since {};
    bool operator==(const MeasureMark &) const = default;
};

} // namespace rueckhalt
