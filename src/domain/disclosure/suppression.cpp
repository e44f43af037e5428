// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/suppression.h"

#include "domain/disclosure/worldsolver.h"

#include <algorithm>

namespace rueckhalt {

namespace {

using Aim = WorldSolver::Aim;
using Patience = WorldSolver::Patience;
using Group = IncidentGroup;

/// Incidents that nobody may prove to exist or to be few.
struct Target
{
    std::vector<int> atoms;
    bool idleWorlds = false; ///< may be protected by incidents in areas that had none
};

class Suppressor
{
public:
    Suppressor(const CountProgramme &programme, int minimum, SuppressionEffort &effort)
        : m_programme(programme)
        , m_minimum(minimum)
        , m_effort(effort)
        , m_solver(programme)
    {
    }

    std::vector<bool> run();

private:
    struct Witness
    {
        World world;
        bool idleWorld = false;
    };
    struct Attack
    {
        bool isBeaten = false; ///< a witness was found
        std::vector<int> carriers; ///< otherwise: what the proof rests on
    };

    [[nodiscard]] bool isSensitive(const Group &group) const { return group.isOfFew(m_minimum); }
    void publishWhatIsNotPrimary();
    [[nodiscard]] std::vector<Target> targets() const;
    void addRemainders(std::vector<Target> &targets) const;

    [[nodiscard]] bool witnesses(const Witness &witness, const Target &target, Aim aim) const;
    [[nodiscard]] bool hasWitness(const Target &target, Aim aim) const;
    void useWorldsOf(const Target &target);
    bool findWitness(const Target &target, Aim aim, Patience patience);

    bool protectAll();
    void hideAgainst(const Target &target, Aim aim);
    void publishAgainWhatMay();
    bool isSafe();

    const CountProgramme &m_programme;
    const int m_minimum;
    SuppressionEffort &m_effort;
    WorldSolver m_solver;
    std::vector<int> m_primary;
    std::vector<Witness> m_witnesses; ///< all reproduce what is published now
    bool m_idleAllowed = false;
};

void Suppressor::publishWhatIsNotPrimary()
{
    for (int cell = 0; cell < static_cast<int>(m_programme.cells().size()); ++cell) {
        if (isSensitive(m_programme.group(m_programme.cells()[at(cell)].atoms)))
            m_primary.push_back(cell);
        else
            m_solver.setPublished(cell, true);
    }
    m_effort.primary = static_cast<int>(m_primary.size());
}

std::vector<Target> Suppressor::targets() const
{
    std::vector<Target> targets;
    for (int cell : m_primary) {
        const auto &atoms = m_programme.cells()[at(cell)].atoms;
        if (atoms.empty())
            continue;
        const bool isIdle = std::all_of(atoms.begin(), atoms.end(),
            [this](int atom) { return m_programme.atoms()[at(atom)].idle; });
        targets.push_back(Target {.atoms = atoms, .idleWorlds = isIdle});
    }
    addRemainders(targets);
    // Changing the set of worlds costs a fresh start of the solver: once is enough.
    std::stable_partition(
        targets.begin(), targets.end(), [](const Target &target) { return !target.idleWorlds; });
    return targets;
}

void Suppressor::addRemainders(std::vector<Target> &targets) const
{
    for (const auto &line : m_programme.lines()) {
        std::vector<int> withheld;
        for (int part : line.parts) {
            if (!m_solver.published()[at(part)])
                withheld.push_back(part);
        }
        if (withheld.size() < 2)
            continue;
        std::vector<int> atoms = m_programme.atomsOf(withheld);
        const Group group = m_programme.group(atoms);
        if (group.incidents > 0 && isSensitive(group))
            targets.push_back(Target {.atoms = std::move(atoms), .idleWorlds = false});
    }
}

bool Suppressor::witnesses(const Witness &witness, const Target &target, Aim aim) const
{
    if (witness.idleWorld && !target.idleWorlds)
        return false;
    const int sum = sumOf(witness.world, target.atoms);
    return aim == Aim::None ? sum == 0 : sum >= m_minimum;
}

bool Suppressor::hasWitness(const Target &target, Aim aim) const
{
    return std::any_of(m_witnesses.rbegin(), m_witnesses.rend(),
        [&](const Witness &witness) { return witnesses(witness, target, aim); });
}

void Suppressor::useWorldsOf(const Target &target)
{
    if (target.idleWorlds != m_idleAllowed) {
        m_idleAllowed = target.idleWorlds;
        m_solver.allowIdle(m_idleAllowed);
    }
}

bool Suppressor::findWitness(const Target &target, Aim aim, Patience patience)
{
    useWorldsOf(target);
    World world = m_solver.reach(target.atoms, aim, m_minimum, patience);
    ++m_effort.problems;
    if (world.empty())
        return false;
    m_witnesses.push_back(Witness {.world = std::move(world), .idleWorld = m_idleAllowed});
    // The witness counts, not the solver's word.
    return witnesses(m_witnesses.back(), target, aim);
}

/// Hides what stands in the way of the aim. Where there was a way in fractions only, nothing does;
/// then the cheapest number of all goes, to be on the safe side.
void Suppressor::hideAgainst(const Target &target, Aim aim)
{
    useWorldsOf(target);
    auto cells = m_solver.inTheWay(target.atoms, aim, m_minimum);
    ++m_effort.problems;
    if (cells.empty()) {
        ++m_effort.unfinished;
        std::vector<int> candidates;
        for (int cell = 0; cell < static_cast<int>(m_solver.published().size()); ++cell) {
            if (m_solver.published()[at(cell)])
                candidates.push_back(cell);
        }
        cells.push_back(
            *std::min_element(candidates.begin(), candidates.end(), [this](int left, int right) {
                return m_programme.lossOf(left) < m_programme.lossOf(right);
            }));
    }
    for (int cell : cells)
        m_solver.setPublished(cell, false);
}

/// Hides until every target has its two witnesses; true if something had to be hidden.
bool Suppressor::protectAll()
{
    const auto all = targets();
    bool hasHidden = false;
    for (const Target &target : all) {
        for (Aim aim : {Aim::None, Aim::Enough}) {
            while (!hasWitness(target, aim)) {
                if (findWitness(target, aim, Patience::Long))
                    break;
                const auto &published = m_solver.published();
                if (std::find(published.begin(), published.end(), true) == published.end())
                    break; // nothing is said, so nothing can be proved
                hideAgainst(target, aim);
                hasHidden = true;
            }
        }
    }
    return hasHidden;
}

/// Whether every target has its witnesses; finds missing ones, hides nothing.
bool Suppressor::isSafe()
{
    for (const Target &target : targets()) {
        for (Aim aim : {Aim::None, Aim::Enough}) {
            if (!hasWitness(target, aim) && !findWitness(target, aim, Patience::Short))
                return false;
        }
    }
    return true;
}

/// Choosing one by one hides too much now and then; the dearest are tried first.
void Suppressor::publishAgainWhatMay()
{
    std::vector<int> complementary;
    for (int cell = 0; cell < static_cast<int>(m_solver.published().size()); ++cell) {
        if (!m_solver.published()[at(cell)]
            && !std::binary_search(m_primary.begin(), m_primary.end(), cell))
            complementary.push_back(cell);
    }
    std::stable_sort(complementary.begin(), complementary.end(), [this](int left, int right) {
        return m_programme.lossOf(left) > m_programme.lossOf(right);
    });
    for (int cell : complementary) {
        const auto &counted = m_programme.cells()[at(cell)];
        std::vector<Witness> before = m_witnesses;
        std::erase_if(m_witnesses, [&counted](const Witness &witness) {
            return sumOf(witness.world, counted.atoms) != counted.count;
        });
        m_solver.setPublished(cell, true);
        if (!isSafe()) {
            m_solver.setPublished(cell, false);
            m_witnesses = std::move(before);
        }
    }
}

std::vector<bool> Suppressor::run()
{
    publishWhatIsNotPrimary();
    World truth;
    for (const auto &atom : m_programme.atoms())
        truth.push_back(atom.count);
    m_witnesses.push_back(Witness {.world = std::move(truth), .idleWorld = false});
    // Hiding more makes new remainders, which may need protection themselves.
    while (protectAll()) {}
    publishAgainWhatMay();
    const auto &published = m_solver.published();
    m_effort.complementary = static_cast<int>(std::count(published.begin(), published.end(), false))
        - m_effort.primary;
    return published;
}

} // namespace

std::vector<bool> publishedCells(
    const CountProgramme &programme, int minimumPersons, SuppressionEffort *effort)
{
    SuppressionEffort ignored;
    const auto total = programme.group(programme.cells()[at(CountProgramme::total())].atoms);
    if (total.isOfFew(minimumPersons)) {
        // Whatever part of it were shown, it would speak about these few.
        return std::vector<bool>(programme.cells().size(), false);
    }
    return Suppressor(programme, minimumPersons, effort ? *effort : ignored).run();
}

} // namespace rueckhalt
