// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <bit>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <vector>

namespace rueckhalt {

static_assert(std::endian::native == std::endian::little,
    "numbers are stored little endian and copied as they are");

/// Takes numbers from bytes that may lie; `failed` once anything was missing.
class SegmentReader
{
public:
    static constexpr std::uint32_t MaxRows = 1U << 20;

    explicit SegmentReader(const QByteArray &bytes)
        : m_rest(bytes)
    {
    }
    template <typename T>
    T number()
    {
        static_assert(std::is_trivially_copyable_v<T>);
        T value {};
        take(&value, sizeof value);
        return value;
    }
    template <typename T>
    std::vector<T> numbers(std::size_t count)
    {
        // Checked before the memory is asked for: the count is as hostile as the rest.
        if (failed || count > static_cast<std::size_t>(m_rest.size()) / sizeof(T)) {
            failed = true;
            return {};
        }
        std::vector<T> values(count);
        take(values.data(), count * sizeof(T));
        return values;
    }
    void take(void *target, std::size_t size)
    {
        if (failed || size > static_cast<std::size_t>(m_rest.size())) {
            failed = true;
            return;
        }
        if (size != 0)
            std::memcpy(target, m_rest.data(), size);
        m_rest = m_rest.sliced(static_cast<qsizetype>(size));
    }
    [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(m_rest.size()); }
    bool failed = false;

private:
    QByteArrayView m_rest;
};

} // namespace rueckhalt
