// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/factcounter.h"
#include "gui/cases/incidentfilter.h"

#include <array>
#include <map>

namespace rueckhalt {

/// A month of the picture, and whether it stands out.
struct TrendMonth
{
    enum class Standing {
        Usual, ///< or not to be told: too little past
        More, ///< than the twelve months before let expect
        Fewer,
    };
    MonthCount numbers {};
    Standing standing = Standing::Usual;
    bool isUnfinished = false; ///< it goes on; its days so far were compared
    bool operator==(const TrendMonth &) const = default;
};

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
    /// Months are compared with so many months before.
    static constexpr int HistoryMonths = 12;
    /// Shown in the picture of months.
    static constexpr int ShownMonths = 12;
    /// A month stands out if chance alone made one so different less than once in a hundred times.
    static constexpr double Confidence = 0.99;

    Count all {};
    QDate from {}; ///< of the period; invalid: all there is
    QDate until {};
    std::optional<Count> before {}; ///< nothing if there is no year before to compare with
    int severe = 0; ///< levels 2 and 3
    QList<TrendMonth> months {}; ///< ShownMonths, oldest first
    bool monthsHaveBefore = false;
    std::map<Grouping, TrendTable> tables {};
    CountTable heat {}; ///< weekdays by parts of the day

    /// `recordingBegan`: the first day of the register; invalid for an empty one.
    static TrendNumbers of(const FactCounter &counter, const IncidentFilter &filter, QDate today,
        QDate recordingBegan);
    /// The unit of the picture: offices, or the units of one office.
    static Grouping unitGrouping(const IncidentFilter &filter, const Organisation &organisation);

    [[nodiscard]] bool hasBefore() const { return before.has_value(); }
};

/// The filter in the terms of the counting engine, seen from a day. Incidents that may have been
/// before or after the period are left out.
[[nodiscard]] FactFilter factFilterOf(const IncidentFilter &filter, QDate today);

/// The first day on which an incident of the register can have been; invalid without any.
[[nodiscard]] QDate firstDayOf(const FactTable &facts);

/// The filter after a click on a value of a picture: narrowed down to it, or freed of it if it was
/// that already. Nothing for values that cannot be filtered by.
[[nodiscard]] std::optional<IncidentFilter> toggled(
    const IncidentFilter &filter, const GroupValue &value);
/// Whether the filter restricts to this value, alone or among others.
[[nodiscard]] bool isChosen(const IncidentFilter &filter, const GroupValue &value);

} // namespace rueckhalt
