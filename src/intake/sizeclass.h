// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/secretbytes.h"

namespace rueckhalt {

/// Sealed files come in few sizes, so that their length says next to nothing about the contents:
/// 4 KiB times a power of two, up to 1 MiB. Layout: length (4 bytes, big endian), contents, zeros.
inline constexpr std::size_t SmallestClass = 4096;
inline constexpr std::size_t LargestClass = std::size_t {1} << 20;

/// Longest sealed file that is read at all: the largest class and what age adds to it.
inline constexpr qint64 MaxSealedFile = static_cast<qint64>(LargestClass) + 16384;

/// TooLarge for what does not fit into the largest class.
Result<SecretBytes> padded(ByteView contents);

/// The contents, which live as long as `plain`. Malformed for anything padded() does not make.
Result<ByteView> unpadded(ByteView plain);

} // namespace rueckhalt
