// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incident/incidenttime.h"

#include "base/daywords.h"

#include <QLocale>

#include <array>

namespace rueckhalt {

namespace {

constexpr int FirstYear = 1900;
constexpr int LastYear = 2199;

bool isYear(int year)
{
    return year >= FirstYear && year <= LastYear;
}

/// The digits of `text` as a number if there are exactly `length` of them.
std::optional<int> digits(QStringView text, qsizetype length)
{
    if (text.size() != length)
        return std::nullopt;
    int value = 0;
    for (const QChar character : text) {
        if (character < u'0' || character > u'9')
            return std::nullopt;
        value = value * 10 + (character.unicode() - u'0');
    }
    return value;
}

std::optional<QTime> timeFromCode(QStringView text)
{
    if (text.size() != 5 || text.at(2) != u':')
        return std::nullopt;
    const auto hour = digits(text.first(2), 2);
    const auto minute = digits(text.last(2), 2);
    if (!hour || !minute || !QTime::isValid(*hour, *minute, 0))
        return std::nullopt;
    return QTime(*hour, *minute);
}

} // namespace

template <>
std::span<const Term<TimeBand>> terms<TimeBand>()
{
    using enum TimeBand;
    static constexpr std::array<Term<TimeBand>, 8> list {{
        {Night, "night", {"nachts (22–6 Uhr)", "night (10 pm–6 am)"}},
        {EarlyMorning, "early-morning", {"früh (6–8 Uhr)", "early (6–8 am)"}},
        {Morning, "morning", {"morgens (8–10 Uhr)", "morning (8–10 am)"}},
        {LateMorning, "late-morning", {"vormittags (10–12 Uhr)", "late morning (10–12 am)"}},
        {Midday, "midday", {"mittags (12–14 Uhr)", "midday (12–2 pm)"}},
        {Afternoon, "afternoon", {"nachmittags (14–16 Uhr)", "afternoon (2–4 pm)"}},
        {LateAfternoon, "late-afternoon",
            {"am späten Nachmittag (16–18 Uhr)", "late afternoon (4–6 pm)"}},
        {Evening, "evening", {"abends (18–22 Uhr)", "evening (6–10 pm)"}},
    }};
    return list;
}

TimeBand bandOf(QTime time)
{
    static constexpr std::array<TimeBand, 12> byTwoHours {
        TimeBand::Night,
        TimeBand::Night,
        TimeBand::Night,
        TimeBand::EarlyMorning,
        TimeBand::Morning,
        TimeBand::LateMorning,
        TimeBand::Midday,
        TimeBand::Afternoon,
        TimeBand::LateAfternoon,
        TimeBand::Evening,
        TimeBand::Evening,
        TimeBand::Night,
    };
    return byTwoHours.at(static_cast<std::size_t>(time.hour() / 2));
}

std::optional<IncidentTime> IncidentTime::year(int year)
{
    if (!isYear(year))
        return std::nullopt;
    IncidentTime result;
    result.m_year = year;
    return result;
}

std::optional<IncidentTime> IncidentTime::month(int year, int month)
{
    if (!isYear(year) || month < 1 || month > 12)
        return std::nullopt;
    IncidentTime result;
    result.m_precision = Precision::Month;
    result.m_year = year;
    result.m_month = month;
    return result;
}

std::optional<IncidentTime> IncidentTime::day(QDate day)
{
    if (!day.isValid() || !isYear(day.year()))
        return std::nullopt;
    IncidentTime result;
    result.m_precision = Precision::Day;
    result.m_year = day.year();
    result.m_month = day.month();
    result.m_day = day.day();
    return result;
}

std::optional<IncidentTime> IncidentTime::band(QDate day, TimeBand band)
{
    auto result = IncidentTime::day(day);
    if (result) {
        result->m_precision = Precision::Band;
        result->m_minutes = static_cast<int>(band);
    }
    return result;
}

std::optional<IncidentTime> IncidentTime::minute(QDate day, QTime time)
{
    auto result = time.isValid() ? IncidentTime::day(day) : std::nullopt;
    if (result) {
        result->m_precision = Precision::Minute;
        result->m_minutes = time.hour() * 60 + time.minute();
    }
    return result;
}

std::optional<IncidentTime> IncidentTime::fromCode(QStringView code)
{
    const auto year = digits(code.first(std::min<qsizetype>(code.size(), 4)), 4);
    if (!year)
        return std::nullopt;
    if (code.size() == 4)
        return IncidentTime::year(*year);
    const auto month
        = code.size() >= 7 && code.at(4) == u'-' ? digits(code.mid(5, 2), 2) : std::nullopt;
    if (!month)
        return std::nullopt;
    if (code.size() == 7)
        return IncidentTime::month(*year, *month);
    const auto dayNumber
        = code.size() >= 10 && code.at(7) == u'-' ? digits(code.mid(8, 2), 2) : std::nullopt;
    if (!dayNumber)
        return std::nullopt;
    const QDate date(*year, *month, *dayNumber);
    if (code.size() == 10)
        return IncidentTime::day(date);
    if (code.at(10) == u'T') {
        const auto time = timeFromCode(code.mid(11));
        return time ? IncidentTime::minute(date, *time) : std::nullopt;
    }
    const auto band
        = code.at(10) == u' ' ? rueckhalt::fromCode<TimeBand>(code.mid(11)) : std::nullopt;
    return band ? IncidentTime::band(date, *band) : std::nullopt;
}

QString IncidentTime::toCode() const
{
    const auto padded
        = [](int number) { return QStringLiteral("%1").arg(number, 2, 10, QChar(u'0')); };
    QString code = QString::number(m_year);
    if (m_month != 0)
        code += u'-' + padded(m_month);
    if (m_day != 0)
        code += u'-' + padded(m_day);
    if (m_precision == Precision::Band)
        code += u' ' + codeOf(*band());
    if (m_precision == Precision::Minute)
        code += u'T' + padded(m_minutes / 60) + u':' + padded(m_minutes % 60);
    return code;
}

std::optional<int> IncidentTime::month() const
{
    return m_month != 0 ? std::optional(m_month) : std::nullopt;
}

std::optional<int> IncidentTime::quarter() const
{
    return m_month != 0 ? std::optional((m_month + 2) / 3) : std::nullopt;
}

QDate IncidentTime::date() const
{
    return m_day != 0 ? QDate(m_year, m_month, m_day) : QDate();
}

std::optional<TimeBand> IncidentTime::band() const
{
    if (m_precision == Precision::Band)
        return static_cast<TimeBand>(m_minutes);
    if (m_precision == Precision::Minute)
        return bandOf(time());
    return std::nullopt;
}

QTime IncidentTime::time() const
{
    return m_precision == Precision::Minute ? QTime(m_minutes / 60, m_minutes % 60) : QTime();
}

QDate IncidentTime::earliest() const
{
    return QDate(m_year, m_month != 0 ? m_month : 1, m_day != 0 ? m_day : 1);
}

QDate IncidentTime::latest() const
{
    if (m_day != 0)
        return date();
    const QDate first(m_year, m_month != 0 ? m_month : 12, 1);
    return first.addDays(first.daysInMonth() - 1);
}

QString IncidentTime::words(Language language) const
{
    const bool german = language == Language::German;
    const QLocale locale = german ? QLocale(QLocale::German, QLocale::Germany)
                                  : QLocale(QLocale::English, QLocale::UnitedKingdom);
    switch (m_precision) {
    case Precision::Year:
        return QString::number(m_year);
    case Precision::Month:
        return locale.standaloneMonthName(m_month) + u' ' + QString::number(m_year);
    case Precision::Day:
    case Precision::Band:
    case Precision::Minute:
        break;
    }
    const QString day = dayWords(date(), language);
    if (m_precision == Precision::Band)
        return day + QStringLiteral(", ") + wordFor(*band(), language);
    if (m_precision == Precision::Minute) {
        const QString clock = time().toString(QStringLiteral("HH:mm"));
        return day + QStringLiteral(", ") + clock + (german ? QStringLiteral(" Uhr") : QString());
    }
    return day;
}

// Layout, from the top: 9 bits year - 1900, 4 bits month, 5 bits day, 2 bits kind of time
// (0 none, 1 band, 2 minute), 11 bits band or minute. 31 bits in all.
quint32 IncidentTime::packed() const
{
    const quint32 kind = m_precision == Precision::Minute ? 2U
        : m_precision == Precision::Band                  ? 1U
                                                          : 0U;
    return static_cast<quint32>(m_year - FirstYear) << 22 | static_cast<quint32>(m_month) << 18
        | static_cast<quint32>(m_day) << 13 | kind << 11 | static_cast<quint32>(m_minutes);
}

std::optional<IncidentTime> IncidentTime::fromPacked(quint32 packed)
{
    const auto field
        = [packed](int shift, quint32 mask) { return static_cast<int>(packed >> shift & mask); };
    const int year = FirstYear + field(22, 0x3ff);
    const int month = field(18, 0xf);
    const int day = field(13, 0x1f);
    const int kind = field(11, 0x3);
    const int minutes = field(0, 0x7ff);
    if (month == 0)
        return day == 0 && kind == 0 && minutes == 0 ? IncidentTime::year(year) : std::nullopt;
    if (day == 0)
        return kind == 0 && minutes == 0 ? IncidentTime::month(year, month) : std::nullopt;
    const QDate date(year, month, day);
    switch (kind) {
    case 0:
        return minutes == 0 ? IncidentTime::day(date) : std::nullopt;
    case 1:
        return minutes < static_cast<int>(terms<TimeBand>().size())
            ? IncidentTime::band(date, static_cast<TimeBand>(minutes))
            : std::nullopt;
    case 2:
        return minutes < 24 * 60 ? IncidentTime::minute(date, QTime(minutes / 60, minutes % 60))
                                 : std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace rueckhalt
