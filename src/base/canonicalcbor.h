// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/wipe.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>

namespace rueckhalt {

/// Writes the part of CBOR (RFC 8949) that registers use, in its only canonical form (4.2.1):
/// shortest numbers, definite lengths. Keys are written in ascending order by the caller.
/// What was written may be confidential: no copy of it is left behind in freed memory.
class CborWriter
{
public:
    CborWriter() = default;
    ~CborWriter() { wipe(m_bytes); }
    CborWriter(const CborWriter &) = delete;
    CborWriter &operator=(const CborWriter &) = delete;
    CborWriter(CborWriter &&) = default;
    CborWriter &operator=(CborWriter &&) = default;

    void number(std::uint64_t value) { head(0, value); }
    void bytes(ByteView value);
    void text(const QString &value);
    void array(std::size_t count) { head(4, count); }
    void map(std::size_t count) { head(5, count); }

    [[nodiscard]] const QByteArray &written() const { return m_bytes; }

private:
    void head(unsigned major, std::uint64_t value);
    void append(const char *bytes, qsizetype size);
    QByteArray m_bytes;
};

/// Reads what CborWriter writes and nothing else, from bytes that may be hostile: one form for
/// each value, every length checked against a limit and against what is there before memory is
/// asked for. After the first thing that does not fit, failed() holds and every value is empty.
class CborReader
{
public:
    explicit CborReader(ByteView bytes)
        : m_rest(bytes)
    {
    }

    std::uint64_t number(std::uint64_t most);
    QByteArray bytes(std::size_t most);
    /// At most `most` UTF-16 units of well-formed UTF-8.
    QString text(qsizetype most);
    std::size_t array(std::size_t most) { return head(4, most); }
    std::size_t map(std::size_t most) { return head(5, most); }

    void fail() { m_failed = true; }
    [[nodiscard]] bool failed() const { return m_failed; }
    /// All was read and nothing failed.
    [[nodiscard]] bool isComplete() const { return !m_failed && m_rest.empty(); }

private:
    /// The argument of the next item if it is of `major` and at most `most`.
    std::uint64_t head(unsigned major, std::uint64_t most);
    ByteView take(std::size_t count);

    ByteView m_rest;
    bool m_failed = false;
};

} // namespace rueckhalt
