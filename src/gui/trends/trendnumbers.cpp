// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/trendnumbers.h"

#include <algorithm>

namespace rueckhalt {

namespace {

/// Besides units, which depend on the filter.
constexpr std::array Shown {Grouping::Type, Grouping::Level, Grouping::Trigger, Grouping::Place,
    Grouping::Service, Grouping::Consequence, Grouping::Delay};

QDate firstOfMonth(QDate day)
{
    return {day.year(), day.month(), 1};
}

/// Twelve months that end with the period; without one, with today.
QDate lastMonthOf(const TrendNumbers &numbers, QDate today)
{
    return firstOfMonth(numbers.until.isValid() ? std::min(numbers.until, today) : today);
}

void countMonths(
    TrendNumbers &numbers, const FactCounter &counter, const FactFilter &filter, QDate today)
{
    QDate last = lastMonthOf(numbers, today);
    // A month that was chosen stays among the months where it was seen.
    const bool isShort = numbers.from.isValid() && numbers.from.daysTo(numbers.until) < 100;
    if (isShort && last.addMonths(TrendNumbers::ShownMonths - 1) >= firstOfMonth(today))
        last = firstOfMonth(today);
    constexpr int Months = TrendNumbers::ShownMonths;
    numbers.series
        = counter.months(filter, last.addMonths(1 - 2 * Months), last.addMonths(1).addDays(-1));
    for (qsizetype i = numbers.series.size() - Months; i < numbers.series.size(); ++i)
        numbers.ranges.append(usualRange(numbers.series, i, numbers.recordedSince, today));
    const QDate yearBefore = last.addMonths(1 - TrendNumbers::ShownMonths).addYears(-1);
    numbers.monthsHaveBefore
        = numbers.recordedSince.isValid() && numbers.recordedSince < yearBefore.addMonths(11);
}

} // namespace

FactFilter factFilterOf(const IncidentFilter &filter, QDate today)
{
    FactFilter facts;
    std::tie(facts.from, facts.until) = filter.period.daysOn(today);
    // Nothing has happened after today: what is known to this month only was not after it either.
    if (facts.until >= today)
        facts.until = QDate(std::max(today.year(), facts.until.year()), 12, 31);
    facts.undated = FactFilter::Undated::LeftOut;
    facts.weekdays = filter.weekdays;
    facts.times = filter.times;
    facts.types = filter.types;
    facts.levels = filter.levels;
    facts.triggers = filter.triggers;
    facts.places = filter.places;
    facts.consequences = filter.consequences;
    if (!filter.unit.isNull())
        facts.units = {filter.unit};
    if (!filter.service.isNull())
        facts.services = {filter.service};
    return facts;
}

Grouping TrendNumbers::unitGrouping(const IncidentFilter &filter, const Organisation &organisation)
{
    const auto isOffice = [](const Unit &unit) { return unit.parent.isNull(); };
    const auto offices = std::ranges::count_if(organisation.units, isOffice);
    return filter.unit.isNull() && offices > 1 ? Grouping::Office : Grouping::Unit;
}

TrendNumbers TrendNumbers::of(
    const FactCounter &counter, const IncidentFilter &filter, QDate today, QDate recorded)
{
    TrendNumbers numbers;
    numbers.recordedSince = recorded;
    const FactFilter now = factFilterOf(filter, today);
    std::tie(numbers.from, numbers.until) = filter.period.daysOn(today);
    FactFilter before = now;
    const bool isCompared = now.from.isValid() && now.until.isValid() && recorded.isValid()
        && recorded <= now.from.addYears(-1);
    if (isCompared) {
        before.from = now.from.addYears(-1);
        // What is still to come this year is not compared with what happened last year.
        before.until = std::min(numbers.until, today).addYears(-1);
    }

    const auto countBoth = [&](const std::vector<Tally> &tallies, auto freed) {
        std::vector<CountTable> tables = counter.count(freed(now), tallies);
        std::vector<CountTable> earlier(tables.size());
        if (isCompared)
            earlier = counter.count(freed(before), tallies);
        for (std::size_t i = 0; i < tables.size(); ++i)
            numbers.tables[tallies[i].rows] = {std::move(tables[i]), std::move(earlier[i])};
    };
    std::vector<Tally> together;
    std::vector<Grouping> groupings(Shown.begin(), Shown.end());
    groupings.push_back(Grouping::Unit);
    groupings.push_back(Grouping::Office);
    for (const Grouping grouping : groupings) {
        if (!now.restricts(grouping)) {
            together.emplace_back(grouping);
            continue;
        }
        // What is narrowed down shows what else there is to choose.
        countBoth({Tally(grouping)},
            [grouping](const FactFilter &facts) { return facts.without(grouping); });
    }
    countBoth(together, [](const FactFilter &facts) { return facts; });

    const FactFilter anyTime = now.without(Grouping::Weekday).without(Grouping::TimeBand);
    const std::vector<Tally> crossed {Tally(Grouping::Weekday, Grouping::TimeBand)};
    numbers.heat = counter.count(anyTime, crossed).front();
    numbers.all = counter.total(counter.rowsOf(now));
    if (isCompared)
        numbers.before = counter.total(counter.rowsOf(before));
    FactFilter severe = now;
    severe.levels = {AachenLevel::Level2, AachenLevel::Level3};
    if (now.levels.isEmpty() || now.levels.intersects(severe.levels)) {
        if (!now.levels.isEmpty())
            severe.levels
                = CodeSet<AachenLevel>::fromBits(now.levels.bits() & severe.levels.bits());
        numbers.severe = static_cast<int>(counter.rowsOf(severe).size());
    }
    countMonths(numbers, counter, now, today);
    return numbers;
}

namespace {

template <typename E>
void toggle(CodeSet<E> &set, int code)
{
    const CodeSet<E> only {static_cast<E>(code)};
    set = set == only ? CodeSet<E> {} : only;
}

template <typename IdType>
void toggle(IdType &chosen, const IdType &id)
{
    chosen = chosen == id ? IdType {} : id;
}

} // namespace

std::optional<IncidentFilter> toggled(const IncidentFilter &filter, const GroupValue &value)
{
    IncidentFilter next = filter;
    next.counted.clear();
    if (!value.isStated())
        return std::nullopt;
    switch (value.grouping) {
    case Grouping::Type:
        toggle(next.types, value.code);
        return next;
    case Grouping::Level:
        toggle(next.levels, value.code);
        return next;
    case Grouping::Trigger:
        toggle(next.triggers, value.code);
        return next;
    case Grouping::Place:
        toggle(next.places, value.code);
        return next;
    case Grouping::Consequence:
        toggle(next.consequences, value.code);
        return next;
    case Grouping::Weekday:
        toggle(next.weekdays, value.code);
        return next;
    case Grouping::TimeBand:
        toggle(next.times, value.code);
        return next;
    case Grouping::Office:
    case Grouping::Unit:
        toggle(next.unit, value.unit);
        return next;
    case Grouping::Service:
        toggle(next.service, value.service);
        return next;
    case Grouping::CalendarMonth: {
        const FilterPeriod month {FilterPeriod::Kind::Month, value.yearOf(), value.partOfYear()};
        next.period = next.period == month ? FilterPeriod {FilterPeriod::Kind::Last365Days} : month;
        return next;
    }
    default: // The page has no picture of the others that could be clicked.
        return std::nullopt;
    }
}

bool isChosen(const IncidentFilter &filter, const GroupValue &value)
{
    const auto holds
        = [&value]<typename E>(CodeSet<E> set) { return set.contains(static_cast<E>(value.code)); };
    if (!value.isStated())
        return false;
    switch (value.grouping) {
    case Grouping::Type:
        return holds(filter.types);
    case Grouping::Level:
        return holds(filter.levels);
    case Grouping::Trigger:
        return holds(filter.triggers);
    case Grouping::Place:
        return holds(filter.places);
    case Grouping::Consequence:
        return holds(filter.consequences);
    case Grouping::Weekday:
        return holds(filter.weekdays);
    case Grouping::TimeBand:
        return holds(filter.times);
    case Grouping::Office:
    case Grouping::Unit:
        return !filter.unit.isNull() && filter.unit == value.unit;
    case Grouping::Service:
        return !filter.service.isNull() && filter.service == value.service;
    case Grouping::CalendarMonth:
        return filter.period
            == FilterPeriod {FilterPeriod::Kind::Month, value.yearOf(), value.partOfYear()};
    default:
        return false;
    }
}

} // namespace rueckhalt
