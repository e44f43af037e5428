// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <cstdint>
#include <span>

namespace rueckhalt {

/// Bytes that somebody else owns.
using ByteView = std::span<const std::uint8_t>;

/// 32 bytes: a digest, a MAC, a key that is not secret.
using Digest = std::array<std::uint8_t, 32>;

/// The same bytes as unsigned numbers; lives as long as `bytes`.
[[nodiscard]] inline ByteView bytesOf(QByteArrayView bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.data()),
        static_cast<std::size_t>(bytes.size())};
}

/// A copy as QByteArray. Not for secrets.
[[nodiscard]] inline QByteArray toByteArray(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

} // namespace rueckhalt
