// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/keypair.h"
#include "crypto/passwordkey.h"
#include "domain/incident/organisation.h"
#include "domain/protection/registerid.h"

#include <optional>
#include <span>

namespace rueckhalt {

/// What reporters need to know of a register, and all they need: to whom to seal, and the words of
/// the form. Published as the file "reporting.card"; nothing in it is secret.
struct CardContent
{
    RegisterId registerId {};
    QString name {}; ///< of the register, as shown to reporters
    QDateTime issued {}; ///< UTC
    std::optional<PublicKey>
        recovery {}; ///< second recipient of every report; an old register may have none
    QString emergencyLine {}; ///< empty: the sentence that comes with the program
    KdfCost receiptCost = KdfCost::floor(); ///< of deriving keys from receipt codes
    Organisation organisation {}; ///< without headcounts

    static constexpr qsizetype MaxName = 200;
    static constexpr qsizetype MaxEmergencyLine = 200;
    static constexpr qsizetype MaxUnits = 10000;
    static constexpr qsizetype MaxServices = 10000;
    static constexpr qsizetype MaxEntryName = 500;
    /// Versions of the officer's key that a card names, the newest.
    static constexpr std::size_t MaxVersions = 64;

    bool operator==(const CardContent &) const = default;
};

/// A version of the key of the role safety officer, by its holder.
struct OfficerKey
{
    quint32 version = 1;
    AgreementKey agreement;
    SigningKey signing;
};

/// The public half, with the word of the version before that this one follows it.
struct OfficerVersion
{
    quint32 version = 1;
    PublicKey agreement {};
    PublicKey signing {};
    Signature succession {}; ///< by the version before; zeros in the first of a card
    bool operator==(const OfficerVersion &) const = default;
};

/// What a reporter's machine remembers of a register: the key it has once trusted.
struct CardPin
{
    quint32 version = 1;
    Digest fingerprint {};
    bool operator==(const CardPin &) const = default;
};

/// A card that was read: whole, signed by the newest officer key it names, each version of which
/// was introduced by the one before. Whether that key is the right one only a pin can say.
struct ReportingCard
{
    CardContent content;
    QList<OfficerVersion> officer; ///< oldest first, at least one

    /// To whom reports are sealed.
    [[nodiscard]] QList<PublicKey> recipients() const;
    /// Of the newest officer key; anchorWords() makes it readable.
    [[nodiscard]] CardPin pin() const;
    bool operator==(const ReportingCard &) const = default;
};

/// What a card is worth to somebody who remembers a pin.
enum class CardTrust {
    Same, ///< the remembered key
    Succeeded, ///< a later key, introduced by the remembered one
    Older, ///< a key before the remembered one: an old copy put back
    Changed, ///< another key: not the same register, or a forged card
};
[[nodiscard]] CardTrust trustIn(const ReportingCard &card, const CardPin &pin);
/// The same where only a fingerprint is known, as an administrator has set it: never Older.
[[nodiscard]] CardTrust trustIn(const ReportingCard &card, const Digest &fingerprint);

/// SHA-256("rueckhalt/2/reporting fingerprint" ‖ register id ‖ version, 4 bytes big endian ‖
/// X25519 key ‖ Ed25519 key).
[[nodiscard]] Digest fingerprintOf(const RegisterId &registerId, const OfficerVersion &version);

/// The file, signed with the newest of `keys` (ascending, one at least). TooLarge or Invalid where
/// `content` breaks a limit. Format, in canonical CBOR:
///
///     [ "rueckhalt reporting card", 1, body, Ed25519 signature over
///       "rueckhalt/2/reporting card" ‖ body ]
///     body = { 0: register id, 1: name, 2: issued (seconds since 1970), 3: recovery X25519 |
///     empty,
///              4: emergency line, 5: [memory KiB, passes, lanes],
///              6: [ [version, X25519, Ed25519, signature by the version before | empty] … ],
///              7: [ [id, parent | empty, name, job area, activity] … ], 8: [ [id, name] … ] }
Result<QByteArray> makeCard(const CardContent &content, std::span<const OfficerKey> keys);

/// NewerFormat, Malformed for what makeCard() does not write, Damaged if a signature is wrong.
Result<ReportingCard> readCard(ByteView file);

/// The body that is signed. Reading checks everything but signatures.
[[nodiscard]] QByteArray encodeCardBody(const ReportingCard &card);
Result<ReportingCard> decodeCardBody(ByteView body);

/// Largest card file that is read.
inline constexpr qint64 MaxCardFile = qint64 {8} * 1024 * 1024;

} // namespace rueckhalt
