// SPDX-License-Identifier: GPL-3.0-or-later
// What members do with their own account, with recovery and with the key of identities.
#include "crypto/hash.h"
#include "vault/casegrants.h"
#include "vault/founding.h"
#include "vault/headslots.h"
#include "vault/identitykeeping.h"
#include "vault/keyrotation.h"
#include "vault/settingstore.h"
#include "vault/vaultmembers.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr auto profileSetting = "identities.state-law-profile";
constexpr qsizetype MaxStateLawProfile = 4000;

/// Seals everything that a member has to other keys of his.
Result<void> sealToNewKeys(
    Head &next, const UserId &user, const RegisterKeys &keys, const Random &random)
{
    const PublicKey &recipient = next.membership.member(user)->keys.agreement;
    HeadSlot &slot = *next.slot(user);
    if (auto sealed = sealDatabaseKey(slot, next.id, recipient, keys.database, random); !sealed)
        return sealed;
    const QList<SealedRoleKey> before = std::exchange(slot.roleKeys, {});
    for (const SealedRoleKey &known : before) {
        const KeySecret *key = keys.roles.key(known.name);
        if (!key)
            continue;
        if (auto given = giveRoleKey(next, user, known.name, *key, random); !given)
            return given;
    }
    return {};
}

} // namespace

Result<void> VaultMembers::changePassword(const SecretBytes &oldPassword,
    const SecretBytes &oldKeyFile, const SecretBytes &newPassword, const SecretBytes &newKeyFile)
{
    const UserId user = m_opened.me.id;
    if (user.isNull())
        return failure(Error::Code::NotPermitted, QStringLiteral("recovery"));
    if (newPassword.isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("empty password"));
    const auto opened
        = openUserSecret(*m_opened.head.slot(user), m_opened.id(), {oldPassword, oldKeyFile});
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    // New keys as well: the old password opens nothing that is sealed to this member from now on.
    // The role keys in an older copy of the head it does open, see rotate().
    const Random &random = m_opened.environment.random;
    KeySecret fresh = KeySecret::generate(m_opened.id(), KeyOwner::User, random);
    Head next = m_opened.beginChange();
    auto *entry = next.membership.member(user);
    entry->keys = fresh.publicKeys();
    if (entry->state == MemberState::Invited)
        entry->state = MemberState::Active;
    next.slot(user)->salt.clear();
    CaseGrants grants(m_opened);
    CaseEntries entries(m_opened);
    const PublicKey recipient = fresh.publicKeys().agreement;
    return sealUserSecret(*next.slot(user), next.id, fresh, {newPassword, newKeyFile},
        m_opened.environment.costOfNewPassword(), random)
        .and_then([&] { return sealToNewKeys(next, user, m_opened.keys, random); })
        .and_then([&] {
            return m_opened.changeHead({Action::PasswordChanged, user.toByteArray()}, next, [&] {
                return grants.sealAnew(recipient).and_then(
                    [&] { return entries.sealAnew(recipient); });
            });
        })
        .map([&] { m_opened.keys.user = std::move(fresh); });
}

bool VaultMembers::isRecoverySecret(const SecretBytes &secret) const
{
    const auto &recovery = m_opened.head.membership.recovery;
    return recovery
        && KeySecret(m_opened.id(), KeyOwner::Recovery, secret.clone()).publicKeys()
        == recovery->keys;
}

bool VaultMembers::hasRecovery() const
{
    return m_opened.head.membership.recovery.has_value();
}

Result<SecretBytes> VaultMembers::renewRecovery(
    const SecretBytes &oldSecret, const Progress &progress)
{
    if (auto allowed = m_opened.mayDo(Action::RecoveryRenewed); !allowed)
        return tl::unexpected<Error>(allowed.error());
    // With the old secret: the keys that are sealed to it.
    std::optional<RegisterKeys> old;
    if (!oldSecret.isEmpty()) {
        auto unlocked = unlockHead(m_opened.head, oldSecret);
        if (!unlocked)
            return tl::unexpected<Error>(unlocked.error());
        old = std::move(*unlocked);
    }
    const KeyRing &ring = old ? old->roles : m_opened.keys.roles;
    const KeySecret *before = old ? &*old->recovery
        : m_opened.keys.recovery  ? &*m_opened.keys.recovery
                                  : nullptr;
    const KeySecret *endorser = before ? before : ring.newestKey(KeyRole::SafetyOfficer);
    const Random &random = m_opened.environment.random;
    SecretBytes secret(16);
    random(secret.writable());
    const KeySecret recovery(m_opened.id(), KeyOwner::Recovery, secret.clone());
    Head next = m_opened.beginChange();
    RecoveryEntry entry {recovery.publicKeys(), {}};
    if (endorser) {
        const QByteArray text = endorsementText(next.id, entry);
        entry.endorsement = toByteArray(endorser->signing().sign(bytesOf(text)));
    }
    next.membership.recovery = entry;
    next.recoveryRoleKeys.clear();
    // Every key, as far as there is one: the old secret and an old head would open it.
    Rotation rotation {{}, true, &ring, &recovery};
    for (int number = 1; number <= KeyRoleCount; ++number) {
        const auto role = static_cast<KeyRole>(number);
        const RoleKeyName name {role, next.membership.newest(role)};
        // Others than administrators cannot renew a key that they have not. Nothing lies under it.
        const bool canBeLeft = !hasContents(role) && !ring.key(name)
            && !m_opened.me.roles.contains(Role::Administrator);
        if (name.version != 0 && !canBeLeft)
            rotation.roles << role;
    }
    return rotateKeys(m_opened, {Action::RecoveryRenewed}, rotation, std::move(next), progress)
        .map([&] { return std::move(secret); });
}

Result<void> VaultMembers::switchIdentitiesOn(const QString &stateLawProfile)
{
    if (auto allowed = m_opened.mayDo(Action::IdentitiesSwitched); !allowed)
        return allowed;
    const QString text = stateLawProfile.trimmed();
    if (text.isEmpty() || text.size() > MaxStateLawProfile)
        return failure(Error::Code::Invalid, QStringLiteral("state law profile"));
    if (!m_opened.me.roles.contains(Role::SafetyOfficer))
        return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
    const RoleKeyName name {KeyRole::Identities, 1};
    Head next = m_opened.beginChange();
    if (next.membership.newest(KeyRole::Identities) != 0)
        return failure(Error::Code::AlreadyExists, QStringLiteral("identities"));
    const Random &random = m_opened.environment.random;
    KeySecret key = KeySecret::generate(next.id, KeyOwner::Role, random);
    return addRoleKey(next, name, key, random)
        .and_then([&] { return giveRoleKey(next, m_opened.me.id, name, key, random); })
        .and_then([&] {
            return m_opened.changeHead({Action::IdentitiesSwitched}, next,
                [&] { return SettingStore(*m_opened.database).set(profileSetting, text); });
        })
        .map([&] {
            m_opened.keys.roles.insert(name, std::move(key));
            m_opened.refreshMe();
        });
}

Result<void> VaultMembers::grantIdentities(const UserId &member, const Digest &fingerprint)
{
    if (auto allowed = m_opened.mayDo(Action::KeyGranted); !allowed)
        return allowed;
    Head next = m_opened.head;
    const auto known = memberOf(next, member, m_opened.keys.database);
    if (!known)
        return tl::unexpected<Error>(known.error());
    if (!known->roles.contains(Role::SafetyOfficer))
        return failure(Error::Code::Invalid, QStringLiteral("role of the member"));
    if (auto checked = checkReceiver(*known, fingerprint); !checked)
        return checked;
    const RoleKeyName name {KeyRole::Identities, next.membership.newest(KeyRole::Identities)};
    const KeySecret *key = m_opened.keys.roles.key(name);
    if (!key)
        return failure(Error::Code::NotPermitted, codeOfKey(KeyRole::Identities));
    return giveRoleKey(next, member, name, *key, m_opened.environment.random).and_then([&] {
        return m_opened.changeHead({Action::KeyGranted, member.toByteArray()}, next);
    });
}

Result<void> VaultMembers::switchIdentitiesOff()
{
    if (auto allowed = m_opened.mayDo(Action::IdentitiesSwitched); !allowed)
        return allowed;
    if (!m_opened.keys.roles.holds(KeyRole::Identities))
        return failure(Error::Code::NotPermitted, codeOfKey(KeyRole::Identities));
    const auto isTheirs
        = [](const SealedRoleKey &key) { return key.name.role == KeyRole::Identities; };
    Head next = m_opened.beginChange();
    next.membership.roleKeys.removeIf(
        [](const RoleKeyEntry &entry) { return entry.name.role == KeyRole::Identities; });
    for (HeadSlot &slot : next.memberSlots)
        slot.roleKeys.removeIf(isTheirs);
    next.recoveryRoleKeys.removeIf(isTheirs);
    next.histories.removeIf(
        [](const RoleKeyHistory &history) { return history.newest.role == KeyRole::Identities; });
    return m_opened
        .changeHead({Action::IdentitiesSwitched}, std::move(next),
            [&] {
                return IdentityKeeping(m_opened).eraseAll().and_then(
                    [&] { return SettingStore(*m_opened.database).remove(profileSetting); });
            })
        .map([&] {
            m_opened.keys.roles.remove(KeyRole::Identities);
            m_opened.refreshMe();
            static_cast<void>(m_opened.settleBackups());
        });
}

QString VaultMembers::stateLawProfile() const
{
    return SettingStore(*m_opened.database).value(profileSetting).value_or(QString());
}

} // namespace rueckhalt
