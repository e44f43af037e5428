// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backupwriting.h"

#include "crypto/hash.h"
#include "vault/attachmentfiles.h"
#include "vault/backupcheck.h"
#include "vault/backupnotes.h"
#include "vault/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QStorageInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <unistd.h>

namespace rueckhalt {

namespace {

Q_LOGGING_CATEGORY(backupLog, "rueckhalt.vault", QtWarningMsg)

/// Room that must be left beside what is written.
constexpr qint64 spareBytes = 8 * 1024 * 1024;

bool hasRoom(const QString &folder, qint64 bytes)
{
    const QStorageInfo storage(folder);
    return storage.isValid() && storage.bytesAvailable() >= bytes + spareBytes;
}

/// The same progress, moved on by what was done before.
Progress after(const Progress &progress, qint64 before, qint64 total)
{
    if (!progress)
        return {};
    return [&progress, before, total](
               qint64 done, qint64) { return progress(std::min(before + done, total), total); };
}

/// Opens every object whose key is held.
Result<void> openAllObjects(Database &database, const RegisterId &id, const KeyRing &roles,
    WrittenBackup &written, const Progress &progress)
{
    const SealedObjects objects(database, id, roles, {});
    auto row = database.prepare("SELECT part, object FROM sealed_object");
    if (!row)
        return errorOf(row);
    for (qint64 done = 0;; ++done) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return {};
        if (progress && done % 256 == 0 && !progress(0, 0))
            return failure(Error::Code::Cancelled);
        const ObjectName name {static_cast<SealedPart>(row->number(0)), row->id<ObjectId>(1)};
        if (!objects.holdsKeyOf(name.part))
            continue;
        ++(objects.open(name) ? written.opened : written.unreadable);
    }
}

} // namespace

Result<PresentContents> presentContents(Database &database, const QString &folder)
{
    PresentContents present;
    auto erased = ErasureStore(database).all();
    if (!erased)
        return errorOf(erased);
    present.erased = std::move(*erased);
    auto collections
        = database.prepare("SELECT content FROM sealed_object WHERE part IN (3, 4, 6, 20)");
    if (!collections)
        return errorOf(collections);
    for (;;) {
        const auto more = collections->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            break;
        present.collections.insert(sha256(collections->bytes(0)));
    }
    const QStringList files = filesBeside(folder);
    present.files = {files.begin(), files.end()};
    return present;
}

BackupWriting::BackupWriting(BackupSource source, BackupOrder order)
    : m_source(std::move(source))
    , m_order(std::move(order))
{
    m_order.folder = QDir::cleanPath(m_order.folder);
    m_order.moment = QDateTime::fromSecsSinceEpoch(m_order.moment.toSecsSinceEpoch(), Qt::UTC);
}

BackupWriting::~BackupWriting()
{
    m_copy.reset();
    if (m_partialMade)
        removeFolder(partial());
}

QString BackupWriting::registerName() const
{
    return QFileInfo(m_source.folder).completeBaseName();
}

QString BackupWriting::partial() const
{
    return m_order.folder + QStringLiteral("/.%1.backup-partial").arg(registerName());
}

Result<void> BackupWriting::checkPlace()
{
    const QFileInfo place(m_order.folder);
    if (!place.isDir())
        return failure(Error::Code::NotFound, QStringLiteral("folder for backups"));
    const QString inside = QFileInfo(m_source.folder).canonicalFilePath();
    if ((place.canonicalFilePath() + u'/').startsWith(inside + u'/'))
        return failure(Error::Code::Invalid, QStringLiteral("folder lies in the register"));
    if (::access(QFile::encodeName(m_order.folder).constData(), W_OK) != 0)
        return tl::unexpected<Error>(systemError(errno, "folder for backups"));
    const auto known = backupsIn(m_order.folder, registerName());
    if (!known)
        return errorOf(known);
    const bool hasOthers = std::ranges::any_of(*known, [this](const BackupEntry &entry) {
        return entry.manifest && entry.manifest->id != m_source.id;
    });
    // Where our keys lie already, somebody who puts a foreign backup there keeps us from nothing.
    if (hasOthers
        && !BackupKeys::open({m_order.folder, registerName(), m_source.id}, m_source.databaseKeys,
            BackupKeys::Access::ReadOnly))
        return failure(Error::Code::AlreadyExists, QStringLiteral("backups of another register"));
    const QString shared = backupBlobsIn(m_order.folder, registerName());
    qint64 size = QFileInfo(m_source.folder + u'/' + backupfile::database).size();
    const auto there = filesIn(shared);
    for (const AttachmentId &id : filesIn(blobsIn(m_source.folder))) {
        if (!there.contains(id))
            size += QFileInfo(blobsIn(m_source.folder) + u'/' + fileNameOf(id)).size();
    }
    if (!hasRoom(m_order.folder, size))
        return failure(Error::Code::DiskFull, QStringLiteral("folder for backups"));
    return {};
}

/// Beside the register, whose disk does not make a save wait longer than saving does; where there
/// is no room or no right to write, beside the backup.
Result<void> BackupWriting::makeScratch()
{
    const qint64 size = QFileInfo(m_source.folder + u'/' + backupfile::database).size();
    const bool fits = hasRoom(m_source.folder, size)
        && ::access(QFile::encodeName(m_source.folder).constData(), W_OK) == 0;
    const QString path = fits ? m_source.folder + QStringLiteral("/.backup-scratch")
                              : partial() + QStringLiteral("/scratch");
    QFile::remove(path);
    SecretBytes key(m_source.databaseKeys.front().size());
    m_source.random(key.writable());
    auto scratch = Database::create(path, key);
    // Nobody else needs its name, and without one nothing stays whatever happens to the process.
    QFile::remove(path);
    if (!scratch)
        return errorOf(scratch);
    m_scratch = std::move(*scratch);
    return m_scratch->run("PRAGMA journal_mode = MEMORY").and_then([this] {
        return m_scratch->run("PRAGMA synchronous = OFF");
    });
}

Result<void> BackupWriting::prepare(const Progress &progress)
{
    if (auto fits = checkPlace(); !fits)
        return fits;
    auto keys = BackupKeys::open({m_order.folder, registerName(), m_source.id},
        m_source.databaseKeys, BackupKeys::Access::ReadWrite);
    if (!keys)
        return errorOf(keys);
    m_keys = std::move(*keys);
    // What a backup left that was interrupted.
    removeFolder(partial());
    if (auto made = makePrivateFolder(partial()); !made)
        return made;
    m_partialMade = true;
    if (auto made = makeScratch(); !made)
        return made;
    auto files = packFiles(m_source.folder, partial() + u'/' + backupfile::files,
        m_source.databaseKeys.front(), m_source.random, progress);
    if (!files)
        return errorOf(files);
    m_fileKeys = std::move(*files);
    return {};
}

Result<bool> BackupWriting::copyStep()
{
    if (m_copy && m_source.database.handle() != m_copied)
        return failure(Error::Code::LockedByOther, QStringLiteral("keys were changed meanwhile"));
    if (!m_copy) {
        m_copied = m_source.database.handle();
        auto begun = DatabaseCopy::begin(m_source.database, *m_scratch);
        if (!begun)
            return errorOf(begun);
        m_copy = std::move(*begun);
    }
    auto done = m_copy->step();
    if (!done || !*done)
        return done;
    m_moment = m_source.moment();
    return true;
}

qint64 BackupWriting::pagesDone() const
{
    return m_copy ? m_copy->pagesDone() : 0;
}

qint64 BackupWriting::pagesTotal() const
{
    return m_copy ? m_copy->pagesTotal() : 0;
}

/// From the scratch file, before they are taken out of it.
Result<void> BackupWriting::collectKeys(WrittenBackup &written, const Progress &progress)
{
    const auto contents = contentsDigest(*m_scratch);
    if (!contents)
        return errorOf(contents);
    if (*contents != m_moment.contents)
        return failure(Error::Code::Damaged, QStringLiteral("register and chain disagree"));
    const auto opened = openAllObjects(*m_scratch, m_source.id, m_source.roles, written, progress);
    if (!opened)
        return opened;
    auto row = m_scratch->prepare(
        "SELECT o.content, k.part, k.object, k.version, k.role, k.role_key, k.wrapped"
        " FROM content_key k JOIN sealed_object o ON o.part = k.part AND o.object = k.object"
        " WHERE k.part <> 7");
    if (!row)
        return errorOf(row);
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            break;
        m_contentKeys << BackedUpKey {sha256(row->bytes(0)), static_cast<int>(row->number(1)),
            row->id<ObjectId>(2), row->number(3), static_cast<int>(row->number(4)),
            static_cast<int>(row->number(5)), toByteArray(row->bytes(6))};
    }
    return {};
}

namespace {

/// Whether a copy that lies there already is read again today: every sixteenth of them, so that in
/// sixteen daily backups each was, and no backup has to read them all. Media lose what nobody
/// reads.
bool isItsDay(const AttachmentId &id, const QDateTime &moment)
{
    constexpr qint64 share = 16;
    return (id.bytes().front() + moment.date().toJulianDay()) % share == 0;
}

/// Reads the register's own file of an attachment again and takes it back from the copy if a byte
/// of it has changed. Whatever fails here keeps no backup from being made.
void mendOriginal(
    const QString &shared, const QString &own, const AttachmentRow &row, const Progress &progress)
{
    const auto whole = checkFile(own, row, progress);
    if (whole || whole.error().code != Error::Code::Damaged)
        return; // One that is not there may just have been erased.
    if (copyFileAnew(shared, own, row, progress))
        qCWarning(backupLog, "A damaged file of an attachment was taken back from a backup");
}

} // namespace

/// What the backups of this place do not have yet. Before the keys: whatever has keys is there.
Result<void> BackupWriting::copyAttachments(WrittenBackup &written, const Progress &progress)
{
    const auto rows = attachmentRows(*m_scratch);
    if (!rows)
        return errorOf(rows);
    const QString shared = backupBlobsIn(m_order.folder, registerName());
    if (!rows->isEmpty() && !QFileInfo(shared).isDir()) {
        if (auto made = makePrivateFolder(shared); !made)
            return made;
    }
    Progress mayGoOn;
    if (progress)
        mayGoOn = [&progress](qint64, qint64) { return progress(0, 0); };
    for (const AttachmentRow &row : *rows) {
        const QString own = blobsIn(m_source.folder);
        const bool isReadAgain = isItsDay(row.id, m_order.moment);
        const auto copied = isReadAgain ? copyFileAnew(own, shared, row, mayGoOn)
                                        : copyFile(own, shared, row, mayGoOn);
        if (copied && isReadAgain)
            mendOriginal(shared, own, row, mayGoOn);
        if (copied)
            continue;
        const auto code = copied.error().code;
        if (code != Error::Code::Damaged && code != Error::Code::NotFound)
            return copied;
        // Everything else is worth having all the more.
        ++written.unreadable;
    }
    return {};
}

/// Those for which no backup has a key any more, or none ever had.
void BackupWriting::removeStrayAttachments()
{
    const QString shared = backupBlobsIn(m_order.folder, registerName());
    const auto needed = m_keys->objects(SealedPart::Attachment);
    if (!needed)
        return;
    for (const AttachmentId &id : filesIn(shared)) {
        if (!needed->contains(ObjectId(id.bytes())))
            QFile::remove(shared + u'/' + fileNameOf(id));
    }
}

/// The scratch file without keys goes to its place, and is read there again.
Result<void> BackupWriting::writeDatabase(const Progress &progress)
{
    // Boxes of grants hold content keys too; whoever had one gets it anew after a restore. The rows
    // stay: all that is signed must be there, or nobody could tell a backup from an altered one.
    // What waits in boxes of carers' entries has no content key that could be taken away.
    const auto emptied = m_scratch->run("DELETE FROM content_key; UPDATE case_grant SET box = x'';"
                                        " UPDATE case_entry SET box = x'', own = x''");
    if (!emptied)
        return emptied;
    const auto contents = contentsDigest(*m_scratch);
    if (!contents)
        return errorOf(contents);
    if (*contents != m_moment.contents)
        return failure(Error::Code::Damaged, QStringLiteral("register and chain disagree"));
    const auto incidents = m_scratch->number("SELECT count(*) FROM incident");
    const auto objects = m_scratch->number("SELECT count(*) FROM sealed_object");
    if (!incidents || !objects)
        return errorOf(incidents ? objects : incidents);
    m_manifest.contents = *contents;
    m_manifest.incidents = static_cast<quint64>(*incidents);
    m_manifest.objects = static_cast<quint64>(*objects);
    const QString path = partial() + u'/' + backupfile::database;
    const SecretBytes &key = m_source.databaseKeys.front();
    {
        auto target = Database::create(path, key);
        if (!target)
            return errorOf(target);
        if (auto copied = DatabaseCopy::whole(*m_scratch, **target, progress); !copied)
            return copied;
    }
    m_scratch.reset();
    return writeDurably(partial() + u'/' + backupfile::head, m_moment.head);
}

/// What was written is read again from the medium; only then the manifest says that it is whole.
Result<void> BackupWriting::writeManifest(const Progress &progress)
{
    for (const QString &name : {backupfile::database, backupfile::head, backupfile::files}) {
        const auto read = readAgain(partial(), name, progress);
        if (!read)
            return errorOf(read);
        m_manifest.files << *read;
    }
    if (m_manifest.files.at(1).digest != sha256(bytesOf(m_moment.head)))
        return failure(Error::Code::Damaged, backupfile::head);
    const SecretBytes &key = m_source.databaseKeys.front();
    m_manifest.id = m_source.id;
    m_manifest.registerName = registerName();
    m_manifest.moment = m_order.moment;
    m_manifest.mark = m_moment.mark;
    m_manifest.keyId = databaseKeyId(key, m_source.id);
    auto database
        = Database::open(partial() + u'/' + backupfile::database, key, Database::Access::ReadOnly);
    if (!database)
        return errorOf(database);
    return checkPages(**database)
        .and_then([&] { return contentsDigest(**database); })
        .and_then([&](const Digest &contents) -> Result<void> {
            if (contents != m_manifest.contents)
                return failure(Error::Code::Damaged, backupfile::database);
            return writeDurably(
                partial() + u'/' + backupfile::manifest, encodeManifest(m_manifest, key));
        });
}

/// Before the backup has its name: a backup without its keys would be worth nothing.
Result<void> BackupWriting::addKeys(WrittenBackup &written)
{
    const QString name = backupName(registerName(), m_order.moment);
    const auto present = presentContents(*m_scratch, m_source.folder);
    if (!present)
        return errorOf(present);
    const auto erasures = BackupNotes(*m_scratch).erasures();
    if (!erasures)
        return errorOf(erasures);
    written.erased = *erasures;
    const auto number = m_keys->nextNumber();
    if (!number)
        return errorOf(number);
    m_manifest.number = *number;
    if (auto taken = m_keys->takeNewestKey(0); !taken)
        return taken;
    if (auto added = m_keys->add(*number, name, m_contentKeys, m_fileKeys); !added)
        return added;
    if (auto removed = m_keys->removeErased(*present); !removed)
        return removed;
    for (const BackedUpKey &key : m_contentKeys) {
        const auto kept = m_keys->keysFor(key.content);
        if (!kept)
            return errorOf(kept);
        if (std::ranges::find(*kept, key.role, &BackedUpKey::role) == kept->end())
            return failure(Error::Code::Damaged, QStringLiteral("keys of the backups"));
    }
    return {};
}

Result<void> BackupWriting::giveName(WrittenBackup &written)
{
    QDateTime moment = m_order.moment;
    QString path;
    do {
        path = m_order.folder + u'/' + backupName(registerName(), moment);
        moment = moment.addSecs(1);
    } while (QFileInfo::exists(path));
    if (auto synced = syncFolder(partial()); !synced)
        return synced;
    if (std::rename(QFile::encodeName(partial()).constData(), QFile::encodeName(path).constData())
        != 0)
        return tl::unexpected<Error>(systemError(errno, "rename"));
    m_partialMade = false;
    if (auto synced = syncFolder(m_order.folder); !synced)
        return synced;
    auto entry = backupAt(path);
    if (!entry)
        return errorOf(entry);
    if (entry->state != BackupEntry::State::Whole)
        return failure(Error::Code::Damaged, QStringLiteral("backup after renaming"));
    written.entry = std::move(*entry);
    return {};
}

/// Whether somebody wrote its manifest who has a key of this register, up to the present backup.
/// Whoever can only write to the place must not decide with it what is removed.
bool BackupWriting::isGenuine(const BackupEntry &entry) const
{
    if (!entry.manifest || entry.manifest->number > m_manifest.number)
        return false;
    const auto file = contentsOf(entry.path + u'/' + backupfile::manifest, MaxManifestFile);
    const auto manifest = file ? parseManifest(*file) : Result<BackupManifest>(errorOf(file));
    return manifest && *manifest == *entry.manifest
        && std::ranges::any_of(m_source.databaseKeys,
            [&](const SecretBytes &key) { return isGenuineManifest(*file, key); });
}

/// The new backup is there whatever happens here; what could not be removed goes next time.
void BackupWriting::removeOld(WrittenBackup &written)
{
    auto all = backupsIn(m_order.folder, registerName());
    if (!all)
        return;
    all->removeIf([this](const BackupEntry &entry) { return !isGenuine(entry); });
    for (const BackupEntry &old : expendable(*all, m_source.id, m_order.keep)) {
        if (old.path != written.entry.path && removeBackup(old.path))
            ++written.removed;
    }
    const auto left = backupsIn(m_order.folder, registerName());
    if (!left)
        return;
    quint64 oldest = m_manifest.number;
    for (const BackupEntry &entry : *left) {
        // A damaged one may still be read in part: its keys stay if nobody knows its number.
        oldest = std::min(oldest, isGenuine(entry) ? entry.manifest->number : 0);
    }
    if (m_keys->prune(oldest))
        removeStrayAttachments();
}

Result<WrittenBackup> BackupWriting::finish(const Progress &progress)
{
    WrittenBackup written;
    const qint64 pages = QFileInfo(m_source.folder + u'/' + backupfile::database).size() / 16384;
    const qint64 total = 3 * pages;
    const Progress second = after(progress, pages, total);
    Progress bytes;
    if (progress) {
        bytes = [&progress, pages, total](qint64 done, qint64) {
            return progress(std::min(2 * pages + done / 16384, total), total);
        };
    }
    auto done = collectKeys(written, second)
                    .and_then([&] { return copyAttachments(written, second); })
                    .and_then([&] { return addKeys(written); })
                    .and_then([&] { return writeDatabase(second); })
                    .and_then([&] { return writeManifest(bytes); })
                    .and_then([&] { return giveName(written); });
    if (!done)
        return errorOf(done);
    // Up to here it was what the backups before need. If it cannot be written now, whoever opens
    // the keys next heals it from the first copy.
    const auto bothAreNew = m_keys->takeNewestKey(1);
    // While something is damaged the older backups may be what helps.
    if (bothAreNew && written.unreadable == 0)
        removeOld(written);
    return written;
}

Result<WrittenBackup> BackupWriting::run(const Progress &progress)
{
    if (auto prepared = prepare({}); !prepared)
        return errorOf(prepared);
    for (;;) {
        const auto done = copyStep();
        if (!done)
            return errorOf(done);
        if (progress && !progress(pagesDone(), 3 * pagesTotal()))
            return failure(Error::Code::Cancelled);
        if (*done)
            return finish(progress);
    }
}

} // namespace rueckhalt
