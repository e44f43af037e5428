// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace rueckhalt {

/// Bounds of what an import reads; a list beyond them is refused with TooLarge.
struct CsvLimits
{
    qint64 fileBytes = 256LL * 1024 * 1024;
    qsizetype fieldCharacters = qsizetype {1024} * 1024;
    qsizetype columns = 500;
    qint64 records = 2'000'000;
};

/// One record and the line of the file it begins on, counted from 1. A record may span lines.
struct CsvRecord
{
    qint64 line = 0;
    QStringList fields;
    bool operator==(const CsvRecord &) const = default;
};

/// The text of a file in the named encoding: UTF-8, UTF-16, UTF-16LE, UTF-16BE, Windows-1252 or
/// ISO-8859-1. A byte order mark is removed, and one of UTF-16 is believed when UTF-8 was named.
/// Unsupported when this build of Qt lacks the encoding, Malformed when the bytes do not fit it.
Result<QString> decodedText(const QByteArray &bytes, const QString &encoding);

/// Reads records as in RFC 4180, one at a time: fields in double quotes may hold delimiters, line
/// breaks and doubled quotes; lines end with CRLF, LF or CR. Lines without anything are skipped.
///
/// Own work instead of Debian's libcsv: that one tells neither the line of a record nor of an
/// error, limits nothing, and hands bytes back for a second decoding.
class CsvReader
{
public:
    /// `text` must outlive the reader.
    CsvReader(QStringView text, QChar delimiter, const CsvLimits &limits = {});

    /// The next record, nothing at the end. Malformed (detail names the line) for a quote that is
    /// never closed, text after a closing quote and NUL characters; TooLarge beyond the limits.
    Result<std::optional<CsvRecord>> next();

private:
    Result<void> readFields(QStringList &fields);
    Result<QString> quotedField();
    Result<QString> plainField();
    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    [[nodiscard]] bool atLineBreak() const;
    void skipLineBreak();
    [[nodiscard]] tl::unexpected<Error> problem(Error::Code code, const char *what) const;

    QStringView m_text;
    QChar m_delimiter;
    CsvLimits m_limits;
    qsizetype m_position = 0;
    qint64 m_line = 1;
    qint64 m_records = 0;
};

} // namespace rueckhalt
