// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/publishabletable.h"
#include "domain/measure/measure.h"

namespace rueckhalt {

struct PublishedMargins;

/// A measure that the year's incidents suggest, with the published number of incidents behind it
/// withheld on the same terms as any count.
struct ReleasedMeasure
{
    MeasureId id;
    Text title;
    Text summary;
    Text classes; ///< "technisch-baulich, organisatorisch"
};

/// The measures most recommended for the year. A ranking of the true incidents would carry traces
/// of single ones (a measure rises because of one rare trigger), so the ranking is made for
/// stand-ins that are a function of the published tables: whatever can be read from the list could
/// be read from the tables already. Empty when neither a type nor a trigger is published.
[[nodiscard]] QList<ReleasedMeasure> measuresFor(
    const PublishedMargins &margins, const MeasureCatalog &catalog);

/// What the tables of a release say of types, job areas, triggers and levels; a number of a group
/// of types counts for each of them. Zero where nothing is published.
[[nodiscard]] PublishedMargins marginsOf(const QList<PublishableTable> &tables);

} // namespace rueckhalt
