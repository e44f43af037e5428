// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace rueckhalt {

/// Pseudonyms that a new incident gets; further names are kept as typed and counted only. Whoever
/// may report without an account could fill the register with thousands of invented ones.
inline constexpr qsizetype MaxPseudonyms = 50;

/// What the vault stores of a draft without problems: facts with the defaults of the draft's unit
/// and the pseudonyms of its first MaxPseudonyms affected names, and the person part
/// as typed.
NewIncident newIncidentOf(const IncidentDraft &draft, const QDateTime &reportedUtc,
    const Organisation &organisation, const Vault &vault);

} // namespace rueckhalt
