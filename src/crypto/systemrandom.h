// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"

namespace rueckhalt {

/// The operating system's cryptographic random numbers through OpenSSL. Aborts the program when
/// there are none: nothing sensible can go on without.
Random systemRandom();

} // namespace rueckhalt
