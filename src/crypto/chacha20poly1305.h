// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/aead.h"

/// ChaCha20-Poly1305 (RFC 8439), as the age format uses it. A nonce must never be used twice with
/// one key.
namespace rueckhalt::chacha20poly1305 {

using aead::Envelope;
using aead::KeySize;
using aead::NonceSize;
using aead::TagSize;

/// Cipher text followed by the tag.
[[nodiscard]] inline QByteArray seal(const Envelope &envelope, ByteView plain)
{
    return aead::seal(aead::Cipher::ChaCha20Poly1305, envelope, plain);
}

/// Damaged when key, nonce, bound data or a single bit of `sealed` differ.
[[nodiscard]] inline Result<SecretBytes> open(const Envelope &envelope, ByteView sealed)
{
    return aead::open(aead::Cipher::ChaCha20Poly1305, envelope, sealed);
}

} // namespace rueckhalt::chacha20poly1305
