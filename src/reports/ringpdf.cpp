// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/ringpdf.h"

#include "base/daywords.h"
#include "domain/ring/ringtrendwords.h"
#include "reports/pdfcanvas.h"
#include "reports/pdffile.h"
#include "reports/reportpalette.h"
#include "reports/reporttext.h"

#include <algorithm>
#include <functional>

namespace rueckhalt {

namespace {

using RingStyle = PdfCanvas::Style;
using RingWeight = PdfCanvas::Weight;

constexpr RingStyle RingBody {.size = 10};
constexpr RingStyle RingStrong {.size = 10, .weight = RingWeight::Semibold};
constexpr RingStyle RingMuted {.size = 8.5, .color = paper::Muted};
constexpr RingStyle RingHeading {
    .size = 13, .weight = RingWeight::Semibold, .color = paper::Primary};
constexpr double NumberLeft = PdfCanvas::Left + 300;
constexpr double NumberWidth = PdfCanvas::Right - NumberLeft;

/// What both papers are set with.
class RingPages
{
public:
    RingPages(PdfCanvas &canvas, Language language)
        : m_canvas(canvas)
        , m_language(language)
    {
    }

    [[nodiscard]] QString in(const Words &words) const { return words.in(m_language); }

    void head(const QString &title, const QString &ring, const QString &below)
    {
        m_canvas.paragraph(printableName(ring),
            {.size = 11, .weight = RingWeight::Semibold, .color = paper::Muted});
        m_canvas.paragraph(
            title, {.size = 22, .weight = RingWeight::Semibold, .color = paper::Primary});
        m_canvas.paragraph(below, RingMuted);
        m_canvas.skip(10);
    }
    void heading(const QString &text, const QString &below)
    {
        constexpr double room = 90; // with the first rows
        m_canvas.ensure(room);
        m_canvas.skip(8);
        m_canvas.paragraph(text, RingHeading);
        if (!below.isEmpty())
            m_canvas.paragraph(below, RingMuted);
        m_canvas.skip(4);
    }
    /// A name on the left, a number on the right, a line between rows.
    void row(const QString &name, const QString &number)
    {
        constexpr double gap = 10;
        const double width = NumberLeft - PdfCanvas::Left - gap;
        const double height = std::max(m_canvas.heightOf(name, RingBody, width),
            m_canvas.heightOf(number, RingStrong, NumberWidth));
        m_canvas.ensure(height + 6);
        m_canvas.line(PdfCanvas::Left, PdfCanvas::Right, m_canvas.y(), paper::Hairline, 0.5);
        m_canvas.skip(3);
        const double top = m_canvas.y();
        m_canvas.textAt(PdfCanvas::Left, top, width, name, RingBody);
        RingStyle style = RingStrong;
        style.align = Qt::AlignRight;
        m_canvas.textAt(NumberLeft, top, NumberWidth, number, style);
        m_canvas.skip(height + 3);
    }
    void note(const QString &text)
    {
        m_canvas.ensure(m_canvas.heightOf(text, RingMuted, PdfCanvas::Width));
        m_canvas.paragraph(text, RingMuted);
    }
    /// A row with its sentence and strip.
    void keepTogether()
    {
        constexpr double room = 86; // two lines of notes among it
        m_canvas.ensure(room);
    }
    void space(double points) { m_canvas.skip(points); }

    /// Everybody as a dot between the least and the greatest, the middle half as a bar, the median
    /// as a line, one's own larger. The sentence beside it says the same.
    void strip(const RingLine &line)
    {
        constexpr double height = 16;
        constexpr double inset = 6;
        if (line.values.size() < 2)
            return;
        const auto [least, most] = std::ranges::minmax(line.values, {}, &RingValue::value);
        if (least.value >= most.value)
            return;
        m_canvas.ensure(height);
        const double left = PdfCanvas::Left + inset;
        const double width = PdfCanvas::Width - 2 * inset;
        const auto at = [&, low = least.value, high = most.value](
                            double value) { return left + (value - low) / (high - low) * width; };
        const double middle = m_canvas.y() + height / 2;
        m_canvas.line(left, left + width, middle, paper::Edge, 0.7);
        if (line.median) {
            m_canvas.box(at(*line.lowerQuartile), middle - 4,
                at(*line.upperQuartile) - at(*line.lowerQuartile), 8, paper::Bar);
            m_canvas.box(at(*line.median) - 1, middle - 6, 2, 12, paper::Text);
        }
        for (const RingValue &value : line.values)
            m_canvas.dot({at(value.value), middle}, value.isOwn ? 4.5 : 2.2,
                value.isOwn ? paper::Primary : paper::Edge);
        m_canvas.skip(height);
    }

private:
    PdfCanvas &m_canvas;
    Language m_language;
};

QString namesOfTasks(const QStringList &codes, const RingAgreement &agreement, Language language)
{
    QStringList names;
    for (const QString &code : codes)
        names << agreement.taskName(code, language);
    return names.join(QStringLiteral(", "));
}

void drawGroup(RingPages &pages, const RingSheetPaper &paper, const RingGroup &group)
{
    const RingAgreement &agreement = paper.agreement;
    const IndicatorCatalogue catalogue = agreement.catalogue();
    const QString range = namesOfTasks(group.range, agreement, paper.language);
    pages.heading(agreement.taskName(group.task, paper.language),
        pages.in({"Die Stellen bieten an: %1", "The offices offer: %1"}).arg(range));
    if (group.postHundredths) {
        constexpr double hundredths = 100;
        const Indicator *posts = catalogue.indicator(u"posts");
        if (posts)
            pages.row(posts->name.in(paper.language),
                figureWords(*posts, {.value = *group.postHundredths / hundredths}, paper.language));
    }
    for (const RingFigure &figure : agreement.figures) {
        const Indicator *indicator = catalogue.indicator(figure.indicator);
        if (indicator && paper.sheet.definitions.contains(figure.indicator))
            pages.row(figure.name.in(paper.language),
                figureWords(*indicator, figureOf(*indicator, group, paper.sheet.period, catalogue),
                    paper.language));
    }
    if (agreement.withIncidents)
        pages.row(pages.in({"Vorfälle", "Incidents"}),
            releasedIncidents(paper.sheet, group, paper.language));
    for (const auto &term : terms<RingLack>()) {
        QStringList names;
        for (const RingWithheld &withheld : group.withheld) {
            const Series *series = catalogue.seriesCalled(withheld.code);
            if (withheld.why == term.value)
                names << (series ? series->name.in(paper.language) : withheld.code);
        }
        if (!names.isEmpty())
            pages.note(term.words.in(paper.language) + QStringLiteral(": ")
                + names.join(QStringLiteral(", ")));
    }
}

void drawSheet(PdfCanvas &canvas, const RingSheetPaper &paper)
{
    RingPages pages(canvas, paper.language);
    const RingMember *member = paper.agreement.member(paper.sheet.member);
    pages.head(pages.in({"Kennzahlenblatt %1", "Key figures %1"})
                   .arg(ringPeriodWords(paper.sheet.period, paper.language)),
        paper.agreement.name,
        pages
            .in({"%1 · Vereinbarung, Fassung %2 · Stand: %3",
                "%1 · agreement, version %2 · as of %3"})
            .arg(member ? member->code : QString())
            .arg(paper.sheet.agreement)
            .arg(dayWords(paper.made, paper.language)));
    for (const RingGroup &group : paper.sheet.groups)
        drawGroup(pages, paper, group);
    pages.space(10);
    if (paper.sheet.leavesOut)
        pages.note(pages.in({"Einige Stellen fehlen: Sie haben auch zusammen zu wenige "
                             "Beschäftigte, um genannt zu werden.",
            "Some offices are missing: even together they have too few employees to be told "
            "of."}));
    if (paper.agreement.withIncidents && paper.sheet.release.isEmpty())
        pages.note(pages.in(NothingReleased));
    for (const QString &id : paper.sheet.otherwise) {
        const RingFigure *figure = paper.agreement.figure(id);
        pages.note(pages
                       .in({"Hier anders definiert als vereinbart und deshalb nicht genannt: %1",
                           "Defined otherwise here than agreed and so not told: %1"})
                       .arg(figure ? figure->name.in(paper.language) : id));
    }
    pages.note(pages.in(
        {"Summen über alle Stellen einer Aufgabe, die zusammen mindestens zehn Beschäftigte haben. "
         "Vorfälle stammen nur aus veröffentlichten Zahlen. Das Blatt ändert sich nicht mehr.",
            "Sums over all offices of a task that have ten employees or more together. Incidents "
            "come from released numbers only. The sheet does not change any more."}));
}

void drawComparison(PdfCanvas &canvas, const RingComparisonPaper &paper)
{
    RingPages pages(canvas, paper.language);
    pages.head(pages.in({"Vergleich %1", "Comparison %1"})
                   .arg(ringPeriodWords(paper.comparison.period, paper.language)),
        paper.agreement.name,
        pages.in({"Eigener Deckname: %1 · Stand: %2", "Own code name: %1 · as of %2"})
            .arg(paper.code, dayWords(paper.made, paper.language)));
    QString task;
    for (const RingLine &line : paper.comparison.lines) {
        if (line.task != task)
            pages.heading(paper.agreement.taskName(line.task, paper.language),
                pages
                    .in({"Verglichen werden Stellen, die anbieten: %1",
                        "Compared are offices that offer: %1"})
                    .arg(namesOfTasks(line.range, paper.agreement, paper.language)));
        task = line.task;
        pages.keepTogether();
        pages.row(nameOfLine(line, paper.agreement, paper.language),
            ringNumber(line, line.own, paper.language));
        if (!line.values.isEmpty())
            pages.note(sentenceFor(line, paper.language));
        pages.strip(line);
        if (const QString trend = trendSentenceFor(line, paper.language); !trend.isEmpty())
            pages.note(trend + u'.');
        QStringList apart;
        for (const RingNotCompared &each : line.apart)
            apart << sentenceFor(each, paper.agreement, paper.language);
        if (!apart.isEmpty())
            pages.note(pages.in({"Nicht verglichen – %1", "Not compared – %1"})
                           .arg(apart.join(QStringLiteral("; "))));
        pages.space(3);
    }
    pages.space(8);
    pages.note(pages.in({"Punkt: ein Mitglied, groß: eigener Wert. Balken: mittlere Hälfte. "
                         "Strich: Median. Links der kleinste Wert.",
        "Dot: a member, large: one's own. Bar: middle half. Line: median. The smallest value is "
        "on the left."}));
}

Result<QByteArray> ringPages(const QString &title, const QString &authority, const QDate &made,
    Language language, const std::function<void(PdfCanvas &)> &draw)
{
    if (const auto drawable = canDraw(); !drawable)
        return tl::unexpected<Error>(drawable.error());
    const PageFrame frame {.language = language, .authority = authority, .title = title};
    int pages = 0;
    static_cast<void>(pdfFile(title, [&](QPagedPaintDevice &device) {
        PdfCanvas canvas(device, frame, 0, PdfCanvas::Pass::Counting);
        draw(canvas);
        pages = canvas.page();
    }));
    const QByteArray pdf = pdfFile(title, [&](QPagedPaintDevice &device) {
        PdfCanvas canvas(device, frame, pages);
        draw(canvas);
    });
    return finishedPdf(pdf, {title, language, made}, {});
}

} // namespace

QString releasedIncidents(const RingSheet &sheet, const RingGroup &group, Language language)
{
    if (group.incidents)
        return QString::number(*group.incidents);
    return sheet.release.isEmpty() ? Words {"nicht veröffentlicht", "not released"}.in(language)
                                   : Words {"für diese Stellen allein nicht veröffentlicht",
                                       "not released for these offices alone"}
                                         .in(language);
}

Result<QByteArray> ringPdf(const RingSheetPaper &paper)
{
    return ringPages(Words {"Kennzahlenblatt", "Key-figure sheet"}.in(paper.language),
        printableName(paper.agreement.name), paper.made, paper.language,
        [&](PdfCanvas &canvas) { drawSheet(canvas, paper); });
}

Result<QByteArray> ringPdf(const RingComparisonPaper &paper)
{
    return ringPages(Words {"Vergleich im Ring", "Comparison in the ring"}.in(paper.language),
        printableName(paper.agreement.name), paper.made, paper.language,
        [&](PdfCanvas &canvas) { drawComparison(canvas, paper); });
}

} // namespace rueckhalt
