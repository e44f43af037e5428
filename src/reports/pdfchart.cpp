// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdfchart.h"

#include "reports/reportpalette.h"

namespace rueckhalt {

namespace {

const char *colorOf(ChartTone tone)
{
    switch (tone) {
    case ChartTone::Text:
        return paper::Text;
    case ChartTone::Muted:
        return paper::Muted;
    case ChartTone::Axis:
        return paper::Edge;
    case ChartTone::Bar:
        return paper::Bar;
    case ChartTone::Strong:
        return paper::Primary;
    case ChartTone::Empty:
        return paper::Ground;
    case ChartTone::Heat0:
    case ChartTone::Heat1:
    case ChartTone::Heat2:
    case ChartTone::Heat3:
    case ChartTone::Heat4:
        return paper::Heat[static_cast<int>(tone) - static_cast<int>(ChartTone::Heat0)];
    }
    Q_UNREACHABLE();
}

Qt::Alignment alignmentOf(ChartDrawing::Label::Anchor anchor)
{
    switch (anchor) {
    case ChartDrawing::Label::Anchor::Start:
        return Qt::AlignLeft;
    case ChartDrawing::Label::Anchor::Middle:
        return Qt::AlignHCenter;
    case ChartDrawing::Label::Anchor::End:
        return Qt::AlignRight;
    }
    Q_UNREACHABLE();
}

/// One shape after another, moved to the place of the drawing.
struct Drawer
{
    PdfCanvas &canvas;
    QPointF origin;

    void operator()(const ChartDrawing::Box &box) const
    {
        canvas.box(origin.x() + box.area.x(), origin.y() + box.area.y(), box.area.width(),
            box.area.height(), colorOf(box.tone));
    }
    void operator()(const ChartDrawing::Line &line) const
    {
        canvas.slant(origin + line.from, origin + line.to, colorOf(line.tone), line.thickness);
    }
    void operator()(const ChartDrawing::Dot &dot) const
    {
        canvas.dot(origin + dot.center, dot.radius, colorOf(dot.tone));
    }
    void operator()(const ChartDrawing::Label &label) const
    {
        canvas.lineAt(origin.x() + label.place.x(), origin.y() + label.place.y(), label.text,
            {.size = label.size,
                .weight = label.isBold ? PdfCanvas::Weight::Semibold : PdfCanvas::Weight::Regular,
                .color = colorOf(label.tone),
                .align = alignmentOf(label.anchor)});
    }
};

} // namespace

void drawChart(PdfCanvas &canvas, const ChartDrawing &drawing, double x, double y)
{
    for (const ChartDrawing::Shape &shape : drawing.shapes)
        std::visit(Drawer {canvas, QPointF(x, y)}, shape);
}

} // namespace rueckhalt
