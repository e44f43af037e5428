// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/documenttable.h"
#include "reports/pdfcanvas.h"

namespace rueckhalt {

/// A table on paper: heads wrap and are never cut, and stand upright where they would be too small,
/// they are repeated on every page, no row is split; a table with a single column of numbers also
/// gets bars, drawn from the shown numbers only.
class PdfTable
{
public:
    PdfTable(PdfCanvas &canvas, const DocumentTable &table);

    /// Of the whole table on one page, in points.
    [[nodiscard]] double height() const;
    /// Of the head and the first rows, without which a table is not begun at the foot of a page.
    [[nodiscard]] double beginning() const;
    void draw();

private:
    void fitColumns();
    [[nodiscard]] double longestName() const;
    [[nodiscard]] double easyWidth(qsizetype column) const;
    void easeHeads();
    void standUpright();
    void drawColumnHead(qsizetype column, double bottom);
    [[nodiscard]] double numberWidth(qsizetype column) const;
    [[nodiscard]] double widestWord(qsizetype column) const;
    [[nodiscard]] PdfCanvas::Style headStyle() const;
    [[nodiscard]] PdfCanvas::Style rowStyle(const DocumentTable::Row &row) const;
    [[nodiscard]] double headHeight() const;
    [[nodiscard]] double columnHeadHeight() const;
    [[nodiscard]] double rowHeight(const DocumentTable::Row &row) const;
    [[nodiscard]] double columnLeft(qsizetype column) const;
    void drawHead();
    void drawRow(const DocumentTable::Row &row);
    void drawBar(const DocumentTable::Row &row, double height);

    PdfCanvas &m_canvas;
    const DocumentTable &m_table;
    double m_headSize = 8.5;
    double m_uprightLength = 0; ///< of heads that read upwards; 0: they do not
    double m_nameWidth = 0; ///< of the first column
    double m_barWidth = 0;
    QList<double> m_widths;
};

} // namespace rueckhalt
