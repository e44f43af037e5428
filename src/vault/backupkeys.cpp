// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backupkeys.h"

#include "vault/backupcheck.h"
#include "vault/backupfolder.h"
#include "vault/backupkeyfile.h"

namespace rueckhalt {

namespace {

/// How many of the database keys, newest first, may have made the file: not those before that of
/// the newest backup beside it.
std::size_t acceptedKeys(const BackupKeys::Place &place, std::span<const SecretBytes> databaseKeys)
{
    const auto backups = backupsIn(place.folder, place.registerName);
    std::size_t newest = databaseKeys.size() - 1;
    for (const BackupEntry &backup : backups.value_or(QList<BackupEntry> {})) {
        const auto file = contentsOf(backup.path + u'/' + backupfile::manifest, MaxManifestFile);
        if (!file || !backup.manifest || backup.manifest->id != place.id)
            continue;
        for (std::size_t i = 0; i < newest; ++i) {
            if (isGenuineManifest(*file, databaseKeys[i]))
                newest = i;
        }
    }
    return newest + 1;
}

/// A copy that is missing or cannot be used is made anew from the other one, under the key of that;
/// if there is none either, both are made under the newest key. Takes away what was left half
/// made: it holds keys that an erasure would miss.
Result<void> heal(std::array<BackupKeyFile, BackupKeys::Copies> &found, const BackupKeys &keys,
    const RegisterId &id, std::span<const SecretBytes> databaseKeys)
{
    for (std::size_t copy = 0; copy < found.size(); ++copy) {
        BackupKeyFile &mine = found[copy];
        const BackupKeyFile &other = found[1 - copy];
        const QString path = keys.pathOf(static_cast<int>(copy));
        BackupKeyFile::removeHalfMade(path);
        if (mine.database)
            continue;
        const std::size_t key = other.database ? other.key : 0;
        auto written = BackupKeyFile::write(
            path, BackupKeyFile::keyOf(databaseKeys[key], id), id, other.database.get());
        if (!written)
            return errorOf(written);
        mine = {std::move(*written), key, {}};
    }
    return {};
}

} // namespace

QString BackupKeys::fileName(const QString &registerName, int copy)
{
    return registerName + (copy == 0 ? QStringLiteral(".keys") : QStringLiteral(".keys-2"));
}

BackupKeys::BackupKeys(Place place, SecretBytes newestKey)
    : m_place(std::move(place))
    , m_newestKey(std::move(newestKey))
{
}

QString BackupKeys::pathOf(int copy) const
{
    return m_place.folder + u'/' + fileName(m_place.registerName, copy);
}

Result<BackupKeys> BackupKeys::open(
    const Place &place, std::span<const SecretBytes> databaseKeys, Access access)
{
    Q_ASSERT(!databaseKeys.empty());
    BackupKeys keys(place, BackupKeyFile::keyOf(databaseKeys.front(), place.id));
    const auto mode
        = access == Access::ReadOnly ? Database::Access::ReadOnly : Database::Access::ReadWrite;
    std::array<BackupKeyFile, Copies> found;
    const auto accepted = databaseKeys.first(acceptedKeys(place, databaseKeys));
    for (int copy = 0; copy < Copies; ++copy)
        found[static_cast<std::size_t>(copy)]
            = BackupKeyFile::open(keys.pathOf(copy), place.id, accepted, mode);
    auto &[first, second] = found;
    // One of them under an older key than the other is not what was written last. The second one
    // may be what the backups before an interrupted one need, and is kept for them.
    if (first.database && second.database && first.key > second.key)
        first.database.reset();
    else if (first.database && first.key < second.key && access == Access::ReadOnly)
        second.database.reset();
    const bool isNew = !first.database && !second.database;
    if (isNew && first.error.code != Error::Code::NotFound)
        return tl::unexpected<Error>(first.error);
    if (isNew && second.error.code != Error::Code::NotFound)
        return tl::unexpected<Error>(second.error);
    if (isNew && access == Access::ReadOnly)
        return failure(Error::Code::NotFound, QStringLiteral("keys of the backups"));
    if (access == Access::ReadWrite) {
        if (auto healed = heal(found, keys, place.id, databaseKeys); !healed)
            return errorOf(healed);
    }
    for (std::size_t copy = 0; copy < Copies; ++copy)
        keys.m_copies[copy] = {std::move(found[copy].database), found[copy].key == 0};
    if (access == Access::ReadWrite) {
        if (auto brought = keys.bringOn(); !brought)
            return errorOf(brought);
    }
    return keys;
}

Result<void> BackupKeys::takeNewestKey(int copy)
{
    Copy &kept = m_copies.at(static_cast<std::size_t>(copy));
    if (kept.isNewest)
        return {};
    return BackupKeyFile::write(pathOf(copy), m_newestKey, m_place.id, m_copies[0].database.get())
        .map([&](std::unique_ptr<Database> &&written) {
            kept = {std::move(written), true};
        });
}

namespace {

template <typename Change>
Result<void> within(Database &database, Change change)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return errorOf(transaction);
    if (Result<void> changed = change(database); !changed)
        return changed;
    return transaction->commit();
}

} // namespace

/// To the newest version of the tables.
Result<void> BackupKeys::bringOn()
{
    return inBoth(&BackupKeyFile::bringOn);
}

template <typename Change>
Result<void> BackupKeys::inBoth(Change change)
{
    for (const auto &[database, isNewest] : m_copies) {
        if (Result<void> changed = within(*database, change); !changed)
            return changed;
    }
    return {};
}

Result<quint64> BackupKeys::nextNumber()
{
    qint64 last = 0;
    for (const auto &[copy, isNewest] : m_copies) {
        const auto number = copy->number("SELECT coalesce(max(number), 0) FROM backup");
        if (!number)
            return errorOf(number);
        last = std::max(last, *number);
    }
    return static_cast<quint64>(last) + 1;
}

namespace {

Result<void> addKeys(Database &database, std::span<const BackedUpKey> keys)
{
    auto row = database.prepare(
        "INSERT INTO content_key (content, role, part, object, version, role_key, wrapped)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (content, role) DO UPDATE SET until = NULL,"
        " role_key = excluded.role_key, wrapped = excluded.wrapped"
        " WHERE until IS NOT NULL OR role_key <> excluded.role_key");
    auto present = database.prepare("INSERT OR IGNORE INTO temp.present (content) VALUES (?)");
    if (!row || !present)
        return tl::unexpected<Error>(database.lastError());
    for (const BackedUpKey &key : keys) {
        auto added = row->with(ByteView(key.content), key.role, key.part, key.object, key.version,
                            key.roleKey, key.wrapped)
                         .run()
                         .and_then([&] { return present->with(ByteView(key.content)).run(); });
        if (!added)
            return added;
    }
    return {};
}

Result<void> addFileKeys(Database &database, std::span<const BackedUpFileKey> files)
{
    auto row = database.prepare("INSERT INTO file_key (content, path, key) VALUES (?, ?, ?)"
                                " ON CONFLICT (content) DO UPDATE SET until = NULL");
    auto present = database.prepare("INSERT OR IGNORE INTO temp.present (content) VALUES (?)");
    if (!row || !present)
        return tl::unexpected<Error>(database.lastError());
    for (const BackedUpFileKey &file : files) {
        auto added
            = row->with(ByteView(file.content), file.path, file.key.view()).run().and_then([&] {
                  return present->with(ByteView(file.content)).run();
              });
        if (!added)
            return added;
    }
    return {};
}

constexpr Sql emptyPresent = "CREATE TEMP TABLE IF NOT EXISTS present (content BLOB PRIMARY KEY)"
                             " WITHOUT ROWID; DELETE FROM temp.present";

} // namespace

Result<void> BackupKeys::add(quint64 number, const QString &name, std::span<const BackedUpKey> keys,
    std::span<const BackedUpFileKey> files)
{
    Q_ASSERT(m_copies[0].isNewest);
    const auto count = static_cast<qint64>(number);
    const auto addTo = [&](Database &database) {
        return database.run(emptyPresent)
            .and_then([&] {
                return database.run(
                    "INSERT OR REPLACE INTO backup (number, name) VALUES (?, ?)", count, name);
            })
            .and_then([&] { return addKeys(database, keys); })
            .and_then([&] { return addFileKeys(database, files); })
            .and_then([&] {
                return database.run("UPDATE content_key SET until = ? WHERE until IS NULL"
                                    " AND content NOT IN (SELECT content FROM temp.present)",
                    count);
            })
            .and_then([&] {
                return database.run("UPDATE file_key SET until = ? WHERE until IS NULL"
                                    " AND content NOT IN (SELECT content FROM temp.present)",
                    count);
            })
            .and_then([&] { return database.run("DELETE FROM temp.present"); });
    };
    for (const auto &[database, isNewest] : m_copies) {
        if (!isNewest)
            continue;
        if (auto added = within(*database, addTo); !added)
            return added;
    }
    return {};
}

namespace {

/// Notes what was erased; true if something was not known yet.
Result<bool> noteErased(Database &database, const QList<ErasedObject> &erased)
{
    const auto before = database.number("SELECT count(*) FROM erased");
    if (!before)
        return errorOf(before);
    auto row = database.prepare("INSERT OR IGNORE INTO erased (object) VALUES (?)");
    auto proof = database.prepare("INSERT OR REPLACE INTO erasure_proof"
                                  " (object, role_key, signature) VALUES (?, ?, ?)");
    if (!row || !proof)
        return tl::unexpected<Error>(database.lastError());
    for (const ErasedObject &one : erased) {
        auto noted = row->with(one.object).run();
        if (noted && !one.signature.isEmpty())
            noted = proof->with(one.object, qint64 {one.keyVersion}, one.signature).run();
        if (!noted)
            return errorOf(noted);
    }
    const auto after = database.number("SELECT count(*) FROM erased");
    if (!after)
        return errorOf(after);
    return *after != *before;
}

Result<void> fillPresent(Database &database, const PresentContents &present)
{
    if (auto emptied = database.run(emptyPresent); !emptied)
        return emptied;
    auto row = database.prepare("INSERT OR IGNORE INTO temp.present (content) VALUES (?)");
    if (!row)
        return errorOf(row);
    for (const Digest &content : present.collections) {
        if (auto noted = row->with(ByteView(content)).run(); !noted)
            return noted;
    }
    for (const QString &path : present.files) {
        if (auto noted = row->with(path).run(); !noted)
            return noted;
    }
    return {};
}

/// Whatever gathers more than one incident or is not tied to one, and is not the present state.
Result<void> removeOldCollections(Database &database)
{
    static_assert(
        static_cast<int>(SealedPart::Segment) == 3 && static_cast<int>(SealedPart::Draft) == 4);
    return database
        .run("DELETE FROM content_key WHERE part IN (3, 4)"
             " AND content NOT IN (SELECT content FROM temp.present)")
        .and_then([&] {
            return database.run(
                "DELETE FROM file_key WHERE path NOT IN (SELECT content FROM temp.present)");
        });
}

} // namespace

Result<void> BackupKeys::removeErased(const PresentContents &present)
{
    return inBoth([&](Database &database) -> Result<void> {
        const auto news = noteErased(database, present.erased);
        if (!news)
            return errorOf(news);
        auto removed
            = database.run("DELETE FROM content_key WHERE object IN (SELECT object FROM erased)")
                  .and_then([&] { return fillPresent(database, present); })
                  // Names of accused persons and records of first aid end by themselves, without a
                  // trace in "erased".
                  .and_then([&] {
                      static_assert(static_cast<int>(SealedPart::Identity) == 6
                          && static_cast<int>(SealedPart::FirstAid) == 20);
                      return database.run("DELETE FROM content_key WHERE part IN (6, 20)"
                                          " AND content NOT IN (SELECT content FROM temp.present)");
                  });
        if (removed && *news)
            removed = removeOldCollections(database);
        return removed.and_then([&] { return database.run("DELETE FROM temp.present"); });
    });
}

Result<void> BackupKeys::prune(quint64 oldest)
{
    const auto number = static_cast<qint64>(oldest);
    return inBoth([number](Database &database) {
        return database.run("DELETE FROM content_key WHERE until <= ?", number)
            .and_then([&] { return database.run("DELETE FROM file_key WHERE until <= ?", number); })
            .and_then([&] { return database.run("DELETE FROM backup WHERE number < ?", number); });
    });
}

Result<std::set<Digest>> BackupKeys::contents(SealedPart part)
{
    std::set<Digest> all;
    for (const auto &[copy, isNewest] : m_copies) {
        if (!copy)
            continue;
        auto row = copy->prepare("SELECT content FROM content_key WHERE part = ?");
        if (!row)
            return errorOf(row);
        row->with(static_cast<int>(part));
        for (;;) {
            const auto more = row->next();
            if (!more)
                return errorOf(more);
            if (!*more)
                break;
            Digest content {};
            std::ranges::copy(row->bytes(0), content.begin()); // 32 bytes, as its column is checked
            all.insert(content);
        }
    }
    return all;
}

Result<std::set<ObjectId>> BackupKeys::objects(SealedPart part)
{
    std::set<ObjectId> all;
    for (const auto &[copy, isNewest] : m_copies) {
        if (!copy)
            return failure(Error::Code::Damaged, QStringLiteral("keys of the backups"));
        auto row = copy->prepare("SELECT DISTINCT object FROM content_key WHERE part = ?");
        if (!row)
            return errorOf(row);
        row->with(static_cast<int>(part));
        for (;;) {
            const auto more = row->next();
            if (!more)
                return errorOf(more);
            if (!*more)
                break;
            all.insert(row->id<ObjectId>(0));
        }
    }
    return all;
}

Result<QList<BackedUpKey>> BackupKeys::keysFor(const Digest &content)
{
    QList<BackedUpKey> keys;
    for (const auto &[copy, isNewest] : m_copies) {
        if (!copy || !keys.isEmpty())
            continue;
        auto row = copy->prepare("SELECT part, object, version, role, role_key, wrapped"
                                 " FROM content_key WHERE content = ?");
        if (!row)
            return errorOf(row);
        row->with(ByteView(content));
        for (;;) {
            const auto more = row->next();
            // A damaged page of one copy: the other may have it.
            if (!more || !*more)
                break;
            keys << BackedUpKey {content, static_cast<int>(row->number(0)), row->id<ObjectId>(1),
                row->number(2), static_cast<int>(row->number(3)), static_cast<int>(row->number(4)),
                toByteArray(row->bytes(5))};
        }
    }
    return keys;
}

Result<SecretBytes> BackupKeys::fileKey(const Digest &content)
{
    for (const auto &[copy, isNewest] : m_copies) {
        if (!copy)
            continue;
        auto row = copy->prepare("SELECT key FROM file_key WHERE content = ?");
        if (row && row->with(ByteView(content)).next().value_or(false))
            return SecretBytes(row->bytes(0));
    }
    return failure(Error::Code::NotFound, QStringLiteral("key of a file"));
}

Result<QList<ErasedObject>> BackupKeys::erased()
{
    std::map<ObjectId, ErasedObject> all;
    for (const auto &[copy, isNewest] : m_copies) {
        if (!copy)
            continue;
        const auto hasProofs = BackupKeyFile::hasProofs(*copy);
        if (!hasProofs)
            return errorOf(hasProofs);
        auto row = *hasProofs
            ? copy->prepare("SELECT e.object, coalesce(p.role_key, 0), coalesce(p.signature, x'')"
                            " FROM erased AS e LEFT JOIN erasure_proof AS p ON p.object = e.object")
            : copy->prepare("SELECT object, 0, x'' FROM erased");
        if (!row)
            return errorOf(row);
        for (;;) {
            const auto more = row->next();
            if (!more)
                return errorOf(more);
            if (!*more)
                break;
            ErasedObject one {row->id<ObjectId>(0), static_cast<quint32>(row->number(1)),
                toByteArray(row->bytes(2))};
            // What only one copy has signed is signed.
            if (auto &known = all[one.object]; known.signature.isEmpty())
                known = std::move(one);
        }
    }
    QList<ErasedObject> list;
    for (auto &[object, one] : all)
        list << std::move(one);
    return list;
}

Result<qint64> BackupKeys::keyCount()
{
    for (const auto &[copy, isNewest] : m_copies) {
        if (copy)
            return copy->number("SELECT count(*) FROM content_key");
    }
    return 0;
}

} // namespace rueckhalt
