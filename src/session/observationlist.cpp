// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/observationlist.h"

#include "reports/csvreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <map>
#include <tuple>

namespace rueckhalt {

namespace {

QString columnOf(const Series &series, int position)
{
    if (series.kind == SeriesKind::Mean)
        return position == 0 ? series.code : series.code + QStringLiteral(" number");
    if (series.kind != SeriesKind::Classes)
        return series.code;
    if (series.points > 0)
        return series.code + u' ' + QString::number(position + 1);
    if (position < series.borders.size())
        return series.code + QStringLiteral(" ≤") + QString::number(series.borders[position]);
    return series.code + QStringLiteral(" >") + QString::number(series.borders.constLast());
}

/// A number as the mapping reads it again: a mean, not its sum.
QString numberOf(const Series &series, const ObservedNumbers &numbers, int position)
{
    const double scale = std::pow(10, series.decimals);
    const double number = numbers.at(static_cast<std::size_t>(position));
    if (series.kind == SeriesKind::Mean && position == 0)
        return numbers[1] == 0 ? QString() : QString::number(number / scale / numbers[1], 'f', 12);
    if (series.kind == SeriesKind::Mean || series.decimals == 0)
        return QString::number(number, 'f', 0);
    return QString::number(number / scale, 'f', series.decimals);
}

QList<const Series *> seriesIn(const ObservedService &observed)
{
    QList<const Series *> list;
    for (const std::uint16_t number : observed.table.series()) {
        if (const Series *series = observed.catalogue.series(number))
            list.append(series);
    }
    return list;
}

QString pathOrAll(const UnitId &unit, const Organisation &organisation)
{
    return unit.isNull() ? QStringLiteral("*") : organisation.pathOf(unit);
}

} // namespace

QByteArray observationsCsv(const ObservedService &observed, const Organisation &organisation)
{
    const auto series = seriesIn(observed);
    QStringList fields {QStringLiteral("slot"), QStringLiteral("unit"), QStringLiteral("service")};
    std::map<std::uint16_t, qsizetype> first;
    for (const Series *of : series) {
        first.emplace(of->number, fields.size());
        for (int i = 0; i < of->width(); ++i)
            fields.append(columnOf(*of, i));
    }
    const auto columns = fields.size();
    QByteArray csv("\xEF\xBB\xBF");
    const auto add = [&csv](const QStringList &row) {
        QStringList safe;
        for (const QString &field : row)
            safe.append(csvField(field));
        csv += safe.join(u';').toUtf8() + "\r\n";
    };
    add(fields);
    std::map<std::tuple<UnitId, ServiceId, ServiceSlot>, QStringList> rows;
    for (const Observation &observation : observed.table.observations()) {
        QStringList &row = rows[{observation.unit, observation.service, observation.slot}];
        row.resize(columns);
        const Series &of = *observed.catalogue.series(observation.series);
        for (int i = 0; i < of.width(); ++i)
            row[first.at(of.number) + i] = numberOf(of, observation.numbers, i);
    }
    for (auto &[key, row] : rows) {
        const auto &[unit, service, slot] = key;
        const Service *named = organisation.service(service);
        row[0] = slot.text();
        row[1] = pathOrAll(unit, organisation);
        row[2] = named ? named->name : QString();
        add(row);
    }
    return csv;
}

QByteArray mappingOfObservations(const ObservedService &observed, const QString &title)
{
    QJsonArray values;
    for (const Series *series : seriesIn(observed)) {
        QJsonObject value {{QStringLiteral("series"), series->code}};
        if (series->kind == SeriesKind::Classes) {
            QJsonObject classes;
            for (int i = 0; i < series->classCount(); ++i) {
                const QJsonValue end = series->points > 0 ? QJsonValue(i + 1)
                    : i < series->borders.size()          ? QJsonValue(series->borders[i])
                                                          : QJsonValue(QStringLiteral("more"));
                classes.insert(columnOf(*series, i), end);
            }
            value.insert(QStringLiteral("classes"), classes);
        } else {
            value.insert(QStringLiteral("column"), columnOf(*series, 0));
            if (series->kind == SeriesKind::Mean)
                value.insert(QStringLiteral("number"), columnOf(*series, 1));
        }
        values.append(value);
    }
    const auto column = [](const char *name) {
        return QJsonObject {{QStringLiteral("column"), QString::fromLatin1(name)}};
    };
    return QJsonDocument(
        QJsonObject {{QStringLiteral("format"), QStringLiteral("rueckhalt-indicators-1")},
            {QStringLiteral("title"), title}, {QStringLiteral("delimiter"), QStringLiteral(";")},
            {QStringLiteral("unit"), column("unit")},
            {QStringLiteral("service"), column("service")},
            {QStringLiteral("slot"), column("slot")}, {QStringLiteral("values"), values}})
        .toJson();
}

} // namespace rueckhalt
