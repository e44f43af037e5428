// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/attachmentcodec.h"
#include "fuzz/fuzz.h"
#include "intake/cleaning/cleaners.h"
#include "intake/cleaning/cleaning.h"
#include "intake/cleaning/filekind.h"

using namespace rueckhalt;

namespace {

/// What came out is of the same kind, no longer than what a header may add, and clean already.
void isCleanForGood(const Result<QByteArray> &once, qsizetype size, AttachmentKind kind)
{
    if (!once)
        return;
    constexpr qsizetype headers = 4096;
    fuzz::mustHold(once->size() <= size + headers);
    const auto again = cleaned(kind, bytesOf(*once));
    fuzz::mustHold(again.has_value() && *again == *once);
}

} // namespace

/// Files that somebody attaches, and the sealed records of attachments. PDF is read by a library,
/// in a process of its own, and not here.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesFrom(data, size);
    const ByteView file = bytesOf(bytes);
    const AttachmentKind kind = kindOf(file);
    if (kind != AttachmentKind::Pdf && canBeCleaned(kind))
        isCleanForGood(cleaned(kind, file), bytes.size(), kind);
    if (const auto kept = decodeAttachment(file))
        fuzz::mustHold(encode(*kept) == bytes);
    if (const auto events = decodeAttachmentEvents(file))
        fuzz::mustHold(encode(*events) == bytes);
    return 0;
}
