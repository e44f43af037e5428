// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/yearproblem.h"

namespace rueckhalt {

// How the values of NumberMeaning and LedgerAtom are numbered: for the files of YearProblem.

// A hidden total costs more than a hidden inner cell of the same size, because more is told by it;
// without the grand total nothing can be put in relation, so it goes last.
constexpr int TotalWeight = 1000;

constexpr int NotKnownDay = 7;
inline const int NotKnownBand = static_cast<int>(terms<TimeBand>().size());

/// Position in YearProblem's arrays by block.
constexpr int blockIndex(YearProblem::Block block)
{
    return static_cast<int>(block);
}

constexpr std::uint32_t yearBit(int value)
{
    return std::uint32_t {1} << value;
}

} // namespace rueckhalt
