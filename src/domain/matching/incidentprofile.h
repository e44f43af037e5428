// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incident.h"
#include "domain/statistics/facttable.h"

#include <QHash>

#include <span>

namespace rueckhalt {

/// How often each value, or each combination of values of one set, was counted.
using ValueCounts = QHash<std::uint32_t, int>;

/// What matching needs to know of one incident or of a group: counts per fact. Filled in one pass,
/// so that the cost of ranking does not grow with the size of the group.
class IncidentProfile
{
public:
    IncidentProfile() = default;
    explicit IncidentProfile(std::span<const IncidentFacts> incidents);
    IncidentProfile(const FactTable &table, std::span<const FactTable::Row> rows);

    void add(const IncidentFacts &facts);

    [[nodiscard]] int total() const { return m_total; }
    // Keys are enumerators …
    [[nodiscard]] const ValueCounts &places() const { return m_places; }
    [[nodiscard]] const ValueCounts &jobAreas() const { return m_jobAreas; }
    [[nodiscard]] const ValueCounts &activities() const { return m_activities; }
    [[nodiscard]] const ValueCounts &levels() const { return m_levels; }
    // … or the bits of a CodeSet.
    [[nodiscard]] const ValueCounts &types() const { return m_types; }
    [[nodiscard]] const ValueCounts &triggers() const { return m_triggers; }
    /// Having waited for more than half an hour counts as "long wait", ticked or not.
    [[nodiscard]] const ValueCounts &circumstances() const { return m_circumstances; }

private:
    void add(Place place, JobArea area, ActivityForm activity, AachenLevel level);
    void add(CodeSet<IncidentType> types, CodeSet<Trigger> triggers,
        CodeSet<Circumstance> circumstances, WaitingBand waiting);

    int m_total = 0;
    ValueCounts m_places;
    ValueCounts m_jobAreas;
    ValueCounts m_activities;
    ValueCounts m_levels;
    ValueCounts m_types;
    ValueCounts m_triggers;
    ValueCounts m_circumstances;
};

} // namespace rueckhalt
