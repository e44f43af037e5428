// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "domain/protection/role.h"

#include <array>
#include <map>

namespace rueckhalt {

/// The contents of a register in groups that different roles may write. The numbers are part of
/// the format: every entry of the chain says which compartments it changed.
enum class Compartment : std::uint8_t {
    Cases = 1, ///< incidents, their sealed parts, grants, what was taken in, erased, released
    Plan = 2, ///< measures and their state
    MasterData = 3, ///< units, services, indicators
    Members = 4, ///< lists of members, each with a signature of its own
};

inline constexpr std::array allCompartments {
    Compartment::Cases, Compartment::Plan, Compartment::MasterData, Compartment::Members};

/// A digest over all rows of each compartment.
using Roots = std::map<Compartment, Digest>;

/// The roles that the matrix of rights lets write there. Whoever does not belong to them can
/// still write bytes into the file; everybody's program notices it.
[[nodiscard]] CodeSet<Role> writersOf(Compartment compartment);

} // namespace rueckhalt
