// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace rueckhalt {

/// The reason behind an errno value, in words of the system and without any path.
Error systemError(int number, const char *what);

} // namespace rueckhalt
