// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"

namespace rueckhalt {

/// What incidents can be grouped by. There is no grouping by person, and there cannot be one: a
/// value of a grouping (GroupValue) is a code of a closed list, a part of the calendar, a unit or a
/// service, and nothing else fits into it.
enum class Grouping {
    Type,
    Level,
    JobArea,
    Activity,
    Place,
    Trigger,
    Office, ///< the unit at the top
    Unit,
    Service,
    Year,
    Quarter, ///< 1–4, of any year
    Month, ///< 1–12, of any year
    Weekday,
    TimeBand,
    Waiting,
    Injury,
    Consequence,
    Action,
    CausedBy,
    SubType,
    Circumstance,
    Means,
    Delay, ///< between incident and report
    Recurrence,
    CalendarQuarter, ///< a quarter of one year
    CalendarMonth, ///< a month of one year
};

template <>
std::span<const Term<Grouping>> terms<Grouping>();

/// One value of a grouping.
struct GroupValue
{
    static constexpr int NotStated = -1;

    Grouping grouping = Grouping::Type;
    /// The number behind the enumerator; the year; 1–4; 1–12; the position of the unit or service
    /// in the master data; year × 4 + quarter − 1 or year × 12 + month − 1 for one of the calendar.
    int code = NotStated;
    UnitId unit {}; ///< for Office and Unit
    ServiceId service {}; ///< for Service

    [[nodiscard]] bool isStated() const { return code != NotStated; }
    /// Year and month (1–12) of a value of CalendarMonth, year and quarter (1–4) of
    /// CalendarQuarter.
    [[nodiscard]] int yearOf() const;
    [[nodiscard]] int partOfYear() const;
    bool operator==(const GroupValue &) const = default;
};

/// A month of the calendar as value of Grouping::CalendarMonth.
[[nodiscard]] GroupValue calendarMonth(int year, int month);

/// For files and the command line: the stable code, a name where there is none, "" for what is not
/// stated.
[[nodiscard]] QString codeOf(const GroupValue &value, const Organisation &organisation);
/// For people: "Wartebereich", "2 körperlich …", "Oktober 2026", "ohne Angabe".
[[nodiscard]] QString wordFor(
    const GroupValue &value, const Organisation &organisation, Language language);
/// The values that there are besides "not stated", where that is known beforehand, in their order
/// of presentation; empty for years, months and quarters of the calendar.
[[nodiscard]] QList<GroupValue> valuesOf(Grouping grouping, const Organisation &organisation);
/// Whether an incident can have several values of it, so that values add up to more than all.
[[nodiscard]] bool canHaveSeveral(Grouping grouping);

} // namespace rueckhalt
