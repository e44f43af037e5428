// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "fuzz/fuzz.h"
#include "vault/formerhead.h"
#include "vault/head.h"

using namespace rueckhalt;

/// A head file, as it is and with its digest put right, without which almost nothing would get past
/// the first check. What is read must be written again byte for byte.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr qsizetype digestSize = 32;
    const QByteArray file = fuzz::bytesFrom(data, size);
    const auto check = [](const QByteArray &bytes) {
        if (const auto former = parseFormerHead(bytes))
            fuzz::mustHold(former->kdf.isAcceptable());
        const auto head = parseHead(bytes);
        if (!head)
            return;
        fuzz::mustHold(encodeHead(*head) == bytes);
        for (const HeadSlot &slot : head->memberSlots)
            fuzz::mustHold(slot.kdf.isAcceptable());
    };
    check(file);
    if (file.size() < digestSize)
        return 0;
    const QByteArray contents = file.chopped(digestSize);
    check(contents + toByteArray(sha256(bytesOf(contents))));
    return 0;
}
