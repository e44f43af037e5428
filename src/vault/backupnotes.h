// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"

#include <QDateTime>

#include <optional>

namespace rueckhalt {

/// How a register is backed up.
struct BackupSettings
{
    static constexpr int MostKept = 1000;
    static constexpr int LongestReminder = 365;

    QString folder; ///< empty: not chosen yet
    int keep = 10; ///< so many backups stay, 1 to MostKept
    int remindAfterDays = 7; ///< 0: never; at most LongestReminder

    bool operator==(const BackupSettings &) const = default;
};

/// A folder that has backups of the register.
struct BackupPlace
{
    QString folder;
    QDateTime verified; ///< when the newest backup there was written and checked, UTC
    QString newest; ///< name of that backup
    qint64 pendingErasures = 0; ///< erased incidents and names that its backups may still open

    bool operator==(const BackupPlace &) const = default;
};

/// What the register remembers of its backups. Readable by every member; says nothing about
/// incidents. Not covered by the digest: it is only a reminder, the backups prove themselves.
class BackupNotes
{
public:
    explicit BackupNotes(Database &database)
        : m_database(database)
    {
    }
    Result<BackupSettings> settings() const;
    /// Invalid for values out of bounds.
    Result<void> save(const BackupSettings &settings);
    /// The newest first.
    Result<QList<BackupPlace>> places() const;
    /// So many incidents and names of accused persons were erased so far.
    Result<qint64> erasures() const;
    /// Names are erased without a trace; only how many they are is counted. Within the transaction
    /// that erases them.
    Result<void> countErasedNames(qint64 more);
    /// A backup was written there when so many had been erased.
    Result<void> noteBackup(const BackupPlace &place, qint64 erased);
    /// The keys of so many that are erased are gone there.
    Result<void> noteErased(const QString &folder, qint64 erased);
    /// Nobody will use the backups there any more.
    Result<void> forget(const QString &folder);

private:
    Database &m_database;
};

} // namespace rueckhalt
