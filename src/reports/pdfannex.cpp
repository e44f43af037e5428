// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdfannex.h"

#include "reports/reportpalette.h"
#include "reports/reporttext.h"

#include <algorithm>
#include <numeric>

namespace rueckhalt {

namespace {

using Style = PdfCanvas::Style;
using Weight = PdfCanvas::Weight;

constexpr double Size = 8;
constexpr double Padding = 8; ///< between columns
constexpr double RowPadding = 1.6;
constexpr Style Line {.size = Size, .leading = 1.3};
constexpr Style Head {.size = Size, .weight = Weight::Semibold, .leading = 1.3};
constexpr double NarrowestShare = 0.08; ///< of the width
constexpr double LongestRow = (PdfCanvas::Bottom - PdfCanvas::Top) * 0.8;

/// Digits, the sign for withheld, or nothing.
bool isNumber(const QString &text)
{
    return std::ranges::all_of(text, [](QChar character) {
        return character.isDigit() || character == WithheldSign || character == QChar(0x202f)
            || character == u',' || character == u'.';
    });
}

} // namespace

PdfAnnex::PdfAnnex(PdfCanvas &canvas, const ReportAnnex &annex)
    : m_canvas(canvas)
    , m_annex(annex)
{
    fitColumns();
}

/// Widths in proportion to the longest texts. How many characters a text has tells that well
/// enough, and setting all of them to find out would take longer than printing them.
void PdfAnnex::fitColumns()
{
    const qsizetype count = m_annex.columns.size();
    QList<double> wanted;
    for (qsizetype column = 0; column < count; ++column) {
        QString longest = m_annex.columns.at(column);
        bool isNumeric = !m_annex.rows.isEmpty();
        for (const QStringList &row : m_annex.rows) {
            const QString &cell = row.at(column);
            isNumeric = isNumeric && isNumber(cell);
            if (cell.size() > longest.size())
                longest = cell;
        }
        m_isNumeric << isNumeric;
        // Letters differ in width: a tenth more than the longest one needs.
        wanted << std::max(m_canvas.widthOf(longest, Line) * 1.1,
                      m_canvas.widthOf(m_annex.columns.at(column), Head))
                + Padding;
    }
    const double sum = std::accumulate(wanted.cbegin(), wanted.cend(), 0.0);
    if (sum <= PdfCanvas::Width) {
        for (double &width : wanted)
            width += (PdfCanvas::Width - sum) / static_cast<double>(count);
    } else {
        const double least
            = PdfCanvas::Width * std::min(NarrowestShare, 1.0 / static_cast<double>(count));
        double fixed = 0;
        double flexible = 0;
        const double fair = PdfCanvas::Width / static_cast<double>(count);
        for (const double width : wanted)
            (width <= fair ? fixed : flexible) += width;
        for (double &width : wanted) {
            if (width > fair)
                width = std::max(least, (PdfCanvas::Width - fixed) * width / flexible);
        }
    }
    m_widths = wanted;
    double x = PdfCanvas::Left;
    for (const double width : std::as_const(m_widths)) {
        m_lefts << x;
        x += width;
    }
}

Style PdfAnnex::styleOf(qsizetype column) const
{
    Style style = Line;
    if (m_isNumeric.at(column))
        style.align = Qt::AlignRight;
    return style;
}

double PdfAnnex::left(qsizetype column) const
{
    return m_lefts.at(column) + (column == 0 ? 3 : 0);
}

bool PdfAnnex::fitsOneLine(const QStringList &row) const
{
    for (qsizetype column = 0; column < row.size(); ++column) {
        const QString &text = row.at(column);
        // Nine tenths of an em is more than any letter of the text takes.
        const double room = m_widths.at(column) - Padding;
        if (text.contains(u'\n')
            || (static_cast<double>(text.size()) * Size * 0.9 > room
                && m_canvas.widthOf(text, Line) > room)) {
            return false;
        }
    }
    return true;
}

double PdfAnnex::heightOf(const QStringList &row) const
{
    double height = m_canvas.lineHeight(Line);
    if (!fitsOneLine(row)) {
        for (qsizetype column = 0; column < row.size(); ++column)
            height = std::max(
                height, m_canvas.heightOf(row.at(column), Line, m_widths.at(column) - Padding));
    }
    return height + 2 * RowPadding;
}

void PdfAnnex::drawHead()
{
    double height = 0;
    for (qsizetype column = 0; column < m_annex.columns.size(); ++column)
        height = std::max(height,
            m_canvas.heightOf(m_annex.columns.at(column), Head, m_widths.at(column) - Padding));
    height += 2 * RowPadding + 3;
    m_canvas.box(PdfCanvas::Left, m_canvas.y(), PdfCanvas::Width, height, paper::Ground);
    for (qsizetype column = 0; column < m_annex.columns.size(); ++column) {
        Style style = Head;
        style.align = styleOf(column).align;
        m_canvas.textAt(left(column), m_canvas.y() + RowPadding + 1.5,
            m_widths.at(column) - Padding, m_annex.columns.at(column), style);
    }
    m_canvas.skip(height);
    m_canvas.line(PdfCanvas::Left, PdfCanvas::Right, m_canvas.y(), paper::Edge, 0.8);
}

void PdfAnnex::drawRow(const QStringList &row, bool isOdd)
{
    const double height = heightOf(row);
    if (height > m_canvas.roomBelow()) {
        m_canvas.newPage();
        drawHead();
    }
    if (m_canvas.isDrawing()) {
        if (isOdd)
            m_canvas.box(PdfCanvas::Left, m_canvas.y(), PdfCanvas::Width, height, paper::Stripe);
        const bool isLine = fitsOneLine(row);
        for (qsizetype column = 0; column < row.size(); ++column) {
            const Style style = styleOf(column);
            const double width = m_widths.at(column) - Padding;
            const double top = m_canvas.y() + RowPadding;
            if (isLine) {
                const double x = left(column) + (m_isNumeric.at(column) ? width : 0);
                m_canvas.lineAt(x, top + Size * 1.02, row.at(column), style);
            } else {
                m_canvas.textAt(left(column), top, width, row.at(column), style);
            }
        }
    }
    m_canvas.skip(height);
}

void PdfAnnex::draw()
{
    m_canvas.ensure(60);
    drawHead();
    bool isOdd = false;
    for (const QStringList &row : m_annex.rows) {
        if (heightOf(row) > LongestRow) {
            // A text longer than a page stands by itself, so that all of it can be read.
            for (const QString &cell : row)
                m_canvas.flow(cell, Line, PdfCanvas::Left + 3, PdfCanvas::Width - 6);
        } else {
            drawRow(row, isOdd);
        }
        isOdd = !isOdd;
    }
}

} // namespace rueckhalt
