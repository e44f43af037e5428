// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/slotgroups.h"

namespace rueckhalt {

/// An observation that a query takes.
struct ObservedRow
{
    std::size_t position = 0; ///< in its column
    std::size_t group = 0; ///< as SlotGroups::groupOf()
    int month = 0; ///< 12 × year + month − 1
    int hours = 0; ///< of the calendar that it stands for
    bool isLong = false; ///< of more than a month, or of two
};

/// Calls `take(row)` for the observations of a unit and service, which stand from `first` to before
/// `last`, that belong to a group and say what no longer slot before them has said.
///
/// Single hours are by far the most, a million and more: of them the calendar is asked once a day.
template <typename Take>
void forEachRow(SlotGroups &groups, const ObservationTable::Column &column, std::size_t first,
    std::size_t last, const Take &take)
{
    constexpr std::uint32_t hoursOfDay = ServiceSlot::HoursOfDay;
    SlotGroups::Day day;
    std::uint32_t dayStart = 0;
    std::uint32_t dayEnd = 0;
    // Up to where a longer slot has told everything, and which one that was.
    std::uint32_t covered = 0;
    std::uint32_t coveredBy = 0;
    for (std::size_t position = first; position < last; ++position) {
        const auto slot
            = ServiceSlot::asPacked(ObservationTable::Column::slotOf(column.keys[position]));
        const std::uint32_t start = slot.startHour();
        const std::uint32_t period = slot.packed() >> 8U;
        const bool isHours = slot.kind() == ServiceSlot::Kind::Hours;
        // The hours of one profile stand side by side in the same period.
        const bool isBeside = !isHours && slot.isProfile() && period == coveredBy;
        if (start < covered && !isBeside)
            continue;
        if (start >= dayEnd) {
            dayStart = start - start % hoursOfDay;
            dayEnd = dayStart + hoursOfDay;
            day = groups.dayAt(slot.firstDayNumber());
        }
        if (!day.isAsked)
            continue;
        const std::uint32_t length = isHours ? hoursWithinDay(slot) : 0;
        const int group = isHours ? day.groupOf(start - dayStart, length) : groups.groupOf(slot);
        if (group < 0)
            continue;
        if (!isBeside)
            covered = isHours ? start + length : slot.endHour();
        coveredBy = period;
        take(ObservedRow {.position = position,
            .group = static_cast<std::size_t>(group),
            .month = day.month,
            .hours = isHours ? static_cast<int>(length) : slot.length(),
            .isLong = !isHours && slot.isLongerThanMonth()});
    }
}

} // namespace rueckhalt
