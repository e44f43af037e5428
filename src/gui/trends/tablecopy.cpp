// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/tablecopy.h"

#include "reports/csvreport.h"

#include <QAbstractItemModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace rueckhalt {

namespace {

QString plainCell(const QString &text)
{
    QString cell = text;
    return withoutFormulas(cell.remove(QChar::SoftHyphen).simplified());
}

QString htmlCell(const QString &text)
{
    return plainCell(text).toHtmlEscaped();
}

} // namespace

PlainTable plainTableOf(
    const QAbstractItemModel &model, const QString &title, const QString &sentence)
{
    PlainTable table {.title = title, .sentence = sentence};
    const bool hasRowHeads = model.rowCount() > 0
        && !model.headerData(0, Qt::Vertical, Qt::AccessibleTextRole).toString().isEmpty();
    if (hasRowHeads)
        table.heads << QString();
    for (int column = 0; column < model.columnCount(); ++column)
        table.heads << model.headerData(column, Qt::Horizontal).toString();
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        if (hasRowHeads)
            cells << model.headerData(row, Qt::Vertical).toString();
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        table.rows << cells;
    }
    return table;
}

QString tabbedText(const QList<PlainTable> &tables)
{
    QStringList lines;
    for (const PlainTable &table : tables) {
        if (!lines.isEmpty())
            lines << QString();
        for (const QString &line : {table.title, table.sentence}) {
            if (!line.isEmpty())
                lines << plainCell(line);
        }
        QList<QStringList> rows = table.rows;
        if (!table.heads.isEmpty())
            rows.prepend(table.heads);
        for (const QStringList &row : std::as_const(rows)) {
            QStringList cells;
            for (const QString &cell : row)
                cells << plainCell(cell);
            lines << cells.join(u'\t');
        }
    }
    return lines.join(u'\n') + u'\n';
}

QString htmlText(const QList<PlainTable> &tables)
{
    QString html;
    for (const PlainTable &table : tables) {
        html += QStringLiteral("<h2>%1</h2><p>%2</p>")
                    .arg(table.title.toHtmlEscaped(), table.sentence.toHtmlEscaped());
        if (table.rows.isEmpty())
            continue;
        html += QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">");
        if (!table.heads.isEmpty()) {
            html += QStringLiteral("<tr>");
            for (const QString &head : table.heads)
                html += QStringLiteral("<th align=\"left\">%1</th>").arg(htmlCell(head));
            html += QStringLiteral("</tr>");
        }
        for (const QStringList &row : table.rows) {
            html += QStringLiteral("<tr>");
            for (qsizetype i = 0; i < row.size(); ++i)
                html += (i == 0 ? QStringLiteral("<td>%1</td>")
                                : QStringLiteral("<td align=\"right\">%1</td>"))
                            .arg(htmlCell(row.at(i)));
            html += QStringLiteral("</tr>");
        }
        html += QStringLiteral("</table>");
    }
    return html;
}

void copyTables(const QList<PlainTable> &tables)
{
    auto *data = new QMimeData;
    data->setText(tabbedText(tables));
    data->setHtml(htmlText(tables));
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace rueckhalt
