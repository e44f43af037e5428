// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/publishabletable.h"
#include "domain/measure/measure.h"

#include <vector>

namespace rueckhalt {

/// The tables of a release, read by what measures can be derived from, and nothing else. Every
/// number here stands in one of them.
struct PublishedMargins
{
    std::vector<int> types; ///< by IncidentType; 0: withheld
    std::vector<int> areas; ///< by JobArea; 0: withheld
    std::vector<int> triggers; ///< by Trigger; 0: withheld
    std::vector<int> levels; ///< by AachenLevel; 0: withheld
};

/// The measures most recommended, best first, at most ten. A ranking of the true incidents would
/// carry traces of single ones (a measure rises because of one rare trigger), so the ranking is
/// made for stand-ins that are a function of the published tables: whatever can be read from the
/// list could be read from the tables already. Empty when neither a type nor a trigger is
/// published.
[[nodiscard]] QList<MeasureId> measuresFor(
    const PublishedMargins &margins, const MeasureCatalog &catalog);

/// What the tables of a release say of types, job areas, triggers and levels; a number of a group
/// of types counts for each of them. Zero where nothing is published.
[[nodiscard]] PublishedMargins marginsOf(const QList<PublishableTable> &tables);

} // namespace rueckhalt
