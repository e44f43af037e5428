// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reportchart.h"

#include "reports/reporttext.h"

#include <algorithm>
#include <cmath>

namespace rueckhalt {

namespace {

using Cell = PublishableTable::Cell;
using Label = ChartDrawing::Label;
using Anchor = Label::Anchor;
using Row = DocumentTable::Row;

constexpr double TextSize = 9;
constexpr double LineHeight = 11.5;
constexpr double Gap = 8;
constexpr qsizetype FewestMonths = 6; ///< a line through fewer points says less than columns
constexpr int MostWithheldRows = 3; ///< more are told in one line

constexpr Words BarsWord {"Balkenbild", "Bar chart"};
constexpr Words ColumnsWord {"Säulenbild", "Column chart"};
constexpr Words LineWord {"Linienbild", "Line chart"};
constexpr Words HeatWord {"Felderbild", "Heat map"};
constexpr Words WithheldWord {"zurückgehalten", "withheld"};
constexpr Words OtherRows {"alle übrigen: zurückgehalten", "all others: withheld"};

/// The others get bars.
struct CodeChart
{
    const char *table;
    ChartKind chart;
};

constexpr CodeChart CodeCharts[] {
    {"weekday_band", ChartKind::HeatMap},
    {"typegroup_month", ChartKind::Line},
    {"type_quarter", ChartKind::Columns},
};

/// The totals along the columns; null if the table has none.
const Row *totalRow(const DocumentTable &table)
{
    return !table.rows().isEmpty() && table.rows().last().isTotal ? &table.rows().last() : nullptr;
}

/// How many numbers such a picture could show.
int numbersFor(const DocumentTable &table, ChartKind kind)
{
    int count = 0;
    if (kind == ChartKind::Columns || kind == ChartKind::Line) {
        const Row *totals = totalRow(table);
        for (qsizetype i = 0; totals && i < table.innerColumns(); ++i)
            count += totals->cells.at(i) ? 1 : 0;
        return count;
    }
    for (const Row &row : table.rows()) {
        if (row.isTotal)
            continue;
        if (kind == ChartKind::Bars)
            count += table.rowTotal(row) ? 1 : 0;
        for (qsizetype i = 0; kind == ChartKind::HeatMap && i < table.innerColumns(); ++i)
            count += row.cells.at(i) ? 1 : 0;
    }
    return count;
}

/// About as wide as Inter sets it. The drawing must not depend on the fonts of a machine, and SVG
/// is laid out by others anyway.
double estimatedWidth(QStringView text, double size)
{
    double ems = 0;
    for (const QChar character : text) {
        if (QStringView(u"iljtfr.,:;|!()'·I ").contains(character))
            ems += 0.33;
        else if (QStringView(u"mwMW—%@").contains(character))
            ems += 0.9;
        else
            ems += character.isUpper() ? 0.69 : 0.58;
    }
    return ems * size;
}

/// At most two lines; what is left over ends with "…".
QStringList wrapped(const QString &text, double width, double size)
{
    QStringList lines {QString()};
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = lines.last().isEmpty() ? word : lines.last() + u' ' + word;
        if (estimatedWidth(longer, size) <= width || lines.last().isEmpty())
            lines.last() = longer;
        else
            lines << word;
    }
    if (lines.size() > 2) {
        lines = lines.first(2);
        lines.last() += QChar(0x2026);
    }
    for (QString &line : lines) {
        while (line.size() > 2 && estimatedWidth(line, size) > width) {
            line.chop(line.endsWith(QChar(0x2026)) ? 2 : 1);
            line += QChar(0x2026);
        }
    }
    return lines;
}

int largestOf(const QList<Cell> &cells)
{
    int largest = 1;
    for (const Cell &cell : cells)
        largest = std::max(largest, cell.value_or(0));
    return largest;
}

/// Text lines around a height, right to left or left to right.
void addLines(ChartDrawing &drawing, const QStringList &lines, double x, double middle,
    Anchor anchor, ChartTone tone)
{
    double y = middle - LineHeight * static_cast<double>(lines.size() - 1) / 2 + TextSize * 0.36;
    for (const QString &line : lines) {
        drawing.shapes << Label {
            .place = {x, y}, .text = line, .size = TextSize, .anchor = anchor, .tone = tone};
        y += LineHeight;
    }
}

void addWithheld(ChartDrawing &drawing, QPointF middle)
{
    drawing.shapes << Label {.place = {middle.x(), middle.y() + 4.5},
        .text = QString(WithheldSign),
        .size = 13,
        .anchor = Anchor::Middle,
        .tone = ChartTone::Muted,
        .isBold = true};
}

/// One bar a row, named at its left, its number at its end.
class Bars
{
public:
    Bars(const DocumentTable &table, double width)
        : m_table(table)
        , m_labels(std::min(width * 0.42, 210.0))
    {
        m_drawing.width = width;
    }

    ChartDrawing drawn()
    {
        QList<Cell> cells;
        int withheld = 0;
        for (const Row &row : m_table.rows()) {
            if (row.isTotal)
                continue;
            cells << m_table.rowTotal(row);
            withheld += cells.last() ? 0 : 1;
        }
        const double room = m_drawing.width - m_labels - Gap - 44;
        m_scale = room / largestOf(cells);
        const bool isShort = withheld > MostWithheldRows;
        for (const Row &row : m_table.rows()) {
            if (!row.isTotal && (m_table.rowTotal(row) || !isShort))
                addRow(row);
        }
        if (isShort)
            addRest();
        const double axis = m_labels + Gap;
        m_drawing.shapes << ChartDrawing::Line {{axis, 0}, {axis, m_y - 2}, ChartTone::Axis, 0.8};
        m_drawing.height = m_y;
        return m_drawing;
    }

private:
    void addRow(const Row &row)
    {
        const QStringList name = wrapped(row.head, m_labels, TextSize);
        const double height = name.size() > 1 ? 27 : 19;
        const double middle = m_y + height / 2 - 1;
        const double left = m_labels + Gap;
        addLines(m_drawing, name, m_labels, middle, Anchor::End, ChartTone::Text);
        if (const Cell cell = m_table.rowTotal(row)) {
            const double length = *cell * m_scale;
            m_drawing.shapes << ChartDrawing::Box {{left, middle - 5.5, length, 11},
                &row == m_table.largestRow() ? ChartTone::Strong : ChartTone::Bar};
            m_drawing.shapes << Label {.place = {left + length + 5, middle + TextSize * 0.36},
                .text = numberText(*cell),
                .size = TextSize,
                .isBold = true};
        } else {
            addWithheld(m_drawing, {left + 9, middle});
        }
        m_y += height;
    }
    void addRest()
    {
        const double middle = m_y + 9;
        addWithheld(m_drawing, {m_labels + Gap + 9, middle});
        addLines(m_drawing, {OtherRows.in(m_table.language())}, m_labels + Gap + 18, middle,
            Anchor::Start, ChartTone::Muted);
        m_y += 19;
    }

    const DocumentTable &m_table;
    double m_labels;
    double m_scale = 1;
    double m_y = 2;
    ChartDrawing m_drawing;
};

/// Totals along the columns of the table, as columns or as a line.
class AlongColumns
{
public:
    AlongColumns(const DocumentTable &table, bool isLine, double width)
        : m_table(table)
        , m_isLine(isLine)
    {
        m_drawing.width = width;
    }

    ChartDrawing drawn()
    {
        const Row *totals = totalRow(m_table);
        if (!totals)
            return {};
        const qsizetype count = m_table.innerColumns();
        const double step = m_drawing.width / static_cast<double>(std::max<qsizetype>(count, 1));
        const QList<Cell> cells = totals->cells.first(count);
        const double scale = (Bottom - Top) / largestOf(cells);
        m_drawing.shapes << ChartDrawing::Line {
            {0, Bottom}, {m_drawing.width, Bottom}, ChartTone::Axis, 0.8};
        QPointF before;
        bool hasBefore = false;
        for (qsizetype i = 0; i < count; ++i) {
            const double x = step * (static_cast<double>(i) + 0.5);
            addName(i, x, step);
            const Cell &cell = cells.at(i);
            if (!cell) {
                addWithheld(m_drawing, {x, Bottom - 9});
                hasBefore = false;
                continue;
            }
            const QPointF top(x, Bottom - *cell * scale);
            if (m_isLine)
                addPoint(top, hasBefore ? &before : nullptr);
            else
                m_drawing.shapes << ChartDrawing::Box {{x - std::min(step * 0.31, 24.0), top.y(),
                    2 * std::min(step * 0.31, 24.0), Bottom - top.y()}};
            m_drawing.shapes << Label {.place = {x, top.y() - (m_isLine ? 8 : 5)},
                .text = numberText(*cell),
                .size = TextSize,
                .anchor = Anchor::Middle,
                .isBold = true};
            before = top;
            hasBefore = true;
        }
        m_drawing.height = Bottom + Gap + LineHeight * m_nameLines + 2;
        return m_drawing;
    }

private:
    static constexpr double Top = 20;
    static constexpr double Bottom = 140;

    void addPoint(QPointF point, const QPointF *before)
    {
        if (before)
            m_drawing.shapes << ChartDrawing::Line {*before, point, ChartTone::Strong, 1.6};
        m_drawing.shapes << ChartDrawing::Dot {.center = point};
    }
    void addName(qsizetype column, double x, double step)
    {
        const QStringList lines = wrapped(m_table.columns().at(column), step - 4, TextSize);
        m_nameLines = std::max(m_nameLines, static_cast<double>(lines.size()));
        double y = Bottom + Gap + TextSize;
        for (const QString &line : lines) {
            m_drawing.shapes << Label {.place = {x, y},
                .text = line,
                .size = TextSize,
                .anchor = Anchor::Middle,
                .tone = ChartTone::Muted};
            y += LineHeight;
        }
    }

    const DocumentTable &m_table;
    bool m_isLine;
    double m_nameLines = 1;
    ChartDrawing m_drawing;
};

/// "8–10 Uhr" of "Morgens (8–10 Uhr)": a field is narrow, and the table names it in full.
QString shortHead(const QString &head)
{
    const qsizetype open = head.indexOf(u'(');
    const qsizetype close = head.indexOf(u')', open);
    return open > 0 && close > open + 1 ? head.sliced(open + 1, close - open - 1) : head;
}

/// A field for every cell, darker where there were more.
class HeatMap
{
public:
    HeatMap(const DocumentTable &table, double width)
        : m_table(table)
        , m_labels(std::min(width * 0.26, 120.0))
        , m_step((width - m_labels - Gap) / static_cast<double>(table.innerColumns()))
    {
        m_drawing.width = width;
    }

    ChartDrawing drawn()
    {
        double headLines = 1;
        QList<QStringList> heads;
        for (qsizetype i = 0; i < m_table.innerColumns(); ++i) {
            heads << wrapped(shortHead(m_table.columns().at(i)), m_step - 4, TextSize);
            headLines = std::max(headLines, static_cast<double>(heads.last().size()));
        }
        for (qsizetype i = 0; i < heads.size(); ++i)
            addLines(m_drawing, heads.at(i), leftOf(i) + m_step / 2, headLines * LineHeight / 2,
                Anchor::Middle, ChartTone::Muted);
        m_y = headLines * LineHeight + 5;
        for (const Row &row : m_table.rows()) {
            for (qsizetype i = 0; !row.isTotal && i < m_table.innerColumns(); ++i)
                m_largest = std::max(m_largest, row.cells.at(i).value_or(0));
        }
        for (const Row &row : m_table.rows()) {
            if (!row.isTotal)
                addRow(row);
        }
        m_drawing.height = m_y;
        return m_drawing;
    }

private:
    [[nodiscard]] double leftOf(qsizetype column) const
    {
        return m_labels + Gap + m_step * static_cast<double>(column);
    }
    [[nodiscard]] ChartTone toneOf(int count) const
    {
        constexpr int Steps = 5;
        const int step = std::min(Steps - 1, count * Steps / (m_largest + 1));
        return static_cast<ChartTone>(static_cast<int>(ChartTone::Heat0) + step);
    }
    void addRow(const Row &row)
    {
        constexpr double Height = 22;
        const double middle = m_y + Height / 2;
        addLines(m_drawing, wrapped(row.head, m_labels, TextSize), m_labels, middle, Anchor::End,
            ChartTone::Text);
        for (qsizetype i = 0; i < m_table.innerColumns(); ++i) {
            const Cell &cell = row.cells.at(i);
            const QRectF field(leftOf(i) + 1, m_y + 1, m_step - 2, Height - 2);
            m_drawing.shapes << ChartDrawing::Box {field, cell ? toneOf(*cell) : ChartTone::Empty};
            if (cell) {
                m_drawing.shapes << Label {.place = {field.center().x(), middle + TextSize * 0.36},
                    .text = numberText(*cell),
                    .size = TextSize,
                    .anchor = Anchor::Middle};
            } else {
                addWithheld(m_drawing, field.center());
            }
        }
        m_y += Height;
    }

    const DocumentTable &m_table;
    double m_labels;
    double m_step;
    double m_y = 0;
    int m_largest = 1;
    ChartDrawing m_drawing;
};

QString inWords(const Cell &cell, Language language)
{
    return cell ? numberText(*cell) : WithheldWord.in(language);
}

ChartKind chartFor(const QString &tableCode)
{
    for (const CodeChart &each : CodeCharts) {
        if (tableCode == QLatin1StringView(each.table))
            return each.chart;
    }
    return ChartKind::Bars;
}

} // namespace

ChartKind settledChart(const DocumentTable &table, ChartKind wanted)
{
    ChartKind kind = wanted == ChartKind::Automatic ? chartFor(table.code()) : wanted;
    if (table.isList() && kind != ChartKind::None)
        kind = ChartKind::Bars;
    if (kind == ChartKind::Line && table.innerColumns() < FewestMonths)
        kind = ChartKind::Columns;
    return kind == ChartKind::None || numbersFor(table, kind) < 2 ? ChartKind::None : kind;
}

ChartDrawing drawingOf(const DocumentTable &table, ChartKind kind, double width)
{
    switch (kind) {
    case ChartKind::None:
    case ChartKind::Automatic:
        return {};
    case ChartKind::Bars:
        return Bars(table, width).drawn();
    case ChartKind::Columns:
        return AlongColumns(table, false, width).drawn();
    case ChartKind::Line:
        return AlongColumns(table, true, width).drawn();
    case ChartKind::HeatMap:
        return HeatMap(table, width).drawn();
    }
    Q_UNREACHABLE();
}

QString chartDescription(const DocumentTable &table, ChartKind kind)
{
    const Language language = table.language();
    QStringList values;
    if (kind == ChartKind::Columns || kind == ChartKind::Line) {
        const Row *totals = totalRow(table);
        for (qsizetype i = 0; totals && i < table.innerColumns(); ++i)
            values << table.columns().at(i) + QStringLiteral(": ")
                    + inWords(totals->cells.at(i), language);
        const Words &word = kind == ChartKind::Line ? LineWord : ColumnsWord;
        return word.in(language) + QStringLiteral(". ") + values.join(QStringLiteral("; ")) + u'.';
    }
    for (const Row &row : table.rows()) {
        if (row.isTotal)
            continue;
        QStringList cells;
        for (qsizetype i = 0; kind == ChartKind::HeatMap && i < table.innerColumns(); ++i)
            cells << table.columns().at(i) + u' ' + inWords(row.cells.at(i), language);
        if (kind == ChartKind::Bars)
            cells << inWords(table.rowTotal(row), language);
        values << row.head + QStringLiteral(": ") + cells.join(QStringLiteral(", "));
    }
    const Words &word = kind == ChartKind::HeatMap ? HeatWord : BarsWord;
    return word.in(language) + QStringLiteral(". ") + values.join(QStringLiteral("; ")) + u'.';
}

} // namespace rueckhalt
