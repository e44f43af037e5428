// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planning/plannedmeasure.h"

namespace rueckhalt::testing {

[[nodiscard]] UnitId unitNumber(std::uint8_t number);
[[nodiscard]] UserId userNumber(std::uint8_t number);

/// Every field differs from its default, every list has entries.
[[nodiscard]] Proposal fullProposal();
[[nodiscard]] PlannedMeasure fullPlan();

} // namespace rueckhalt::testing
