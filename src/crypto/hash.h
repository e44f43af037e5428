// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "crypto/secretbytes.h"

#include <memory>

namespace rueckhalt {

/// SHA-256 (FIPS 180-4).
[[nodiscard]] Digest sha256(ByteView data);

/// The same over data that comes in pieces.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(ByteView data);
    /// Ends it; nothing can be added afterwards.
    [[nodiscard]] Digest result();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// HMAC-SHA-256 (RFC 2104). Keys of any length.
[[nodiscard]] Digest hmacSha256(ByteView key, ByteView data);

/// HKDF-SHA-256 (RFC 5869), extract and expand. `size` is at most 255 × 32 bytes; `purpose` is the
/// info field, one distinct text for each use of a key.
[[nodiscard]] SecretBytes hkdfSha256(
    ByteView key, ByteView salt, ByteView purpose, std::size_t size = 32);

/// Compares without telling by its duration where the first difference is.
[[nodiscard]] bool equalInConstantTime(ByteView a, ByteView b);

} // namespace rueckhalt
