// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace rueckhalt {

/// Actions of the command "release" that read what is in the ledger.
int runReleasePlan(Invocation &invocation);
int runReleaseVerify(Invocation &invocation);
int runReleaseList(Invocation &invocation);
int runReleaseExport(Invocation &invocation);
int runReleaseWitnesses(Invocation &invocation);

} // namespace rueckhalt
