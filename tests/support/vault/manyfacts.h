// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/vault/rawregister.h"

#include <vector>

namespace rueckhalt::testing {

/// A house of 200 units in 20 offices, with 50 services.
Organisation manyUnits();

/// Invented facts of ten years in that house, packed as segments of a register. The same count
/// gives the same facts.
std::vector<QByteArray> packedFacts(FactTable::Row count);

/// Puts the rows of a table into a register as sealed segments, without their two sealed objects
/// each, which loading does not touch.
bool storeSegments(RawRegister &raw, const FactTable &table);

} // namespace rueckhalt::testing
