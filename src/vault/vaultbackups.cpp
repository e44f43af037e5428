// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backupcheck.h"
#include "vault/backupnotes.h"
#include "vault/backupwriting.h"
#include "vault/headslots.h"
#include "vault/openedvault.h"

#include <QFileInfo>

namespace rueckhalt {

namespace {

template <typename T>
tl::unexpected<Error> errorOf(const Result<T> &result)
{
    return tl::unexpected<Error>(result.error());
}

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
        .and_then([&](BackupKeys &&keys) { return keys.removeErased(present); });
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
    return std::make_unique<BackupWriting>(
        BackupSource {*opened.database, opened.folder, opened.id(), std::move(*databaseKeys),
            opened.keys.roles.clone(), [&opened] { return momentOf(opened); },
            opened.environment.random},
        order);
}

Result<void> Vault::noteBackup(const QString &folder, const WrittenBackup &written)
{
    const BackupPlace place {
        folder, written.entry.moment, QFileInfo(written.entry.path).fileName(), 0};
    return m_opened->change({Action::BackedUp},
        [&] { return BackupNotes(*m_opened->database).noteBackup(place, written.erased); });
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
    BackupNotes notes(*m_opened->database);
    const auto places = notes.places();
    const auto databaseKeys = databaseKeysOf(m_opened->head, m_opened->keys.database);
    if (!places)
        return errorOf(places);
    if (!databaseKeys)
        return errorOf(databaseKeys);
    qsizetype left = 0;
    std::optional<PresentContents> present;
    for (const BackupPlace &place : *places) {
        if (place.pendingErasures == 0)
            continue;
        if (!present) {
            auto found = presentContents(*m_opened->database, m_opened->folder);
            if (!found)
                return errorOf(found);
            present = std::move(*found);
        }
        auto settled = settlePlace(*m_opened, place.folder, *databaseKeys, *present).and_then([&] {
            return m_opened->changeQuietly(
                [&] { return notes.noteErased(place.folder, present->erased.size()); });
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
