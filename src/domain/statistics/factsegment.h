// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/statistics/factrows.h"

/// Facts of many incidents as they are stored: column by column, little endian, self-contained.
///
/// Format 2: "RFT2", number of rows (4 bytes), ids (16 each), running numbers less their position,
/// moments of the reports, then the columns of visitColumns(), those of visitSets(), units,
/// services, damages, numbers of persons and persons. A column is its least number (4 bytes, 8 for
/// moments), the number of bits of the largest distance to it (1 byte), and these distances one
/// behind the other, the first in the lowest bits; unused bits of the last byte are 0. What occurs
/// again and again is a list (number of entries in 4 bytes, entries) and a column of positions in
/// it, in the order in which they come first. What is not stated is 0 and what is stated is one
/// more than its code, so that lists may grow.
///
/// There is one way to write given rows, and no other is read.
///
/// Format 1, "RFT1", is read and never written: whole bytes, see formersegment.h.
namespace rueckhalt::factsegment {

[[nodiscard]] QByteArray write(FactRows rows);
/// Either format. Damaged if anything is not as write() would have written it.
[[nodiscard]] Result<FactRows> read(const QByteArray &bytes);

} // namespace rueckhalt::factsegment
