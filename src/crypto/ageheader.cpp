// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/ageheader.h"

#include <algorithm>
#include <optional>

namespace rueckhalt::age {

namespace {

constexpr QByteArrayView versionLine = "age-encryption.org/v1";
constexpr QByteArrayView stanzaMark = "-> ";
constexpr QByteArrayView endMark = "---";
constexpr qsizetype columns = 64;
constexpr auto base64 = QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals;

auto malformed(const char *what)
{
    return failure(Error::Code::Malformed, QStringLiteral("age: ") + QLatin1String(what));
}

/// Hands out the lines of the header one after the other.
class Lines
{
public:
    explicit Lines(ByteView file)
        : m_text(reinterpret_cast<const char *>(file.data()),
            static_cast<qsizetype>(std::min(file.size(), LargestHeader)))
    {
    }

    /// Without its line feed; nothing when no line feed follows within the bounds.
    std::optional<QByteArrayView> next()
    {
        const auto end = m_text.indexOf('\n', m_at);
        if (end < 0)
            return std::nullopt;
        const auto line = m_text.sliced(m_at, end - m_at);
        m_at = end + 1;
        return line;
    }

    [[nodiscard]] std::size_t position() const { return static_cast<std::size_t>(m_at); }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

bool isVisible(char c)
{
    return c >= '!' && c <= '~';
}

std::optional<QByteArrayList> parseArguments(QByteArrayView line)
{
    QByteArrayList arguments = line.toByteArray().split(' ');
    const bool wellFormed = std::ranges::all_of(arguments, [](const QByteArray &argument) {
        return !argument.isEmpty() && std::ranges::all_of(argument, isVisible);
    });
    return wellFormed ? std::optional(arguments) : std::nullopt;
}

/// The lines up to the first that is shorter than 64 columns.
std::optional<QByteArray> parseBody(Lines &lines)
{
    QByteArray text;
    while (const auto line = lines.next()) {
        if (line->size() > columns)
            return std::nullopt;
        text.append(*line);
        if (line->size() < columns)
            return decodeBase64(text);
    }
    return std::nullopt;
}

std::optional<Digest> parseMac(QByteArrayView line)
{
    const auto bytes = line.startsWith(' ') ? decodeBase64(line.sliced(1)) : std::nullopt;
    Digest mac {};
    if (!bytes || bytesOf(*bytes).size() != mac.size())
        return std::nullopt;
    std::ranges::copy(bytesOf(*bytes), mac.begin());
    return mac;
}

} // namespace

std::optional<QByteArray> decodeBase64(QByteArrayView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toByteArray(), base64 | QByteArray::AbortOnBase64DecodingErrors);
    // Writing it again finds padding, other alphabets and bits that should be zero.
    if (!decoded || encodeBase64(*decoded) != text)
        return std::nullopt;
    return *decoded;
}

QByteArray encodeBase64(QByteArrayView bytes)
{
    return bytes.toByteArray().toBase64(base64);
}

Result<Header> parseHeader(ByteView file)
{
    Lines lines(file);
    if (lines.next() != versionLine)
        return malformed("not an age v1 file");
    Header header;
    while (true) {
        const std::size_t start = lines.position();
        const auto line = lines.next();
        if (!line)
            return malformed("header without an end");
        if (line->startsWith(endMark)) {
            const auto mac = parseMac(line->sliced(endMark.size()));
            if (!mac || header.stanzas.empty())
                return malformed("last line of the header");
            header.mac = *mac;
            header.authenticated = start + static_cast<std::size_t>(endMark.size());
            header.size = lines.position();
            return header;
        }
        if (!line->startsWith(stanzaMark) || header.stanzas.size() == MostStanzas)
            return malformed("stanza");
        auto arguments = parseArguments(line->sliced(stanzaMark.size()));
        auto body = arguments ? parseBody(lines) : std::nullopt;
        if (!body)
            return malformed("stanza");
        header.stanzas.push_back({*std::move(arguments), *std::move(body)});
    }
}

QByteArray writeStanzas(const std::vector<Stanza> &stanzas)
{
    QByteArray text = versionLine.toByteArray() + '\n';
    for (const Stanza &stanza : stanzas) {
        text += stanzaMark.toByteArray() + stanza.arguments.join(' ') + '\n';
        const QByteArray body = encodeBase64(stanza.body);
        qsizetype at = 0;
        for (; body.size() - at >= columns; at += columns)
            text += body.sliced(at, columns) + '\n';
        text += body.sliced(at) + '\n';
    }
    return text + endMark.toByteArray();
}

QByteArray writeMac(const Digest &mac)
{
    return ' ' + encodeBase64(toByteArray(mac)) + '\n';
}

} // namespace rueckhalt::age
