// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/attachment/attachment.h"

namespace rueckhalt {

/// An attachment and the key of the file in which its contents lie sealed.
struct KeptAttachment
{
    Attachment attachment;
    QByteArray fileKey; ///< 32 bytes; wiped by whoever holds it
};

/// Most events of one incident; about 70 bytes each, more with a reason.
inline constexpr std::size_t MaxAttachmentEvents = 4096;

/// Plain text of the sealed part "attachment", canonical CBOR: [version, name, kind, state, size
/// and SHA-256 of the original, size and SHA-256 of what is kept, moment, member, file key].
[[nodiscard]] QByteArray encode(const KeptAttachment &kept);
/// The id is not in it. NewerFormat, Damaged.
Result<KeptAttachment> decodeAttachment(ByteView bytes);

/// Plain text of the sealed part "attachment history": [version, [[kind, attachment, moment,
/// member, SHA-256 of the original, SHA-256 of what is or was kept, reason], …]].
[[nodiscard]] QByteArray encode(const QList<AttachmentEvent> &events);
Result<QList<AttachmentEvent>> decodeAttachmentEvents(ByteView bytes);

} // namespace rueckhalt
