// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/head.h"
#include "vault/member.h"

#include <QDateTime>

namespace rueckhalt {

/// A file of a backup as it was read again after writing.
struct BackupFile
{
    QString name; ///< without a path
    quint64 size = 0;
    Digest digest {};

    bool operator==(const BackupFile &) const = default;
};

/// The last file that a backup gets, after everything else was written, read again and compared.
///
/// Layout: magic "RKHBCKUP" (8 bytes), format (2, big endian), body (canonical CBOR), MAC (32),
/// SHA-256 of all before it (32). The MAC is HMAC-SHA-256 under HKDF(database key of the backup).
/// Everything in it is only what somebody with that key says, and every member has it: a restore
/// believes the rows and "hash" because they are those of the last signed entry of the chain.
/// Body: [register id, name, moment (s since 1970), number, [epoch, sequence, hash], key id,
/// digest of the contents, incidents, objects, [[file, size, SHA-256], …]].
struct BackupManifest
{
    RegisterId id;
    QString registerName; ///< folder name without its ending
    QDateTime moment; ///< UTC, whole seconds
    quint64 number = 0; ///< counts the backups of a register in one place, from 1
    RegisterMark mark; ///< where the chain stood
    QByteArray keyId; ///< 16 bytes: databaseKeyId() of the key that opens it
    Digest contents {}; ///< over the digests of all tables
    quint64 incidents = 0;
    quint64 objects = 0;
    QList<BackupFile> files;

    bool operator==(const BackupManifest &) const = default;
};

inline constexpr qint64 MaxManifestFile = 65536;

/// Tells which of several database keys opens a backup without telling anything about the key.
[[nodiscard]] QByteArray databaseKeyId(const SecretBytes &databaseKey, const RegisterId &id);

[[nodiscard]] QByteArray encodeManifest(
    const BackupManifest &manifest, const SecretBytes &databaseKey);
/// NotARegister, NewerFormat, Damaged. Whether it is genuine shows isGenuineManifest().
Result<BackupManifest> parseManifest(const QByteArray &file);
/// Whether a manifest that can be read was made by somebody who has this key.
[[nodiscard]] bool isGenuineManifest(const QByteArray &file, const SecretBytes &databaseKey);

} // namespace rueckhalt
