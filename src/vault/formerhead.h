// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/passwordkey.h"
#include "vault/rolekeys.h"

namespace rueckhalt {

/// A head of format 1: one password, one role. Read to be migrated, never written.
///
/// File: magic "RUECKHLT" (8), format 1 (2), body (canonical CBOR), MAC (32), SHA-256 (32).
/// Password –Argon2id→ key –AES-256-GCM→ user secret –HKDF→ two wrapping keys –AES-KW→ the
/// officers' role key and the database key.
struct FormerHead
{
    RegisterId id;
    quint64 sequence = 0;
    KdfCost kdf;
    QByteArray salt;
    QByteArray nonce;
    QByteArray sealedSecret;
    quint32 roleKeyVersion = 1;
    QByteArray wrappedRoleKey;
    QByteArray wrappedDatabaseKey;
    QByteArray mac;
    QByteArray authenticated; ///< what the MAC covers

    bool operator==(const FormerHead &) const = default;
};

/// The secrets behind it.
struct FormerKeys
{
    SecretBytes role; ///< becomes version 1 of the officers' key
    SecretBytes database;
};

/// Unsupported (suite, cost), Damaged. The caller has seen magic and format.
Result<FormerHead> parseFormerHead(const QByteArray &file);
/// WrongPassword, Damaged.
Result<FormerKeys> unlockFormerHead(const FormerHead &head, const SecretBytes &password);

} // namespace rueckhalt
