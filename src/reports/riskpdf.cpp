// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/riskpdf.h"

#include "reports/pdfcanvas.h"
#include "reports/pdffile.h"
#include "reports/reportpalette.h"

#include <algorithm>

namespace rueckhalt {

namespace {

using Style = PdfCanvas::Style;
using Weight = PdfCanvas::Weight;

constexpr Style Body {.size = 10};
constexpr Style Label {.size = 9, .color = paper::Muted};
constexpr Style Muted {.size = 9, .color = paper::Muted};
constexpr Style RecordTitle {.size = 12, .weight = Weight::Semibold, .color = paper::Primary};
constexpr double LabelWidth = 132;
constexpr double Indent = 26;
constexpr double WholePage = PdfCanvas::Bottom - PdfCanvas::Top;
/// What is longer goes on on the next page, rather than leaving most of this one empty.
constexpr double KeptTogether = WholePage / 3;
constexpr double FewestLines = 4; ///< of a long text before a page ends

/// Puts the documentation on paper from top to bottom.
class RiskReport
{
public:
    RiskReport(PdfCanvas &canvas, const RiskDocument &document)
        : m_canvas(canvas)
        , m_document(document)
    {
    }

    void draw()
    {
        head();
        int number = 0;
        for (const RiskRecord &each : m_document.records)
            record(each, ++number);
        if (m_document.records.isEmpty()) {
            m_canvas.skip(20);
            m_canvas.paragraph(m_document.nothing, Body);
        }
        signature();
    }

private:
    void head();
    void noteBox(const QString &text, const char *bar);
    void record(const RiskRecord &record, int number);
    void fact(const RiskRecord::Fact &fact);
    [[nodiscard]] double heightOf(const RiskRecord &record) const;
    void signature();

    PdfCanvas &m_canvas;
    const RiskDocument &m_document;
};

void RiskReport::head()
{
    m_canvas.skip(8);
    if (!m_document.authority.isEmpty()) {
        m_canvas.paragraph(
            m_document.authority, {.size = 12, .weight = Weight::Semibold, .color = paper::Muted});
        m_canvas.skip(6);
    }
    m_canvas.paragraph(
        m_document.title, {.size = 24, .weight = Weight::Semibold, .color = paper::Primary});
    m_canvas.skip(2);
    m_canvas.paragraph(m_document.unit, {.size = 13, .weight = Weight::Semibold});
    m_canvas.paragraph(m_document.made, {.size = 10, .color = paper::Muted});
    m_canvas.skip(12);
    m_canvas.line(PdfCanvas::Left, PdfCanvas::Left + 64, m_canvas.y(), paper::Primary, 2.4);
    m_canvas.skip(16);
    m_canvas.paragraph(m_document.law, Muted);
    if (!m_document.warning.isEmpty()) {
        m_canvas.skip(12);
        noteBox(m_document.warning, paper::Primary);
    }
    m_canvas.skip(6);
}

void RiskReport::noteBox(const QString &text, const char *bar)
{
    constexpr double Padding = 12;
    const Style style {.size = 9.5};
    const double left = PdfCanvas::Left + Padding;
    const double width = PdfCanvas::Width - 2 * Padding;
    const double height = 2 * Padding + m_canvas.heightOf(text, style, width);
    m_canvas.ensure(height);
    m_canvas.box(PdfCanvas::Left, m_canvas.y(), PdfCanvas::Width, height, paper::Ground);
    m_canvas.box(PdfCanvas::Left, m_canvas.y(), 3, height, bar);
    m_canvas.skip(Padding);
    m_canvas.paragraph(text, style, left, width);
    m_canvas.skip(Padding);
}

double RiskReport::heightOf(const RiskRecord &record) const
{
    const double width = PdfCanvas::Width - Indent;
    double height = 34 + m_canvas.heightOf(record.title, RecordTitle, width)
        + m_canvas.heightOf(record.line, Muted, width);
    for (const RiskRecord::Fact &fact : record.facts)
        height += std::max(m_canvas.heightOf(fact.label, Label, LabelWidth - 8),
                      m_canvas.heightOf(fact.value, Body, width - LabelWidth))
            + 3;
    return height + m_canvas.heightOf(record.effect, Body, width - LabelWidth) + 10;
}

void RiskReport::record(const RiskRecord &record, int number)
{
    // A measure that fits on a page is not torn apart.
    const double height = heightOf(record);
    m_canvas.ensure(height > WholePage ? KeptTogether : height);
    m_canvas.skip(14);
    m_canvas.line(PdfCanvas::Left, PdfCanvas::Right, m_canvas.y(), paper::Hairline, 0.6);
    m_canvas.skip(10);
    const double left = PdfCanvas::Left + Indent;
    m_canvas.textAt(PdfCanvas::Left, m_canvas.y(), Indent, QString::number(number), RecordTitle);
    m_canvas.paragraph(record.title, RecordTitle, left, PdfCanvas::Width - Indent);
    m_canvas.paragraph(record.line, Muted, left, PdfCanvas::Width - Indent);
    m_canvas.skip(5);
    QList<RiskRecord::Fact> facts = record.facts;
    facts << RiskRecord::Fact {m_document.effectLabel, record.effect};
    for (const RiskRecord::Fact &each : std::as_const(facts)) {
        if (!each.value.isEmpty())
            fact(each);
    }
}

/// The label stands beside the first line, wherever a page ends.
void RiskReport::fact(const RiskRecord::Fact &fact)
{
    const double left = PdfCanvas::Left + Indent;
    const double value = left + LabelWidth;
    const double width = PdfCanvas::Right - value;
    const double needed = std::max(m_canvas.heightOf(fact.label, Label, LabelWidth - 8),
        m_canvas.heightOf(fact.value, Body, width));
    m_canvas.ensure(needed > KeptTogether ? FewestLines * m_canvas.lineHeight(Body) : needed);
    const double labelHeight
        = m_canvas.textAt(left, m_canvas.y() + 0.8, LabelWidth - 8, fact.label, Label);
    const double before = m_canvas.y();
    const int page = m_canvas.page();
    m_canvas.flow(fact.value, Body, value, width);
    if (m_canvas.page() == page)
        m_canvas.skip(std::max(0.0, labelHeight - (m_canvas.y() - before)));
    m_canvas.skip(3);
}

void RiskReport::signature()
{
    if (m_document.signature.isEmpty())
        return;
    m_canvas.ensure(76);
    m_canvas.skip(54);
    m_canvas.line(PdfCanvas::Left, PdfCanvas::Left + 250, m_canvas.y(), paper::Edge, 0.8);
    m_canvas.skip(4);
    m_canvas.paragraph(m_document.signature, Muted);
}

struct Pass
{
    QByteArray pdf;
    int pages = 0;
};

Pass pass(const RiskDocument &document, int pages)
{
    Pass result;
    result.pdf = pdfFile(document.title, [&](QPagedPaintDevice &device) {
        PdfCanvas canvas(device,
            {.language = document.language,
                .authority = document.authority,
                .title = document.title,
                .footer = document.footer},
            pages);
        RiskReport(canvas, document).draw();
        result.pages = canvas.page();
    });
    return result;
}

} // namespace

Result<QByteArray> riskPdf(const RiskDocument &document)
{
    if (const auto can = canDraw(); !can)
        return tl::unexpected<Error>(can.error());
    // Counting first: the footer names the number of pages.
    return pass(document, pass(document, 0).pages).pdf;
}

} // namespace rueckhalt
