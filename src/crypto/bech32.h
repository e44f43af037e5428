// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/secretbytes.h"

/// Bech32 (BIP 173) without its limit of length: bytes as letters and digits with a checksum that
/// finds up to four wrong characters. Both directions work in secret memory, because keys are
/// written this way.
namespace rueckhalt::bech32 {

/// `prefix` (lower case), "1", the data and six check characters, all in lower case.
[[nodiscard]] SecretBytes encode(QByteArrayView prefix, ByteView data);

/// The data behind the `prefix`, which must be as given, case included. Malformed for another
/// prefix, mixed case, a wrong checksum or bits left over that are not zero.
[[nodiscard]] Result<SecretBytes> decode(QByteArrayView prefix, ByteView text);

} // namespace rueckhalt::bech32
