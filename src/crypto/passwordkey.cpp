// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/passwordkey.h"

#include "base/bytes.h"
#include "crypto/hash.h"

#include <algorithm>
#include <ctime>
#include <thread>

#include <argon2.h>
#include <string.h>
#include <unistd.h>

namespace rueckhalt {

namespace {

using std::chrono::milliseconds;

constexpr std::uint32_t step = 16 * 1024; // KiB; finer steps would only look exact
constexpr std::uint32_t mostForNew = 1024 * 1024;

/// The memory of this machine; 0 if it does not say.
std::uint64_t memoryHereKiB()
{
    const auto pages = ::sysconf(_SC_PHYS_PAGES);
    const auto pageSize = ::sysconf(_SC_PAGESIZE);
    if (pages <= 0 || pageSize <= 0)
        return 0;
    return static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(pageSize) / 1024;
}

/// Leaves room for the rest of the machine, and for weaker machines that open the register too.
std::uint32_t mostHere()
{
    const auto all = memoryHereKiB();
    if (all == 0)
        return KdfCost().memoryKiB;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(all / 4, mostForNew));
}

/// More than this would push everything else out of memory, or have the process ended for it,
/// instead of failing.
bool fitsHere(const KdfCost &cost)
{
    const auto all = memoryHereKiB();
    return all == 0
        || cost.memoryKiB <= std::max<std::uint64_t>(all / 4 * 3, KdfCost::FloorMemoryKiB);
}

/// What all threads of this process have worked so far.
std::chrono::steady_clock::duration processorTime()
{
    timespec time {};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// The memory with which a derivation takes `target` if `cost` takes `measured`: they are
/// proportional.
KdfCost scaled(const KdfCost &cost, milliseconds measured, milliseconds target)
{
    const auto wanted = static_cast<std::uint64_t>(cost.memoryKiB)
        * static_cast<std::uint64_t>(target.count())
        / static_cast<std::uint64_t>(std::max<milliseconds::rep>(measured.count(), 1));
    const auto most = std::max(KdfCost::FloorMemoryKiB, mostHere());
    const auto bounded = std::clamp<std::uint64_t>(wanted, KdfCost::FloorMemoryKiB, most);
    return {static_cast<std::uint32_t>(bounded / step * step), cost.passes, cost.lanes};
}

} // namespace

bool KdfCost::isAcceptable() const
{
    constexpr std::uint32_t ceilingLanes = 16;
    return memoryKiB >= FloorMemoryKiB && passes >= FloorPasses && passes <= CeilingPasses
        && std::uint64_t {memoryKiB} * passes <= CeilingWorkKiB && lanes >= 1
        && lanes <= ceilingLanes;
}

Result<SecretBytes> keyFromPassword(
    const SecretBytes &password, const QByteArray &salt, const KdfCost &cost)
{
    constexpr qsizetype leastSalt = 16;
    constexpr std::size_t keySize = 32;
    if (!cost.isAcceptable())
        return failure(Error::Code::Unsupported, QStringLiteral("cost of key derivation"));
    if (salt.size() < leastSalt)
        return failure(Error::Code::Invalid, QStringLiteral("salt too short"));
    if (!fitsHere(cost))
        return failure(Error::Code::TooLarge, QStringLiteral("not enough memory for Argon2id"));
    SecretBytes key(keySize);
    const int result = argon2id_hash_raw(cost.passes, cost.memoryKiB, cost.lanes,
        password.view().data(), password.size(), salt.constData(),
        static_cast<std::size_t>(salt.size()), key.writable().data(), key.size());
    if (result == ARGON2_MEMORY_ALLOCATION_ERROR)
        return failure(Error::Code::TooLarge, QStringLiteral("not enough memory for Argon2id"));
    if (result != ARGON2_OK)
        return failure(Error::Code::Io, QString::fromLatin1(argon2_error_message(result)));
    return key;
}

SecretBytes withKeyFile(const SecretBytes &password, const SecretBytes &keyFile)
{
    if (keyFile.isEmpty())
        return password.clone();
    Digest mac = hmacSha256(sha256(keyFile.view()), password.view());
    SecretBytes mixed {ByteView(mac)};
    ::explicit_bzero(mac.data(), mac.size());
    return mixed;
}

KdfTime timeOf(const KdfCost &cost)
{
    const auto start = std::chrono::steady_clock::now();
    const auto worked = processorTime();
    const auto key = keyFromPassword(SecretBytes(16), QByteArray(16, 's'), cost);
    if (!key)
        return {std::chrono::hours(1), std::chrono::hours(1)};
    const auto taken = std::chrono::steady_clock::now() - start;
    const auto lanes = std::clamp(std::thread::hardware_concurrency(), 1U, cost.lanes);
    const auto undisturbed = std::min(taken, (processorTime() - worked) / lanes);
    return {std::chrono::duration_cast<milliseconds>(taken),
        std::chrono::duration_cast<milliseconds>(undisturbed)};
}

KdfCost calibratedCost(milliseconds target, const KdfTimer &timer)
{
    const auto quickEnough = target * 3 / 2;
    const auto slowEnough = target * 7 / 10;
    const KdfCost floor = KdfCost::floor();
    // The floor first: a slow machine need not be made to show that it cannot do more.
    const auto atFloor = timer(floor);
    KdfCost usual;
    usual.memoryKiB = std::clamp(mostHere(), floor.memoryKiB, usual.memoryKiB);
    if (atFloor.undisturbed * (usual.memoryKiB / floor.memoryKiB) > quickEnough * 2)
        return scaled(floor, atFloor.undisturbed, target);
    const auto atUsual = timer(usual);
    if (atUsual.undisturbed > quickEnough)
        return scaled(usual, atUsual.undisturbed, target);
    return atUsual.taken < slowEnough ? scaled(usual, atUsual.taken, target) : usual;
}

KdfCost measuredCost()
{
    static const KdfCost measured = calibratedCost();
    return measured;
}

} // namespace rueckhalt
