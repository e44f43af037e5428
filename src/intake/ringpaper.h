// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/keypair.h"
#include "domain/ring/ringsheet.h"

#include <QJsonObject>

namespace rueckhalt {

/// What members of a ring hand to each other.
enum class RingPaperKind : std::uint8_t {
    Card, ///< public keys of somebody who wants to join
    Agreement, ///< who takes part, tasks and key figures; by the coordinator
    Sheet, ///< key figures of a member for a period
    Experience, ///< what a member did and what it changed
};
template <>
std::span<const Term<RingPaperKind>> terms<RingPaperKind>();

/// The keys of a member of one ring. They belong to no role and no other ring, so that papers of
/// two rings cannot be told to come from the same member.
struct RingKeys
{
    static constexpr std::size_t SecretSize = SigningKey::Size + AgreementKey::Size;

    SigningKey signing;
    AgreementKey agreement;

    [[nodiscard]] static RingKeys generate(const Random &random);
    /// Damaged for another number of bytes.
    [[nodiscard]] static Result<RingKeys> fromSecret(const SecretBytes &secret);
    [[nodiscard]] SecretBytes secret() const;
};

/// A paper that was read: one JSON object, in its only canonical form, with a signature of the
/// member it names. Whether that member belongs to the ring only the agreement can say.
///
/// Format: `{"paper":{"format":"rueckhalt.ring.sheet/1","signer":"…", …},"signature":"…"}` and a
/// line break, canonical as of RFC 8785 (keys sorted, no spaces, whole numbers only), keys and
/// signature in lower-case hexadecimal digits. Signed is "rueckhalt/ring/1" ‖ 0 ‖ the canonical
/// bytes of the object "paper". The schema is src/intake/ring.schema.json.
struct RingPaper
{
    static constexpr qsizetype MaxBytes = 1024 * 1024;

    RingPaperKind kind = RingPaperKind::Card;
    Digest signer {};
    QJsonObject content {}; ///< the object "paper"
    QByteArray bytes {}; ///< the whole file
};

/// The file with the content; "format" and "signer" are set here. TooLarge.
[[nodiscard]] Result<QByteArray> signedPaper(
    RingPaperKind kind, QJsonObject content, const SigningKey &key);
/// TooLarge; Malformed with what is wrong, NewerFormat, Damaged: the signature does not fit.
[[nodiscard]] Result<RingPaper> readPaper(const QByteArray &bytes);

/// Seals a paper to members (age v1). Invalid without recipients.
[[nodiscard]] Result<QByteArray> sealedPaper(
    const QByteArray &paper, const QList<Digest> &recipients, const Random &random);
/// NotFound: sealed to others; Malformed: no age file; Damaged: altered; TooLarge.
[[nodiscard]] Result<QByteArray> openedPaper(const QByteArray &file, const AgreementKey &key);
/// Largest file that openedPaper() takes.
[[nodiscard]] qint64 mostSealedPaper();

/// How a member is named to a human who compares keys: anchorWords() over both public keys.
[[nodiscard]] QString fingerprintOf(const RingMember &member);
[[nodiscard]] Digest ringFingerprint(const RingMember &member);

} // namespace rueckhalt
