// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/facttable.h"
#include "vault/releasebook.h"
#include "vault/vault.h"

namespace rueckhalt::testing {

/// A release as the vault is given one: for each incident of `facts` a frozen row, a group, an atom
/// and two witnesses. Without tables, which only disclosure control can make; whether numbers are
/// protected is its matter, not the vault's.
ReleaseDraft releaseDraft(
    const ReleaseLedger &before, const FactTable &facts, const ReleasePeriod &period);

/// Makes it as whoever is in.
Result<Release> makeRelease(Vault &vault, const ReleasePeriod &period);

} // namespace rueckhalt::testing
