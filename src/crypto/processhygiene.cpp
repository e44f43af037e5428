// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/processhygiene.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace rueckhalt {

bool keepMemoryPrivate()
{
    const rlimit none {0, 0};
    const bool noCore = setrlimit(RLIMIT_CORE, &none) == 0;
    const bool notDumpable = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    return noCore && notDumpable;
}

} // namespace rueckhalt
