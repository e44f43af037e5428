// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/keypair.h"

namespace rueckhalt {

/// What ties a sealed box to its place. Neither is hidden nor stored in the box; a box opens only
/// with the same two.
struct BoxLabel
{
    QByteArrayView purpose; ///< one distinct text for each use, for instance "role key"
    ByteView bound = {}; ///< what else must not be exchanged: register, user, version …
};

/// How much longer a sealed box is than its contents: ephemeral public key and tag.
inline constexpr std::size_t SealedBoxOverhead = 48;

/// Seals `plain` so that only the holder of the recipient's secret half opens it; the sender, who
/// stays unnamed, cannot. Format (suite 1):
///
///     ephemeral X25519 public key (32) ‖ AES-256-GCM cipher text ‖ tag (16)
///
/// key = HKDF-SHA-256(X25519(ephemeral, recipient), salt = ephemeral public ‖ recipient public,
/// info = "rueckhalt/2/sealed box/" ‖ purpose, 32 bytes); nonce = 12 zero bytes, because each key
/// is used once; additional data = bound. Invalid when the recipient's key is of low order.
[[nodiscard]] Result<QByteArray> sealTo(
    const PublicKey &recipient, const BoxLabel &label, ByteView plain, const Random &random);

/// Damaged when the box was made for another key, purpose or binding, or was altered.
[[nodiscard]] Result<SecretBytes> openSealed(
    const AgreementKey &key, const BoxLabel &label, ByteView sealed);

} // namespace rueckhalt
