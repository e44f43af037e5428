// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/packedtime.h"

#include "domain/incident/incidenttime.h"

#include <array>

namespace rueckhalt::packedtime {

namespace {

constexpr int MonthsShift = 4; ///< of a year in a table of months: there are 16 places for 12
constexpr std::size_t Months = static_cast<std::size_t>(LastYear - FirstYear + 1) << MonthsShift;
constexpr std::uint32_t AnyBand = 1; ///< kinds of IncidentTime::packed()
constexpr std::uint32_t AnyMinute = 2;
constexpr int KindShift = 11;
constexpr std::uint32_t DayMinutes = 1440;

/// A month of the calendar.
struct Month
{
    std::int32_t first = 0; ///< day number of its first day
    std::uint8_t weekday = 0; ///< of its first day, 0 is Monday
    std::uint8_t days = 0; ///< 0: there is no such month
};

constexpr std::array<Month, Months> calendar()
{
    std::array<Month, Months> months {};
    for (int year = FirstYear; year <= LastYear; ++year) {
        for (int month = 1; month <= 12; ++month) {
            const std::int64_t first = daysFrom(year, month, 1);
            const std::int64_t next
                = month == 12 ? daysFrom(year + 1, 1, 1) : daysFrom(year, month + 1, 1);
            const std::int64_t weekday = ((first + 3) % 7 + 7) % 7; // 1970-01-01: a Thursday
            months[static_cast<std::size_t>(year - FirstYear) << MonthsShift
                | static_cast<std::size_t>(month)]
                = {static_cast<std::int32_t>(first), static_cast<std::uint8_t>(weekday),
                    static_cast<std::uint8_t>(next - first)};
        }
    }
    return months;
}

constexpr std::array<Month, Months> months = calendar();

std::array<std::uint8_t, 1U << 13> bandsByTime()
{
    std::array<std::uint8_t, 1U << 13> bands {};
    bands.fill(UnknownBand);
    for (std::uint32_t band = 0; band < terms<TimeBand>().size(); ++band)
        bands[AnyBand << KindShift | band] = static_cast<std::uint8_t>(band);
    for (std::uint32_t minute = 0; minute < DayMinutes; ++minute) {
        const QTime time(static_cast<int>(minute / 60), static_cast<int>(minute % 60));
        bands[AnyMinute << KindShift | minute] = static_cast<std::uint8_t>(rueckhalt::bandOf(time));
    }
    return bands;
}

const std::array<std::uint8_t, 1U << 13> bands = bandsByTime();

} // namespace

bool isValid(std::uint32_t packed)
{
    const std::size_t position = packed >> MonthShift;
    if (position >= Months)
        return false;
    const std::uint32_t day = dayOf(packed);
    const std::uint32_t time = packed & ((1U << DayShift) - 1);
    if (day == 0)
        return time == 0 && (monthOf(packed) == 0 || months[position].days != 0);
    return day <= months[position].days && (time == 0 || bands[time] != UnknownBand);
}

std::uint32_t weekdayOf(std::uint32_t packed)
{
    const std::uint32_t day = dayOf(packed);
    return day == 0 ? UnknownWeekday : (months[packed >> MonthShift].weekday + day - 1) % 7;
}

std::uint32_t bandOf(std::uint32_t packed)
{
    return bands[packed & ((1U << DayShift) - 1)];
}

std::uint32_t hourOf(std::uint32_t packed)
{
    constexpr std::uint32_t minutesOfHour = 60;
    const std::uint32_t time = packed & ((1U << DayShift) - 1);
    if (time >> KindShift != AnyMinute)
        return UnknownHour;
    return (time & ((1U << KindShift) - 1)) / minutesOfHour;
}

std::optional<std::int64_t> dayNumberOf(std::uint32_t packed)
{
    const std::uint32_t day = dayOf(packed);
    if (day == 0)
        return std::nullopt;
    return std::int64_t {months[packed >> MonthShift].first} + day - 1;
}

} // namespace rueckhalt::packedtime
