// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/founding.h"

#include "crypto/sealedbox.h"
#include "vault/headslots.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr std::size_t keySize = 32;
constexpr std::size_t recoverySecretSize = 16;

SecretBytes randomSecret(const Random &random, std::size_t size)
{
    SecretBytes secret(size);
    random(secret.writable());
    return secret;
}

Result<void> checkFounder(const Founder &founder)
{
    if (founder.password.isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("empty password"));
    if (!founder.roles.contains(Role::Administrator) || !areCompatible(founder.roles))
        return failure(Error::Code::Invalid, QStringLiteral("roles of the founder"));
    return {};
}

/// Enters the founder, who is alone: member and slot with password, names and database key.
Result<void> enterFounder(FoundedRegister &made, const Founder &founder, const KeySecret &user,
    const QByteArray &salt, const VaultEnvironment &environment)
{
    Head &head = made.head;
    HeadSlot slot;
    slot.salt = salt;
    slot.user = randomId<UserId>(environment.random);
    slot.selector = selectorOf(head.id, founder.profile.login);
    slot.sealedProfile
        = sealProfile(founder.profile, head.id, slot.user, made.keys.database, environment.random);
    made.keys.userId = slot.user;
    head.membership.members << MembershipEntry {
        slot.user, user.publicKeys(), founder.roles, MemberState::Active};
    return sealUserSecret(slot, head.id, user, {founder.password, founder.keyFile},
        environment.costOfNewPassword(), environment.random)
        .and_then([&] {
            return sealDatabaseKey(
                slot, head.id, user.publicKeys().agreement, made.keys.database, environment.random);
        })
        .map([&] { head.memberSlots << slot; });
}

/// The keys of the founder's roles.
Result<void> makeRoleKeys(FoundedRegister &made, const Founder &founder, const Random &random)
{
    for (const Role role : founder.roles.values()) {
        const RoleKeyName name {keyRoleOf(role), 1};
        if (!made.keys.roles.key(name)) {
            made.keys.roles.insert(name, KeySecret::generate(made.head.id, KeyOwner::Role, random));
        }
        const KeySecret &key = *made.keys.roles.key(name);
        const auto added = addRoleKey(made.head, name, key, random).and_then([&] {
            return giveRoleKey(made.head, made.keys.userId, name, key, random);
        });
        if (!added)
            return added;
    }
    return {};
}

Result<void> makeRecovery(FoundedRegister &made, const Random &random)
{
    made.recoverySecret = randomSecret(random, recoverySecretSize);
    const KeySecret recovery(made.head.id, KeyOwner::Recovery, made.recoverySecret.clone());
    made.head.membership.recovery = RecoveryEntry {recovery.publicKeys(), {}};
    return sealDatabaseKeyForRecovery(made.head, made.keys.database, random);
}

/// Without a salt: a new register, which gets a recovery as well.
Result<FoundedRegister> found(FoundedRegister made, const Founder &founder, const QByteArray &salt,
    const VaultEnvironment &environment)
{
    const Random &random = environment.random;
    Head &head = made.head;
    head.membership.registerId = head.id;
    KeySecret user = KeySecret::generate(head.id, KeyOwner::User, random);
    const auto done = enterFounder(made, founder, user, salt, environment)
                          .and_then([&]() -> Result<void> {
                              return salt.isEmpty() ? makeRecovery(made, random) : Result<void> {};
                          })
                          .and_then([&] { return makeRoleKeys(made, founder, random); });
    if (!done)
        return tl::unexpected<Error>(done.error());
    sign(head.membership, made.keys.userId, user);
    authenticate(head, made.keys.database);
    made.keys.user = std::move(user);
    return made;
}

} // namespace

Result<FoundedRegister> foundRegister(const Founder &founder, const VaultEnvironment &environment)
{
    if (auto checked = checkFounder(founder); !checked)
        return tl::unexpected<Error>(checked.error());
    FoundedRegister made;
    made.head.id = randomId<RegisterId>(environment.random);
    made.head.sequence = 1;
    made.keys.database = randomSecret(environment.random, keySize);
    return found(std::move(made), founder, {}, environment);
}

Result<FoundedRegister> foundFrom(const FormerHead &former, const FormerKeys &keys,
    const SecretBytes &password, const VaultEnvironment &environment)
{
    FoundedRegister made;
    made.head.id = former.id;
    made.head.sequence = former.sequence + 1;
    made.keys.database = keys.database.clone();
    made.keys.roles.insert(
        {KeyRole::SafetyOfficer, 1}, KeySecret(former.id, KeyOwner::Role, keys.role.clone()));
    Founder founder;
    founder.password = password.clone();
    VaultEnvironment sameCost = environment;
    sameCost.kdf = former.kdf;
    return found(std::move(made), founder, former.salt, sameCost);
}

Result<void> addRoleKey(
    Head &head, const RoleKeyName &name, const KeySecret &key, const Random &random)
{
    auto &keys = head.membership.roleKeys;
    keys.insert(std::ranges::upper_bound(keys, name, {}, &RoleKeyEntry::name),
        RoleKeyEntry {name, key.publicKeys(), {}});
    if (!head.membership.recovery)
        return {};
    return sealRoleKey(name, key, head.id, {}, head.membership.recovery->keys.agreement, random)
        .map([&](const SealedRoleKey &sealed) { place(head.recoveryRoleKeys, sealed); });
}

Result<void> giveRoleKey(Head &head, const UserId &user, const RoleKeyName &name,
    const KeySecret &key, const Random &random)
{
    const auto *member = head.membership.member(user);
    auto *slot = head.slot(user);
    if (!member || !slot)
        return failure(Error::Code::NotFound, QStringLiteral("no such member"));
    return sealRoleKey(name, key, head.id, user, member->keys.agreement, random)
        .map([slot](const SealedRoleKey &sealed) { place(slot->roleKeys, sealed); });
}

} // namespace rueckhalt
