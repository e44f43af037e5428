// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reportcover.h"

#include "reports/reporttype.h"

#include <algorithm>

namespace rueckhalt {

namespace {

using Style = PdfCanvas::Style;
using Weight = PdfCanvas::Weight;

} // namespace

bool ReportCover::isShort() const
{
    return m_document.form == ReportTemplate::Month || m_document.form == ReportTemplate::UnitSheet
        || m_document.sections.size() < 3;
}

void ReportCover::head() const
{
    m_canvas.box(0, 0, PdfCanvas::PageWidth, 9, paper::Primary);
    m_canvas.skip(-26); // there is no head of the page above
    if (!m_document.authority.isEmpty()) {
        m_canvas.paragraph(
            m_document.authority, {.size = 11, .weight = Weight::Semibold, .color = paper::Muted});
        m_canvas.skip(8);
    }
}

void ReportCover::title() const
{
    m_canvas.paragraph(m_document.title,
        {.size = 26, .weight = Weight::Semibold, .color = paper::Primary, .leading = 1.16});
    m_canvas.paragraph(m_document.period, {.size = 18, .leading = 1.3});
    if (!m_document.unit.isEmpty())
        m_canvas.paragraph(
            m_document.unit, {.size = 13, .weight = Weight::Semibold, .leading = 1.4});
    m_canvas.skip(3);
    m_canvas.paragraph(m_document.subtitle, {.size = 11, .color = paper::Muted});
    m_canvas.skip(12);
    m_canvas.paragraph(m_document.finding, {.size = 13, .weight = Weight::Semibold});
    m_canvas.skip(6);
    for (const QString &paragraph : m_document.introduction) {
        m_canvas.paragraph(paragraph, reporttype::Body);
        m_canvas.skip(3);
    }
}

void ReportCover::facts(const Column &column) const
{
    constexpr double LabelWidth = 78;
    constexpr Style Value {.size = 9};
    m_canvas.paragraph(m_document.factsHeading, reporttype::Topic, column.left, column.width);
    m_canvas.skip(4);
    const double left = column.left + LabelWidth;
    const double width = column.width - LabelWidth;
    for (const ReportSection::Fact &fact : m_document.facts) {
        m_canvas.ensure(m_canvas.heightOf(fact.value, Value, width));
        m_canvas.textAt(column.left, m_canvas.y(), LabelWidth - 6, fact.label, reporttype::Muted);
        m_canvas.paragraph(fact.value, Value, left, width);
        m_canvas.skip(3);
    }
}

void ReportCover::contents(const Column &column) const
{
    const double right = column.left + column.width;
    m_canvas.paragraph(m_document.contentsHeading, reporttype::Topic, column.left, column.width);
    m_canvas.skip(3);
    for (const ReportSection &section : m_document.sections) {
        const auto mark = std::ranges::find(m_bookmarks, section.heading, &PdfBookmark::title);
        const int page = mark == m_bookmarks.end() ? 1 : mark->page;
        m_canvas.textAt(column.left, m_canvas.y(), column.width, QString::number(page),
            {.size = 9.5, .align = Qt::AlignRight});
        m_canvas.paragraph(section.heading, {.size = 9.5}, column.left, column.width - 24);
        m_canvas.skip(2);
        m_canvas.line(column.left, right, m_canvas.y(), paper::Hairline, 0.6);
        m_canvas.skip(2);
    }
}

void ReportCover::belowTitle() const
{
    m_canvas.skip(16);
    if (isShort()) {
        m_canvas.ensure(100);
        return facts({});
    }
    constexpr double Gap = 26;
    constexpr double ContentsWidth = PdfCanvas::Width * 0.42;
    constexpr double Height = 122; // of the longer of the two
    m_canvas.ensure(Height);
    const double top = m_canvas.y();
    contents({PdfCanvas::Left, ContentsWidth});
    const double bottom = m_canvas.y();
    m_canvas.skip(top - bottom);
    facts({PdfCanvas::Left + ContentsWidth + Gap, PdfCanvas::Width - ContentsWidth - Gap});
    m_canvas.skip(std::max(0.0, bottom - m_canvas.y()));
}

void ReportCover::seal() const
{
    if (m_document.seal.paragraphs.isEmpty())
        return;
    constexpr Style Small {.size = 8.5, .color = paper::Muted};
    const Style line {.size = 9, .weight = Weight::Semibold};
    m_canvas.ensure(62);
    m_canvas.skip(10);
    m_canvas.line(PdfCanvas::Left, PdfCanvas::Right, m_canvas.y(), paper::Hairline, 0.6);
    m_canvas.skip(6);
    m_canvas.paragraph(m_document.seal.heading, Small);
    m_canvas.paragraph(m_document.seal.paragraphs.first(), line);
    for (const QString &paragraph : m_document.seal.paragraphs.mid(1))
        m_canvas.paragraph(paragraph, Small);
}

} // namespace rueckhalt
