// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

namespace rueckhalt {

/// Lets the invented town found a benchmarking ring with invented neighbours: everybody tells the
/// key figures of the last four quarters, one neighbour an experience, and the town has taken in
/// what the others have sealed to it. For a register that holds a demo with its indicators and
/// releases and was opened by its founder; `lastDay` as for generateDemo().
Result<void> storeDemoRing(OpenRegister &openRegister, const QDate &lastDay, const Random &random);

/// Publishes a page about last year with what was done for citizens.
Result<void> storeDemoPage(OpenRegister &openRegister, const QDate &lastDay);

} // namespace rueckhalt
