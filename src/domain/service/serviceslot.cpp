// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/serviceslot.h"

#include <array>

namespace rueckhalt {

namespace {

constexpr int DaysOfWeek = 7;
constexpr std::array<const char *, DaysOfWeek> weekdayCodes {
    "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

bool isWithinYears(int year)
{
    return year >= ServiceSlot::FirstYear && year <= ServiceSlot::LastYear;
}

QDate epoch()
{
    return {1970, 1, 1};
}

/// Of the last year there is, in hours since 1970.
constexpr std::uint32_t EndHour = 84'006U * ServiceSlot::HoursOfDay;

std::uint32_t startOf(QDate day)
{
    return static_cast<std::uint32_t>(epoch().daysTo(day)) * ServiceSlot::HoursOfDay;
}

/// So many digits and nothing else; -1 otherwise.
int digits(QStringView text, qsizetype count)
{
    if (text.size() != count)
        return -1;
    int number = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return -1;
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

QString two(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

/// "Mon 08" behind a year or month.
std::optional<ServiceSlot> profileIn(QStringView text, int year, int month)
{
    if (text.size() != 6 || text[3] != u' ')
        return std::nullopt;
    for (std::size_t i = 0; i < weekdayCodes.size(); ++i) {
        if (text.first(3) == QLatin1StringView(weekdayCodes.at(i)))
            return ServiceSlot::profile(
                year, month, static_cast<Weekday>(i), digits(text.sliced(4), 2));
    }
    return std::nullopt;
}

/// "15", "15T08", "15T08/4" behind "2027-03-".
std::optional<ServiceSlot> dayIn(QStringView text, int year, int month)
{
    const QDate day(year, month, digits(text.first(std::min<qsizetype>(2, text.size())), 2));
    if (text.size() == 2)
        return ServiceSlot::day(day);
    if (text.size() < 5 || text[2] != u'T')
        return std::nullopt;
    const int first = digits(text.sliced(3, 2), 2);
    if (text.size() == 5)
        return ServiceSlot::hours(day, first);
    if (text[5] != u'/')
        return std::nullopt;
    const int count = digits(text.sliced(6), text.size() == 7 ? 1 : 2);
    return count > 1 ? ServiceSlot::hours(day, first, count) : std::nullopt;
}

QDate mondayOf(int year, int week)
{
    const QDate fourth(year, 1, 4); // is always in week 1 (ISO 8601)
    return fourth.addDays(1 - fourth.dayOfWeek() + qint64 {week - 1} * DaysOfWeek);
}

} // namespace

std::optional<ServiceSlot> ServiceSlot::year(int year)
{
    if (!isWithinYears(year))
        return std::nullopt;
    return ServiceSlot(startOf({year, 1, 1}), Kind::Year, 0);
}

std::optional<ServiceSlot> ServiceSlot::quarter(int year, int quarter)
{
    if (!isWithinYears(year) || quarter < 1 || quarter > 4)
        return std::nullopt;
    return ServiceSlot(startOf({year, quarter * 3 - 2, 1}), Kind::Quarter, 0);
}

std::optional<ServiceSlot> ServiceSlot::month(int year, int month)
{
    if (!isWithinYears(year) || month < 1 || month > 12)
        return std::nullopt;
    return ServiceSlot(startOf({year, month, 1}), Kind::Month, 0);
}

std::optional<ServiceSlot> ServiceSlot::week(QDate day)
{
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    if (!day.isValid() || !isWithinYears(monday.year()))
        return std::nullopt;
    return ServiceSlot(startOf(monday), Kind::Week, 0);
}

std::optional<ServiceSlot> ServiceSlot::day(QDate day)
{
    if (!day.isValid() || !isWithinYears(day.year()))
        return std::nullopt;
    return ServiceSlot(startOf(day), Kind::Day, 0);
}

std::optional<ServiceSlot> ServiceSlot::hours(QDate day, int first, int count)
{
    if (!day.isValid() || !isWithinYears(day.year()) || first < 0 || count < 1
        || first + count > HoursOfDay)
        return std::nullopt;
    return ServiceSlot(startOf(day) + static_cast<std::uint32_t>(first), Kind::Hours,
        static_cast<std::uint32_t>(HoursOfDay - count));
}

std::optional<ServiceSlot> ServiceSlot::profile(int year, int month, Weekday weekday, int hour)
{
    if (!isWithinYears(year) || month < 0 || month > 12 || hour < 0 || hour >= HoursOfDay)
        return std::nullopt;
    const auto low = static_cast<std::uint32_t>(weekday) << 5U | static_cast<std::uint32_t>(hour);
    return ServiceSlot(startOf({year, std::max(month, 1), 1}),
        month == 0 ? Kind::YearProfile : Kind::MonthProfile, low);
}

std::optional<ServiceSlot> ServiceSlot::fromPacked(std::uint32_t packed)
{
    ServiceSlot slot;
    slot.m_packed = packed;
    const QDate day = slot.firstDay();
    std::optional<ServiceSlot> same;
    switch (slot.kind()) {
    case Kind::Year:
        same = year(day.year());
        break;
    case Kind::Quarter:
        same = quarter(day.year(), (day.month() + 2) / 3);
        break;
    case Kind::Month:
        same = month(day.year(), day.month());
        break;
    case Kind::Week:
        same = week(day);
        break;
    case Kind::Day:
        same = ServiceSlot::day(day);
        break;
    case Kind::Hours:
        same = hours(day, static_cast<int>(slot.startHour() % HoursOfDay),
            HoursOfDay - static_cast<int>(slot.low()));
        break;
    case Kind::YearProfile:
    case Kind::MonthProfile:
        if (slot.low() >> 5U < DaysOfWeek)
            same = profile(day.year(), slot.kind() == Kind::YearProfile ? 0 : day.month(),
                static_cast<Weekday>(slot.low() >> 5U), static_cast<int>(slot.low() & 31U));
        break;
    }
    return same && same->packed() == packed ? same : std::nullopt;
}

bool ServiceSlot::isStored(std::uint32_t packed)
{
    const ServiceSlot slot = asPacked(packed);
    const std::uint32_t hour = slot.startHour() % HoursOfDay;
    const bool isBeforeEnd = slot.startHour() < EndHour;
    if (slot.kind() == Kind::Hours)
        return isBeforeEnd && slot.low() < HoursOfDay && hour <= slot.low();
    if (slot.kind() == Kind::Day)
        return isBeforeEnd && slot.low() == 0 && hour == 0;
    return fromPacked(packed).has_value();
}

QDate ServiceSlot::firstDay() const
{
    return epoch().addDays(firstDayNumber());
}

QDate ServiceSlot::lastDay() const
{
    const QDate first = firstDay();
    switch (kind()) {
    case Kind::Year:
    case Kind::YearProfile:
        return {first.year(), 12, 31};
    case Kind::Quarter:
        return first.addMonths(3).addDays(-1);
    case Kind::Month:
    case Kind::MonthProfile:
        return first.addMonths(1).addDays(-1);
    case Kind::Week:
        return first.addDays(DaysOfWeek - 1);
    case Kind::Day:
    case Kind::Hours:
        return first;
    }
    Q_UNREACHABLE();
}

int ServiceSlot::lastDayNumber() const
{
    const Kind of = kind();
    if (of == Kind::Day || of == Kind::Hours)
        return firstDayNumber();
    return static_cast<int>(epoch().daysTo(lastDay()));
}

std::uint32_t ServiceSlot::endHour() const
{
    if (kind() == Kind::Hours)
        return startHour() + HoursOfDay - low();
    return (static_cast<std::uint32_t>(lastDayNumber()) + 1) * HoursOfDay;
}

bool ServiceSlot::isLongerThanMonth() const
{
    const Kind of = kind();
    return of == Kind::Year || of == Kind::YearProfile || of == Kind::Quarter
        || (of == Kind::Week && firstDay().month() != lastDay().month());
}

int ServiceSlot::length() const
{
    const auto hours = static_cast<int>(endHour() - startHour());
    return isProfile() ? hours / (DaysOfWeek * HoursOfDay) : hours;
}

std::optional<Weekday> ServiceSlot::weekday() const
{
    if (isProfile())
        return static_cast<Weekday>(low() >> 5U);
    if (kind() != Kind::Day && kind() != Kind::Hours)
        return std::nullopt;
    // 1970-01-01 was a Thursday.
    return static_cast<Weekday>((firstDayNumber() + 3) % DaysOfWeek);
}

std::optional<int> ServiceSlot::hour() const
{
    if (isProfile())
        return static_cast<int>(low() & 31U);
    if (kind() != Kind::Hours)
        return std::nullopt;
    return static_cast<int>(startHour() % HoursOfDay);
}

QString ServiceSlot::text() const
{
    const QDate day = firstDay();
    const QString year = QString::number(day.year());
    const QString month = year + u'-' + two(day.month());
    const auto profile = [&](const QString &period) {
        return period + u' '
            + QLatin1StringView(weekdayCodes.at(static_cast<std::size_t>(*weekday()))) + u' '
            + two(*hour());
    };
    switch (kind()) {
    case Kind::Year:
        return year;
    case Kind::YearProfile:
        return profile(year);
    case Kind::Quarter:
        return year + QStringLiteral("-Q") + QString::number((day.month() + 2) / 3);
    case Kind::Month:
        return month;
    case Kind::MonthProfile:
        return profile(month);
    case Kind::Week: {
        int ofYear = 0;
        const int week = day.weekNumber(&ofYear);
        return QString::number(ofYear) + QStringLiteral("-W") + two(week);
    }
    case Kind::Day:
        return day.toString(Qt::ISODate);
    case Kind::Hours: {
        const int count = HoursOfDay - static_cast<int>(low());
        return day.toString(Qt::ISODate) + u'T' + two(*hour())
            + (count == 1 ? QString() : u'/' + QString::number(count));
    }
    }
    Q_UNREACHABLE();
}

std::optional<ServiceSlot> ServiceSlot::fromText(QStringView text)
{
    const int year = digits(text.first(std::min<qsizetype>(4, text.size())), 4);
    if (text.size() == 4)
        return ServiceSlot::year(year);
    if (year < 0 || text.size() > 20)
        return std::nullopt;
    if (text[4] == u' ')
        return profileIn(text.sliced(5), year, 0);
    if (text[4] != u'-' || text.size() < 7)
        return std::nullopt;
    if (text[5] == u'Q')
        return quarter(year, digits(text.sliced(6), 1));
    if (text[5] == u'W') {
        const int number = digits(text.sliced(6), 2);
        const auto found = number > 0 ? week(mondayOf(year, number)) : std::nullopt;
        // Not every year has a week 53.
        return found && found->text() == text ? found : std::nullopt;
    }
    const int month = digits(text.sliced(5, 2), 2);
    if (text.size() == 7)
        return ServiceSlot::month(year, month);
    if (month == 0)
        return std::nullopt;
    if (text[7] == u' ')
        return profileIn(text.sliced(8), year, month);
    return text[7] == u'-' && text.size() > 8 ? dayIn(text.sliced(8), year, month) : std::nullopt;
}

} // namespace rueckhalt
