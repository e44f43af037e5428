// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/usualrange.h"
#include "gui/cases/incidentfilter.h"

#include <array>
#include <map>

namespace rueckhalt {

/// What one chart counts, now and in the same time a year before.
struct TrendTable
{
    CountTable now {};
    CountTable before {}; ///< empty without a comparison
};

/// All numbers of the trends page for one filter, counted in few passes over the columns. True
/// numbers: for those who see all incidents.
struct TrendNumbers
{
    /// Shown in the picture of months; as many before them are what they are compared with.
    static constexpr int ShownMonths = 12;

    Count all {};
    QDate from {}; ///< of the period; invalid: all there is
    QDate until {};
    std::optional<Count> before {}; ///< nothing if there is no year before to compare with
    int severe = 0; ///< levels 2 and 3
    QList<MonthCount> series {}; ///< oldest first; the last ShownMonths are shown
    QList<UsualRange> ranges {}; ///< of each month shown
    QDate recordedSince {}; ///< the first day that counts as one without incidents
    bool monthsHaveBefore = false;
    std::map<Grouping, TrendTable> tables {};
    CountTable heat {}; ///< weekdays by parts of the day

    /// `recorded`: see recordedSince(); invalid for an empty register.
    static TrendNumbers of(
        const FactCounter &counter, const IncidentFilter &filter, QDate today, QDate recorded);
    /// The unit of the picture: offices, or the units of one office.
    static Grouping unitGrouping(const IncidentFilter &filter, const Organisation &organisation);

    [[nodiscard]] bool hasBefore() const { return before.has_value(); }
    /// Position in the series of a month that is shown.
    [[nodiscard]] qsizetype inSeries(qsizetype shown) const
    {
        return series.size() - ranges.size() + shown;
    }
};

/// The filter in the terms of the counting engine, seen from a day. Incidents that may have been
/// before or after the period are left out.
[[nodiscard]] FactFilter factFilterOf(const IncidentFilter &filter, QDate today);

/// The filter after a click on a value of a picture: narrowed down to it, or freed of it if it was
/// that already. Nothing for values that cannot be filtered by.
[[nodiscard]] std::optional<IncidentFilter> toggled(
    const IncidentFilter &filter, const GroupValue &value);
/// Whether the filter restricts to this value, alone or among others.
[[nodiscard]] bool isChosen(const IncidentFilter &filter, const GroupValue &value);

} // namespace rueckhalt
