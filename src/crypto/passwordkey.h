// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secretbytes.h"

#include <QByteArray>

namespace rueckhalt {

/// Cost of Argon2id. Stored beside what it protects; values read from a file are checked against
/// floor and ceiling before any memory is touched.
struct KdfCost
{
    std::uint32_t memoryKiB = 256 * 1024;
    std::uint32_t passes = 3;
    std::uint32_t lanes = 4;

    /// 64 MiB and 3 passes: anything below is a downgrade (RFC 9106, second choice).
    static constexpr std::uint32_t FloorMemoryKiB = 64 * 1024;
    static constexpr std::uint32_t FloorPasses = 3;
    /// 4 GiB and 10 passes: anything above is an attack on the machine.
    static constexpr std::uint32_t CeilingMemoryKiB = 4 * 1024 * 1024;
    static constexpr std::uint32_t CeilingPasses = 10;

    [[nodiscard]] bool isAcceptable() const;
    /// The least that is accepted; for tests and demo registers.
    [[nodiscard]] static KdfCost floor() { return {FloorMemoryKiB, FloorPasses, 4}; }
    bool operator==(const KdfCost &) const = default;
};

/// 32 bytes from a password by Argon2id (RFC 9106). `salt` has 16 bytes or more.
Result<SecretBytes> keyFromPassword(
    const SecretBytes &password, const QByteArray &salt, const KdfCost &cost);

} // namespace rueckhalt
