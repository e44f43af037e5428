// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/pdfcanvas.h"
#include "reports/pdffile.h"
#include "reports/reportdocument.h"

namespace rueckhalt {

/// The first page of a printed report, in the order of its functions. Between title and what is
/// below it the report may put its most important numbers.
class ReportCover
{
public:
    /// `bookmarks`: of an earlier pass, for the numbers of pages. All of it outlives this.
    ReportCover(
        PdfCanvas &canvas, const ReportDocument &document, const QList<PdfBookmark> &bookmarks)
        : m_canvas(canvas)
        , m_document(document)
        , m_bookmarks(bookmarks)
    {
    }

    /// Short reports have no list of contents and go on below the title.
    [[nodiscard]] bool isShort() const;

    /// Whose report it is.
    void head() const;
    void title() const;
    /// Contents at the left, what the figures refer to at the right.
    void belowTitle() const;
    /// On the first page, which is the one that is filed; small, because few will need it.
    void seal() const;

private:
    /// Of text in the lower part.
    struct Column
    {
        double left = PdfCanvas::Left;
        double width = PdfCanvas::Width;
    };
    void facts(const Column &column) const;
    void contents(const Column &column) const;

    PdfCanvas &m_canvas;
    const ReportDocument &m_document;
    const QList<PdfBookmark> &m_bookmarks;
};

} // namespace rueckhalt
