// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/backupfolder.h"
#include "vault/backupkeys.h"
#include "vault/head.h"
#include "vault/registerglance.h"
#include "vault/vault.h"

namespace rueckhalt {

struct BackedUpState;
struct BroughtIn;

/// Who opens a backup, and where else to look for newer accounts than those in the backup itself.
struct BackupAccess
{
    Credentials credentials;
    SecretBytes recoverySecret; ///< instead of credentials, if not empty
    /// Register folders that may be a newer state of the same register; others are ignored.
    QStringList newerStates;
};

/// What checking a backup found.
struct BackupReport
{
    BackupManifest manifest;
    qint64 opened = 0; ///< sealed objects that opened
    qint64 closed = 0; ///< whose role key one does not hold
    qint64 erased = 0; ///< of incidents that were erased since: nobody can open them
    qint64 damaged = 0; ///< that should open and do not, and files of attachments
    /// Files of attachments that are damaged in this place and whole in another: a restore takes
    /// them from there.
    qint64 elsewhere = 0;
    /// Incidents that are said to be erased since, but no officer has signed that. They stay; what
    /// of them has no key any more counts as damaged.
    qint64 unproven = 0;
    /// A newer state of the register is known: so many changes came after the backup.
    quint64 newerChanges = 0;
    /// Releases that were made after the backup and came from a newer state: numbers that were
    /// published are never forgotten. Known after restore() only.
    int releasesSince = 0;
    /// The same for signed papers of rings, and for pages for the public.
    int ringPapersSince = 0;
    int pagesSince = 0;
};

/// A backup opened with the newest accounts that are known: a password that was changed since is
/// the one that opens it, and who was removed since stays out.
class OpenedBackup
{
public:
    /// Which ways in there are, over all accounts that open() would try; quick, without a key.
    /// NotFound, NotARegister (not a backup), Damaged.
    [[nodiscard]] static Result<RegisterGlance> glance(
        const QString &path, const QStringList &newerStates);
    /// NotFound, NotARegister (not a backup), Damaged (not whole, or its keys are gone),
    /// WrongPassword. Derives a key: a second or two.
    static Result<OpenedBackup> open(const QString &path, const BackupAccess &access);

    [[nodiscard]] const BackupManifest &manifest() const { return *m_entry.manifest; }
    /// Entries of the chain that a newer state has more: 0 if none is known.
    [[nodiscard]] quint64 newerChanges() const;
    /// Reads every byte and opens every object. Damaged if something is not as it was written;
    /// nothing is changed.
    Result<BackupReport> check(const Progress &progress);

    /// Makes a register of it in a folder that is not there yet (name ending in ".rueckhalt"),
    /// under another name until it is whole: checks it as check() does, brings in what was erased
    /// and what was released since, takes the newest accounts and notes the restore in the chain
    /// as a new epoch.
    /// AlreadyExists, Invalid (name), NotPermitted (who is no safety officer), DiskFull, ReadOnly,
    /// Damaged (also: not the rows that were signed when the backup was made).
    Result<BackupReport> restore(
        const QString &target, const VaultEnvironment &environment, const Progress &progress);

private:
    OpenedBackup() = default;
    /// What an officer has signed to be erased.
    Result<QList<ErasedObject>> provenErasures();
    Result<BackedUpState> fill(const QString &folder, Head &head);
    Result<void> checkAttachments(Database &database, const std::set<ObjectId> &erased,
        BackupReport &report, const Progress &progress);
    Result<void> copyAttachments(Database &restored, const QString &folder) const;
    [[nodiscard]] Result<QStringList> blobFolders(Database &database) const;
    Result<void> addContentKeys(Database &target);
    Result<void> addMemberships(Database &target) const;
    Result<void> settle(OpenedVault &restored, const BackedUpState &backedUp, BackupReport &report);
    Result<BroughtIn> bringInTold(OpenedVault &restored);
    Result<void> fillAndSettle(
        const QString &draft, const VaultEnvironment &environment, BackupReport &report);

    BackupEntry m_entry;
    QStringList m_newerStates; ///< as they were given
    Head m_head; ///< the newest
    RegisterKeys m_keys; ///< as that head gives them
    std::vector<SecretBytes> m_databaseKeys; ///< newest first
    std::size_t m_keyOfBackup = 0; ///< which of them
    QString m_headSource; ///< folder whose vault.db has the memberships of m_head
    std::optional<BackupKeys> m_backupKeys;
};

} // namespace rueckhalt
