// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/indicator.h"
#include "intake/dateformat.h"

#include <QHash>

namespace rueckhalt {

/// How the columns of a foreign list become observations. Read from a JSON file:
/// ```
/// {
///   "format": "rueckhalt-indicators-1",      required
///   "title": "Aufrufanlage Bürgeramt",       required; by it the mapping is remembered
///   "delimiter": ";",                        "," by default
///   "encoding": "windows-1252",              UTF-8 by default; see decodedText()
///   "skipLines": 2,                          before the line with the names of the columns
///   "decimal": ",",                          "." by default; the other one divides thousands
///   "rows": "events",                        "slots" by default: a row is a slot and says numbers;
///                                            "events": a row is one visit, call or rating, which
///                                            is counted and not kept
///   "repeated": "add",                       slots only: rows of one slot add up ("refuse" by
///                                            default), for lists with a row for each counter
///   "unit": {"column": "Standort", "names": {"BB Mitte": "Bürgeramt › Bürgerbüro Mitte"}},
///        or {"name": "Bürgeramt"} for a list of one; "*" is the whole authority
///   "service": {"column": "Anliegen", "names": {"KFZ": "Kfz-Zulassung", "Sonstiges": ""}},
///   "date": {"column": "Datum", "formats": ["dd.MM.yyyy"]},     also with time, "MM.yyyy", "yyyy"
///   "hour": {"column": "Stunde", "count": 1},          "8", "08:00", "8–9 Uhr", "vormittags"
///   "weekday": {"column": "Wochentag"},      with a date that is a month or year, and an hour
///   "slot": {"column": "slot"},              instead of the four: as ServiceSlot::text() says it
///   "values": [
///     {"series": "contacts", "column": "Besucher"},
///     {"series": "contacts"},                          events: each row is one
///     {"series": "appointments", "where": {"column": "Art", "is": ["Termin"]}},
///     {"series": "appointments", "column": "mit Termin (%)", "percentOf": "Besucher"},
///     {"series": "waiting", "column": "Wartezeit", "duration": "clock"},     events: one value;
///                             "minutes", "seconds", "hours", "clock" (mm:ss or hh:mm:ss)
///     {"series": "rating.overall", "column": "Bewertung", "words": {"sehr gut": 5, "gut": 4}},
///     {"series": "rating.overall", "classes": {"sehr gut": 5, "gut": 4}},    columns of counts
///     {"series": "waiting", "classes": {"bis 5 min": 5, "5–10 min": 10, "über 120 min": "more"}},
///     {"series": "rating.overall.mean", "column": "Mittelwert", "number": "Anzahl"},
///     {"series": "hours.week", "column": "Stunden", "number": 1}
///   ]
/// }
/// ```
/// Names of columns count without regard to case and spaces around them. Words of a scale are
/// mapped here and nowhere else, so that everybody can see what a smiley was taken for.
struct IndicatorMap
{
    enum class Rows { Slots, Events };
    enum class Duration { None, Minutes, Seconds, Hours, Watch };

    struct Condition
    {
        QString column; ///< empty: always
        QStringList values; ///< folded
    };
    struct Value
    {
        QString series;
        QString column; ///< empty: the row itself is counted
        Duration duration = Duration::None;
        QString percentOf;
        QString number; ///< column with the number of single values of a mean
        bool isOneValue = false; ///< of a mean: "number": 1
        QHash<QString, double> words; ///< folded
        QList<std::pair<QString, int>> classes; ///< column and position of the class
        Condition where;
    };

    QString title;
    QChar delimiter = u',';
    QString encoding = QStringLiteral("UTF-8");
    int skipLines = 0;
    QChar decimal = u'.';
    Rows rows = Rows::Slots;
    bool addsRepeated = false;
    QString unitName;
    QString unit;
    QHash<QString, QString> unitNames; ///< folded
    QString service;
    QHash<QString, QString> serviceNames; ///< folded
    QString date;
    QList<DateFormat> dateFormats;
    QString hour;
    int hourCount = 1;
    QString weekday;
    QString slot;
    QList<Value> values;

    /// Every column the map speaks of, each once.
    [[nodiscard]] QStringList columnNames() const;
};

/// A mapping file as read, and everything wrong in it (English, for whoever writes the file).
struct IndicatorMapReading
{
    IndicatorMap map;
    QStringList problems;
};

/// Strict: unknown keys and series, wrong types, classes that are not those of the series are
/// problems.
[[nodiscard]] IndicatorMapReading readIndicatorMap(
    const QByteArray &json, const IndicatorCatalogue &catalogue);

/// Lower case, spaces made one: how names and words of lists are compared.
[[nodiscard]] QString foldedCell(const QString &text);

} // namespace rueckhalt
