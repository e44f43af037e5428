// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/sheetcomparison.h"

#include "reports/pdfcanvas.h"
#include "reports/pdffile.h"
#include "reports/reportpalette.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

using Part = SheetSection::Part;
using Style = PdfCanvas::Style;
using Weight = PdfCanvas::Weight;

constexpr std::array ComparedParts {Part::Goals, Part::Advantages, Part::Disadvantages,
    Part::Considerations, Part::FirstSteps, Part::Indicator, Part::Involved, Part::Evidence,
    Part::Areas};

constexpr QChar Nothing(u'–');

QString cellOf(const SheetDocument &sheet, Part part)
{
    const SheetSection *section = sheet.find(part);
    if (!section)
        return QString(Nothing);
    const QString dash = QStringLiteral("– ");
    QStringList lines;
    for (const SheetSection::Entry &entry : section->entries) {
        if (section->form == SheetSection::Form::Prose)
            lines.append(entry.text);
        else if (section->form == SheetSection::Form::Steps)
            lines.append(QStringLiteral("%1. ").arg(lines.size() + 1) + entry.text);
        else if (entry.label.isEmpty())
            lines.append(dash + entry.text);
        else
            lines.append(dash + entry.label + QStringLiteral(": ") + entry.text);
    }
    return lines.join(u'\n');
}

SheetComparison::Row rowOf(const QString &heading, const QStringList &cells)
{
    return {.heading = heading,
        .cells = cells,
        .differs = std::any_of(cells.begin(), cells.end(),
            [&cells](const QString &cell) { return cell != cells.first(); })};
}

/// The table on paper: row by row, heads again on every page.
class Paper
{
public:
    Paper(PdfCanvas &canvas, const SheetComparison &comparison)
        : m_canvas(canvas)
        , m_comparison(comparison)
        , m_columns(static_cast<double>(comparison.titles.size()))
        , m_width((PdfCanvas::Width - (m_columns - 1) * Gutter) / m_columns)
    {
    }

    void draw()
    {
        m_canvas.skip(-16);
        m_canvas.paragraph(
            m_comparison.title, {.size = 18, .weight = Weight::Semibold, .color = paper::Primary});
        m_canvas.skip(12);
        heads();
        for (const SheetComparison::Row &row : m_comparison.rows)
            this->row(row);
    }

private:
    static constexpr double Gutter = 16;
    static constexpr Style Cell {.size = 8.4};
    static constexpr Style Head {.size = 10, .weight = Weight::Semibold};
    static constexpr Style Label {.size = 8.4, .weight = Weight::Semibold, .color = paper::Primary};

    [[nodiscard]] double heightOf(const QStringList &cells, const Style &style) const
    {
        double height = 0;
        for (const QString &cell : cells) {
            if (!cell.isEmpty())
                height = std::max(height, m_canvas.heightOf(cell, style, m_width));
        }
        return height;
    }
    void across(const QStringList &cells, const Style &style)
    {
        for (qsizetype i = 0; i < cells.size(); ++i)
            m_canvas.textAt(PdfCanvas::Left + static_cast<double>(i) * (m_width + Gutter),
                m_canvas.y(), m_width, cells.at(i), style);
        m_canvas.skip(heightOf(cells, style));
    }
    void heads()
    {
        across(m_comparison.titles, Head);
        m_canvas.skip(4);
        m_canvas.line(PdfCanvas::Left, PdfCanvas::Right, m_canvas.y(), paper::Primary, 1.4);
    }
    void startPage()
    {
        m_canvas.newPage();
        heads();
    }
    /// A row that does not fit goes on below the heads of the next page.
    void row(const SheetComparison::Row &row)
    {
        const double above = m_canvas.lineHeight(Label) + 8;
        const double needed = above + std::min(heightOf(row.cells, Cell), FewestLines * line());
        if (needed + 5 > m_canvas.roomBelow())
            startPage();
        m_canvas.skip(6);
        m_canvas.paragraph(row.heading, Label);
        m_canvas.skip(2);
        QStringList rest = row.cells;
        while (heightOf(rest, Cell) + 5 > m_canvas.roomBelow()) {
            rest = firstLines(rest);
            startPage();
            m_canvas.skip(6);
        }
        across(rest, Cell);
        m_canvas.skip(5);
        m_canvas.line(PdfCanvas::Left, PdfCanvas::Right, m_canvas.y(), paper::Hairline, 0.6);
    }
    /// Draws what fits on this page and returns the rest.
    QStringList firstLines(const QStringList &cells)
    {
        QStringList now;
        QStringList rest;
        for (const QString &cell : cells) {
            const qsizetype length
                = m_canvas.fitting(cell, Cell, m_width, m_canvas.roomBelow() - line());
            now.append(cell.first(length));
            rest.append(cell.sliced(length));
        }
        across(now, Cell);
        return rest;
    }
    [[nodiscard]] double line() const { return m_canvas.lineHeight(Cell); }

    static constexpr double FewestLines = 4; ///< of a row before a page ends

    PdfCanvas &m_canvas;
    const SheetComparison &m_comparison;
    double m_columns;
    double m_width;
};

int drawOn(QPagedPaintDevice &device, const SheetComparison &comparison, int pages)
{
    PdfCanvas canvas(device,
        {.language = comparison.language, .title = comparison.title, .footer = comparison.footer},
        pages);
    Paper(canvas, comparison).draw();
    return canvas.page();
}

QByteArray pdfOf(const SheetComparison &comparison, int pages, int *used)
{
    return pdfFile(comparison.title,
        [&](QPagedPaintDevice &device) { *used = drawOn(device, comparison, pages); });
}

} // namespace

SheetComparison sheetComparison(const QList<SheetDocument> &sheets)
{
    SheetComparison comparison;
    if (sheets.isEmpty())
        return comparison;
    comparison.language = sheets.first().language;
    comparison.footer = sheets.first().footer;
    comparison.title
        = Words {"Maßnahmen im Vergleich", "Measures compared"}.in(comparison.language);
    QStringList summaries;
    for (const SheetDocument &sheet : sheets) {
        comparison.titles.append(sheet.id + QStringLiteral("  ") + sheet.title);
        summaries.append(sheet.summary);
    }
    comparison.rows.append(rowOf(Words {"Nutzen", "Benefit"}.in(comparison.language), summaries));
    for (const SheetDocument::Fact &fact : sheets.first().facts) {
        QStringList cells;
        for (const SheetDocument &sheet : sheets) {
            const auto same = std::find_if(sheet.facts.begin(), sheet.facts.end(),
                [&fact](const SheetDocument::Fact &other) { return other.label == fact.label; });
            cells.append(same == sheet.facts.end() ? QString(Nothing) : same->value);
        }
        comparison.rows.append(rowOf(fact.label, cells));
    }
    for (const Part part : ComparedParts) {
        QStringList cells;
        QString heading;
        for (const SheetDocument &sheet : sheets) {
            cells.append(cellOf(sheet, part));
            if (const SheetSection *section = sheet.find(part))
                heading = section->heading;
        }
        if (!heading.isEmpty())
            comparison.rows.append(rowOf(heading, cells));
    }
    return comparison;
}

Result<QByteArray> pdfComparison(const SheetComparison &comparison)
{
    if (const auto can = canDraw(); !can)
        return tl::unexpected<Error>(can.error());
    int pages = 0;
    pdfOf(comparison, 0, &pages);
    int used = 0;
    return pdfOf(comparison, pages, &used);
}

Result<void> printComparison(QPagedPaintDevice &printer, const SheetComparison &comparison)
{
    if (const auto can = canDraw(); !can)
        return can;
    int pages = 0;
    pdfOf(comparison, 0, &pages);
    drawOn(printer, comparison, pages);
    return {};
}

} // namespace rueckhalt
