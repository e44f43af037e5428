// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/attachmentfiles.h"
#include "vault/backupcheck.h"
#include "vault/backupnotes.h"
#include "vault/backupwriting.h"
#include "vault/headslots.h"
#include "vault/openedvault.h"

#include <QFile>
#include <QFileInfo>

namespace rueckhalt {

namespace {

BackupMoment momentOf(OpenedVault &opened)
{
    // After a change whose head could not be written yet the chain is one entry ahead of it.
    Head head = opened.head;
    head.chainSequence = opened.integrity.mark().sequence;
    head.chainHash = opened.integrity.mark().hash;
    authenticate(head, opened.keys.database);
    return {encodeHead(head), opened.integrity.mark(), contentsDigest(opened.integrity.roots())};
}

/// Takes what was erased out of the keys in one place.
Result<void> settlePlace(OpenedVault &opened, const QString &folder,
    std::span<const SecretBytes> databaseKeys, const PresentContents &present)
{
    const QString name = QFileInfo(opened.folder).completeBaseName();
    // Nothing is made anew here: a folder without keys may be an empty mount point.
    if (!QFileInfo::exists(folder + u'/' + BackupKeys::fileName(name, 0))
        && !QFileInfo::exists(folder + u'/' + BackupKeys::fileName(name, 1)))
        return failure(Error::Code::NotFound, QStringLiteral("keys of the backups"));
    return BackupKeys::open(
        {folder, name, opened.id()}, databaseKeys, BackupKeys::Access::ReadWrite)
        .and_then([&](BackupKeys &&keys) { return keys.removeErased(present); })
        .map([&] {
            // Nobody can open them any more; what cannot be removed now goes with the next backup.
            const QString shared = backupBlobsIn(folder, name);
            for (const ErasedObject &erased : present.erased)
                QFile::remove(shared + u'/' + fileNameOf(AttachmentId(erased.object.bytes())));
        });
}

} // namespace

bool Vault::mayBackUp() const
{
    return m_opened->mayUse(Right::Backup).has_value();
}

Result<std::unique_ptr<BackupWriting>> Vault::beginBackup(const BackupOrder &order) const
{
    if (auto allowed = m_opened->mayUse(Right::Backup); !allowed)
        return errorOf(allowed);
    if (order.folder.isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("no folder for backups"));
    auto databaseKeys = databaseKeysOf(m_opened->head, m_opened->keys.database);
    if (!databaseKeys)
        return errorOf(databaseKeys);
    OpenedVault &opened = *m_opened;
    // The copy is compared with the rows as they are known here.
    if (!opened.isReadOnly()) {
        if (auto ready = opened.prepareChange(); !ready)
            return errorOf(ready);
    }
    const auto running = std::make_shared<OpenedVault::RunningBackup>();
    running->folder = order.folder;
    opened.runningBackup = running;
    const auto moment = [&opened, running] {
        running->erasures = BackupNotes(*opened.database).erasures().value_or(0);
        return momentOf(opened);
    };
    return std::make_unique<BackupWriting>(
        BackupSource {*opened.database, opened.folder, opened.id(), std::move(*databaseKeys),
            opened.keys.roles.clone(), moment, opened.environment.random},
        order);
}

Result<void> Vault::noteBackup(const QString &folder, const WrittenBackup &written)
{
    const BackupPlace place {
        folder, written.entry.moment, QFileInfo(written.entry.path).fileName(), 0};
    auto noted = m_opened->change({Action::BackedUp},
        [&] { return BackupNotes(*m_opened->database).noteBackup(place, written.erased); });
    m_opened->runningBackup.reset();
    // What was erased while it was being made came there with it.
    if (noted)
        static_cast<void>(settleBackups());
    return noted;
}

Result<BackupSettings> Vault::backupSettings() const
{
    return BackupNotes(*m_opened->database).settings();
}

Result<void> Vault::saveBackupSettings(const BackupSettings &settings)
{
    if (auto allowed = m_opened->mayUse(Right::Backup); !allowed)
        return allowed;
    return m_opened->changeQuietly([&] { return BackupNotes(*m_opened->database).save(settings); });
}

Result<QList<BackupPlace>> Vault::backupPlaces() const
{
    return BackupNotes(*m_opened->database).places();
}

Result<qsizetype> Vault::settleBackups()
{
    return m_opened->settleBackups();
}

Result<qsizetype> OpenedVault::settleBackups()
{
    BackupNotes notes(*database);
    const auto places = notes.places();
    const auto erasures = notes.erasures();
    const auto databaseKeys = databaseKeysOf(head, keys.database);
    if (!places || !erasures)
        return tl::unexpected<Error>(places ? erasures.error() : places.error());
    if (!databaseKeys)
        return errorOf(databaseKeys);
    const auto running = runningBackup.lock();
    qsizetype left = 0;
    std::optional<PresentContents> present;
    for (const BackupPlace &place : *places) {
        if (place.pendingErasures == 0)
            continue;
        if (!present) {
            auto found = presentContents(*database, folder);
            if (!found)
                return errorOf(found);
            present = std::move(*found);
        }
        const qint64 done = running && running->folder == place.folder
            ? std::min(running->erasures, *erasures)
            : *erasures;
        auto settled = settlePlace(*this, place.folder, *databaseKeys, *present).and_then([&] {
            return changeQuietly([&] { return notes.noteErased(place.folder, done); });
        });
        if (!settled)
            ++left;
    }
    return left;
}

Result<void> Vault::forgetBackups(const QString &folder)
{
    if (auto allowed = m_opened->mayUse(Right::Backup); !allowed)
        return allowed;
    return m_opened->changeQuietly([&] { return BackupNotes(*m_opened->database).forget(folder); });
}

} // namespace rueckhalt
