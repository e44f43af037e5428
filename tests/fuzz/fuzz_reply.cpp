// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/handlingcodec.h"
#include "fuzz/fuzz.h"
#include "intake/replies.h"

using namespace rueckhalt;

namespace {

/// The receipt's key of the seeds.
const AgreementKey &receipt()
{
    static const AgreementKey key(SecretBytes(bytesOf(QByteArray(32, '\xd3'))));
    return key;
}

template <typename T, typename Encode>
void isCanonical(const Result<T> &decoded, const QByteArray &bytes, Encode encodeAgain)
{
    if (!decoded)
        return;
    const auto again = encodeAgain(*decoded);
    fuzz::mustHold(again.has_value() && *again == bytes);
}

} // namespace

/// A file among the replies, what stands in one, and what the register keeps about a report.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesFrom(data, size);
    isCanonical(
        decodeReply(bytesOf(bytes)), bytes, [](const Reply &reply) { return encodeReply(reply); });
    isCanonical(decodeReplyContent(bytesOf(bytes)), bytes,
        [](const ReplyContent &content) { return encode(content); });
    isCanonical(decodeHandling(bytesOf(bytes)), bytes,
        [](const Handling &handling) { return encode(handling); });
    static_cast<void>(openReply(bytesOf(bytes), receipt()));
    return 0;
}
