// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backuprestoring.h"

#include "crypto/hash.h"
#include "vault/attachmentfiles.h"
#include "vault/backedupobject.h"
#include "vault/backupcheck.h"
#include "vault/backupnotes.h"
#include "vault/durablefile.h"
#include "vault/headcopies.h"
#include "vault/headslots.h"
#include "vault/sealedobjects.h"

#include <QFileInfo>

#include <algorithm>

namespace rueckhalt {

namespace {

/// A head that may open a backup, and the folder it lies in.
struct Candidate
{
    Head head;
    QString folder;

    [[nodiscard]] std::pair<quint64, quint64> age() const
    {
        return {head.membership.epoch, head.sequence};
    }
};

/// The newest accounts of the register: of the newest backup beside it or of a register folder;
/// then those of the backup itself.
Result<QList<Candidate>> candidatesFor(const BackupEntry &backup, const QStringList &newerStates)
{
    const auto headIn = [](const QString &folder) {
        return contentsOf(folder + u'/' + backupfile::head, MaxHeadFile)
            .and_then([](const QByteArray &file) { return parseHead(file); });
    };
    auto own = headIn(backup.path);
    if (!own)
        return errorOf(own);
    if (own->id != backup.manifest->id)
        return failure(Error::Code::Damaged, backupfile::head);
    const Candidate ownOne {std::move(*own), backup.path};
    Candidate newest = ownOne;
    const auto consider = [&](const Result<Head> &head, const QString &folder) {
        if (!head || head->id != ownOne.head.id)
            return;
        if (Candidate other {*head, folder}; other.age() > newest.age())
            newest = std::move(other);
    };
    const auto siblings = backupsIn(QFileInfo(backup.path).path(), backup.registerName);
    for (const BackupEntry &sibling : siblings.value_or(QList<BackupEntry> {})) {
        if (sibling.state == BackupEntry::State::Whole)
            consider(headIn(sibling.path), sibling.path);
    }
    for (const QString &folder : newerStates)
        consider(HeadCopies::read(folder).head(), folder);
    QList<Candidate> candidates {newest};
    if (newest.folder != ownOne.folder)
        candidates << ownOne;
    return candidates;
}

Result<RegisterKeys> unlockWith(const Head &head, const BackupAccess &access)
{
    return access.recoverySecret.isEmpty() ? unlockHead(head, access.credentials)
                                           : unlockHead(head, access.recoverySecret);
}

Result<bool> hasIncident(Database &database, const ObjectId &id)
{
    auto row = database.prepare("SELECT 1 FROM incident WHERE id = ?");
    return row ? row->with(id).next() : Result<bool>(errorOf(row));
}

/// Tries one object of a backup with the keys there are for its content.
void tryObject(const Statement &row, const SealedObjects &objects, const KeyRing &roles,
    BackupKeys &keys, const std::set<ObjectId> &erased, BackupReport &report)
{
    const ObjectName name {static_cast<SealedPart>(row.number(0)), row.id<ObjectId>(1)};
    const Digest content = sha256(row.bytes(3));
    const auto found = keys.keysFor(content);
    if (!found || found->isEmpty()) {
        // Segments and drafts close with an erasure because they may show what was erased; the
        // restore makes the segments anew.
        const bool gone = name.part == SealedPart::Segment || name.part == SealedPart::Draft
            || name.part == SealedPart::Grant || name.part == SealedPart::Identity
            || name.part == SealedPart::FirstAid || erased.contains(name.object);
        ++(gone ? report.erased : report.damaged);
        return;
    }
    if (!objects.holdsKeyOf(name.part)) {
        ++report.closed;
        return;
    }
    const bool opens
        = openWithBackupKeys(objects, {name, row.number(2)}, *found, roles).has_value();
    ++(opens ? report.opened : report.damaged);
}

/// The first of the folders in which the file of an attachment is whole; empty if it is in none.
Result<QString> folderWith(
    const AttachmentRow &row, const QStringList &folders, const Progress &progress)
{
    for (const QString &folder : folders) {
        const auto whole = checkFile(folder, row, progress);
        if (whole)
            return folder;
        if (whole.error().code == Error::Code::Cancelled)
            return errorOf(whole);
    }
    return QString();
}

} // namespace

Result<RegisterGlance> OpenedBackup::glance(const QString &path, const QStringList &newerStates)
{
    const auto entry = backupAt(path);
    if (!entry)
        return errorOf(entry);
    if (entry->state != BackupEntry::State::Whole)
        return failure(Error::Code::Damaged, QStringLiteral("backup is not whole"));
    const auto candidates = candidatesFor(*entry, newerStates);
    if (!candidates)
        return errorOf(candidates);
    RegisterGlance all {.accounts = 1, .anyKeyFile = false, .hasRecovery = false};
    for (const Candidate &candidate : *candidates) {
        const RegisterGlance one = glanceOf(candidate.head);
        all.accounts = std::max(all.accounts, one.accounts);
        all.anyKeyFile |= one.anyKeyFile;
        all.hasRecovery |= one.hasRecovery;
    }
    return all;
}

Result<OpenedBackup> OpenedBackup::open(const QString &path, const BackupAccess &access)
{
    OpenedBackup opened;
    auto entry = backupAt(path);
    if (!entry)
        return errorOf(entry);
    if (entry->state != BackupEntry::State::Whole)
        return failure(Error::Code::Damaged, QStringLiteral("backup is not whole"));
    const auto candidates = candidatesFor(*entry, access.newerStates);
    if (!candidates)
        return errorOf(candidates);
    Error problem {Error::Code::WrongPassword, {}};
    for (const Candidate &candidate : *candidates) {
        auto keys = unlockWith(candidate.head, access);
        if (!keys) {
            problem = keys.error();
            continue;
        }
        auto databaseKeys = databaseKeysOf(candidate.head, keys->database);
        if (!databaseKeys)
            return errorOf(databaseKeys);
        const auto mine = std::ranges::find_if(*databaseKeys, [&](const SecretBytes &key) {
            return databaseKeyId(key, candidate.head.id) == entry->manifest->keyId;
        });
        if (mine == databaseKeys->end()) {
            problem = {Error::Code::WrongPassword, QStringLiteral("key of the backup")};
            continue;
        }
        opened.m_keyOfBackup = static_cast<std::size_t>(mine - databaseKeys->begin());
        opened.m_databaseKeys = std::move(*databaseKeys);
        opened.m_head = candidate.head;
        opened.m_keys = std::move(*keys);
        opened.m_headSource = candidate.folder;
        break;
    }
    if (opened.m_databaseKeys.empty())
        return tl::unexpected<Error>(problem);
    auto keys = BackupKeys::open(
        {QFileInfo(entry->path).path(), entry->registerName, entry->manifest->id},
        opened.m_databaseKeys, BackupKeys::Access::ReadOnly);
    if (!keys)
        return failure(Error::Code::Damaged, BackupKeys::fileName(entry->registerName, 0));
    opened.m_backupKeys = std::move(*keys);
    opened.m_entry = std::move(*entry);
    opened.m_newerStates = access.newerStates;
    return opened;
}

Result<QList<ErasedObject>> OpenedBackup::provenErasures()
{
    return m_backupKeys->erased().map([this](QList<ErasedObject> &&erased) {
        erased.removeIf([this](const ErasedObject &one) {
            return !isProven(one, m_head.id, m_head.membership);
        });
        return std::move(erased);
    });
}

quint64 OpenedBackup::newerChanges() const
{
    const quint64 here = manifest().mark.sequence;
    return m_head.chainSequence > here ? m_head.chainSequence - here : 0;
}

Result<BackupReport> OpenedBackup::check(const Progress &progress)
{
    const SecretBytes &key = m_databaseKeys.at(m_keyOfBackup);
    if (auto whole = checkBackup(m_entry, key, progress); !whole)
        return errorOf(whole);
    auto database = Database::open(
        m_entry.path + u'/' + backupfile::database, key, Database::Access::ReadOnly);
    if (!database)
        return errorOf(database);
    BackupReport report;
    report.manifest = *m_entry.manifest;
    report.newerChanges = newerChanges();
    const auto claimed = m_backupKeys->erased();
    if (!claimed)
        return errorOf(claimed);
    std::set<ObjectId> erased;
    for (const ErasedObject &one : *claimed) {
        if (isProven(one, m_head.id, m_head.membership)) {
            erased.insert(one.object);
            continue;
        }
        const auto isHere = hasIncident(**database, one.object);
        if (!isHere)
            return errorOf(isHere);
        report.unproven += *isHere ? 1 : 0;
    }
    const SealedObjects objects(**database, m_head.id, m_keys.roles, {});
    auto row = (*database)->prepare("SELECT part, object, version, content FROM sealed_object");
    if (!row)
        return errorOf(row);
    for (qint64 done = 0;; ++done) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            break;
        if (progress && done % 256 == 0
            && !progress(done, static_cast<qint64>(report.manifest.objects)))
            return failure(Error::Code::Cancelled);
        tryObject(*row, objects, m_keys.roles, *m_backupKeys, erased, report);
    }
    return checkAttachments(**database, erased, report, progress).map([&] { return report; });
}

/// Where the sealed files of attachments may lie: beside this backup, in newer states of the
/// register, beside the backups of its other places. What does not fit its row is none of ours.
Result<QStringList> OpenedBackup::blobFolders(Database &database) const
{
    const QString name = manifest().registerName;
    QStringList folders {backupBlobsIn(QFileInfo(m_entry.path).path(), name)};
    for (const QString &state : m_newerStates)
        folders << blobsIn(state);
    const auto places = BackupNotes(database).places();
    if (!places)
        return errorOf(places);
    for (const BackupPlace &place : *places) {
        if (const QString blobs = backupBlobsIn(place.folder, name); !folders.contains(blobs))
            folders << blobs;
    }
    return folders;
}

/// Every byte of their sealed files, which lie beside the backups.
Result<void> OpenedBackup::checkAttachments(Database &database, const std::set<ObjectId> &erased,
    BackupReport &report, const Progress &progress)
{
    const auto rows = attachmentRows(database);
    if (!rows)
        return errorOf(rows);
    const auto folders = blobFolders(database);
    if (!folders)
        return errorOf(folders);
    for (const AttachmentRow &row : *rows) {
        if (erased.contains(ObjectId(row.id.bytes()))
            || erased.contains(ObjectId(row.incident.bytes())))
            continue;
        const auto found = folderWith(row, *folders, progress);
        if (!found)
            return errorOf(found);
        report.damaged += found->isEmpty() ? 1 : 0;
        report.elsewhere += found->isEmpty() || *found == folders->first() ? 0 : 1;
    }
    return {};
}

} // namespace rueckhalt
