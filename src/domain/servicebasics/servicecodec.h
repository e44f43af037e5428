// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/servicebasics/officeprofile.h"
#include "domain/servicebasics/replypromise.h"

namespace rueckhalt {

/// Longest content of a row.
inline constexpr qsizetype MaxOfficeContent = 2 * 1024 * 1024;
inline constexpr qsizetype MaxPromiseContent = 4 * 1024;

/// Content of the rows of service_office and reply_promise: the fields in the order that
/// servicecodec.cpp names them, version first, by the rules of base/cborarchive.h. The id stands
/// beside them.
///
/// encode() fails with TooLarge or Invalid where a value breaks a limit of the format, decode()
/// with NewerFormat for a version it does not know and with Damaged for anything that encode()
/// would not have written.
Result<QByteArray> encode(const OfficeProfile &profile);
Result<OfficeProfile> decodeOfficeProfile(const UnitId &unit, ByteView bytes);
Result<QByteArray> encode(const ReplyPromise &promise);
Result<ReplyPromise> decodeReplyPromise(const PromiseId &id, ByteView bytes);

} // namespace rueckhalt
