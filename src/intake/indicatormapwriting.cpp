// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/indicatormapwriting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rueckhalt {

namespace {

void insertText(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1StringView(key), text);
}

/// A column with the names that its texts stand for.
QJsonObject placeOf(const QString &column, const QHash<QString, QString> &names)
{
    QJsonObject place {{QStringLiteral("column"), column}};
    QJsonObject list;
    for (auto entry = names.begin(); entry != names.end(); ++entry)
        list.insert(entry.key(), entry.value());
    if (!list.isEmpty())
        place.insert(QStringLiteral("names"), list);
    return place;
}

void insertColumn(QJsonObject &object, const char *key, const QString &column)
{
    if (!column.isEmpty())
        object.insert(QLatin1StringView(key), QJsonObject {{QStringLiteral("column"), column}});
}

QString durationCode(IndicatorMap::Duration duration)
{
    switch (duration) {
    case IndicatorMap::Duration::None:
        return {};
    case IndicatorMap::Duration::Minutes:
        return QStringLiteral("minutes");
    case IndicatorMap::Duration::Seconds:
        return QStringLiteral("seconds");
    case IndicatorMap::Duration::Hours:
        return QStringLiteral("hours");
    case IndicatorMap::Duration::Watch:
        return QStringLiteral("clock");
    }
    Q_UNREACHABLE();
}

/// What a class is called in a file: its point, its end, or "more".
QJsonValue classCode(const Series &series, int position)
{
    if (series.points > 0)
        return position + 1;
    return position < series.borders.size() ? QJsonValue(series.borders.at(position))
                                            : QJsonValue(QStringLiteral("more"));
}

QJsonObject written(const IndicatorMap::Value &value, const IndicatorCatalogue &catalogue)
{
    QJsonObject object {{QStringLiteral("series"), value.series}};
    insertText(object, "column", value.column);
    insertText(object, "duration", durationCode(value.duration));
    insertText(object, "percentOf", value.percentOf);
    insertText(object, "number", value.number);
    if (value.isOneValue)
        object.insert(QStringLiteral("number"), 1);
    QJsonObject words;
    for (auto word = value.words.begin(); word != value.words.end(); ++word)
        words.insert(word.key(), word.value());
    if (!words.isEmpty())
        object.insert(QStringLiteral("words"), words);
    QJsonObject classes;
    if (const Series *series = catalogue.seriesCalled(value.series)) {
        for (const auto &[column, position] : value.classes)
            classes.insert(column, classCode(*series, position));
    }
    if (!classes.isEmpty())
        object.insert(QStringLiteral("classes"), classes);
    if (!value.where.column.isEmpty())
        object.insert(QStringLiteral("where"),
            QJsonObject {{QStringLiteral("column"), value.where.column},
                {QStringLiteral("is"), QJsonArray::fromStringList(value.where.values)}});
    return object;
}

QJsonObject writtenDate(const IndicatorMap &map)
{
    QStringList formats;
    for (const DateFormat &format : map.dateFormats)
        formats << format.pattern();
    return {{QStringLiteral("column"), map.date},
        {QStringLiteral("formats"), QJsonArray::fromStringList(formats)}};
}

} // namespace

QByteArray writtenIndicatorMap(const IndicatorMap &map, const IndicatorCatalogue &catalogue)
{
    QJsonObject object {{QStringLiteral("format"), QStringLiteral("rueckhalt-indicators-1")},
        {QStringLiteral("title"), map.title}, {QStringLiteral("delimiter"), QString(map.delimiter)},
        {QStringLiteral("encoding"), map.encoding}, {QStringLiteral("skipLines"), map.skipLines},
        {QStringLiteral("decimal"), QString(map.decimal)},
        {QStringLiteral("rows"),
            map.rows == IndicatorMap::Rows::Events ? QStringLiteral("events")
                                                   : QStringLiteral("slots")}};
    if (map.addsRepeated)
        object.insert(QStringLiteral("repeated"), QStringLiteral("add"));
    object.insert(QStringLiteral("unit"),
        map.unit.isEmpty() ? QJsonObject {{QStringLiteral("name"), map.unitName}}
                           : placeOf(map.unit, map.unitNames));
    if (!map.service.isEmpty())
        object.insert(QStringLiteral("service"), placeOf(map.service, map.serviceNames));
    if (!map.date.isEmpty())
        object.insert(QStringLiteral("date"), writtenDate(map));
    insertColumn(object, "hour", map.hour);
    if (!map.hour.isEmpty() && map.hourCount != 1) {
        QJsonObject hour = object.value(QStringLiteral("hour")).toObject();
        hour.insert(QStringLiteral("count"), map.hourCount);
        object.insert(QStringLiteral("hour"), hour);
    }
    insertColumn(object, "weekday", map.weekday);
    insertColumn(object, "slot", map.slot);
    QJsonArray values;
    for (const IndicatorMap::Value &value : map.values)
        values.append(written(value, catalogue));
    object.insert(QStringLiteral("values"), values);
    return QJsonDocument(object).toJson();
}

} // namespace rueckhalt
