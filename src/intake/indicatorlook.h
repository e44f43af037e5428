// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "intake/csvreader.h"
#include "intake/indicatormap.h"
#include "intake/personcolumn.h"

namespace rueckhalt {

/// How the bytes of a list become rows.
struct ListShape
{
    QString encoding = QStringLiteral("UTF-8");
    QChar delimiter = u';';
    int skipLines = 0; ///< before the line with the names of the columns
    bool operator==(const ListShape &) const = default;
};

/// The beginning of a foreign list, as much as somebody needs to say what its columns mean.
/// Nothing of it is kept.
struct IndicatorLook
{
    static constexpr qsizetype MaxBytes = qsizetype {1024} * 1024; ///< that are looked at
    static constexpr qsizetype MaxValues = 60; ///< different ones of a column
    static constexpr qsizetype MaxRows = 6; ///< that are shown

    struct Column
    {
        QString name;
        /// Of columns that name persons or hold free text nothing else is told.
        PersonHint hint = PersonHint::None;
        QStringList values {}; ///< different ones, in their order
        bool hasMore = false;
    };
    QList<Column> columns {};
    QList<QStringList> rows {};

    /// Null if there is none of that name, or several.
    [[nodiscard]] const Column *column(const QString &name) const;
};

/// The first rows of a file, whole, at most MaxBytes.
[[nodiscard]] QByteArray beginningOf(const QByteArray &file);

/// The best guess by byte order mark, what is valid UTF-8, and which character divides most rows
/// into the same number of fields.
[[nodiscard]] ListShape guessedShape(const QByteArray &file);

/// Malformed for a file without names of columns, and as of decodedText() and CsvReader.
[[nodiscard]] Result<IndicatorLook> lookAt(const QByteArray &file, const ListShape &shape);

/// A mapping to begin with: where and when, as far as names and values of the columns tell it;
/// what the numbers mean is for people to say.
[[nodiscard]] IndicatorMap guessedMap(
    const IndicatorLook &look, const ListShape &shape, const Organisation &organisation);

/// The point from 1 to 5 that a word or face of a feedback scale usually stands for; a proposal
/// that people look at before it counts.
[[nodiscard]] std::optional<int> usualPoint(const QString &word);

/// The columns that seem to hold the classes of a distribution, by the last number in their names
/// ("6–10 Min.", "über 120 Min."); empty where there is none. One for each class.
[[nodiscard]] QStringList usualClassColumns(const IndicatorLook &look, const Series &series);

/// Date formats that lists use, the likeliest first.
[[nodiscard]] const QStringList &usualDateFormats();

} // namespace rueckhalt
