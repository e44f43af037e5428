// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/indicatorfigure.h"

namespace rueckhalt {

/// How many hours a slot of hours stands for, told by its bits.
[[nodiscard]] constexpr std::uint32_t hoursWithinDay(ServiceSlot slot)
{
    return ServiceSlot::HoursOfDay - (slot.packed() & 255U);
}

/// Tells which group of a query a slot belongs to.
class SlotGroups
{
public:
    explicit SlotGroups(const IndicatorQuery &query);

    /// One for each group, ascending.
    [[nodiscard]] const std::vector<int> &keys() const { return m_keys; }
    /// What is asked for; only if there are groups.
    [[nodiscard]] QDate firstDay() const { return dayOf(m_first); }
    [[nodiscard]] QDate lastDay() const { return dayOf(m_last); }
    /// Slots that are asked for are not before the first number (ServiceSlot::packed()), and before
    /// the second; only if there are groups.
    [[nodiscard]] std::uint32_t firstPacked() const { return packedStart(m_first); }
    [[nodiscard]] std::uint32_t endPacked() const { return packedStart(m_last + 1); }
    /// What a day of the calendar belongs to. Good as long as the groups are.
    struct Day
    {
        bool isAsked = false;
        int month = 0; ///< 12 × year + month − 1
        int group = -1; ///< of all that lies within the day; -1: its hours are told apart
        const int *ofHours = nullptr; ///< one for each hour; where they are told apart

        /// Of so many hours from one of the day on; -1 across a border of groups.
        [[nodiscard]] int groupOf(std::uint32_t hour, std::uint32_t length) const
        {
            if (group >= 0)
                return group;
            return ofHours[hour] == ofHours[hour + length - 1] ? ofHours[hour] : -1;
        }
    };
    [[nodiscard]] Day dayAt(int number) const;
    /// Position of the group in keys(); -1 for a slot outside the query, across a border of groups,
    /// or too long for the grouping.
    [[nodiscard]] int groupOf(ServiceSlot slot);

private:
    [[nodiscard]] static QDate dayOf(int number);
    [[nodiscard]] static std::uint32_t packedStart(int day)
    {
        return static_cast<std::uint32_t>(day) * ServiceSlot::HoursOfDay << 11U;
    }
    void readDays(bool areGroups);
    [[nodiscard]] int lastDayOf(ServiceSlot slot);
    [[nodiscard]] int groupOfHour(int weekday, int hour) const;

    SlotGrouping m_grouping;
    int m_first = 0;
    int m_last = -1;
    std::vector<int> m_keys;
    std::vector<int> m_monthOfDay; ///< from m_first on
    std::vector<int> m_groupOfDay; ///< from m_first on; empty where days do not matter
    /// Of the hours of a week, Monday first; empty where days do.
    std::vector<int> m_groupOfHour;
    // Of the period asked about last: many profile slots in a row share it.
    std::uint32_t m_period = 0;
    int m_periodEnd = -1;
};

} // namespace rueckhalt
