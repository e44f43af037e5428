// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/keypair.h"
#include "crypto/sealedbox.h"
#include "vault/accesslog.h"

#include <functional>

namespace rueckhalt {

/// Whom one half of the key to the log is sealed to: a version of the key of a role, or recovery
/// (without role) while nobody has that role.
struct LogRecipient
{
    std::optional<Role> role;
    quint32 keyVersion = 0;
    PublicKey key {};
    bool operator==(const LogRecipient &) const = default;
};

/// Data-protection officer and staff council, in this order.
using LogRecipients = std::array<LogRecipient, 2>;

/// The secret half that belongs to a recipient; null if it is not at hand.
using LogReader = std::function<const AgreementKey *(std::optional<Role> role, quint32 keyVersion)>;

/// Where in the chain a detail stands; bound to it.
struct LogPlace
{
    QByteArray registerId;
    quint64 sequence = 0;
    Digest previous {};
};

/// What only four eyes read of an entry.
struct LogDetail
{
    QDateTime moment;
    UserId user;
    Action action = Action::Unlocked;
    QByteArray object; ///< at most 64 bytes
    /// Of the member over "rueckhalt/2/log entry" ‖ place ‖ the four above: shows the two readers
    /// which of several holders of a role key it was. Empty with recovery.
    QByteArray signature;

    [[nodiscard]] QByteArray signedText(const LogPlace &place) const;
};

/// The key under which the details of one session are sealed: the sum (xor) of two halves of which
/// each alone says nothing. Kept in memory to write with; nobody who writes needs to read.
///
/// Sealed form (canonical CBOR): [[role (0: recovery), version, sealed box of 32 bytes], [ …]] with
/// the box's purpose "log half", bound: register id ‖ position (0, 1).
class LogKey
{
public:
    /// Invalid if a recipient's public key is none.
    static Result<LogKey> generate(
        const QByteArray &registerId, const LogRecipients &recipients, const Random &random);
    /// Damaged; NotPermitted if the reader does not hold both halves.
    static Result<LogKey> open(
        const QByteArray &registerId, const QByteArray &sealedHalves, const LogReader &reader);

    /// To whom halves are sealed, without their public keys. Damaged.
    static Result<LogRecipients> recipientsOf(const QByteArray &sealedHalves);

    [[nodiscard]] const QByteArray &sealedHalves() const { return m_sealedHalves; }
    /// Nonce (12) ‖ AES-256-GCM of [moment, user, action, object, signature, zeros up to a fixed
    /// length] ‖ tag; additional data: place. All details are of the same length.
    [[nodiscard]] QByteArray seal(
        const LogPlace &place, const LogDetail &detail, const Random &random) const;
    [[nodiscard]] Result<LogDetail> open(const LogPlace &place, const QByteArray &sealed) const;

private:
    struct SealedHalf
    {
        LogRecipient recipient; ///< without public key
        QByteArray box;
    };
    using SealedHalves = std::array<SealedHalf, std::tuple_size_v<LogRecipients>>;
    static Result<SealedHalves> parse(const QByteArray &bytes);

    SecretBytes m_key;
    QByteArray m_sealedHalves;
};

/// A bundle of secret halves as it is handed from one reader to the other: (role (1; 0: recovery),
/// version (4, big endian), X25519 secret (32))*.
void addToHalf(
    SecretBytes &half, std::optional<Role> role, quint32 keyVersion, const AgreementKey &key);
/// All that bundles hold, as a reader. Invalid if one of them is none.
Result<LogReader> readerOf(std::initializer_list<const LogHalf *> halves);

} // namespace rueckhalt
