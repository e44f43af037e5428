// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/weekday.h"
#include "domain/serviceview/releasedoverlay.h"

namespace rueckhalt {

/// Released incidents of one part of a weekday, over a year and the whole authority.
struct ReleasedBand
{
    PublishableTable::Cell incidents {}; ///< nothing: protected
    double contacts = 0; ///< 0: not observed
    std::optional<double> rate {}; ///< as in ReleasedRate
    Limits rateLimits {0, 0};
};

/// Incidents by weekday and time of day from the newest release of a year that has them, beside the
/// contacts of the same hours. They are those of the whole authority: by office they are released
/// nowhere.
struct ReleasedBands
{
    ReleasePeriod period = *ReleasePeriod::wholeYear(ReleasePeriod::FirstYear);
    QList<Weekday> weekdays {};
    QList<TimeBand> bands {};
    QList<ReleasedBand> cells {}; ///< day by day
};

/// Nothing if no release of a year has such a table.
[[nodiscard]] std::optional<ReleasedBands> releasedBandsOf(const ObservationTable &table,
    const IndicatorCatalogue &catalogue, const QList<Release> &releases,
    const Organisation &organisation);

/// At which time the released rate is highest, if that can be told, and that it proves no cause.
[[nodiscard]] QString sentenceFor(const ReleasedBands &bands, Language language);

} // namespace rueckhalt
