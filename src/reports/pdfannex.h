// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/pdfcanvas.h"
#include "reports/reportdocument.h"

namespace rueckhalt {

/// A long list on paper, set small and close; quick for thousands of rows. Heads are repeated on
/// every page, a row is not split unless it is longer than a page.
class PdfAnnex
{
public:
    PdfAnnex(PdfCanvas &canvas, const ReportAnnex &annex);

    void draw();

private:
    void fitColumns();
    void drawHead();
    void drawRow(const QStringList &row, bool isOdd);
    [[nodiscard]] double left(qsizetype column) const;
    [[nodiscard]] PdfCanvas::Style styleOf(qsizetype column) const;
    [[nodiscard]] bool fitsOneLine(const QStringList &row) const;
    [[nodiscard]] double heightOf(const QStringList &row) const;

    PdfCanvas &m_canvas;
    const ReportAnnex &m_annex;
    QList<double> m_widths;
    QList<double> m_lefts;
    QList<bool> m_isNumeric;
};

} // namespace rueckhalt
