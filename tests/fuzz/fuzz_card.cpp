// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "intake/reportingcard.h"

using namespace rueckhalt;

/// The card as it lies in a folder that strangers write to, and its body without the signatures,
/// which would keep nearly every input out.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesFrom(data, size);
    if (const auto card = readCard(bytesOf(bytes)))
        fuzz::mustHold(trustIn(*card, card->pin()) == CardTrust::Same);
    if (const auto card = decodeCardBody(bytesOf(bytes))) {
        fuzz::mustHold(encodeCardBody(*card) == bytes);
        fuzz::mustHold(!card->recipients().isEmpty() && card->content.receiptCost.isAcceptable());
        for (const Unit &unit : card->content.organisation.units)
            static_cast<void>(card->content.organisation.pathOf(unit.id));
    }
    return 0;
}
