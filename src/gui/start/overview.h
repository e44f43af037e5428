// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/facttable.h"

#include <QDate>

#include <optional>
#include <vector>

namespace rueckhalt {

/// What needs attention today, counted from the facts. A pass over the columns, no decryption.
struct Overview
{
    int thisMonth = 0; ///< incidents of this month up to today
    int monthBefore = 0; ///< of the month before, up to the same day of the month
    int lastNinetyDays = 0;
    std::vector<FactTable::Row> severe; ///< levels 2 and 3 of the last 14 days, the newest first
    std::optional<Trigger> trigger; ///< most frequent of the last 90 days; ties: first in list
    int triggerCount = 0;
    std::vector<FactTable::Row> triggerRows; ///< the incidents with that trigger

    static constexpr int SevereDays = 14;
    static constexpr int TriggerDays = 90;
};

/// `today` is the local day. "No recognisable trigger" is never the most frequent one, because
/// nothing follows from it.
Overview overviewOf(const FactTable &facts, QDate today);

} // namespace rueckhalt
