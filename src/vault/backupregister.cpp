// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "vault/attachmentfiles.h"
#include "vault/backupcheck.h"
#include "vault/backupfiles.h"
#include "vault/backupnotes.h"
#include "vault/backuprestoring.h"
#include "vault/casestore.h"
#include "vault/databasecopy.h"
#include "vault/durablefile.h"
#include "vault/headcopies.h"
#include "vault/laterreleases.h"
#include "vault/membershipstore.h"
#include "vault/openedvault.h"
#include "vault/planstore.h"
#include "vault/registerdigest.h"
#include "vault/schema.h"
#include "vault/verification.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace rueckhalt {

namespace {

/// Ids in the first column.
template <typename IdType>
Result<QList<IdType>> idsOf(Database &database, Sql sql)
{
    QList<IdType> ids;
    auto row = database.prepare(sql);
    if (!row)
        return errorOf(row);
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return ids;
        ids << row->template id<IdType>(0);
    }
}

RegisterKeys cloneOf(const RegisterKeys &keys)
{
    const auto copyOf = [](const std::optional<KeySecret> &key) {
        return key ? std::optional(key->clone()) : std::nullopt;
    };
    return {keys.database.clone(), keys.roles.clone(), copyOf(keys.user), copyOf(keys.recovery),
        keys.userId};
}

/// One that was erased, or those of an incident that was.
Result<void> eraseAttachments(Database &database, const ObjectId &id)
{
    static_assert(static_cast<int>(SealedPart::Attachment) == 13);
    return database
        .run("DELETE FROM content_key WHERE part = 13 AND object IN"
             " (SELECT id FROM attachment WHERE incident = ?)",
            id)
        .and_then([&] {
            return database.run("DELETE FROM sealed_object WHERE part = 13 AND object IN"
                                " (SELECT id FROM attachment WHERE incident = ?)",
                id);
        })
        .and_then([&] {
            return database.run("DELETE FROM attachment WHERE id = ? OR incident = ?", id, id);
        });
}

/// Takes out what was erased after the backup was made; nobody has keys for it. Adds the segments
/// it was in.
Result<void> eraseAgain(
    Database &database, const QList<ErasedObject> &erased, std::set<quint64> &segments)
{
    for (const ErasedObject &proof : erased) {
        const ObjectId &id = proof.object;
        auto row = database.prepare("SELECT row FROM incident WHERE id = ?");
        if (!row)
            return errorOf(row);
        const auto found = row->with(id).next();
        if (!found)
            return errorOf(found);
        if (*found)
            segments.insert(static_cast<quint64>(row->number(0) / IncidentStore::SegmentRows));
        auto gone
            = database.run("INSERT OR IGNORE INTO erased (id) VALUES (?)", id)
                  .and_then([&] { return ErasureStore(database).addProof(proof); })
                  .and_then([&] { return eraseAttachments(database, id); })
                  .and_then([&] { return database.run("DELETE FROM incident WHERE id = ?", id); })
                  .and_then([&] {
                      return database.run("DELETE FROM content_key WHERE object = ?"
                                          " AND part <> 3",
                          id);
                  })
                  .and_then([&] {
                      return database.run("DELETE FROM sealed_object WHERE object = ?"
                                          " AND part <> 3",
                          id);
                  })
                  .and_then(
                      [&] { return database.run("DELETE FROM handling WHERE incident = ?", id); });
        if (!gone)
            return gone;
    }
    return {};
}

/// Segments whose keys went with an erasure are made anew; a draft and names are taken out.
Result<void> renewCollections(
    Database &database, IncidentStore &incidents, std::set<quint64> segments)
{
    const auto closed = idsOf<ObjectId>(database,
        "SELECT object FROM sealed_object AS o WHERE part = 3 AND NOT EXISTS (SELECT 1 FROM"
        " content_key AS k WHERE k.part = 3 AND k.object = o.object AND k.version = o.version)");
    if (!closed)
        return errorOf(closed);
    for (const ObjectId &segment : *closed) {
        quint64 number = 0;
        for (const std::uint8_t byte : segment.bytes())
            number = number << 8 | byte;
        segments.insert(number);
    }
    for (const quint64 number : segments) {
        if (auto renewed = incidents.rebuildSegment(number); !renewed)
            return renewed;
    }
    const auto names = database.number("SELECT count(*) FROM sealed_object AS o WHERE part IN (6, "
                                       "20) AND NOT EXISTS (SELECT 1 FROM"
                                       " content_key AS k WHERE k.part = o.part AND k.object = "
                                       "o.object AND k.version = o.version)");
    if (!names)
        return errorOf(names);
    // Backups in other places may still open them.
    if (auto counted = BackupNotes(database).countErasedNames(*names); !counted)
        return counted;
    return database.run(
        "DELETE FROM sealed_object WHERE part IN (4, 6, 20) AND NOT EXISTS (SELECT 1 FROM "
        "content_key"
        " AS k WHERE k.part = sealed_object.part AND k.object = sealed_object.object"
        " AND k.version = sealed_object.version)");
}

} // namespace

/// The content keys that the keys file still has for the objects in `target`.
Result<void> OpenedBackup::addContentKeys(Database &target)
{
    auto transaction = Transaction::begin(target);
    auto row = target.prepare("SELECT part, object, version, content FROM sealed_object");
    auto insert = target.prepare("INSERT INTO content_key (part, object, version, role, role_key,"
                                 " wrapped) VALUES (?, ?, ?, ?, ?, ?)");
    if (!transaction || !row || !insert)
        return tl::unexpected<Error>(target.lastError());
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            break;
        const auto found = m_backupKeys->keysFor(sha256(row->bytes(3)));
        if (!found)
            return errorOf(found);
        if (found->isEmpty())
            continue;
        const BackedUpKey &key = found->first();
        auto added = insert
                         ->with(row->number(0), row->id<ObjectId>(1), row->number(2), key.role,
                             key.roleKey, key.wrapped)
                         .run();
        if (!added)
            return added;
    }
    return transaction->commit();
}

/// The signed lists of members up to the one that the newest head names.
Result<void> OpenedBackup::addMemberships(Database &target) const
{
    if (m_headSource == m_entry.path)
        return {};
    auto source
        = Database::open(databaseIn(m_headSource), m_keys.database, Database::Access::ReadOnly);
    if (!source)
        return errorOf(source);
    auto history = MembershipStore(**source).history();
    if (!history)
        return errorOf(history);
    auto transaction = Transaction::begin(target);
    if (!transaction)
        return errorOf(transaction);
    MembershipStore store(target);
    const auto known = store.newest();
    if (!known)
        return errorOf(known);
    const quint64 have = *known ? (*known)->epoch : 0;
    for (const QByteArray &encoded : *history) {
        const auto membership = parseMembership(bytesOf(encoded));
        if (!membership)
            return errorOf(membership);
        if (membership->epoch <= have)
            continue;
        if (auto added = store.add(*membership); !added)
            return added;
    }
    return transaction->commit();
}

/// Everything but the entry that says so. Sets the head to the state of the backup, with the newest
/// accounts. Returns what was in the backup.
Result<BackedUpState> OpenedBackup::fill(const QString &folder, Head &head)
{
    auto source = Database::open(m_entry.path + u'/' + backupfile::database,
        m_databaseKeys.at(m_keyOfBackup), Database::Access::ReadOnly);
    if (!source)
        return errorOf(source);
    auto target = Database::create(databaseIn(folder), m_keys.database);
    if (!target)
        return errorOf(target);
    head = m_head;
    head.chainSequence = manifest().mark.sequence;
    head.chainHash = manifest().mark.hash;
    ++head.sequence;
    authenticate(head, m_keys.database);
    const auto copied
        = DatabaseCopy::whole(**source, **target).and_then([&] { return migrateSchema(**target); });
    if (!copied)
        return errorOf(copied);
    BackedUpState backedUp {manifest().mark, {}};
    {
        const auto digest = RegisterDigest::compute(**target);
        if (!digest)
            return errorOf(digest);
        backedUp.roots = (*digest)->roots();
    }
    return addContentKeys(**target)
        .and_then([&] { return addMemberships(**target); })
        .and_then([&] { return HeadCopies::write(folder, head); })
        .map([&] { return std::move(backedUp); });
}

/// From the backups beside this one and from newer states of the register.
Result<BroughtIn> OpenedBackup::bringInTold(OpenedVault &restored)
{
    std::vector<SecretBytes> databaseKeys;
    for (const SecretBytes &key : m_databaseKeys)
        databaseKeys.push_back(key.clone());
    LaterReleases later(restored, std::move(databaseKeys));
    for (const QString &folder : m_newerStates) {
        if (const auto head = HeadCopies::read(folder).head(); head && head->id == m_head.id)
            later.add({databaseIn(folder), head->chainSequence, nullptr});
    }
    later.addBackups(QFileInfo(m_entry.path).path(), m_entry.registerName, *m_backupKeys);
    return later.bringIn();
}

/// Brings in what was erased and released since, and leaves nothing that cannot be opened.
Result<void> OpenedBackup::settle(
    OpenedVault &restored, const BackedUpState &backedUp, BackupReport &report)
{
    const auto erased = provenErasures();
    if (!erased)
        return errorOf(erased);
    QSet<IncidentId> incidents;
    for (const ErasedObject &one : *erased)
        incidents.insert(IncidentId(one.object.bytes()));
    Database &database = *restored.database;
    std::set<quint64> segments;
    return restored.resume(backedUp, [&] {
        // The keys of grants are not in backups: what is known of them goes too.
        return database.run("DELETE FROM content_key WHERE part = 7")
            .and_then([&] { return database.run("DELETE FROM case_grant"); })
            .and_then([&] { return database.run("DELETE FROM sealed_object WHERE part = 7"); })
            // Replies are not either: all of them are written anew.
            .and_then([&] { return database.run("UPDATE handling SET published = 0"); })
            .and_then([&] { return eraseAgain(database, *erased, segments); })
            .and_then([&] { return PlanStore(database, restored.objects).forget(incidents); })
            .and_then([&] {
                return bringInTold(restored).map([&](const BroughtIn &came) {
                    report.releasesSince = came.releases;
                    report.ringPapersSince = came.ringPapers;
                    report.pagesSince = came.pages;
                });
            })
            .and_then([&] { return renewCollections(database, restored.incidents, segments); })
            .and_then([&]() -> Result<void> {
                auto said = sayCounted(restored.objects, restored.incidents);
                // A case that does not open must not keep all the rest from coming back.
                if (!said && said.error().code != Error::Code::Damaged)
                    return said;
                return {};
            });
    });
}

Result<BackupReport> OpenedBackup::restore(
    const QString &target, const VaultEnvironment &environment, const Progress &progress)
{
    const QString place = QFileInfo(QDir::cleanPath(target)).absoluteFilePath();
    if (const auto named = checkNewName(place); !named)
        return errorOf(named);
    // Erasures and segments can only be brought in by somebody who may write incidents.
    if (!m_keys.roles.holds(KeyRole::SafetyOfficer))
        return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
    auto report = check(progress);
    if (!report)
        return report;
    const QString draft = QFileInfo(place).path() + QStringLiteral("/.restore-")
        + QString::fromLatin1(m_head.id.toHex());
    removeFolder(draft);
    if (const auto made = makePrivateFolder(draft); !made)
        return errorOf(made);
    auto done = fillAndSettle(draft, environment, *report);
    if (done
        && std::rename(QFile::encodeName(draft).constData(), QFile::encodeName(place).constData())
            != 0)
        done = tl::unexpected<Error>(systemError(errno, "rename"));
    if (!done) {
        removeFolder(draft);
        return errorOf(done);
    }
    return syncFolder(QFileInfo(place).path()).map([&] { return std::move(*report); });
}

/// The sealed files of the attachments that the restored register has.
Result<void> OpenedBackup::copyAttachments(Database &restored, const QString &folder) const
{
    const auto rows = attachmentRows(restored);
    if (!rows)
        return errorOf(rows);
    if (rows->isEmpty())
        return {};
    if (auto made = makePrivateFolder(blobsIn(folder)); !made)
        return made;
    const auto folders = blobFolders(restored);
    if (!folders)
        return errorOf(folders);
    for (const AttachmentRow &row : *rows) {
        // A folder that is not there or cannot be read is as good as one with a damaged file.
        for (const QString &from : *folders) {
            const auto copied = copyFile(from, blobsIn(folder), row);
            if (copied)
                break;
            const auto code = copied.error().code;
            const bool isOfTheSource = code == Error::Code::Damaged || code == Error::Code::NotFound
                || from != folders->first();
            // What is damaged everywhere was told by check() and keeps nothing else from coming
            // back.
            if (!isOfTheSource || code == Error::Code::DiskFull)
                return copied;
        }
    }
    return syncFolder(folder);
}

Result<void> OpenedBackup::fillAndSettle(
    const QString &draft, const VaultEnvironment &environment, BackupReport &report)
{
    Head head;
    const auto backedUp = fill(draft, head);
    if (!backedUp)
        return errorOf(backedUp);
    const auto files = unpackFiles(m_entry.path + u'/' + backupfile::files,
        m_databaseKeys.at(m_keyOfBackup), *m_backupKeys, draft);
    if (!files)
        return errorOf(files);
    auto restored = openRestored(draft, head, cloneOf(m_keys), environment);
    if (!restored)
        return errorOf(restored);
    if (auto settled = settle(**restored, *backedUp, report); !settled)
        return settled;
    if (auto copied = copyAttachments(*(*restored)->database, draft); !copied)
        return copied;
    const auto findings = verifyRegister({draft, (*restored)->head, *(*restored)->database,
                                             (*restored)->objects, (*restored)->incidents},
        {});
    if (!findings)
        return errorOf(findings);
    // What was damaged in the backup already was told; nothing may come on top of it.
    if (report.damaged == 0 && !findings->isEmpty())
        return failure(Error::Code::Damaged, findings->first().detail);
    return {};
}

} // namespace rueckhalt
