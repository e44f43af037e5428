// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/signsetter.h"

#include "reports/reportpalette.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace rueckhalt {

namespace {

constexpr double unitsPerPoint = SignSetter::Resolution / 72.0;
constexpr auto white = "#FFFFFF";
constexpr auto softWhite = "#DCE9F2"; // 6.1 : 1 on the band
/// Kept free for the date at the foot.
constexpr double footHeight = 46;
constexpr double scaleStep = 0.01;

} // namespace

SignSetter::SignSetter(QPagedPaintDevice &device, const OfficeNotice &notice)
    : m_device(device)
    , m_notice(notice)
    , m_families {
          QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QGuiApplication::font().family()}
{
}

QFont SignSetter::fontOf(const Type &type) const
{
    QFont font;
    font.setFamilies(m_families);
    font.setPixelSize(static_cast<int>(std::lround(type.size * m_scale * unitsPerPoint)));
    font.setWeight(type.isStrong ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    // For the reason that PdfCanvas gives: brackets of Inter would not be found in the PDF.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

SignSetter::Type SignSetter::heading() const
{
    return {.size = 19, .isStrong = true, .color = paper::Primary, .leading = 1.25};
}

SignSetter::Type SignSetter::body() const
{
    // Plain language needs air between its lines.
    const bool isPlain = m_notice.language == PublicLanguage::Plain;
    return {.size = m_notice.kind == NoticeKind::ClosingNotice ? 20.0 : 17.0,
        .leading = isPlain ? 1.5 : 1.3};
}

bool SignSetter::isHours(const NoticeSection &section) const
{
    return m_notice.kind == NoticeKind::DoorSign && &section == &m_notice.sections.constFirst();
}

double SignSetter::widthOf(const QString &words, const Type &type) const
{
    return QFontMetricsF(fontOf(type), &m_device).horizontalAdvance(words) / unitsPerPoint;
}

double SignSetter::text(double x, double y, double width, const QString &words, const Type &type)
{
    QString broken = words;
    QTextLayout layout(broken.replace(u'\n', QChar::LineSeparator), fontOf(type), &m_device);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const double leading = layout.font().pixelSize() * type.leading;
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * unitsPerPoint);
        line.setPosition(QPointF(0, height + (leading - line.height()) / 2));
        height += leading;
    }
    layout.endLayout();
    if (m_painter) {
        m_painter->setPen(QColor(QLatin1StringView(type.color ? type.color : paper::Text)));
        layout.draw(m_painter, QPointF(x * unitsPerPoint, y * unitsPerPoint));
    }
    return y + height / unitsPerPoint;
}

void SignSetter::fill(double x, double y, double width, double height, const char *color)
{
    if (m_painter)
        m_painter->fillRect(QRectF(x * unitsPerPoint, y * unitsPerPoint, width * unitsPerPoint,
                                height * unitsPerPoint),
            QColor(QLatin1StringView(color)));
}

double SignSetter::band()
{
    const Type authority {.size = 14, .color = softWhite};
    const Type title {.size = 34, .isStrong = true, .color = white, .leading = 1.15};
    // Measured first: the ground lies below the letters.
    QPainter *const painter = std::exchange(m_painter, nullptr);
    const double top = 30 * m_scale;
    const auto letters = [&] {
        double y = top;
        if (!m_notice.authority.isEmpty())
            y = text(Margin, y, Width, m_notice.authority, authority) + 2 * m_scale;
        return text(Margin, y, Width, m_notice.title, title);
    };
    const double bottom = letters() + 24 * m_scale;
    m_painter = painter;
    fill(0, 0, PageWidth, bottom, paper::Primary);
    if (m_painter)
        letters();
    return bottom;
}

double SignSetter::rows(const NoticeSection &section, double y)
{
    const bool areHours = isHours(section);
    Type label = body();
    label.isStrong = areHours;
    label.color = areHours ? paper::Text : paper::Muted;
    Type value = body();
    if (areHours) {
        label.size = 25;
        value.size = 25;
    }
    const Type note {.size = 15, .color = paper::Muted};
    double column = 0;
    for (const NoticeSection::Row &row : section.rows)
        column = std::max(column, widthOf(row.label, label));
    const bool isBeside = column < Width * 0.45;
    if (!isBeside)
        label = {.size = label.size, .isStrong = true};
    const double x = isBeside ? Margin + column + 24 * m_scale : Margin;
    for (const NoticeSection::Row &row : section.rows) {
        if (areHours)
            fill(Margin, y, Width, 0.8, paper::Hairline);
        y += (areHours ? 5 : 1) * m_scale;
        const double labelEnd = text(Margin, y, isBeside ? column + 2 : Width, row.label, label);
        double end = isBeside ? y : labelEnd;
        for (const QString &line : row.lines)
            end = text(x, end, PageWidth - Margin - x, line, value);
        if (!row.note.isEmpty())
            end = text(x, end, PageWidth - Margin - x, row.note, note);
        y = std::max(end, labelEnd) + (areHours ? 5 : 2) * m_scale;
    }
    return y;
}

double SignSetter::lines(const NoticeSection &section, double y)
{
    for (const QString &line : section.lines)
        y = text(Margin, y, Width, line, body()) + 2 * m_scale;
    return y;
}

double SignSetter::emphasis(const NoticeSection &section, double y)
{
    constexpr double bar = 5;
    const double inset = 16 * m_scale;
    const double pad = 12 * m_scale;
    const auto letters = [&] {
        double at = y + pad;
        if (!section.heading.isEmpty())
            at = text(Margin + inset, at, Width - 2 * inset, section.heading, heading());
        for (const QString &line : section.lines)
            at = text(Margin + inset, at, Width - 2 * inset, line, body());
        return at + pad;
    };
    QPainter *const painter = std::exchange(m_painter, nullptr);
    const double bottom = letters();
    m_painter = painter;
    fill(Margin, y, Width, bottom - y, paper::Ground);
    fill(Margin, y, bar, bottom - y, paper::Primary);
    if (m_painter)
        letters();
    return bottom;
}

double SignSetter::section(const NoticeSection &section, double y)
{
    y += 16 * m_scale;
    if (section.look == NoticeSection::Look::Emphasis)
        return emphasis(section, y);
    if (!section.heading.isEmpty())
        y = text(Margin, y, Width, section.heading, heading()) + 4 * m_scale;
    return section.look == NoticeSection::Look::Rows ? rows(section, y) : lines(section, y);
}

double SignSetter::set(double scale)
{
    m_scale = scale;
    double y = band();
    if (!m_notice.banner.isEmpty()) {
        y += 26 * m_scale;
        y = text(Margin, y, Width, m_notice.banner, {.size = 62, .isStrong = true, .leading = 1.1});
    }
    if (!m_notice.lead.isEmpty())
        y = text(Margin, y + 4 * m_scale, Width, m_notice.lead,
            {.size = 30, .isStrong = true, .color = paper::Primary, .leading = 1.25});
    for (const NoticeSection &each : m_notice.sections)
        y = section(each, y);
    if (m_painter) {
        m_scale = 1;
        text(Margin, PageHeight - 36, Width, m_notice.dated, {.size = 10, .color = paper::Muted});
    }
    return y;
}

std::optional<double> SignSetter::largestScale()
{
    const auto fits = [this](double scale) { return set(scale) <= PageHeight - footHeight; };
    m_painter = nullptr;
    if (!fits(LeastScale))
        return std::nullopt;
    double scale = MostScale;
    while (scale > LeastScale && !fits(scale))
        scale -= scaleStep;
    return std::max(scale, LeastScale);
}

void SignSetter::draw(QPainter &painter, double scale)
{
    m_painter = &painter;
    set(scale);
    m_painter = nullptr;
}

} // namespace rueckhalt
