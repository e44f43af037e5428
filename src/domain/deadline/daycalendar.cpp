// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadline/daycalendar.h"

#include <QHash>

#include <algorithm>
#include <memory>

namespace rueckhalt {

namespace {

/// Remembers the years it was asked for, because one case asks for the same few days often.
class HolidaysAt
{
public:
    HolidaysAt(HolidayPlace place, QList<QDate> own)
        : m_place(std::move(place))
        , m_own(std::move(own))
    {
    }

    bool operator()(const QDate &day)
    {
        auto year = m_years.find(day.year());
        if (year == m_years.end())
            year = m_years.insert(day.year(), holidaysOf(day.year(), m_place));
        return m_own.contains(day) || std::ranges::find(*year, day, &Holiday::day) != year->cend();
    }

private:
    HolidayPlace m_place;
    QList<QDate> m_own;
    QHash<int, QList<Holiday>> m_years;
};

IsHoliday holidaysAt(const HolidayPlace &place, const QList<QDate> &own)
{
    // Copies of the function share what was computed; nothing else can see it.
    const auto holidays = std::make_shared<HolidaysAt>(place, own);
    return [holidays](const QDate &day) { return (*holidays)(day); };
}

/// Every place that this may be.
QList<HolidayPlace> placesLike(const HolidayPlace &place)
{
    QList<HolidayPlace> places;
    for (const Term<FederalState> &state : terms<FederalState>()) {
        if (place.state && state.value != *place.state)
            continue;
        places.append({state.value, place.local, true});
        const auto local = localHolidaysIn(state.value);
        if (!place.isLocalKnown && !local.isEmpty())
            places.append({state.value, local, true});
    }
    return places;
}

bool isOff(const IsHoliday &isHoliday, const QDate &day)
{
    return day.dayOfWeek() >= Qt::Saturday || isHoliday(day);
}

/// The first working day from `day` on, in steps of `step`.
QDate workday(const IsHoliday &isHoliday, QDate day, int step)
{
    // Longer than any row of days off, for a calendar that has no working day.
    for (int i = 0; i < 31 && isOff(isHoliday, day); ++i)
        day = day.addDays(step);
    return day;
}

} // namespace

DayCalendar::DayCalendar(const HolidayPlace &place, const QList<QDate> &own)
    : m_certain(holidaysAt(place, own))
{
    for (const HolidayPlace &one : placesLike(place))
        m_possible.append(holidaysAt(one, own));
}

DayCalendar::DayCalendar(IsHoliday certain, QList<IsHoliday> possible)
    : m_certain(std::move(certain))
    , m_possible(std::move(possible))
{
}

bool DayCalendar::isDayOff(const QDate &day) const
{
    return isOff(m_certain, day);
}

QDate DayCalendar::workdayFrom(const QDate &day) const
{
    return workday(m_certain, day, 1);
}

QDate DayCalendar::latestWorkdayFrom(const QDate &day) const
{
    QDate latest = workdayFrom(day);
    for (const IsHoliday &isHoliday : m_possible)
        latest = std::max(latest, workday(isHoliday, day, 1));
    return latest;
}

QDate DayCalendar::workdayUntil(const QDate &day) const
{
    QDate earliest = workday(m_certain, day, -1);
    for (const IsHoliday &isHoliday : m_possible)
        earliest = std::min(earliest, workday(isHoliday, day, -1));
    return earliest;
}

} // namespace rueckhalt
