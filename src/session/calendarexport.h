// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

namespace rueckhalt {

/// Writes the deadlines of all open cases as an iCalendar file: number, kind and day, nothing
/// personal. Noted in the chain before the file takes the place of an older one.
Result<void> exportCalendar(
    const OpenRegister &openRegister, Language language, const QString &path);

} // namespace rueckhalt
