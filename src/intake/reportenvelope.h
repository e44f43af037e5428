// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/keypair.h"
#include "domain/archive/incidentcodec.h"
#include "domain/incident/handling.h"
#include "domain/protection/registerid.h"

#include <span>
#include <variant>

namespace rueckhalt {

/// A report as its sender finished it.
struct SealedReport
{
    SenderChoice sender = SenderChoice::Named;
    QString senderName {}; ///< empty if anonymous
    std::optional<ReceiptAddress> receipt {};
    IncidentDraft draft {};
    bool operator==(const SealedReport &) const = default;
};

/// Something added to a report later by whoever has its receipt code.
struct SealedAddendum
{
    ReceiptId receipt {};
    QString text {};
    Signature signature {}; ///< by the receipt's signing key, see signAddendum()
    bool operator==(const SealedAddendum &) const = default;
};

/// What one file of the inbox says.
struct Envelope
{
    RegisterId registerId {};
    ReportId id {};
    QDateTime moment {}; ///< UTC, by the clock of the reporter's machine
    std::variant<SealedReport, SealedAddendum> content {};

    [[nodiscard]] bool isAddendum() const
    {
        return std::holds_alternative<SealedAddendum>(content);
    }
    bool operator==(const Envelope &) const = default;
};

/// An envelope that was opened, and a digest over what was in it: two files with the same id must
/// have the same one.
struct OpenedEnvelope
{
    Envelope envelope {};
    Digest digest {};
};

/// Puts the signature of the receipt's key into the addendum of `envelope`; it covers register, id,
/// moment, receipt and text.
void signAddendum(Envelope &envelope, const SigningKey &receiptKey);
/// Whether the addendum was written by the holder of the receipt code.
[[nodiscard]] bool isGenuine(const Envelope &addendum, const ReceiptAddress &receipt);

/// The file: age v1 to `recipients`, padded (sizeclass.h). No plain byte of it is left in the
/// memory that this function used. TooLarge or Invalid where the envelope breaks a limit. Plain
/// text, in canonical CBOR:
///
///     { 0: format (1), 1: kind (1 report, 2 addendum), 2: register id, 3: report id, 4: moment,
///       report:   5: sender choice, 6: sender's name, 7: has receipt (0, 1), [8: receipt id,
///                 9: X25519, 10: Ed25519,] 11: draft as encode(DatedDraft) writes it
///       addendum: 12: receipt id, 13: text, 14: signature }
Result<QByteArray> seal(
    const Envelope &envelope, std::span<const PublicKey> recipients, const Random &random);

/// NotFound: sealed to none of `keys`. Malformed: no envelope, or one that seal() does not write.
/// Damaged: altered or cut. NewerFormat.
Result<OpenedEnvelope> openEnvelope(ByteView file, std::span<const AgreementKey> keys);

/// What age protects, before padding.
Result<QByteArray> encodeEnvelope(const Envelope &envelope);
Result<Envelope> decodeEnvelope(ByteView contents);

/// Overwrites the texts of a draft where no other variable shares them.
void wipeTexts(IncidentDraft &draft);

} // namespace rueckhalt
