// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>

namespace rueckhalt {

/// A random 128-bit identity. Ids of different things are different types.
/// A default-constructed id is null and names nothing.
template <typename Tag>
class Id
{
public:
    static constexpr std::size_t Size = 16;
    using Bytes = std::array<std::uint8_t, Size>;

    constexpr Id() = default;
    constexpr explicit Id(const Bytes &bytes)
        : m_bytes(bytes)
    {
    }

    /// Null unless `bytes` is exactly 16 bytes long.
    [[nodiscard]] static std::optional<Id> fromBytes(const QByteArray &bytes)
    {
        if (bytes.size() != static_cast<qsizetype>(Size))
            return std::nullopt;
        Id id;
        std::memcpy(id.m_bytes.data(), bytes.constData(), Size);
        return id;
    }
    [[nodiscard]] static std::optional<Id> fromHex(const QByteArray &hex)
    {
        const auto bytes = QByteArray::fromHex(hex);
        return bytes.toHex() == hex.toLower() ? fromBytes(bytes) : std::nullopt;
    }

    [[nodiscard]] constexpr const Bytes &bytes() const { return m_bytes; }
    [[nodiscard]] QByteArray toByteArray() const
    {
        return QByteArray(
            reinterpret_cast<const char *>(m_bytes.data()), static_cast<qsizetype>(Size));
    }
    [[nodiscard]] QByteArray toHex() const { return toByteArray().toHex(); }
    [[nodiscard]] constexpr bool isNull() const { return m_bytes == Bytes {}; }

    constexpr auto operator<=>(const Id &) const = default;

    friend size_t qHash(const Id &id, size_t seed = 0) noexcept
    {
        return qHashBits(id.m_bytes.data(), Size, seed);
    }

private:
    Bytes m_bytes {};
};

} // namespace rueckhalt
