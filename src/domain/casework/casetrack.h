// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incident.h"

namespace rueckhalt {

/// How much follows from a case (research/mission.md 5.2, W2).
enum class Track : std::uint8_t {
    Light, ///< closes into the statistics, with thanks
    Serious, ///< gets a case carer, care and duties
};
template <>
std::span<const Term<Track>> terms<Track>();

/// What an authority sets for its cases. Each default has a source (research/mission.md 2.2).
struct CaseRules
{
    AachenLevel seriousFrom = AachenLevel::Level2; ///< physical violence, threat: 1.5
    int firstCareHours = 48; ///< first care after a distressing event: BW1
    int firstTalkDays = 14; ///< reminder after two weeks: 5.2 W3
    int secondTalkDays = 42; ///< and after six
    int noticeAfterDays = 3; ///< incapacity of more than three days: SGB VII § 193

    static constexpr int MaxHours = 24 * 14;
    static constexpr int MaxDays = 366;
    bool operator==(const CaseRules &) const = default;
};

/// Why a case is serious.
enum class SeriousReason : std::uint8_t { Level, Injury, UnfitForWork, Sexual, Stalking };
template <>
std::span<const Term<SeriousReason>> terms<SeriousReason>();

/// Everything that makes it serious; empty: it is light. An officer may decide otherwise, with a
/// reason (CaseEvent::Kind::TrackSet).
[[nodiscard]] CodeSet<SeriousReason> seriousReasons(
    const IncidentFacts &facts, const CaseRules &rules = {});
[[nodiscard]] Track suggestedTrack(const IncidentFacts &facts, const CaseRules &rules = {});

} // namespace rueckhalt
