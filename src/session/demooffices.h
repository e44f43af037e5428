// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

#include <QDate>

namespace rueckhalt {

/// Profiles of some offices of the invented town, a checklist with gaps, and promised replies of
/// the last months, some of them overdue.
Result<void> storeDemoOffices(
    OpenRegister &openRegister, const QDate &lastDay, const Random &random);

} // namespace rueckhalt
