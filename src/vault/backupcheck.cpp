// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backupcheck.h"

#include "crypto/hash.h"
#include "vault/durablefile.h"
#include "vault/registerdigest.h"
#include "vault/schema.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace rueckhalt {

namespace {

Result<void> answersOnly(Database &database, Sql check, const char *fine)
{
    auto row = database.prepare(check);
    if (!row)
        return errorOf(row);
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return {};
        if (row->text(0) != QLatin1String(fine))
            return failure(Error::Code::Damaged, row->text(0));
    }
}

} // namespace

Digest contentsDigest(const Roots &roots)
{
    QByteArray all;
    for (const auto &[compartment, root] : roots) {
        all.append(static_cast<char>(compartment));
        all.append(toByteArray(root));
    }
    return sha256(bytesOf(all));
}

Result<Digest> contentsDigest(Database &database)
{
    const auto computed = RegisterDigest::compute(database);
    if (!computed)
        return errorOf(computed);
    return contentsDigest((*computed)->roots());
}

Result<BackupFile> readAgain(const QString &folder, const QString &name, const Progress &progress)
{
    const QString path = folder + u'/' + name;
    const auto descriptor = openPrivately(path, O_RDONLY);
    if (!descriptor)
        return errorOf(descriptor);
    // Written a moment ago: what is in memory says nothing about what the medium has.
    static_cast<void>(::posix_fadvise(*descriptor, 0, 0, POSIX_FADV_DONTNEED));
    QFile file;
    if (!file.open(*descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered,
            QFileDevice::AutoCloseHandle)) {
        ::close(*descriptor);
        return failure(Error::Code::Io, file.errorString());
    }
    constexpr qint64 piece = 1024 * 1024;
    QByteArray bytes(piece, Qt::Uninitialized);
    BackupFile read {name, 0, {}};
    Sha256 digest;
    for (;;) {
        const qint64 size = file.read(bytes.data(), piece);
        if (size < 0)
            return failure(Error::Code::Io, file.errorString());
        if (size == 0)
            break;
        digest.add(bytesOf(QByteArrayView(bytes).first(size)));
        read.size += static_cast<quint64>(size);
        if (progress && !progress(static_cast<qint64>(read.size), file.size()))
            return failure(Error::Code::Cancelled);
    }
    read.digest = digest.result();
    return read;
}

Result<void> checkPages(Database &database)
{
    return answersOnly(database, "PRAGMA cipher_integrity_check", "").and_then([&] {
        return answersOnly(database, "PRAGMA integrity_check(1)", "ok");
    });
}

Result<void> checkBackup(
    const BackupEntry &backup, const SecretBytes &databaseKey, const Progress &progress)
{
    const auto file = contentsOf(backup.path + u'/' + backupfile::manifest, MaxManifestFile);
    if (!file)
        return errorOf(file);
    const auto manifest = parseManifest(*file);
    if (!manifest)
        return errorOf(manifest);
    if (manifest->keyId != databaseKeyId(databaseKey, manifest->id))
        return failure(Error::Code::WrongPassword, QStringLiteral("key of the backup"));
    if (!isGenuineManifest(*file, databaseKey))
        return failure(Error::Code::Damaged, backupfile::manifest);
    for (const BackupFile &written : manifest->files) {
        const auto read = readAgain(backup.path, written.name, progress);
        if (!read)
            return errorOf(read);
        if (*read != written)
            return failure(Error::Code::Damaged, written.name);
    }
    auto database = Database::open(
        backup.path + u'/' + backupfile::database, databaseKey, Database::Access::ReadOnly);
    if (!database)
        return errorOf(database);
    return checkPages(**database)
        .and_then([&] { return checkSchemaAsItWas(**database); })
        .and_then([&] { return contentsDigest(**database); })
        .and_then([&](const Digest &contents) -> Result<void> {
            if (contents != manifest->contents)
                return failure(Error::Code::Damaged, backupfile::database);
            return {};
        });
}

} // namespace rueckhalt
