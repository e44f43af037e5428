// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publicpage/publicpage.h"
#include "domain/ring/ringcodec.h"
#include "domain/service/indicatorrun.h"
#include "domain/servicebasics/officenotice.h"
#include "domain/servicebasics/servicecodec.h"
#include "fuzz/fuzz.h"

using namespace rueckhalt;

namespace {

/// Of version 1, the next saving makes version 2, which is then as it was read.
template <typename T, typename Encode, typename Decode>
void mustStayTheSame(const QByteArray &bytes, const T &read, Encode encoded, Decode decoded)
{
    const Result<QByteArray> written = encoded(read);
    fuzz::mustHold(written.has_value());
    const auto again = decoded(bytesOf(*written));
    fuzz::mustHold(again && encoded(*again) == *written);
    fuzz::mustHold(bytes.startsWith('\1') || *written == bytes);
}

} // namespace

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
        mustStayTheSame(
            bytes, *page, [](const PublicPage &value) { return encode(value); }, decodePublicPage);
    if (const auto run = decodeIndicatorRun(bytes))
        fuzz::mustHold(encode(*run) == bytes);
    if (const auto own = decodeOwnIndicators(bytes); own && !bytes.isEmpty())
        fuzz::mustHold(encodeOwnIndicators(*own) == bytes);
    if (const auto offices = decodeRingOffices(bytesOf(bytes)))
        fuzz::mustHold(encodeRingOffices(*offices) == bytes);
    if (const auto basis = decodeRingBasis(bytesOf(bytes)))
        mustStayTheSame(bytes, *basis, encodeRingBasis, decodeRingBasis);
    return 0;
}
