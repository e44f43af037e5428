// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/htmlreport.h"

#include "reports/reportpalette.h"

namespace rueckhalt {

namespace {

constexpr Words WithheldSpoken {"zurückgehalten", "withheld"};

/// %1 text, %2 muted, %3 hairline, %4 ground, %5 primary, %6 edge.
constexpr const char *Style = R"css(
:root { color-scheme: light; }
body { margin: 0 auto; padding: 32px 24px; max-width: 60rem; color: %1; background: #FFFFFF;
  font: 1rem/1.5 Inter, "Noto Sans", system-ui, sans-serif; }
header p.authority { margin: 0; color: %2; }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; color: %5; }
header p.subtitle { margin: 4px 0 16px; color: %2; }
p.finding { font-size: 1.2rem; font-weight: 600; }
h2 { margin: 40px 0 8px; font-size: 1.25rem; line-height: 1.3; }
p, li, dd { max-width: 44rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; margin: 0; }
dt { color: %2; } dd { margin: 0; }
aside { margin: 32px 0; padding: 8px 24px; background: %4; border-left: 4px solid %5; }
div.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: %2; padding: 0 0 8px; }
th, td { padding: 6px 8px; border-bottom: 1px solid %3; vertical-align: bottom; }
thead th { text-align: right; font-weight: 600; border-bottom: 2px solid %6; }
thead th:first-child, tbody th, tfoot th { text-align: left; font-weight: 400; }
thead th.group { color: %2; font-weight: 400; border-bottom: 1px solid %3; text-align: center; }
td { text-align: right; white-space: nowrap; }
td.withheld { color: %2; }
.total, tfoot th { font-weight: 600; }
tfoot th, tfoot td { border-top: 2px solid %6; border-bottom: 0; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
p.note { color: %2; font-size: .9rem; }
ol { padding-left: 1.5rem; } ol li { margin: 0 0 16px; }
li strong { display: block; } li span.classes { color: %2; }
footer { margin-top: 48px; padding-top: 8px; border-top: 1px solid %3; color: %2; font-size: .9rem; }
@media print {
  @page { size: A4; margin: 20mm; }
  body { padding: 0; font-size: 10pt; }
  section { break-inside: avoid; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  div.table { overflow: visible; }
}
)css";

QString styleSheet()
{
    return QString::fromLatin1(Style).arg(QLatin1StringView(paper::Text),
        QLatin1StringView(paper::Muted), QLatin1StringView(paper::Hairline),
        QLatin1StringView(paper::Ground), QLatin1StringView(paper::Primary),
        QLatin1StringView(paper::Edge));
}

/// An element with text in it; the text is escaped here and nowhere else.
QString element(const char *tag, const QString &text, const char *attributes = "")
{
    const QString name = QString::fromLatin1(tag);
    return u'<' + name + QString::fromLatin1(attributes) + u'>' + text.toHtmlEscaped()
        + QStringLiteral("</") + name + QStringLiteral(">\n");
}

QString cellElement(const PublishableTable::Cell &cell, bool isTotal, Language language)
{
    if (cell)
        return element("td", cellText(cell), isTotal ? " class=\"total\"" : "");
    // A lone dot says nothing to somebody who listens.
    return QStringLiteral("<td class=\"withheld\"><span aria-hidden=\"true\">") + cellText(cell)
        + QStringLiteral("</span>")
        + element("span", WithheldSpoken.in(language), " class=\"spoken\"").trimmed()
        + QStringLiteral("</td>\n");
}

QString headOf(const DocumentTable &table)
{
    QString html = QStringLiteral("<thead>\n");
    const bool isGrouped = !table.columnHeading.isEmpty();
    const qsizetype inner = table.columns.size() - (table.hasTotalColumn ? 1 : 0);
    html += QStringLiteral("<tr>\n");
    html += element(
        "th", table.rowHeading, isGrouped ? " scope=\"col\" rowspan=\"2\"" : " scope=\"col\"");
    if (isGrouped) {
        html += QStringLiteral("<th class=\"group\" scope=\"colgroup\" colspan=\"%1\">%2</th>\n")
                    .arg(QString::number(inner), table.columnHeading.toHtmlEscaped());
        if (table.hasTotalColumn)
            html += element("th", table.columns.last(), " scope=\"col\" rowspan=\"2\"");
        html += QStringLiteral("</tr>\n<tr>\n");
    }
    for (qsizetype i = 0; i < (isGrouped ? inner : table.columns.size()); ++i)
        html += element("th", table.columns.at(i), " scope=\"col\"");
    return html + QStringLiteral("</tr>\n</thead>\n");
}

QString rowOf(const DocumentTable &table, const DocumentTable::Row &row, Language language)
{
    QString html = QStringLiteral("<tr>\n") + element("th", row.head, " scope=\"row\"");
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const bool isTotal = row.isTotal || (table.hasTotalColumn && i == row.cells.size() - 1);
        html += cellElement(row.cells.at(i), isTotal, language);
    }
    return html + QStringLiteral("</tr>\n");
}

QString tableSection(const DocumentTable &table, const AnnualDocument &document)
{
    QString body;
    QString foot;
    for (const DocumentTable::Row &row : table.rows)
        (row.isTotal ? foot : body) += rowOf(table, row, document.language);
    QString html = QStringLiteral("<section>\n") + element("h2", table.title)
        + QStringLiteral("<div class=\"table\">\n<table>\n") + element("caption", table.readingHelp)
        + headOf(table) + QStringLiteral("<tbody>\n") + body + QStringLiteral("</tbody>\n");
    if (!foot.isEmpty())
        html += QStringLiteral("<tfoot>\n") + foot + QStringLiteral("</tfoot>\n");
    html += QStringLiteral("</table>\n</div>\n");
    if (!table.note.isEmpty())
        html += element("p", document.noteLabel + u' ' + table.note, " class=\"note\"");
    return html + QStringLiteral("</section>\n");
}

QString measureSection(const AnnualDocument &document)
{
    QString html = QStringLiteral("<section>\n") + element("h2", document.measuresHeading)
        + element("p", document.measuresIntroduction);
    if (!document.measures.isEmpty())
        html += QStringLiteral("<ol>\n");
    for (const DocumentMeasure &measure : document.measures) {
        html += QStringLiteral("<li>") + element("strong", measure.title);
        html += element("span",
            measure.classCodes.join(u'/') + QStringLiteral(" – ")
                + measure.classWords.join(QStringLiteral(", ")),
            " class=\"classes\"");
        html += QStringLiteral("<br/>") + measure.summary.toHtmlEscaped()
            + QStringLiteral("</li>\n");
    }
    if (!document.measures.isEmpty())
        html += QStringLiteral("</ol>\n");
    return html + QStringLiteral("</section>\n");
}

QString sealSection(const AnnualDocument::Seal &seal)
{
    if (seal.line.isEmpty())
        return {};
    return QStringLiteral("<aside>\n") + element("h2", seal.heading)
        + element("p", seal.line, " class=\"seal\"") + element("p", seal.explanation)
        + QStringLiteral("</aside>\n");
}

QString coverNote(const AnnualDocument &document)
{
    QString html = QStringLiteral("<header>\n");
    if (!document.authority.isEmpty())
        html += element("p", document.authority, " class=\"authority\"");
    html += element("h1", document.title) + element("p", document.subtitle, " class=\"subtitle\"");
    html += QStringLiteral("</header>\n<main>\n")
        + element("p", document.finding, " class=\"finding\"");
    html += element("h2", document.factsHeading) + QStringLiteral("<dl>\n");
    for (const AnnualDocument::Fact &fact : document.facts)
        html += element("dt", fact.label) + element("dd", fact.value);
    html += QStringLiteral("</dl>\n<aside>\n") + element("h2", document.ruleHeading);
    for (const QString &paragraph : document.rule)
        html += element("p", paragraph);
    return html + QStringLiteral("</aside>\n");
}

} // namespace

QByteArray htmlReport(const AnnualDocument &document)
{
    const QString language
        = document.language == Language::German ? QStringLiteral("de") : QStringLiteral("en");
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n"
                                  "<meta charset=\"utf-8\"/>\n"
                                  "<meta name=\"viewport\" content=\"width=device-width\"/>\n")
                       .arg(language);
    html += element("title", document.title);
    html
        += QStringLiteral("<style>") + styleSheet() + QStringLiteral("</style>\n</head>\n<body>\n");
    html += coverNote(document);
    for (const DocumentTable &table : document.tables)
        html += tableSection(table, document);
    html += measureSection(document) + sealSection(document.seal) + QStringLiteral("</main>\n")
        + element("footer", document.footer) + QStringLiteral("</body>\n</html>\n");
    return html.toUtf8();
}

} // namespace rueckhalt
