// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/facttable.h"

namespace rueckhalt {

/// Why two reports may be about the same incident.
enum class SameReason : std::uint8_t { Minute, Hours, Band, Day, Unit, Place, Types, Person };
template <>
std::span<const Term<SameReason>> terms<SameReason>();

/// A report that may be about the same incident as another.
struct DuplicateHint
{
    IncidentId incident {};
    int score = 0; ///< of 100
    CodeSet<SameReason> reasons {};
    bool operator==(const DuplicateHint &) const = default;
};

/// From this score on a hint is shown: the day and the unit and one thing more.
inline constexpr int DuplicateScore = 60;
inline constexpr qsizetype MaxDuplicates = 10;

/// How alike two incidents are in time, place, unit, kind and persons; 0 where the times exclude
/// each other.
[[nodiscard]] DuplicateHint likeness(const IncidentFacts &one, const IncidentFacts &other);

/// The incidents that may be the same as `incident`, the likeliest first. Suggestions: nothing is
/// merged. Looks through the columns of a million incidents in some milliseconds.
[[nodiscard]] QList<DuplicateHint> duplicatesOf(const FactTable &facts, const IncidentId &incident);

} // namespace rueckhalt
