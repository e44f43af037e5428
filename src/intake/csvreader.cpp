// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/csvreader.h"

#include <QStringDecoder>

#include <array>

namespace rueckhalt {

namespace {

struct Encoding
{
    const char *name = "";
    std::optional<QStringConverter::Encoding> builtIn;
};

// Windows-1252 comes from ICU, which Qt may have been built without.
constexpr std::array<Encoding, 6> encodings {{
    {"UTF-8", QStringConverter::Utf8},
    {"UTF-16", QStringConverter::Utf16},
    {"UTF-16LE", QStringConverter::Utf16LE},
    {"UTF-16BE", QStringConverter::Utf16BE},
    {"ISO-8859-1", QStringConverter::Latin1},
    {"windows-1252", std::nullopt},
}};

std::optional<QStringDecoder> decoderFor(const QByteArray &bytes, const QString &encoding)
{
    // The whole file comes at once, so a character cut off at its end is an error too.
    constexpr auto whole = QStringConverter::Flag::Stateless;
    const bool utf16Mark = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    for (const Encoding &known : encodings) {
        if (encoding.compare(QLatin1StringView(known.name), Qt::CaseInsensitive) != 0)
            continue;
        if (known.builtIn == QStringConverter::Utf8 && utf16Mark)
            return QStringDecoder(QStringConverter::Utf16, whole);
        return known.builtIn ? QStringDecoder(*known.builtIn, whole)
                             : QStringDecoder(known.name, whole);
    }
    return std::nullopt;
}

} // namespace

Result<QString> decodedText(const QByteArray &bytes, const QString &encoding)
{
    auto decoder = decoderFor(bytes, encoding);
    if (!decoder || !decoder->isValid())
        return failure(Error::Code::Unsupported, QStringLiteral("encoding %1").arg(encoding));
    QString text = decoder->decode(bytes);
    if (decoder->hasError())
        return failure(Error::Code::Malformed, QStringLiteral("not valid %1").arg(encoding));
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

CsvReader::CsvReader(QStringView text, QChar delimiter, const CsvLimits &limits)
    : m_text(text)
    , m_delimiter(delimiter)
    , m_limits(limits)
{
}

Result<std::optional<CsvRecord>> CsvReader::next()
{
    while (!atEnd() && atLineBreak())
        skipLineBreak();
    if (atEnd())
        return std::nullopt;
    if (++m_records > m_limits.records)
        return problem(Error::Code::TooLarge, "too many records");
    CsvRecord record {m_line, {}};
    if (const auto read = readFields(record.fields); !read)
        return tl::unexpected(read.error());
    if (!atEnd())
        skipLineBreak();
    return record;
}

Result<void> CsvReader::readFields(QStringList &fields)
{
    while (true) {
        const bool quoted = !atEnd() && m_text[m_position] == u'"';
        auto field = quoted ? quotedField() : plainField();
        if (!field)
            return tl::unexpected(field.error());
        fields.append(std::move(*field));
        if (fields.size() > m_limits.columns)
            return problem(Error::Code::TooLarge, "too many columns");
        if (atEnd() || atLineBreak())
            return {};
        if (m_text[m_position] != m_delimiter)
            return problem(Error::Code::Malformed, "text after a closing quote");
        ++m_position;
    }
}

Result<QString> CsvReader::quotedField()
{
    const qint64 firstLine = m_line;
    QString field;
    for (++m_position; !atEnd();) {
        if (field.size() > m_limits.fieldCharacters)
            return problem(Error::Code::TooLarge, "field too long");
        const QChar character = m_text[m_position];
        if (character == u'"') {
            ++m_position;
            if (atEnd() || m_text[m_position] != u'"')
                return field;
        } else if (character.isNull()) {
            return problem(Error::Code::Malformed, "NUL character");
        } else if (atLineBreak()) {
            const qsizetype start = m_position;
            skipLineBreak();
            field.append(m_text.sliced(start, m_position - start));
            continue;
        }
        field.append(m_text[m_position++]);
    }
    // The opening line is where somebody will find the mistake, not the end of the file.
    m_line = firstLine;
    return problem(Error::Code::Malformed, "quote is never closed");
}

Result<QString> CsvReader::plainField()
{
    const qsizetype start = m_position;
    while (!atEnd() && m_text[m_position] != m_delimiter && !atLineBreak()) {
        if (m_text[m_position].isNull())
            return problem(Error::Code::Malformed, "NUL character");
        ++m_position;
    }
    if (m_position - start > m_limits.fieldCharacters)
        return problem(Error::Code::TooLarge, "field too long");
    return m_text.sliced(start, m_position - start).toString();
}

bool CsvReader::atLineBreak() const
{
    return m_text[m_position] == u'\n' || m_text[m_position] == u'\r';
}

void CsvReader::skipLineBreak()
{
    const bool carriageReturn = m_text[m_position++] == u'\r';
    if (carriageReturn && !atEnd() && m_text[m_position] == u'\n')
        ++m_position;
    ++m_line;
}

tl::unexpected<Error> CsvReader::problem(Error::Code code, const char *what) const
{
    return failure(code, QStringLiteral("line %1: %2").arg(m_line).arg(QString::fromLatin1(what)));
}

} // namespace rueckhalt
