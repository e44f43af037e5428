// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdftable.h"

#include "reports/reportpalette.h"

#include <algorithm>
#include <numeric>

namespace rueckhalt {

namespace {

constexpr double CellPadding = 7; // between columns
constexpr double RowPadding = 3.2; // above and below the text of a row
constexpr double TextSize = 9.5;
constexpr double WithheldSize = 12; // a small sign, to be seen on paper
constexpr double SmallestHead = 7;
constexpr double LongestUprightHead = 104;
constexpr double LeastNameShare = 0.28; // of the width, for the names of the rows

using Style = PdfCanvas::Style;
using Weight = PdfCanvas::Weight;

} // namespace

PdfTable::PdfTable(PdfCanvas &canvas, const DocumentTable &table)
    : m_canvas(canvas)
    , m_table(table)
{
    fitColumns();
}

Style PdfTable::headStyle() const
{
    return {.size = m_headSize, .weight = Weight::Semibold, .align = Qt::AlignRight};
}

Style PdfTable::rowStyle(const DocumentTable::Row &row) const
{
    return {.size = TextSize, .weight = row.isTotal ? Weight::Semibold : Weight::Regular};
}

double PdfTable::numberWidth(qsizetype column) const
{
    double width = 0;
    for (const auto &row : m_table.rows()) {
        width = std::max(width,
            m_canvas.widthOf(
                cellText(row.cells.at(column)), {.size = TextSize, .weight = Weight::Semibold}));
    }
    return width + 1; // against rounding, which would break the word
}

double PdfTable::widestWord(qsizetype column) const
{
    double width = numberWidth(column);
    for (const QString &word : m_table.columns().at(column).split(u' '))
        width = std::max(width, m_canvas.widthOf(word, headStyle()) + 1);
    return width;
}

/// Heads that would be too small side by side read upwards: nobody likes to turn the page, but
/// letters below each other cannot be read at all.
void PdfTable::standUpright()
{
    m_headSize = 8;
    for (const QString &head : m_table.columns())
        m_uprightLength = std::max(m_uprightLength, m_canvas.widthOf(head, headStyle()) + 2);
    m_uprightLength = std::min(m_uprightLength, LongestUprightHead);
    m_widths.clear();
    for (qsizetype column = 0; column < m_table.columns().size(); ++column) {
        m_widths << std::max(numberWidth(column),
                        m_canvas.heightOf(
                            m_table.columns().at(column), headStyle(), m_uprightLength))
                + CellPadding;
    }
}

double PdfTable::longestName() const
{
    double width = m_canvas.widthOf(m_table.rowHeading(), headStyle());
    for (const auto &row : m_table.rows())
        width = std::max(width, m_canvas.widthOf(row.head, rowStyle(row)));
    return width + CellPadding;
}

/// A width in which the head of the column has two lines.
double PdfTable::easyWidth(qsizetype column) const
{
    constexpr double Step = 6;
    double width = m_widths.at(column);
    const QString &head = m_table.columns().at(column);
    while (width < LongestUprightHead
        && m_canvas.heightOf(head, headStyle(), width - CellPadding)
            > 2.1 * m_canvas.lineHeight(headStyle()))
        width += Step;
    return width;
}

/// Heads of many lines get wider, as far as names of two lines leave room for it.
void PdfTable::easeHeads()
{
    const double names = std::clamp(
        longestName() * 0.6, PdfCanvas::Width * LeastNameShare, PdfCanvas::Width * 0.5);
    double sum = 0;
    double wanted = 0;
    for (qsizetype column = 0; column < m_widths.size(); ++column) {
        sum += m_widths.at(column);
        wanted += easyWidth(column) - m_widths.at(column);
    }
    const double share
        = wanted > 0 ? std::clamp((PdfCanvas::Width - names - sum) / wanted, 0.0, 1.0) : 0.0;
    for (qsizetype column = 0; column < m_widths.size(); ++column)
        m_widths[column] += share * (easyWidth(column) - m_widths.at(column));
}

/// Columns as narrow as their longest word allows, with smaller heads if that is not enough; the
/// names of the rows get the rest and wrap.
void PdfTable::fitColumns()
{
    const qsizetype columns = m_table.columns().size();
    const double most = PdfCanvas::Width * (1 - LeastNameShare);
    double sum = 0;
    for (;; m_headSize -= 0.5) {
        m_widths.clear();
        for (qsizetype column = 0; column < columns; ++column)
            m_widths << widestWord(column) + CellPadding;
        sum = std::accumulate(m_widths.cbegin(), m_widths.cend(), 0.0);
        if (sum <= most || m_headSize - 0.5 < SmallestHead)
            break;
    }
    if (sum > most) {
        standUpright();
        sum = std::accumulate(m_widths.cbegin(), m_widths.cend(), 0.0);
    }
    if (sum > most) { // words break: ugly, but nothing is cut
        for (double &width : m_widths)
            width *= most / sum;
        sum = most;
    }
    if (m_uprightLength == 0 && columns > 1) {
        easeHeads();
        sum = std::accumulate(m_widths.cbegin(), m_widths.cend(), 0.0);
    }
    if (columns == 1) {
        m_widths[0] = std::max(m_widths[0], 60.0);
        m_nameWidth = PdfCanvas::Width * 0.5;
        m_barWidth = PdfCanvas::Width - m_nameWidth - m_widths[0];
        return;
    }
    // What is to spare goes evenly to the numbers, up to a limit that keeps rows easy to follow.
    const double names = std::clamp(longestName(), PdfCanvas::Width * LeastNameShare,
        std::max(PdfCanvas::Width - sum, PdfCanvas::Width * LeastNameShare));
    const double spare = std::max(0.0, PdfCanvas::Width - names - sum);
    for (double &width : m_widths)
        width += spare / static_cast<double>(columns);
    m_nameWidth = PdfCanvas::Width - sum - spare;
}

double PdfTable::columnLeft(qsizetype column) const
{
    return PdfCanvas::Left + m_nameWidth
        + std::accumulate(m_widths.cbegin(), m_widths.cbegin() + column, 0.0);
}

double PdfTable::columnHeadHeight() const
{
    if (m_uprightLength > 0)
        return m_uprightLength;
    double height = 0;
    for (qsizetype column = 0; column < m_table.columns().size(); ++column) {
        height = std::max(height,
            m_canvas.heightOf(
                m_table.columns().at(column), headStyle(), m_widths.at(column) - CellPadding));
    }
    return height;
}

double PdfTable::headHeight() const
{
    const double group
        = m_table.columnHeading().isEmpty() ? 0 : m_canvas.lineHeight(headStyle()) + 5;
    return group + columnHeadHeight() + 2 * RowPadding;
}

double PdfTable::rowHeight(const DocumentTable::Row &row) const
{
    return m_canvas.heightOf(row.head, rowStyle(row), m_nameWidth - CellPadding) + 2 * RowPadding;
}

double PdfTable::height() const
{
    double height = headHeight();
    for (const auto &row : m_table.rows())
        height += rowHeight(row);
    return height;
}

double PdfTable::beginning() const
{
    constexpr qsizetype FirstRows = 3;
    double height = headHeight();
    for (const auto &row : m_table.rows().first(std::min(FirstRows, m_table.rows().size())))
        height += rowHeight(row);
    return height;
}

void PdfTable::drawHead()
{
    const double height = headHeight();
    const double top = m_canvas.y();
    const double bottom = top + height;
    m_canvas.box(PdfCanvas::Left, top, PdfCanvas::Width, height, paper::Ground);
    Style name = headStyle();
    name.align = Qt::AlignLeft;
    m_canvas.textAt(PdfCanvas::Left + 4, bottom - RowPadding - m_canvas.lineHeight(name),
        m_nameWidth - CellPadding, m_table.rowHeading(), name);
    if (!m_table.columnHeading().isEmpty()) {
        const qsizetype inner = m_table.innerColumns();
        const double left = columnLeft(0) + CellPadding;
        const double right
            = inner < m_table.columns().size() ? columnLeft(inner) : PdfCanvas::Right;
        const Style group {.size = m_headSize, .color = paper::Muted, .align = Qt::AlignHCenter};
        const double line = top + RowPadding + m_canvas.lineHeight(group) + 1.5;
        m_canvas.textAt(left, top + RowPadding, right - left, m_table.columnHeading(), group);
        m_canvas.line(left, right, line, paper::Edge, 0.5);
    }
    for (qsizetype column = 0; column < m_table.columns().size(); ++column)
        drawColumnHead(column, bottom - RowPadding);
    m_canvas.line(PdfCanvas::Left, PdfCanvas::Right, bottom, paper::Edge, 0.9);
    m_canvas.skip(height);
}

void PdfTable::drawColumnHead(qsizetype column, double bottom)
{
    const double width = m_widths.at(column) - CellPadding;
    const double left = columnLeft(column) + CellPadding - 4;
    const QString &text = m_table.columns().at(column);
    if (m_uprightLength > 0) {
        Style style = headStyle();
        style.align = Qt::AlignLeft;
        const double lines = m_canvas.heightOf(text, style, m_uprightLength);
        return m_canvas.uprightAt(left + width - lines, bottom, m_uprightLength, text, style);
    }
    const double height = m_canvas.heightOf(text, headStyle(), width);
    m_canvas.textAt(left, bottom - height, width, text, headStyle());
}

void PdfTable::drawBar(const DocumentTable::Row &row, double height)
{
    if (m_barWidth <= 0 || row.isTotal || !row.cells.first())
        return;
    int largest = 1;
    for (const auto &each : m_table.rows()) {
        if (!each.isTotal)
            largest = std::max(largest, each.cells.first().value_or(0));
    }
    const double room = m_barWidth - 20;
    m_canvas.box(PdfCanvas::Right - m_barWidth + 16, m_canvas.y() + height / 2 - 3.6,
        room * *row.cells.first() / largest, 7.2,
        &row == m_table.largestRow() ? paper::Primary : paper::Bar);
}

void PdfTable::drawRow(const DocumentTable::Row &row)
{
    const double height = rowHeight(row);
    const double top = m_canvas.y();
    if (row.isTotal)
        m_canvas.line(PdfCanvas::Left, PdfCanvas::Right, top, paper::Edge, 0.9);
    m_canvas.textAt(
        PdfCanvas::Left + 4, top + RowPadding, m_nameWidth - CellPadding, row.head, rowStyle(row));
    for (qsizetype column = 0; column < row.cells.size(); ++column) {
        const auto &cell = row.cells.at(column);
        const bool isTotal = row.isTotal || m_table.isTotalColumn(column);
        const Style style {.size = cell ? TextSize : WithheldSize,
            .weight = isTotal || !cell ? Weight::Semibold : Weight::Regular,
            .color = cell ? paper::Text : paper::Muted,
            .align = Qt::AlignRight};
        m_canvas.textAt(columnLeft(column) + CellPadding - 4,
            top + (height - m_canvas.lineHeight(style)) / 2, m_widths.at(column) - CellPadding,
            cellText(cell), style);
    }
    drawBar(row, height);
    m_canvas.line(PdfCanvas::Left, PdfCanvas::Right, top + height, paper::Hairline, 0.6);
    m_canvas.skip(height);
}

void PdfTable::draw()
{
    drawHead();
    const auto &rows = m_table.rows();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        // The last row, often the total, takes another one along.
        double needed = rowHeight(rows.at(i));
        if (i == rows.size() - 2)
            needed += rowHeight(rows.last());
        if (needed > m_canvas.roomBelow()) {
            m_canvas.newPage();
            drawHead();
        }
        drawRow(rows.at(i));
    }
}

} // namespace rueckhalt
