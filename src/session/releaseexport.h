// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

namespace rueckhalt {

/// Writes what is in the release ledger for machines into a folder, which is made if it is missing:
/// releases.csv, cells.csv, codes.csv (releasecsv.h). For every role; noted in the chain. Each file
/// replaces an older one of that name only when it is whole. Returns the paths.
Result<QStringList> exportReleases(const OpenRegister &openRegister, const QString &folder);

} // namespace rueckhalt
