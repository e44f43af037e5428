// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "base/id.h"
#include "base/result.h"
#include "crypto/passwordkey.h"
#include "crypto/secretbytes.h"
#include "vault/member.h"
#include "vault/membership.h"

#include <QByteArray>

#include <array>
#include <map>

namespace rueckhalt {

/// The keys of an unlocked register.
struct RegisterKeys
{
    SecretBytes database; ///< raw key of vault.db
    KeyRing roles;
    std::optional<KeySecret> user; ///< of the member who is in; nothing with recovery
    std::optional<KeySecret> recovery; ///< only with recovery
    UserId userId; ///< null with recovery
};

/// A role key sealed to one member.
struct SealedRoleKey
{
    RoleKeyName name;
    QByteArray box; ///< sealed box with the role's secret, 80 bytes
    /// Signature with this role key: a holder gave it to this member. Whoever has not got it
    /// cannot enter himself among those to whom the next version is sealed. Empty for recovery.
    QByteArray proof;
    bool operator==(const SealedRoleKey &) const = default;
};

/// What one member unlocks a register with.
struct HeadSlot
{
    UserId user;
    QByteArray selector; ///< 16 bytes, from the login name
    KdfCost kdf;
    QByteArray salt; ///< 16 bytes
    bool usesKeyFile = false;
    QByteArray nonce; ///< 12 bytes
    QByteArray sealedSecret; ///< user secret under the password, 48 bytes
    QByteArray sealedProfile; ///< login and name, readable by all members
    QByteArray sealedDatabaseKey; ///< sealed box, 80 bytes
    QList<SealedRoleKey> roleKeys; ///< newest versions only; ascending by role
    bool operator==(const HeadSlot &) const = default;
};

/// Older versions of a role's key, for its holders.
struct RoleKeyHistory
{
    RoleKeyName newest; ///< under which it is sealed
    QByteArray sealed; ///< nonce (12), AES-256-GCM of [[version, secret (32)], …]
    bool operator==(const RoleKeyHistory &) const = default;
};

/// What a head file says before anybody has given a password. This comment is the specification of
/// the head, format 2.
///
/// File: magic "RUECKHLT" (8 bytes), format 2 (2, big endian), length of the body (4, big endian),
/// body (canonical CBOR), zero bytes up to the next multiple of 4,096 less 64, MAC (32), SHA-256 of
/// all before it (32). Every future format keeps magic, format and the digest at the end, so that
/// an old program can tell a newer register from a damaged one. The digest finds accidents; the
/// MAC = HMAC-SHA-256 under HKDF(database key, register id, "rueckhalt/2/head") over everything
/// before it finds people without an account; the signature of the membership finds members.
///
/// Body:
///
///     [suite (1), sequence, membership (bytes, see Membership), [slot, …],
///      [] or [database key (80), [role key, …]]                 recovery, sealed to its X25519 key
///      [history, …], [previous database key (40), …],
///      [last entry of the chain, its hash (32)]]
///     slot = [user id (16), selector (16), [memory in KiB, passes, lanes], salt (16),
///             key file (0 or 1), nonce (12), user secret (48), profile, database key (80),
///             [role key, …]]
///     role key = [role, version, box (80), proof (64; 0 for recovery)]
///     history = [role, version, sealed]
///
/// Suite 1: Argon2id, AES-256-GCM, AES-256 key wrap, X25519, Ed25519, HKDF and HMAC with SHA-256.
/// - selector: first 16 bytes of HMAC-SHA-256(register id, normalised login name).
/// - Password [+ key file] –Argon2id→ key –AES-256-GCM→ user secret; bound: "rueckhalt/2/user slot"
///   and [register id, user id, [memory, passes, lanes], salt, key file].
/// - User secret –HKDF→ X25519 and Ed25519 (KeySecret). Their public halves stand in the
/// membership.
/// - Boxes (sealedbox.h) to the X25519 key of the member or of recovery. Database key: purpose
///   "database key", bound [register id, user id or empty]. Role key: purpose "role key", bound
///   [register id, user id or empty, role, version]. What comes out of one must have the public
///   halves that the membership names for that version.
/// - proof: Ed25519 of the role key over "rueckhalt/2/holder" and [register id, user id, X25519 key
///   of the member, role, version].
/// - history: AES-256-GCM under HKDF(role secret, register id, "rueckhalt/2/older role keys"),
///   bound "rueckhalt/2/older role keys" and [register id, role, version].
/// - profile: nonce (12) and AES-256-GCM under HKDF(database key, register id,
///   "rueckhalt/2/profiles") of [login name, name, filling up to 64·n bytes], bound
///   "rueckhalt/2/profile" and [register id, user id].
/// - Previous database keys: the newest first, each AES-KW under HKDF(the key after it, register
///   id, "rueckhalt/2/previous database key"). The first one also opens a vault.db whose
///   replacement by vault.db.new was interrupted.
struct Head
{
    RegisterId id;
    quint64 sequence = 0; ///< grows with each writing; the higher copy counts
    Membership membership;
    QList<HeadSlot> memberSlots; ///< one for each member, in the same order
    QByteArray recoveryDatabaseKey; ///< empty: no recovery yet (migrated from format 1)
    QList<SealedRoleKey> recoveryRoleKeys;
    QList<RoleKeyHistory> histories;
    QByteArrayList previousDatabaseKeys;
    quint64 chainSequence = 0; ///< last entry of the chain when this was written
    Digest chainHash {}; ///< of that entry
    QByteArray mac; ///< 32 bytes

    static constexpr qsizetype MaxPreviousKeys = 50;

    [[nodiscard]] const HeadSlot *slot(const UserId &user) const;
    [[nodiscard]] HeadSlot *slot(const UserId &user);
    [[nodiscard]] RegisterMark mark() const { return {membership.epoch, chainSequence, chainHash}; }
    bool operator==(const Head &) const = default;
};

/// Longest head file that is read at all; 200 members with long names fit.
inline constexpr qint64 MaxHeadFile = 1024 * 1024;
/// Files are a multiple of this.
inline constexpr qsizetype HeadBlock = 4096;

/// The file.
[[nodiscard]] QByteArray encodeHead(const Head &head);
/// Sets the MAC. Every change of a head ends with this.
void authenticate(Head &head, const SecretBytes &databaseKey);

/// NotARegister, NewerFormat, Unsupported (suite, cost of key derivation out of bounds, an older
/// format), Damaged. Bounded in memory whatever the bytes say.
Result<Head> parseHead(const QByteArray &file);
/// The format of a file that begins like a head; 0 otherwise.
[[nodiscard]] int headFormatOf(const QByteArray &file);

/// WrongPassword for an unknown login name (after the same time) or a wrong password; NotPermitted
/// ("disabled") for a member who is kept out; Damaged if the head was altered by somebody who knew
/// how.
Result<RegisterKeys> unlockHead(const Head &head, const Credentials &credentials);
/// The same with the secret of recovery: all role keys. WrongPassword if it is another or if there
/// is no recovery.
Result<RegisterKeys> unlockHead(const Head &head, const SecretBytes &recoverySecret);

} // namespace rueckhalt
