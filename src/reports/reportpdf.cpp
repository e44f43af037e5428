// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reportpdf.h"

#include "reports/pdfannex.h"
#include "reports/pdfchart.h"
#include "reports/pdffile.h"
#include "reports/pdftable.h"
#include "reports/reportpalette.h"

#include <QBuffer>
#include <QPdfWriter>

#include <algorithm>

namespace rueckhalt {

namespace {

using Style = PdfCanvas::Style;
using Weight = PdfCanvas::Weight;

constexpr Style Body {.size = 10};
constexpr Style Muted {.size = 9, .color = paper::Muted};
constexpr Style Caption {.size = 8.5, .weight = Weight::Semibold, .color = paper::Muted};
constexpr Style Section {.size = 16, .weight = Weight::Semibold, .color = paper::Primary};
constexpr Style Topic {.size = 11.5, .weight = Weight::Semibold};
constexpr double WholePage = PdfCanvas::Bottom - PdfCanvas::Top;
constexpr double SpaceAboveSection = 30;

/// What the first pass finds out for the second.
struct Marks
{
    QList<PdfBookmark> bookmarks;
    int pages = 0;
};

/// Puts the document on paper from top to bottom.
class ReportPaper
{
public:
    ReportPaper(PdfCanvas &canvas, const ReportDocument &document, const Marks &earlier)
        : m_canvas(canvas)
        , m_document(document)
        , m_earlier(earlier)
    {
    }

    Marks draw();

private:
    void cover();
    void title();
    void facts();
    void contents();
    void section(const ReportSection &section, bool isOnCover);
    void sectionHeading(const ReportSection &section);
    void keyFigures(const QList<KeyFigure> &figures);
    void keyFigure(const KeyFigure &figure, double x, double width, double height);
    [[nodiscard]] double heightOf(const KeyFigure &figure, double width) const;
    void figures(const ReportSection &section);
    void figure(const ReportFigure &figure, bool hasChart, bool hasTable);
    void table(const ReportFigure &figure, PdfTable &onPaper);
    void entries(const ReportSection &section);
    void entry(const ReportSection::Entry &entry, int rank);
    void annex(const ReportAnnex &annex);
    void box(const ReportSection::Box &box);
    void bookmark(const QString &text, int level);
    [[nodiscard]] bool isShort() const;

    PdfCanvas &m_canvas;
    const ReportDocument &m_document;
    const Marks &m_earlier;
    Marks m_marks;
};

void ReportPaper::bookmark(const QString &text, int level)
{
    m_marks.bookmarks << PdfBookmark {
        .title = text, .page = m_canvas.page(), .y = m_canvas.y() - 8, .level = level};
}

/// Short reports have no list of contents and go on below the title.
bool ReportPaper::isShort() const
{
    return m_document.form == ReportTemplate::Month || m_document.form == ReportTemplate::UnitSheet
        || m_document.sections.size() < 3;
}

void ReportPaper::title()
{
    m_canvas.box(0, 0, PdfCanvas::PageWidth, 9, paper::Primary);
    if (!m_document.authority.isEmpty()) {
        m_canvas.paragraph(
            m_document.authority, {.size = 11, .weight = Weight::Semibold, .color = paper::Muted});
        m_canvas.skip(10);
    }
    bookmark(m_document.fullTitle(), 0);
    m_canvas.paragraph(m_document.title,
        {.size = 27, .weight = Weight::Semibold, .color = paper::Primary, .leading = 1.2});
    m_canvas.paragraph(m_document.period, {.size = 18, .leading = 1.3});
    if (!m_document.unit.isEmpty())
        m_canvas.paragraph(
            m_document.unit, {.size = 13, .weight = Weight::Semibold, .leading = 1.4});
    m_canvas.skip(3);
    m_canvas.paragraph(m_document.subtitle, {.size = 11, .color = paper::Muted});
    m_canvas.skip(16);
    m_canvas.paragraph(m_document.finding, {.size = 13, .weight = Weight::Semibold});
    m_canvas.skip(6);
    for (const QString &paragraph : m_document.introduction) {
        m_canvas.paragraph(paragraph, Body);
        m_canvas.skip(4);
    }
}

void ReportPaper::facts()
{
    constexpr double LabelWidth = 96;
    m_canvas.skip(14);
    m_canvas.ensure(90);
    m_canvas.paragraph(m_document.factsHeading, Topic);
    m_canvas.skip(5);
    const double left = PdfCanvas::Left + LabelWidth;
    for (const ReportSection::Fact &fact : m_document.facts) {
        m_canvas.ensure(m_canvas.lineHeight(Body));
        m_canvas.textAt(PdfCanvas::Left, m_canvas.y(), LabelWidth - 8, fact.label,
            {.size = Body.size, .color = paper::Muted});
        m_canvas.paragraph(fact.value, Body, left, PdfCanvas::Right - left);
        m_canvas.skip(2);
    }
}

void ReportPaper::contents()
{
    m_canvas.skip(14);
    m_canvas.ensure(40 + 18 * static_cast<double>(m_document.sections.size()));
    m_canvas.paragraph(m_document.contentsHeading, Topic);
    m_canvas.skip(4);
    for (const ReportSection &section : m_document.sections) {
        const auto mark
            = std::ranges::find(m_earlier.bookmarks, section.heading, &PdfBookmark::title);
        const int page = mark == m_earlier.bookmarks.end() ? 1 : mark->page;
        m_canvas.textAt(PdfCanvas::Left, m_canvas.y(), PdfCanvas::Width, QString::number(page),
            {.size = Body.size, .align = Qt::AlignRight});
        m_canvas.paragraph(section.heading, Body, PdfCanvas::Left, PdfCanvas::Width - 40);
        m_canvas.skip(2);
        m_canvas.line(PdfCanvas::Left, PdfCanvas::Right, m_canvas.y(), paper::Hairline, 0.6);
        m_canvas.skip(2);
    }
}

void ReportPaper::cover()
{
    title();
    const bool beginsWithNumbers = !m_document.sections.isEmpty()
        && m_document.sections.first().part == ReportPart::KeyFigures;
    if (beginsWithNumbers) {
        m_canvas.skip(10);
        section(m_document.sections.first(), true);
    }
    if (!m_document.note.paragraphs.isEmpty()) {
        m_canvas.skip(14);
        box(m_document.note);
    }
    facts();
    if (!isShort())
        contents();
    if (!m_document.seal.paragraphs.isEmpty()) {
        m_canvas.skip(14);
        box(m_document.seal);
    }
    const QList<ReportSection> rest = m_document.sections.mid(beginsWithNumbers ? 1 : 0);
    if (!isShort() && !rest.isEmpty())
        m_canvas.newPage();
    for (const ReportSection &each : rest)
        section(each, false);
}

void ReportPaper::sectionHeading(const ReportSection &section)
{
    if (m_canvas.y() > PdfCanvas::Top)
        m_canvas.skip(SpaceAboveSection);
    bookmark(section.heading, 0);
    m_canvas.paragraph(section.heading, Section);
    m_canvas.skip(4);
}

void ReportPaper::section(const ReportSection &section, bool isOnCover)
{
    if (isOnCover)
        bookmark(section.heading, 0);
    else if (m_canvas.roomBelow() < 200)
        m_canvas.newPage();
    if (!isOnCover)
        sectionHeading(section);
    keyFigures(section.keyFigures);
    for (const QString &paragraph : section.paragraphs) {
        m_canvas.paragraph(paragraph, isOnCover ? Muted : Body);
        m_canvas.skip(5);
    }
    figures(section);
    entries(section);
    for (const ReportSection::Box &each : section.boxes) {
        m_canvas.skip(8);
        box(each);
    }
    for (const ReportAnnex &each : section.annexes)
        annex(each);
}

constexpr double TilePadding = 10;
constexpr Style TileValue {
    .size = 22, .weight = Weight::Semibold, .color = paper::Primary, .leading = 1.2};
constexpr Style TileLabel {.size = 9.5, .weight = Weight::Semibold, .leading = 1.3};
constexpr Style TileNote {.size = 8.5, .color = paper::Muted, .leading = 1.3};

double ReportPaper::heightOf(const KeyFigure &figure, double width) const
{
    const double inner = width - 2 * TilePadding;
    return 2 * TilePadding + m_canvas.heightOf(figure.value, TileValue, inner)
        + m_canvas.heightOf(figure.label, TileLabel, inner)
        + (figure.note.isEmpty() ? 0 : 2 + m_canvas.heightOf(figure.note, TileNote, inner));
}

void ReportPaper::keyFigure(const KeyFigure &figure, double x, double width, double height)
{
    const double inner = width - 2 * TilePadding;
    m_canvas.box(x, m_canvas.y(), width, height, paper::Ground);
    m_canvas.box(x, m_canvas.y(), width, 2, paper::Primary);
    double y = m_canvas.y() + TilePadding;
    y += m_canvas.textAt(x + TilePadding, y, inner, figure.value, TileValue);
    y += m_canvas.textAt(x + TilePadding, y, inner, figure.label, TileLabel) + 2;
    if (!figure.note.isEmpty())
        m_canvas.textAt(x + TilePadding, y, inner, figure.note, TileNote);
}

/// Up to three side by side.
void ReportPaper::keyFigures(const QList<KeyFigure> &figures)
{
    constexpr qsizetype MostBesideEachOther = 3;
    constexpr double Gap = 10;
    if (figures.isEmpty())
        return;
    const qsizetype columns
        = figures.size() == 4 ? 2 : std::min(MostBesideEachOther, figures.size());
    const double width = (PdfCanvas::Width - Gap * static_cast<double>(columns - 1))
        / static_cast<double>(columns);
    for (qsizetype first = 0; first < figures.size(); first += columns) {
        const QList<KeyFigure> row = figures.mid(first, columns);
        double height = 0;
        for (const KeyFigure &each : row)
            height = std::max(height, heightOf(each, width));
        m_canvas.ensure(height);
        double x = PdfCanvas::Left;
        for (const KeyFigure &each : row) {
            keyFigure(each, x, width, height);
            x += width + Gap;
        }
        m_canvas.skip(height + Gap);
    }
}

void ReportPaper::figures(const ReportSection &section)
{
    const bool hasChartsOnly = section.tables.isEmpty();
    for (qsizetype i = 0; i < m_document.figures.size(); ++i) {
        const bool hasChart = section.charts.contains(i);
        const bool hasTable = section.tables.contains(i);
        if (hasChart || hasTable)
            figure(m_document.figures.at(i), hasChart, hasTable && !hasChartsOnly);
    }
}

/// A list carries its bars in the table itself, which is picture and table in one.
void ReportPaper::figure(const ReportFigure &figure, bool hasChart, bool hasTable)
{
    constexpr double SpaceAbove = 20;
    const bool isDrawnApart
        = hasChart && !(hasTable && figure.table.isList() && figure.chart == ChartKind::Bars);
    const ChartDrawing drawing
        = isDrawnApart ? drawingOf(figure.table, figure.chart, PdfCanvas::Width) : ChartDrawing {};
    PdfTable onPaper(m_canvas, figure.table);
    const double head = m_canvas.heightOf(figure.table.title(), Topic, PdfCanvas::Width)
        + m_canvas.heightOf(figure.sentence, Body, PdfCanvas::Width) + 30;
    const double whole
        = head + (isDrawnApart ? drawing.height + 24 : 0) + (hasTable ? onPaper.height() + 30 : 0);
    const double beginning = head + (isDrawnApart ? drawing.height : onPaper.beginning());
    // All of it on one page if that page is not left half empty for it.
    const bool waits = whole <= WholePage && m_canvas.roomBelow() < WholePage * 0.45;
    if (m_canvas.y() > PdfCanvas::Top) {
        m_canvas.ensure(SpaceAbove + (waits ? whole : beginning));
        if (m_canvas.y() > PdfCanvas::Top)
            m_canvas.skip(SpaceAbove);
    }
    bookmark(figure.table.title(), 1);
    m_canvas.paragraph(figure.table.title(), Topic);
    m_canvas.skip(2);
    m_canvas.paragraph(figure.sentence, Body);
    m_canvas.skip(8);
    if (isDrawnApart) {
        m_canvas.ensure(drawing.height);
        drawChart(m_canvas, drawing, PdfCanvas::Left, m_canvas.y());
        m_canvas.skip(drawing.height + 6);
    }
    if (hasTable)
        table(figure, onPaper);
    else
        m_canvas.paragraph(tableLabel(figure.number, m_document.language), Caption);
}

void ReportPaper::table(const ReportFigure &figure, PdfTable &onPaper)
{
    const double caption = m_canvas.lineHeight(Caption) + 3;
    const double height = caption + onPaper.height();
    if (height > m_canvas.roomBelow() && height <= WholePage)
        m_canvas.newPage();
    else
        m_canvas.ensure(caption + onPaper.beginning());
    m_canvas.paragraph(tableLabel(figure.number, m_document.language), Caption);
    m_canvas.skip(3);
    onPaper.draw();
    m_canvas.skip(5);
    if (!figure.table.note().isEmpty())
        m_canvas.paragraph(m_document.noteLabel + u' ' + figure.table.note(), Muted);
}

void ReportPaper::entries(const ReportSection &section)
{
    int rank = 0;
    for (const ReportSection::Entry &each : section.entries)
        entry(each, section.areEntriesRanked ? ++rank : 0);
}

void ReportPaper::entry(const ReportSection::Entry &entry, int rank)
{
    constexpr double Indent = 26;
    const Style title {.size = 10.5, .weight = Weight::Semibold};
    const Style line {.size = 8.5, .weight = Weight::Semibold, .color = paper::Primary};
    const double left = PdfCanvas::Left + (rank > 0 ? Indent : 0);
    const double width = PdfCanvas::Right - left;
    const double height = m_canvas.heightOf(entry.title, title, width)
        + m_canvas.heightOf(entry.line, line, width) + m_canvas.heightOf(entry.text, Body, width)
        + 20;
    m_canvas.ensure(std::min(height, WholePage / 3));
    m_canvas.skip(9);
    if (rank > 0)
        m_canvas.textAt(PdfCanvas::Left, m_canvas.y(), Indent, QString::number(rank),
            {.size = title.size, .weight = Weight::Semibold, .color = paper::Primary});
    m_canvas.flow(entry.title, title, left, width);
    if (!entry.line.isEmpty())
        m_canvas.flow(entry.line, line, left, width);
    if (!entry.text.isEmpty()) {
        m_canvas.skip(2);
        m_canvas.flow(entry.text, Body, left, width);
    }
    m_canvas.skip(9);
    m_canvas.line(PdfCanvas::Left, PdfCanvas::Right, m_canvas.y(), paper::Hairline, 0.6);
}

void ReportPaper::annex(const ReportAnnex &annex)
{
    m_canvas.skip(8);
    m_canvas.ensure(90);
    bookmark(annex.heading, 1);
    m_canvas.paragraph(annex.heading, Topic);
    if (!annex.introduction.isEmpty())
        m_canvas.paragraph(annex.introduction, Muted);
    m_canvas.skip(6);
    PdfAnnex(m_canvas, annex).draw();
}

/// On a ground of its own if a page can hold it; a longer text goes on without.
void ReportPaper::box(const ReportSection::Box &box)
{
    constexpr double Padding = 14;
    constexpr double Gap = 6;
    const Style heading {.size = 11.5, .weight = Weight::Semibold};
    const Style text {.size = 9.5};
    const double left = PdfCanvas::Left + Padding;
    const double width = PdfCanvas::Width - 2 * Padding;
    double height = 2 * Padding + m_canvas.heightOf(box.heading, heading, width);
    for (const QString &paragraph : box.paragraphs)
        height += Gap + m_canvas.heightOf(paragraph, text, width);
    if (height <= WholePage) {
        m_canvas.ensure(height);
        m_canvas.box(PdfCanvas::Left, m_canvas.y(), PdfCanvas::Width, height, paper::Ground);
        m_canvas.box(PdfCanvas::Left, m_canvas.y(), 3, height, paper::Primary);
    }
    m_canvas.skip(Padding);
    m_canvas.paragraph(box.heading, heading, left, width);
    for (const QString &paragraph : box.paragraphs) {
        m_canvas.skip(Gap);
        m_canvas.flow(paragraph, text, left, width);
    }
    m_canvas.skip(Padding);
}

Marks ReportPaper::draw()
{
    cover();
    m_marks.pages = m_canvas.page();
    return m_marks;
}

Marks drawOn(QPagedPaintDevice &device, const ReportDocument &document, const Marks &earlier,
    PdfCanvas::Pass pass)
{
    PdfCanvas canvas(device,
        {.language = document.language,
            .authority = document.authority,
            .title = document.fullTitle(),
            .footer = document.footer},
        earlier.pages, pass);
    return ReportPaper(canvas, document, earlier).draw();
}

/// Footer and contents name pages that come later, so the pages are counted before.
Marks countedPages(const ReportDocument &document)
{
    QBuffer nowhere;
    QPdfWriter device(&nowhere);
    device.setResolution(PdfCanvas::Resolution);
    return drawOn(device, document, {}, PdfCanvas::Pass::Counting);
}

} // namespace

Result<QByteArray> pdfReport(const ReportDocument &document)
{
    if (const auto can = canDraw(); !can)
        return tl::unexpected<Error>(can.error());
    const Marks counted = countedPages(document);
    const QByteArray pdf = pdfFile(document.fullTitle(), [&](QPagedPaintDevice &device) {
        drawOn(device, document, counted, PdfCanvas::Pass::Drawing);
    });
    return finishedPdf(pdf,
        {.title = document.fullTitle(), .language = document.language, .date = document.date},
        counted.bookmarks);
}

Result<void> paintReport(QPagedPaintDevice &printer, const ReportDocument &document)
{
    if (const auto can = canDraw(); !can)
        return can;
    drawOn(printer, document, countedPages(document), PdfCanvas::Pass::Drawing);
    return {};
}

} // namespace rueckhalt
