// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backedupobject.h"

#include "crypto/aesgcm.h"
#include "crypto/keywrap.h"

namespace rueckhalt {

namespace {

/// The content key behind what the keys file has; empty if its role key is not held.
SecretBytes unwrapped(const BackedUpKey &key, const KeyRing &roles)
{
    const ByteView wrappingKey
        = roles.storageKey({static_cast<KeyRole>(key.role), static_cast<quint32>(key.roleKey)});
    if (wrappingKey.empty())
        return {};
    return unwrapKey(wrappingKey, bytesOf(key.wrapped)).value_or(SecretBytes());
}

} // namespace

std::optional<SecretBytes> openWithBackupKeys(const SealedObjects &objects,
    const BackedUpObject &object, const QList<BackedUpKey> &keys, const KeyRing &roles)
{
    for (const BackedUpKey &key : keys) {
        SecretBytes secret = unwrapped(key, roles);
        if (secret.size() != aesgcm::KeySize)
            continue;
        auto plain = objects.openWith({object.version, std::move(secret)}, object.name);
        if (plain && *plain)
            return std::move(*plain);
    }
    return std::nullopt;
}

} // namespace rueckhalt
