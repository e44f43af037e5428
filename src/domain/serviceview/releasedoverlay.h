// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/release.h"
#include "domain/service/indicatorfigure.h"
#include "domain/statistics/rankcorrelation.h"
#include "domain/statistics/rateratio.h"

namespace rueckhalt {

/// What was released of one site in one period, beside the indicator of the same site and time.
struct ReleasedRate
{
    ReleasePeriod period = *ReleasePeriod::wholeYear(ReleasePeriod::FirstYear);
    QString code {}; ///< of the site in that release, TotalCode for all sites
    Text name {};
    PublishableTable::Cell incidents {}; ///< nothing: protected
    double contacts = 0; ///< 0: not observed
    /// Incidents per 1,000 contacts; nothing where they are protected, or for fewer contacts than
    /// LeastContacts.
    std::optional<double> rate {};
    Limits rateLimits {0, 0};
    std::optional<double> figure {}; ///< the indicator
};

/// Incidents beside an indicator for those who may not see incidents: from released tables alone,
/// and from indicators, which say nothing of a person. What a table withholds stays withheld: no
/// difference and no rate is made of it.
///
/// Of each release of a year or a quarter one row for each site (or group of sites) that has a
/// total, and one for all of them; newest first. Of the incidents of a site some may have happened
/// where no contacts are counted: the released number cannot be divided, and the rate says so.
struct ReleasedOverlay
{
    static constexpr int LeastContacts = 1000;

    QList<ReleasedRate> rates {};
    /// Over single sites and years with both.
    RankCorrelation correlation {};
};

/// `offices`: only these sites, and what has one of them among its members; empty: all.
[[nodiscard]] ReleasedOverlay releasedOverlayOf(const Indicator &indicator,
    const ObservationTable &table, const IndicatorCatalogue &catalogue,
    const QList<Release> &releases, const Organisation &organisation,
    const QList<UnitId> &offices = {});

/// What it shows, that it proves no cause, or why nothing can be said.
[[nodiscard]] QString sentenceFor(
    const ReleasedOverlay &overlay, const Indicator &indicator, Language language);

} // namespace rueckhalt
