// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incident/weekday.h"

#include <array>

namespace rueckhalt {

template <>
std::span<const Term<Weekday>> terms<Weekday>()
{
    using enum Weekday;
    static constexpr std::array<Term<Weekday>, 7> list {{
        {Monday, "monday", {"Montag", "Monday"}},
        {Tuesday, "tuesday", {"Dienstag", "Tuesday"}},
        {Wednesday, "wednesday", {"Mittwoch", "Wednesday"}},
        {Thursday, "thursday", {"Donnerstag", "Thursday"}},
        {Friday, "friday", {"Freitag", "Friday"}},
        {Saturday, "saturday", {"Samstag", "Saturday"}},
        {Sunday, "sunday", {"Sonntag", "Sunday"}},
    }};
    return list;
}

std::optional<Weekday> weekdayOf(const IncidentTime &time)
{
    const QDate day = time.date();
    return day.isValid() ? std::optional(static_cast<Weekday>(day.dayOfWeek() - 1)) : std::nullopt;
}

} // namespace rueckhalt
