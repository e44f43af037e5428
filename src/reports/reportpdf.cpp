// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reportpdf.h"

#include "reports/pdfannex.h"
#include "reports/pdfchart.h"
#include "reports/pdffile.h"
#include "reports/pdftable.h"
#include "reports/reportcover.h"
#include "reports/reportpalette.h"
#include "reports/reporttype.h"

#include <QBuffer>
#include <QPdfWriter>

#include <algorithm>

namespace rueckhalt {

namespace {

using Style = PdfCanvas::Style;
using Weight = PdfCanvas::Weight;

constexpr double WholePage = PdfCanvas::Bottom - PdfCanvas::Top;
constexpr double SpaceAboveSection = 30;
constexpr double SpaceAboveFigure = 22;
constexpr double BelowPicture = 6;

/// What the first pass finds out for the second.
struct Marks
{
    QList<PdfBookmark> bookmarks;
    int pages = 0;
};

/// How a figure can be laid on what is left of a page, in points.
struct Room
{
    double head = 0; ///< heading, sentence, picture: never parted from each other
    double beginning = 0; ///< of the table, without which it is not begun
    double rest = 0; ///< the whole table
    bool mayPart = false; ///< the table may stand on the page after the picture

    /// Or should begin on a new page.
    [[nodiscard]] bool fitsInto(double height) const
    {
        constexpr double MostLeftEmpty = 0.3; // of a page
        if (head + rest <= height)
            return true;
        if (mayPart && head <= height && rest <= WholePage)
            return height - head < WholePage * MostLeftEmpty;
        return head + rest > WholePage && head + beginning <= height;
    }
};

/// A figure as one section shows it.
struct FigureUse
{
    const ReportFigure &figure;
    qsizetype position = 0; ///< among the figures of the document
    bool hasChart = false;
    bool hasTable = false;
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
    void section(const ReportSection &section, bool isOnCover);
    void sectionHeading(const ReportSection &section);
    void keyFigures(const QList<KeyFigure> &figures);
    void keyFigure(const KeyFigure &figure, double x, double width, double height);
    [[nodiscard]] double heightOf(const KeyFigure &figure, double width) const;
    [[nodiscard]] QList<FigureUse> figuresOf(const ReportSection &section) const;
    [[nodiscard]] bool isDrawnApart(const FigureUse &use) const;
    [[nodiscard]] Room roomFor(const FigureUse &use) const;
    void figure(const FigureUse &use, bool isBelowHeading);
    void table(const ReportFigure &figure);
    [[nodiscard]] double noteHeight(const ReportFigure &figure) const;
    void entries(const ReportSection &section);
    void entry(const ReportSection::Entry &entry, int rank);
    void annex(const ReportAnnex &annex);
    void box(const ReportSection::Box &box);
    void bookmark(const QString &text, int level);

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

void ReportPaper::cover()
{
    const ReportCover cover(m_canvas, m_document, m_earlier.bookmarks);
    cover.head();
    bookmark(m_document.fullTitle(), 0);
    cover.title();
    const bool beginsWithNumbers = !m_document.sections.isEmpty()
        && m_document.sections.first().part == ReportPart::KeyFigures;
    if (beginsWithNumbers) {
        m_canvas.skip(8);
        section(m_document.sections.first(), true);
    }
    if (!m_document.note.paragraphs.isEmpty()) {
        m_canvas.skip(8);
        box(m_document.note);
    }
    cover.belowTitle();
    cover.seal();
    const QList<ReportSection> rest = m_document.sections.mid(beginsWithNumbers ? 1 : 0);
    // What did not fit on the cover has begun the next page already.
    if (!cover.isShort() && !rest.isEmpty() && m_canvas.page() == 1)
        m_canvas.newPage();
    for (const ReportSection &each : rest)
        section(each, false);
}

/// A heading stays with what follows it: with its first figure, or a good piece of text.
void ReportPaper::sectionHeading(const ReportSection &section)
{
    constexpr double PieceOfText = 120;
    const double heading = m_canvas.lineHeight(reporttype::Section) + 10;
    const double room = m_canvas.roomBelow() - SpaceAboveSection - heading;
    const QList<FigureUse> figures = figuresOf(section);
    const bool fits
        = figures.isEmpty() ? room >= PieceOfText : roomFor(figures.first()).fitsInto(room);
    if (m_canvas.y() > PdfCanvas::Top) {
        if (fits)
            m_canvas.skip(SpaceAboveSection);
        else
            m_canvas.newPage();
    }
    bookmark(section.heading, 0);
    m_canvas.paragraph(section.heading, reporttype::Section);
    m_canvas.skip(4);
}

void ReportPaper::section(const ReportSection &section, bool isOnCover)
{
    if (isOnCover)
        bookmark(section.heading, 0);
    else
        sectionHeading(section);
    keyFigures(section.keyFigures);
    for (const QString &paragraph : section.paragraphs) {
        m_canvas.paragraph(paragraph, isOnCover ? reporttype::Muted : reporttype::Body);
        m_canvas.skip(5);
    }
    bool isFirst = true;
    for (const FigureUse &use : figuresOf(section)) {
        figure(use, isFirst);
        isFirst = false;
    }
    entries(section);
    for (const ReportSection::Box &each : section.boxes) {
        m_canvas.skip(8);
        box(each);
    }
    for (const ReportAnnex &each : section.annexes)
        annex(each);
}

constexpr double TilePadding = 9;
constexpr Style TileValue {
    .size = 21, .weight = Weight::Semibold, .color = paper::Primary, .leading = 1.2};
constexpr Style TileLabel {.size = 9, .weight = Weight::Semibold, .leading = 1.3};
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
        = figures.size() == 4 ? 2 : std::clamp<qsizetype>(figures.size(), 2, MostBesideEachOther);
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

QList<FigureUse> ReportPaper::figuresOf(const ReportSection &section) const
{
    QList<FigureUse> uses;
    for (qsizetype i = 0; i < m_document.figures.size(); ++i) {
        const bool hasChart = section.charts.contains(i);
        const bool hasTable = section.tables.contains(i);
        const ReportFigure &figure = m_document.figures.at(i);
        // Where nothing is shown the sentence says so, and a page full of signs would say no more.
        if (hasChart || hasTable)
            uses << FigureUse {figure, i, hasChart, hasTable && figure.table.hasDetails()};
    }
    return uses;
}

/// A list carries its bars in the table itself, which is picture and table in one.
bool ReportPaper::isDrawnApart(const FigureUse &use) const
{
    return use.hasChart
        && !(use.hasTable && use.figure.shown.isList() && use.figure.chart == ChartKind::Bars);
}

Room ReportPaper::roomFor(const FigureUse &use) const
{
    const ReportFigure &figure = use.figure;
    const PdfTable onPaper(m_canvas, figure.shown);
    const bool hasPicture = isDrawnApart(use);
    const double picture = hasPicture
        ? drawingOf(figure.table, figure.chart, PdfCanvas::Width).height + BelowPicture
        : 0;
    const double caption = m_canvas.lineHeight(reporttype::Caption) + 3;
    const double note = figure.shown.note().isEmpty() ? 0 : noteHeight(figure) + 5;
    return {.head = m_canvas.heightOf(figure.table.title(), reporttype::Topic, PdfCanvas::Width)
            + m_canvas.heightOf(figure.sentence, reporttype::Body, PdfCanvas::Width) + 10 + picture,
        .beginning = caption + (use.hasTable ? onPaper.beginning() : 0),
        .rest = caption + (use.hasTable ? onPaper.height() + note : 0),
        .mayPart = hasPicture};
}

void ReportPaper::figure(const FigureUse &use, bool isBelowHeading)
{
    const ReportFigure &figure = use.figure;
    const Room room = roomFor(use);
    if (m_canvas.y() > PdfCanvas::Top) {
        const double above = isBelowHeading ? 6 : SpaceAboveFigure;
        // The section has seen to it that its first figure fits below the heading.
        if (isBelowHeading || room.fitsInto(m_canvas.roomBelow() - above))
            m_canvas.skip(above);
        else
            m_canvas.newPage();
    }
    bookmark(figure.table.title(), 1);
    m_canvas.paragraph(figure.table.title(), reporttype::Topic);
    m_canvas.skip(2);
    m_canvas.paragraph(figure.sentence, reporttype::Body);
    m_canvas.skip(8);
    if (room.mayPart) {
        const ChartDrawing drawing = drawingOf(figure.table, figure.chart, PdfCanvas::Width);
        drawChart(m_canvas, drawing, PdfCanvas::Left, m_canvas.y());
        m_canvas.skip(drawing.height + BelowPicture);
    }
    QString caption = use.hasTable ? tableLabel(figure.number, m_document.language)
                                   : wordsForNoTable(m_document, use.position);
    if (room.mayPart && use.hasTable && room.rest > m_canvas.roomBelow()
        && room.rest <= WholePage) {
        // Away from its heading the table says again what it is about.
        m_canvas.newPage();
        caption += QStringLiteral(": ") + figure.table.title();
    }
    if (!caption.isEmpty())
        m_canvas.paragraph(caption, reporttype::Caption);
    if (use.hasTable)
        table(figure);
}

double ReportPaper::noteHeight(const ReportFigure &figure) const
{
    return m_canvas.heightOf(
        m_document.noteLabel + u' ' + figure.shown.note(), reporttype::Muted, PdfCanvas::Width);
}

void ReportPaper::table(const ReportFigure &figure)
{
    m_canvas.skip(3);
    PdfTable(m_canvas, figure.shown).draw();
    if (figure.shown.note().isEmpty())
        return;
    m_canvas.skip(5);
    m_canvas.paragraph(m_document.noteLabel + u' ' + figure.shown.note(), reporttype::Muted);
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
        + m_canvas.heightOf(entry.line, line, width)
        + m_canvas.heightOf(entry.text, reporttype::Body, width) + 20;
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
        m_canvas.flow(entry.text, reporttype::Body, left, width);
    }
    m_canvas.skip(9);
    m_canvas.line(PdfCanvas::Left, PdfCanvas::Right, m_canvas.y(), paper::Hairline, 0.6);
}

void ReportPaper::annex(const ReportAnnex &annex)
{
    m_canvas.skip(8);
    m_canvas.ensure(90);
    bookmark(annex.heading, 1);
    m_canvas.paragraph(annex.heading, reporttype::Topic);
    if (!annex.introduction.isEmpty())
        m_canvas.paragraph(annex.introduction, reporttype::Muted);
    m_canvas.skip(6);
    PdfAnnex(m_canvas, annex).draw();
}

/// On a ground of its own if a page can hold it; a longer text goes on without.
void ReportPaper::box(const ReportSection::Box &box)
{
    constexpr double Padding = 11;
    constexpr double Gap = 5;
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
