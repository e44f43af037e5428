// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/head.h"
#include "vault/incidentstore.h"
#include "vault/vault.h"

namespace rueckhalt {

/// What verification looks at; borrowed for its duration.
struct VerifiedRegister
{
    QString folder;
    Head head; ///< as it was unlocked
    Database &database;
    SealedObjects &objects;
    const IncidentStore &incidents;
};

/// Checks both head copies, every page, every sealed object, and that segments, numbers and
/// objects say the same. Reads only. Cancelled when `progress` says so; otherwise an error means
/// that looking itself failed.
Result<QList<VaultFinding>> verifyRegister(
    const VerifiedRegister &opened, const Progress &progress);

} // namespace rueckhalt
