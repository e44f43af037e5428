// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/forms/formdocument.h"
#include "reports/pdfcanvas.h"
#include "reports/pdffile.h"

namespace rueckhalt {

/// Sets a form on paper from top to bottom. A row of boxes is not torn; what does not fit into its
/// box follows on continuation sheets at the end.
class FormSetter
{
public:
    FormSetter(PdfCanvas &canvas, const FormDocument &document);

    void draw();
    [[nodiscard]] const QList<PdfBookmark> &bookmarks() const { return m_bookmarks; }

    // One for each kind of block.
    void operator()(const FormHeading &heading);
    void operator()(const FormRow &row);
    void operator()(const FormParagraph &paragraph);
    void operator()(const FormNote &note);
    void operator()(const FormList &list);
    void operator()(const FormSignatures &signatures);

private:
    struct Sizes
    {
        double title = 0;
        double heading = 0;
        double label = 0;
        double value = 0;
        double text = 0;
    };
    /// What did not fit into a box.
    struct Rest
    {
        QString label;
        QString text;
    };
    [[nodiscard]] static Sizes sizesOf(FormDocument::Density density);
    void drawHead();
    void drawMark();
    void drawBox(const FormBox &box, double left, double width, double height);
    /// Returns where the last choice ends, seen from the left of the box.
    double drawChoices(const FormBox &box, double left, double top, double width, bool isDrawn);
    void drawChoice(const FormChoice &choice, double x, double y);
    void drawValue(const FormBox &box, double left, double top, double width);
    void drawRests();
    void outline(double left, double top, double width, double height);
    [[nodiscard]] double labelWidthOf(const FormBox &box) const;
    [[nodiscard]] double heightOf(const FormBox &box, double width);
    [[nodiscard]] double choicesHeight(const FormBox &box, double width);
    [[nodiscard]] int linesOf(const FormBox &box, double width) const;
    [[nodiscard]] PdfCanvas::Style labelStyle() const;
    [[nodiscard]] PdfCanvas::Style valueStyle() const;
    [[nodiscard]] PdfCanvas::Style bodyStyle(FormParagraph::Look look) const;
    [[nodiscard]] QString in(const Words &words) const;

    PdfCanvas &m_canvas;
    const FormDocument &m_document;
    Sizes m_sizes;
    QList<Rest> m_rests;
    QList<PdfBookmark> m_bookmarks;
    double m_choicesBottom = 0; ///< of the choices drawn last, from the top of the box
    bool m_isAfterRow = false;
};

} // namespace rueckhalt
