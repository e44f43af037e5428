// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace rueckhalt {

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine and compiler, which the
/// distributions of <random> do not promise. For invented data only, never for keys.
class DemoRandom
{
public:
    explicit DemoRandom(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    /// 0 … bound-1; the bias of the remainder does not matter for bounds this small.
    int below(int bound)
    {
        return static_cast<int>(next() % static_cast<std::uint64_t>(std::max(bound, 1)));
    }
    int between(int least, int most) { return least + below(most - least + 1); }
    /// True in `percent` of 100 cases.
    bool chance(int percent) { return below(100) < percent; }

    /// A position, drawn by weight; at least one weight is above zero.
    std::size_t weighted(std::span<const int> weights)
    {
        int total = 0;
        for (const int weight : weights)
            total += weight;
        int point = below(total);
        std::size_t position = 0;
        while (point >= weights[position])
            point -= weights[position++];
        return position;
    }

    template <typename List>
    const auto &oneOf(const List &list)
    {
        return list[static_cast<decltype(list.size())>(below(static_cast<int>(list.size())))];
    }

private:
    std::uint64_t m_state;
};

} // namespace rueckhalt
