// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/releasecsv.h"

namespace rueckhalt {

namespace {

QString quoted(QString field)
{
    const bool needsQuotes = field.contains(QLatin1Char(';')) || field.contains(QLatin1Char('"'))
        || field.contains(QLatin1Char('\n')) || field.contains(QLatin1Char('\r'));
    if (!needsQuotes)
        return field;
    field.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + field + QLatin1Char('"');
}

void addLine(QByteArray &csv, const QStringList &fields)
{
    QStringList line;
    for (const QString &field : fields)
        line.append(quoted(field));
    csv += line.join(QLatin1Char(';')).toUtf8() + '\n';
}

} // namespace

QByteArray releasesCsv(const QList<Release> &releases)
{
    QByteArray csv = "release;sequence;kind;year;first_month;last_month;closing_date;rule\n";
    for (const Release &release : releases) {
        addLine(csv,
            {release.id.code(), QString::number(release.sequence), codeOf(release.id.kind()),
                QString::number(release.id.year()), QString::number(release.id.firstMonth()),
                QString::number(release.id.lastMonth()), release.closingDate.toString(Qt::ISODate),
                QStringLiteral("persons>=%1 heads>=%2")
                    .arg(release.rule.minimumPersons)
                    .arg(release.rule.minimumHeads)});
    }
    return csv;
}

QByteArray cellsCsv(const QList<Release> &releases)
{
    QByteArray csv = "release;table;row_dim;row;column_dim;column;value\n";
    for (const Release &release : releases) {
        for (const PublishableTable &table : release.tables) {
            for (qsizetype row = 0; row < table.rows().size(); ++row) {
                for (qsizetype column = 0; column < table.columns().size(); ++column) {
                    const auto cell = table.cell(row, column);
                    addLine(csv,
                        {release.id.code(), table.tableCode(), table.rowDimension(),
                            table.rowCodes().at(row), table.columnDimension(),
                            table.columnCodes().at(column),
                            cell ? QString::number(*cell) : QStringLiteral("·")});
                }
            }
        }
    }
    return csv;
}

QByteArray codesCsv(const QList<Release> &releases)
{
    QByteArray csv = "release;dimension;code;members\n";
    for (const Release &release : releases) {
        for (const ReleaseCodes &dimension : release.codes) {
            for (const ReleaseCode &code : dimension.codes) {
                addLine(csv,
                    {release.id.code(), dimension.dimension, code.code,
                        code.members.join(QLatin1Char('|'))});
            }
        }
    }
    return csv;
}

} // namespace rueckhalt
