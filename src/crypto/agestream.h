// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/secretbytes.h"

#include <optional>

namespace rueckhalt::age {

/// Bytes of a nonce in front of the chunks.
inline constexpr std::size_t StreamNonceSize = 16;
/// Plain bytes of every chunk but the last.
inline constexpr std::size_t ChunkSize = std::size_t {64} * 1024;

/// The payload of an age file: a nonce and chunks of 64 KiB, each encrypted and numbered, the last
/// one marked, under a key derived from the file key and the nonce.
[[nodiscard]] QByteArray sealStream(const SecretBytes &fileKey,
    std::span<const std::uint8_t, StreamNonceSize> nonce, ByteView plain);

/// As much as was authentic from the beginning on, and what was wrong after it.
struct StreamContents
{
    SecretBytes plain;
    std::optional<Error> problem;
};

/// Reads a whole payload. With a problem (Malformed: no nonce; Damaged: altered, cut or followed by
/// something) the plain bytes are a beginning of what was written and nothing more.
[[nodiscard]] StreamContents openStream(const SecretBytes &fileKey, ByteView payload);

/// An upper bound of the plain bytes that openStream() gives for a payload of this size.
[[nodiscard]] std::size_t largestPlainOf(std::size_t payloadSize);

} // namespace rueckhalt::age
