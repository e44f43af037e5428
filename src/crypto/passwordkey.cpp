// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/passwordkey.h"

#include "base/bytes.h"

#include <argon2.h>

namespace rueckhalt {

bool KdfCost::isAcceptable() const
{
    constexpr std::uint32_t ceilingLanes = 16;
    return memoryKiB >= FloorMemoryKiB && memoryKiB <= CeilingMemoryKiB && passes >= FloorPasses
        && passes <= CeilingPasses && lanes >= 1 && lanes <= ceilingLanes;
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

} // namespace rueckhalt
