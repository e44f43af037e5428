// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deadline/casefacts.h"

#include <array>

namespace rueckhalt {

/// From which day the three days for the accident notice are counted: SGB VII § 193 (4) says
/// "knowledge of the accident"; literature is divided where incapacity shows later.
enum class NoticeStart : std::uint8_t { Accident, Incapacity };
template <>
std::span<const Term<NoticeStart>> terms<NoticeStart>();

/// What becomes of an end on a Saturday, Sunday or holiday where the law does not say it clearly.
enum class EndOnDayOff : std::uint8_t { Stays, Moves };
template <>
std::span<const Term<EndOnDayOff>> terms<EndOnDayOff>();

/// What differs by state, insurer or office. Defaults and their sources: numberSettings().
struct DeadlineSettings
{
    int noticeOverDays = 3; ///< more days of incapacity than these oblige to a notice
    int noticeDays = 3;
    NoticeStart noticeStart = NoticeStart::Accident;
    EndOnDayOff noticeEnd = EndOnDayOff::Stays;
    int manyHarmed = 4; ///< from so many persons on the insurer is told at once
    int serviceAccidentMonths = 24;
    int lateEffectMonths = 3;
    int lateEffectLimitMonths = 120;
    int damageClaimMonths = 3; ///< for things of a civil servant that were damaged
    EndOnDayOff serviceAccidentEnd = EndOnDayOff::Stays;
    int firstCareHours = 48;
    int firstFollowUpDays = 14;
    int secondFollowUpDays = 42;
    int houseBanReviewDays = 14; ///< before the end
    int firstAidMonths = 60;
    int lightCaseMonths = 36;
    int employeeCaseMonths = 36;
    int accidentPapersMonths = 60;
    int sealedIdentityMonths = 12;
    int houseBanMonths = 6;
    int planMonths = 120;
    int auditLogMonths = 24;
    int draftDays = 90;
    int soonDays = 7; ///< how far "this week" reaches beyond today
    bool operator==(const DeadlineSettings &) const = default;
};

/// A number that can be set: where it belongs, its bounds, and why it is what it is.
struct NumberSetting
{
    const char *code;
    int DeadlineSettings::*member;
    int least;
    int most;
    Words meaning;
    Words source; ///< of the default
};
[[nodiscard]] std::span<const NumberSetting> numberSettings();

} // namespace rueckhalt
