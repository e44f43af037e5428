// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/weekday.h"
#include "domain/statistics/delayband.h"
#include "domain/statistics/grouping.h"

#include <QDate>

namespace rueckhalt {

/// Which incidents are meant, by their coded facts; shared by the list, the command line and the
/// trends. Empty sets and invalid days do not restrict; within a set one value is enough, and all
/// sets must be satisfied. What an incident does not say satisfies no set.
struct FactFilter
{
    /// What happens with incidents known to the month or year only when the period holds a part of
    /// that time.
    enum class Undated : std::uint8_t {
        MayBelong, ///< they are among them: nothing is overlooked
        LeftOut, ///< they are not: nothing is counted that may have been before or after
    };

    QDate from {};
    QDate until {};
    Undated undated = Undated::MayBelong;
    CodeSet<Weekday> weekdays {};
    CodeSet<TimeBand> times {};
    CodeSet<IncidentType> types {};
    CodeSet<SubType> subTypes {};
    CodeSet<AachenLevel> levels {};
    CodeSet<Trigger> triggers {};
    CodeSet<Circumstance> circumstances {};
    CodeSet<Means> means {};
    CodeSet<Place> places {};
    CodeSet<JobArea> jobAreas {};
    CodeSet<ActivityForm> activities {};
    CodeSet<Consequence> consequences {};
    CodeSet<Injury> injuries {};
    CodeSet<ImmediateAction> actions {};
    CodeSet<CausedBy> causedBy {};
    CodeSet<Recurrence> recurrences {};
    CodeSet<WaitingBand> waiting {};
    CodeSet<DelayBand> delays {};
    QList<UnitId> units {}; ///< each with all units below it
    QList<ServiceId> services {};
    CodeSet<Grouping> notStated {}; ///< of these an incident must say nothing

    [[nodiscard]] bool restrictsAnything() const { return *this != FactFilter {}; }
    [[nodiscard]] bool restricts(Grouping grouping) const { return !(without(grouping) == *this); }
    /// The same without what restricts a grouping: for a chart that shows what else could be
    /// chosen. Year, quarter and month are all the period.
    [[nodiscard]] FactFilter without(Grouping grouping) const;
    /// Narrowed down to one value, for a click on it; replaces what restricted that grouping.
    /// Quarter and month of any year cannot be filtered by: nothing.
    [[nodiscard]] std::optional<FactFilter> narrowedTo(const GroupValue &value) const;
    bool operator==(const FactFilter &) const = default;
};

} // namespace rueckhalt
