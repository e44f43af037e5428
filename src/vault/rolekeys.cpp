// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rolekeys.h"

#include "crypto/hash.h"

namespace rueckhalt {

namespace {

const char *purposeOf(KeyOwner owner, bool signing)
{
    switch (owner) {
    case KeyOwner::User:
        return signing ? "rueckhalt/2/user signing" : "rueckhalt/2/user agreement";
    case KeyOwner::Role:
        return signing ? "rueckhalt/2/role signing" : "rueckhalt/2/role agreement";
    case KeyOwner::Recovery:
        return signing ? "rueckhalt/2/recovery signing" : "rueckhalt/2/recovery agreement";
    }
    Q_UNREACHABLE();
}

SecretBytes derivedFrom(const SecretBytes &secret, const RegisterId &id, QByteArrayView purpose)
{
    return hkdfSha256(secret.view(), id.bytes(), bytesOf(purpose));
}

} // namespace

std::optional<Role> roleOf(KeyRole role)
{
    if (role == KeyRole::Identities)
        return std::nullopt;
    return static_cast<Role>(role);
}

QString codeOfKey(KeyRole role)
{
    const auto known = roleOf(role);
    return known ? codeOf(*known) : QStringLiteral("identities");
}

KeySecret::KeySecret(const RegisterId &registerId, KeyOwner owner, SecretBytes secret)
    : m_registerId(registerId)
    , m_owner(owner)
    , m_secret(std::move(secret))
    , m_agreement(derivedFrom(m_secret, registerId, purposeOf(owner, false)))
    , m_signing(derivedFrom(m_secret, registerId, purposeOf(owner, true)))
{
}

KeySecret KeySecret::generate(const RegisterId &registerId, KeyOwner owner, const Random &random)
{
    constexpr std::size_t secretSize = 32;
    SecretBytes secret(secretSize);
    random(secret.writable());
    return {registerId, owner, std::move(secret)};
}

KeySecret KeySecret::clone() const
{
    return {m_registerId, m_owner, m_secret.clone()};
}

PublicKeys KeySecret::publicKeys() const
{
    return {m_agreement.publicKey(), m_signing.publicKey()};
}

SecretBytes KeySecret::derived(QByteArrayView purpose) const
{
    return derivedFrom(m_secret, m_registerId, purpose);
}

void KeyRing::insert(const RoleKeyName &name, KeySecret key)
{
    SecretBytes storage = key.storageKey();
    m_keys.insert_or_assign(name, Held {std::move(key), std::move(storage)});
}

void KeyRing::remove(KeyRole role)
{
    std::erase_if(m_keys, [role](const auto &held) { return held.first.role == role; });
}

const KeySecret *KeyRing::key(const RoleKeyName &name) const
{
    const auto held = m_keys.find(name);
    return held == m_keys.end() ? nullptr : &held->second.key;
}

ByteView KeyRing::storageKey(const RoleKeyName &name) const
{
    const auto held = m_keys.find(name);
    return held == m_keys.end() ? ByteView() : ByteView(held->second.storage.view());
}

quint32 KeyRing::newest(KeyRole role) const
{
    quint32 version = 0;
    for (const auto &[name, held] : m_keys) {
        if (name.role == role)
            version = std::max(version, name.version);
    }
    return version;
}

const KeySecret *KeyRing::newestKey(KeyRole role) const
{
    return key({role, newest(role)});
}

QList<RoleKeyName> KeyRing::names() const
{
    QList<RoleKeyName> names;
    for (const auto &[name, held] : m_keys)
        names << name;
    return names;
}

KeyRing KeyRing::clone() const
{
    KeyRing copy;
    for (const auto &[name, held] : m_keys)
        copy.insert(name, held.key.clone());
    return copy;
}

} // namespace rueckhalt
