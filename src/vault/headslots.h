// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canonicalcbor.h"
#include "vault/head.h"

namespace rueckhalt {

inline constexpr std::size_t SelectorSize = 16;
inline constexpr std::size_t SaltSize = 16;

/// `size` random bytes that are no secret.
[[nodiscard]] QByteArray randomBytes(const Random &random, std::size_t size);
template <typename IdType>
[[nodiscard]] IdType randomId(const Random &random)
{
    typename IdType::Bytes bytes {};
    random(bytes);
    return IdType(bytes);
}

/// A login name as it is compared: compatibility forms, case and spaces do not matter.
[[nodiscard]] QString normalisedLogin(const QString &login);
/// Where the slot of a login name is found.
[[nodiscard]] QByteArray selectorOf(const RegisterId &id, const QString &login);
/// The slot that a login name means; without a name the only one. Null if there is none.
[[nodiscard]] const HeadSlot *slotFor(const Head &head, const QString &login);

void writeCost(CborWriter &cbor, const KdfCost &cost);

/// A password with or without a key file.
struct Unlocker
{
    const SecretBytes &password;
    const SecretBytes &keyFile;
};

/// Seals `user`'s secret in the slot under a password: new nonce and cost, and a new salt unless
/// the slot has one. Invalid for an empty password.
Result<void> sealUserSecret(HeadSlot &slot, const RegisterId &id, const KeySecret &user,
    const Unlocker &unlocker, const KdfCost &cost, const Random &random);
/// WrongPassword.
Result<KeySecret> openUserSecret(
    const HeadSlot &slot, const RegisterId &id, const Unlocker &unlocker);

Result<void> sealDatabaseKey(HeadSlot &slot, const RegisterId &id, const PublicKey &recipient,
    const SecretBytes &databaseKey, const Random &random);
/// For the recovery that the membership names.
Result<void> sealDatabaseKeyForRecovery(
    Head &head, const SecretBytes &databaseKey, const Random &random);
Result<SecretBytes> openDatabaseKey(
    const QByteArray &box, const RegisterId &id, const UserId &user, const AgreementKey &key);

/// Names in a slot, for all who have the database key.
[[nodiscard]] QByteArray sealProfile(const MemberProfile &profile, const RegisterId &id,
    const UserId &user, const SecretBytes &databaseKey, const Random &random);
Result<MemberProfile> openProfile(
    const HeadSlot &slot, const RegisterId &id, const SecretBytes &databaseKey);

/// A role key for one member (with proof) or, with a null user, for recovery (without).
Result<SealedRoleKey> sealRoleKey(const RoleKeyName &name, const KeySecret &roleKey,
    const RegisterId &id, const UserId &user, const PublicKey &recipient, const Random &random);
/// Damaged if it is not the key that the membership names.
Result<KeySecret> openRoleKey(const SealedRoleKey &sealed, const Membership &membership,
    const UserId &user, const AgreementKey &key);
/// Whether a holder of the role key gave it to this member.
[[nodiscard]] bool isProven(
    const SealedRoleKey &sealed, const Membership &membership, const UserId &user);
/// Puts it in place of the version before.
void place(QList<SealedRoleKey> &keys, const SealedRoleKey &sealed);

/// Older versions for the holders of the newest: of those in `ring`, the first and at most as many
/// as the format takes.
[[nodiscard]] RoleKeyHistory sealHistory(
    const KeyRing &ring, const RoleKeyName &newest, const RegisterId &id, const Random &random);
Result<void> openHistory(
    const RoleKeyHistory &history, const Membership &membership, KeyRing &ring);

/// A database key wrapped under the one after it, and back.
[[nodiscard]] QByteArray wrapPrevious(
    const SecretBytes &previous, const SecretBytes &current, const RegisterId &id);
Result<SecretBytes> unwrapPrevious(
    const QByteArray &wrapped, const SecretBytes &current, const RegisterId &id);
/// All database keys that the register has had, as far as the head knows them, newest first.
Result<std::vector<SecretBytes>> databaseKeysOf(const Head &head, const SecretBytes &current);

} // namespace rueckhalt
