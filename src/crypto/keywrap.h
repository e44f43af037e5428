// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/secretbytes.h"

namespace rueckhalt {

/// AES-256 key wrap (RFC 3394): the wrapped key is 8 bytes longer than `key`, whose length is a
/// multiple of 8 and at least 16. `wrappingKey` has 32 bytes.
[[nodiscard]] QByteArray wrapKey(ByteView wrappingKey, ByteView key);

/// Damaged when `wrapped` was not made with `wrappingKey` or was altered.
[[nodiscard]] Result<SecretBytes> unwrapKey(ByteView wrappingKey, ByteView wrapped);

} // namespace rueckhalt
