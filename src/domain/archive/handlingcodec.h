// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/casework/unfinishedentry.h"
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

/// What was being written about an incident and not finished.
struct UnfinishedWork
{
    /// An answer to the reporter: texts that are too long to be sent are still kept, up to
    /// MaxDraftText (incidentcodec.h).
    std::optional<ReplyContent> reply {};
    QList<UnfinishedEntry> entries {}; ///< at most one of each author

    [[nodiscard]] bool isEmpty() const { return !reply && entries.isEmpty(); }
    bool operator==(const UnfinishedWork &) const = default;
};

/// Plain text of the sealed part "draft" of an incident.
Result<QByteArray> encode(const UnfinishedWork &work);
Result<UnfinishedWork> decodeUnfinishedWork(ByteView bytes);

} // namespace rueckhalt
