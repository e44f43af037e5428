// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/indicatorrun.h"
#include "domain/servicebasics/officeindicators.h"

namespace rueckhalt {

/// Indicators of a register, what was observed, and where that comes from. No personal data.
struct ObservedService
{
    IndicatorCatalogue catalogue;
    ObservationTable table; ///< as it is stored
    OfficeIndicators posted; ///< opening hours and closed days, with what profiles say of them
    QList<IndicatorRun> runs;

    /// Where the numbers of an indicator are: opening hours and closed days come from profiles of
    /// offices too, which are stored nowhere else.
    [[nodiscard]] const ObservationTable &tableOf(const Indicator &indicator) const
    {
        return isToldByProfiles(indicator, catalogue) ? posted.table : table;
    }
};

/// Where the numbers of an indicator come from, for whoever reads them: the usual source, and how
/// many profiles of offices tell it here.
[[nodiscard]] QString sourceOf(
    const Indicator &indicator, const ObservedService &observed, Language language);

} // namespace rueckhalt
