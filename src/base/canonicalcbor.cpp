// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonicalcbor.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

constexpr unsigned majorShift = 5;
constexpr std::uint8_t argumentMask = 0x1f;
constexpr std::uint8_t oneByteFollows = 24; // 25: two, 26: four, 27: eight
constexpr std::uint8_t eightBytesFollow = 27;

/// How many bytes after the first the shortest form of `value` takes: 0, 1, 2, 4 or 8.
std::size_t bytesFollowing(std::uint64_t value)
{
    if (value < oneByteFollows)
        return 0;
    if (value <= 0xff)
        return 1;
    if (value <= 0xffff)
        return 2;
    return value <= 0xffffffff ? 4 : 8;
}

} // namespace

void CborWriter::head(unsigned major, std::uint64_t value)
{
    const std::size_t following = bytesFollowing(value);
    auto argument = static_cast<unsigned>(value);
    if (following != 0) {
        argument = oneByteFollows;
        for (std::size_t size = 1; size < following; size *= 2)
            ++argument;
    }
    std::array<char, 1 + sizeof value> bytes {};
    std::size_t size = 0;
    bytes[size++] = static_cast<char>(major << majorShift | argument);
    for (std::size_t i = following; i-- > 0;)
        bytes[size++] = static_cast<char>(value >> (8 * i) & 0xff);
    append(bytes.data(), static_cast<qsizetype>(size));
}

/// Grows by hand, because a reallocation would leave the old buffer as it was.
void CborWriter::append(const char *bytes, qsizetype size)
{
    constexpr qsizetype least = 512;
    const qsizetype needed = m_bytes.size() + size;
    if (needed > m_bytes.capacity() || !m_bytes.isDetached()) {
        QByteArray grown;
        grown.reserve(std::max({least, needed, 2 * m_bytes.capacity()}));
        grown.append(m_bytes);
        m_bytes.swap(grown);
        wipe(grown);
    }
    m_bytes.append(bytes, size);
}

void CborWriter::bytes(ByteView value)
{
    head(2, value.size());
    append(reinterpret_cast<const char *>(value.data()), static_cast<qsizetype>(value.size()));
}

void CborWriter::text(const QString &value)
{
    QByteArray utf8 = value.toUtf8();
    head(3, static_cast<std::uint64_t>(utf8.size()));
    append(utf8.constData(), utf8.size());
    wipe(utf8);
}

ByteView CborReader::take(std::size_t count)
{
    if (m_failed || count > m_rest.size()) {
        m_failed = true;
        return {};
    }
    const ByteView taken = m_rest.first(count);
    m_rest = m_rest.subspan(count);
    return taken;
}

std::uint64_t CborReader::head(unsigned major, std::uint64_t most)
{
    const ByteView first = take(1);
    if (m_failed)
        return 0;
    const auto argument = static_cast<std::uint8_t>(first[0] & argumentMask);
    if (first[0] >> majorShift != major || argument > eightBytesFollow) {
        m_failed = true;
        return 0;
    }
    std::uint64_t value = argument;
    if (argument >= oneByteFollows) {
        const std::size_t following = std::size_t {1} << (argument - oneByteFollows);
        value = 0;
        for (const std::uint8_t byte : take(following))
            value = value << 8 | byte;
        if (bytesFollowing(value) != following)
            m_failed = true;
    }
    if (m_failed || value > most) {
        m_failed = true;
        return 0;
    }
    return value;
}

std::uint64_t CborReader::number(std::uint64_t most)
{
    return head(0, most);
}

QByteArray CborReader::bytes(std::size_t most)
{
    return toByteArray(take(head(2, most)));
}

QString CborReader::text(qsizetype most)
{
    // A UTF-16 unit takes at most three bytes of UTF-8.
    const ByteView utf8 = take(head(3, static_cast<std::uint64_t>(most) * 3));
    // Text is kept as it was, also where it begins with a byte order mark.
    QStringDecoder decoder(QStringDecoder::Utf8,
        QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    QString text = decoder(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
    if (decoder.hasError() || text.size() > most)
        m_failed = true;
    return m_failed ? QString() : text;
}

} // namespace rueckhalt
