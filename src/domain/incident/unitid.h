// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

namespace rueckhalt {

/// Ids that may be known where nothing else of an incident is: what is planned refers to units.
using UnitId = Id<struct UnitTag>;
using ServiceId = Id<struct ServiceTag>;

} // namespace rueckhalt
