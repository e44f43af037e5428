// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/secretbytes.h"

/// Encryption that notices every change, in the one shape both ciphers used here have: 256-bit
/// keys, 96-bit nonces, 128-bit tags. A nonce must never be used twice with one key: draw a new key
/// or a new random nonce for every message.
namespace rueckhalt::aead {

inline constexpr std::size_t KeySize = 32;
inline constexpr std::size_t NonceSize = 12;
inline constexpr std::size_t TagSize = 16;

enum class Cipher { AesGcm, ChaCha20Poly1305 };

/// What goes beside the message: not hidden, but any change of it is noticed.
struct Envelope
{
    ByteView key; ///< KeySize bytes
    ByteView nonce; ///< NonceSize bytes
    ByteView bound; ///< additional authenticated data
};

/// Cipher text followed by the tag.
[[nodiscard]] QByteArray seal(Cipher cipher, const Envelope &envelope, ByteView plain);

/// Damaged when key, nonce, bound data or a single bit of `sealed` differ. Nothing of the plain
/// text is handed out before the tag has been checked.
[[nodiscard]] Result<SecretBytes> open(Cipher cipher, const Envelope &envelope, ByteView sealed);

} // namespace rueckhalt::aead
