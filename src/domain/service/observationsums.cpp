// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/observationsums.h"

#include <algorithm>
#include <utility>

namespace rueckhalt {

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

ObservationSums::ObservationSums(
    const Series &series, const ObservationTable::Column &column, std::size_t groups)
    : m_series(series)
    , m_column(column)
    , m_sums(groups)
{
    for (int i = 0; i < series.decimals; ++i)
        m_scale *= 10;
}

template <SeriesKind Kind>
void ObservationSums::enter(Sum &sum, const std::uint32_t *numbers, int hours) const
{
    if constexpr (Kind == SeriesKind::Count) {
        sum.numbers[0] += numbers[0];
    } else if constexpr (Kind == SeriesKind::Stock) {
        sum.numbers[0] += std::uint64_t {numbers[0]} * static_cast<std::uint64_t>(hours);
    } else if constexpr (Kind == SeriesKind::Delivered) {
        sum.least = sum.rows == 0 ? numbers[0] : std::min(sum.least, numbers[0]);
        sum.most = std::max(sum.most, numbers[0]);
    } else {
        for (std::size_t i = 0; i < static_cast<std::size_t>(m_column.width); ++i)
            sum.numbers[i] += numbers[i];
    }
    ++sum.rows;
    sum.hours += hours;
}

template <SeriesKind Kind>
void ObservationSums::addAs(SlotGroups &groups, std::size_t first, std::size_t last, int firstMonth,
    const std::vector<bool> &counts)
{
    const auto width = static_cast<std::size_t>(m_column.width);
    forEachRow(groups, m_column, first, last, [&](const ObservedRow &row) {
        if (!counts[static_cast<std::size_t>(row.month - firstMonth)])
            return;
        Sum &sum = m_sums[row.group];
        if (sum.rows == 0)
            m_touched.push_back(row.group);
        enter<Kind>(sum, &m_column.numbers[row.position * width], row.hours);
    });
}

void ObservationSums::add(SlotGroups &groups, std::size_t first, std::size_t last, int firstMonth,
    const std::vector<bool> &counts)
{
    switch (m_series.kind) {
    case SeriesKind::Count:
        return addAs<SeriesKind::Count>(groups, first, last, firstMonth, counts);
    case SeriesKind::Stock:
        return addAs<SeriesKind::Stock>(groups, first, last, firstMonth, counts);
    case SeriesKind::Mean:
        return addAs<SeriesKind::Mean>(groups, first, last, firstMonth, counts);
    case SeriesKind::Classes:
        return addAs<SeriesKind::Classes>(groups, first, last, firstMonth, counts);
    case SeriesKind::Delivered:
        return addAs<SeriesKind::Delivered>(groups, first, last, firstMonth, counts);
    }
    Q_UNREACHABLE();
}

IndicatorCell ObservationSums::cellOf(const Sum &sum) const
{
    IndicatorCell cell;
    cell.rows = sum.rows;
    cell.hours = sum.hours;
    const auto number = [&](std::size_t i) { return static_cast<double>(sum.numbers.at(i)); };
    switch (m_series.kind) {
    case SeriesKind::Count:
        cell.numerator = number(0);
        break;
    case SeriesKind::Stock:
        cell.numerator = number(0) / m_scale / sum.hours;
        break;
    case SeriesKind::Mean:
        cell.numerator = number(0) / m_scale;
        cell.denominator = number(1);
        break;
    case SeriesKind::Classes:
        for (std::size_t i = 0; i < cell.classes.size(); ++i)
            cell.classes.at(i) = number(i);
        break;
    case SeriesKind::Delivered:
        cell.least = sum.least / m_scale;
        cell.most = sum.most / m_scale;
        cell.delivered = sum.rows;
        break;
    }
    return cell;
}

void ObservationSums::flushInto(std::vector<IndicatorCell> &cells, bool isDenominator)
{
    for (const std::size_t group : m_touched) {
        IndicatorCell cell = cellOf(m_sums[group]);
        if (isDenominator)
            cell.denominator = std::exchange(cell.numerator, 0);
        cells[group].join(cell);
        m_sums[group] = {};
    }
    m_touched.clear();
}

} // namespace rueckhalt
