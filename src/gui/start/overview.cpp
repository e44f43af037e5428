// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start/overview.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

constexpr std::size_t TriggerSlots = 32;

std::optional<Trigger> mostFrequent(const std::array<int, TriggerSlots> &counts)
{
    std::optional<Trigger> best;
    int most = 0;
    for (const auto &term : terms<Trigger>()) {
        const int count = counts.at(static_cast<std::size_t>(term.value));
        if (term.value != Trigger::NoneRecognisable && count > most) {
            most = count;
            best = term.value;
        }
    }
    return best;
}

} // namespace

Overview overviewOf(const FactTable &facts, QDate today)
{
    Overview result;
    const QDate month(today.year(), today.month(), 1);
    const QDate monthBefore = month.addMonths(-1);
    const QDate sameDayBefore = std::min(monthBefore.addDays(today.day() - 1), month.addDays(-1));
    std::array<int, TriggerSlots> counts {};
    std::vector<FactTable::Row> recent;
    std::vector<std::pair<quint32, FactTable::Row>> severe;
    const QDate earliestOfAll = std::min(monthBefore, today.addDays(-Overview::TriggerDays));
    for (FactTable::Row row = 0; row < facts.rowCount(); ++row) {
        if (facts.countedOf(row) == Counted::No)
            continue;
        const auto time = IncidentTime::fromPacked(facts.occurred[row]);
        if (!time || time->latest() < earliestOfAll || time->earliest() > today)
            continue;
        // Who knows only the month or the year is counted where the time began.
        const QDate day = time->earliest();
        result.thisMonth += day >= month ? 1 : 0;
        result.monthBefore += day >= monthBefore && day <= sameDayBefore ? 1 : 0;
        const auto level = static_cast<AachenLevel>(facts.level[row]);
        if (level >= AachenLevel::Level2 && day > today.addDays(-Overview::SevereDays))
            severe.emplace_back(facts.occurred[row], row);
        if (day > today.addDays(-Overview::TriggerDays)) {
            recent.push_back(row);
            for (std::size_t slot = 0; slot < TriggerSlots; ++slot)
                counts[slot] += (facts.triggers[row] >> slot) & 1U ? 1 : 0;
        }
    }
    std::sort(severe.rbegin(), severe.rend());
    for (const auto &[when, row] : severe)
        result.severe.push_back(row);
    result.lastNinetyDays = static_cast<int>(recent.size());
    result.trigger = mostFrequent(counts);
    if (result.trigger) {
        result.triggerCount = counts.at(static_cast<std::size_t>(*result.trigger));
        std::copy_if(recent.cbegin(), recent.cend(), std::back_inserter(result.triggerRows),
            [&](FactTable::Row row) {
                return CodeSet<Trigger>::fromBits(facts.triggers[row]).contains(*result.trigger);
            });
    }
    return result;
}

} // namespace rueckhalt
