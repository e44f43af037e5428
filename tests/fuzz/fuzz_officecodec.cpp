// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publicpage/publicpage.h"
#include "domain/ring/ringcodec.h"
#include "domain/service/indicatorrun.h"
#include "domain/servicebasics/officenotice.h"
#include "domain/servicebasics/servicecodec.h"
#include "fuzz/fuzz.h"

using namespace rueckhalt;

/// What a register keeps of offices: their profiles, promised replies, imported indicators, public
/// pages and what stands behind the sheets of a ring. Every role can write bytes into these rows.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesFrom(data, size);
    const QDate today(2026, 11, 22);
    if (const auto office = decodeOfficeProfile(UnitId({1}), bytesOf(bytes))) {
        fuzz::mustHold(encode(*office) == bytes);
        const NoticeFrame frame {QStringLiteral("Stadt"), today, {}, PublicLanguage::German};
        static_cast<void>(doorSign(*office, frame));
    }
    if (const auto promise = decodeReplyPromise(PromiseId({1}), bytesOf(bytes)))
        fuzz::mustHold(encode(*promise) == bytes);
    if (const auto page = decodePublicPage(bytesOf(bytes)))
        fuzz::mustHold(encode(*page) == bytes);
    if (const auto run = decodeIndicatorRun(bytes))
        fuzz::mustHold(encode(*run) == bytes);
    if (const auto own = decodeOwnIndicators(bytes); own && !bytes.isEmpty())
        fuzz::mustHold(encodeOwnIndicators(*own) == bytes);
    if (const auto offices = decodeRingOffices(bytesOf(bytes)))
        fuzz::mustHold(encodeRingOffices(*offices) == bytes);
    if (const auto basis = decodeRingBasis(bytesOf(bytes)))
        fuzz::mustHold(encodeRingBasis(*basis) == bytes);
    return 0;
}
