// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/countprogramme.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

struct glp_prob;

namespace rueckhalt {

/// A year as it could have been for somebody who knows the published numbers only: one count per
/// atom of the programme.
using World = std::vector<int>;

int sumOf(const World &world, std::span<const int> atoms);

/// Whether the world reproduces every published number and does not contradict itself. Whole
/// numbers added up again, no solver involved: this is what the protection rests on.
bool isPossible(const World &world, const CountProgramme &programme,
    const std::vector<bool> &published, bool idleAllowed);

/// The reader who has the whole report and a linear-programming solver (GLPK): can the sum of some
/// atoms be zero, can it be large?
///
/// It looks for the smallest *move* away from the true year that leaves every published number as
/// it is. Small moves are closed walks through few cells, and these are nearly always in whole
/// numbers, which corners of the whole polytope are not.
class WorldSolver
{
public:
    /// Nothing is published at first. The programme must outlive the solver.
    explicit WorldSolver(const CountProgramme &programme);
    ~WorldSolver();
    WorldSolver(const WorldSolver &) = delete;
    WorldSolver &operator=(const WorldSolver &) = delete;

    void setPublished(int cell, bool published);
    [[nodiscard]] const std::vector<bool> &published() const { return m_published; }
    /// Whether worlds may have incidents in job areas that had none in the year.
    void allowIdle(bool allowed);

    /// No incident at all in the atoms, or at least `enough`.
    enum class Aim { None, Enough };
    /// How many ways to try when the shortest is in fractions.
    enum class Patience { Short, Long };
    /// A world in which the atoms, all of one block, reach the aim. Empty: there is none, or none
    /// was found in a fixed number of steps.
    World reach(const std::vector<int> &atoms, Aim aim, int enough, Patience patience);

    /// Published numbers that would have to be hidden for the atoms to reach the aim, the cheapest
    /// way (loss of the cells times how far they must move); reach() then finds a way, if only in
    /// fractions. Empty: the solver has no answer.
    std::vector<int> inTheWay(const std::vector<int> &atoms, Aim aim, int enough);

private:
    struct Deleter
    {
        void operator()(glp_prob *problem) const;
    };

    void addRows();
    void setColumnBounds();
    void moveOnly(std::optional<int> block);
    void setRow(int row, const std::vector<int> &plus, const std::vector<int> &minus,
        std::optional<int> change = {});
    void allowChanges(bool allowed);
    [[nodiscard]] int changeColumn(int cell, int direction) const;
    enum class Start { TrueYear, WhereItStands };
    bool solve(Start start);
    int demand(const std::vector<int> &atoms, Aim aim, int enough);
    void demandNothing();
    void searchWholeNumbers(World &world, Patience patience);
    void roundStepByStep(World &world);
    [[nodiscard]] int brokenColumn() const;
    void setCosts(int draft);
    [[nodiscard]] World worldFromColumns() const;

    const CountProgramme &m_programme;
    std::vector<bool> m_published;
    bool m_idleAllowed = false;
    std::optional<int> m_movingBlock; ///< nothing: all
    int m_targetRow = 0;
    std::unique_ptr<glp_prob, Deleter> m_problem;
};

} // namespace rueckhalt
