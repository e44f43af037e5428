// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdfcanvas.h"

#include "reports/reportdocument.h"
#include "reports/reportpalette.h"

#include <QGuiApplication>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace rueckhalt {

namespace {

/// Tenths of a point: fine enough for print, and sizes of type in tenths are whole numbers, which
/// QFont wants.
constexpr int UnitsPerPoint = PdfCanvas::Resolution / 72;

/// QTextLayout knows a line break only by its own character.
QString withBreaks(QString text)
{
    return text.replace(u'\n', QChar::LineSeparator);
}

} // namespace

PdfCanvas::PdfCanvas(QPagedPaintDevice &device, PageFrame frame, int pages, Pass pass)
    : m_device(device)
    , m_frame(std::move(frame))
    , m_families {QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
          QGuiApplication::font().family()}
    , m_pass(pass)
    , m_pages(pages)
{
    if (!isDrawing())
        return;
    m_device.setPageSize(QPageSize(QPageSize::A4));
    m_device.setPageMargins(QMarginsF(0, 0, 0, 0));
    m_painter.begin(&m_device);
    const double scale = m_device.logicalDpiX() / (72.0 * UnitsPerPoint);
    m_painter.scale(scale, scale);
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

const PdfCanvas::FontOfStyle &PdfCanvas::fontOf(const Style &style) const
{
    const int key = static_cast<int>(std::lround(style.size * UnitsPerPoint)) * 2
        + (style.weight == Weight::Semibold ? 1 : 0);
    auto known = m_fonts.constFind(key);
    if (known == m_fonts.constEnd()) {
        const QFont font = fontFor(style);
        known = m_fonts.insert(key, {font, QFontMetricsF(font, &m_device)});
    }
    return *known;
}

void PdfCanvas::newPage()
{
    ++m_page;
    m_y = Top;
    if (!isDrawing())
        return;
    m_device.newPage();
    headerAndFooter();
}

void PdfCanvas::ensure(double points)
{
    if (points > roomBelow())
        newPage();
}

double PdfCanvas::widthOf(const QString &text, const Style &style) const
{
    return fontOf(style).metrics.horizontalAdvance(text) / UnitsPerPoint;
}

double PdfCanvas::lineHeight(const Style &style) const
{
    return style.size * style.leading;
}

/// Height in points. Breaks inside a word only where the word is wider than the column.
double PdfCanvas::layOut(QTextLayout &layout, double width, const Style &style) const
{
    QTextOption option(style.align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const double leading = layout.font().pixelSize() * style.leading;
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
    QTextLayout layout(withBreaks(text), fontOf(style).font, &m_device);
    return layOut(layout, width, style);
}

double PdfCanvas::textAt(double x, double y, double width, const QString &text, const Style &style)
{
    QTextLayout layout(withBreaks(text), fontOf(style).font, &m_device);
    const double height = layOut(layout, width, style);
    if (!isDrawing())
        return height;
    m_painter.setPen(QColor(QLatin1StringView(style.color ? style.color : paper::Text)));
    layout.draw(&m_painter, QPointF(x * UnitsPerPoint, y * UnitsPerPoint));
    return height;
}

qsizetype PdfCanvas::fitting(
    const QString &text, const Style &style, double width, double height) const
{
    QTextLayout layout(withBreaks(text), fontOf(style).font, &m_device);
    layOut(layout, width, style);
    const int lines = std::min(layout.lineCount(), static_cast<int>(height / lineHeight(style)));
    if (lines <= 0)
        return 0;
    const QTextLine last = layout.lineAt(lines - 1);
    return last.textStart() + last.textLength();
}

void PdfCanvas::paragraph(const QString &text, const Style &style, double x, double width)
{
    ensure(heightOf(text, style, width));
    m_y += textAt(x, m_y, width, text, style);
}

void PdfCanvas::flow(const QString &text, const Style &style, double x, double width)
{
    QString rest = text;
    while (heightOf(rest, style, width) > roomBelow()) {
        const qsizetype length = fitting(rest, style, width, roomBelow());
        textAt(x, m_y, width, rest.first(length), style);
        rest = rest.sliced(length);
        newPage();
    }
    paragraph(rest, style, x, width);
}

void PdfCanvas::line(double x1, double x2, double y, const char *color, double thickness)
{
    box(x1, y - thickness / 2, x2 - x1, thickness, color);
}

void PdfCanvas::uprightAt(
    double x, double bottom, double length, const QString &text, const Style &style)
{
    if (!isDrawing())
        return;
    m_painter.save();
    m_painter.translate(x * UnitsPerPoint, bottom * UnitsPerPoint);
    m_painter.rotate(-90);
    textAt(0, 0, length, text, style);
    m_painter.restore();
}

void PdfCanvas::lineAt(double x, double y, const QString &text, const Style &style)
{
    if (!isDrawing())
        return;
    double left = x;
    if (style.align & Qt::AlignRight)
        left -= widthOf(text, style);
    else if (style.align & Qt::AlignHCenter)
        left -= widthOf(text, style) / 2;
    m_painter.setFont(fontOf(style).font);
    m_painter.setPen(QColor(QLatin1StringView(style.color ? style.color : paper::Text)));
    m_painter.drawText(QPointF(left * UnitsPerPoint, y * UnitsPerPoint), text);
}

void PdfCanvas::slant(QPointF from, QPointF to, const char *color, double thickness)
{
    if (!isDrawing())
        return;
    m_painter.setPen(QPen(
        QColor(QLatin1StringView(color)), thickness * UnitsPerPoint, Qt::SolidLine, Qt::RoundCap));
    m_painter.drawLine(from * UnitsPerPoint, to * UnitsPerPoint);
}

void PdfCanvas::dot(QPointF center, double radius, const char *color)
{
    if (!isDrawing())
        return;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(QColor(QLatin1StringView(color)));
    m_painter.drawEllipse(center * UnitsPerPoint, radius * UnitsPerPoint, radius * UnitsPerPoint);
    m_painter.setBrush(Qt::NoBrush);
}

void PdfCanvas::box(double x, double y, double width, double height, const char *color)
{
    if (!isDrawing())
        return;
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
            = std::max(lineHeight(small), heightOf(m_frame.authority, small, Width * 0.7));
        const double y = Top - 25 - height;
        textAt(Left, y, Width * 0.7, m_frame.authority, small);
        textAt(Left, y, Width, m_frame.title,
            {.size = 8, .color = paper::Muted, .align = Qt::AlignRight});
        line(Left, Right, y + height + 4, paper::Hairline, 0.6);
    }
    const double y = PageHeight - 46;
    line(Left, Right, y - 6, paper::Hairline, 0.6);
    textAt(Left, y, Width * 0.8, m_frame.footer, small);
    textAt(Left, y, Width, pageText(m_page, m_pages, m_frame.language),
        {.size = 8, .color = paper::Muted, .align = Qt::AlignRight});
}

} // namespace rueckhalt
