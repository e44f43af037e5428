// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

namespace rueckhalt {

/// Tells registers apart for ever; stands in every key, card, report and reply of one.
using RegisterId = Id<struct RegisterTag>;

} // namespace rueckhalt
