// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/delayband.h"

#include "domain/statistics/packedtime.h"

#include <array>

namespace rueckhalt {

namespace {

constexpr std::int64_t DaySeconds = 86400;
constexpr std::int64_t HourSeconds = 3600;

constexpr std::int64_t dividedDown(std::int64_t value, std::int64_t by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

using packedtime::daysFrom;

constexpr std::int64_t yearOf(std::int64_t days)
{
    const std::int64_t shifted = days + 719468;
    const std::int64_t era = dividedDown(shifted, 146097);
    const std::int64_t dayOfEra = shifted - era * 146097;
    const std::int64_t yearOfEra
        = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    // Such years begin in March.
    return yearOfEra + era * 400 + (dayOfYear >= 306 ? 1 : 0);
}
static_assert(yearOf(daysFrom(2026, 1, 1)) == 2026 && yearOf(daysFrom(2025, 12, 31)) == 2025);

/// Days since 1970 of the last Sunday of a month with 31 days.
constexpr std::int64_t lastSunday(std::int64_t year, int month)
{
    const std::int64_t last = daysFrom(year, month, 31);
    const std::int64_t weekday = (last % 7 + 7 + 4) % 7; // 1970-01-01 was a Thursday; 0: Sunday
    return last - weekday;
}
static_assert(lastSunday(2026, 3) == daysFrom(2026, 3, 29));

} // namespace

template <>
std::span<const Term<DelayBand>> terms<DelayBand>()
{
    using enum DelayBand;
    static constexpr std::array<Term<DelayBand>, 6> list {{
        {SameDay, "same-day", {"am selben Tag", "the same day"}},
        {NextDay, "next-day", {"am nächsten Tag", "the next day"}},
        {UpTo3Days, "up-to-3-days", {"nach 2–3 Tagen", "after 2–3 days"}},
        {UpTo7Days, "up-to-7-days", {"nach 4–7 Tagen", "after 4–7 days"}},
        {UpTo30Days, "up-to-30-days", {"nach 8–30 Tagen", "after 8–30 days"}},
        {Over30Days, "over-30-days", {"nach mehr als 30 Tagen", "after more than 30 days"}},
    }};
    return list;
}

std::int64_t GermanDays::at(std::int64_t seconds)
{
    if (seconds < m_begin || seconds >= m_end) {
        const std::int64_t year = yearOf(dividedDown(seconds, DaySeconds));
        m_begin = daysFrom(year, 1, 1) * DaySeconds;
        m_end = daysFrom(year + 1, 1, 1) * DaySeconds;
        m_summer = lastSunday(year, 3) * DaySeconds + HourSeconds;
        m_winter = lastSunday(year, 10) * DaySeconds + HourSeconds;
    }
    const bool isSummer = seconds >= m_summer && seconds < m_winter;
    return dividedDown(seconds + (isSummer ? 2 : 1) * HourSeconds, DaySeconds);
}

std::int64_t germanDayAt(std::int64_t seconds)
{
    return GermanDays().at(seconds);
}

DelayBand delayBetween(std::int64_t happenedDay, std::int64_t reportedDay)
{
    const std::int64_t delay = reportedDay - happenedDay;
    if (delay <= 0)
        return DelayBand::SameDay;
    if (delay == 1)
        return DelayBand::NextDay;
    if (delay <= 3)
        return DelayBand::UpTo3Days;
    if (delay <= 7)
        return DelayBand::UpTo7Days;
    return delay <= 30 ? DelayBand::UpTo30Days : DelayBand::Over30Days;
}

std::optional<DelayBand> delayOf(const IncidentTime &occurred, std::int64_t reportedSeconds)
{
    const auto happened = packedtime::dayNumberOf(occurred.packed());
    if (!happened)
        return std::nullopt;
    return delayBetween(*happened, germanDayAt(reportedSeconds));
}

} // namespace rueckhalt
