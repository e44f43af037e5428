// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/followup.h"
#include "session/accusednames.h"

namespace rueckhalt {

/// The proceedings have an outcome: whoever was accused is not needed by name for them any more.
[[nodiscard]] bool haveProceedingsEnded(const FollowUpValues &values);

/// Names of accused persons of a case that are kept although what they were kept for is over: the
/// proceedings by their outcome, a house ban by its last day (mission 5.2, W5 and W12). Empty for
/// those who do not hold their key. `values`: the answers of the case.
[[nodiscard]] QList<Identity> endedNames(
    const AccusedNames &names, const IncidentId &incident, const FollowUpValues &values);

} // namespace rueckhalt
