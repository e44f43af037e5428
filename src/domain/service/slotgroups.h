// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service/indicatorfigure.h"

namespace rueckhalt {

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
    /// 12 × year + month − 1 of a day within it.
    [[nodiscard]] int monthOf(int day) const
    {
        return m_monthOfDay[static_cast<std::size_t>(day - m_first)];
    }
    /// Position of the group in keys(); -1 for a slot outside the query, across a border of groups,
    /// or too long for the grouping.
    [[nodiscard]] int groupOf(ServiceSlot slot);

private:
    [[nodiscard]] static QDate dayOf(int number);
    [[nodiscard]] int lastDayOf(ServiceSlot slot);
    [[nodiscard]] int groupOfHour(int weekday, int hour) const;

    SlotGrouping m_grouping;
    int m_first = 0;
    int m_last = -1;
    std::vector<int> m_keys;
    std::vector<int> m_monthOfDay; ///< from m_first on
    std::vector<int> m_groupOfDay; ///< from m_first on; empty where days do not matter
    // Of the period asked about last: many profile slots in a row share it.
    std::uint32_t m_period = 0;
    int m_periodEnd = -1;
};

} // namespace rueckhalt
