// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/backupfiles.h"
#include "vault/backupfolder.h"
#include "vault/compartment.h"
#include "vault/databasecopy.h"

#include <functional>

namespace rueckhalt {

/// Where a register stood when the copy of its database was complete.
struct BackupMoment
{
    QByteArray head; ///< the file
    RegisterMark mark;
    Digest contents {}; ///< as contentsDigest() of the copy must be
};

/// What a backup takes from an unlocked register.
struct BackupSource
{
    Database &database; ///< outlives the writing; used in copyStep() only
    QString folder;
    RegisterId id;
    std::vector<SecretBytes> databaseKeys; ///< newest first
    KeyRing roles; ///< to open what can be opened, for checking it
    /// Called in copyStep().
    std::function<BackupMoment()> moment;
    Random random;
};

/// What is wanted.
struct BackupOrder
{
    QString folder; ///< where the backups are
    int keep = 10; ///< so many stay
    QDateTime moment; ///< now
};

/// What came of it.
struct WrittenBackup
{
    BackupEntry entry;
    qint64 opened = 0; ///< sealed objects that were opened for a check; 0 without their key
    qint64 unreadable = 0; ///< objects that did not open although their key is held
    qint64 removed = 0; ///< older backups taken away
    qint64 erased = 0; ///< incidents and names that were erased so far: no backup can open them
};

/// Makes one backup: in a hidden folder until everything in it was read again and found to be what
/// the register held, then under its name. Interrupted at any moment it leaves the backups as they
/// were, or with the new one.
///
/// First the database goes, in small steps between which the register is used, into a scratch file
/// under a random key that nobody keeps (and whose name is gone as soon as it is open). There the
/// content keys are taken out, so that the medium of the backup never sees them in vault.db, not
/// even on pages that are overwritten later; then it goes to its place under the database key.
///
/// Sealed files of attachments never change, so that all backups of a place share them: they lie in
/// one folder beside the keys (backupBlobsIn()), each is copied once, and it goes when no backup
/// has a key for it any more. Which of them a backup needs, and what is in them, say its signed
/// rows.
class BackupWriting
{
public:
    /// Errors of all three: NotFound (no such folder), Invalid (inside the register), AlreadyExists
    /// (backups of another register of this name are there), ReadOnly, DiskFull, Damaged (what was
    /// read is not what was written, or the register is not as its chain says), Cancelled, Io. The
    /// backups are as before then.
    BackupWriting(BackupSource source, BackupOrder order);
    ~BackupWriting();
    BackupWriting(const BackupWriting &) = delete;
    BackupWriting &operator=(const BackupWriting &) = delete;

    /// First: looks at the place, makes room there. On any thread.
    Result<void> prepare(const Progress &progress);
    /// Then until it is true: some milliseconds of copying, on the thread of the vault, outside
    /// its transactions.
    Result<bool> copyStep();
    [[nodiscard]] qint64 pagesDone() const;
    [[nodiscard]] qint64 pagesTotal() const;
    /// Last: writes, reads again, gives it its name, removes old ones. On any thread.
    Result<WrittenBackup> finish(const Progress &progress);

    /// All of it on one thread. `progress` counts pages, three times each.
    Result<WrittenBackup> run(const Progress &progress);

private:
    [[nodiscard]] QString registerName() const;
    [[nodiscard]] QString partial() const;
    Result<void> checkPlace();
    [[nodiscard]] bool isGenuine(const BackupEntry &entry) const;
    Result<void> makeScratch();
    Result<void> collectKeys(WrittenBackup &written, const Progress &progress);
    Result<void> copyAttachments(WrittenBackup &written, const Progress &progress);
    void removeStrayAttachments();
    Result<void> writeDatabase(const Progress &progress);
    Result<void> writeManifest(const Progress &progress);
    Result<void> addKeys(WrittenBackup &written);
    Result<void> giveName(WrittenBackup &written);
    void removeOld(WrittenBackup &written);

    BackupSource m_source;
    BackupOrder m_order;
    std::optional<BackupKeys> m_keys;
    std::unique_ptr<Database> m_scratch;
    std::optional<DatabaseCopy> m_copy;
    const sqlite3 *m_copied = nullptr; ///< the connection that is being copied
    BackupMoment m_moment;
    BackupManifest m_manifest;
    QList<BackedUpKey> m_contentKeys;
    std::vector<BackedUpFileKey> m_fileKeys;
    bool m_partialMade = false;
};

/// What is still openable in a register, for BackupKeys::removeErased().
Result<PresentContents> presentContents(Database &database, const QString &folder);

} // namespace rueckhalt
