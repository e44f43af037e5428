// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/factfilter.h"

namespace rueckhalt {

namespace {

/// Calls `visit` with the set that restricts a grouping; nothing for those without one.
template <typename Filter, typename Visit>
void withSetOf(Filter &filter, Grouping grouping, Visit visit)
{
    switch (grouping) {
    case Grouping::Type:
        return visit(filter.types);
    case Grouping::Level:
        return visit(filter.levels);
    case Grouping::JobArea:
        return visit(filter.jobAreas);
    case Grouping::Activity:
        return visit(filter.activities);
    case Grouping::Place:
        return visit(filter.places);
    case Grouping::Trigger:
        return visit(filter.triggers);
    case Grouping::Weekday:
        return visit(filter.weekdays);
    case Grouping::TimeBand:
        return visit(filter.times);
    case Grouping::Waiting:
        return visit(filter.waiting);
    case Grouping::Injury:
        return visit(filter.injuries);
    case Grouping::Consequence:
        return visit(filter.consequences);
    case Grouping::Action:
        return visit(filter.actions);
    case Grouping::CausedBy:
        return visit(filter.causedBy);
    case Grouping::SubType:
        return visit(filter.subTypes);
    case Grouping::Circumstance:
        return visit(filter.circumstances);
    case Grouping::Means:
        return visit(filter.means);
    case Grouping::Delay:
        return visit(filter.delays);
    case Grouping::Recurrence:
        return visit(filter.recurrences);
    case Grouping::Office:
    case Grouping::Unit:
    case Grouping::Service:
    case Grouping::Year:
    case Grouping::Quarter:
    case Grouping::Month:
    case Grouping::CalendarQuarter:
    case Grouping::CalendarMonth:
        return;
    }
    Q_UNREACHABLE();
}

bool isOfCalendar(Grouping grouping)
{
    static constexpr CodeSet<Grouping> calendar {Grouping::Year, Grouping::Quarter, Grouping::Month,
        Grouping::CalendarQuarter, Grouping::CalendarMonth};
    return calendar.contains(grouping);
}

/// First day of a value of the calendar and how many months it has; nothing for others.
std::optional<std::pair<QDate, int>> monthsOf(const GroupValue &value)
{
    if (value.grouping == Grouping::Year)
        return std::pair(QDate(value.code, 1, 1), 12);
    if (value.grouping == Grouping::CalendarQuarter)
        return std::pair(QDate(value.yearOf(), 3 * value.partOfYear() - 2, 1), 3);
    if (value.grouping == Grouping::CalendarMonth)
        return std::pair(QDate(value.yearOf(), value.partOfYear(), 1), 1);
    return std::nullopt;
}

} // namespace

FactFilter FactFilter::without(Grouping grouping) const
{
    FactFilter rest = *this;
    rest.notStated.remove(grouping);
    withSetOf(rest, grouping, [](auto &set) { set = {}; });
    if (grouping == Grouping::Office || grouping == Grouping::Unit)
        rest.units.clear();
    if (grouping == Grouping::Service)
        rest.services.clear();
    if (isOfCalendar(grouping)) {
        rest.from = QDate();
        rest.until = QDate();
    }
    return rest;
}

std::optional<FactFilter> FactFilter::narrowedTo(const GroupValue &value) const
{
    FactFilter result = without(value.grouping);
    if (!value.isStated()) {
        result = *this;
        result.notStated.insert(value.grouping);
        return result;
    }
    if (const auto months = monthsOf(value)) {
        result.from = months->first;
        result.until = months->first.addMonths(months->second).addDays(-1);
        result.undated = Undated::LeftOut;
        return result;
    }
    if (isOfCalendar(value.grouping))
        return std::nullopt;
    if (!value.unit.isNull())
        result.units = {value.unit};
    if (!value.service.isNull())
        result.services = {value.service};
    withSetOf(result, value.grouping, [&value](auto &set) {
        set = std::decay_t<decltype(set)>::fromBits(1U << static_cast<unsigned>(value.code));
    });
    return result;
}

} // namespace rueckhalt
