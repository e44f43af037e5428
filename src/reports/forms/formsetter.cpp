// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/forms/formsetter.h"

#include "reports/reportpalette.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rueckhalt {

namespace {

using Style = PdfCanvas::Style;
using Weight = PdfCanvas::Weight;

constexpr double Padding = 4.5; ///< inside a box, left and right
constexpr double PaddingTop = 2.6;
constexpr double PaddingBottom = 2.6;
constexpr double NumberGap = 3;
constexpr double Tick = 7.6; ///< side of a box to be ticked
constexpr double AfterChoice = 12;
constexpr double Edge = 0.6;
constexpr double SignatureRoom = 30; ///< for the pen, above the line
constexpr Words Continued {
    "… weiter auf dem Fortsetzungsblatt", "… continued on the continuation sheet"};
constexpr Words ContinuationSheet {"Fortsetzungsblatt", "Continuation sheet"};
constexpr Words FieldNumber {"Feld %1", "Field %1"};

} // namespace

FormSetter::Sizes FormSetter::sizesOf(FormDocument::Density density)
{
    switch (density) {
    case FormDocument::Density::Compact:
        return {.title = 19, .heading = 10, .label = 7, .value = 9.2, .text = 8};
    case FormDocument::Density::Medium:
        return {.title = 20, .heading = 11, .label = 7.5, .value = 9.5, .text = 9.5};
    case FormDocument::Density::Roomy:
        return {.title = 22, .heading = 12, .label = 8, .value = 10, .text = 10};
    }
    Q_UNREACHABLE();
}

FormSetter::FormSetter(PdfCanvas &canvas, const FormDocument &document)
    : m_canvas(canvas)
    , m_document(document)
    , m_sizes(sizesOf(document.density))
{
}

QString FormSetter::in(const Words &words) const
{
    return words.in(m_document.language);
}

Style FormSetter::labelStyle() const
{
    return {.size = m_sizes.label, .color = paper::Muted, .leading = 1.2};
}

Style FormSetter::valueStyle() const
{
    return {.size = m_sizes.value, .leading = 1.28};
}

Style FormSetter::bodyStyle(FormParagraph::Look look) const
{
    switch (look) {
    case FormParagraph::Look::Body:
        return {.size = m_sizes.text};
    case FormParagraph::Look::Strong:
        return {.size = m_sizes.text, .weight = Weight::Semibold};
    case FormParagraph::Look::Muted:
        return {.size = m_sizes.text - 1, .color = paper::Muted};
    }
    Q_UNREACHABLE();
}

void FormSetter::draw()
{
    drawHead();
    for (const FormBlock &block : m_document.blocks) {
        const bool isRow = std::holds_alternative<FormRow>(block);
        if (m_isAfterRow != isRow)
            m_canvas.skip(isRow ? 5 : 7);
        m_isAfterRow = isRow;
        std::visit([this](const auto &each) { (*this)(each); }, block);
    }
    drawRests();
}

void FormSetter::drawHead()
{
    // The first page has no running head: its room is for the title.
    m_canvas.skip(m_document.density == FormDocument::Density::Roomy ? -22 : -36);
    const bool hasMark = !m_document.mark.isEmpty();
    if (hasMark)
        drawMark();
    const double width = PdfCanvas::Width - (hasMark ? 120 : 0);
    if (!m_document.authority.isEmpty()) {
        m_canvas.paragraph(m_document.authority,
            {.size = 10, .weight = Weight::Semibold, .color = paper::Muted}, PdfCanvas::Left,
            width);
    }
    m_bookmarks << PdfBookmark {
        .title = m_document.title, .page = m_canvas.page(), .y = m_canvas.y()};
    m_canvas.paragraph(m_document.title,
        {.size = m_sizes.title,
            .weight = Weight::Semibold,
            .color = paper::Primary,
            .leading = 1.25},
        PdfCanvas::Left, width);
    if (!m_document.subtitle.isEmpty())
        m_canvas.paragraph(m_document.subtitle, {.size = 9, .color = paper::Muted});
    m_canvas.skip(m_document.density == FormDocument::Density::Roomy ? 8 : 3);
}

void FormSetter::drawMark()
{
    const Style style {.size = 9, .weight = Weight::Semibold, .align = Qt::AlignHCenter};
    const double width = std::min(112.0, m_canvas.widthOf(m_document.mark, style) + 20);
    const double left = PdfCanvas::Right - width;
    outline(left, m_canvas.y(), width, 19);
    m_canvas.textAt(left, m_canvas.y() + 3.4, width, m_document.mark, style);
}

void FormSetter::outline(double left, double top, double width, double height)
{
    m_canvas.line(left, left + width, top, paper::Edge, Edge);
    m_canvas.line(left, left + width, top + height, paper::Edge, Edge);
    for (const double x : {left, left + width})
        m_canvas.box(x - Edge / 2, top - Edge / 2, Edge, height + Edge, paper::Edge);
}

void FormSetter::operator()(const FormHeading &heading)
{
    const Style style {
        .size = m_sizes.heading, .weight = Weight::Semibold, .color = paper::Primary};
    const double before = m_sizes.heading * 0.7;
    // Not alone at the foot of a page.
    m_canvas.ensure(before + m_canvas.heightOf(heading.text, style, PdfCanvas::Width) + 64);
    m_canvas.skip(before);
    m_bookmarks << PdfBookmark {
        .title = heading.text, .page = m_canvas.page(), .y = m_canvas.y(), .level = 1};
    m_canvas.paragraph(heading.text, style);
    m_canvas.skip(2);
}

double FormSetter::labelWidthOf(const FormBox &box) const
{
    if (box.number == 0)
        return 0;
    return m_canvas.widthOf(
               QString::number(box.number), {.size = m_sizes.label, .weight = Weight::Semibold})
        + NumberGap;
}

int FormSetter::linesOf(const FormBox &box, double width) const
{
    if (box.value.isEmpty())
        return 0;
    const Style style = valueStyle();
    return static_cast<int>(
        std::lround(m_canvas.heightOf(box.value, style, width) / m_canvas.lineHeight(style)));
}

double FormSetter::choicesHeight(const FormBox &box, double width)
{
    drawChoices(box, 0, 0, width, false);
    return m_choicesBottom;
}

double FormSetter::heightOf(const FormBox &box, double width)
{
    const double inner = width - 2 * Padding;
    double height = PaddingTop + PaddingBottom;
    if (!box.label.isEmpty())
        height += m_canvas.heightOf(box.label, labelStyle(), inner - labelWidthOf(box)) + 1;
    const double line = m_canvas.lineHeight(valueStyle());
    if (!box.choices.isEmpty()) {
        const double end = drawChoices(box, 0, 0, inner, false);
        height += m_choicesBottom;
        // A short value stands beside the choices.
        if (end + m_canvas.widthOf(box.value, valueStyle()) <= inner && !box.value.contains(u'\n'))
            return height;
        return height + line * std::min(linesOf(box, inner), box.mostLines);
    }
    return height
        + line * std::clamp(linesOf(box, inner), box.lines, std::max(box.lines, box.mostLines));
}

double FormSetter::drawChoices(
    const FormBox &box, double left, double top, double width, bool isDrawn)
{
    const Style style = valueStyle();
    const double line = m_canvas.lineHeight(style) + 1;
    double x = 0;
    double y = 0;
    for (const FormChoice &choice : box.choices) {
        const double needed = Tick + 4 + m_canvas.widthOf(choice.label, style);
        if (x > 0 && x + needed > width) {
            x = 0;
            y += line;
        }
        if (isDrawn)
            drawChoice(choice, left + x, top + y);
        x += needed + AfterChoice;
    }
    m_choicesBottom = box.choices.isEmpty() ? 0 : y + line;
    return x;
}

void FormSetter::drawChoice(const FormChoice &choice, double x, double y)
{
    const Style style = valueStyle();
    const double line = m_canvas.lineHeight(style);
    const double top = y + (line - Tick) / 2 + 0.4;
    outline(x, top, Tick, Tick);
    // A letter rather than two strokes: it is still there when the text is copied or read aloud.
    if (choice.isTicked)
        m_canvas.lineAt(x + Tick / 2, top + Tick - 1.7, QStringLiteral("x"),
            {.size = 9, .weight = Weight::Semibold, .align = Qt::AlignHCenter});
    m_canvas.lineAt(x + Tick + 4, y + line / 2 + m_sizes.value * 0.36, choice.label, style);
}

void FormSetter::drawValue(const FormBox &box, double left, double top, double width)
{
    const Style style = valueStyle();
    const int most = std::max(box.lines, box.mostLines);
    if (linesOf(box, width) <= most) {
        m_canvas.textAt(left, top, width, box.value, style);
        return;
    }
    const double line = m_canvas.lineHeight(style);
    // A line longer than needed: rounding must not lose the last one.
    const qsizetype length = m_canvas.fitting(box.value, style, width, line * (most - 1) + 0.1);
    m_canvas.textAt(left, top, width, box.value.first(length), style);
    m_canvas.textAt(left, top + line * (most - 1) + 1, width, in(Continued),
        {.size = std::max(7.0, m_sizes.value - 2),
            .weight = Weight::Semibold,
            .color = paper::Primary,
            .leading = 1.28});
    const QString label = box.number == 0
        ? box.label
        : QStringLiteral("%1 · %2").arg(in(FieldNumber).arg(box.number), box.label);
    m_rests << Rest {label, box.value.sliced(length).trimmed()};
}

void FormSetter::drawBox(const FormBox &box, double left, double width, double height)
{
    outline(left, m_canvas.y(), width, height);
    const double inner = width - 2 * Padding;
    const double x = left + Padding;
    double y = m_canvas.y() + PaddingTop;
    if (!box.label.isEmpty()) {
        const double number = labelWidthOf(box);
        if (box.number != 0) {
            m_canvas.textAt(x, y, number, QString::number(box.number),
                {.size = m_sizes.label, .weight = Weight::Semibold, .leading = 1.2});
        }
        y += m_canvas.textAt(x + number, y, inner - number, box.label, labelStyle()) + 1;
    }
    if (box.choices.isEmpty()) {
        if (!box.value.isEmpty())
            drawValue(box, x, y, inner);
        return;
    }
    const double end = drawChoices(box, x, y, inner, true);
    if (box.value.isEmpty())
        return;
    const double line = m_canvas.lineHeight(valueStyle()) + 1;
    if (end + m_canvas.widthOf(box.value, valueStyle()) <= inner && !box.value.contains(u'\n'))
        m_canvas.textAt(
            x + end, y + m_choicesBottom - line, inner - end + 1, box.value, valueStyle());
    else
        drawValue(box, x, y + m_choicesBottom, inner);
}

void FormSetter::operator()(const FormRow &row)
{
    if (row.boxes.isEmpty())
        return;
    const double sum = std::accumulate(row.boxes.cbegin(), row.boxes.cend(), 0.0,
        [](double all, const FormBox &box) { return all + box.share; });
    double height = 0;
    for (const FormBox &box : row.boxes)
        height = std::max(height, heightOf(box, PdfCanvas::Width * box.share / sum));
    m_canvas.ensure(height);
    double left = PdfCanvas::Left;
    for (const FormBox &box : row.boxes) {
        const double width = PdfCanvas::Width * box.share / sum;
        drawBox(box, left, width, height);
        left += width;
    }
    m_canvas.skip(height);
}

void FormSetter::operator()(const FormParagraph &paragraph)
{
    const Style style = bodyStyle(paragraph.look);
    const double height = m_canvas.heightOf(paragraph.text, style, PdfCanvas::Width);
    m_canvas.ensure(std::min(height, 3 * m_canvas.lineHeight(style)));
    m_canvas.flow(paragraph.text, style, PdfCanvas::Left, PdfCanvas::Width);
    m_canvas.skip(m_sizes.text * 0.6);
}

void FormSetter::operator()(const FormNote &note)
{
    constexpr double Inner = 9;
    const Style style {.size = std::min(9.5, m_sizes.text)};
    const double width = PdfCanvas::Width - 2 * Inner - 3;
    const double height = 2 * Inner - 4 + m_canvas.heightOf(note.text, style, width);
    m_canvas.ensure(height);
    m_canvas.box(PdfCanvas::Left, m_canvas.y(), PdfCanvas::Width, height, paper::Ground);
    m_canvas.box(PdfCanvas::Left, m_canvas.y(), 3, height, paper::Primary);
    m_canvas.textAt(PdfCanvas::Left + Inner + 3, m_canvas.y() + Inner - 2, width, note.text, style);
    m_canvas.skip(height + 6);
}

void FormSetter::operator()(const FormList &list)
{
    constexpr double Indent = 16;
    const Style style {.size = m_sizes.text};
    int number = 0;
    for (const QString &item : list.items) {
        const double width = PdfCanvas::Width - Indent;
        m_canvas.ensure(
            std::min(m_canvas.heightOf(item, style, width), 3 * m_canvas.lineHeight(style)));
        ++number;
        if (list.isNumbered) {
            m_canvas.textAt(PdfCanvas::Left, m_canvas.y(), Indent, QString::number(number) + u'.',
                {.size = m_sizes.text, .weight = Weight::Semibold, .color = paper::Primary});
        } else {
            m_canvas.dot({PdfCanvas::Left + 5, m_canvas.y() + m_canvas.lineHeight(style) / 2}, 1.7,
                paper::Primary);
        }
        m_canvas.flow(item, style, PdfCanvas::Left + Indent, width);
        m_canvas.skip(m_sizes.text * 0.3);
    }
    m_canvas.skip(m_sizes.text * 0.2);
}

void FormSetter::operator()(const FormSignatures &signatures)
{
    constexpr double Gap = 16;
    const Style label = labelStyle();
    const Style value = valueStyle();
    const qsizetype count = signatures.lines.size();
    if (count == 0)
        return;
    const double sum = std::accumulate(signatures.lines.cbegin(), signatures.lines.cend(), 0.0,
        [](double all, const FormSignature &line) { return all + line.share; });
    const double usable = PdfCanvas::Width - Gap * static_cast<double>(count - 1);
    double above = SignatureRoom;
    double below = 0;
    for (const FormSignature &line : signatures.lines) {
        const double width = usable * line.share / sum;
        above = std::max(above, m_canvas.heightOf(line.value, value, width) + 2);
        below = std::max(below, m_canvas.heightOf(line.label, label, width));
    }
    m_canvas.ensure(above + below + 6);
    const double y = m_canvas.y() + above;
    double left = PdfCanvas::Left;
    for (const FormSignature &line : signatures.lines) {
        const double width = usable * line.share / sum;
        if (!line.value.isEmpty()) {
            const double height = m_canvas.heightOf(line.value, value, width);
            m_canvas.textAt(left, y - height - 1, width, line.value, value);
        }
        m_canvas.line(left, left + width, y, paper::Edge, 0.8);
        m_canvas.textAt(left, y + 3, width, line.label, label);
        left += width + Gap;
    }
    m_canvas.skip(above + below + 10);
}

void FormSetter::drawRests()
{
    if (m_rests.isEmpty())
        return;
    m_canvas.newPage();
    (*this)(FormHeading {in(ContinuationSheet)});
    for (const Rest &rest : std::as_const(m_rests)) {
        m_canvas.ensure(60);
        m_canvas.skip(8);
        m_canvas.paragraph(rest.label, labelStyle());
        m_canvas.skip(2);
        m_canvas.flow(rest.text, {.size = 10}, PdfCanvas::Left, PdfCanvas::Width);
    }
}

} // namespace rueckhalt
