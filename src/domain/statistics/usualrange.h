// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/factcounter.h"

#include <span>

namespace rueckhalt {

/// Incidents of a stretch of time.
struct PeriodCount
{
    int incidents = 0;
    int days = 1; ///< its length, at least 1
};

/// How a count compares with the time before.
struct UsualRange
{
    enum class Standing : std::uint8_t {
        Usual,
        More, ///< chance explains so many badly
        Fewer, ///< chance explains so few badly
        TooSmall, ///< so few are to be expected that the number says nothing
        NoHistory, ///< there are fewer than LeastPeriods before it
    };
    Standing standing = Standing::NoHistory;
    int low = 0; ///< usual, both included
    int high = 0;
    double expected = 0; ///< by the rate of the time before
    int periods = 0; ///< so many were compared
    /// The periods before vary more than chance lets them: what occurred in them is usual too.
    bool isVaried = false;

    static constexpr int LeastPeriods = 6;
    static constexpr int LeastIncidents = 5; ///< fewer are never called more than usual
    bool operator==(const UsualRange &) const = default;
};

/// Compares a count with periods before it. Under one and the same rate the count, given the sum of
/// both, is binomially distributed with the share of its days (conditional Poisson test;
/// Przyborowski and Wilenski 1940): usual is what neither tail of 2.5 percent holds. Where the
/// periods before vary significantly more than Poisson counts do (index of dispersion, Fisher 1950,
/// 5 percent) the smallest and the largest of them are usual as well, per day.
[[nodiscard]] UsualRange usualRange(const PeriodCount &now, std::span<const PeriodCount> before);

/// A month of a series compared with the twelve before it. `recordedFrom`: months that began
/// earlier are no months without incidents and are left out. `today` ends the present month.
[[nodiscard]] UsualRange usualRange(
    const QList<MonthCount> &months, qsizetype month, QDate recordedFrom, QDate today);

/// A cell of a crossed table with more incidents than its row and its column let expect.
struct MarkedCell
{
    qsizetype row = 0;
    qsizetype column = 0;
    double expected = 0;
    double adjusted = 1; ///< chance after Benjamini and Hochberg over all cells
    bool operator==(const MarkedCell &) const = default;
};

/// Cells that stand out of a crossed table: given its row and column sums each cell is tested
/// one-sided (binomial with the product of both shares), the false discovery rate is held at 5
/// percent after Benjamini and Hochberg (1995), and fewer than five incidents are never marked.
/// What is not stated takes no part. A busy hour of a busy day is expected to be busy; that it is
/// open on one day only is not known here. Nothing for groupings with several values an incident.
[[nodiscard]] QList<MarkedCell> markedCells(const CountTable &table);

} // namespace rueckhalt
