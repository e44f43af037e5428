// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/domain/administration.h"

#include <random>

namespace rueckhalt {

namespace {

/// The distributions of the standard library differ between implementations; this does not.
class Dice
{
public:
    explicit Dice(std::uint32_t seed)
        : m_engine(seed)
    {
    }
    int below(int limit)
    {
        return static_cast<int>(m_engine() % static_cast<std::uint32_t>(limit));
    }
    bool percent(int share) { return below(100) < share; }
    /// Small values often, large ones seldom.
    int skewed(int limit) { return below(below(limit) + 1); }

private:
    std::mt19937 m_engine;
};

} // namespace

std::vector<CountedIncident> yearOf(const Administration &house)
{
    Dice dice(house.seed);
    const int firstArea = dice.below(CountProgramme::Areas);
    std::vector<CountedIncident> incidents;
    for (int i = 0; i < house.incidents; ++i) {
        CountedIncident incident;
        const int area = dice.skewed(house.areas);
        incident.area = static_cast<JobArea>((firstArea + area) % CountProgramme::Areas);
        incident.types.insert(static_cast<IncidentType>(dice.skewed(CountProgramme::Types)));
        while (dice.percent(house.severalPercent))
            incident.types.insert(static_cast<IncidentType>(dice.below(CountProgramme::Types)));
        if (!dice.percent(house.unknownQuarterPercent))
            incident.quarter = 1 + dice.below(4);
        while (dice.percent(incident.triggers.isEmpty() ? 85 : house.severalPercent)) {
            incident.triggers.insert(
                static_cast<Trigger>(dice.skewed(CountProgramme::TriggerRows - 1)));
        }
        incident.level = static_cast<AachenLevel>(1 + dice.skewed(3) - (dice.percent(10) ? 1 : 0));
        // Employees belong to an area: the same few people stand behind its cells.
        const int team = 1 + house.employees / (1 + area);
        if (dice.percent(92))
            incident.persons.push_back(
                static_cast<std::uint32_t>(area + house.areas * dice.skewed(team)));
        incident.affectedCount = 1 + (dice.percent(5) ? dice.below(4) : 0);
        incidents.push_back(std::move(incident));
    }
    return incidents;
}

} // namespace rueckhalt
