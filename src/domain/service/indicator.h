// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/vocabulary.h"

#include <QList>

namespace rueckhalt {

/// What the observations of a series are, and so how they may be put together.
enum class SeriesKind : std::uint8_t {
    Count, ///< things counted: adds over time, services and units
    Stock, ///< a state (posts): mean over time, adds over units
    Mean, ///< sum and number of single values: both add
    Classes, ///< numbers of single values by class: add class by class
    Delivered, ///< a median or the like as the source told it: never put together
};
template <>
std::span<const Term<SeriesKind>> terms<SeriesKind>();

/// What is stored of one thing that is observed. Indicators are computed from series.
///
/// Medians and percentiles do not add: the median of medians is none. So single values are counted
/// into classes on the way in, and what a source delivers as a median is kept as delivered, in a
/// series of its own, and told for that slot only.
struct Series
{
    static constexpr int MaxClasses = 12;
    static constexpr int MaxDecimals = 2;
    static constexpr std::uint16_t FirstOwn = 1000;

    std::uint16_t number = 0; ///< stored; never reused. From FirstOwn on the authority's own
    QString code; ///< in files and on the command line, never reused
    SeriesKind kind = SeriesKind::Count;
    int decimals = 0; ///< stored numbers are the values times 10 to this power
    /// Classes: where each but the last ends, in whole units, ascending; a value at the border
    /// belongs to the class that ends there. Empty for points.
    QList<int> borders = {};
    int points = 0; ///< Classes that are the points 1 … n of a scale
    Text name = {};

    [[nodiscard]] int classCount() const
    {
        return points > 0 ? points : static_cast<int>(borders.size()) + 1;
    }
    /// How many numbers an observation has.
    [[nodiscard]] int width() const;
    /// The class a single value belongs to; of a scale nothing but its points.
    [[nodiscard]] std::optional<int> classOf(double value) const;
    bool operator==(const Series &) const = default;
};

/// What an indicator is measured in.
enum class IndicatorUnit : std::uint8_t {
    Number,
    Posts,
    Minutes,
    Days,
    Percent,
    Points, ///< of a scale from 1 (worst) to 5 (best)
    PerThousand,
    Hours,
};
template <>
std::span<const Term<IndicatorUnit>> terms<IndicatorUnit>();

/// Which direction is better for citizens.
enum class BetterIs : std::uint8_t { Higher, Lower, Neither };
template <>
std::span<const Term<BetterIs>> terms<BetterIs>();

/// How the figure comes from the series.
enum class Aggregation : std::uint8_t {
    Sum, ///< of a count
    Level, ///< of a stock: mean over time, sum over units
    Mean, ///< weighted by the number of single values
    Percentile, ///< from classes, within the class by straight line; else only as delivered
    ShareAbove, ///< of single values above a border of the classes
    Share, ///< of one count in another
    Ratio, ///< of one count per so many of another
};
template <>
std::span<const Term<Aggregation>> terms<Aggregation>();

/// One indicator (Kennzahl) with its exact definition.
struct Indicator
{
    QString id; ///< stable, never reused: "waiting.median"; "own.…" for the authority's own
    Text name;
    Text numerator; ///< what is counted or measured
    Text denominator; ///< what it is set against; empty if nothing
    IndicatorUnit unit = IndicatorUnit::Number;
    BetterIs better = BetterIs::Neither;
    Aggregation aggregation = Aggregation::Sum;
    Text source; ///< where the numbers usually come from
    std::uint16_t series = 0; ///< numerator
    std::uint16_t against = 0; ///< denominator; 0: none
    /// Where the first series says nothing: delivered percentiles, means, or a count …
    std::uint16_t otherwise = 0;
    std::uint16_t otherwiseAgainst = 0; ///< … and what it is set against
    double parameter = 0; ///< percentile (50, 90), border of ShareAbove, or "per" of Ratio

    [[nodiscard]] bool isOwn() const { return id.startsWith(QLatin1StringView("own.")); }
    bool operator==(const Indicator &) const = default;
};

/// An indicator that an authority adds. Its series is made from it: one for a sum, level or mean,
/// two for a share or ratio, classes for a percentile or share above.
struct OwnIndicator
{
    static constexpr int MaxIndicators = 200;

    Indicator indicator; ///< id "own." and lower-case letters, digits, dots; series are filled in
    QList<int> borders = {}; ///< of the classes
    int points = 0;
    bool operator==(const OwnIndicator &) const = default;
};

/// All indicators and series of a register: those that come with the program and its own.
class IndicatorCatalogue
{
public:
    /// What comes with the program.
    static const IndicatorCatalogue &shipped();
    /// The same and the authority's own. Invalid (detail names id and rule) for a definition that
    /// is not complete or contradicts itself, or an id given twice; TooLarge. Series get their
    /// numbers by the order of the list, which therefore may only grow at its end.
    static Result<IndicatorCatalogue> with(const QList<OwnIndicator> &own);

    [[nodiscard]] const QList<Indicator> &indicators() const { return m_indicators; }
    [[nodiscard]] const QList<Series> &series() const { return m_series; }
    [[nodiscard]] const QList<OwnIndicator> &own() const { return m_own; }
    /// Null if there is none.
    [[nodiscard]] const Indicator *indicator(QStringView id) const;
    [[nodiscard]] const Series *series(std::uint16_t number) const;
    [[nodiscard]] const Series *seriesCalled(QStringView code) const;

private:
    QList<Indicator> m_indicators;
    QList<Series> m_series;
    QList<OwnIndicator> m_own;
};

/// Numbers of the series that a figure is made of, without those that are only delivered.
[[nodiscard]] QList<std::uint16_t> seriesBehind(
    const Indicator &indicator, const IndicatorCatalogue &catalogue);

/// What registers store of own indicators. NewerFormat, Damaged.
[[nodiscard]] QByteArray encodeOwnIndicators(const QList<OwnIndicator> &own);
[[nodiscard]] Result<QList<OwnIndicator>> decodeOwnIndicators(const QByteArray &bytes);

} // namespace rueckhalt
