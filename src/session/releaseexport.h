// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

namespace rueckhalt {

/// Writes what is in the release ledger for machines into a folder, which is made if it is missing:
/// releases.csv, cells.csv, codes.csv (releasecsv.h). For every role; noted in the chain. Each file
/// replaces an older one of that name only when it is whole. Returns the paths.
Result<QStringList> exportReleases(const OpenRegister &openRegister, const QString &folder);

/// Writes what proves that the releases are safe for an auditor who shares nothing with this
/// program: targets.csv, witnesses.csv (ledgerexport.h), readable by their owner only, because they
/// speak of true counts. NotPermitted for others than officers; noted in the chain like an export
/// of incidents.
Result<QStringList> exportWitnesses(const OpenRegister &openRegister, const QString &folder);

} // namespace rueckhalt
