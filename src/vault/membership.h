// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canonicalcbor.h"
#include "base/result.h"
#include "vault/rolekeys.h"

#include <optional>
#include <span>

namespace rueckhalt {

/// An account as the signed membership lists it.
struct MembershipEntry
{
    UserId user;
    PublicKeys keys;
    CodeSet<Role> roles;
    MemberState state = MemberState::Active;
    bool operator==(const MembershipEntry &) const = default;
};

/// The public halves of one version of a role key.
struct RoleKeyEntry
{
    RoleKeyName name;
    PublicKeys keys;
    /// Signature with the version before over this one; empty for the first version and for roles
    /// without contents.
    QByteArray endorsement;
    bool operator==(const RoleKeyEntry &) const = default;
};

/// The public halves of recovery.
struct RecoveryEntry
{
    PublicKeys keys;
    /// Signature with the recovery before or with the newest officer key; empty while there was
    /// neither.
    QByteArray endorsement;
    bool operator==(const RecoveryEntry &) const = default;
};

/// Who belongs to a register and which keys count, signed. Every change makes a new one that names
/// the hash of the one before; a program that knows an earlier one checks the steps in between.
///
/// Format (canonical CBOR, all in one array):
///
///     [register id (16), epoch, hash of the one before (32; zero for the first),
///      [[user id (16), X25519 (32), Ed25519 (32), roles (bit n: role n), state], …],
///      [[role, version, X25519 (32), Ed25519 (32), endorsement (0 or 64)], …],
///      [] or [X25519 (32), Ed25519 (32), endorsement (0 or 64)],
///      signer (16: user id; 0: recovery), signature (64)]
///
/// Members in the order of their making, role keys ascending by role and version. Signed is
/// "rueckhalt/2/membership" and the same array without its last entry; the hash is the SHA-256 of
/// the whole. Endorsed is "rueckhalt/2/role key" and [register id, role, version, X25519,
/// Ed25519], or "rueckhalt/2/recovery" and [register id, X25519, Ed25519].
struct Membership
{
    RegisterId registerId;
    quint64 epoch = 1;
    Digest previous {};
    QList<MembershipEntry> members;
    QList<RoleKeyEntry> roleKeys;
    std::optional<RecoveryEntry> recovery;
    UserId signer; ///< null: recovery
    QByteArray signature;

    static constexpr qsizetype MaxMembers = 200;
    static constexpr qsizetype MaxVersions = 50; ///< of one role key

    [[nodiscard]] const MembershipEntry *member(const UserId &user) const;
    [[nodiscard]] MembershipEntry *member(const UserId &user);
    [[nodiscard]] const RoleKeyEntry *roleKey(const RoleKeyName &name) const;
    /// Highest version, 0 if there is none.
    [[nodiscard]] quint32 newest(KeyRole role) const;
    [[nodiscard]] qsizetype activeAdministrators() const;
    bool operator==(const Membership &) const = default;
};

[[nodiscard]] QByteArray encodeMembership(const Membership &membership);
/// Damaged; bounded in memory whatever the bytes say.
Result<Membership> parseMembership(ByteView bytes);
[[nodiscard]] Digest hashOf(const Membership &membership);

/// Sets signer and signature; a null user signs as recovery.
void sign(Membership &membership, const UserId &signer, const KeySecret &key);
/// What the version before signs of a new role key.
[[nodiscard]] QByteArray endorsementText(const RegisterId &id, const RoleKeyEntry &entry);
/// What vouches for a new recovery.
[[nodiscard]] QByteArray endorsementText(const RegisterId &id, const RecoveryEntry &entry);

/// Rules of a membership by itself: no id or key twice, roles that are compatible, an active
/// administrator or recovery, versions without gaps at the end.
Result<void> checkMembership(const Membership &membership);
/// Whether `next` may follow `before`. Damaged with the broken rule as detail:
/// - signed by an active administrator of `before` or by its recovery, or
/// - by a member who changes only his own keys (and becomes active, if invited), or
/// - by an active member who changes only role keys or recovery.
/// - The first version of a role key is made by an administrator or by recovery, that of identities
///   by an officer. A new version is endorsed by the version before; without contents an
///   administrator may make it. A changed recovery is endorsed by the one before or by the
///   officers' key.
/// - No version of a role key goes, but for: the second oldest, together with a new version, when
///   there are MaxVersions; all of identities, by an officer or by recovery.
Result<void> checkSuccessor(const Membership &before, const Membership &next);

/// What a machine remembers of a register.
struct KnownMembership
{
    quint64 epoch = 0;
    Digest hash {};
    bool operator==(const KnownMembership &) const = default;
};

/// Goes through all memberships of a register, the oldest first, and returns the last: every one
/// follows from the one before, a recovery that was replaced never comes back (its endorsement
/// could be copied from then), and the one that `known` names is among them. Damaged otherwise.
Result<Membership> verifyMembership(
    const std::optional<KnownMembership> &known, std::span<const QByteArray> history);

} // namespace rueckhalt
