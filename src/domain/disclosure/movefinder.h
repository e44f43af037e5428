// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/circuitsolver.h"
#include "domain/disclosure/exchanges.h"
#include "domain/disclosure/yearsolver.h"

#include <optional>
#include <set>

namespace rueckhalt {

/// Puts moves away from the true year together from short ones that change the group by one
/// incident, in whole numbers. It tries exchanges; moves that helped for other groups; to mend by
/// hand what taking out (or putting in) one incident breaks, sum by sum; sums of circuits; and last
/// the whole linear programme for this one incident. What it finds is kept for the groups that
/// follow.
class MoveFinder
{
public:
    /// Both outlive it.
    MoveFinder(const MoveSpace &space, YearSolver &solver);

    /// A move by which the group that the space was asked for changes by so many incidents;
    /// nothing: none was found, which proves nothing.
    [[nodiscard]] std::optional<KindMove> find(
        int change, const Allowance &allowance, YearSolver::Patience patience);
    /// Linear programmes for sums of circuits solved so far.
    [[nodiscard]] int solved() const { return m_circuits.solved(); }

private:
    struct Step
    {
        int kind = 0;
        int sign = 0;
        int score = 0; ///< how much is broken afterwards
        int cost = 0;
    };
    struct Draft
    {
        std::vector<Step> steps;
        int broken = 1;
        int cost = 0;
        std::uint64_t effect = 0; ///< on published sums (Exchanges)
        std::uint64_t mark = 0; ///< of the steps, whatever their order
    };
    void collect(int sign);
    void takeFromLibrary(const Move &move, int sign);
    void remember(const KindMove &move);
    bool moveByKnown();
    [[nodiscard]] Allowance left() const;
    bool take(const std::optional<KindMove> &move);
    [[nodiscard]] bool allows(const KindMove &move) const;
    bool moveByHand(int sign);
    bool complete(const Draft &draft);
    void set(const std::vector<Step> &steps, int factor);
    void apply(int kind, int sign);
    [[nodiscard]] int scoreOf(int kind, int sign) const;
    [[nodiscard]] int costOf(int kind, int sign) const;
    [[nodiscard]] int brokenSum() const;
    [[nodiscard]] bool may(int kind, int sign) const;
    [[nodiscard]] std::vector<Step> steps(int sum) const;

    const MoveSpace &m_space;
    YearSolver &m_solver;
    CircuitSolver m_circuits;
    Exchanges m_exchanges;
    std::vector<Move> m_library; ///< short moves that were found
    std::set<Move> m_inLibrary;
    std::vector<std::vector<int>> m_libraryOf; ///< per atom: which of these move it
    std::vector<KindMove> m_known; ///< that change the group by one incident
    std::uint64_t m_state = 0;
    int m_sign = 0;
    const Allowance *m_allowance = nullptr;
    std::vector<int> m_move; ///< per kind
    std::vector<int> m_before; ///< of these, what was moved for other incidents
    std::vector<int> m_missing; ///< per sum: what it must still change by
    std::vector<int> m_broken; ///< sums that may be broken
};

} // namespace rueckhalt
