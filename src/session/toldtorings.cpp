// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/toldtorings.h"

#include "domain/ring/ringcodec.h"
#include "intake/ringpaper.h"
#include "vault/ringkeeping.h"

namespace rueckhalt {

Result<QList<RingBasis>> toldToRings(OpenRegister &openRegister)
{
    const RingKeeping &keeping = openRegister.vault().rings();
    const auto places = keeping.places();
    if (!places)
        return errorOf(places);
    QList<RingBasis> told;
    for (const RingPlace &place : *places) {
        if (place.ring.isNull())
            continue;
        const auto sheets = keeping.papers(place.ring, static_cast<int>(RingPaperKind::Sheet));
        if (!sheets)
            return errorOf(sheets);
        for (const KeptRingPaper &kept : *sheets) {
            if (kept.signer != place.card.signer || kept.basis.isEmpty())
                continue;
            auto basis = decodeRingBasis(bytesOf(kept.basis));
            if (!basis)
                return errorOf(basis);
            told << *std::move(basis);
        }
    }
    return told;
}

} // namespace rueckhalt
