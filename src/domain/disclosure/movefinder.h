// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/yearproblem.h"

#include <cstdint>
#include <optional>

namespace rueckhalt {

/// Looks for short moves away from the true year by hand, in whole numbers: takes one incident out
/// of the group (or puts one in), and mends the published sums that this breaks one after the
/// other, where the fewest atoms can, by the atoms that mend the most. Finds most witnesses in a
/// hundredth of the time of a linear programme, but never proves that there is none.
class MoveFinder
{
public:
    struct Task
    {
        std::span<const int> atoms; ///< the group
        int change = 0; ///< incidents that must come (or go, negative)
        int movingPart = -1; ///< MoveFinder::partOf() of what may move; -1: everything
        bool idle = false; ///< idle atoms may get incidents
    };

    /// The problem outlives it.
    explicit MoveFinder(const YearProblem &problem);
    void setPublished(int number, bool published) { m_active[at(number)] = published ? 1 : 0; }

    /// The move, per atom; nothing: none was found. `known`: incidents that must stay, per atom.
    [[nodiscard]] std::optional<std::vector<int>> find(
        const Task &task, const std::vector<int> &known);

    /// Parts of the problem that hang together by the grand total only.
    [[nodiscard]] static int partOf(LedgerAtom::Block block);

private:
    struct Step
    {
        int atom = 0;
        int sign = 0;
        int score = 0; ///< how much is broken afterwards
    };
    struct Term
    {
        int sum = 0;
        int sign = 0;
    };
    struct Draft
    {
        std::vector<Step> steps;
        int broken = 1;
        std::uint64_t mark = 0; ///< of the steps, whatever their order
    };
    bool moveOne(int sign);
    void set(const Draft &draft, int factor);
    void apply(int atom, int sign);
    [[nodiscard]] int scoreOf(int atom, int sign) const;
    [[nodiscard]] int brokenSum() const;
    [[nodiscard]] bool may(int atom, int sign) const;
    [[nodiscard]] std::vector<Step> steps(int sum) const;

    const YearProblem &m_problem;
    std::vector<std::vector<Term>> m_termsOf; ///< per atom: the sums that it is in
    std::vector<std::vector<Term>> m_atomsOf; ///< per sum: atoms, with their sign
    std::vector<std::uint8_t> m_active; ///< per sum
    int m_group = 0; ///< the sum that is asked for
    // Of the search that is going on.
    Task m_task;
    const std::vector<int> *m_known = nullptr;
    std::vector<int> m_move; ///< per atom
    std::vector<int> m_missing; ///< per sum: what it must still change by
    std::vector<int> m_broken; ///< sums that may be broken
    std::vector<bool> m_inGroup; ///< per atom
    std::vector<int> m_touched;
};

} // namespace rueckhalt
