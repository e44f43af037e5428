// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ring/ringsheetmaker.h"
#include "session/openregister.h"

namespace rueckhalt {

/// Whose sums stand in the sheets that this register has made, for any ring. Damaged if that of one
/// cannot be read: then nobody knows what was told.
[[nodiscard]] Result<QList<RingBasis>> toldToRings(OpenRegister &openRegister);

} // namespace rueckhalt
