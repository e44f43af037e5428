// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "domain/service/observationtable.h"

namespace rueckhalt {

/// By what observations are put together.
enum class SlotGrouping : std::uint8_t {
    Whole, ///< all in one
    Year,
    Quarter,
    Month,
    Week, ///< Monday to Sunday
    Day,
    Weekday, ///< key 0 (Monday) – 6
    HalfDay, ///< key 0: before noon, 1: from noon on
    Hour, ///< key 0 – 23
    WeekdayHour, ///< key weekday × 24 + hour
};
template <>
std::span<const Term<SlotGrouping>> terms<SlotGrouping>();

/// What is asked for.
struct IndicatorQuery
{
    /// Each with all below it; empty, or null among them: the whole authority.
    QList<UnitId> units = {};
    /// Nothing: all services together.
    std::optional<ServiceId> service = {};
    QDate from {};
    QDate until {}; ///< included
    SlotGrouping grouping = SlotGrouping::Whole;
};

/// An indicator in one group of slots.
struct IndicatorFigure
{
    /// Of Weekday, HalfDay, Hour and WeekdayHour as told there; else the number of the first day of
    /// the period since 1970-01-01 (ServiceSlot::firstDayNumber()).
    int key = 0;
    /// In the indicator's unit; nothing if it cannot be told from what there is, see `lack`.
    std::optional<double> value {};
    enum class Lack : std::uint8_t {
        None,
        NothingObserved,
        NoDenominator, ///< it is 0 or was not observed
        NotAddable, ///< several delivered medians: only `least` and `most` can be told
        BeyondClasses, ///< the percentile lies in the last, open class: it is more than `least`
    };
    Lack lack = Lack::NothingObserved;
    /// Between what the value lies: the borders of the class of a percentile, or the least and the
    /// greatest of what was delivered. Else the value itself, or nothing.
    std::optional<double> least {};
    std::optional<double> most {};
    double numerator = 0; ///< sum, or share in its whole, before it is divided
    double denominator = 0; ///< how many single values, or what it was divided by; 0: nothing
    int observations = 0; ///< that it is made of
    int hours = 0; ///< hours of the calendar they stand for
};

/// An indicator for the units of the query together, group by group in the order of keys; groups
/// without observations are left out.
///
/// Nothing counts twice. Of a period and slots within it (a month and its days) only the longer
/// counts where both lie within a group. Of figures for all services and for single ones, and of
/// figures for an office and for units below it, those count, month by month, which stand for more
/// hours, of equal ones those of the whole; a year with figures for quarters or years is decided as
/// one. Slots that cross the border of a group or of the query are left out: what share of a
/// quarter belongs to May is not known. A share or ratio takes only units and months in which both
/// of its series were observed.
[[nodiscard]] QList<IndicatorFigure> figuresOf(const Indicator &indicator,
    const ObservationTable &table, const IndicatorCatalogue &catalogue, const IndicatorQuery &query,
    const Organisation &organisation);

/// The one figure of a query without groups.
[[nodiscard]] IndicatorFigure figureOf(const Indicator &indicator, const ObservationTable &table,
    const IndicatorCatalogue &catalogue, IndicatorQuery query, const Organisation &organisation);

/// First and last day that anything was observed on; invalid in an empty table.
[[nodiscard]] std::pair<QDate, QDate> spanOf(const ObservationTable &table);

/// "12,5 Minuten", "83 %", "mehr als 120 Minuten", "–" without value: as tables and reports say it.
[[nodiscard]] QString figureWords(
    const Indicator &indicator, const IndicatorFigure &figure, Language language);

} // namespace rueckhalt
