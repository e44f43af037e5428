// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/elimination.h"
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
    /// A circuit that changes the kind, and by how much.
    struct Part
    {
        int circuit = 0;
        int by = 0;
    };
    [[nodiscard]] const std::vector<Part> &with(int kind) const { return m_with[at(kind)]; }

private:
    [[nodiscard]] std::vector<Elimination::Equation> equations() const;
    [[nodiscard]] std::vector<int> order() const;
    void write(const Elimination &solved);

    const MoveSpace &m_space;
    std::vector<KindMove> m_all;
    std::vector<std::vector<Part>> m_with;
    std::uint64_t m_wholeState = 0;
};

} // namespace rueckhalt
