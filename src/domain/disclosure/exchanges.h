// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/movespace.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace rueckhalt {

/// All *exchanges*: one incident is of another kind, and a second one the other way round so that
/// nothing published changes ("one less in schools at A, one more in libraries there; the reverse
/// at B"). Most moves are made of such; they are looked up here instead of searched for.
///
/// Every kind has a number that is the sum of random numbers of the published sums it is part of.
/// Incidents that leave and arrive cancel each other out where these numbers do.
class Exchanges
{
public:
    /// An incident of the first kind becomes one of the second (kinds as before the group was told
    /// apart).
    struct Change
    {
        std::uint64_t effect = 0; ///< on the sums, as the sum of their random numbers
        int from = 0;
        int to = 0;
        auto operator<=>(const Change &) const = default;
    };

    /// The space outlives it.
    explicit Exchanges(const MoveSpace &space);

    /// Changes with just this effect.
    [[nodiscard]] std::span<const Change> with(std::uint64_t effect);

    /// Moves that change the group by one incident, up or down, short ones first.
    [[nodiscard]] const std::vector<KindMove> &of(int sign);

private:
    void update();
    void findNeighbours();
    void makeChanges();
    void find(int sign);
    void findWith(int outer, int inner, int sign);
    void add(const KindMove &move);

    const MoveSpace &m_space;
    /// Per atom: lists of atoms that differ from it in one respect.
    std::vector<std::vector<int>> m_lists;
    std::vector<std::vector<int>> m_listsOf;
    std::vector<Change> m_changes; ///< ascending, between kinds before they are split by a group
    std::vector<std::vector<int>> m_leaving; ///< per kind: to which
    std::vector<std::vector<int>> m_arriving; ///< per kind: from which
    std::uint64_t m_wholeState = 0;
    std::uint64_t m_state = 0;
    int m_sign = 0;
    std::vector<KindMove> m_found;
};

} // namespace rueckhalt
