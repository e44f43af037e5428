// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <array>

namespace rueckhalt {

namespace detail {

constexpr std::array<std::uint32_t, 256> checksumTable = [] {
    std::array<std::uint32_t, 256> table {};
    for (std::uint32_t number = 0; number < table.size(); ++number) {
        std::uint32_t value = number;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? 0xedb88320U ^ (value >> 1) : value >> 1;
        table[number] = value;
    }
    return table;
}();

} // namespace detail

/// CRC-32 as in PNG and ZIP: finds errors, proves nothing.
[[nodiscard]] constexpr std::uint32_t checksumOf(ByteView bytes)
{
    std::uint32_t value = 0xffffffffU;
    for (const std::uint8_t byte : bytes)
        value = detail::checksumTable[(value ^ byte) & 0xffU] ^ (value >> 8);
    return value ^ 0xffffffffU;
}

} // namespace rueckhalt
