// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "base/result.h"
#include "crypto/secretwords.h"

namespace rueckhalt {

/// Three shares of a secret of which any two give it back, while one alone tells nothing at all
/// (Shamir, "How to share a secret", over GF(2^8) with x^8 + x^4 + x^3 + x + 1). Share n is the
/// value of secret + slope · n, byte by byte; each is written with wordsOf(share.bytes,
/// share.share).
[[nodiscard]] std::array<WordSecret, 3> splitSecret(
    const SecretBytes &secret, const Random &random);

/// The secret from two shares. Invalid unless they are two different ones of equal length. Shares
/// of different secrets give some third value: what it opens must be checked, as with any key.
[[nodiscard]] Result<SecretBytes> joinShares(const WordSecret &one, const WordSecret &other);

} // namespace rueckhalt
