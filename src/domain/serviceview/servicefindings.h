// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/matching/matching.h"
#include "domain/serviceview/overlay.h"

namespace rueckhalt {

/// The triggers of incidents that an indicator speaks of: waiting times of waiting, calls answered
/// of a telephone that nobody answers. Empty for indicators that speak of service as a whole, for
/// those of which no direction is better, and for the authority's own.
[[nodiscard]] CodeSet<Trigger> triggersOf(const Indicator &indicator);

/// What a cluster of an overlay says for the matching; nothing for indicators without triggers.
[[nodiscard]] std::optional<ServiceFinding> findingOf(
    const OverlayCluster &cluster, const Indicator &indicator);

} // namespace rueckhalt
