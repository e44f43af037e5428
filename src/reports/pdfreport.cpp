// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdfreport.h"

#include "reports/pdffile.h"
#include "reports/pdftable.h"
#include "reports/reportpalette.h"

namespace rueckhalt {

namespace {

using Style = PdfCanvas::Style;
using Weight = PdfCanvas::Weight;

constexpr Style Body {.size = 10};
constexpr Style Muted {.size = 9, .color = paper::Muted};
constexpr Style Section {.size = 13.5, .weight = Weight::Semibold, .color = paper::Primary};

/// Titles of the sections and the pages they begin on; known after the first pass.
struct ContentsEntry
{
    QString title;
    int page = 0;
};

/// Puts the document on paper from top to bottom.
class PdfReport
{
public:
    PdfReport(PdfCanvas &canvas, const AnnualDocument &document, QList<ContentsEntry> contents)
        : m_canvas(canvas)
        , m_document(document)
        , m_contents(std::move(contents))
    {
    }

    void draw();
    [[nodiscard]] const QList<ContentsEntry> &sections() const { return m_sections; }

private:
    void cover();
    void facts();
    void rule();
    void contents();
    void tableSection(const DocumentTable &table);
    void measures();
    void measure(const DocumentMeasure &measure, int rank);
    void seal();
    void noteBox(const QString &heading, const QStringList &paragraphs);
    void beginSection(const QString &title);

    PdfCanvas &m_canvas;
    const AnnualDocument &m_document;
    QList<ContentsEntry> m_contents;
    QList<ContentsEntry> m_sections;
};

void PdfReport::beginSection(const QString &title)
{
    m_sections << ContentsEntry {.title = title, .page = m_canvas.page()};
    m_canvas.paragraph(title, Section);
}

void PdfReport::cover()
{
    m_canvas.skip(16);
    if (!m_document.authority.isEmpty()) {
        m_canvas.paragraph(
            m_document.authority, {.size = 12, .weight = Weight::Semibold, .color = paper::Muted});
        m_canvas.skip(6);
    }
    m_canvas.paragraph(
        m_document.title, {.size = 30, .weight = Weight::Semibold, .color = paper::Primary});
    m_canvas.skip(2);
    m_canvas.paragraph(m_document.subtitle, {.size = 12, .color = paper::Muted});
    m_canvas.skip(10);
    m_canvas.line(PdfCanvas::Left, PdfCanvas::Left + 64, m_canvas.y(), paper::Primary, 2.4);
    m_canvas.skip(16);
    m_canvas.paragraph(m_document.finding, {.size = 14, .weight = Weight::Semibold});
    m_canvas.skip(13);
    facts();
    m_canvas.skip(13);
    rule();
    m_canvas.skip(13);
    contents();
    seal();
}

void PdfReport::facts()
{
    constexpr double LabelWidth = 96;
    m_canvas.paragraph(m_document.factsHeading, {.size = 11.5, .weight = Weight::Semibold});
    m_canvas.skip(6);
    const double left = PdfCanvas::Left + LabelWidth;
    for (const AnnualDocument::Fact &fact : m_document.facts) {
        m_canvas.textAt(PdfCanvas::Left, m_canvas.y(), LabelWidth - 8, fact.label,
            {.size = Body.size, .color = paper::Muted});
        m_canvas.paragraph(fact.value, Body, left, PdfCanvas::Right - left);
        m_canvas.skip(2);
    }
}

/// The box that every reader needs before the tables.
void PdfReport::rule()
{
    noteBox(m_document.ruleHeading, m_document.rule);
}

/// On the first page: that is the one to be filed.
void PdfReport::seal()
{
    const AnnualDocument::Seal &seal = m_document.seal;
    if (seal.line.isEmpty())
        return;
    m_canvas.skip(14);
    noteBox(seal.heading, {seal.line, seal.explanation});
}

void PdfReport::noteBox(const QString &title, const QStringList &paragraphs)
{
    constexpr double Padding = 14;
    constexpr double Gap = 6;
    const Style heading {.size = 11.5, .weight = Weight::Semibold};
    const Style text {.size = 9.5};
    const double left = PdfCanvas::Left + Padding;
    const double width = PdfCanvas::Width - 2 * Padding;
    double height = 2 * Padding + m_canvas.heightOf(title, heading, width);
    for (const QString &paragraph : paragraphs)
        height += Gap + m_canvas.heightOf(paragraph, text, width);
    m_canvas.ensure(height);
    m_canvas.box(PdfCanvas::Left, m_canvas.y(), PdfCanvas::Width, height, paper::Ground);
    m_canvas.box(PdfCanvas::Left, m_canvas.y(), 3, height, paper::Primary);
    m_canvas.skip(Padding);
    m_canvas.paragraph(title, heading, left, width);
    for (const QString &paragraph : paragraphs) {
        m_canvas.skip(Gap);
        m_canvas.paragraph(paragraph, text, left, width);
    }
    m_canvas.skip(Padding);
}

void PdfReport::contents()
{
    m_canvas.paragraph(m_document.contentsHeading, {.size = 11.5, .weight = Weight::Semibold});
    m_canvas.skip(4);
    for (const ContentsEntry &entry : m_contents) {
        m_canvas.textAt(PdfCanvas::Left, m_canvas.y(), PdfCanvas::Width,
            QString::number(entry.page), {.size = Body.size, .align = Qt::AlignRight});
        m_canvas.paragraph(entry.title, Body, PdfCanvas::Left, PdfCanvas::Width - 40);
        m_canvas.skip(2);
        m_canvas.line(PdfCanvas::Left, PdfCanvas::Right, m_canvas.y(), paper::Hairline, 0.6);
        m_canvas.skip(2);
    }
}

void PdfReport::tableSection(const DocumentTable &table)
{
    constexpr double SpaceAbove = 30;
    PdfTable onPaper(m_canvas, table);
    const QString note = m_document.noteLabel + u' ' + table.note;
    const double height = m_canvas.heightOf(table.title, Section, PdfCanvas::Width)
        + m_canvas.heightOf(table.readingHelp, Muted, PdfCanvas::Width) + onPaper.height()
        + m_canvas.heightOf(note, Muted, PdfCanvas::Width) + 24;
    if (m_canvas.y() > PdfCanvas::Top) {
        if (SpaceAbove + height > m_canvas.roomBelow())
            m_canvas.newPage();
        else
            m_canvas.skip(SpaceAbove);
    }
    beginSection(table.title);
    m_canvas.skip(3);
    m_canvas.paragraph(table.readingHelp, Muted);
    m_canvas.skip(8);
    onPaper.draw();
    m_canvas.skip(6);
    if (!table.note.isEmpty())
        m_canvas.paragraph(note, Muted);
}

void PdfReport::measure(const DocumentMeasure &measure, int rank)
{
    constexpr double Indent = 26;
    const Style title {.size = 10.5, .weight = Weight::Semibold};
    const Style classes {.size = 8.5, .weight = Weight::Semibold, .color = paper::Primary};
    const double left = PdfCanvas::Left + Indent;
    const double width = PdfCanvas::Width - Indent;
    QStringList named;
    for (qsizetype i = 0; i < measure.classWords.size(); ++i)
        named << measure.classCodes.value(i) + u' ' + measure.classWords.at(i);
    const QString classLine = named.join(QStringLiteral("   "));
    m_canvas.ensure(m_canvas.heightOf(measure.title, title, width)
        + m_canvas.heightOf(classLine, classes, width)
        + m_canvas.heightOf(measure.summary, Body, width) + 18);
    m_canvas.skip(9);
    m_canvas.textAt(PdfCanvas::Left, m_canvas.y(), Indent, QString::number(rank),
        {.size = title.size, .weight = Weight::Semibold, .color = paper::Primary});
    m_canvas.paragraph(measure.title, title, left, width);
    m_canvas.paragraph(classLine, classes, left, width);
    m_canvas.skip(2);
    m_canvas.paragraph(measure.summary, Body, left, width);
    m_canvas.skip(9);
    m_canvas.line(PdfCanvas::Left, PdfCanvas::Right, m_canvas.y(), paper::Hairline, 0.6);
}

void PdfReport::measures()
{
    if (m_canvas.roomBelow() < 300)
        m_canvas.newPage();
    else if (m_canvas.y() > PdfCanvas::Top)
        m_canvas.skip(30);
    beginSection(m_document.measuresHeading);
    m_canvas.skip(4);
    m_canvas.paragraph(m_document.measuresIntroduction, Body);
    m_canvas.skip(6);
    int rank = 0;
    for (const DocumentMeasure &each : m_document.measures)
        measure(each, ++rank);
}

void PdfReport::draw()
{
    cover();
    m_canvas.newPage();
    for (const DocumentTable &table : m_document.tables)
        tableSection(table);
    measures();
}

struct Pass
{
    QByteArray pdf;
    int pages = 0;
    QList<ContentsEntry> sections;
};

Pass pass(const AnnualDocument &document, const Pass &earlier)
{
    Pass result;
    result.pdf = pdfFile(document.title, [&](QPagedPaintDevice &device) {
        PdfCanvas canvas(device,
            {.language = document.language,
                .authority = document.authority,
                .title = document.title,
                .footer = document.footer},
            earlier.pages);
        PdfReport report(canvas, document, earlier.sections);
        report.draw();
        result.pages = canvas.page();
        result.sections = report.sections();
    });
    return result;
}

} // namespace

Result<QByteArray> pdfReport(const AnnualDocument &document)
{
    if (const auto can = canDraw(); !can)
        return tl::unexpected<Error>(can.error());

    // Counting first: footer and contents name pages that come later. The contents must have their
    // height in the counting pass too, so it runs with the right titles and no numbers.
    Pass counted;
    for (const DocumentTable &table : document.tables)
        counted.sections << ContentsEntry {.title = table.title};
    counted.sections << ContentsEntry {.title = document.measuresHeading};
    counted = pass(document, counted);
    return pass(document, counted).pdf;
}

} // namespace rueckhalt
