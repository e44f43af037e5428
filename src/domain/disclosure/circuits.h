// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/movespace.h"

#include <cstdint>
#include <vector>

namespace rueckhalt {

/// The shortest building blocks of moves: each leaves every published number and every shared
/// margin as it is, and together they make up all moves there are.
///
/// A set of kinds (a *basis*) is chosen whose changes are decided by those of all others; then
/// every other kind has one *circuit*: one incident of it more, and what the basis must change for
/// that (fundamental circuits of a vector matroid). The basis is of kinds with many incidents, so
/// that most circuits can be gone as they are. The equations say "part of" and "not part of" only,
/// and the circuits come out in whole numbers; where they would not, a kind is left without one.
///
/// Between kinds before a group splits them (MoveSpace::wholeKinds()). Each starts with the kind
/// that it is the circuit of.
class Circuits
{
public:
    /// The space outlives it.
    explicit Circuits(const MoveSpace &space);

    /// For what is published now.
    const std::vector<KindMove> &all();
    /// Which of them change the kind.
    [[nodiscard]] const std::vector<int> &with(int kind) const { return m_with[at(kind)]; }

private:
    using Row = std::vector<std::int32_t>;

    [[nodiscard]] std::vector<Row> equations() const;
    [[nodiscard]] std::vector<int> order() const;
    [[nodiscard]] int pivotRow(const std::vector<Row> &rows, int kind) const;
    void solve(std::vector<Row> &rows);
    void write(const std::vector<Row> &rows);

    const MoveSpace &m_space;
    std::vector<KindMove> m_all;
    std::vector<std::vector<int>> m_with;
    std::vector<int> m_basis; ///< per solved equation: the kind that it decides
    std::uint64_t m_wholeState = 0;
};

} // namespace rueckhalt
