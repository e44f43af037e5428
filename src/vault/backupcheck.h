// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/backupfolder.h"
#include "vault/compartment.h"
#include "vault/database.h"

namespace rueckhalt {

/// Names of the files of a backup beside its manifest.
namespace backupfile {
inline const QString database = QStringLiteral("vault.db");
inline const QString head = QStringLiteral("head");
inline const QString files = QStringLiteral("files.db");
inline const QString manifest = QStringLiteral("manifest");
} // namespace backupfile

/// One digest over every protected row of a database.
[[nodiscard]] Digest contentsDigest(const Roots &roots);
Result<Digest> contentsDigest(Database &database);

/// Reads a file again and says what is in it, from the medium and not from memory as far as the
/// system lets us. Cancelled when `progress` (bytes) says so.
Result<BackupFile> readAgain(const QString &folder, const QString &name, const Progress &progress);

/// Every page of the database: its HMAC and how it fits to the others. Damaged.
Result<void> checkPages(Database &database);

/// Every byte of a finished backup: the manifest is genuine, each file is as it was written, each
/// page opens, all rows together are those that were copied, in the tables of this program or of an
/// earlier one and nothing else. Damaged with the file as detail,
/// WrongPassword if the key is not the one it was encrypted with.
Result<void> checkBackup(
    const BackupEntry &backup, const SecretBytes &databaseKey, const Progress &progress);

} // namespace rueckhalt
