// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

/// IncidentTime::packed() read without unpacking it, for passes over all incidents. Year - 1900
/// from bit 22, month from bit 18, day from bit 13; what is unknown is 0.
namespace rueckhalt::packedtime {

inline constexpr int YearShift = 22;
inline constexpr int MonthShift = 18;
inline constexpr int DayShift = 13;
inline constexpr int FirstYear = 1900;
inline constexpr int LastYear = 2199;

/// Codes of a weekday and of a time band that are not known.
inline constexpr std::uint32_t UnknownWeekday = 7;
inline constexpr std::uint32_t UnknownBand = 8;
/// An hour that is not known, for instance because only the part of the day is.
inline constexpr std::uint32_t UnknownHour = 24;

[[nodiscard]] constexpr int yearOf(std::uint32_t packed)
{
    return static_cast<int>(packed >> YearShift) + FirstYear;
}
/// 0: not known.
[[nodiscard]] constexpr std::uint32_t monthOf(std::uint32_t packed)
{
    return packed >> MonthShift & 15U;
}
[[nodiscard]] constexpr std::uint32_t dayOf(std::uint32_t packed)
{
    return packed >> DayShift & 31U;
}
/// Days since 1970 of a day in the Gregorian calendar (H. Hinnant, chrono-compatible low-level
/// date algorithms).
[[nodiscard]] constexpr std::int64_t daysFrom(std::int64_t year, int month, int day)
{
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = year / 400 - (year % 400 < 0 ? 1 : 0);
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}
static_assert(daysFrom(1970, 1, 1) == 0 && daysFrom(2026, 11, 22) == 20779);

/// Whether IncidentTime::fromPacked() gives something; the others ask for such only.
[[nodiscard]] bool isValid(std::uint32_t packed);
/// Code of the Weekday, or UnknownWeekday.
[[nodiscard]] std::uint32_t weekdayOf(std::uint32_t packed);
/// Code of the TimeBand, or UnknownBand.
[[nodiscard]] std::uint32_t bandOf(std::uint32_t packed);
/// 0–23, or UnknownHour.
[[nodiscard]] std::uint32_t hourOf(std::uint32_t packed);
/// As the day since 1970-01-01; nothing if the day is not known.
[[nodiscard]] std::optional<std::int64_t> dayNumberOf(std::uint32_t packed);

} // namespace rueckhalt::packedtime
