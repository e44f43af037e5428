// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "crypto/secretbytes.h"

namespace rueckhalt {

/// A password that an administrator gives to somebody else, who must replace it when unlocking for
/// the first time: seven words of the list for paper secrets (56 bits) with hyphens between them,
/// easy to read out and to type.
[[nodiscard]] SecretBytes oneTimePassword(const Random &random);

} // namespace rueckhalt
