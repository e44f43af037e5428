// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdfsheet.h"

#include "reports/pdfcanvas.h"
#include "reports/pdffile.h"
#include "reports/reportpalette.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

using Part = SheetSection::Part;
using Form = SheetSection::Form;
using Style = PdfCanvas::Style;
using Weight = PdfCanvas::Weight;

constexpr double Left = PdfCanvas::Left;
constexpr double Width = PdfCanvas::Width;
constexpr double Gutter = 22; ///< between two columns
constexpr int MostPages = 2;
/// What type may shrink to before a third page is the lesser evil: 8.2 points of 9.8.
constexpr std::array Sizes {1.0, 0.96, 0.92, 0.88, 0.84};
/// Below that lines stand closer, too: easier to read than still smaller type.
constexpr double Tight = 0.98;
constexpr double TightLeading = 1.3;

/// Puts a sheet on paper from top to bottom.
class PdfSheet
{
public:
    PdfSheet(PdfCanvas &canvas, const SheetDocument &document, double size)
        : m_canvas(canvas)
        , m_document(document)
        , m_size(size)
    {
    }

    void draw();

private:
    [[nodiscard]] Style scaled(
        double points, Weight weight = Weight::Regular, const char *color = nullptr) const
    {
        return {.size = points * m_size,
            .weight = weight,
            .color = color,
            .leading = m_size < Tight ? TightLeading : PdfCanvas::Leading};
    }
    [[nodiscard]] Style body() const { return scaled(9.8); }
    [[nodiscard]] Style muted() const { return scaled(8.6, Weight::Regular, paper::Muted); }
    [[nodiscard]] Style heading() const { return scaled(11.5, Weight::Semibold, paper::Primary); }

    void head();
    void facts();
    void section(const SheetSection &section);
    void steps(const SheetSection &section);
    void sideBySide(const SheetSection &left, const SheetSection &right);
    [[nodiscard]] const SheetSection *partBeside(Part part) const;
    void headingOf(const SheetSection &section, double x, double width, double keepWith);
    [[nodiscard]] double heightOf(
        const SheetSection &section, const SheetSection::Entry &entry, double width) const;
    /// Draws an entry at the current height of its column and returns its height.
    double entryAt(const SheetSection &section, qsizetype number, double x, double y, double width);
    [[nodiscard]] double indentOf(const SheetSection &section) const;
    [[nodiscard]] Style styleOf(const SheetSection &section) const
    {
        const bool isAside = section.part == Part::Sources || section.part == Part::Areas
            || section.part == Part::Related;
        return isAside ? muted() : body();
    }
    [[nodiscard]] static QString textOf(const SheetSection::Entry &entry)
    {
        const QString cited = entry.cited.isEmpty() ? entry.text : entry.text + u' ' + entry.cited;
        return entry.url.isEmpty() ? cited : cited + u'\n' + entry.url;
    }

    PdfCanvas &m_canvas;
    const SheetDocument &m_document;
    double m_size;
};

void PdfSheet::head()
{
    const Style small = scaled(9, Weight::Semibold, paper::Muted);
    Style right = small;
    right.align = Qt::AlignRight;
    m_canvas.skip(-24); // the first page has no head of its own
    m_canvas.textAt(Left, m_canvas.y(), Width, m_document.id, right);
    m_canvas.paragraph(m_document.group, small, Left, Width * 0.8);
    m_canvas.skip(4);
    m_canvas.paragraph(m_document.title, scaled(22, Weight::Semibold, paper::Primary));
    m_canvas.skip(3);
    m_canvas.paragraph(m_document.summary, scaled(12));
    m_canvas.skip(12);
}

void PdfSheet::facts()
{
    constexpr double Padding = 11;
    constexpr qsizetype Columns = 3;
    const double width = (Width - 2 * Padding - (Columns - 1) * Gutter) / Columns;
    const Style label = scaled(8.2, Weight::Regular, paper::Muted);
    const Style value = scaled(9.8, Weight::Semibold);
    QList<double> rows;
    for (qsizetype i = 0; i < m_document.facts.size(); ++i) {
        const SheetDocument::Fact &fact = m_document.facts.at(i);
        if (i % Columns == 0)
            rows.append(0);
        rows.last() = std::max(rows.last(),
            m_canvas.heightOf(fact.label, label, width)
                + m_canvas.heightOf(fact.value, value, width));
    }
    double height = 2 * Padding + 7 * static_cast<double>(rows.size() - 1);
    for (const double row : rows)
        height += row;
    m_canvas.box(Left, m_canvas.y(), Width, height, paper::Ground);
    m_canvas.box(Left, m_canvas.y(), 3, height, paper::Primary);
    double y = m_canvas.y() + Padding;
    for (qsizetype i = 0; i < m_document.facts.size(); ++i) {
        const SheetDocument::Fact &fact = m_document.facts.at(i);
        const double x = Left + Padding + static_cast<double>(i % Columns) * (width + Gutter);
        const double below = m_canvas.textAt(x, y, width, fact.label, label);
        m_canvas.textAt(x, y + below, width, fact.value, value);
        if (i % Columns == Columns - 1)
            y += rows.at(i / Columns) + 7;
    }
    m_canvas.skip(height);
}

double PdfSheet::indentOf(const SheetSection &section) const
{
    switch (section.form) {
    case Form::Prose:
        return 0;
    case Form::Bullets:
        return 11 * m_size;
    case Form::Steps:
        return 18 * m_size;
    case Form::Pairs:
        break;
    }
    Style label = styleOf(section);
    label.weight = Weight::Semibold;
    double widest = 0;
    for (const SheetSection::Entry &entry : section.entries)
        widest = std::max(widest, m_canvas.widthOf(entry.label, label));
    // Long labels wrap between their words; no word is broken.
    double longestWord = 0;
    for (const SheetSection::Entry &entry : section.entries) {
        for (const QString &word : entry.label.split(u' '))
            longestWord = std::max(longestWord, m_canvas.widthOf(word, label));
    }
    return std::max(std::min(widest, 120 * m_size), longestWord) + 10;
}

double PdfSheet::heightOf(
    const SheetSection &section, const SheetSection::Entry &entry, double width) const
{
    const double indent = indentOf(section);
    Style label = styleOf(section);
    label.weight = Weight::Semibold;
    return std::max(m_canvas.heightOf(textOf(entry), styleOf(section), width - indent),
        entry.label.isEmpty() ? 0 : m_canvas.heightOf(entry.label, label, indent - 8));
}

double PdfSheet::entryAt(
    const SheetSection &section, qsizetype number, double x, double y, double width)
{
    const SheetSection::Entry &entry = section.entries.at(number);
    const double indent = indentOf(section);
    Style mark = styleOf(section);
    mark.weight = Weight::Semibold;
    if (section.form == Form::Bullets)
        m_canvas.textAt(x, y, indent, QStringLiteral("–"), mark);
    else if (section.form == Form::Steps)
        m_canvas.textAt(x, y, indent, QStringLiteral("%1.").arg(number + 1), mark);
    else if (section.form == Form::Pairs)
        m_canvas.textAt(x, y, indent - 8, entry.label, mark);
    m_canvas.textAt(x + indent, y, width - indent, textOf(entry), styleOf(section));
    return heightOf(section, entry, width);
}

/// Starts a page rather than leave the heading without what it announces.
void PdfSheet::headingOf(const SheetSection &section, double x, double width, double keepWith)
{
    const double own = m_canvas.heightOf(section.heading, heading(), width);
    const double above = 12 * m_size;
    m_canvas.ensure(above + own + 3 + keepWith);
    if (m_canvas.y() > PdfCanvas::Top)
        m_canvas.skip(above);
    m_canvas.paragraph(section.heading, heading(), x, width);
    m_canvas.skip(2.5);
}

void PdfSheet::section(const SheetSection &section)
{
    const double noteHeight
        = section.note.isEmpty() ? 0 : m_canvas.heightOf(section.note, muted(), Width) + 2;
    double keep = noteHeight + heightOf(section, section.entries.first(), Width);
    // One line alone at the foot looks lost: two stay with their heading.
    if (section.entries.size() > 1 && keep < 1.5 * m_canvas.lineHeight(styleOf(section)))
        keep += heightOf(section, section.entries.at(1), Width);
    headingOf(section, Left, Width, keep);
    if (noteHeight > 0) {
        m_canvas.paragraph(section.note, muted());
        m_canvas.skip(2);
    }
    for (qsizetype i = 0; i < section.entries.size(); ++i) {
        m_canvas.ensure(heightOf(section, section.entries.at(i), Width));
        m_canvas.skip(entryAt(section, i, Left, m_canvas.y(), Width) + 2 * m_size);
    }
}

/// What one can begin with stands out, in one piece.
void PdfSheet::steps(const SheetSection &section)
{
    constexpr double Padding = 11;
    const double width = Width - 2 * Padding;
    double height = 2 * Padding + m_canvas.heightOf(section.heading, heading(), width) + 3;
    for (const SheetSection::Entry &entry : section.entries)
        height += heightOf(section, entry, width) + 2 * m_size;
    m_canvas.ensure(height + 12 * m_size);
    if (m_canvas.y() > PdfCanvas::Top)
        m_canvas.skip(12 * m_size);
    m_canvas.box(Left, m_canvas.y(), Width, height, paper::Ground);
    m_canvas.box(Left, m_canvas.y(), 3, height, paper::Primary);
    m_canvas.skip(Padding);
    m_canvas.paragraph(section.heading, heading(), Left + Padding, width);
    m_canvas.skip(3);
    for (qsizetype i = 0; i < section.entries.size(); ++i)
        m_canvas.skip(entryAt(section, i, Left + Padding, m_canvas.y(), width) + 2 * m_size);
    m_canvas.skip(Padding);
}

void PdfSheet::sideBySide(const SheetSection &left, const SheetSection &right)
{
    const double width = (Width - Gutter) / 2;
    const auto heightOfNote = [&](const SheetSection &section) {
        return section.note.isEmpty() ? 0 : m_canvas.heightOf(section.note, muted(), width) + 2;
    };
    const auto heightOfAll = [&](const SheetSection &section) {
        double height = heightOfNote(section);
        for (const SheetSection::Entry &entry : section.entries)
            height += heightOf(section, entry, width) + 2 * m_size;
        return height;
    };
    const double height = std::max(heightOfAll(left), heightOfAll(right));
    headingOf(left, Left, width, height);
    const double headingHeight = m_canvas.heightOf(right.heading, heading(), width) + 2.5;
    const double x = Left + width + Gutter;
    m_canvas.textAt(x, m_canvas.y() - headingHeight, width, right.heading, heading());
    const auto column = [&](const SheetSection &section, double from) {
        double y = m_canvas.y();
        if (!section.note.isEmpty())
            m_canvas.textAt(from, y, width, section.note, muted());
        y += heightOfNote(section);
        for (qsizetype i = 0; i < section.entries.size(); ++i)
            y += entryAt(section, i, from, y, width) + 2 * m_size;
    };
    column(left, Left);
    column(right, x);
    m_canvas.skip(height);
}

/// What stands in a second column beside a part; null if nothing.
const SheetSection *PdfSheet::partBeside(Part part) const
{
    if (part == Part::Advantages)
        return m_document.find(Part::Disadvantages);
    return part == Part::Areas ? m_document.find(Part::Related) : nullptr;
}

void PdfSheet::draw()
{
    head();
    facts();
    for (const SheetSection &each : m_document.sections) {
        const SheetSection *right = partBeside(each.part);
        const auto isBeside
            = [&](const SheetSection &other) { return partBeside(other.part) == &each; };
        if (right)
            sideBySide(each, *right);
        else if (each.part == Part::FirstSteps)
            steps(each);
        else if (std::none_of(m_document.sections.begin(), m_document.sections.end(), isBeside))
            section(each);
    }
}

/// Pages used when drawn in that size on `device`.
int drawOn(QPagedPaintDevice &device, const SheetDocument &document, double size, int pages)
{
    PdfCanvas canvas(device,
        {.language = document.language,
            .authority = document.authority,
            .title = document.id + QStringLiteral("  ") + document.title,
            .footer = document.footer},
        pages);
    PdfSheet sheet(canvas, document, size);
    sheet.draw();
    return canvas.page();
}

QByteArray pdfOf(const SheetDocument &document, double size, int pages, int *used)
{
    return pdfFile(document.title,
        [&](QPagedPaintDevice &device) { *used = drawOn(device, document, size, pages); });
}

/// Size of type and number of pages that it leads to.
struct Fit
{
    double size = 1;
    int pages = 0;
};

Fit fitOf(const SheetDocument &document)
{
    Fit fit;
    for (const double size : Sizes) {
        fit.size = size;
        pdfOf(document, size, 0, &fit.pages);
        if (fit.pages <= MostPages)
            break;
    }
    return fit;
}

} // namespace

Result<QByteArray> pdfSheet(const SheetDocument &document)
{
    if (const auto can = canDraw(); !can)
        return tl::unexpected<Error>(can.error());
    const Fit fit = fitOf(document);
    int used = 0;
    return pdfOf(document, fit.size, fit.pages, &used);
}

Result<void> printSheet(QPagedPaintDevice &printer, const SheetDocument &document)
{
    if (const auto can = canDraw(); !can)
        return can;
    const Fit fit = fitOf(document);
    drawOn(printer, document, fit.size, fit.pages);
    return {};
}

} // namespace rueckhalt
