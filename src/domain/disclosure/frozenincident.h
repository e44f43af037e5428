// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incident.h"
#include "domain/incident/weekday.h"

#include <optional>

namespace rueckhalt {

/// An incident as releases count it, for ever: corrections and erasure afterwards change no number
/// that rests on it. One incident that was corrected after its year was closed has two of them.
///
/// Month, site and types are fixed by the first release that counts it; the other facts by the
/// first annual release. Erasure takes away who it was about: id and persons.
struct FrozenIncident
{
    IncidentId id {}; ///< null: erased
    int month = 1; ///< of publication: when it happened, or the first month open when it came late
    bool late = false; ///< counted in a later month than it happened
    UnitId site {}; ///< office; null: not known
    CodeSet<IncidentType> types {};
    JobArea area = JobArea::Municipal;
    CodeSet<Trigger> triggers {};
    AachenLevel level = AachenLevel::Level1;
    std::optional<Weekday> weekday {};
    std::optional<TimeBand> band {};
    int affected = 1;
    QList<PersonToken> persons {};
    bool reviewed = false; ///< whether somebody had looked at the report
    /// Counted from this version of the year on: 0 is the first, 1 the first correction …
    int since = 0;
    /// Not counted any more from this version on; -1: still counted.
    int until = -1;
    /// Sequence of the last release before which persons were changed or taken away; 0: never.
    int changed = 0;

    bool operator==(const FrozenIncident &) const = default;
};

} // namespace rueckhalt
