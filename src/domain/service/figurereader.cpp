// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/figurereader.h"

#include <QSet>

#include <algorithm>
#include <functional>
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
    findAsked();
    choose();
    sum(indicator.series, false, false);
    sum(indicator.against, false, true);
    finishClasses();
    sum(indicator.otherwise, true, false);
    sum(indicator.otherwiseAgainst, true, true);
}

/// Most questions are about one office of many: the rows of all others need not be looked at.
void FigureReader::findAsked()
{
    const auto &units = m_table.units();
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        m_positions.insert(units[unit], unit);
    for (const Unit &unit : m_organisation.units)
        m_below[unit.parent].append(unit.id);
    const bool isOfAll = m_query.units.isEmpty() || m_query.units.contains(UnitId());
    m_isAsked.assign(units.size(), isOfAll);
    if (isOfAll) {
        m_asked = {UnitId()};
        return;
    }
    std::ranges::copy_if(m_query.units, std::back_inserter(m_asked),
        [this](const UnitId &unit) { return !liesBelowAnother(unit); });
    QList<UnitId> next = m_asked;
    QSet<UnitId> known;
    while (!next.isEmpty()) {
        const UnitId unit = next.takeLast();
        if (known.contains(unit))
            continue;
        known.insert(unit);
        if (const auto position = m_positions.constFind(unit); position != m_positions.cend())
            m_isAsked[*position] = true;
        next.append(m_below.value(unit));
    }
}

std::vector<FigureReader::Stretch> FigureReader::stretchesOf(std::uint16_t number) const
{
    std::vector<Stretch> stretches;
    const Column *column = m_table.column(number);
    if (!isInOrder(column, m_catalogue.series(number)))
        return stretches;
    const auto &keys = column->keys;
    const auto notBefore = [&keys](std::size_t first, std::uint64_t key) {
        const auto next
            = std::lower_bound(keys.begin() + static_cast<std::ptrdiff_t>(first), keys.end(), key);
        return static_cast<std::size_t>(next - keys.begin());
    };
    for (std::size_t first = 0; first < keys.size();) {
        const std::size_t unit = Column::unitOf(keys[first]);
        if (!m_isAsked[unit]) {
            first = notBefore(first, std::uint64_t {unit + 1} << 48U);
            continue;
        }
        const std::uint64_t place = keys[first] >> 32U << 32U;
        const ServiceId &service = m_table.services()[Column::serviceOf(place)];
        // What begins before the first day or behind the last one belongs to no group.
        if (!m_query.service || service == *m_query.service)
            stretches.push_back({.column = column,
                .unit = unit,
                .isWhole = m_query.service || service.isNull(),
                .first = notBefore(first, place | m_groups.firstPacked()),
                .last = notBefore(first, place | m_groups.endPacked())});
        first = notBefore(first, place + (std::uint64_t {1} << 32U));
    }
    return stretches;
}

std::vector<FigureReader::Coverage> FigureReader::coverageOf(std::uint16_t series)
{
    std::vector<Coverage> coverage(m_table.units().size());
    for (const Stretch &stretch : stretchesOf(series)) {
        Hours hours(m_monthCount, 0);
        forEachRow(
            m_groups, *stretch.column, stretch.first, stretch.last, [&](const ObservedRow &row) {
                const auto month = static_cast<std::size_t>(row.month - m_firstMonth);
                hours[month] += row.hours;
                if (row.isLong)
                    m_isLong[month] = true;
            });
        Coverage &unit = coverage[stretch.unit];
        Hours &known = stretch.isWhole ? unit.whole : unit.parts;
        known.resize(m_monthCount, 0);
        // Services stand side by side, so their hours do not add.
        std::ranges::transform(
            known, hours, known.begin(), [](int one, int other) { return std::max(one, other); });
    }
    for (std::size_t unit = 0; unit < coverage.size(); ++unit) {
        if (!m_isAsked[unit])
            continue;
        coverage[unit].whole.resize(m_monthCount, 0);
        coverage[unit].parts.resize(m_monthCount, 0);
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
        if (!m_isAsked[unit])
            continue;
        if (m_indicator.against != 0) {
            keepCommon(first[unit].whole, against[unit].whole);
            keepCommon(first[unit].parts, against[unit].parts);
        }
        if (m_indicator.otherwiseAgainst != 0) {
            keepCommon(otherwise[unit].whole, otherwiseAgainst[unit].whole);
            keepCommon(otherwise[unit].parts, otherwiseAgainst[unit].parts);
        }
        chooseFor(m_units[unit], first[unit], otherwise[unit]);
    }
    const std::vector<bool> all(m_monthCount, true);
    for (const UnitId &unit : std::as_const(m_asked))
        settle(unit, all, 0);
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
    const std::vector<Stretch> stretches = stretchesOf(number);
    if (stretches.empty())
        return;
    ObservationSums sums(*m_catalogue.series(number), *stretches.front().column, m_cells.size());
    std::vector<bool> counts(m_monthCount);
    for (const Stretch &stretch : stretches) {
        const UnitChoice &unit = m_units[stretch.unit];
        const Choice wanted = isOtherwise
            ? (stretch.isWhole ? Choice::WholeOtherwise : Choice::PartsOtherwise)
            : (stretch.isWhole ? Choice::Whole : Choice::Parts);
        for (std::size_t month = 0; month < m_monthCount; ++month)
            counts[month] = unit.counts[month] && unit.choices[month] == wanted;
        sums.add(m_groups, stretch.first, stretch.last, m_firstMonth, counts);
        sums.flushInto(m_cells, isDenominator);
    }
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
