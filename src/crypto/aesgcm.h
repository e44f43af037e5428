// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/aead.h"

/// AES-256-GCM (NIST SP 800-38D) with 96-bit nonces and 128-bit tags. A nonce must never be used
/// twice with one key: draw a new key or a new random nonce for every message.
namespace rueckhalt::aesgcm {

using aead::Envelope;
using aead::KeySize;
using aead::NonceSize;
using aead::TagSize;

/// Cipher text followed by the tag.
[[nodiscard]] inline QByteArray seal(const Envelope &envelope, ByteView plain)
{
    return aead::seal(aead::Cipher::AesGcm, envelope, plain);
}

/// Damaged when key, nonce, bound data or a single bit of `sealed` differ.
[[nodiscard]] inline Result<SecretBytes> open(const Envelope &envelope, ByteView sealed)
{
    return aead::open(aead::Cipher::AesGcm, envelope, sealed);
}

} // namespace rueckhalt::aesgcm
