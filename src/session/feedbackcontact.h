// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

namespace rueckhalt {

/// How the sender of a report wishes to hear of the outcome. Of a sealed report it lies beside the
/// incident, with the sender (Handling), and only officers open it; of others it is in the person
/// part. Empty if nothing was said or whoever is in may not read it.
[[nodiscard]] QString feedbackContactOf(const OpenRegister &openRegister, const Incident &incident);

} // namespace rueckhalt
