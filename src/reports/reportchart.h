// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/documenttable.h"

#include <QPointF>
#include <QRectF>

#include <variant>

namespace rueckhalt {

/// Pictures of a protected table.
enum class ChartKind {
    None,
    Automatic, ///< what suits the table by its code, else by its shape
    Bars, ///< a bar for every row: its total or its only number
    Columns, ///< a column for every column: the totals in the last row, along time
    Line, ///< the same as points joined by a line, for months
    HeatMap, ///< a field for every cell
};

/// The kind that is drawn: Automatic becomes what suits the code of the table ("weekday_band": a
/// heat map), Bars if there is none; None where fewer than two numbers could be drawn, because that
/// is no picture.
ChartKind settledChart(const DocumentTable &table, ChartKind wanted);

/// What a colour of a picture stands for; a writer has its own colours, light and dark.
enum class ChartTone { Text, Muted, Axis, Bar, Strong, Empty, Heat0, Heat1, Heat2, Heat3, Heat4 };

/// A drawing made of few simple shapes, in points from its upper left corner, the same for paper,
/// screen and SVG.
struct ChartDrawing
{
    struct Box
    {
        QRectF area;
        ChartTone tone = ChartTone::Bar;
    };
    struct Line
    {
        QPointF from;
        QPointF to;
        ChartTone tone = ChartTone::Axis;
        double thickness = 0.6;
    };
    struct Dot
    {
        QPointF center;
        double radius = 2.6;
        ChartTone tone = ChartTone::Strong;
    };
    /// One line of text whose baseline is at `place`.
    struct Label
    {
        enum class Anchor { Start, Middle, End };
        QPointF place;
        QString text;
        double size = 9;
        Anchor anchor = Anchor::Start;
        ChartTone tone = ChartTone::Text;
        bool isBold = false;
    };
    using Shape = std::variant<Box, Line, Dot, Label>;

    double width = 0;
    double height = 0;
    QList<Shape> shapes;
};

/// The picture of the table as wide as told; `kind` is settled. Withheld numbers are drawn as their
/// sign and never as nothing or zero.
ChartDrawing drawingOf(const DocumentTable &table, ChartKind kind, double width);

/// What the picture shows, for those who do not see it: kind, and every number in words.
QString chartDescription(const DocumentTable &table, ChartKind kind);

} // namespace rueckhalt
