// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/rankcorrelation.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rueckhalt {

namespace {

/// Of a normal distribution, two-sided 95 percent.
constexpr double NormalQuantile = 1.959963984540054;

/// Pearson's correlation of ranks; 0 divided by 0 where one of them has no spread.
double productMoment(const std::vector<double> &first, const std::vector<double> &second)
{
    const auto count = static_cast<double>(first.size());
    const double mean = (count + 1) / 2;
    double together = 0;
    double spreadOfFirst = 0;
    double spreadOfSecond = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        together += (first[i] - mean) * (second[i] - mean);
        spreadOfFirst += (first[i] - mean) * (first[i] - mean);
        spreadOfSecond += (second[i] - mean) * (second[i] - mean);
    }
    return std::clamp(together / std::sqrt(spreadOfFirst * spreadOfSecond), -1.0, 1.0);
}

bool hasSpread(std::span<const double> values)
{
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    return *least < *most;
}

} // namespace

std::vector<double> ranksOf(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    std::sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t next = first + 1;
        while (next < order.size() && values[order[next]] <= values[order[first]])
            ++next;
        // Ranks first + 1 … next have this mean.
        const double mean = static_cast<double>(first + 1 + next) / 2;
        for (; first < next; ++first)
            ranks[order[first]] = mean;
    }
    return ranks;
}

RankCorrelation rankCorrelation(std::span<const double> first, std::span<const double> second)
{
    Q_ASSERT(first.size() == second.size());
    RankCorrelation result;
    result.pairs = static_cast<int>(first.size());
    if (result.pairs < RankCorrelation::LeastPairs)
        return result;
    result.lack = RankCorrelation::Lack::NoSpread;
    if (!hasSpread(first) || !hasSpread(second))
        return result;
    result.lack = RankCorrelation::Lack::None;
    result.value = productMoment(ranksOf(first), ranksOf(second));
    const double count = result.pairs;
    // One exchange of neighbours in otherwise equal orders.
    const double strongest = 1 - 12 / (count * (count * count - 1));
    const double known = std::clamp(result.value, -strongest, strongest);
    const double z = std::atanh(known);
    const double margin = NormalQuantile * std::sqrt((1 + known * known / 2) / (count - 3));
    result.low = std::tanh(z - margin);
    result.high = std::max(result.value, std::tanh(z + margin));
    result.low = std::min(result.value, result.low);
    return result;
}

} // namespace rueckhalt
