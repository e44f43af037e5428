// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deadline/holiday.h"

#include <functional>

namespace rueckhalt {

/// Whether a day is a public holiday.
using IsHoliday = std::function<bool(const QDate &day)>;

/// Working days at a place. Where it is not known whose holidays count, only what is a holiday in
/// any case is taken as one, so that a deadline is never shown too late; the other possibilities
/// remain at hand.
class DayCalendar
{
public:
    /// `own`: further days that are public holidays there, such as one decreed for a single year.
    explicit DayCalendar(const HolidayPlace &place, const QList<QDate> &own = {});
    /// `certain`: what is a holiday in any case. `possible`: all calendars that may be the right
    /// one; empty: `certain` is.
    DayCalendar(IsHoliday certain, QList<IsHoliday> possible);

    /// Saturday, Sunday or certainly a public holiday.
    [[nodiscard]] bool isDayOff(const QDate &day) const;
    /// The day itself or the first working day after it, as early as it can be.
    [[nodiscard]] QDate workdayFrom(const QDate &day) const;
    /// The same as late as it can be.
    [[nodiscard]] QDate latestWorkdayFrom(const QDate &day) const;
    /// The day itself or the last working day before it, as early as it can be.
    [[nodiscard]] QDate workdayUntil(const QDate &day) const;

private:
    IsHoliday m_certain;
    QList<IsHoliday> m_possible;
};

} // namespace rueckhalt
