// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <QtEndian>

namespace rueckhalt {

/// Walks through a file from outside. After the first step beyond its end failed() holds, and
/// everything read is zero or empty.
class ByteCursor
{
public:
    explicit ByteCursor(ByteView bytes)
        : m_all(bytes)
        , m_rest(bytes)
    {
    }

    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::size_t left() const { return m_rest.size(); }
    [[nodiscard]] std::size_t position() const { return m_all.size() - m_rest.size(); }
    [[nodiscard]] ByteView rest() const { return m_rest; }

    ByteView take(std::size_t count)
    {
        if (count > m_rest.size()) {
            m_failed = true;
            m_rest = {};
            return {};
        }
        const ByteView taken = m_rest.first(count);
        m_rest = m_rest.subspan(count);
        return taken;
    }
    std::uint8_t byte()
    {
        const ByteView taken = take(1);
        return taken.empty() ? std::uint8_t {0} : taken.front();
    }
    template <typename Number>
    Number bigEndian()
    {
        const ByteView taken = take(sizeof(Number));
        return taken.empty() ? Number {0} : qFromBigEndian<Number>(taken.data());
    }
    template <typename Number>
    Number littleEndian()
    {
        const ByteView taken = take(sizeof(Number));
        return taken.empty() ? Number {0} : qFromLittleEndian<Number>(taken.data());
    }

private:
    ByteView m_all;
    ByteView m_rest;
    bool m_failed = false;
};

[[nodiscard]] inline bool startsWith(ByteView bytes, QByteArrayView beginning)
{
    return QByteArrayView(
        reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()))
        .startsWith(beginning);
}

inline void append(QByteArray &out, ByteView bytes)
{
    out.append(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

template <typename Number>
void appendBigEndian(QByteArray &out, Number number)
{
    const Number ordered = qToBigEndian(number);
    out.append(reinterpret_cast<const char *>(&ordered), sizeof ordered);
}

template <typename Number>
void appendLittleEndian(QByteArray &out, Number number)
{
    const Number ordered = qToLittleEndian(number);
    out.append(reinterpret_cast<const char *>(&ordered), sizeof ordered);
}

} // namespace rueckhalt
