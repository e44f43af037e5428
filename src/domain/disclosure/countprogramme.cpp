// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/countprogramme.h"

#include <algorithm>
#include <array>

namespace rueckhalt {

namespace {

/// All single values, the empty set if asked for, and what occurs: ascending, each once.
std::vector<std::uint32_t> setsOf(std::vector<std::uint32_t> occurring, int singles)
{
    for (int i = 0; i < singles; ++i)
        occurring.push_back(std::uint32_t {1} << i);
    std::sort(occurring.begin(), occurring.end());
    occurring.erase(std::unique(occurring.begin(), occurring.end()), occurring.end());
    return occurring;
}

int setPositionIn(const std::vector<std::uint32_t> &sets, std::uint32_t bits)
{
    return static_cast<int>(std::lower_bound(sets.begin(), sets.end(), bits) - sets.begin());
}

bool isInSet(std::uint32_t set, int value)
{
    return ((set >> value) & 1U) != 0;
}

// A hidden total costs more than a hidden inner cell of the same size, because more is told by it;
// without the grand total nothing can be put in relation, so it goes last.
constexpr int InnerWeight = 2;
constexpr int SingleWeight = 3;
constexpr int MarginWeight = 8;
constexpr int TotalWeight = 1000;

} // namespace

struct CountProgramme::Keys
{
    std::vector<std::uint32_t> typeSets;
    std::vector<std::uint32_t> triggerSets;
    std::array<bool, at(Areas)> areaUsed {};
    int quarterColumns = 0; ///< including "not known" only if it occurs
    // First atoms of the blocks.
    int byArea = 0;
    int byQuarter = 0;
    int byTriggers = 0;
    int byLevel = 0;

    [[nodiscard]] int typeSetCount() const { return static_cast<int>(typeSets.size()); }
    [[nodiscard]] int areaAtom(int set, int area) const { return byArea + set * Areas + area; }
    [[nodiscard]] int quarterAtom(int set, int quarter) const
    {
        return byQuarter + set * quarterColumns + quarter;
    }
};

CountProgramme::CountProgramme(std::vector<CountedIncident> incidents, int quarters)
    : m_incidents(std::move(incidents))
    , m_quarters(std::clamp(quarters, 1, 4))
{
    Keys keys;
    keys.quarterColumns = m_quarters;
    std::vector<std::uint32_t> triggerSets {0}; // "not stated" is always possible
    for (CountedIncident &incident : m_incidents) {
        if (incident.quarter && (*incident.quarter < 1 || *incident.quarter > m_quarters))
            incident.quarter.reset();
        if (!incident.quarter)
            keys.quarterColumns = m_quarters + 1;
        keys.areaUsed[static_cast<std::size_t>(incident.area)] = true;
        keys.typeSets.push_back(incident.types.bits());
        triggerSets.push_back(incident.triggers.bits());
        for (std::uint32_t person : incident.persons)
            m_personCount = std::max(m_personCount, person + 1);
    }
    keys.typeSets = setsOf(std::move(keys.typeSets), Types);
    keys.triggerSets = setsOf(std::move(triggerSets), TriggerRows - 1);
    makeAtoms(keys);
    makeCells(keys);
    makeLines();
}

int CountProgramme::addAtoms(int block, int count)
{
    const auto first = m_atoms.size();
    m_atoms.resize(first + at(count), Atom {.block = block});
    return static_cast<int>(first);
}

void CountProgramme::makeAtoms(Keys &keys)
{
    keys.byArea = addAtoms(0, keys.typeSetCount() * Areas);
    keys.byQuarter = addAtoms(0, keys.typeSetCount() * keys.quarterColumns);
    keys.byTriggers = addAtoms(1, static_cast<int>(keys.triggerSets.size()));
    keys.byLevel = addAtoms(2, Levels);
    for (int set = 0; set < keys.typeSetCount(); ++set) {
        for (int area = 0; area < Areas; ++area)
            m_atoms[at(keys.areaAtom(set, area))].idle = !keys.areaUsed[at(area)];
    }
    sortIncidentsIn(keys);
}

void CountProgramme::sortIncidentsIn(const Keys &keys)
{
    m_incidentsOf.resize(m_atoms.size());
    for (std::uint32_t i = 0; i < m_incidents.size(); ++i) {
        const CountedIncident &incident = m_incidents[i];
        const int set = setPositionIn(keys.typeSets, incident.types.bits());
        const int quarter = incident.quarter ? *incident.quarter - 1 : m_quarters;
        const std::array<int, 4> places {
            keys.areaAtom(set, static_cast<int>(incident.area)),
            keys.quarterAtom(set, quarter),
            keys.byTriggers + setPositionIn(keys.triggerSets, incident.triggers.bits()),
            keys.byLevel + static_cast<int>(incident.level),
        };
        for (int atom : places) {
            ++m_atoms[at(atom)].count;
            m_incidentsOf[at(atom)].push_back(i);
        }
    }
}

void CountProgramme::makeCells(const Keys &keys)
{
    m_cells.resize(at(typeQuarter(Types - 1, m_quarters) + 1));
    for (int set = 0; set < keys.typeSetCount(); ++set) {
        Link link;
        for (int area = 0; area < Areas; ++area)
            link.left.push_back(keys.areaAtom(set, area));
        for (int quarter = 0; quarter < keys.quarterColumns; ++quarter)
            link.right.push_back(keys.quarterAtom(set, quarter));
        fillTypeCells(keys.typeSets[at(set)], link);
        m_links.push_back(std::move(link));
    }

    Link triggers {.left = m_cells[at(total())].atoms, .right = {}};
    for (int i = 0; i < static_cast<int>(keys.triggerSets.size()); ++i) {
        const std::uint32_t set = keys.triggerSets[at(i)];
        for (int row = 0; row < TriggerRows; ++row) {
            if (row == TriggerRows - 1 ? set == 0 : isInSet(set, row))
                addTo(trigger(row), keys.byTriggers + i);
        }
        triggers.right.push_back(keys.byTriggers + i);
    }
    Link levels {.left = triggers.left, .right = {}};
    for (int row = 0; row < Levels; ++row) {
        addTo(level(row), keys.byLevel + row);
        levels.right.push_back(keys.byLevel + row);
    }
    m_links.push_back(std::move(triggers));
    m_links.push_back(std::move(levels));

    for (Cell &cell : m_cells) {
        for (int atom : cell.atoms)
            cell.count += m_atoms[at(atom)].count;
    }
    weighCells();
}

/// `link` holds the atoms of one type set by area and by quarter, in the order of the columns.
void CountProgramme::fillTypeCells(std::uint32_t types, const Link &link)
{
    for (int area = 0; area < Areas; ++area) {
        const int atom = link.left[at(area)];
        addTo(total(), atom);
        addTo(areaTotal(area), atom);
        for (int type = 0; type < Types; ++type) {
            if (isInSet(types, type)) {
                addTo(typeTotal(type), atom);
                addTo(typeArea(type, area), atom);
            }
        }
    }
    for (int quarter = 0; quarter < static_cast<int>(link.right.size()); ++quarter) {
        const int atom = link.right[at(quarter)];
        addTo(quarterTotal(quarter), atom);
        for (int type = 0; type < Types; ++type) {
            if (isInSet(types, type))
                addTo(typeQuarter(type, quarter), atom);
        }
    }
}

void CountProgramme::weighCells()
{
    for (Cell &cell : m_cells)
        cell.weight = InnerWeight;
    for (int type = 0; type < Types; ++type)
        m_cells[at(typeTotal(type))].weight = MarginWeight;
    for (int area = 0; area < Areas; ++area)
        m_cells[at(areaTotal(area))].weight = MarginWeight;
    for (int quarter = 0; quarter <= m_quarters; ++quarter)
        m_cells[at(quarterTotal(quarter))].weight = MarginWeight;
    for (int row = 0; row < TriggerRows; ++row)
        m_cells[at(trigger(row))].weight = SingleWeight;
    for (int row = 0; row < Levels; ++row)
        m_cells[at(level(row))].weight = SingleWeight;
    m_cells[at(total())].weight = TotalWeight;
}

void CountProgramme::makeLines()
{
    const auto line = [this](int whole, int count, auto part) {
        Line made {.total = whole, .parts = {}};
        for (int i = 0; i < count; ++i)
            made.parts.push_back(part(i));
        m_lines.push_back(std::move(made));
    };
    const int columns = m_quarters + 1;
    line(total(), Types, typeTotal);
    line(total(), Areas, areaTotal);
    line(total(), columns, [this](int quarter) { return quarterTotal(quarter); });
    line(total(), TriggerRows, trigger);
    line(total(), Levels, level);
    for (int type = 0; type < Types; ++type) {
        line(typeTotal(type), Areas, [type](int area) { return typeArea(type, area); });
        line(typeTotal(type), columns,
            [this, type](int quarter) { return typeQuarter(type, quarter); });
    }
    for (int area = 0; area < Areas; ++area)
        line(areaTotal(area), Types, [area](int type) { return typeArea(type, area); });
    for (int quarter = 0; quarter < columns; ++quarter) {
        line(quarterTotal(quarter), Types,
            [this, quarter](int type) { return typeQuarter(type, quarter); });
    }
}

std::vector<int> CountProgramme::atomsOf(std::span<const int> cells) const
{
    std::vector<int> atoms;
    for (int cell : cells) {
        const auto &more = m_cells[at(cell)].atoms;
        atoms.insert(atoms.end(), more.begin(), more.end());
    }
    std::sort(atoms.begin(), atoms.end());
    atoms.erase(std::unique(atoms.begin(), atoms.end()), atoms.end());
    return atoms;
}

IncidentGroup CountProgramme::group(std::span<const int> atoms) const
{
    GroupCount count(m_personCount);
    for (int atom : atoms) {
        for (std::uint32_t index : m_incidentsOf[at(atom)]) {
            const CountedIncident &incident = m_incidents[index];
            count.add(incident.persons, incident.affectedCount, incident.reviewed);
        }
    }
    return count.group();
}

} // namespace rueckhalt
