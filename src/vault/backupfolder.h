// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/backupmanifest.h"

#include <optional>

namespace rueckhalt {

/// A backup as it lies in its folder, seen without any key.
struct BackupEntry
{
    enum class State {
        Whole, ///< was verified after writing and has all its files in their sizes
        Damaged, ///< a file is missing or has another size, or the manifest cannot be read
    };

    QString path;
    QString registerName;
    QDateTime moment; ///< UTC; from the manifest, else from the name
    qint64 size = 0; ///< bytes of all files
    State state = State::Damaged;
    std::optional<BackupManifest> manifest;
};

/// NAME-YYYY-MM-DD-HHMMSS.rueckhalt-backup, in the time of this machine.
[[nodiscard]] QString backupName(const QString &registerName, const QDateTime &moment);

/// All backups in a folder, newest first; with a name only those of registers called so. Folders
/// that do not carry such a name are not looked at. NotFound if the folder is not there.
Result<QList<BackupEntry>> backupsIn(const QString &folder, const QString &registerName = {});
/// One of them. NotFound, NotARegister for another name.
Result<BackupEntry> backupAt(const QString &path);

/// Those of the backups of register `id` that need not be kept if the newest `keep` whole ones
/// stay (at least one). Damaged ones are never among them: somebody should look at them. Copies of
/// one backup under several names count as one. Believes the manifests: give it genuine ones.
[[nodiscard]] QList<BackupEntry> expendable(
    const QList<BackupEntry> &backups, const RegisterId &id, int keep);

/// Removes a folder with all in it; of a link only the link. True when nothing is there any more.
bool removeFolder(const QString &path);

/// Takes a backup away so that no half of it ever looks like one.
Result<void> removeBackup(const QString &path);

} // namespace rueckhalt
