// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

namespace rueckhalt {

/// What the invented town plans against all that: measures in every stage from decided to carried
/// out, with one whose effect is to be checked, and a proposal for the newest accumulation. For a
/// register that holds a demo and was opened by its founder; `lastDay` as for generateDemo().
Result<void> storeDemoPlan(OpenRegister &openRegister, const QDate &lastDay, const Random &random);

} // namespace rueckhalt
