// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/factrows.h"
#include "domain/statistics/segmentreader.h"

/// Segments of facts in format 1: whole bytes a number, what is not stated is 255, damage that is
/// not stated -1, and bit 7 of a level says that it was changed by hand.
namespace rueckhalt::formersegment {

/// What follows magic and number of rows; `reader` fails if anything is not as it was written.
[[nodiscard]] FactRows read(SegmentReader &reader, std::uint32_t count);

} // namespace rueckhalt::formersegment
