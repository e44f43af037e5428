// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/attachment/attachment.h"

namespace rueckhalt {

/// Longest file that is cleaned: it is in memory twice meanwhile.
inline constexpr qint64 MaxCleanedFile = 128 * AttachmentLimits::Mebibyte;

/// Whether files of this kind can be made to say nothing of place, author and device; those of
/// which nothing has to be taken out are not among them.
[[nodiscard]] bool canBeCleaned(AttachmentKind kind);
/// Whether files of this kind are kept as they came: there is nothing of that in them, or it
/// belongs to the evidence, as the headers of a mail do.
[[nodiscard]] bool staysAsReceived(AttachmentKind kind);

/// The file without it, cleaned in this process; what holds keys calls cleanedApart() instead
/// (intake/confined). Fails for what can only be kept as it came: Unsupported ("kind", "signed",
/// "encrypted"), Malformed (broken), TooLarge (beyond MaxCleanedFile). Throws std::bad_alloc.
Result<QByteArray> cleaned(AttachmentKind kind, ByteView file);

} // namespace rueckhalt
