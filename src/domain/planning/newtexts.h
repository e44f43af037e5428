// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planning/plannedmeasure.h"

namespace rueckhalt {

/// The lines of freeTextsOf() that `before` did not have: what somebody has looked at once is not
/// asked about again.
[[nodiscard]] QString newTextsOf(const PlannedMeasure &changed, const PlannedMeasure &before);

} // namespace rueckhalt
