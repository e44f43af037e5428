// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/democalendar.h"

#include "domain/deadline/holiday.h"

#include <array>

namespace rueckhalt {

namespace {

using Week = std::array<int, 7>; // Monday first
using Day = std::array<int, 24>;

const Week &weekOf(DemoRhythm rhythm)
{
    static constexpr Week counter {30, 20, 7, 28, 14, 0, 0};
    static constexpr Week field {16, 16, 16, 18, 24, 26, 8};
    static constexpr Week visits {20, 22, 20, 22, 12, 0, 0};
    static constexpr Week leisure {0, 13, 15, 14, 18, 26, 18};
    static constexpr Week phone {30, 20, 16, 20, 12, 0, 0};
    static constexpr Week online {18, 16, 16, 16, 14, 16, 20};
    switch (rhythm) {
    case DemoRhythm::Counter:
        return counter;
    case DemoRhythm::Field:
        return field;
    case DemoRhythm::Visits:
        return visits;
    case DemoRhythm::Leisure:
        return leisure;
    case DemoRhythm::Phone:
        return phone;
    case DemoRhythm::Online:
        return online;
    }
    Q_UNREACHABLE();
}

Day hoursOf(DemoRhythm rhythm, int weekday)
{
    Day hours {};
    const auto set = [&hours](std::size_t from, std::initializer_list<int> weights) {
        for (const int weight : weights)
            hours[from++] = weight;
    };
    switch (rhythm) {
    case DemoRhythm::Counter:
        set(8, {9, 13, 17, 27});
        if (weekday == Qt::Tuesday)
            set(14, {15, 20});
        if (weekday == Qt::Thursday)
            set(14, {14, 18, 20, 32});
        return hours;
    case DemoRhythm::Field:
        set(8, {4, 7, 9, 9, 7, 8, 9, 10, 12, 13, 12, 10, 9, 9, 8});
        return hours;
    case DemoRhythm::Visits:
        set(9, {10, 16, 14, 6, 10, 16, 16, 10});
        return hours;
    case DemoRhythm::Leisure:
        set(10, {5, 7, 8, 9, 12, 15, 17, 14, 8});
        return hours;
    case DemoRhythm::Phone:
        set(8, {14, 17, 16, 14, 5, 8, 12, 10});
        return hours;
    case DemoRhythm::Online:
        set(6, {3, 4, 4, 4, 4, 5, 6, 5, 5, 5, 6, 8, 10, 13, 15, 15, 11, 6});
        return hours;
    }
    Q_UNREACHABLE();
}

constexpr std::array<int, 12> monthWeights {112, 100, 104, 96, 98, 94, 86, 78, 112, 110, 108, 88};
constexpr int YearlyGrowthPercent = 8;

} // namespace

DemoCalendar::DemoCalendar(QDate lastDay)
    : m_first(lastDay.year() - 2, 1, 1)
    , m_last(lastDay)
{
}

int DemoCalendar::load(DemoRhythm rhythm, QDate day) const
{
    const bool closesOnHolidays = rhythm != DemoRhythm::Field && rhythm != DemoRhythm::Online;
    if (closesOnHolidays && isPublicHoliday(day))
        return 0;
    const int growth = 100 + YearlyGrowthPercent * (day.year() - m_first.year());
    return weekOf(rhythm)[static_cast<std::size_t>(day.dayOfWeek() - 1)]
        * monthWeights[static_cast<std::size_t>(day.month() - 1)] * growth;
}

int DemoCalendar::hourLoad(DemoRhythm rhythm, int weekday, int hour)
{
    return hoursOf(rhythm, weekday)[static_cast<std::size_t>(hour)];
}

QDate DemoCalendar::day(const DemoTeam &team, Trigger trigger, DemoRandom &random) const
{
    constexpr int most = 32 * 112 * (100 + 2 * YearlyGrowthPercent) * 14;
    const int days = static_cast<int>(m_first.daysTo(m_last)) + 1;
    while (true) {
        const QDate day = m_first.addDays(random.below(days));
        // Money is missed at the beginning of a month.
        const int monthStart = trigger == Trigger::BenefitRefused && day.day() <= 5 ? 14 : 10;
        if (random.below(most) < load(team.rhythm, day) * monthStart)
            return day;
    }
}

QTime DemoCalendar::time(DemoRhythm rhythm, QDate day, DemoRandom &random)
{
    const int hour = static_cast<int>(random.weighted(hoursOf(rhythm, day.dayOfWeek())));
    // Most people remember the quarter of an hour.
    const int minute = random.chance(70) ? 15 * random.below(4) : 5 * random.below(12);
    return {hour, minute};
}

bool DemoCalendar::isBeforeClosing(DemoRhythm rhythm, QTime time)
{
    return rhythm == DemoRhythm::Counter && time.minute() >= 30
        && (time.hour() == 11 || time.hour() == 17);
}

bool isPublicHoliday(QDate day)
{
    static constexpr std::array<std::pair<int, int>, 5> fixed {
        {{1, 1}, {5, 1}, {10, 3}, {12, 25}, {12, 26}}};
    for (const auto &[month, dayOfMonth] : fixed) {
        if (day.month() == month && day.day() == dayOfMonth)
            return true;
    }
    // Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi.
    for (const int distance : {-2, 1, 39, 50, 60}) {
        if (easterSunday(day.year()).addDays(distance) == day)
            return true;
    }
    return false;
}

} // namespace rueckhalt
