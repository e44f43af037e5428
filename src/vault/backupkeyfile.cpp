// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backupkeyfile.h"

#include "crypto/hash.h"
#include "vault/databasecopy.h"
#include "vault/durablefile.h"
#include "vault/tablecheck.h"

#include <QFile>
#include <QFileInfo>
#include <QMutex>

#include <cerrno>
#include <cstdio>

namespace rueckhalt {

namespace {

/// "RKHK".
constexpr qint64 applicationId = 0x524b484b;

constexpr Sql createTables = R"(
    PRAGMA application_id = 0x524b484b;
    PRAGMA user_version = 1;

    CREATE TABLE register (id BLOB NOT NULL CHECK (length(id) = 16)) STRICT;

    CREATE TABLE backup (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL
    ) STRICT;

    -- "content" is the SHA-256 of a sealed content. "until" is null while the register still has
    -- it; otherwise the number of the first backup that did without it.
    CREATE TABLE content_key (
        content BLOB NOT NULL CHECK (length(content) = 32),
        role INTEGER NOT NULL,
        part INTEGER NOT NULL,
        object BLOB NOT NULL CHECK (length(object) = 16),
        version INTEGER NOT NULL,
        role_key INTEGER NOT NULL,
        wrapped BLOB NOT NULL,
        until INTEGER,
        PRIMARY KEY (content, role)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX content_key_object ON content_key (object);

    CREATE TABLE file_key (
        content BLOB PRIMARY KEY CHECK (length(content) = 32),
        path TEXT NOT NULL,
        key BLOB NOT NULL CHECK (length(key) = 32),
        until INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE erased (
        object BLOB PRIMARY KEY CHECK (length(object) = 16)
    ) STRICT, WITHOUT ROWID;
)";

/// Version 2: what officers have signed of "erased" (ErasedObject).
constexpr Sql createProofs = R"(
    PRAGMA user_version = 2;

    CREATE TABLE erasure_proof (
        object BLOB PRIMARY KEY CHECK (length(object) = 16),
        role_key INTEGER NOT NULL CHECK (role_key > 0),
        signature BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
)";

constexpr qint64 newestVersion = 2;

Result<void> makeTables(Database &database, qint64 version)
{
    return database.run(createTables).and_then([&] {
        return version < newestVersion ? Result<void> {} : database.run(createProofs);
    });
}

Result<qint64> versionOf(Database &database)
{
    return database.number("PRAGMA user_version");
}

Result<void> checkOwner(Database &database, const RegisterId &id)
{
    const auto application = database.number("PRAGMA application_id");
    if (!application)
        return errorOf(application);
    if (*application != applicationId)
        return failure(Error::Code::Damaged, QStringLiteral("keys file of something else"));
    const auto version = versionOf(database);
    if (!version)
        return errorOf(version);
    if (*version > newestVersion)
        return failure(Error::Code::NewerFormat, QStringLiteral("keys file"));
    const auto asMade
        = checkTables(database, [&](Database &pattern) { return makeTables(pattern, *version); });
    if (!asMade)
        return asMade;
    auto row = database.prepare("SELECT id FROM register");
    if (!row)
        return errorOf(row);
    const auto found = row->next();
    if (!found)
        return errorOf(found);
    if (!*found || row->id<RegisterId>(0) != id)
        return failure(Error::Code::AlreadyExists, QStringLiteral("keys of another register"));
    return {};
}

Result<void> rename(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return tl::unexpected<Error>(systemError(errno, "rename"));
    return syncFolder(QFileInfo(to).path());
}

/// A backup being written and an erasure meanwhile work with the same files on two threads: only
/// one of them makes a draft.
QMutex &draftMutex()
{
    static QMutex mutex;
    return mutex;
}

QString draftOf(const QString &path)
{
    return path + QStringLiteral(".new");
}

void removeDraft(const QString &path)
{
    QFile::remove(draftOf(path));
    QFile::remove(draftOf(path) + QStringLiteral("-journal"));
}

/// Makes one copy of the file under `path`, by `fill`, so that it is whole or not there.
template <typename Fill>
Result<void> replaceFile(const QString &path, const SecretBytes &key, Fill fill)
{
    const QMutexLocker locker(&draftMutex());
    removeDraft(path);
    auto database = Database::create(draftOf(path), key);
    Result<void> filled = database ? fill(**database) : Result<void>(errorOf(database));
    if (database)
        database->reset();
    if (filled)
        filled = rename(draftOf(path), path);
    if (!filled)
        removeDraft(path);
    return filled;
}

} // namespace

SecretBytes BackupKeyFile::keyOf(const SecretBytes &databaseKey, const RegisterId &id)
{
    return hkdfSha256(
        databaseKey.view(), id.bytes(), bytesOf(QByteArrayView("rueckhalt/2/backup keys")));
}

Result<std::unique_ptr<Database>> BackupKeyFile::write(
    const QString &path, const SecretBytes &key, const RegisterId &id, Database *source)
{
    return replaceFile(path, key, [&](Database &target) -> Result<void> {
        if (source)
            return DatabaseCopy::whole(*source, target);
        return makeTables(target, newestVersion).and_then([&] {
            return target.run("INSERT INTO register (id) VALUES (?)", id);
        });
    }).and_then([&] { return Database::open(path, key, Database::Access::ReadWrite); });
}

BackupKeyFile BackupKeyFile::open(const QString &path, const RegisterId &id,
    std::span<const SecretBytes> databaseKeys, Database::Access access)
{
    BackupKeyFile found;
    if (!QFile::exists(path))
        return found;
    for (const SecretBytes &key : databaseKeys) {
        auto opened = Database::open(path, keyOf(key, id), access);
        const auto owned = opened ? checkOwner(**opened, id) : Result<void>(errorOf(opened));
        if (owned) {
            found.database = std::move(*opened);
            found.key = static_cast<std::size_t>(&key - databaseKeys.data());
            return found;
        }
        found.error = owned.error();
    }
    return found;
}

void BackupKeyFile::removeHalfMade(const QString &path)
{
    const QMutexLocker locker(&draftMutex());
    removeDraft(path);
}

Result<bool> BackupKeyFile::hasProofs(Database &database)
{
    return versionOf(database).map([](qint64 version) { return version == newestVersion; });
}

Result<void> BackupKeyFile::bringOn(Database &database)
{
    return hasProofs(database).and_then(
        [&](bool isNewest) { return isNewest ? Result<void> {} : database.run(createProofs); });
}

} // namespace rueckhalt
