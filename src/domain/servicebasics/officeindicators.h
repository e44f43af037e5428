// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/observationtable.h"
#include "domain/servicebasics/officeprofile.h"

#include <functional>

namespace rueckhalt {

/// What profiles of offices say of indicators: opening hours and closed days, month by month. Made
/// anew whenever it is asked for and stored nowhere, so that it cannot differ from the door.
struct OfficeIndicators
{
    /// Months before today that are told, at most.
    static constexpr int MaxMonths = 36;

    /// Of the series of opening hours and closed days: what was observed and stored, and for units
    /// and months of which nothing was, what the profile says.
    ObservationTable table {};
    QList<UnitId> units {}; ///< for which a profile says something
};

/// Whether an indicator is one of those that profiles tell.
[[nodiscard]] bool isToldByProfiles(
    const Indicator &indicator, const IndicatorCatalogue &catalogue);

/// `stored`: what was observed; `today`: the last day that is told of. `isHoliday`: days on which
/// every office is closed, which are no closed days of its own.
[[nodiscard]] OfficeIndicators officeIndicatorsOf(const QList<OfficeProfile> &profiles,
    const ObservationTable &stored, const IndicatorCatalogue &catalogue, const QDate &today,
    const std::function<bool(const QDate &day)> &isHoliday);

} // namespace rueckhalt
