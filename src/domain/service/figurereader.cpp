// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/figurereader.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rueckhalt {

namespace {

using Column = ObservationTable::Column;

constexpr int MonthsOfYear = 12;

/// Months since the year 0.
int monthNumber(QDate day)
{
    return day.year() * MonthsOfYear + day.month() - 1;
}

/// How many hours a slot stands for. Hours, which are by far the most, are told by their bits.
int hoursWithin(ServiceSlot slot)
{
    return slot.kind() == ServiceSlot::Kind::Hours
        ? ServiceSlot::HoursOfDay - static_cast<int>(slot.packed() & 255U)
        : slot.length();
}

std::uint32_t endOf(ServiceSlot slot)
{
    return slot.kind() == ServiceSlot::Kind::Hours
        ? slot.startHour() + static_cast<std::uint32_t>(hoursWithin(slot))
        : slot.endHour();
}

/// What stored numbers of the series are divided by.
double scaleOf(const Series &series)
{
    double scale = 1;
    for (int i = 0; i < series.decimals; ++i)
        scale *= 10;
    return scale;
}

/// Adds one observation, which stands for so many hours.
void add(IndicatorCell &cell, const Series &series, const std::uint32_t *numbers, int hours)
{
    switch (series.kind) {
    case SeriesKind::Count:
        cell.numerator += numbers[0];
        break;
    case SeriesKind::Stock:
        cell.numerator += numbers[0] / scaleOf(series) * hours;
        break;
    case SeriesKind::Mean:
        cell.numerator += numbers[0] / scaleOf(series);
        cell.denominator += numbers[1];
        break;
    case SeriesKind::Classes:
        for (std::size_t i = 0; i < static_cast<std::size_t>(series.classCount()); ++i)
            cell.classes.at(i) += numbers[i];
        break;
    case SeriesKind::Delivered: {
        const double value = numbers[0] / scaleOf(series);
        cell.least = cell.delivered == 0 ? value : std::min(cell.least, value);
        cell.most = cell.delivered == 0 ? value : std::max(cell.most, value);
        ++cell.delivered;
        break;
    }
    }
    ++cell.rows;
    cell.hours += hours;
}

bool isInOrder(const Column *column, const Series *series)
{
    return column && series && column->width == series->width();
}

/// The numbers of a share where both were observed.
void keepCommon(std::vector<int> &hours, const std::vector<int> &others)
{
    for (std::size_t month = 0; month < hours.size(); ++month) {
        if (others[month] == 0)
            hours[month] = 0;
    }
}

} // namespace

void IndicatorCell::join(const IndicatorCell &other)
{
    numerator += other.numerator;
    denominator += other.denominator;
    for (std::size_t i = 0; i < classes.size(); ++i)
        classes.at(i) += other.classes.at(i);
    if (other.delivered > 0) {
        least = delivered == 0 ? other.least : std::min(least, other.least);
        most = delivered == 0 ? other.most : std::max(most, other.most);
        delivered += other.delivered;
    }
    rows += other.rows;
    hours = std::max(hours, other.hours);
}

FigureReader::FigureReader(const Indicator &indicator, const ObservationTable &table,
    const IndicatorCatalogue &catalogue, const IndicatorQuery &query,
    const Organisation &organisation)
    : m_indicator(indicator)
    , m_table(table)
    , m_catalogue(catalogue)
    , m_query(query)
    , m_organisation(organisation)
    , m_groups(query)
{
    m_cells.resize(keys().size());
    if (keys().empty())
        return;
    m_firstMonth = monthNumber(m_groups.firstDay());
    m_monthCount = static_cast<std::size_t>(monthNumber(m_groups.lastDay()) - m_firstMonth) + 1;
    m_isLong.assign(m_monthCount, false);
    choose();
    sum(indicator.series, false, false);
    sum(indicator.against, false, true);
    finishClasses();
    sum(indicator.otherwise, true, false);
    sum(indicator.otherwiseAgainst, true, true);
}

void FigureReader::readRows(
    const Column &column, std::size_t first, std::size_t last, Stretch &stretch)
{
    // Up to where a longer slot has told everything, and which one that was.
    std::uint32_t covered = 0;
    std::uint32_t coveredBy = 0;
    stretch.rows.clear();
    for (std::size_t row = first; row < last; ++row) {
        const auto slot = ServiceSlot::asPacked(Column::slotOf(column.keys[row]));
        const std::uint32_t period = slot.packed() >> 8U;
        // The hours of one profile stand side by side in the same period.
        const bool isBeside = slot.isProfile() && period == coveredBy;
        if (slot.startHour() < covered && !isBeside)
            continue;
        const int group = m_groups.groupOf(slot);
        if (group < 0)
            continue;
        if (!isBeside)
            covered = endOf(slot);
        coveredBy = period;
        stretch.rows.push_back({row, slot, static_cast<std::size_t>(group),
            static_cast<std::size_t>(m_groups.monthOf(slot.firstDayNumber()) - m_firstMonth)});
    }
}

void FigureReader::forEachStretch(
    std::uint16_t number, const std::function<void(const Stretch &)> &taker)
{
    const Series *series = m_catalogue.series(number);
    const Column *column = m_table.column(number);
    if (!isInOrder(column, series))
        return;
    Stretch stretch;
    std::size_t first = 0;
    while (first < column->size()) {
        const std::uint64_t place = column->keys[first] >> 32U;
        const auto next
            = std::partition_point(column->keys.begin() + static_cast<std::ptrdiff_t>(first),
                column->keys.end(), [place](std::uint64_t key) { return key >> 32U == place; });
        const auto last = static_cast<std::size_t>(next - column->keys.begin());
        const ServiceId &service = m_table.services()[Column::serviceOf(column->keys[first])];
        if (!m_query.service || service == *m_query.service) {
            stretch.unit = Column::unitOf(column->keys[first]);
            stretch.isWhole = m_query.service || service.isNull();
            readRows(*column, first, last, stretch);
            taker(stretch);
        }
        first = last;
    }
}

std::vector<FigureReader::Coverage> FigureReader::coverageOf(std::uint16_t series)
{
    std::vector<Coverage> coverage(m_table.units().size());
    forEachStretch(series, [&](const Stretch &stretch) {
        Hours hours(m_monthCount, 0);
        for (const Row &row : stretch.rows) {
            hours[row.month] += hoursWithin(row.slot);
            if (row.slot.kind() != ServiceSlot::Kind::Hours && row.slot.isLongerThanMonth())
                m_isLong[row.month] = true;
        }
        Coverage &unit = coverage[stretch.unit];
        Hours &known = stretch.isWhole ? unit.whole : unit.parts;
        known.resize(m_monthCount, 0);
        // Services stand side by side, so their hours do not add.
        std::ranges::transform(
            known, hours, known.begin(), [](int one, int other) { return std::max(one, other); });
    });
    for (Coverage &unit : coverage) {
        unit.whole.resize(m_monthCount, 0);
        unit.parts.resize(m_monthCount, 0);
    }
    return coverage;
}

void FigureReader::spreadLongYears(Hours &hours) const
{
    for (std::size_t first = 0; first < hours.size();) {
        const int year = (m_firstMonth + static_cast<int>(first)) / MonthsOfYear;
        const auto last = std::min(
            hours.size(), static_cast<std::size_t>((year + 1) * MonthsOfYear - m_firstMonth));
        const std::span<int> months(&hours[first], last - first);
        const auto isLong = m_isLong.begin() + static_cast<std::ptrdiff_t>(first);
        if (std::any_of(isLong, isLong + std::ssize(months), std::identity()))
            std::ranges::fill(months, std::accumulate(months.begin(), months.end(), 0));
        first = last;
    }
}

void FigureReader::spreadLongYears(std::vector<Coverage> &coverage) const
{
    for (Coverage &unit : coverage) {
        spreadLongYears(unit.whole);
        spreadLongYears(unit.parts);
    }
}

void FigureReader::chooseFor(
    UnitChoice &choice, const Coverage &first, const Coverage &otherwise) const
{
    choice.choices.resize(m_monthCount, Choice::None);
    choice.hours.resize(m_monthCount, 0);
    choice.counts.resize(m_monthCount, false);
    for (std::size_t month = 0; month < m_monthCount; ++month) {
        // Single values say more than what a source made of them.
        const int most = std::max(first.whole[month], first.parts[month]);
        const Coverage &of = most > 0 ? first : otherwise;
        choice.hours[month] = std::max(of.whole[month], of.parts[month]);
        if (choice.hours[month] == 0)
            continue;
        const bool isWhole = of.whole[month] >= of.parts[month];
        if (most > 0)
            choice.choices[month] = isWhole ? Choice::Whole : Choice::Parts;
        else
            choice.choices[month] = isWhole ? Choice::WholeOtherwise : Choice::PartsOtherwise;
    }
}

void FigureReader::choose()
{
    std::array coverage {coverageOf(m_indicator.series), coverageOf(m_indicator.against),
        coverageOf(m_indicator.otherwise), coverageOf(m_indicator.otherwiseAgainst)};
    for (auto &units : coverage)
        spreadLongYears(units);
    auto &[first, against, otherwise, otherwiseAgainst] = coverage;
    m_units.resize(first.size());
    for (std::size_t unit = 0; unit < first.size(); ++unit) {
        if (m_indicator.against != 0) {
            keepCommon(first[unit].whole, against[unit].whole);
            keepCommon(first[unit].parts, against[unit].parts);
        }
        if (m_indicator.otherwiseAgainst != 0) {
            keepCommon(otherwise[unit].whole, otherwiseAgainst[unit].whole);
            keepCommon(otherwise[unit].parts, otherwiseAgainst[unit].parts);
        }
        chooseFor(m_units[unit], first[unit], otherwise[unit]);
        m_positions.insert(m_table.units()[unit], unit);
    }
    for (const Unit &unit : m_organisation.units)
        m_below[unit.parent].append(unit.id);
    const std::vector<bool> all(m_monthCount, true);
    const bool isOfAll = m_query.units.isEmpty() || m_query.units.contains(UnitId());
    const QList<UnitId> asked = isOfAll ? QList {UnitId()} : m_query.units;
    for (const UnitId &unit : asked) {
        if (!liesBelowAnother(unit))
            settle(unit, all, 0);
    }
}

bool FigureReader::liesBelowAnother(const UnitId &id) const
{
    const Unit *unit = m_organisation.unit(id);
    // No tree is deeper than it has units.
    for (qsizetype i = 0; unit && i < m_organisation.units.size(); ++i) {
        if (m_query.units.contains(unit->parent))
            return true;
        unit = m_organisation.unit(unit->parent);
    }
    return false;
}

FigureReader::Hours FigureReader::hoursOf(const UnitId &unit, int depth) const
{
    const auto position = m_positions.constFind(unit);
    Hours hours
        = position == m_positions.cend() ? Hours(m_monthCount, 0) : m_units[*position].hours;
    if (depth > m_organisation.units.size())
        return hours;
    for (const UnitId &child : m_below.value(unit)) {
        const Hours below = hoursOf(child, depth + 1);
        for (std::size_t month = 0; month < hours.size(); ++month)
            hours[month] = std::max(hours[month], below[month]);
    }
    return hours;
}

void FigureReader::settle(const UnitId &unit, const std::vector<bool> &months, int depth)
{
    if (depth > m_organisation.units.size())
        return;
    std::vector<bool> below = months;
    if (const auto position = m_positions.constFind(unit); position != m_positions.cend()) {
        UnitChoice &own = m_units[*position];
        const Hours most = hoursOf(unit, depth);
        for (std::size_t month = 0; month < m_monthCount; ++month) {
            if (!months[month] || own.hours[month] == 0 || own.hours[month] < most[month])
                continue;
            own.counts[month] = true;
            below[month] = false;
        }
    }
    for (const UnitId &child : m_below.value(unit))
        settle(child, below, depth + 1);
}

void FigureReader::sum(std::uint16_t number, bool isOtherwise, bool isDenominator)
{
    const Series *series = m_catalogue.series(number);
    const Column *column = m_table.column(number);
    std::vector<IndicatorCell> cells(m_cells.size());
    std::vector<std::size_t> touched;
    forEachStretch(number, [&](const Stretch &stretch) {
        const UnitChoice &unit = m_units[stretch.unit];
        const Choice wanted = isOtherwise
            ? (stretch.isWhole ? Choice::WholeOtherwise : Choice::PartsOtherwise)
            : (stretch.isWhole ? Choice::Whole : Choice::Parts);
        for (const Row &row : stretch.rows) {
            if (!unit.counts[row.month] || unit.choices[row.month] != wanted)
                continue;
            IndicatorCell &cell = cells[row.group];
            if (cell.rows == 0)
                touched.push_back(row.group);
            add(cell, *series,
                &column->numbers[row.position * static_cast<std::size_t>(column->width)],
                hoursWithin(row.slot));
        }
        for (const std::size_t group : touched) {
            IndicatorCell &cell = cells[group];
            if (series->kind == SeriesKind::Stock)
                cell.numerator /= cell.hours;
            if (isDenominator)
                cell.denominator = std::exchange(cell.numerator, 0);
            m_cells[group].join(cell);
            cell = {};
        }
        touched.clear();
    });
}

/// What the aggregation needs of classes.
void FigureReader::finishClasses()
{
    const Series *series = m_catalogue.series(m_indicator.series);
    if (!series || series->kind != SeriesKind::Classes)
        return;
    for (IndicatorCell &cell : m_cells) {
        for (int i = 0; i < series->classCount(); ++i) {
            const double count = cell.classes.at(static_cast<std::size_t>(i));
            cell.denominator += count;
            const bool isAbove = series->points > 0
                ? i + 1 > m_indicator.parameter
                : i > 0 && series->borders[i - 1] >= m_indicator.parameter;
            if (m_indicator.aggregation == Aggregation::Mean)
                cell.numerator += count * (i + 1);
            else if (m_indicator.aggregation == Aggregation::ShareAbove && isAbove)
                cell.numerator += count;
        }
    }
}

} // namespace rueckhalt
