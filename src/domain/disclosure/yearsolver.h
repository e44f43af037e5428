// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/movefinder.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

struct glp_prob;

namespace rueckhalt {

/// A year as it could have been for somebody who knows the published numbers only: one count per
/// atom of the problem.
using World = std::vector<int>;

int sumIn(const World &world, std::span<const int> atoms);

/// Whether the world reproduces every published number and does not contradict itself. Whole
/// numbers added up again, no solver involved: this is what the protection rests on.
bool isPossible(const World &world, const YearProblem &problem, const std::vector<bool> &published,
    bool idleAllowed);

/// The reader who has all releases and a linear-programming solver (GLPK): can the sum of some
/// atoms be zero, can it be large?
///
/// It looks for the smallest *move* away from the true year that leaves every published number as
/// it is. Small moves are closed walks through few cells, and these are nearly always in whole
/// numbers, which corners of the whole polytope are not.
///
/// Not for several threads at once; several solvers are.
class YearSolver
{
public:
    /// Only what was told before is published at first. The problem must outlive the solver.
    explicit YearSolver(const YearProblem &problem);
    ~YearSolver();
    YearSolver(const YearSolver &) = delete;
    YearSolver &operator=(const YearSolver &) = delete;

    /// Not for numbers that were told before.
    void setPublished(int number, bool published);
    [[nodiscard]] const std::vector<bool> &published() const { return m_published; }

    /// How many ways to try when the shortest is in fractions.
    enum class Patience {
        ByHand, ///< no linear programme at all
        Short,
        Long,
    };
    /// What a world shall show to whom.
    struct Question
    {
        std::span<const int> atoms; ///< all of one block
        int least = 0; ///< the sum of the atoms shall be so large at least …
        bool exactly = false; ///< … or, if larger or smaller than true, just this
        /// Whose own incidents it keeps, as positions in readers(); none: an outsider's.
        std::span<const int> readers;
        /// Whose own incidents it had better keep, too, so that it serves as many as possible.
        std::span<const int> others {};
        bool isForLp = false; ///< a search by hand is not worth it
        bool idle = false; ///< incidents in fields of work that had none are thought possible
    };
    /// A world in which the atoms reach the aim. Empty: there is none, or none was found in a fixed
    /// number of steps.
    World reach(const Question &question, Patience patience);

    /// Published numbers that would have to be hidden for the atoms to reach the aim, the cheapest
    /// way (loss of the numbers times how far they must move); reach() then finds a way, if only in
    /// fractions. Never numbers told before. Empty: the solver has no answer.
    struct Obstacle
    {
        std::vector<int> numbers; ///< to be hidden
        std::vector<int> proof; ///< all numbers that the reader's proof rests on
    };
    Obstacle inTheWay(const Question &question);
    /// Linear programmes solved so far.
    [[nodiscard]] int solved() const { return m_solved; }

private:
    struct Deleter
    {
        void operator()(glp_prob *problem) const;
    };
    enum class Start { TrueYear, WhereItStands };

    void addRows();
    void setColumnBounds();
    void setBounds(int atom, int known);
    void setRow(int row, std::span<const int> plus, std::span<const int> minus,
        std::optional<int> change = {});
    void allowChanges(bool allowed);
    [[nodiscard]] int changeColumn(int number, int direction) const;
    bool solve(Start start);
    void demand(const Question &question);
    [[nodiscard]] World moveByHand(const Question &question);
    bool isLikeBefore(const Question &question);
    void demandSum(const Question &question);
    void demandNothing();
    void searchWholeNumbers(World &world, Patience patience);
    void roundStepByStep(World &world);
    [[nodiscard]] int brokenColumn() const;
    void setCosts(int draft);
    [[nodiscard]] World worldFromColumns() const;

    const YearProblem &m_problem;
    std::vector<bool> m_published;
    std::vector<int> m_known; ///< per atom: incidents that the reader knows
    bool m_idleAllowed = false;
    std::optional<int> m_movingPart; ///< nothing: all
    std::vector<int> m_bounded; ///< atoms with known incidents
    std::vector<int> m_dear; ///< atoms with incidents that had better stay
    MoveFinder m_finder;
    Question m_before; ///< for comparison alone: what it points to may be gone
    int m_targetRow = 0;
    int m_needed = 0; ///< incidents that must come into the atoms asked for, or go
    int m_solved = 0;
    std::unique_ptr<glp_prob, Deleter> m_glpk;
};

} // namespace rueckhalt
