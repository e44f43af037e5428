// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reportsvg.h"

namespace rueckhalt {

namespace {

/// With a point and at most one decimal, whatever the locale.
QString number(double value)
{
    return QString::number(value, 'f', 1);
}

const char *classOf(ChartTone tone)
{
    switch (tone) {
    case ChartTone::Text:
        return "text";
    case ChartTone::Muted:
        return "muted";
    case ChartTone::Axis:
        return "axis";
    case ChartTone::Bar:
        return "bar";
    case ChartTone::Strong:
        return "strong";
    case ChartTone::Empty:
        return "empty";
    case ChartTone::Heat0:
        return "h0";
    case ChartTone::Heat1:
        return "h1";
    case ChartTone::Heat2:
        return "h2";
    case ChartTone::Heat3:
        return "h3";
    case ChartTone::Heat4:
        return "h4";
    }
    Q_UNREACHABLE();
}

struct Element
{
    QString operator()(const ChartDrawing::Box &box) const
    {
        return QStringLiteral("<rect class=\"%1\" x=\"%2\" y=\"%3\" width=\"%4\" height=\"%5\"/>\n")
            .arg(QLatin1StringView(classOf(box.tone)), number(box.area.x()), number(box.area.y()),
                number(box.area.width()), number(box.area.height()));
    }
    QString operator()(const ChartDrawing::Line &line) const
    {
        return QStringLiteral("<line class=\"%1\" x1=\"%2\" y1=\"%3\" x2=\"%4\" y2=\"%5\" "
                              "stroke-width=\"%6\"/>\n")
            .arg(QLatin1StringView(classOf(line.tone)), number(line.from.x()),
                number(line.from.y()), number(line.to.x()), number(line.to.y()),
                number(line.thickness));
    }
    QString operator()(const ChartDrawing::Dot &dot) const
    {
        return QStringLiteral("<circle class=\"%1\" cx=\"%2\" cy=\"%3\" r=\"%4\"/>\n")
            .arg(QLatin1StringView(classOf(dot.tone)), number(dot.center.x()),
                number(dot.center.y()), number(dot.radius));
    }
    QString operator()(const ChartDrawing::Label &label) const
    {
        static constexpr const char *Anchors[] {"start", "middle", "end"};
        return QStringLiteral("<text class=\"%1%2\" x=\"%3\" y=\"%4\" font-size=\"%5\" "
                              "text-anchor=\"%6\">%7</text>\n")
            .arg(QLatin1StringView(classOf(label.tone)),
                label.isBold ? QStringLiteral(" bold") : QString(), number(label.place.x()),
                number(label.place.y()), number(label.size),
                QLatin1StringView(Anchors[static_cast<int>(label.anchor)]),
                label.text.toHtmlEscaped());
    }
};

} // namespace

QString svgElement(const ChartDrawing &drawing, const QString &id, const QString &title,
    const QString &description)
{
    QString svg = QStringLiteral("<svg role=\"img\" viewBox=\"0 0 %1 %2\" "
                                 "aria-labelledby=\"%3-title %3-desc\">\n"
                                 "<title id=\"%3-title\">%4</title>\n"
                                 "<desc id=\"%3-desc\">%5</desc>\n")
                      .arg(number(drawing.width), number(drawing.height), id, title.toHtmlEscaped(),
                          description.toHtmlEscaped());
    for (const ChartDrawing::Shape &shape : drawing.shapes)
        svg += std::visit(Element {}, shape);
    return svg + QStringLiteral("</svg>\n");
}

} // namespace rueckhalt
