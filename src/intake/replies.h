// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/keypair.h"
#include "domain/incident/handling.h"
#include "domain/protection/registerid.h"

namespace rueckhalt {

/// What the officer tells the holder of a receipt code. Written as a whole at each change.
struct Reply
{
    RegisterId registerId {};
    ReceiptId receipt {};
    QDateTime written {}; ///< UTC
    ReplyContent content {};
    int addenda = 0; ///< additions of the reporter that have arrived
    bool operator==(const Reply &) const = default;
};

/// The file: age v1 to the receipt's X25519 key, padded like reports. Nobody but reporter and
/// officer knows that key, so nobody else could have written it. TooLarge or Invalid where a limit
/// is broken. Plain text, in canonical CBOR:
///
///     { 0: format (1), 1: register id, 2: receipt id, 3: written, 4: content as encode() writes it
///     }
Result<QByteArray> seal(const Reply &reply, const ReceiptAddress &receipt, const Random &random);

/// NotFound: for another receipt. Malformed, Damaged, NewerFormat as for reports.
Result<Reply> openReply(ByteView file, const AgreementKey &receiptKey);

/// What age protects, before padding.
Result<QByteArray> encodeReply(const Reply &reply);
Result<Reply> decodeReply(ByteView contents);

/// "0123…ef.age": where the reply to a receipt lies.
[[nodiscard]] QString replyFileName(const ReceiptId &receipt);

} // namespace rueckhalt
