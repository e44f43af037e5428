// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/incidentgroup.h"
#include "domain/incident/taxonomy.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rueckhalt {

/// A position as the standard containers want it.
constexpr std::size_t at(int position)
{
    return static_cast<std::size_t>(position);
}

/// What disclosure control needs to know of one incident.
struct CountedIncident
{
    CodeSet<IncidentType> types {};
    JobArea area = JobArea::Municipal;
    std::optional<int> quarter {}; ///< 1–4; nothing: not known
    CodeSet<Trigger> triggers {}; ///< empty: not stated
    AachenLevel level = AachenLevel::Level1;
    int affectedCount = 1;
    std::vector<std::uint32_t> persons {}; ///< known affected persons, as positions, not as names
    /// False: nobody has looked at the report yet. Anybody can send one, so it is counted and its
    /// persons are protected, but they protect nobody.
    bool reviewed = true;
};

/// The fixed set of counts of the annual report over one year, true and unprotected: never leaves
/// domain/disclosure.
///
/// *Cells* are the numbers that the report would show. *Atoms* are the unknowns of somebody who
/// reads it: how many incidents have exactly this set of types in this job area, and so on. A cell
/// is the sum of its atoms.
///
/// Atoms come in four blocks that describe the same incidents: type set × job area, type set ×
/// quarter, trigger set, level. A full type set × area × quarter cube is not needed: whenever the
/// first two blocks agree in the sum of every type set, a cube with these margins exists (fill it
/// from the north-west corner), also in whole numbers. Two thin blocks and one link per type set
/// therefore say exactly the same as the cube, with a fifth of the unknowns.
///
/// Type sets are all single types and those combinations that occur. A reader who thinks of more
/// combinations can prove less, so leaving them out errs on the side of protection. The same holds
/// for trigger sets.
class CountProgramme
{
public:
    struct Atom
    {
        int block = 0; ///< 0: types, 1: triggers, 2: levels; they share the grand total only
        int count = 0;
        bool idle = false; ///< of a job area without any incident in the year
    };
    struct Cell
    {
        std::vector<int> atoms; ///< none: "quarter not known" in a year in which all are known
        int count = 0;
        int weight = 1; ///< how much is lost with this cell, per incident: totals are worth more
    };
    /// A total and the cells it is split into, some of which may overlap.
    struct Line
    {
        int total = 0;
        std::vector<int> parts;
    };
    /// Two sets of atoms that describe the same incidents.
    struct Link
    {
        std::vector<int> left;
        std::vector<int> right;
    };
    static constexpr int Types = 6;
    static constexpr int Areas = 12;
    static constexpr int TriggerRows = 18; ///< the last one: not stated
    static constexpr int Levels = 4;

    /// `quarters`: how many quarters had begun when the report was made (1–4); later ones are not
    /// part of the report. Incidents dated later than that count as "quarter not known".
    CountProgramme(std::vector<CountedIncident> incidents, int quarters);

    [[nodiscard]] const std::vector<Atom> &atoms() const { return m_atoms; }
    [[nodiscard]] const std::vector<Cell> &cells() const { return m_cells; }
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] const std::vector<Link> &links() const { return m_links; }
    [[nodiscard]] int quarters() const { return m_quarters; }
    /// What is lost when the cell is hidden, in incidents weighed by what the cell tells.
    [[nodiscard]] double lossOf(int cell) const
    {
        return double(m_cells[at(cell)].count) * m_cells[at(cell)].weight;
    }

    // Positions in cells(). Quarter column `quarters()` is "not known".
    [[nodiscard]] static int total() { return 0; }
    [[nodiscard]] static int typeTotal(int type) { return 1 + type; }
    [[nodiscard]] static int areaTotal(int area) { return 1 + Types + area; }
    [[nodiscard]] static int typeArea(int type, int area)
    {
        return 1 + Types + Areas + type * Areas + area;
    }
    [[nodiscard]] static int trigger(int row) { return 1 + Types + Areas + Types * Areas + row; }
    [[nodiscard]] static int level(int row) { return trigger(TriggerRows) + row; }
    [[nodiscard]] int quarterTotal(int quarter) const { return level(Levels) + quarter; }
    [[nodiscard]] int typeQuarter(int type, int quarter) const
    {
        return level(Levels) + (1 + type) * (m_quarters + 1) + quarter;
    }

    /// The union of the incidents behind the atoms, which must belong to one block.
    [[nodiscard]] IncidentGroup group(std::span<const int> atoms) const;
    /// The atoms of several cells of one block, each once, in ascending order.
    [[nodiscard]] std::vector<int> atomsOf(std::span<const int> cells) const;

private:
    struct Keys;
    void makeAtoms(Keys &keys);
    void sortIncidentsIn(const Keys &keys);
    void makeCells(const Keys &keys);
    void fillTypeCells(std::uint32_t types, const Link &link);
    void weighCells();
    void makeLines();
    int addAtoms(int block, int count);
    void addTo(int cell, int atom)
    {
        m_cells[static_cast<std::size_t>(cell)].atoms.push_back(atom);
    }

    std::vector<CountedIncident> m_incidents;
    int m_quarters;
    std::vector<Atom> m_atoms;
    std::vector<std::vector<std::uint32_t>> m_incidentsOf; ///< per atom
    std::vector<Cell> m_cells;
    std::vector<Line> m_lines;
    std::vector<Link> m_links;
    std::uint32_t m_personCount = 0;
};

} // namespace rueckhalt
