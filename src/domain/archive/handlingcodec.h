// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/incident/handling.h"

namespace rueckhalt {

inline constexpr qsizetype MaxMeasureIdText = 64;
inline constexpr qsizetype MaxMeasureTitle = 300;

/// Plain text of the sealed part "handling" and of the content of a reply, by the rules of
/// incidentcodec.h.
Result<QByteArray> encode(const Handling &handling);
Result<QByteArray> encode(const ReplyContent &reply);
Result<Handling> decodeHandling(ByteView bytes);
Result<ReplyContent> decodeReplyContent(ByteView bytes);

/// An answer that was not finished: texts that are too long to be sent are still kept, up to
/// MaxDraftText (incidentcodec.h).
Result<QByteArray> encodeReplyDraft(const ReplyContent &reply);
Result<ReplyContent> decodeReplyDraft(ByteView bytes);

} // namespace rueckhalt
