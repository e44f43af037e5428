// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

namespace rueckhalt {

/// Posts and visitor contacts of the teams of the invented town, for the years of its register up
/// to that of `lastDay`, so that reports and effect checks can tell rates.
Result<void> storeDemoPopulation(OpenRegister &openRegister, QDate lastDay);

} // namespace rueckhalt
