// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/disclosure/releaseledger.h"

namespace rueckhalt {

/// Longest content of an object.
inline constexpr qsizetype MaxReleaseContent = 4 * 1024 * 1024;
inline constexpr qsizetype MaxLedgerYearContent = 64 * 1024 * 1024;

/// Canonical CBOR, version first. The same release gives the same bytes for ever, so that files can
/// be made again and signatures hold. encode() fails with TooLarge or Invalid where a value breaks
/// a limit; the readers with NewerFormat for a version they do not know and with Damaged for
/// anything that encode() would not have written.
[[nodiscard]] Result<QByteArray> encode(const Release &release);
[[nodiscard]] Result<Release> decodeRelease(ByteView bytes);
[[nodiscard]] Result<QByteArray> encode(const LedgerYear &year);
[[nodiscard]] Result<LedgerYear> decodeLedgerYear(ByteView bytes);

} // namespace rueckhalt
