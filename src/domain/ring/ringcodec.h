// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ring/ringsheetmaker.h"

namespace rueckhalt {

/// What registers store beside the papers of a ring. Damaged, NewerFormat; Invalid, TooLarge.
[[nodiscard]] Result<QByteArray> encodeRingOffices(const QList<RingOffice> &offices);
[[nodiscard]] Result<QList<RingOffice>> decodeRingOffices(ByteView bytes);
[[nodiscard]] Result<QByteArray> encodeRingBasis(const RingBasis &basis);
[[nodiscard]] Result<RingBasis> decodeRingBasis(ByteView bytes);

} // namespace rueckhalt
