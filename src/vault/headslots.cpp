// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/headslots.h"

#include "base/wipe.h"
#include "crypto/aesgcm.h"
#include "crypto/hash.h"
#include "crypto/keywrap.h"
#include "crypto/sealedbox.h"

#include <algorithm>
#include <limits>

namespace rueckhalt {

namespace {

constexpr auto forHistory = QByteArrayView("rueckhalt/2/older role keys");
constexpr auto forProfiles = QByteArrayView("rueckhalt/2/profiles");
constexpr auto forPrevious = QByteArrayView("rueckhalt/2/previous database key");
constexpr auto databaseKeyBox = QByteArrayView("database key");
constexpr auto roleKeyBox = QByteArrayView("role key");
constexpr std::size_t secretSize = 32;

/// Nothing for recovery, whose id is null.
ByteView idOrNothing(const UserId &user)
{
    return user.isNull() ? ByteView() : ByteView(user.bytes());
}

/// What the sealed user secret is bound to: it opens only in this register and at this cost.
QByteArray slotBinding(const HeadSlot &slot, const RegisterId &id)
{
    CborWriter cbor;
    cbor.array(5);
    cbor.bytes(id.bytes());
    cbor.bytes(slot.user.bytes());
    writeCost(cbor, slot.kdf);
    cbor.bytes(bytesOf(slot.salt));
    cbor.number(slot.usesKeyFile ? 1 : 0);
    return QByteArrayLiteral("rueckhalt/2/user slot") + cbor.written();
}

QByteArray userBinding(const RegisterId &id, const UserId &user)
{
    CborWriter cbor;
    cbor.array(2);
    cbor.bytes(id.bytes());
    cbor.bytes(idOrNothing(user));
    return cbor.written();
}

QByteArray roleKeyBinding(const RegisterId &id, const UserId &user, const RoleKeyName &name)
{
    CborWriter cbor;
    cbor.array(4);
    cbor.bytes(id.bytes());
    cbor.bytes(idOrNothing(user));
    cbor.number(static_cast<std::uint64_t>(name.role));
    cbor.number(name.version);
    return cbor.written();
}

QByteArray proofText(
    const RegisterId &id, const UserId &user, const PublicKey &recipient, const RoleKeyName &name)
{
    CborWriter cbor;
    cbor.array(5);
    cbor.bytes(id.bytes());
    cbor.bytes(user.bytes());
    cbor.bytes(recipient);
    cbor.number(static_cast<std::uint64_t>(name.role));
    cbor.number(name.version);
    return QByteArrayLiteral("rueckhalt/2/holder") + cbor.written();
}

QByteArray historyBinding(const RegisterId &id, const RoleKeyName &newest)
{
    CborWriter cbor;
    cbor.array(3);
    cbor.bytes(id.bytes());
    cbor.number(static_cast<std::uint64_t>(newest.role));
    cbor.number(newest.version);
    return forHistory.toByteArray() + cbor.written();
}

/// Nonce and cipher text under a random nonce.
QByteArray sealWithNonce(
    const SecretBytes &key, const QByteArray &bound, ByteView plain, const Random &random)
{
    const QByteArray nonce = randomBytes(random, aesgcm::NonceSize);
    return nonce + aesgcm::seal({key.view(), bytesOf(nonce), bytesOf(bound)}, plain);
}

Result<SecretBytes> openWithNonce(
    const SecretBytes &key, const QByteArray &bound, const QByteArray &sealed)
{
    const ByteView bytes = bytesOf(sealed);
    if (bytes.size() < aesgcm::NonceSize)
        return failure(Error::Code::Damaged, QStringLiteral("length of a sealed part"));
    return aesgcm::open({key.view(), bytes.first(aesgcm::NonceSize), bytesOf(bound)},
        bytes.subspan(aesgcm::NonceSize));
}

SecretBytes databaseKeyFor(
    const SecretBytes &databaseKey, const RegisterId &id, QByteArrayView purpose)
{
    return hkdfSha256(databaseKey.view(), id.bytes(), bytesOf(purpose));
}

Result<SecretBytes> keyOf(const HeadSlot &slot, const Unlocker &unlocker)
{
    return keyFromPassword(withKeyFile(unlocker.password, unlocker.keyFile), slot.salt, slot.kdf);
}

} // namespace

QByteArray randomBytes(const Random &random, std::size_t size)
{
    QByteArray bytes(static_cast<qsizetype>(size), '\0');
    random({reinterpret_cast<std::uint8_t *>(bytes.data()), size});
    return bytes;
}

QString normalisedLogin(const QString &login)
{
    const auto form = QString::NormalizationForm_KC;
    return login.normalized(form)
        .toCaseFolded()
        .toUpper()
        .toCaseFolded()
        .normalized(form)
        .simplified();
}

QByteArray selectorOf(const RegisterId &id, const QString &login)
{
    const Digest mac = hmacSha256(id.bytes(), bytesOf(normalisedLogin(login).toUtf8()));
    return toByteArray(ByteView(mac).first(SelectorSize));
}

const HeadSlot *slotFor(const Head &head, const QString &login)
{
    const auto found
        = std::ranges::find(head.memberSlots, selectorOf(head.id, login), &HeadSlot::selector);
    if (found != head.memberSlots.end())
        return &*found;
    const bool isOnly = head.memberSlots.size() == 1 && normalisedLogin(login).isEmpty();
    return isOnly ? &head.memberSlots.first() : nullptr;
}

void writeCost(CborWriter &cbor, const KdfCost &cost)
{
    cbor.array(3);
    cbor.number(cost.memoryKiB);
    cbor.number(cost.passes);
    cbor.number(cost.lanes);
}

Result<void> sealUserSecret(HeadSlot &slot, const RegisterId &id, const KeySecret &user,
    const Unlocker &unlocker, const KdfCost &cost, const Random &random)
{
    if (unlocker.password.isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("empty password"));
    slot.kdf = cost;
    if (slot.salt.isEmpty())
        slot.salt = randomBytes(random, SaltSize);
    slot.usesKeyFile = !unlocker.keyFile.isEmpty();
    slot.nonce = randomBytes(random, aesgcm::NonceSize);
    const auto key = keyOf(slot, unlocker);
    if (!key)
        return tl::unexpected<Error>(key.error());
    const QByteArray bound = slotBinding(slot, id);
    slot.sealedSecret
        = aesgcm::seal({key->view(), bytesOf(slot.nonce), bytesOf(bound)}, user.secret().view());
    return {};
}

Result<KeySecret> openUserSecret(
    const HeadSlot &slot, const RegisterId &id, const Unlocker &unlocker)
{
    const auto key = keyOf(slot, unlocker);
    if (!key)
        return tl::unexpected<Error>(key.error());
    const QByteArray bound = slotBinding(slot, id);
    auto secret = aesgcm::open(
        {key->view(), bytesOf(slot.nonce), bytesOf(bound)}, bytesOf(slot.sealedSecret));
    if (!secret)
        return failure(Error::Code::WrongPassword);
    return KeySecret(id, KeyOwner::User, std::move(*secret));
}

Result<void> sealDatabaseKey(HeadSlot &slot, const RegisterId &id, const PublicKey &recipient,
    const SecretBytes &databaseKey, const Random &random)
{
    const QByteArray bound = userBinding(id, slot.user);
    return sealTo(recipient, {databaseKeyBox, bytesOf(bound)}, databaseKey.view(), random)
        .map([&slot](QByteArray &&box) { slot.sealedDatabaseKey = std::move(box); });
}

Result<void> sealDatabaseKeyForRecovery(
    Head &head, const SecretBytes &databaseKey, const Random &random)
{
    const QByteArray bound = userBinding(head.id, {});
    return sealTo(head.membership.recovery->keys.agreement, {databaseKeyBox, bytesOf(bound)},
        databaseKey.view(), random)
        .map([&head](QByteArray &&box) { head.recoveryDatabaseKey = std::move(box); });
}

Result<SecretBytes> openDatabaseKey(
    const QByteArray &box, const RegisterId &id, const UserId &user, const AgreementKey &key)
{
    const QByteArray bound = userBinding(id, user);
    return openSealed(key, {databaseKeyBox, bytesOf(bound)}, bytesOf(box));
}

QByteArray sealProfile(const MemberProfile &profile, const RegisterId &id, const UserId &user,
    const SecretBytes &databaseKey, const Random &random)
{
    constexpr qsizetype step = 64;
    CborWriter names;
    names.text(profile.login);
    names.text(profile.name);
    CborWriter cbor;
    cbor.array(3);
    cbor.text(profile.login);
    cbor.text(profile.name);
    // So that the length of the names does not show in steps of one letter.
    const qsizetype missing = step - names.written().size() % step;
    cbor.bytes(bytesOf(QByteArray(missing, '\0')));
    const QByteArray bound = QByteArrayLiteral("rueckhalt/2/profile") + userBinding(id, user);
    return sealWithNonce(
        databaseKeyFor(databaseKey, id, forProfiles), bound, bytesOf(cbor.written()), random);
}

Result<MemberProfile> openProfile(
    const HeadSlot &slot, const RegisterId &id, const SecretBytes &databaseKey)
{
    constexpr qsizetype mostText = 500;
    const QByteArray bound = QByteArrayLiteral("rueckhalt/2/profile") + userBinding(id, slot.user);
    return openWithNonce(databaseKeyFor(databaseKey, id, forProfiles), bound, slot.sealedProfile)
        .and_then([](const SecretBytes &plain) -> Result<MemberProfile> {
            CborReader cbor(plain.view());
            if (cbor.array(3) != 3)
                cbor.fail();
            const QString login = cbor.text(mostText);
            const QString name = cbor.text(mostText);
            static_cast<void>(cbor.bytes(64));
            if (!cbor.isComplete())
                return failure(Error::Code::Damaged, QStringLiteral("names of a member"));
            return MemberProfile {login, name};
        });
}

Result<SealedRoleKey> sealRoleKey(const RoleKeyName &name, const KeySecret &roleKey,
    const RegisterId &id, const UserId &user, const PublicKey &recipient, const Random &random)
{
    const QByteArray bound = roleKeyBinding(id, user, name);
    return sealTo(recipient, {roleKeyBox, bytesOf(bound)}, roleKey.secret().view(), random)
        .map([&](QByteArray &&box) {
            SealedRoleKey sealed {name, std::move(box), {}};
            if (!user.isNull()) {
                const QByteArray text = proofText(id, user, recipient, name);
                sealed.proof = toByteArray(roleKey.signing().sign(bytesOf(text)));
            }
            return sealed;
        });
}

Result<KeySecret> openRoleKey(const SealedRoleKey &sealed, const Membership &membership,
    const UserId &user, const AgreementKey &key)
{
    const QByteArray bound = roleKeyBinding(membership.registerId, user, sealed.name);
    auto secret = openSealed(key, {roleKeyBox, bytesOf(bound)}, bytesOf(sealed.box));
    if (!secret)
        return tl::unexpected<Error>(secret.error());
    KeySecret opened(membership.registerId, KeyOwner::Role, std::move(*secret));
    const auto *named = membership.roleKey(sealed.name);
    if (!named || named->keys != opened.publicKeys())
        return failure(Error::Code::Damaged, QStringLiteral("role key is not the named one"));
    return opened;
}

bool isProven(const SealedRoleKey &sealed, const Membership &membership, const UserId &user)
{
    const auto *member = membership.member(user);
    const auto *named = membership.roleKey(sealed.name);
    if (!member || !named)
        return false;
    const QByteArray text
        = proofText(membership.registerId, user, member->keys.agreement, sealed.name);
    return verify(named->keys.signing, bytesOf(text), bytesOf(sealed.proof));
}

void place(QList<SealedRoleKey> &keys, const SealedRoleKey &sealed)
{
    keys.removeIf([&](const SealedRoleKey &key) { return key.name.role == sealed.name.role; });
    keys.insert(std::ranges::upper_bound(keys, sealed.name, {}, &SealedRoleKey::name), sealed);
}

RoleKeyHistory sealHistory(
    const KeyRing &ring, const RoleKeyName &newest, const RegisterId &id, const Random &random)
{
    QList<RoleKeyName> older;
    for (const RoleKeyName &name : ring.names()) {
        if (name.role == newest.role && name.version < newest.version)
            older << name;
    }
    // The first stays for ever: pseudonyms of persons come from it.
    while (older.size() >= Membership::MaxVersions)
        older.removeAt(1);
    CborWriter cbor;
    cbor.array(static_cast<std::size_t>(older.size()));
    for (const RoleKeyName &name : older) {
        cbor.array(2);
        cbor.number(name.version);
        cbor.bytes(ring.key(name)->secret().view());
    }
    return {newest,
        sealWithNonce(ring.key(newest)->derived(forHistory), historyBinding(id, newest),
            bytesOf(cbor.written()), random)};
}

Result<void> openHistory(const RoleKeyHistory &history, const Membership &membership, KeyRing &ring)
{
    const KeySecret *newest = ring.key(history.newest);
    if (!newest)
        return {};
    const RegisterId &id = membership.registerId;
    const auto plain = openWithNonce(
        newest->derived(forHistory), historyBinding(id, history.newest), history.sealed);
    if (!plain)
        return tl::unexpected<Error>(plain.error());
    CborReader cbor(plain->view());
    for (auto count = cbor.array(static_cast<std::size_t>(Membership::MaxVersions));
         count > 0 && !cbor.failed(); --count) {
        if (cbor.array(2) != 2)
            cbor.fail();
        const auto version = static_cast<quint32>(cbor.number(std::numeric_limits<quint32>::max()));
        QByteArray bytes = cbor.bytes(secretSize);
        SecretBytes secret(secretSize);
        if (bytes.size() == static_cast<qsizetype>(secretSize))
            std::ranges::copy(bytesOf(bytes), secret.writable().begin());
        else
            cbor.fail();
        wipe(bytes);
        KeySecret key(id, KeyOwner::Role, std::move(secret));
        const auto *named = membership.roleKey({history.newest.role, version});
        if (cbor.failed() || !named || named->keys != key.publicKeys())
            return failure(Error::Code::Damaged, QStringLiteral("an older role key"));
        ring.insert({history.newest.role, version}, std::move(key));
    }
    if (!cbor.isComplete())
        return failure(Error::Code::Damaged, QStringLiteral("older role keys"));
    return {};
}

QByteArray wrapPrevious(
    const SecretBytes &previous, const SecretBytes &current, const RegisterId &id)
{
    return wrapKey(databaseKeyFor(current, id, forPrevious).view(), previous.view());
}

Result<SecretBytes> unwrapPrevious(
    const QByteArray &wrapped, const SecretBytes &current, const RegisterId &id)
{
    return unwrapKey(databaseKeyFor(current, id, forPrevious).view(), bytesOf(wrapped));
}

Result<std::vector<SecretBytes>> databaseKeysOf(const Head &head, const SecretBytes &current)
{
    std::vector<SecretBytes> all;
    all.push_back(current.clone());
    for (const QByteArray &wrapped : head.previousDatabaseKeys) {
        auto previous = unwrapPrevious(wrapped, all.back(), head.id);
        if (!previous)
            return tl::unexpected<Error>(previous.error());
        all.push_back(std::move(*previous));
    }
    return all;
}

} // namespace rueckhalt
