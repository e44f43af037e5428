// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/bitpacking.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rueckhalt::bitpacking {

namespace {

// One function for each number of bits: with it known, every shift is a constant.

template <int Bits, std::size_t Position>
std::uint32_t valueAt(const std::uint64_t *words)
{
    if constexpr (Bits == 0) {
        return 0;
    } else {
        constexpr std::size_t bit = Position * Bits;
        constexpr std::size_t shift = bit % 64;
        constexpr std::uint64_t mask = (std::uint64_t {1} << Bits) - 1;
        std::uint64_t value = words[bit / 64] >> shift;
        if constexpr (shift + Bits > 64)
            value |= words[bit / 64 + 1] << (64 - shift);
        return static_cast<std::uint32_t>(value & mask);
    }
}

template <int Bits>
void unpackGroup(const std::uint64_t *words, std::uint32_t base, std::uint32_t *values)
{
    [&]<std::size_t... Positions>(std::index_sequence<Positions...>)
    {
        ((values[Positions] = base + valueAt<Bits, Positions>(words)), ...);
    }
    (std::make_index_sequence<GroupSize>());
}

template <int Bits, std::size_t Position>
void put(std::uint64_t *words, std::uint64_t value)
{
    if constexpr (Bits > 0) {
        constexpr std::size_t bit = Position * Bits;
        constexpr std::size_t shift = bit % 64;
        if constexpr (shift == 0)
            words[bit / 64] = value;
        else
            words[bit / 64] |= value << shift;
        if constexpr (shift + Bits > 64)
            words[bit / 64 + 1] = value >> (64 - shift);
    }
}

template <int Bits>
void packGroup(const std::uint32_t *values, std::uint64_t *words)
{
    [&]<std::size_t... Positions>(std::index_sequence<Positions...>)
    {
        (put<Bits, Positions>(words, values[Positions]), ...);
    }
    (std::make_index_sequence<GroupSize>());
}

constexpr std::size_t Widths = 33;
using Unpack = void (*)(const std::uint64_t *, std::uint32_t, std::uint32_t *);
using Pack = void (*)(const std::uint32_t *, std::uint64_t *);

template <std::size_t... Bits>
constexpr std::array<Unpack, Widths> unpackers(std::index_sequence<Bits...>)
{
    return {&unpackGroup<static_cast<int>(Bits)>...};
}

template <std::size_t... Bits>
constexpr std::array<Pack, Widths> packers(std::index_sequence<Bits...>)
{
    return {&packGroup<static_cast<int>(Bits)>...};
}

constexpr auto unpackGroups = unpackers(std::make_index_sequence<Widths>());
constexpr auto packGroups = packers(std::make_index_sequence<Widths>());

} // namespace

void pack(std::span<const std::uint32_t> values, int bits, std::span<std::uint64_t> words)
{
    const Pack packGroup = packGroups.at(static_cast<std::size_t>(bits));
    const auto step = static_cast<std::size_t>(bits);
    std::size_t done = 0;
    std::uint64_t *target = words.data();
    for (; done + GroupSize <= values.size(); done += GroupSize, target += step)
        packGroup(values.data() + done, target);
    if (done == values.size())
        return;
    std::array<std::uint32_t, GroupSize> rest {};
    std::ranges::copy(values.subspan(done), rest.begin());
    packGroup(rest.data(), target);
}

void pack(std::span<const std::uint64_t> values, int bits, std::span<std::uint64_t> words)
{
    std::ranges::fill(words, 0);
    for (std::size_t i = 0; i < values.size() && bits > 0; ++i) {
        const std::size_t bit = i * static_cast<std::size_t>(bits);
        const std::size_t shift = bit % 64;
        words[bit / 64] |= values[i] << shift;
        if (shift + static_cast<std::size_t>(bits) > 64)
            words[bit / 64 + 1] |= values[i] >> (64 - shift);
    }
}

void unpack(std::span<const std::uint64_t> words, int bits, std::size_t first, std::uint32_t base,
    std::span<std::uint32_t> values)
{
    const auto single = [&](std::size_t i) {
        values[i] = base + static_cast<std::uint32_t>(at(words.data(), bits, first + i));
    };
    const Unpack unpackGroup = unpackGroups.at(static_cast<std::size_t>(bits));
    const auto step = static_cast<std::size_t>(bits);
    std::size_t done = 0;
    for (; done < values.size() && (first + done) % GroupSize != 0; ++done)
        single(done);
    const std::uint64_t *source = words.data() + (first + done) / GroupSize * step;
    for (; done + GroupSize <= values.size(); done += GroupSize, source += step)
        unpackGroup(source, base, values.data() + done);
    for (; done < values.size(); ++done)
        single(done);
}

void unpack(std::span<const std::uint64_t> words, int bits, std::size_t first, std::uint64_t base,
    std::span<std::uint64_t> values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = base + at(words.data(), bits, first + i);
}

} // namespace rueckhalt::bitpacking
