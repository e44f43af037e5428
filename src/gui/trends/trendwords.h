// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/trends/bartable.h"
#include "gui/trends/heattable.h"
#include "gui/trends/monthchart.h"
#include "gui/trends/trendnumbers.h"

#include <QCoreApplication>

namespace rueckhalt {

/// What the pictures of the trends page say, in sentences and tables, in the language of the
/// program.
class TrendWords
{
    Q_DECLARE_TR_FUNCTIONS(rueckhalt::TrendWords)

public:
    /// Fewer incidents than these are too few to compare them with each other.
    static constexpr int Few = 10;

    struct Asked
    {
        const Organisation &organisation;
        IncidentFilter filter {};
        QDate today {};
    };

    /// "Auslöser".
    [[nodiscard]] static QString titleOf(Grouping grouping);
    /// How many, compared with the year before.
    [[nodiscard]] static QString overallSentence(const TrendNumbers &numbers, const Asked &asked);
    /// How many persons at least, and how many were on levels 2 and 3; how sure that is.
    [[nodiscard]] static QString personsSentence(const TrendNumbers &numbers);
    /// Why no year before is shown; empty if it is.
    [[nodiscard]] static QString comparisonSentence(
        const TrendNumbers &numbers, const Asked &asked);
    /// A caution for small numbers; empty for others.
    [[nodiscard]] static QString fewSentence(const TrendNumbers &numbers);

    /// The last whole month against the one before it and against what is usual.
    [[nodiscard]] static QString monthsSentence(const TrendNumbers &numbers, const Asked &asked);
    /// How it was found what is usual.
    [[nodiscard]] static QString monthsMethod(const TrendNumbers &numbers, const Asked &asked);
    [[nodiscard]] static MonthChart::Content monthsPicture(
        const TrendNumbers &numbers, const Asked &asked);
    [[nodiscard]] static BarTable monthsTable(const TrendNumbers &numbers, const Asked &asked);

    /// What is most frequent, or how soon is reported.
    [[nodiscard]] static QString sentenceOf(
        Grouping grouping, const TrendNumbers &numbers, const Asked &asked);
    /// Bars with at least one incident or one in the year before, the most frequent first where
    /// the list has no order of its own; `keyed` the values behind them.
    [[nodiscard]] static BarTable barsOf(Grouping grouping, const TrendNumbers &numbers,
        const Asked &asked, QList<GroupValue> &keyed);

    [[nodiscard]] static QString heatSentence(const TrendNumbers &numbers, const Asked &asked);
    /// Weekdays by parts of the day; those with an unknown one are only in the sentence.
    [[nodiscard]] static HeatTable heatOf(const TrendNumbers &numbers, const Asked &asked);
    /// The value of a row or column of heatOf().
    [[nodiscard]] static GroupValue weekdayAt(int row);
    [[nodiscard]] static GroupValue bandAt(int column);
};

} // namespace rueckhalt
