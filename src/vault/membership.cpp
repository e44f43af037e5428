// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/membership.h"

#include "crypto/hash.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace rueckhalt {

namespace {

constexpr std::size_t signatureSize = std::tuple_size_v<Signature>;

void write(CborWriter &cbor, const PublicKeys &keys)
{
    cbor.bytes(keys.agreement);
    cbor.bytes(keys.signing);
}

void writeContents(CborWriter &cbor, const Membership &membership)
{
    cbor.bytes(membership.registerId.bytes());
    cbor.number(membership.epoch);
    cbor.bytes(membership.previous);
    cbor.array(static_cast<std::size_t>(membership.members.size()));
    for (const MembershipEntry &member : membership.members) {
        cbor.array(5);
        cbor.bytes(member.user.bytes());
        write(cbor, member.keys);
        cbor.number(member.roles.bits());
        cbor.number(static_cast<std::uint64_t>(member.state));
    }
    cbor.array(static_cast<std::size_t>(membership.roleKeys.size()));
    for (const RoleKeyEntry &key : membership.roleKeys) {
        cbor.array(5);
        cbor.number(static_cast<std::uint64_t>(key.name.role));
        cbor.number(key.name.version);
        write(cbor, key.keys);
        cbor.bytes(bytesOf(key.endorsement));
    }
    cbor.array(membership.recovery ? 3 : 0);
    if (membership.recovery) {
        write(cbor, membership.recovery->keys);
        cbor.bytes(bytesOf(membership.recovery->endorsement));
    }
    cbor.bytes(membership.signer.isNull() ? ByteView() : ByteView(membership.signer.bytes()));
}

QByteArray signedText(const Membership &membership)
{
    CborWriter cbor;
    cbor.array(7);
    writeContents(cbor, membership);
    return QByteArrayLiteral("rueckhalt/2/membership") + cbor.written();
}

/// Reads what has one length only.
template <std::size_t Size>
std::array<std::uint8_t, Size> exactly(CborReader &cbor)
{
    std::array<std::uint8_t, Size> value {};
    const QByteArray bytes = cbor.bytes(Size);
    if (bytes.size() == static_cast<qsizetype>(Size))
        std::copy_n(bytesOf(bytes).begin(), Size, value.begin());
    else
        cbor.fail();
    return value;
}

PublicKeys readKeys(CborReader &cbor)
{
    const auto agreement = exactly<32>(cbor);
    return {agreement, exactly<32>(cbor)};
}

/// A signature, or none.
QByteArray readSignature(CborReader &cbor)
{
    QByteArray signature = cbor.bytes(signatureSize);
    if (!signature.isEmpty() && signature.size() != static_cast<qsizetype>(signatureSize))
        cbor.fail();
    return signature;
}

void expectArray(CborReader &cbor, std::size_t size)
{
    if (cbor.array(size) != size)
        cbor.fail();
}

MembershipEntry readMember(CborReader &cbor)
{
    expectArray(cbor, 5);
    MembershipEntry member;
    member.user = UserId(exactly<UserId::Size>(cbor));
    member.keys = readKeys(cbor);
    member.roles = CodeSet<Role>::fromBits(static_cast<std::uint32_t>(cbor.number(0x7e)));
    member.state = static_cast<MemberState>(cbor.number(3));
    if ((member.roles.bits() & 1U) != 0 || static_cast<int>(member.state) == 0)
        cbor.fail();
    return member;
}

RoleKeyEntry readRoleKey(CborReader &cbor)
{
    expectArray(cbor, 5);
    RoleKeyEntry key;
    key.name.role = static_cast<KeyRole>(cbor.number(KeyRoleCount));
    key.name.version = static_cast<quint32>(cbor.number(std::numeric_limits<quint32>::max()));
    if (static_cast<int>(key.name.role) == 0 || key.name.version == 0)
        cbor.fail();
    key.keys = readKeys(cbor);
    key.endorsement = readSignature(cbor);
    return key;
}

std::optional<RecoveryEntry> readRecovery(CborReader &cbor)
{
    const auto count = cbor.array(3);
    if (count == 0)
        return std::nullopt;
    if (count != 3)
        cbor.fail();
    RecoveryEntry recovery;
    recovery.keys = readKeys(cbor);
    recovery.endorsement = readSignature(cbor);
    return recovery;
}

tl::unexpected<Error> broken(const char *rule)
{
    return failure(Error::Code::Damaged, QStringLiteral("membership: ") + QLatin1String(rule));
}

/// Whether `text` was signed with one of the role keys that count in `before`.
bool isEndorsed(const Membership &before, KeyRole role, ByteView text, ByteView signature)
{
    const auto *key = before.roleKey({role, before.newest(role)});
    return key && verify(key->keys.signing, text, signature);
}

/// Whether the signer of `next` may do what administrators may.
bool isByAdministrator(const Membership &before, const Membership &next)
{
    const auto *signer = before.member(next.signer);
    return !signer || signer->roles.contains(Role::Administrator);
}

bool isByOfficer(const Membership &before, const Membership &next)
{
    const auto *signer = before.member(next.signer);
    return signer && signer->roles.contains(Role::SafetyOfficer);
}

/// Whether the signer may make the first version of a key. An administrator who could begin that of
/// identities would read what officers record under it.
bool mayBegin(const Membership &before, const Membership &next, KeyRole role)
{
    return role == KeyRole::Identities ? isByOfficer(before, next)
                                       : isByAdministrator(before, next);
}

Result<void> checkNewRoleKey(
    const Membership &before, const Membership &next, const RoleKeyEntry &key)
{
    const KeyRole role = key.name.role;
    const quint32 last = before.newest(role);
    if (key.name.version != last + 1)
        return broken("version of a role key");
    if (last == 0) {
        if (!mayBegin(before, next, role))
            return broken("a first role key of somebody who may not make it");
        return {};
    }
    if (!hasContents(role) && isByAdministrator(before, next))
        return {};
    const QByteArray text = endorsementText(next.registerId, key);
    if (!isEndorsed(before, role, bytesOf(text), bytesOf(key.endorsement)))
        return broken("a new role key is not endorsed");
    return {};
}

QList<RoleKeyName> versionsOf(const Membership &membership, KeyRole role)
{
    QList<RoleKeyName> versions;
    for (const RoleKeyEntry &key : membership.roleKeys) {
        if (key.name.role == role)
            versions << key.name;
    }
    return versions;
}

/// Versions that are gone. Without the public halves of an older version no holder could open the
/// register any more, so that nobody may take one out but for the one that has no room.
Result<void> checkMissing(const Membership &before, const Membership &next, KeyRole role)
{
    const QList<RoleKeyName> known = versionsOf(before, role);
    QList<RoleKeyName> missing = known;
    missing.removeIf([&](const RoleKeyName &name) { return next.roleKey(name) != nullptr; });
    if (missing.isEmpty())
        return {};
    // The names of accused persons can be switched off, which erases their key.
    const bool isOff = role == KeyRole::Identities && next.newest(role) == 0;
    if (isOff && (next.signer.isNull() || isByOfficer(before, next)))
        return {};
    const bool makesRoom = known.size() == Membership::MaxVersions
        && next.newest(role) == before.newest(role) + 1 && missing == QList {known[1]};
    return makesRoom ? Result<void> {} : broken("a role key is missing");
}

/// Role keys: nothing that counted is altered; what is new has been vouched for.
Result<void> checkRoleKeys(const Membership &before, const Membership &next)
{
    for (const RoleKeyEntry &key : next.roleKeys) {
        if (const auto *known = before.roleKey(key.name)) {
            if (*known != key)
                return broken("a role key was exchanged");
        } else if (auto checked = checkNewRoleKey(before, next, key); !checked) {
            return checked;
        }
    }
    for (int number = 1; number <= KeyRoleCount; ++number) {
        if (auto checked = checkMissing(before, next, static_cast<KeyRole>(number)); !checked)
            return checked;
    }
    return {};
}

Result<void> checkRecovery(const Membership &before, const Membership &next)
{
    if (next.recovery == before.recovery)
        return {};
    if (!next.recovery)
        return broken("recovery is missing");
    const QByteArray text = endorsementText(next.registerId, *next.recovery);
    const ByteView signature = bytesOf(next.recovery->endorsement);
    if (before.recovery && verify(before.recovery->keys.signing, bytesOf(text), signature))
        return {};
    if (before.newest(KeyRole::SafetyOfficer) == 0 && !before.recovery)
        return {};
    if (!isEndorsed(before, KeyRole::SafetyOfficer, bytesOf(text), signature))
        return broken("a new recovery is not endorsed");
    return {};
}

/// Whether the only difference is that `user` has new keys and is active.
bool isOwnKeyChange(const Membership &before, const Membership &next, const UserId &user)
{
    QList<MembershipEntry> expected = before.members;
    for (MembershipEntry &member : expected) {
        const auto *changed = next.member(member.user);
        if (member.user != user || !changed)
            continue;
        member.keys = changed->keys;
        if (member.state == MemberState::Invited)
            member.state = MemberState::Active;
    }
    return expected == next.members && before.roleKeys == next.roleKeys
        && before.recovery == next.recovery;
}

Result<void> checkSigner(const Membership &before, const Membership &next)
{
    const QByteArray text = signedText(next);
    const auto isSignedBy = [&](const PublicKeys &keys) {
        return verify(keys.signing, bytesOf(text), bytesOf(next.signature));
    };
    if (next.signer.isNull()) {
        if (!before.recovery || !isSignedBy(before.recovery->keys))
            return broken("not signed by recovery");
        return {};
    }
    const auto *signer = before.member(next.signer);
    if (!signer || signer->state == MemberState::Disabled || !isSignedBy(signer->keys))
        return broken("not signed by a member");
    if (isOwnKeyChange(before, next, next.signer))
        return {};
    if (signer->state != MemberState::Active)
        return broken("signed by an invited member");
    if (signer->roles.contains(Role::Administrator))
        return {};
    if (before.members != next.members)
        return broken("accounts changed by somebody who is no administrator");
    return {};
}

} // namespace

const MembershipEntry *Membership::member(const UserId &user) const
{
    const auto found = std::ranges::find(members, user, &MembershipEntry::user);
    return found == members.end() ? nullptr : &*found;
}

MembershipEntry *Membership::member(const UserId &user)
{
    const auto found = std::ranges::find(members, user, &MembershipEntry::user);
    return found == members.end() ? nullptr : &*found;
}

const RoleKeyEntry *Membership::roleKey(const RoleKeyName &name) const
{
    const auto found = std::ranges::find(roleKeys, name, &RoleKeyEntry::name);
    return found == roleKeys.end() ? nullptr : &*found;
}

quint32 Membership::newest(KeyRole role) const
{
    quint32 version = 0;
    for (const RoleKeyEntry &key : roleKeys) {
        if (key.name.role == role)
            version = std::max(version, key.name.version);
    }
    return version;
}

qsizetype Membership::activeAdministrators() const
{
    return std::ranges::count_if(members, [](const MembershipEntry &member) {
        return member.state == MemberState::Active && member.roles.contains(Role::Administrator);
    });
}

QByteArray encodeMembership(const Membership &membership)
{
    CborWriter cbor;
    cbor.array(8);
    writeContents(cbor, membership);
    cbor.bytes(bytesOf(membership.signature));
    return cbor.written();
}

Result<Membership> parseMembership(ByteView bytes)
{
    constexpr auto mostMembers = static_cast<std::size_t>(Membership::MaxMembers);
    constexpr auto mostKeys
        = static_cast<std::size_t>(Membership::MaxVersions) * std::size_t {KeyRoleCount};
    CborReader cbor(bytes);
    expectArray(cbor, 8);
    Membership membership;
    membership.registerId = RegisterId(exactly<RegisterId::Size>(cbor));
    membership.epoch = cbor.number(std::numeric_limits<quint64>::max());
    membership.previous = exactly<32>(cbor);
    for (auto count = cbor.array(mostMembers); count > 0 && !cbor.failed(); --count)
        membership.members << readMember(cbor);
    for (auto count = cbor.array(mostKeys); count > 0 && !cbor.failed(); --count)
        membership.roleKeys << readRoleKey(cbor);
    membership.recovery = readRecovery(cbor);
    if (const QByteArray signer = cbor.bytes(UserId::Size); !signer.isEmpty()) {
        const auto user = UserId::fromBytes(signer);
        if (!user || user->isNull())
            cbor.fail();
        membership.signer = user.value_or(UserId {});
    }
    membership.signature = toByteArray(exactly<signatureSize>(cbor));
    if (!cbor.isComplete())
        return broken("contents");
    return checkMembership(membership).map([&] { return std::move(membership); });
}

Digest hashOf(const Membership &membership)
{
    return sha256(bytesOf(encodeMembership(membership)));
}

void sign(Membership &membership, const UserId &signer, const KeySecret &key)
{
    membership.signer = signer;
    const Signature signature = key.signing().sign(bytesOf(signedText(membership)));
    membership.signature = toByteArray(signature);
}

QByteArray endorsementText(const RegisterId &id, const RoleKeyEntry &entry)
{
    CborWriter cbor;
    cbor.array(5);
    cbor.bytes(id.bytes());
    cbor.number(static_cast<std::uint64_t>(entry.name.role));
    cbor.number(entry.name.version);
    write(cbor, entry.keys);
    return QByteArrayLiteral("rueckhalt/2/role key") + cbor.written();
}

QByteArray endorsementText(const RegisterId &id, const RecoveryEntry &entry)
{
    CborWriter cbor;
    cbor.array(3);
    cbor.bytes(id.bytes());
    write(cbor, entry.keys);
    return QByteArrayLiteral("rueckhalt/2/recovery") + cbor.written();
}

namespace {

/// Whether every public key of the list stands there once.
bool areKeysUnique(const Membership &membership)
{
    QSet<QByteArray> seen;
    const auto isNew = [&seen](const PublicKeys &keys) {
        const qsizetype before = seen.size();
        seen.insert(toByteArray(keys.agreement));
        seen.insert(toByteArray(keys.signing));
        return seen.size() == before + 2;
    };
    return std::ranges::all_of(membership.members, isNew, &MembershipEntry::keys)
        && std::ranges::all_of(membership.roleKeys, isNew, &RoleKeyEntry::keys)
        && (!membership.recovery || isNew(membership.recovery->keys));
}

} // namespace

Result<void> checkMembership(const Membership &membership)
{
    QSet<UserId> users;
    for (const MembershipEntry &member : membership.members) {
        if (member.user.isNull() || users.contains(member.user))
            return broken("id of a member");
        if (member.roles.isEmpty() || !areCompatible(member.roles))
            return broken("roles of a member");
        users.insert(member.user);
    }
    if (membership.members.size() > Membership::MaxMembers)
        return broken("too many members");
    if (membership.activeAdministrators() == 0 && !membership.recovery)
        return broken("nobody could change it");
    QList<int> versions(KeyRoleCount + 1, 0);
    for (qsizetype i = 0; i < membership.roleKeys.size(); ++i) {
        const RoleKeyName &name = membership.roleKeys[i].name;
        if (i > 0 && !(membership.roleKeys[i - 1].name < name))
            return broken("order of role keys");
        if (++versions[static_cast<qsizetype>(name.role)] > Membership::MaxVersions)
            return broken("too many versions");
    }
    if (!areKeysUnique(membership))
        return broken("a key stands there twice");
    return {};
}

Result<void> checkSuccessor(const Membership &before, const Membership &next)
{
    if (next.registerId != before.registerId)
        return broken("of another register");
    if (next.epoch != before.epoch + 1 || next.previous != hashOf(before))
        return broken("does not follow the one before");
    return checkMembership(next)
        .and_then([&] { return checkSigner(before, next); })
        .and_then([&] { return checkRoleKeys(before, next); })
        .and_then([&] { return checkRecovery(before, next); });
}

namespace {

/// The first of a register is signed by an administrator in it, who made it.
Result<void> checkFirst(const Membership &first)
{
    const auto *signer = first.member(first.signer);
    const QByteArray text = signedText(first);
    if (first.epoch != 1 || first.previous != Digest {})
        return broken("the first is missing");
    if (!signer || !signer->roles.contains(Role::Administrator)
        || !verify(signer->keys.signing, bytesOf(text), bytesOf(first.signature)))
        return broken("the first is not signed by an administrator");
    return checkMembership(first);
}

} // namespace

Result<Membership> verifyMembership(
    const std::optional<KnownMembership> &known, std::span<const QByteArray> history)
{
    std::optional<Membership> before;
    bool knownSeen = !known.has_value();
    QSet<QByteArray> recoveries;
    for (const QByteArray &bytes : history) {
        auto next = parseMembership(bytesOf(bytes));
        if (!next)
            return next;
        const auto follows = before ? checkSuccessor(*before, *next) : checkFirst(*next);
        if (!follows)
            return tl::unexpected<Error>(follows.error());
        if (next->recovery && (!before || before->recovery != next->recovery)) {
            const QByteArray key = toByteArray(next->recovery->keys.agreement);
            if (recoveries.contains(key))
                return broken("a recovery that was replaced came back");
            recoveries.insert(key);
        }
        if (known && next->epoch == known->epoch) {
            if (hashOf(*next) != known->hash)
                return broken("not the one that this computer has seen");
            knownSeen = true;
        }
        before = std::move(*next);
    }
    if (!before || !knownSeen)
        return broken("older than what this computer has seen");
    return std::move(*before);
}

} // namespace rueckhalt
