// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/movespace.h"

#include <memory>
#include <optional>

struct glp_prob;

namespace rueckhalt {

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
    /// Answers for the group that the space was asked for last. The space outlives it.
    explicit YearSolver(const MoveSpace &space);
    ~YearSolver();
    YearSolver(const YearSolver &) = delete;
    YearSolver &operator=(const YearSolver &) = delete;

    /// How many ways to try when the shortest is in fractions.
    enum class Patience { Short, Long };

    /// A move by which the group changes by so many incidents. Nothing: there is none, or none was
    /// found in a fixed number of steps.
    [[nodiscard]] std::optional<KindMove> find(
        int change, const Allowance &allowance, Patience patience);

    /// Published numbers that would have to be hidden for the group to change by so many, the
    /// cheapest way (loss of the numbers times how far they must move); find() then finds a way, if
    /// only in fractions. Never numbers told before. Empty: the solver has no answer.
    struct Obstacle
    {
        std::vector<int> numbers; ///< to be hidden
        std::vector<int> proof; ///< all numbers that the reader's proof rests on
        bool isHopeless = false; ///< whatever numbers were hidden
    };
    /// `dear`: per number, what hiding it costs.
    [[nodiscard]] Obstacle inTheWay(
        int change, const Allowance &allowance, const std::vector<double> &dear);
    /// Linear programmes solved so far.
    [[nodiscard]] int solved() const { return m_solved; }

private:
    struct Deleter
    {
        void operator()(glp_prob *problem) const;
    };
    enum class Start { TrueYear, WhereItStands };
    enum class Form {
        Usual, ///< incidents arrive where there are some already, or in the group
        Any,
        NumbersMayChange,
    };

    [[nodiscard]] std::optional<KindMove> find(
        int change, const Allowance &allowance, Patience patience, Form form);
    [[nodiscard]] bool mayGrow(int kind) const;
    void build(Form form);
    void addRows();
    void addColumns(Form form);
    void setBounds(const Allowance &allowance);
    void setCosts(const Allowance &allowance, int draft);
    bool solve(Start start);
    [[nodiscard]] std::optional<KindMove> searchWholeNumbers(
        const Allowance &allowance, Patience patience);
    [[nodiscard]] std::optional<KindMove> roundStepByStep(const Allowance &allowance);
    [[nodiscard]] int brokenColumn() const;
    [[nodiscard]] std::optional<KindMove> moveFromColumns() const;

    const MoveSpace &m_space;
    std::unique_ptr<glp_prob, Deleter> m_glpk;
    std::uint64_t m_state = 0; ///< of the space, when the programme was written down
    Form m_form = Form::Any;
    std::vector<int> m_rowOf; ///< per sum; 0: none
    std::vector<int> m_moving; ///< kinds, two columns each: incidents more, and fewer
    std::vector<int> m_changing; ///< numbers, then two columns each: larger, and smaller
    int m_solved = 0;
};

} // namespace rueckhalt
