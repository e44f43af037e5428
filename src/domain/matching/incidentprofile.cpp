// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/matching/incidentprofile.h"

namespace rueckhalt {

namespace {

template <typename E>
std::uint32_t countKey(E value)
{
    return static_cast<std::uint32_t>(value);
}

} // namespace

IncidentProfile::IncidentProfile(std::span<const IncidentFacts> incidents)
{
    for (const IncidentFacts &facts : incidents)
        add(facts);
}

IncidentProfile::IncidentProfile(const FactTable &table, std::span<const FactTable::Row> rows)
{
    constexpr std::uint8_t levelBits = 0x7F; // Bit 7 says that it was changed by hand.
    for (const FactTable::Row row : rows) {
        add(static_cast<Place>(table.place[row]), static_cast<JobArea>(table.jobArea[row]),
            static_cast<ActivityForm>(table.activity[row]),
            static_cast<AachenLevel>(table.level[row] & levelBits));
        add(CodeSet<IncidentType>::fromBits(table.types[row]),
            CodeSet<Trigger>::fromBits(table.triggers[row]),
            CodeSet<Circumstance>::fromBits(table.circumstances[row]),
            static_cast<WaitingBand>(table.waiting[row]));
    }
}

void IncidentProfile::add(const IncidentFacts &facts)
{
    add(facts.place, facts.jobArea, facts.activity, facts.level);
    add(facts.types, facts.triggers, facts.circumstances, facts.waiting);
}

void IncidentProfile::add(Place place, JobArea area, ActivityForm activity, AachenLevel level)
{
    ++m_total;
    ++m_places[countKey(place)];
    ++m_jobAreas[countKey(area)];
    ++m_activities[countKey(activity)];
    ++m_levels[countKey(level)];
}

void IncidentProfile::add(CodeSet<IncidentType> types, CodeSet<Trigger> triggers,
    CodeSet<Circumstance> circumstances, WaitingBand waiting)
{
    if (waiting == WaitingBand::UpTo60 || waiting == WaitingBand::Over60)
        circumstances.insert(Circumstance::LongWait);
    ++m_types[types.bits()];
    ++m_triggers[triggers.bits()];
    ++m_circumstances[circumstances.bits()];
}

} // namespace rueckhalt
