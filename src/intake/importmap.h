// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/dateformat.h"
#include "intake/draftfields.h"

#include <QHash>

namespace rueckhalt {

/// How the columns of a foreign list become fields of an incident. Read from a JSON file:
/// ```
/// {
///   "format": "rueckhalt-import-1",          required
///   "title": "Vorfallliste Ordnungsamt",     for people
///   "delimiter": ";",                        one character, "," by default
///   "encoding": "windows-1252",              UTF-8 by default; see decodedText()
///   "header": true,                          false: columns are called "1", "2", …
///   "ignoreCase": false,                     compare values without regard to case
///   "unmapped": "refuse",                    "keep": values nobody mapped stay in the verbatim row
///   "keep": "all",                           which columns are kept verbatim; or a list of names
///   "date": {"column": "Datum", "formats": ["dd.MM.yyyy", "MM.yyyy", "yyyy"]},
///        or {"year": "Jahr", "month": "Monat", "day": "Tag"}; month and day may be empty
///   "time": {"column": "Uhrzeit", "formats": ["HH:mm"]},          with a full date only
///   "reported": {"column": "Meldedatum", "formats": ["dd.MM.yyyy"]},  default: day of the import
///   "unit": {"column": "Team", "parent": "Amt"},   by name, made on import; parent may be left out
///   "service": {"column": "Anliegen"},
///   "description": ["Was geschah", "Bemerkung"],   joined with a line break
///   "idea": ["Vorschlag"],
///   "affectedNames": {"column": "Wer", "separator": ";"},
///   "affectedCount": "Anzahl",
///   "damageEuro": "Schaden",
///   "columns": {
///     "Art": {
///       "separator": ",",                      the cell may hold several values
///       "values": {"V": {"types": ["V"]}, "": {}},   "" is the empty cell, {} means: says nothing
///       "ranges": [{"from": 1, "to": 5, "set": {"injury": "minor"}}]   whole numbers, both
///       included
///     }
///   },
///   "defaults": {"jobArea": "KV", "levelReason": "Stufe aus der alten Liste"}
/// }
/// ```
/// Spaces around a cell do not count for the mapping. One value may set several fields; sets from
/// several columns unite; of two levels or injuries the graver stays; two columns that put
/// different values into any other field are a problem of the row.
struct ImportMap
{
    struct Range
    {
        qint64 from = 0;
        qint64 to = 0;
        QList<CodedValue> values;
        bool operator==(const Range &) const = default;
    };
    struct Column
    {
        QString name;
        QString separator; ///< empty: one value a cell
        QHash<QString, QList<CodedValue>> values; ///< keys trimmed, and lower case if ignoreCase
        QList<Range> ranges;
    };
    enum class Unmapped { Refuse, Keep };

    QString title;
    QChar delimiter = u',';
    QString encoding = QStringLiteral("UTF-8");
    bool header = true;
    bool ignoreCase = false;
    Unmapped unmapped = Unmapped::Refuse;
    bool keepAll = true;
    QStringList keep;

    QString date;
    QList<DateFormat> dateFormats;
    QString year;
    QString month;
    QString day;
    QString time;
    QList<DateFormat> timeFormats;
    QString reported;
    QList<DateFormat> reportedFormats;
    QString unit;
    QString parentUnit;
    QString service;
    QStringList description;
    QStringList idea;
    QString affectedNames;
    QString affectedNamesSeparator;
    QString affectedCount;
    QString damageEuro;
    QList<Column> columns;
    QList<CodedValue> defaults;
    QString levelReason;

    /// Every column the map speaks of, each once.
    [[nodiscard]] QStringList columnNames() const;
};

/// A mapping file as read, and everything wrong in it (English, for whoever writes the file).
/// The map is good only when there are no problems.
struct ImportMapReading
{
    ImportMap map;
    QStringList problems;
};

/// Strict: unknown keys, fields and codes, wrong types, keys given twice are problems.
ImportMapReading readImportMap(const QByteArray &json);

} // namespace rueckhalt
