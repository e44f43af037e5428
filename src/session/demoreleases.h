// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

namespace rueckhalt {

/// What the invented town has released so far: last year, and the quarters of this year that are
/// over, each with what was known some weeks after its end. By the same way as any release; what
/// cannot be released safely, as in a demo of a few incidents, is left out. For a register that
/// holds a demo and was opened by its founder; `lastDay` as for generateDemo().
Result<void> storeDemoReleases(
    OpenRegister &openRegister, const QDate &lastDay, const Progress &progress = {});

} // namespace rueckhalt
