// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/rateratio.h"

#include <algorithm>
#include <limits>

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/special_functions/gamma.hpp>

namespace rueckhalt {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// What cannot be computed is no number; it must not throw through code that knows no exceptions.
using Policy = boost::math::policies::policy<
    boost::math::policies::domain_error<boost::math::policies::ignore_error>,
    boost::math::policies::overflow_error<boost::math::policies::ignore_error>,
    boost::math::policies::evaluation_error<boost::math::policies::ignore_error>>;
using Binomial = boost::math::binomial_distribution<double, Policy>;

} // namespace

Limits binomialLimits(int successes, int trials, double confidence)
{
    if (trials <= 0)
        return {};
    const double side = (1 - confidence) / 2;
    const double known = std::clamp(successes, 0, trials);
    return {known == 0 ? 0 : Binomial::find_lower_bound_on_p(trials, known, side),
        known == trials ? 1 : Binomial::find_upper_bound_on_p(trials, known, side)};
}

Limits poissonLimits(int events, double confidence)
{
    const double side = (1 - confidence) / 2;
    const double known = std::max(events, 0);
    return {known == 0 ? 0 : boost::math::gamma_p_inv(known, side, Policy()),
        boost::math::gamma_q_inv(known + 1, side, Policy())};
}

double chanceOfAtLeast(int successes, int trials, double share)
{
    if (successes <= 0)
        return 1;
    if (successes > trials)
        return 0;
    return boost::math::cdf(boost::math::complement(Binomial(trials, share), successes - 1));
}

double chanceOfAtMost(int successes, int trials, double share)
{
    if (successes < 0)
        return 0;
    return successes >= trials ? 1 : boost::math::cdf(Binomial(trials, share), successes);
}

double chanceOfChiSquared(double chiSquared, int degrees)
{
    if (degrees <= 0 || chiSquared <= 0)
        return 1;
    return boost::math::gamma_q(degrees / 2.0, chiSquared / 2, Policy());
}

RateRatio rateRatio(const CountedExposure &before, const CountedExposure &after, double confidence)
{
    if (before.events + after.events == 0)
        return {1, 0, infinity};
    const double scale = before.exposure / after.exposure;
    // p / (1 - p) is the ratio of the means; exposure makes it one of rates.
    const auto ratioAt = [scale](double p) { return p >= 1 ? infinity : p / (1 - p) * scale; };
    const Limits limits = binomialLimits(after.events, before.events + after.events, confidence);
    return {before.events == 0 ? infinity : scale * after.events / before.events,
        ratioAt(limits.low), ratioAt(limits.high)};
}

} // namespace rueckhalt
