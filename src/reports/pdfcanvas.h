// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/annualdocument.h"

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

namespace rueckhalt {

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

    enum class Weight { Regular, Semibold };
    struct Style
    {
        double size = 10; ///< points
        Weight weight = Weight::Regular;
        const char *color = nullptr;
        Qt::Alignment align = Qt::AlignLeft;
    };

    /// `pages`: how many there will be, for the footer; 0 while they are being counted.
    PdfCanvas(QPdfWriter &writer, const AnnualDocument &document, int pages);

    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] double roomBelow() const { return Bottom - m_y; }
    [[nodiscard]] int page() const { return m_page; }
    void skip(double points) { m_y += points; }
    void newPage();
    /// Starts a page unless that much fits on this one.
    void ensure(double points);

    [[nodiscard]] double widthOf(const QString &text, const Style &style) const;
    [[nodiscard]] double heightOf(const QString &text, const Style &style, double width) const;
    [[nodiscard]] double lineHeight(const Style &style) const;
    /// Draws wrapped text with its upper left corner there; returns its height.
    double textAt(double x, double y, double width, const QString &text, const Style &style);
    /// The same at the current height, which moves down.
    void paragraph(const QString &text, const Style &style, double x = Left, double width = Width);
    void line(double x1, double x2, double y, const char *color, double thickness);
    void box(double x, double y, double width, double height, const char *color);

private:
    [[nodiscard]] QFont fontFor(const Style &style) const;
    double layOut(QTextLayout &layout, double width, Qt::Alignment align) const;
    void headerAndFooter();

    QPdfWriter &m_writer;
    const AnnualDocument &m_document;
    QPainter m_painter;
    QStringList m_families;
    int m_pages;
    int m_page = 1;
    double m_y = Top;
};

} // namespace rueckhalt
