// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/backupkeys.h"

namespace rueckhalt {

/// Files that lie beside vault.db and belong into a backup: reports that nobody has taken in yet
/// and the card for reporters. Replies are made anew after a restore. Other names, links, and what
/// is longer than a report may be, stay out: they are nothing of ours.
[[nodiscard]] QStringList filesBeside(const QString &folder);

/// Writes them into the database files.db, each under a key of its own, which only the keys file
/// gets. (A report is sealed to the officers' key already, which nobody can take away from a copy:
/// after its incident was erased it must not open from a backup either.) A file that goes away
/// meanwhile was taken in and comes with vault.db, which is copied later.
Result<std::vector<BackedUpFileKey>> packFiles(const QString &folder, const QString &target,
    const SecretBytes &databaseKey, const Random &random, const Progress &progress);

/// Writes into `folder` what has a key. Returns how many files had none any more.
Result<qint64> unpackFiles(
    const QString &source, const SecretBytes &databaseKey, BackupKeys &keys, const QString &folder);

} // namespace rueckhalt
