// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rueckhalt {

/// Events counted while something was exposed to them: days, visitor contacts, posts.
struct CountedExposure
{
    int events = 0;
    double exposure = 1; ///< more than 0
};

/// How a rate compares with another, with a confidence interval.
struct RateRatio
{
    double ratio = 0; ///< infinity if only the first has none
    double low = 0;
    double high = 0; ///< may be infinity
};

/// Exact limits for the probability behind `successes` of `trials` (Clopper and Pearson 1934).
/// `confidence` is, for instance, 0.95. Without trials: 0 to 1.
struct Limits
{
    double low = 0;
    double high = 1;
};
[[nodiscard]] Limits binomialLimits(int successes, int trials, double confidence);

/// Exact limits for the mean behind `events` that are Poisson distributed (Garwood 1936).
[[nodiscard]] Limits poissonLimits(int events, double confidence = 0.95);
/// Probability of at least, or at most, so many successes when each trial succeeds with `share`.
[[nodiscard]] double chanceOfAtLeast(int successes, int trials, double share);
[[nodiscard]] double chanceOfAtMost(int successes, int trials, double share);
/// Probability that chi squared with so many degrees of freedom is at least as large.
[[nodiscard]] double chanceOfChiSquared(double chiSquared, int degrees);

/// The rate `after` divided by the rate `before`. Both counts are taken to be Poisson distributed;
/// given their sum, the later one is then binomially distributed with a probability that depends on
/// the ratio alone, so Clopper and Pearson's limits carry over (Przyborowski and Wilenski 1940;
/// Lehmann and Romano, Testing Statistical Hypotheses, 4.4). Holds the confidence at every number
/// of events, however small; with few it is wide. No events at all: 0 to infinity.
[[nodiscard]] RateRatio rateRatio(
    const CountedExposure &before, const CountedExposure &after, double confidence = 0.95);

} // namespace rueckhalt
