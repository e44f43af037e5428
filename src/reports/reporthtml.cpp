// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reporthtml.h"

#include "reports/reporthtmlstyle.h"
#include "reports/reportsvg.h"
#include "reports/reporttext.h"

namespace rueckhalt {

namespace {

constexpr Words WithheldSpoken {"zurückgehalten", "withheld"};
constexpr double ChartWidth = 481; ///< as on paper; the style sheet scales it

/// An element with text in it; the text is escaped here and nowhere else.
QString element(const char *tag, const QString &text, const char *attributes = "")
{
    const QString name = QString::fromLatin1(tag);
    return u'<' + name + QString::fromLatin1(attributes) + u'>' + text.toHtmlEscaped()
        + QStringLiteral("</") + name + QStringLiteral(">\n");
}

/// The sign, and its meaning for somebody who listens.
QString withheldSign(Language language)
{
    return QStringLiteral("<span aria-hidden=\"true\">") + QString(WithheldSign)
        + QStringLiteral("</span>")
        + element("span", WithheldSpoken.in(language), " class=\"spoken\"").trimmed();
}

QString cellElement(const PublishableTable::Cell &cell, bool isTotal, Language language)
{
    if (cell)
        return element("td", cellText(cell), isTotal ? " class=\"total\"" : "");
    return QStringLiteral("<td class=\"withheld\">") + withheldSign(language)
        + QStringLiteral("</td>\n");
}

QString headOf(const DocumentTable &table)
{
    QString html = QStringLiteral("<thead>\n<tr>\n");
    const bool isGrouped = !table.columnHeading().isEmpty();
    const qsizetype inner = table.innerColumns();
    html += element("th", table.rowHeading(),
        isGrouped ? " class=\"left\" scope=\"col\" rowspan=\"2\""
                  : " class=\"left\" scope=\"col\"");
    if (isGrouped) {
        html += QStringLiteral("<th class=\"group\" scope=\"colgroup\" colspan=\"%1\">%2</th>\n")
                    .arg(QString::number(inner), table.columnHeading().toHtmlEscaped());
        if (table.hasTotalColumn())
            html += element("th", table.columns().last(), " scope=\"col\" rowspan=\"2\"");
        html += QStringLiteral("</tr>\n<tr>\n");
    }
    for (qsizetype i = 0; i < (isGrouped ? inner : table.columns().size()); ++i)
        html += element("th", table.columns().at(i), " scope=\"col\"");
    return html + QStringLiteral("</tr>\n</thead>\n");
}

QString rowOf(const DocumentTable &table, const DocumentTable::Row &row)
{
    QString html = QStringLiteral("<tr>\n") + element("th", row.head, " scope=\"row\"");
    for (qsizetype i = 0; i < row.cells.size(); ++i)
        html += cellElement(
            row.cells.at(i), row.isTotal || table.isTotalColumn(i), table.language());
    return html + QStringLiteral("</tr>\n");
}

/// Puts the document into one page from top to bottom.
class HtmlPage
{
public:
    explicit HtmlPage(const ReportDocument &document)
        : m_document(document)
    {
    }

    QByteArray bytes();

private:
    void head();
    void title();
    void facts();
    void contents();
    void section(const ReportSection &section, qsizetype number);
    void keyFigures(const QList<KeyFigure> &figures);
    void figure(qsizetype position, bool hasChart, bool hasTable);
    void table(const ReportFigure &figure);
    void entries(const ReportSection &section);
    void box(const ReportSection::Box &box, const char *heading);
    void annex(const ReportAnnex &annex);

    const ReportDocument &m_document;
    QString m_html;
};

void HtmlPage::head()
{
    const QString language
        = m_document.language == Language::German ? QStringLiteral("de") : QStringLiteral("en");
    m_html += QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n"
                             "<meta charset=\"utf-8\"/>\n"
                             "<meta name=\"viewport\" content=\"width=device-width\"/>\n")
                  .arg(language);
    m_html += element("title", m_document.fullTitle());
    m_html += QStringLiteral("<style>") + QString::fromLatin1(HtmlStyle)
        + QStringLiteral("</style>\n</head>\n<body>\n");
}

void HtmlPage::title()
{
    m_html += QStringLiteral("<header>\n");
    if (!m_document.authority.isEmpty())
        m_html += element("p", m_document.authority, " class=\"authority\"");
    m_html += QStringLiteral("<h1>%1 <span>%2</span></h1>\n")
                  .arg(m_document.title.toHtmlEscaped(), m_document.period.toHtmlEscaped());
    if (!m_document.unit.isEmpty())
        m_html += element("p", m_document.unit, " class=\"unit\"");
    m_html += element("p", m_document.subtitle, " class=\"subtitle\"")
        + QStringLiteral("</header>\n<main>\n")
        + element("p", m_document.finding, " class=\"finding\"");
    for (const QString &paragraph : m_document.introduction)
        m_html += element("p", paragraph);
}

void HtmlPage::facts()
{
    m_html += element("h2", m_document.factsHeading, " class=\"small\"")
        + QStringLiteral("<dl class=\"facts\">\n");
    for (const ReportSection::Fact &fact : m_document.facts)
        m_html += element("dt", fact.label) + element("dd", fact.value);
    m_html += QStringLiteral("</dl>\n");
}

void HtmlPage::contents()
{
    if (m_document.sections.size() < 3)
        return;
    m_html += QStringLiteral("<nav aria-labelledby=\"contents\">\n")
        + element("h2", m_document.contentsHeading, " class=\"small\" id=\"contents\"")
        + QStringLiteral("<ol>\n");
    for (qsizetype i = 0; i < m_document.sections.size(); ++i)
        m_html
            += QStringLiteral("<li><a href=\"#part-%1\">%2</a></li>\n")
                   .arg(QString::number(i + 1), m_document.sections.at(i).heading.toHtmlEscaped());
    m_html += QStringLiteral("</ol>\n</nav>\n");
}

void HtmlPage::keyFigures(const QList<KeyFigure> &figures)
{
    if (figures.isEmpty())
        return;
    m_html += QStringLiteral("<ul class=\"keys\">\n");
    for (const KeyFigure &figure : figures) {
        const bool isWithheld = figure.value == QString(WithheldSign);
        m_html += QStringLiteral("<li><strong>%1</strong> <b>%2</b> <small>%3</small></li>\n")
                      .arg(isWithheld ? withheldSign(m_document.language)
                                      : figure.value.toHtmlEscaped(),
                          figure.label.toHtmlEscaped(), figure.note.toHtmlEscaped());
    }
    m_html += QStringLiteral("</ul>\n");
}

void HtmlPage::table(const ReportFigure &figure)
{
    QString body;
    QString foot;
    for (const DocumentTable::Row &row : figure.shown.rows())
        (row.isTotal ? foot : body) += rowOf(figure.shown, row);
    m_html += QStringLiteral("<div class=\"table\">\n<table%1>\n")
                  .arg(figure.shown.isList() ? QStringLiteral(" class=\"short\"") : QString())
        + element("caption",
            tableLabel(figure.number, m_document.language) + QStringLiteral(": ")
                + figure.shown.title())
        + headOf(figure.shown) + QStringLiteral("<tbody>\n") + body + QStringLiteral("</tbody>\n");
    if (!foot.isEmpty())
        m_html += QStringLiteral("<tfoot>\n") + foot + QStringLiteral("</tfoot>\n");
    m_html += QStringLiteral("</table>\n</div>\n");
    if (!figure.shown.note().isEmpty())
        m_html
            += element("p", m_document.noteLabel + u' ' + figure.shown.note(), " class=\"note\"");
}

void HtmlPage::figure(qsizetype position, bool hasChart, bool hasTable)
{
    const ReportFigure &figure = m_document.figures.at(position);
    m_html += QStringLiteral("<section class=\"topic\">\n") + element("h3", figure.table.title())
        + element("p", figure.sentence);
    if (hasChart) {
        m_html += QStringLiteral("<figure>\n")
            + svgElement(drawingOf(figure.table, figure.chart, ChartWidth),
                QStringLiteral("chart-%1").arg(figure.number), figure.table.title(),
                chartDescription(figure.table, figure.chart));
        if (const QString words = wordsForNoTable(m_document, position);
            !hasTable && !words.isEmpty())
            m_html += element("figcaption", words);
        m_html += QStringLiteral("</figure>\n");
    }
    // Where nothing is shown the sentence says so, and a page full of signs would say no more.
    if (hasTable && figure.table.hasDetails())
        table(figure);
    else if (hasTable)
        m_html += element("p", wordsForNoTable(m_document, position), " class=\"note\"");
    m_html += QStringLiteral("</section>\n");
}

void HtmlPage::entries(const ReportSection &section)
{
    if (section.entries.isEmpty())
        return;
    const char *list = section.areEntriesRanked ? "ol" : "ul";
    m_html += QStringLiteral("<%1 class=\"entries\">\n").arg(QLatin1StringView(list));
    for (const ReportSection::Entry &entry : section.entries) {
        m_html += QStringLiteral("<li>") + element("strong", entry.title);
        if (!entry.line.isEmpty())
            m_html += element("span", entry.line);
        m_html += entry.text.toHtmlEscaped() + QStringLiteral("</li>\n");
    }
    m_html += QStringLiteral("</%1>\n").arg(QLatin1StringView(list));
}

void HtmlPage::box(const ReportSection::Box &box, const char *heading)
{
    if (box.paragraphs.isEmpty())
        return;
    m_html += QStringLiteral("<aside>\n") + element(heading, box.heading);
    for (const QString &paragraph : box.paragraphs)
        m_html += element("p", paragraph, " class=\"text\"");
    m_html += QStringLiteral("</aside>\n");
}

void HtmlPage::annex(const ReportAnnex &annex)
{
    m_html += element("h3", annex.heading);
    if (!annex.introduction.isEmpty())
        m_html += element("p", annex.introduction);
    m_html += QStringLiteral("<div class=\"table\">\n<table class=\"list\">\n")
        + element("caption", annex.heading) + QStringLiteral("<thead>\n<tr>\n");
    for (const QString &column : annex.columns)
        m_html += element("th", column, " scope=\"col\"");
    m_html += QStringLiteral("</tr>\n</thead>\n<tbody>\n");
    for (const QStringList &row : annex.rows) {
        m_html += QStringLiteral("<tr>\n");
        for (const QString &cell : row) {
            m_html += cell == QString(WithheldSign) ? QStringLiteral("<td>")
                    + withheldSign(m_document.language) + QStringLiteral("</td>\n")
                                                    : element("td", cell);
        }
        m_html += QStringLiteral("</tr>\n");
    }
    m_html += QStringLiteral("</tbody>\n</table>\n</div>\n");
}

void HtmlPage::section(const ReportSection &section, qsizetype number)
{
    m_html += QStringLiteral("<section aria-labelledby=\"part-%1\">\n<h2 id=\"part-%1\">%2</h2>\n")
                  .arg(QString::number(number), section.heading.toHtmlEscaped());
    keyFigures(section.keyFigures);
    for (const QString &paragraph : section.paragraphs)
        m_html += element("p", paragraph);
    for (qsizetype i = 0; i < m_document.figures.size(); ++i) {
        const bool hasChart = section.charts.contains(i);
        const bool hasTable = section.tables.contains(i);
        if (hasChart || hasTable)
            figure(i, hasChart, hasTable);
    }
    entries(section);
    for (const ReportSection::Box &each : section.boxes)
        box(each, "h3");
    for (const ReportAnnex &each : section.annexes)
        annex(each);
    m_html += QStringLiteral("</section>\n");
}

QByteArray HtmlPage::bytes()
{
    head();
    title();
    box(m_document.note, "h2");
    contents();
    for (qsizetype i = 0; i < m_document.sections.size(); ++i)
        section(m_document.sections.at(i), i + 1);
    facts();
    box(m_document.seal, "h2");
    m_html += QStringLiteral("</main>\n") + element("footer", m_document.footer)
        + QStringLiteral("</body>\n</html>\n");
    return m_html.toUtf8();
}

} // namespace

QByteArray htmlReport(const ReportDocument &document)
{
    return HtmlPage(document).bytes();
}

} // namespace rueckhalt
