// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measure.h"

#include <array>

namespace rueckhalt {

/// What the catalogue shows. Within a facet any chosen value suffices, all facets must agree;
/// empty sets do not restrict.
struct MeasureQuery
{
    QString text {}; ///< every word must occur in title or texts, in the language searched
    CodeSet<MeasureGroup> groups {};
    CodeSet<MeasureClass> classes {};
    CodeSet<IncidentType> incidentTypes {};
    CodeSet<Trigger> triggers {};
    CodeSet<ActivityForm> activities {};
    CodeSet<PreventionStage> stages {};
    CodeSet<JobArea> jobAreas {};

    [[nodiscard]] bool isEmpty() const { return *this == MeasureQuery {}; }
    bool operator==(const MeasureQuery &) const = default;
};

/// For every value of every facet, how many measures there would be with that value chosen in its
/// facet and all other facets as they are.
struct FacetCounts
{

    std::array<int, 32> groups {};
    std::array<int, 32> classes {};
    std::array<int, 32> incidentTypes {};
    std::array<int, 32> triggers {};
    std::array<int, 32> activities {};
    std::array<int, 32> stages {};
    std::array<int, 32> jobAreas {};
};

/// Finds measures and counts facets; keeps the folded text of the catalogue so that each key
/// typed costs one pass over it. The catalogue outlives the finder.
class MeasureFinder
{
public:
    MeasureFinder(const MeasureCatalog &catalog, Language language);

    /// Matches in the title come first, then the order of the catalogue.
    [[nodiscard]] QList<const Measure *> find(const MeasureQuery &query) const;
    [[nodiscard]] FacetCounts counts(const MeasureQuery &query) const;

private:
    struct Entry
    {
        const Measure *measure;
        QString title;
        QString text;
    };
    QList<Entry> m_entries;
};

} // namespace rueckhalt
