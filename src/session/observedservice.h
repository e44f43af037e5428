// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/indicatorrun.h"
#include "domain/service/observationtable.h"

namespace rueckhalt {

/// Indicators of a register, what was observed, and where that comes from. No personal data.
struct ObservedService
{
    IndicatorCatalogue catalogue;
    ObservationTable table;
    QList<IndicatorRun> runs;
};

} // namespace rueckhalt
