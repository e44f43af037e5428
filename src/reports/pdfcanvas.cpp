// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdfcanvas.h"

#include "reports/reportpalette.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace rueckhalt {

namespace {

/// Tenths of a point: fine enough for print, and sizes of type in tenths are whole numbers, which
/// QFont wants.
constexpr int UnitsPerPoint = 10;
constexpr double Leading = 1.38;

} // namespace

PdfCanvas::PdfCanvas(QPdfWriter &writer, const AnnualDocument &document, int pages)
    : m_writer(writer)
    , m_document(document)
    , m_families {QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
          QGuiApplication::font().family()}
    , m_pages(pages)
{
    writer.setResolution(72 * UnitsPerPoint);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    m_painter.begin(&writer);
    headerAndFooter();
}

QFont PdfCanvas::fontFor(const Style &style) const
{
    QFont font;
    font.setFamilies(m_families);
    font.setPixelSize(static_cast<int>(std::lround(style.size * UnitsPerPoint)));
    font.setWeight(style.weight == Weight::Semibold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Inter swaps some brackets for others before capitals. The PDF would draw them, but whoever
    // searches or copies would not find them: Qt cannot tell which character they stand for.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

void PdfCanvas::newPage()
{
    m_writer.newPage();
    ++m_page;
    m_y = Top;
    headerAndFooter();
}

void PdfCanvas::ensure(double points)
{
    if (points > roomBelow())
        newPage();
}

double PdfCanvas::widthOf(const QString &text, const Style &style) const
{
    const QFontMetricsF metrics(fontFor(style), &m_writer);
    return metrics.horizontalAdvance(text) / UnitsPerPoint;
}

double PdfCanvas::lineHeight(const Style &style) const
{
    return style.size * Leading;
}

/// Height in points. Breaks inside a word only where the word is wider than the column.
double PdfCanvas::layOut(QTextLayout &layout, double width, Qt::Alignment align) const
{
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const double leading = layout.font().pixelSize() * Leading;
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * UnitsPerPoint);
        line.setPosition(QPointF(0, height + (leading - line.height()) / 2));
        height += leading;
    }
    layout.endLayout();
    return height / UnitsPerPoint;
}

double PdfCanvas::heightOf(const QString &text, const Style &style, double width) const
{
    QTextLayout layout(text, fontFor(style), &m_writer);
    return layOut(layout, width, style.align);
}

double PdfCanvas::textAt(double x, double y, double width, const QString &text, const Style &style)
{
    QTextLayout layout(text, fontFor(style), &m_writer);
    const double height = layOut(layout, width, style.align);
    m_painter.setPen(QColor(QLatin1StringView(style.color ? style.color : paper::Text)));
    layout.draw(&m_painter, QPointF(x * UnitsPerPoint, y * UnitsPerPoint));
    return height;
}

void PdfCanvas::paragraph(const QString &text, const Style &style, double x, double width)
{
    ensure(heightOf(text, style, width));
    m_y += textAt(x, m_y, width, text, style);
}

void PdfCanvas::line(double x1, double x2, double y, const char *color, double thickness)
{
    box(x1, y - thickness / 2, x2 - x1, thickness, color);
}

void PdfCanvas::box(double x, double y, double width, double height, const char *color)
{
    m_painter.fillRect(
        QRectF(x * UnitsPerPoint, y * UnitsPerPoint, width * UnitsPerPoint, height * UnitsPerPoint),
        QColor(QLatin1StringView(color)));
}

void PdfCanvas::headerAndFooter()
{
    const Style small {.size = 8, .color = paper::Muted};
    if (m_page > 1) {
        // A long name grows upwards, away from the text.
        const double height
            = std::max(lineHeight(small), heightOf(m_document.authority, small, Width * 0.7));
        const double y = Top - 25 - height;
        textAt(Left, y, Width * 0.7, m_document.authority, small);
        textAt(Left, y, Width, m_document.title,
            {.size = 8, .color = paper::Muted, .align = Qt::AlignRight});
        line(Left, Right, y + height + 4, paper::Hairline, 0.6);
    }
    const double y = PageHeight - 46;
    line(Left, Right, y - 6, paper::Hairline, 0.6);
    textAt(Left, y, Width * 0.8, m_document.footer, small);
    textAt(Left, y, Width, pageText(m_page, m_pages, m_document.language),
        {.size = 8, .color = paper::Muted, .align = Qt::AlignRight});
}

} // namespace rueckhalt
