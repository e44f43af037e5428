// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/slotgroups.h"

#include <numeric>

namespace rueckhalt {

namespace {

constexpr int WeekdayCount = 7;
constexpr int Noon = 12;

const QDate FirstDay(1970, 1, 1);

int dayNumber(QDate day)
{
    return static_cast<int>(FirstDay.daysTo(day));
}

/// The first day of the group a day is in; of groups that are not shorter than a month.
QDate beginOf(SlotGrouping grouping, QDate day, QDate from)
{
    switch (grouping) {
    case SlotGrouping::Year:
        return {day.year(), 1, 1};
    case SlotGrouping::Quarter:
        return {day.year(), (day.month() - 1) / 3 * 3 + 1, 1};
    case SlotGrouping::Month:
        return {day.year(), day.month(), 1};
    case SlotGrouping::Week:
    case SlotGrouping::Day:
    case SlotGrouping::Whole:
    case SlotGrouping::Weekday:
    case SlotGrouping::HalfDay:
    case SlotGrouping::Hour:
    case SlotGrouping::WeekdayHour:
        return from;
    }
    Q_UNREACHABLE();
}

/// How many groups there are whatever the days; 0: as many as periods.
int fixedCount(SlotGrouping grouping)
{
    switch (grouping) {
    case SlotGrouping::Weekday:
        return WeekdayCount;
    case SlotGrouping::HalfDay:
        return 2;
    case SlotGrouping::Hour:
        return ServiceSlot::HoursOfDay;
    case SlotGrouping::WeekdayHour:
        return WeekdayCount * ServiceSlot::HoursOfDay;
    case SlotGrouping::Whole:
    case SlotGrouping::Year:
    case SlotGrouping::Quarter:
    case SlotGrouping::Month:
    case SlotGrouping::Week:
    case SlotGrouping::Day:
        return 0;
    }
    Q_UNREACHABLE();
}

} // namespace

SlotGroups::SlotGroups(const IndicatorQuery &query)
    : m_grouping(query.grouping)
{
    const QDate from = std::max(query.from, FirstDay);
    const QDate until = std::min(query.until, QDate(ServiceSlot::LastYear, 12, 31));
    if (!query.from.isValid() || !query.until.isValid() || from > until)
        return;
    m_first = dayNumber(from);
    m_last = dayNumber(until);
    const int count = fixedCount(m_grouping);
    readDays(count == 0);
    if (count == 0)
        return;
    m_keys.resize(static_cast<std::size_t>(count));
    std::iota(m_keys.begin(), m_keys.end(), 0);
    for (int weekday = 0; weekday < WeekdayCount; ++weekday) {
        for (int hour = 0; hour < ServiceSlot::HoursOfDay; ++hour)
            m_groupOfHour.push_back(groupOfHour(weekday, hour));
    }
}

/// A page asks hundreds of times for years of days: the calendar is asked once a month.
void SlotGroups::readDays(bool areGroups)
{
    const auto count = static_cast<std::size_t>(m_last - m_first) + 1;
    m_monthOfDay.reserve(count);
    m_groupOfDay.reserve(areGroups ? count : 0);
    for (int day = m_first; day <= m_last;) {
        const QDate date = dayOf(day);
        const int month = date.year() * 12 + date.month() - 1;
        const int end = std::min(m_last, day + date.daysInMonth() - date.day());
        const int periodBegin = dayNumber(beginOf(m_grouping, date, dayOf(m_first)));
        for (; day <= end; ++day) {
            m_monthOfDay.push_back(month);
            if (!areGroups)
                continue;
            const int begin = m_grouping == SlotGrouping::Day ? day
                : m_grouping == SlotGrouping::Week            ? day - (day + 3) % WeekdayCount
                                                              : periodBegin;
            if (m_keys.empty() || m_keys.back() != begin)
                m_keys.push_back(begin);
            m_groupOfDay.push_back(static_cast<int>(m_keys.size()) - 1);
        }
    }
}

QDate SlotGroups::dayOf(int number)
{
    return FirstDay.addDays(number);
}

int SlotGroups::lastDayOf(ServiceSlot slot)
{
    const std::uint32_t period = slot.packed() >> 8U;
    if (m_periodEnd < 0 || period != m_period) {
        m_period = period;
        m_periodEnd = slot.lastDayNumber();
    }
    return m_periodEnd;
}

int SlotGroups::groupOfHour(int weekday, int hour) const
{
    switch (m_grouping) {
    case SlotGrouping::Weekday:
        return weekday;
    case SlotGrouping::HalfDay:
        return hour < Noon ? 0 : 1;
    case SlotGrouping::Hour:
        return hour;
    case SlotGrouping::WeekdayHour:
        return weekday * ServiceSlot::HoursOfDay + hour;
    case SlotGrouping::Whole:
    case SlotGrouping::Year:
    case SlotGrouping::Quarter:
    case SlotGrouping::Month:
    case SlotGrouping::Week:
    case SlotGrouping::Day:
        break;
    }
    Q_UNREACHABLE();
}

SlotGroups::Day SlotGroups::dayAt(int number) const
{
    if (number < m_first || number > m_last)
        return {};
    const auto at = static_cast<std::size_t>(number - m_first);
    Day day {.isAsked = true, .month = m_monthOfDay[at]};
    if (!m_groupOfDay.empty())
        day.group = m_groupOfDay[at];
    else // 1970-01-01 was a Thursday.
        day.ofHours = &m_groupOfHour[static_cast<std::size_t>((number + 3) % WeekdayCount)
            * ServiceSlot::HoursOfDay];
    return day;
}

int SlotGroups::groupOf(ServiceSlot slot)
{
    const int first = slot.firstDayNumber();
    const Day day = dayAt(first);
    if (!day.isAsked)
        return -1;
    if (slot.kind() == ServiceSlot::Kind::Hours)
        return day.groupOf(slot.startHour() % ServiceSlot::HoursOfDay, hoursWithinDay(slot));
    const int last = slot.kind() == ServiceSlot::Kind::Day ? first : lastDayOf(slot);
    if (last > m_last)
        return -1;
    if (!m_groupOfDay.empty())
        return day.group == m_groupOfDay[static_cast<std::size_t>(last - m_first)] ? day.group : -1;
    const auto weekday = slot.weekday();
    if (!weekday)
        return -1;
    if (slot.isProfile())
        return groupOfHour(static_cast<int>(*weekday), *slot.hour());
    return m_grouping == SlotGrouping::Weekday ? static_cast<int>(*weekday) : -1;
}

} // namespace rueckhalt
