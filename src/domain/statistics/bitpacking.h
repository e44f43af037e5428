// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

/// Numbers of as many bits as the largest of them needs, one behind the other in 64-bit words, the
/// first one in the lowest bits.
namespace rueckhalt::bitpacking {

/// Numbers are packed and unpacked by groups that end with a word.
inline constexpr std::size_t GroupSize = 64;

/// Words for so many numbers, in whole groups.
[[nodiscard]] constexpr std::size_t wordsFor(std::size_t count, int bits)
{
    return (count + GroupSize - 1) / GroupSize * static_cast<std::size_t>(bits);
}

/// Fills `words`, which has room for whole groups. Every value has at most `bits` bits.
void pack(std::span<const std::uint32_t> values, int bits, std::span<std::uint64_t> words);
void pack(std::span<const std::uint64_t> values, int bits, std::span<std::uint64_t> words);

/// The numbers from `first` on, each added to `base`.
void unpack(std::span<const std::uint64_t> words, int bits, std::size_t first, std::uint32_t base,
    std::span<std::uint32_t> values);
void unpack(std::span<const std::uint64_t> words, int bits, std::size_t first, std::uint64_t base,
    std::span<std::uint64_t> values);

/// The number at a position.
[[nodiscard]] inline std::uint64_t at(const std::uint64_t *words, int bits, std::size_t position)
{
    if (bits == 0)
        return 0;
    const std::size_t bit = position * static_cast<std::size_t>(bits);
    const std::size_t shift = bit % 64;
    std::uint64_t value = words[bit / 64] >> shift;
    if (shift + static_cast<std::size_t>(bits) > 64)
        value |= words[bit / 64 + 1] << (64 - shift);
    return bits == 64 ? value : value & ((std::uint64_t {1} << bits) - 1);
}

} // namespace rueckhalt::bitpacking
