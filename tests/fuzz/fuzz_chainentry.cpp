// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "vault/chainentry.h"
#include "vault/membership.h"

using namespace rueckhalt;

/// Rows that anybody with the key of vault.db can write: an entry of the chain and a list of
/// members. What is read must be written again byte for byte.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesFrom(data, size);
    if (const auto entry = parseEntry(bytesOf(bytes))) {
        fuzz::mustHold(encodeEntry(*entry) == bytes);
        static_cast<void>(offenceOf(*entry));
    }
    if (const auto membership = parseMembership(bytesOf(bytes))) {
        fuzz::mustHold(encodeMembership(*membership) == bytes);
        static_cast<void>(verifyMembership(std::nullopt, std::span(&bytes, 1)));
    }
    return 0;
}
