// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/facttable.h"

namespace rueckhalt::testing {

/// Rows as format 1 wrote them, which registers still hold. All of them are counted.
QByteArray packedInFormat1(const FactTable &table, FactTable::Row first, FactTable::Row count);

} // namespace rueckhalt::testing
