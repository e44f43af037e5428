// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "base/id.h"
#include "base/result.h"
#include "crypto/passwordkey.h"
#include "crypto/secretbytes.h"

#include <QByteArray>

namespace rueckhalt {

using RegisterId = Id<struct RegisterTag>;

/// The keys of an unlocked register.
struct RegisterKeys
{
    SecretBytes role; ///< of the safety officer: opens incidents and drafts
    SecretBytes database; ///< raw key of vault.db
};

/// What a head file says before anybody has given a password.
///
/// Layout: magic (8 bytes), format (2, big endian), body (canonical CBOR), MAC (32), SHA-256 of all
/// before it (32). Every future format keeps magic, format and the digest at the end, so that an
/// old program can tell a newer register from a damaged one. The digest finds accidents; the MAC,
/// whose key only an unlocked register has, finds intent.
///
/// Password –Argon2id→ key –AES-256-GCM→ user secret –HKDF→ two wrapping keys –AES-KW→ role key
/// and database key.
struct Head
{
    RegisterId id;
    quint64 sequence = 0; ///< grows with each writing; the higher copy counts
    KdfCost kdf;
    QByteArray salt; ///< 16 bytes
    QByteArray nonce; ///< 12 bytes
    QByteArray sealedSecret; ///< user secret under the password
    quint32 roleKeyVersion = 1;
    QByteArray wrappedRoleKey;
    QByteArray wrappedDatabaseKey;
    QByteArray mac; ///< 32 bytes

    bool operator==(const Head &) const = default;
};

/// Longest head file that is read at all.
inline constexpr qint64 MaxHeadFile = 65536;

struct NewHead
{
    Head head;
    RegisterKeys keys;
};

/// A head for a new register: everything random but the password. Invalid for an empty password.
Result<NewHead> makeHead(const SecretBytes &password, const KdfCost &cost, const Random &random);

/// The file.
[[nodiscard]] QByteArray encodeHead(const Head &head);

/// NotARegister, NewerFormat, Unsupported (suite, cost of key derivation out of bounds), Damaged.
/// Bounded in memory whatever the bytes say.
Result<Head> parseHead(const QByteArray &file);

/// WrongPassword, or Damaged if the head was altered by somebody who knew how.
Result<RegisterKeys> unlockHead(const Head &head, const SecretBytes &password);

} // namespace rueckhalt
