// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "intake/reportenvelope.h"
#include "intake/sizeclass.h"

using namespace rueckhalt;

namespace {

/// The officer's key of the seeds.
const AgreementKey &officer()
{
    static const AgreementKey key(SecretBytes(bytesOf(QByteArray(32, '\1'))));
    return key;
}

} // namespace

/// A file of the inbox, and what stands in one that was opened: whoever has the card can seal
/// anything. What is read must have been written that way.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesFrom(data, size);
    if (const auto envelope = decodeEnvelope(bytesOf(bytes))) {
        const auto again = encodeEnvelope(*envelope);
        fuzz::mustHold(again.has_value() && *again == bytes);
    }
    if (const auto contents = unpadded(bytesOf(bytes))) {
        const auto again = padded(*contents);
        fuzz::mustHold(again.has_value() && toByteArray(again->view()) == bytes);
    }
    static_cast<void>(openEnvelope(bytesOf(bytes), std::span(&officer(), 1)));
    return 0;
}
