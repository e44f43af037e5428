// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace rueckhalt {

/// Equations in small whole numbers most of which are zero, solved after Gauss and Jordan: only
/// ones are divided by, and only what is not zero is written down and looked at.
class Elimination
{
public:
    /// What cannot be written with factors of this size is cut off: it helps nobody.
    static constexpr int LargestFactor = 64;

    struct Term
    {
        int unknown = 0;
        int by = 0;
    };
    using Equation = std::vector<Term>; ///< ascending, without zeros

    /// Sums of these are zero. Nothing is decided yet.
    Elimination(std::vector<Equation> equations, int unknowns);

    /// Lets the shortest equation that can decide the unknown do so; the unknown is in no other
    /// one then. False: none can.
    bool decide(int unknown);
    /// Unknowns in the order in which they were decided.
    [[nodiscard]] const std::vector<int> &decided() const { return m_decided; }
    /// The equation that decides them, with a factor of one; after these, those that decide none.
    [[nodiscard]] const Equation &equation(int position) const
    {
        return m_equations[static_cast<std::size_t>(m_order[static_cast<std::size_t>(position)])];
    }
    [[nodiscard]] int count() const { return static_cast<int>(m_order.size()); }

private:
    struct Found
    {
        int equation = 0;
        int factor = 0;
    };
    void collect(int unknown);
    [[nodiscard]] int factorOf(int equation, int unknown) const;
    void subtract(int equation, const Equation &solved, int factor);

    std::vector<Equation> m_equations;
    std::vector<int> m_order; ///< decided ones first
    std::vector<int> m_positionOf; ///< in that order
    std::vector<std::vector<int>> m_with; ///< per unknown: equations that had it at some time
    std::vector<int> m_decided;
    std::vector<Found> m_found; ///< these are kept to be filled again
    std::vector<int> m_seen; ///< per equation: in which round last
    int m_round = 0;
    Equation m_difference;
};

} // namespace rueckhalt
