// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/quietguide.h"

#include "base/daywords.h"
#include "reports/csvreport.h"
#include "reports/pdfcanvas.h"
#include "reports/pdffile.h"
#include "reports/reportpalette.h"
#include "reports/reporttext.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace rueckhalt {

namespace {

using GuideStyle = PdfCanvas::Style;
using GuideWeight = PdfCanvas::Weight;

constexpr GuideStyle GuideBody {.size = 11};
constexpr GuideStyle GuideMuted {.size = 9, .color = paper::Muted};
constexpr GuideStyle GuideHeading {
    .size = 13, .weight = GuideWeight::Semibold, .color = paper::Primary};
// Text keeps at least 9 : 1 on each; the word stands in every cell beside the colour.
constexpr const char *QuietGround = "#DDF0E1";
constexpr const char *BusyGround = "#F8DFC9";
constexpr double HeadOfRows = 62; ///< width of the column with the hours
constexpr double CellHeight = 30;

/// Puts the guide on one page.
class GuidePage
{
public:
    GuidePage(PdfCanvas &canvas, const QuietGuide &guide)
        : m_canvas(canvas)
        , m_guide(guide)
    {
    }

    void draw()
    {
        head();
        const bool isTold = m_guide.times.lack == QuietTimes::Lack::None;
        if (!isTold || spansOf(m_guide.times, Crowding::Quiet).isEmpty()) {
            m_canvas.paragraph(sentenceFor(m_guide.times, m_guide.language),
                {.size = 12, .weight = GuideWeight::Semibold});
            m_canvas.skip(10);
        }
        if (isTold) {
            lists();
        }
        if (!m_guide.times.slotsOfWeek.isEmpty())
            week();
        m_canvas.skip(10);
        m_canvas.paragraph(quietMethod(m_guide.times, m_guide.language), GuideMuted);
    }

private:
    [[nodiscard]] QString in(const Words &words) const { return words.in(m_guide.language); }
    void head();
    void lists();
    /// The spans of one kind, a line a day: no time is torn apart at its dash.
    [[nodiscard]] QString linesOf(Crowding crowding) const;
    void week();
    void cell(const QuietSlot *slot, double x, double y, double width);
    [[nodiscard]] QString waitWords(const QuietSlot &slot) const;

    PdfCanvas &m_canvas;
    const QuietGuide &m_guide;
};

void GuidePage::head()
{
    if (!m_guide.authority.isEmpty())
        m_canvas.paragraph(printableName(m_guide.authority),
            {.size = 11, .weight = GuideWeight::Semibold, .color = paper::Muted});
    m_canvas.paragraph(in({"Ruhige Zeiten", "Quiet times"}),
        {.size = 24, .weight = GuideWeight::Semibold, .color = paper::Primary});
    m_canvas.paragraph(m_guide.unit.isEmpty() ? in({"ganze Behörde", "whole authority"})
                                              : printableName(m_guide.unit),
        {.size = 13, .weight = GuideWeight::Semibold});
    m_canvas.paragraph(
        in({"Erfasst vom %1 bis %2. Stand: %3.", "Observed from %1 to %2. As of %3."})
            .arg(dayWords(m_guide.times.from, m_guide.language),
                dayWords(m_guide.times.until, m_guide.language),
                dayWords(m_guide.made, m_guide.language)),
        GuideMuted);
    m_canvas.skip(12);
}

QString GuidePage::linesOf(Crowding crowding) const
{
    const auto spans = spansOf(m_guide.times, crowding);
    QString text;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const QuietSpan &span = spans.at(i);
        const bool isSameDay = i > 0 && spans.at(i - 1).weekday == span.weekday;
        QString words = spanWords(span, m_guide.language);
        if (isSameDay)
            words = words.mid(wordFor(span.weekday, m_guide.language).size() + 1);
        if (i > 0)
            text += isSameDay ? QStringLiteral(", ") : QStringLiteral("\n");
        text += words;
    }
    return text;
}

void GuidePage::lists()
{
    struct Box
    {
        QString title;
        QString text;
        const char *ground;
    };
    QList<Box> boxes {{in({"Diese Zeiten empfehlen", "Recommend these times"}),
                          linesOf(Crowding::Quiet), QuietGround},
        {in({"Von diesen Zeiten abraten", "Advise against these times"}), linesOf(Crowding::Busy),
            BusyGround}};
    boxes.removeIf([](const Box &box) { return box.text.isEmpty(); });
    if (boxes.isEmpty())
        return;
    constexpr double padding = 8;
    constexpr double gap = 10;
    const auto count = static_cast<double>(boxes.size());
    const double width = (PdfCanvas::Width - gap * (count - 1)) / count;
    const double inner = width - 2 * padding;
    double height = 0;
    for (const Box &box : std::as_const(boxes))
        height = std::max(height,
            2 * padding + m_canvas.heightOf(box.title, GuideHeading, inner)
                + m_canvas.heightOf(box.text, GuideBody, inner));
    m_canvas.ensure(height);
    const double top = m_canvas.y();
    double left = PdfCanvas::Left;
    for (const Box &box : std::as_const(boxes)) {
        m_canvas.box(left, top, width, height, box.ground);
        const double below
            = m_canvas.textAt(left + padding, top + padding, inner, box.title, GuideHeading);
        m_canvas.textAt(left + padding, top + padding + below, inner, box.text, GuideBody);
        left += width + gap;
    }
    m_canvas.skip(height + 12);
}

QString GuidePage::waitWords(const QuietSlot &slot) const
{
    if (!slot.wait)
        return {};
    return in({"%1 Min.", "%1 min"}).arg(std::lround(*slot.wait));
}

void GuidePage::cell(const QuietSlot *slot, double x, double y, double width)
{
    if (!slot)
        return;
    const char *ground = slot->crowding == Crowding::Quiet ? QuietGround
        : slot->crowding == Crowding::Busy                 ? BusyGround
                                                           : paper::Ground;
    m_canvas.box(x + 1, y + 1, width - 2, CellHeight - 2, ground);
    const bool isMarked = slot->crowding == Crowding::Quiet || slot->crowding == Crowding::Busy;
    QString word = slot->crowding == Crowding::Unknown ? QStringLiteral("?")
                                                       : wordFor(slot->crowding, m_guide.language);
    if (slot->byAppointment)
        word += u'*';
    m_canvas.textAt(x, y + 3, width, word,
        {.size = 9,
            .weight = isMarked ? GuideWeight::Semibold : GuideWeight::Regular,
            .align = Qt::AlignHCenter});
    m_canvas.textAt(x, y + 15, width, waitWords(*slot),
        {.size = 8, .color = paper::Muted, .align = Qt::AlignHCenter});
}

void GuidePage::week()
{
    const auto &slotsOfWeek = m_guide.times.slotsOfWeek;
    int first = ServiceSlot::HoursOfDay;
    int last = 0;
    int days = 5;
    bool hasAppointments = false;
    bool hasUnknown = false;
    for (const QuietSlot &slot : slotsOfWeek) {
        first = std::min(first, slot.hour);
        last = std::max(last, slot.hour);
        days = std::max(days, static_cast<int>(slot.weekday) + 1);
        hasAppointments = hasAppointments || slot.byAppointment;
        hasUnknown = hasUnknown || slot.crowding == Crowding::Unknown;
    }
    m_canvas.ensure(46 + CellHeight * (last - first + 1));
    m_canvas.paragraph(
        in({"Die Woche: wie voll es ist und wie lange gewartet wird (mittlere Wartezeit)",
            "The week: how full it is and how long the wait is (median)"}),
        GuideHeading);
    m_canvas.skip(4);
    const double width = (PdfCanvas::Width - HeadOfRows) / days;
    for (int day = 0; day < days; ++day)
        m_canvas.textAt(PdfCanvas::Left + HeadOfRows + day * width, m_canvas.y(), width,
            wordFor(static_cast<Weekday>(day), m_guide.language),
            {.size = 9, .weight = GuideWeight::Semibold, .align = Qt::AlignHCenter});
    m_canvas.skip(16);
    for (int hour = first; hour <= last; ++hour) {
        m_canvas.textAt(PdfCanvas::Left, m_canvas.y() + 9, HeadOfRows - 6,
            in({"%1–%2 Uhr", "%1:00–%2:00"}).arg(hour).arg(hour + 1), {.size = 9});
        for (int day = 0; day < days; ++day)
            cell(m_guide.times.at(static_cast<Weekday>(day), hour),
                PdfCanvas::Left + HeadOfRows + day * width, m_canvas.y(), width);
        m_canvas.skip(CellHeight);
    }
    QStringList legend {in({"Leer: geschlossen.", "Empty: closed."})};
    if (hasUnknown)
        legend.append(in({"?: zu wenige Daten.", "?: too little data."}));
    if (hasAppointments)
        legend.append(in({"*: nur mit Termin.", "*: by appointment only."}));
    m_canvas.skip(2);
    m_canvas.paragraph(legend.join(u' '), GuideMuted);
}

void paintGuide(QPagedPaintDevice &device, const QuietGuide &guide)
{
    const auto title = Words {"Ruhige Zeiten", "Quiet times"}.in(guide.language);
    PdfCanvas canvas(device,
        {.language = guide.language, .authority = printableName(guide.authority), .title = title},
        1);
    GuidePage(canvas, guide).draw();
}

QString clockOf(int hour)
{
    return QStringLiteral("%1:00").arg(hour, 2, 10, QChar(u'0'));
}

} // namespace

Result<QByteArray> quietPdf(const QuietGuide &guide)
{
    if (const auto drawable = canDraw(); !drawable)
        return tl::unexpected<Error>(drawable.error());
    const QString title = Words {"Ruhige Zeiten", "Quiet times"}.in(guide.language);
    const QByteArray pdf
        = pdfFile(title, [&](QPagedPaintDevice &device) { paintGuide(device, guide); });
    return finishedPdf(pdf, {title, guide.language, guide.made}, {});
}

Result<void> printQuietGuide(QPagedPaintDevice &printer, const QuietGuide &guide)
{
    if (const auto drawable = canDraw(); !drawable)
        return drawable;
    paintGuide(printer, guide);
    return {};
}

QByteArray quietCsv(const QuietGuide &guide)
{
    QByteArray csv("\xEF\xBB\xBF");
    const auto add = [&csv](const QStringList &fields) {
        QStringList safe;
        for (const QString &field : fields)
            safe.append(csvField(field));
        csv += safe.join(u';').toUtf8() + "\r\n";
    };
    add({QStringLiteral("unit"), QStringLiteral("weekday"), QStringLiteral("from"),
        QStringLiteral("until"), QStringLiteral("state"), QStringLiteral("calmest_of_day"),
        QStringLiteral("appointment_only"), QStringLiteral("contacts_per_hour"),
        QStringLiteral("median_wait_minutes"), QStringLiteral("percent_over_30_minutes"),
        QStringLiteral("hours_observed")});
    const auto decimal = [](std::optional<double> value) {
        return value ? QString::number(*value, 'f', 1) : QString();
    };
    for (const QuietSlot &slot : guide.times.slotsOfWeek) {
        const bool isKnown = slot.crowding != Crowding::Unknown;
        add({guide.unit, QString::number(static_cast<int>(slot.weekday) + 1), clockOf(slot.hour),
            clockOf(slot.hour + 1), codeOf(slot.crowding), QString::number(slot.isCalmest ? 1 : 0),
            QString::number(slot.byAppointment ? 1 : 0),
            isKnown ? decimal(slot.contactsPerHour) : QString(), decimal(slot.wait),
            decimal(slot.longWaits), QString::number(slot.hours)});
    }
    return csv;
}

} // namespace rueckhalt
