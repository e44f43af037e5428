// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonicalcbor.h"
#include "crypto/hash.h"
#include "vault/head.h"
#include "vault/headslots.h"

namespace rueckhalt {

namespace {

Result<void> checkMac(const Head &head, const SecretBytes &databaseKey)
{
    Head authentic = head;
    authenticate(authentic, databaseKey);
    if (!equalInConstantTime(bytesOf(authentic.mac), bytesOf(head.mac)))
        return failure(Error::Code::Damaged, QStringLiteral("head was altered"));
    return {};
}

/// The role keys sealed to a user or to recovery, and the versions before them.
Result<KeyRing> openRoleKeys(const Head &head, const QList<SealedRoleKey> &sealedKeys,
    const UserId &user, const AgreementKey &key)
{
    KeyRing ring;
    for (const SealedRoleKey &sealed : sealedKeys) {
        if (!user.isNull() && !isProven(sealed, head.membership, user))
            return failure(Error::Code::Damaged, QStringLiteral("role key without proof"));
        auto opened = openRoleKey(sealed, head.membership, user, key);
        if (!opened)
            return tl::unexpected<Error>(opened.error());
        ring.insert(sealed.name, std::move(*opened));
    }
    for (const RoleKeyHistory &history : head.histories) {
        if (auto older = openHistory(history, head.membership, ring); !older)
            return tl::unexpected<Error>(older.error());
    }
    return ring;
}

/// Database key and role keys for whoever has `secret`.
Result<RegisterKeys> openAll(const Head &head, const QByteArray &databaseKeyBox,
    const QList<SealedRoleKey> &sealedKeys, const UserId &user, const KeySecret &secret)
{
    auto database = openDatabaseKey(databaseKeyBox, head.id, user, secret.agreement());
    if (!database)
        return failure(Error::Code::Damaged, QStringLiteral("database key"));
    if (auto authentic = checkMac(head, *database); !authentic)
        return tl::unexpected<Error>(authentic.error());
    auto ring = openRoleKeys(head, sealedKeys, user, secret.agreement());
    if (!ring)
        return tl::unexpected<Error>(ring.error());
    RegisterKeys keys;
    keys.database = std::move(*database);
    keys.roles = std::move(*ring);
    keys.userId = user;
    return keys;
}

/// Takes as long as a wrong password would, so that nobody learns which login names there are.
Result<RegisterKeys> unknownLogin(const Head &head, const Credentials &credentials)
{
    HeadSlot nobody = head.memberSlots.value(0);
    nobody.user = UserId();
    nobody.usesKeyFile = !credentials.keyFile.isEmpty();
    const auto opened
        = openUserSecret(nobody, head.id, {credentials.password, credentials.keyFile});
    if (!opened && opened.error().code != Error::Code::WrongPassword)
        return tl::unexpected<Error>(opened.error());
    return failure(Error::Code::WrongPassword);
}

} // namespace

Result<RegisterKeys> unlockHead(const Head &head, const Credentials &credentials)
{
    const auto *slot = slotFor(head, credentials.login);
    if (!slot)
        return unknownLogin(head, credentials);
    auto user = openUserSecret(*slot, head.id, {credentials.password, credentials.keyFile});
    if (!user)
        return tl::unexpected<Error>(user.error());
    const auto *member = head.membership.member(slot->user);
    if (!member || member->keys != user->publicKeys())
        return failure(Error::Code::Damaged, QStringLiteral("keys of the member"));
    // Said at once: while he was out the database may have got a key that he has not.
    if (member->state == MemberState::Disabled)
        return failure(Error::Code::NotPermitted, codeOf(member->state));
    auto keys = openAll(head, slot->sealedDatabaseKey, slot->roleKeys, slot->user, *user);
    if (keys)
        keys->user = std::move(*user);
    return keys;
}

Result<RegisterKeys> unlockHead(const Head &head, const SecretBytes &recoverySecret)
{
    KeySecret recovery(head.id, KeyOwner::Recovery, recoverySecret.clone());
    if (!head.membership.recovery || head.membership.recovery->keys != recovery.publicKeys())
        return failure(Error::Code::WrongPassword);
    auto keys = openAll(head, head.recoveryDatabaseKey, head.recoveryRoleKeys, {}, recovery);
    if (keys)
        keys->recovery = std::move(recovery);
    return keys;
}

} // namespace rueckhalt
