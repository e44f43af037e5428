// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incidenttime.h"

namespace rueckhalt {

/// How many calendar days after an incident it was reported.
enum class DelayBand { SameDay, NextDay, UpTo3Days, UpTo7Days, UpTo30Days, Over30Days };

template <>
std::span<const Term<DelayBand>> terms<DelayBand>();

/// Known if the day of the incident is. A report that seems to come before its incident counts as
/// one of the same day: clocks differ.
[[nodiscard]] std::optional<DelayBand> delayOf(
    const IncidentTime &occurred, std::int64_t reportedSeconds);

/// The same for days since 1970-01-01.
[[nodiscard]] DelayBand delayBetween(std::int64_t happenedDay, std::int64_t reportedDay);

/// The calendar day in Germany at a moment (seconds since 1970, UTC), as days since 1970-01-01.
/// Summer time by the rule of the European Union since 1996; computed, because time zones looked
/// up a million times take seconds.
[[nodiscard]] std::int64_t germanDayAt(std::int64_t seconds);

/// The same for many moments, most of them in the year of the one before.
class GermanDays
{
public:
    [[nodiscard]] std::int64_t at(std::int64_t seconds);

private:
    // Seconds since 1970: the year, and summer time in it.
    std::int64_t m_begin = 0;
    std::int64_t m_end = 0;
    std::int64_t m_summer = 0;
    std::int64_t m_winter = 0;
};

} // namespace rueckhalt
