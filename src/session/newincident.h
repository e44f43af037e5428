// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace rueckhalt {

/// What the vault stores of a draft without problems: facts with the defaults of the draft's unit
/// and the pseudonyms of its affected names, and the person part as typed.
NewIncident newIncidentOf(const IncidentDraft &draft, const QDateTime &reportedUtc,
    const Organisation &organisation, const Vault &vault);

} // namespace rueckhalt
