// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/usualrange.h"

#include "domain/statistics/rateratio.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rueckhalt {

namespace {

constexpr double Tail = 0.025;
constexpr double Significant = 0.05;
constexpr int MonthsCompared = 12;

/// The last number for which `isUsual` holds, which it does up to some number.
template <typename Predicate>
int lastThat(Predicate isUsual)
{
    int beyond = 1;
    while (isUsual(beyond) && beyond < 1'000'000'000)
        beyond *= 2;
    int last = beyond / 2;
    while (beyond - last > 1) {
        const int middle = last + (beyond - last) / 2;
        (isUsual(middle) ? last : beyond) = middle;
    }
    return last;
}

/// More varied than Poisson counts of one rate (index of dispersion).
bool isVaried(std::span<const PeriodCount> periods, double rate)
{
    double chiSquared = 0;
    for (const PeriodCount &period : periods) {
        const double expected = rate * period.days;
        chiSquared += (period.incidents - expected) * (period.incidents - expected) / expected;
    }
    return chanceOfChiSquared(chiSquared, static_cast<int>(periods.size()) - 1) < Significant;
}

/// Days of a month that are over or today.
int daysOf(const MonthCount &month, QDate today)
{
    const QDate first(month.year, month.month, 1);
    const QDate last = std::min(first.addDays(first.daysInMonth() - 1), std::max(first, today));
    return static_cast<int>(first.daysTo(last)) + 1;
}

UsualRange::Standing standingOf(const UsualRange &range, int incidents)
{
    if (incidents > range.high && incidents >= UsualRange::LeastIncidents)
        return UsualRange::Standing::More;
    if (incidents < range.low)
        return UsualRange::Standing::Fewer;
    // Where none at all is usual and five were not reached, neither could have been told.
    if (range.low == 0 && range.high < UsualRange::LeastIncidents)
        return UsualRange::Standing::TooSmall;
    return UsualRange::Standing::Usual;
}

} // namespace

UsualRange usualRange(const PeriodCount &now, std::span<const PeriodCount> before)
{
    UsualRange range;
    range.periods = static_cast<int>(before.size());
    if (range.periods < UsualRange::LeastPeriods)
        return range;
    const auto [known, days] = std::accumulate(before.begin(), before.end(), std::pair(0, 0),
        [](std::pair<int, int> sum, const PeriodCount &period) {
            return std::pair(sum.first + period.incidents, sum.second + period.days);
        });
    const double share = now.days / static_cast<double>(now.days + days);
    range.expected = known * static_cast<double>(now.days) / days;
    range.high = lastThat([known = known, share](int number) {
        return chanceOfAtLeast(number, number + known, share) > Tail;
    });
    range.low = chanceOfAtMost(0, known, share) > Tail
        ? 0
        : 1 + lastThat([known = known, share](int number) {
              return chanceOfAtMost(number, number + known, share) <= Tail;
          });
    const double rate = static_cast<double>(known) / days;
    range.isVaried = known > 0 && isVaried(before, rate);
    if (range.isVaried) {
        for (const PeriodCount &period : before) {
            const double asLong = period.incidents * static_cast<double>(now.days) / period.days;
            range.low = std::min(range.low, static_cast<int>(std::floor(asLong)));
            range.high = std::max(range.high, static_cast<int>(std::ceil(asLong)));
        }
    }
    range.standing = standingOf(range, now.incidents);
    return range;
}

UsualRange usualRange(
    const QList<MonthCount> &months, qsizetype month, QDate recordedFrom, QDate today)
{
    std::vector<PeriodCount> before;
    for (qsizetype i = std::max<qsizetype>(month - MonthsCompared, 0); i < month; ++i) {
        const QDate first(months[i].year, months[i].month, 1);
        if (recordedFrom.isValid() && first >= recordedFrom)
            before.push_back({months[i].count.incidents, first.daysInMonth()});
    }
    return usualRange({months[month].count.incidents, daysOf(months[month], today)}, before);
}

QList<MarkedCell> markedCells(const CountTable &table)
{
    if (!table.tally.columns || canHaveSeveral(table.tally.rows)
        || canHaveSeveral(*table.tally.columns))
        return {};
    const auto statedSum = [&](const QList<GroupValue> &values, auto countOf) {
        int sum = 0;
        for (qsizetype i = 0; i < values.size(); ++i)
            sum += values[i].isStated() ? countOf(i) : 0;
        return sum;
    };
    const auto inRow = [&](qsizetype row) {
        return statedSum(
            table.columns, [&](qsizetype column) { return table.at(row, column).incidents; });
    };
    const auto inColumn = [&](qsizetype column) {
        return statedSum(
            table.rows, [&](qsizetype row) { return table.at(row, column).incidents; });
    };
    const int all = statedSum(table.rows, inRow);
    QList<MarkedCell> cells;
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            if (!table.rows[row].isStated() || !table.columns[column].isStated())
                continue;
            const double expected = static_cast<double>(inRow(row)) * inColumn(column) / all;
            if (!(expected > 0))
                continue;
            const int found = table.at(row, column).incidents;
            cells.append({row, column, expected, chanceOfAtLeast(found, all, expected / all)});
        }
    }
    std::ranges::stable_sort(cells, {}, &MarkedCell::adjusted);
    double least = 1;
    for (qsizetype i = cells.size(); i-- > 0;) {
        least = std::min(least,
            cells[i].adjusted * static_cast<double>(cells.size()) / static_cast<double>(i + 1));
        cells[i].adjusted = least;
    }
    cells.removeIf([&](const MarkedCell &cell) {
        return cell.adjusted > Significant
            || table.at(cell.row, cell.column).incidents < UsualRange::LeastIncidents;
    });
    return cells;
}

} // namespace rueckhalt
