// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

namespace rueckhalt {

/// The cases of the invented town: those of the last weeks up to `lastDay` stand at different
/// steps, some with duties that are overdue, so that the list of work has something in every group.
/// Older incidents have no case.
Result<void> storeDemoCases(OpenRegister &openRegister, QDate lastDay);

} // namespace rueckhalt
