// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/backupkeys.h"

namespace rueckhalt {

/// A sealed object as it stands in the database of a backup, which has no content keys.
struct BackedUpObject
{
    ObjectName name;
    qint64 version = 0;
};

/// Opens it with the first of the keys that does, of those that the keys file has for its content.
/// Nothing if none does.
[[nodiscard]] std::optional<SecretBytes> openWithBackupKeys(const SealedObjects &objects,
    const BackedUpObject &object, const QList<BackedUpKey> &keys, const KeyRing &roles);

} // namespace rueckhalt
