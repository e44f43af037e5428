// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rueckhalt {

/// Keeps keys and narratives out of core dumps and away from debuggers of the same user: no core
/// file (RLIMIT_CORE 0) and not dumpable (PR_SET_DUMPABLE 0). Called first in every main().
/// False if the system refuses one of them.
bool keepMemoryPrivate();

} // namespace rueckhalt
