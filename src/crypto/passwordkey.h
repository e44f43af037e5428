// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secretbytes.h"

#include <QByteArray>

#include <chrono>
#include <functional>

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
    /// 10 passes, and 4 GiB that are gone through in all of them together (1.3 GiB three times):
    /// anything above is an attack on the machine. New passwords get 1 GiB three times at most.
    static constexpr std::uint64_t CeilingWorkKiB = std::uint64_t {4} * 1024 * 1024;
    static constexpr std::uint32_t CeilingPasses = 10;

    [[nodiscard]] bool isAcceptable() const;
    /// The least that is accepted; for tests and demo registers.
    [[nodiscard]] static KdfCost floor() { return {FloorMemoryKiB, FloorPasses, 4}; }
    bool operator==(const KdfCost &) const = default;
};

/// 32 bytes from a password by Argon2id (RFC 9106). `salt` has 16 bytes or more. Unsupported: cost
/// out of bounds; TooLarge: not enough memory, or three quarters of what the machine has at all.
[[nodiscard]] Result<SecretBytes> keyFromPassword(
    const SecretBytes &password, const QByteArray &salt, const KdfCost &cost);

/// Password and key file in one, to be given to keyFromPassword(): without the file the password
/// is worth nothing, and the other way round. An empty `keyFile` gives the password itself, else
/// HMAC-SHA-256(key = SHA-256(key file), password).
[[nodiscard]] SecretBytes withKeyFile(const SecretBytes &password, const SecretBytes &keyFile);

/// How long one derivation takes.
struct KdfTime
{
    std::chrono::milliseconds taken {}; ///< by the clock
    /// The work it made, shared out among the processors: what it would have taken on a machine
    /// that has nothing else to do.
    std::chrono::milliseconds undisturbed {};
};
using KdfTimer = std::function<KdfTime(const KdfCost &)>;

/// Measures a real derivation. A cost that finds not enough memory counts as an hour.
[[nodiscard]] KdfTime timeOf(const KdfCost &cost);

/// The cost that new passwords get on this machine. 256 MiB where that takes 0.7 to 1.5 times
/// `target`; on a quicker one as much more as makes it about that, up to 1 GiB and a quarter of the
/// memory there is; on a slower one as much less, down to the floor. That the machine is busy for a
/// moment never makes it less: a password is weakened for years. Takes about two seconds.
[[nodiscard]] KdfCost calibratedCost(
    std::chrono::milliseconds target = std::chrono::seconds(1), const KdfTimer &timer = timeOf);

/// calibratedCost() of this machine, measured once in a process.
[[nodiscard]] KdfCost measuredCost();

} // namespace rueckhalt
