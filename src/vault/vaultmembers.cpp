// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vaultmembers.h"

#include "vault/founding.h"
#include "vault/headslots.h"
#include "vault/keyrotation.h"
#include "vault/membershipstore.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr qsizetype MaxLogin = 64;
constexpr qsizetype MaxMemberName = 200;

tl::unexpected<Error> invalid(const char *why)
{
    return failure(Error::Code::Invalid, QLatin1String(why));
}

tl::unexpected<Error> noSuchMember()
{
    return failure(Error::Code::NotFound, QStringLiteral("no such member"));
}

Result<void> checkRoles(CodeSet<Role> roles)
{
    if (roles.isEmpty())
        return invalid("no role");
    if (!areCompatible(roles))
        return invalid("roles");
    return {};
}

/// AlreadyExists if it belongs to somebody else.
Result<void> checkLogin(const QString &typed, const UserId &user, const Head &head)
{
    const QString login = normalisedLogin(typed);
    if (login.isEmpty() || login.size() > MaxLogin)
        return invalid("login");
    const QByteArray selector = selectorOf(head.id, login);
    if (std::ranges::any_of(head.memberSlots,
            [&](const HeadSlot &slot) { return slot.selector == selector && slot.user != user; }))
        return failure(Error::Code::AlreadyExists, QStringLiteral("login"));
    return {};
}

Result<void> checkNew(const NewMember &member, const Head &head)
{
    if (member.profile.name.size() > MaxMemberName)
        return invalid("name");
    if (head.memberSlots.size() >= Membership::MaxMembers)
        return failure(Error::Code::TooLarge, QStringLiteral("members"));
    return checkLogin(member.profile.login, {}, head).and_then([&] {
        return checkRoles(member.roles);
    });
}

/// What an account was before it was disabled, as the list of members has kept it.
Result<MemberState> stateBeforeDisabling(Database &database, const UserId &user)
{
    const auto history = MembershipStore(database).history();
    if (!history)
        return tl::unexpected<Error>(history.error());
    for (auto bytes = history->crbegin(); bytes != history->crend(); ++bytes) {
        const auto membership = parseMembership(bytesOf(*bytes));
        if (!membership)
            return tl::unexpected<Error>(membership.error());
        const auto *member = membership->member(user);
        if (member && member->state != MemberState::Disabled)
            return member->state;
    }
    return MemberState::Invited;
}

/// The change must leave somebody who can unlock and change members.
Result<void> checkAdministrators(const Head &next)
{
    if (next.membership.activeAdministrators() == 0)
        return invalid("administrator");
    return {};
}

/// Keys that are made and handed on within one change.
class KeyGiving
{
public:
    KeyGiving(Head &next, const KeyRing &held, const Random &random)
        : m_next(next)
        , m_held(held)
        , m_random(random)
    {
    }

    /// Gives the key of a role that is held, makes it if there is none yet or if nothing lies under
    /// it; else it is awaited.
    Result<void> give(const UserId &user, KeyRole role)
    {
        const quint32 version = m_next.membership.newest(role);
        if (version == 0)
            return begin(user, role);
        if (const KeySecret *key = m_held.key({role, version}))
            return giveRoleKey(m_next, user, {role, version}, *key, m_random);
        if (hasContents(role))
            return {};
        return renewRoleKeys(m_next, {role}, m_held, m_random).and_then([&](const KeyRing &ring) {
            const RoleKeyName name {role, version + 1};
            return giveRoleKey(m_next, user, name, *ring.key(name), m_random);
        });
    }
    Result<void> giveAll(const UserId &user, CodeSet<Role> roles)
    {
        for (const Role role : roles.values()) {
            if (auto given = give(user, keyRoleOf(role)); !given)
                return given;
        }
        return {};
    }

private:
    /// The first key of a role: sealed to the member and to recovery, and forgotten.
    Result<void> begin(const UserId &user, KeyRole role)
    {
        const KeySecret key = KeySecret::generate(m_next.id, KeyOwner::Role, m_random);
        const RoleKeyName name {role, 1};
        return addRoleKey(m_next, name, key, m_random).and_then([&] {
            return giveRoleKey(m_next, user, name, key, m_random);
        });
    }

    Head &m_next;
    const KeyRing &m_held;
    const Random &m_random;
};

/// The keys that whoever has these roles may know: of each role, and of an officer that of
/// identities. The signed list says who has which role; the boxes in a member's slot do not: he can
/// take them out himself, a new password empties the slot, and what a copy of the head from before
/// holds the old password still opens.
QList<KeyRole> keysWithin(CodeSet<Role> roles, const Membership &membership)
{
    QList<KeyRole> keys;
    for (const Role role : roles.values())
        keys << keyRoleOf(role);
    if (roles.contains(Role::SafetyOfficer))
        keys << KeyRole::Identities;
    keys.removeIf([&](KeyRole role) { return membership.newest(role) == 0; });
    return keys;
}

CodeSet<Role> without(CodeSet<Role> roles, CodeSet<Role> others)
{
    for (const Role role : others.values())
        roles.remove(role);
    return roles;
}

} // namespace

Result<void> VaultMembers::checkReceiver(const Member &member, const Digest &fingerprint)
{
    if (member.state != MemberState::Active)
        return invalid("state");
    if (member.fingerprint != fingerprint)
        return invalid("fingerprint");
    return {};
}

QList<Member> VaultMembers::members() const
{
    QList<Member> all;
    for (const MembershipEntry &entry : m_opened.head.membership.members) {
        if (auto member = memberOf(m_opened.head, entry.user, m_opened.keys.database))
            all << std::move(*member);
    }
    return all;
}

Result<UserId> VaultMembers::add(const NewMember &member)
{
    const auto checked = m_opened.mayDo(Action::MemberAdded).and_then([&] {
        return checkNew(member, m_opened.head);
    });
    if (!checked)
        return tl::unexpected<Error>(checked.error());
    const Random &random = m_opened.environment.random;
    const KeySecret user = KeySecret::generate(m_opened.id(), KeyOwner::User, random);
    Head next = m_opened.beginChange();
    HeadSlot slot;
    slot.user = randomId<UserId>(random);
    slot.selector = selectorOf(next.id, member.profile.login);
    slot.sealedProfile
        = sealProfile({member.profile.login.simplified(), member.profile.name.simplified()},
            next.id, slot.user, m_opened.keys.database, random);
    next.membership.members << MembershipEntry {slot.user, user.publicKeys(), member.roles,
        member.mustChangePassword ? MemberState::Invited : MemberState::Active};
    const auto done
        = sealUserSecret(slot, next.id, user, {member.password, member.keyFile},
            m_opened.environment.costOfNewPassword(), random)
              .and_then([&] {
                  return sealDatabaseKey(
                      slot, next.id, user.publicKeys().agreement, m_opened.keys.database, random);
              })
              .and_then([&] {
                  next.memberSlots << slot;
                  return KeyGiving(next, m_opened.keys.roles, random)
                      .giveAll(slot.user, member.roles);
              })
              .and_then([&] {
                  return m_opened.changeHead({Action::MemberAdded, slot.user.toByteArray()}, next);
              });
    return done.map([&] { return slot.user; });
}

Result<void> VaultMembers::setRoles(
    const UserId &member, CodeSet<Role> roles, const Progress &progress)
{
    const auto allowed
        = m_opened.mayDo(Action::MemberChanged).and_then([&] { return checkRoles(roles); });
    if (!allowed)
        return allowed;
    return putRoles(m_opened.beginChange(), member, roles, progress);
}

Result<void> VaultMembers::change(const UserId &member, const MemberProfile &profile,
    CodeSet<Role> roles, const Progress &progress)
{
    const auto before = memberOf(m_opened.head, member, m_opened.keys.database);
    if (!before)
        return tl::unexpected<Error>(before.error());
    if (profile.name.size() > MaxMemberName)
        return invalid("name");
    // The founder may have had no login name while he was alone.
    if (profile.login.simplified() != before->profile.login) {
        if (auto checked = checkLogin(profile.login, member, m_opened.head); !checked)
            return checked;
    }
    const auto setNames = [&](MemberProfile &names) {
        names = {profile.login.simplified(), profile.name.simplified()};
    };
    if (roles == before->roles) {
        return withProfile(member, setNames).and_then([&](Head &&next) {
            return m_opened.changeHead(
                {Action::MemberChanged, member.toByteArray()}, std::move(next));
        });
    }
    Head next = m_opened.beginChange();
    return m_opened.mayDo(Action::MemberChanged)
        .and_then([&] { return checkRoles(roles); })
        .and_then([&] { return rename(next, member, setNames); })
        .and_then([&] { return putRoles(std::move(next), member, roles, progress); });
}

Result<void> VaultMembers::putRoles(
    Head next, const UserId &member, CodeSet<Role> roles, const Progress &progress)
{
    auto *entry = next.membership.member(member);
    if (!entry)
        return noSuchMember();
    const CodeSet<Role> before = std::exchange(entry->roles, roles);
    if (auto checked = checkAdministrators(next); !checked)
        return checked;
    const Rotation rotation {keysWithin(without(before, roles), next.membership)};
    // That of identities hangs on the role of safety officer.
    if (rotation.roles.contains(KeyRole::Identities)) {
        next.slot(member)->roleKeys.removeIf(
            [](const SealedRoleKey &key) { return key.name.role == KeyRole::Identities; });
    }
    const CodeSet<Role> added = without(roles, before);
    const auto given
        = KeyGiving(next, m_opened.keys.roles, m_opened.environment.random).giveAll(member, added);
    if (!given)
        return given;
    return rotateKeys(m_opened, {Action::MemberChanged, member.toByteArray()}, rotation,
        std::move(next), progress);
}

Result<Head> VaultMembers::withProfile(
    const UserId &member, const std::function<void(MemberProfile &)> &change) const
{
    if (member != m_opened.me.id || member.isNull()) {
        if (auto allowed = m_opened.mayDo(Action::MemberChanged); !allowed)
            return tl::unexpected<Error>(allowed.error());
    }
    Head next = m_opened.head;
    return rename(next, member, change).map([&] { return std::move(next); });
}

Result<void> VaultMembers::rename(
    Head &next, const UserId &member, const std::function<void(MemberProfile &)> &change) const
{
    auto *slot = next.slot(member);
    if (!slot)
        return noSuchMember();
    auto profile = openProfile(*slot, next.id, m_opened.keys.database);
    if (!profile)
        return tl::unexpected<Error>(profile.error());
    change(*profile);
    slot->selector = selectorOf(next.id, profile->login);
    slot->sealedProfile = sealProfile(
        *profile, next.id, member, m_opened.keys.database, m_opened.environment.random);
    return {};
}

Result<void> VaultMembers::setName(const UserId &member, const QString &name)
{
    if (name.size() > MaxMemberName)
        return invalid("name");
    auto next
        = withProfile(member, [&](MemberProfile &profile) { profile.name = name.simplified(); });
    if (!next)
        return tl::unexpected<Error>(next.error());
    return m_opened.changeHead({Action::MemberChanged, member.toByteArray()}, std::move(*next));
}

Result<void> VaultMembers::setLogin(const UserId &member, const QString &login)
{
    auto next
        = withProfile(member, [&](MemberProfile &profile) { profile.login = login.simplified(); });
    if (!next)
        return tl::unexpected<Error>(next.error());
    if (auto checked = checkLogin(login, member, m_opened.head); !checked)
        return checked;
    return m_opened.changeHead({Action::MemberChanged, member.toByteArray()}, std::move(*next));
}

Result<void> VaultMembers::setDisabled(const UserId &member, bool disabled)
{
    if (auto allowed = m_opened.mayDo(Action::MemberChanged); !allowed)
        return allowed;
    Head next = m_opened.beginChange();
    auto *entry = next.membership.member(member);
    if (!entry)
        return noSuchMember();
    if ((entry->state == MemberState::Disabled) == disabled)
        return {};
    const auto state = disabled ? Result<MemberState>(MemberState::Disabled)
                                : stateBeforeDisabling(*m_opened.database, member);
    if (!state)
        return tl::unexpected<Error>(state.error());
    entry->state = *state;
    if (auto checked = checkAdministrators(next); !checked)
        return checked;
    // The database key may have changed meanwhile; role keys that did are awaited.
    auto *slot = next.slot(member);
    if (!disabled) {
        const auto sealed = sealDatabaseKey(*slot, next.id, entry->keys.agreement,
            m_opened.keys.database, m_opened.environment.random);
        if (!sealed)
            return sealed;
    }
    return m_opened.changeHead({Action::MemberChanged, member.toByteArray()}, std::move(next));
}

Result<void> VaultMembers::remove(const UserId &member, const Progress &progress)
{
    if (auto allowed = m_opened.mayDo(Action::MemberRemoved); !allowed)
        return allowed;
    Head next = m_opened.beginChange();
    const auto *leaving = next.membership.member(member);
    if (!leaving)
        return noSuchMember();
    if (member == m_opened.me.id)
        return invalid("oneself");
    const Rotation rotation {keysWithin(leaving->roles, next.membership), true};
    next.membership.members.removeIf(
        [&](const MembershipEntry &entry) { return entry.user == member; });
    next.memberSlots.removeIf([&](const HeadSlot &slot) { return slot.user == member; });
    if (auto checked = checkAdministrators(next); !checked)
        return checked;
    return rotateKeys(m_opened, {Action::MemberRemoved, member.toByteArray()}, rotation,
        std::move(next), progress);
}

Result<void> VaultMembers::resetPassword(const UserId &member, const SecretBytes &password)
{
    if (auto allowed = m_opened.mayDo(Action::MemberChanged); !allowed)
        return allowed;
    Head next = m_opened.beginChange();
    auto *entry = next.membership.member(member);
    if (!entry)
        return noSuchMember();
    if (member == m_opened.me.id)
        return invalid("oneself");
    const Random &random = m_opened.environment.random;
    const KeySecret user = KeySecret::generate(next.id, KeyOwner::User, random);
    entry->keys = user.publicKeys();
    entry->state = MemberState::Invited;
    const auto known = memberOf(m_opened.head, member, m_opened.keys.database);
    const bool heldIdentities = known && known->holdsIdentities;
    HeadSlot &slot = *next.slot(member);
    slot.roleKeys.clear();
    slot.salt.clear();
    const SecretBytes noKeyFile;
    KeyGiving giving(next, m_opened.keys.roles, random);
    return sealUserSecret(slot, next.id, user, {password, noKeyFile},
        m_opened.environment.costOfNewPassword(), random)
        .and_then([&] {
            return sealDatabaseKey(
                slot, next.id, entry->keys.agreement, m_opened.keys.database, random);
        })
        .and_then([&] { return giving.giveAll(member, entry->roles); })
        .and_then([&] {
            return heldIdentities ? giving.give(member, KeyRole::Identities) : Result<void> {};
        })
        .and_then([&] {
            return m_opened.changeHead({Action::MemberChanged, member.toByteArray()}, next);
        });
}

Result<void> VaultMembers::grantAwaited(const UserId &member, const Digest &fingerprint)
{
    if (auto allowed = m_opened.mayDo(Action::KeyGranted); !allowed)
        return allowed;
    const auto known = memberOf(m_opened.head, member, m_opened.keys.database);
    if (!known)
        return tl::unexpected<Error>(known.error());
    if (auto checked = checkReceiver(*known, fingerprint); !checked)
        return checked;
    if (known->awaited.isEmpty())
        return invalid("nothing is awaited");
    Head next = m_opened.head;
    int given = 0;
    for (const Role role : known->awaited.values()) {
        const RoleKeyName name {keyRoleOf(role), next.membership.newest(keyRoleOf(role))};
        const KeySecret *key = m_opened.keys.roles.key(name);
        if (!key)
            continue;
        const auto done = giveRoleKey(next, member, name, *key, m_opened.environment.random);
        if (!done)
            return done;
        ++given;
    }
    if (given == 0)
        return failure(Error::Code::NotPermitted, codeOf(known->awaited.values().first()));
    return m_opened.changeHead({Action::KeyGranted, member.toByteArray()}, std::move(next));
}

Result<void> VaultMembers::rotate(CodeSet<Role> roles, const Progress &progress)
{
    if (auto allowed = m_opened.mayDo(Action::KeysRotated); !allowed)
        return allowed;
    Rotation rotation {{}, true};
    for (const Role role : roles.values()) {
        if (!m_opened.keys.roles.holds(keyRoleOf(role)))
            return failure(Error::Code::NotPermitted, codeOf(role));
        rotation.roles << keyRoleOf(role);
    }
    if (roles.contains(Role::SafetyOfficer) && m_opened.keys.roles.holds(KeyRole::Identities))
        rotation.roles << KeyRole::Identities;
    if (rotation.roles.isEmpty())
        return invalid("no role");
    return rotateKeys(m_opened, {Action::KeysRotated}, rotation, m_opened.beginChange(), progress);
}

} // namespace rueckhalt
