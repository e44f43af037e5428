// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextLayout>

#include <optional>

namespace rueckhalt {

/// What stands at the head and foot of every page.
struct PageFrame
{
    Language language = Language::German;
    QString authority {}; ///< at the head of all pages but the first; may be empty
    QString title {};
    QString footer {};
};

/// Paper, pen and fonts: pages in points from the upper left corner, a column of text that grows
/// downwards, header and footer. Knows nothing of tables.
class PdfCanvas
{
public:
    // A4 in points.
    static constexpr double PageWidth = 595.3;
    static constexpr double PageHeight = 841.9;
    static constexpr double Left = 57;
    static constexpr double Right = PageWidth - 57;
    static constexpr double Top = 74;
    static constexpr double Bottom = PageHeight - 68;
    static constexpr double Width = Right - Left;

    /// Dots per inch for a PDF: tenths of a point.
    static constexpr int Resolution = 720;

    static constexpr double Leading = 1.38; ///< from line to line, in sizes of type

    enum class Weight { Regular, Semibold };
    /// Counting goes through all that is drawn without drawing, to learn how many pages there are.
    enum class Pass { Counting, Drawing };
    struct Style
    {
        double size = 10; ///< points
        Weight weight = Weight::Regular;
        const char *color = nullptr;
        Qt::Alignment align = Qt::AlignLeft;
        double leading = Leading;
    };

    /// A PDF, or a printer whose origin is the corner of the paper.
    /// `pages`: how many there will be, for the footer; 0 while they are being counted.
    PdfCanvas(QPagedPaintDevice &device, PageFrame frame, int pages, Pass pass = Pass::Drawing);

    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] double roomBelow() const { return Bottom - m_y; }
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] bool isDrawing() const { return m_pass == Pass::Drawing; }
    void skip(double points) { m_y += points; }
    void newPage();
    /// Starts a page unless that much fits on this one.
    void ensure(double points);

    /// Of one line.
    [[nodiscard]] double widthOf(const QString &text, const Style &style) const;
    [[nodiscard]] double heightOf(const QString &text, const Style &style, double width) const;
    [[nodiscard]] double lineHeight(const Style &style) const;
    /// How many characters of `text` stand on the lines that fit into `height`.
    [[nodiscard]] qsizetype fitting(
        const QString &text, const Style &style, double width, double height) const;
    /// Draws wrapped text with its upper left corner there; returns its height.
    double textAt(double x, double y, double width, const QString &text, const Style &style);
    /// The same at the current height, which moves down.
    void paragraph(const QString &text, const Style &style, double x = Left, double width = Width);
    /// The same for a text that may be longer than a page: what does not fit goes on on the next.
    void flow(const QString &text, const Style &style, double x, double width);
    /// Wrapped text that reads upwards: its lines are `length` long, begin at `bottom` and follow
    /// each other to the right. As wide as heightOf() says for that length.
    void uprightAt(double x, double bottom, double length, const QString &text, const Style &style);
    /// One line that is not wrapped, with its baseline at `y`; quicker than textAt().
    void lineAt(double x, double y, const QString &text, const Style &style);
    void line(double x1, double x2, double y, const char *color, double thickness);
    void box(double x, double y, double width, double height, const char *color);
    void slant(QPointF from, QPointF to, const char *color, double thickness);
    void dot(QPointF center, double radius, const char *color);

private:
    struct FontOfStyle
    {
        QFont font;
        QFontMetricsF metrics;
    };
    [[nodiscard]] const FontOfStyle &fontOf(const Style &style) const;
    [[nodiscard]] QFont fontFor(const Style &style) const;
    double layOut(QTextLayout &layout, double width, const Style &style) const;
    void headerAndFooter();

    QPagedPaintDevice &m_device;
    PageFrame m_frame;
    QPainter m_painter;
    QStringList m_families;
    mutable QHash<int, FontOfStyle> m_fonts;
    Pass m_pass;
    int m_pages;
    int m_page = 1;
    double m_y = Top;
};

} // namespace rueckhalt
