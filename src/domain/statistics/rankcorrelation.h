// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace rueckhalt {

/// How far two things rise and fall together, by their ranks alone.
struct RankCorrelation
{
    enum class Lack : std::uint8_t {
        None,
        TooFewPairs, ///< fewer than LeastPairs
        NoSpread, ///< one of the two is the same everywhere
    };
    /// The interval rests on an approximation that Bonett and Wright looked at from ten pairs on.
    static constexpr int LeastPairs = 10;

    Lack lack = Lack::TooFewPairs;
    int pairs = 0;
    double value = 0; ///< -1 … 1; only without a lack
    double low = -1; ///< 95 percent interval
    double high = 1;

    /// Whether the interval leaves out 0.
    [[nodiscard]] bool isClear() const { return lack == Lack::None && (low > 0 || high < 0); }
    bool operator==(const RankCorrelation &) const = default;
};

/// Ranks from 1 on; those that are equal share the mean of theirs.
[[nodiscard]] std::vector<double> ranksOf(std::span<const double> values);

/// Spearman's rank correlation with mean ranks for ties (Spearman 1904; Kendall, Rank Correlation
/// Methods, chapter 3), and its 95 percent interval by Fisher's z with the variance (1 + r² / 2) /
/// (n - 3) of Bonett and Wright (Psychometrika 65, 2000, 23–28): closed, so that the same numbers
/// always give the same interval, and in their simulations nearer to its confidence than Fieller's
/// variance for strong correlations. Of a perfect correlation z has no end: there the interval is
/// taken at the strongest correlation that as many ranks can have short of it. Both lists have the
/// same length.
///
/// The pairs are taken to be independent. Neighbouring hours are not quite: then the interval is
/// too narrow rather than too wide.
[[nodiscard]] RankCorrelation rankCorrelation(
    std::span<const double> first, std::span<const double> second);

} // namespace rueckhalt
