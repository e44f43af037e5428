// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/yearbits.h"
#include "domain/disclosure/yearproblem.h"

#include <algorithm>
#include <set>

namespace rueckhalt {

/// Sites and months that no number tells apart need no atoms of their own.
void YearProblem::makeClasses()
{
    const std::size_t count = m_sites.size();
    std::vector<std::vector<bool>> ofTime(count);
    std::vector<std::vector<bool>> ofCube(count);
    std::array<std::vector<bool>, 13> ofMonth;
    std::set<std::pair<std::vector<bool>, bool>> seenSites;
    std::set<std::uint32_t> seenMonths;
    const auto tellApart = [&](const NumberMeaning &meaning) {
        const bool isTime = blockOf(meaning) == Block::Time;
        if (!meaning.sites.empty() && seenSites.insert({meaning.sites, isTime}).second) {
            for (std::size_t site = 0; site < count; ++site) {
                ofCube[site].push_back(meaning.sites[site]);
                if (isTime)
                    ofTime[site].push_back(meaning.sites[site]);
            }
        }
        if (seenMonths.insert(meaning.months).second) {
            for (int month = 1; month <= 12; ++month)
                ofMonth[at(month)].push_back((meaning.months & yearBit(month)) != 0);
        }
    };
    for (const Place &place : m_places)
        tellApart(place.meaning);
    std::ranges::for_each(m_listed, tellApart);
    for (std::size_t site = 0; site < count; ++site) {
        const auto first = [](const std::vector<std::vector<bool>> &all, std::size_t one) {
            return static_cast<int>(std::ranges::find(all, all[one]) - all.begin());
        };
        m_timeSite.push_back(first(ofTime, site));
        m_cubeSite.push_back(first(ofCube, site));
    }
    for (int month = 1; month <= 12; ++month) {
        m_monthClass[at(month)] = static_cast<int>(
            std::find(ofMonth.begin() + 1, ofMonth.end(), ofMonth[at(month)]) - ofMonth.begin());
    }
}

LedgerAtom YearProblem::keyOf(const FrozenIncident &incident, Block block) const
{
    LedgerAtom key {.block = block};
    switch (block) {
    case Block::Cube:
        key.site = incident.site;
        key.area = static_cast<std::uint8_t>(incident.area);
        key.types = static_cast<std::uint8_t>(incident.types.bits());
        break;
    case Block::Time:
        key.since = static_cast<std::int8_t>(incident.since);
        key.until = static_cast<std::int8_t>(incident.until);
        key.site = incident.site;
        key.types = static_cast<std::uint8_t>(incident.types.bits());
        key.month = static_cast<std::uint8_t>(incident.month);
        break;
    case Block::Triggers:
        key.triggers = incident.triggers.bits();
        break;
    case Block::Weekday:
        key.weekday = static_cast<std::uint8_t>(
            incident.weekday ? static_cast<int>(*incident.weekday) : NotKnownDay);
        key.band = static_cast<std::uint8_t>(
            incident.band ? static_cast<int>(*incident.band) : NotKnownBand);
        break;
    case Block::Level:
        key.level = static_cast<std::uint8_t>(incident.level);
        break;
    }
    return classOf(key);
}

LedgerAtom YearProblem::classOf(LedgerAtom key) const
{
    if (key.block != Block::Cube && key.block != Block::Time)
        return key;
    const auto place = std::ranges::lower_bound(m_sites, key.site);
    if (place != m_sites.end() && *place == key.site) {
        const auto &classes = key.block == Block::Cube ? m_cubeSite : m_timeSite;
        key.site = m_sites[at(classes[static_cast<std::size_t>(place - m_sites.begin())])];
    }
    if (key.block == Block::Time && key.month >= 1 && key.month <= 12)
        key.month = static_cast<std::uint8_t>(m_monthClass[key.month]);
    return key;
}

int YearProblem::addAtom(const LedgerAtom &key)
{
    const auto [place, isNew] = m_atomIndex.try_emplace(key, static_cast<int>(m_atoms.size()));
    if (isNew)
        m_atoms.push_back({.key = key});
    return place->second;
}

std::optional<int> YearProblem::atomOf(const LedgerAtom &key) const
{
    const auto found = m_atomIndex.find(classOf(key));
    return found == m_atomIndex.end() ? std::nullopt : std::optional(found->second);
}

/// Single types and triggers everywhere; what occurs is added with the incidents.
void YearProblem::makeAtoms()
{
    const int types = static_cast<int>(terms<IncidentType>().size());
    const int version = m_year.version();
    std::uint32_t usedAreas = 0;
    for (const FrozenIncident &incident : m_year.incidents)
        usedAreas |= incident.since == 0 ? yearBit(static_cast<int>(incident.area)) : 0;
    const auto has = [this](Block block) { return m_hasBlock[at(blockIndex(block))]; };
    for (std::size_t site = 0; site < m_sites.size(); ++site) {
        for (int type = 0; type < types; ++type) {
            LedgerAtom key {.block = Block::Cube,
                .site = m_sites[site],
                .types = static_cast<std::uint8_t>(yearBit(type))};
            for (int area = 0; has(Block::Cube) && area < 12; ++area) {
                key.area = static_cast<std::uint8_t>(area);
                m_atoms[at(addAtom(classOf(key)))].idle = (usedAreas & yearBit(area)) == 0;
            }
            key = {.block = Block::Time, .site = key.site, .types = key.types};
            for (int month = 1; has(Block::Time) && month <= 12; ++month) {
                if ((m_months & yearBit(month)) == 0)
                    continue;
                key.month = static_cast<std::uint8_t>(month);
                key.since = 0;
                key.until = -1;
                addAtom(classOf(key));
                for (int made = 1; made <= version; ++made) {
                    key.since = static_cast<std::int8_t>(made);
                    key.until = -1;
                    addAtom(classOf(key));
                    key.since = 0;
                    key.until = static_cast<std::int8_t>(made);
                    addAtom(classOf(key));
                }
            }
        }
    }
    for (const FrozenIncident &incident : m_year.incidents) {
        // Or the area of a combination would follow from its month, which quarters tell.
        LedgerAtom key = keyOf(incident, Block::Cube);
        for (int area = 0; has(Block::Cube) && incident.since == 0 && area < 12; ++area) {
            key.area = static_cast<std::uint8_t>(area);
            if ((usedAreas & yearBit(area)) != 0)
                addAtom(key);
        }
        // And its month from its site, which a correction tells.
        const LedgerAtom counted = keyOf(incident, Block::Time);
        LedgerAtom stays = counted;
        stays.since = 0;
        stays.until = -1;
        for (LedgerAtom time : {counted, stays}) {
            for (int month = 1; has(Block::Time) && month <= 12; ++month) {
                time.month = static_cast<std::uint8_t>(month);
                if ((m_months & yearBit(month)) != 0)
                    addAtom(classOf(time));
            }
        }
    }
    for (std::size_t value = 0; has(Block::Triggers) && value <= terms<Trigger>().size(); ++value) {
        LedgerAtom key {.block = Block::Triggers};
        key.triggers = value == 0 ? 0 : yearBit(static_cast<int>(value) - 1);
        addAtom(key);
    }
    for (int day = 0; has(Block::Weekday) && day <= NotKnownDay; ++day) {
        // Who does not know the day does not know the time either.
        for (int band = day == NotKnownDay ? NotKnownBand : 0; band <= NotKnownBand; ++band) {
            LedgerAtom key {.block = Block::Weekday};
            key.weekday = static_cast<std::uint8_t>(day);
            key.band = static_cast<std::uint8_t>(band);
            addAtom(key);
        }
    }
    for (std::size_t level = 0; has(Block::Level) && level < terms<AachenLevel>().size(); ++level) {
        LedgerAtom key {.block = Block::Level};
        key.level = static_cast<std::uint8_t>(level);
        addAtom(key);
    }
}

} // namespace rueckhalt
