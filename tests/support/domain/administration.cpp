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

template <typename Tag>
Id<Tag> idOf(std::uint32_t number)
{
    typename Id<Tag>::Bytes bytes {};
    for (std::size_t i = 0; i < 4; ++i)
        bytes[i] = static_cast<std::uint8_t>(number >> (8 * i));
    bytes[15] = 1;
    return Id<Tag>(bytes);
}

IncidentTime dayIn(int year, std::optional<int> quarter)
{
    return quarter ? *IncidentTime::month(year, 3 * *quarter - 1) : *IncidentTime::year(year);
}

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

void appendYear(FactTable &facts, const std::vector<CountedIncident> &incidents, int year)
{
    for (const CountedIncident &each : incidents) {
        IncidentFacts fact;
        fact.occurred = dayIn(year, each.quarter);
        fact.reported = QDateTime(QDate(year, 12, 31), QTime(12, 0), Qt::UTC);
        fact.jobArea = each.area;
        fact.types = each.types;
        fact.triggers = each.triggers;
        fact.level = each.level;
        fact.affectedCount = each.affectedCount;
        for (std::uint32_t person : each.persons)
            fact.affected.append(idOf<PersonTag>(person));
        const auto number = facts.rowCount() + 1;
        facts.append(idOf<IncidentTag>(number), static_cast<quint32>(year), number, fact);
    }
}

FactTable factTableOf(const Administration &administration, int year)
{
    FactTable facts;
    appendYear(facts, yearOf(administration), year);
    return facts;
}

} // namespace rueckhalt
