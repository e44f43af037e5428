// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/facttable.h"

namespace rueckhalt {

/// The row of an incident by its number, "2026-00123" or "2026-123".
std::optional<FactTable::Row> rowOfNumber(const FactTable &facts, const QString &number);

} // namespace rueckhalt
