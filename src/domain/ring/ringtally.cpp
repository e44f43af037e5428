// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ring/ringtally.h"

#include "domain/ring/ringsheetmaker.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rueckhalt {

namespace {

constexpr int HoursOfDay = 24;

double ringScaleOf(const Series &series)
{
    double scale = 1;
    for (int i = 0; i < series.decimals; ++i)
        scale *= 10;
    return scale;
}

Indicator plainSum(const Series &series)
{
    Indicator indicator;
    indicator.id = QStringLiteral("ring");
    indicator.series = series.number;
    return indicator;
}

/// The stored numbers that a cell comes from.
std::array<double, Series::MaxClasses> numbersOf(const Series &series, const IndicatorCell &cell)
{
    std::array<double, Series::MaxClasses> numbers {};
    switch (series.kind) {
    case SeriesKind::Classes:
        return cell.classes;
    case SeriesKind::Mean:
        numbers[1] = cell.denominator;
        [[fallthrough]];
    case SeriesKind::Count:
    case SeriesKind::Stock:
        numbers[0] = std::round(cell.numerator * ringScaleOf(series));
        break;
    case SeriesKind::Delivered:
        break;
    }
    return numbers;
}

/// Whether the parts of the period are all there and are all there is.
bool areAll(const Series &series, const FigureReader &parts, std::size_t count,
    const std::array<double, Series::MaxClasses> &whole)
{
    if (parts.cells().size() != count)
        return false;
    std::array<double, Series::MaxClasses> sum {};
    for (const IndicatorCell &cell : parts.cells()) {
        if (cell.rows == 0)
            return false;
        const auto numbers = numbersOf(series, cell);
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum.at(i) += numbers.at(i);
    }
    return series.kind == SeriesKind::Stock || sum == whole;
}

} // namespace

void RingTallied::add(const RingTallied &other)
{
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers.at(i) += other.numbers.at(i);
}

double RingTallied::weight(const Series &series) const
{
    if (series.kind == SeriesKind::Classes)
        return std::accumulate(numbers.begin(), numbers.end(), 0.0);
    return series.kind == SeriesKind::Mean ? numbers[1] : numbers[0];
}

RingTally::RingTally(const RingSource &source)
    : m_source(source)
{
    for (const RingOffice &office : source.offices) {
        m_tables.try_emplace(office.unit);
        m_offices.insert(office.unit, office.unit);
    }
    for (const Unit &unit : source.organisation.units) {
        const Unit *above = &unit;
        for (qsizetype depth = 0; above && depth < source.organisation.units.size(); ++depth) {
            if (m_tables.contains(above->id)) {
                m_offices.insert(unit.id, above->id);
                break;
            }
            above = source.organisation.unit(above->parent);
        }
    }
    for (const Series &series : source.catalogue.series()) {
        if (series.kind != SeriesKind::Delivered)
            take(series);
    }
    for (auto &[office, table] : m_tables)
        table.finish();
}

void RingTally::take(const Series &series)
{
    const auto *column = m_source.table.column(series.number);
    if (!column || column->width != series.width())
        return;
    const int first = static_cast<int>(QDate(1970, 1, 1).daysTo(m_source.period.firstDay()));
    const int last = static_cast<int>(QDate(1970, 1, 1).daysTo(m_source.period.lastDay()));
    for (std::size_t row = 0; row < column->size(); ++row) {
        using Column = ObservationTable::Column;
        const std::uint64_t key = column->keys[row];
        const auto slot = ServiceSlot::asPacked(Column::slotOf(key));
        const UnitId &unit = m_source.table.units()[Column::unitOf(key)];
        const auto office = m_offices.constFind(unit);
        if (office == m_offices.cend() || slot.firstDayNumber() > last
            || slot.lastDayNumber() < first)
            continue;
        Observation observation {.unit = unit,
            .service = m_source.table.services()[Column::serviceOf(key)],
            .series = series.number,
            .slot = slot};
        const auto width = static_cast<std::size_t>(column->width);
        std::copy_n(&column->numbers[row * width], width, observation.numbers.begin());
        m_tables.at(*office).add(observation, column->width);
    }
}

std::map<UnitId, RingTallied> RingTally::of(const Series &series, const UnitId &office) const
{
    const ObservationTable &table = m_tables.at(office);
    std::map<UnitId, RingTallied> units;
    const auto *column = table.column(series.number);
    for (std::size_t row = 0; column && row < column->size(); ++row)
        units.try_emplace(
            table.units()[ObservationTable::Column::unitOf(column->keys[row])], RingTallied());
    for (auto &[unit, known] : units)
        known = tallied(series, table, unit);
    std::erase_if(units, [](const auto &unit) { return !unit.second.isObserved; });
    const bool isMixed = std::ranges::any_of(
        units, [&](const auto &unit) { return liesBelowOne(unit.first, units); });
    for (auto &[unit, known] : units)
        known.isComplete = known.isComplete && !isMixed;
    return units;
}

bool RingTally::liesBelowOne(const UnitId &id, const std::map<UnitId, RingTallied> &units) const
{
    const Unit *unit = m_source.organisation.unit(id);
    for (qsizetype depth = 0; unit && depth < m_source.organisation.units.size(); ++depth) {
        if (units.contains(unit->parent))
            return true;
        unit = m_source.organisation.unit(unit->parent);
    }
    return false;
}

RingTallied RingTally::tallied(
    const Series &series, const ObservationTable &table, const UnitId &unit) const
{
    RingTallied tallied;
    const Indicator indicator = plainSum(series);
    IndicatorQuery query {
        .units = {unit}, .from = m_source.period.firstDay(), .until = m_source.period.lastDay()};
    const auto read = [&](SlotGrouping grouping) {
        query.grouping = grouping;
        return FigureReader(indicator, table, m_source.catalogue, query, m_source.organisation);
    };
    const FigureReader whole = read(SlotGrouping::Whole);
    if (whole.cells().empty() || whole.cells().front().rows == 0)
        return tallied;
    const IndicatorCell cell = whole.cells().front();
    tallied.isObserved = true;
    tallied.numbers = numbersOf(series, cell);
    const bool isYear = m_source.period.kind() == ServiceSlot::Kind::Year;
    constexpr std::size_t monthsOfQuarter = 3;
    constexpr std::size_t monthsOfYear = 12;
    const auto days
        = static_cast<int>(m_source.period.firstDay().daysTo(m_source.period.lastDay())) + 1;
    // Months, quarters and years as such stand for all their hours; hours that were observed singly
    // do not, because an office is not always open.
    tallied.isComplete = cell.hours == days * HoursOfDay
        || areAll(series, read(SlotGrouping::Month), isYear ? monthsOfYear : monthsOfQuarter,
            tallied.numbers);
    return tallied;
}

} // namespace rueckhalt
