// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/attachmentfiles.h"

#include "base/systemerror.h"
#include "crypto/hash.h"
#include "vault/backupcheck.h"
#include "vault/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace rueckhalt {

namespace {

Result<QList<AttachmentRow>> readRows(Result<Statement> &&row)
{
    if (!row)
        return tl::unexpected<Error>(row.error());
    QList<AttachmentRow> rows;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            return rows;
        AttachmentRow read {row->id<AttachmentId>(0), row->id<IncidentId>(1), row->number(2), {}};
        // 32 bytes, as its column is checked.
        std::ranges::copy(row->bytes(3), read.digest.begin());
        rows << read;
    }
}

} // namespace

Result<QList<AttachmentRow>> attachmentRows(Database &database)
{
    const auto known = database.number(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'attachment'");
    if (!known)
        return tl::unexpected<Error>(known.error());
    if (*known == 0)
        return QList<AttachmentRow> {};
    return readRows(
        database.prepare("SELECT id, incident, size, digest FROM attachment ORDER BY position"));
}

Result<QList<AttachmentRow>> attachmentRows(Database &database, const IncidentId &incident)
{
    auto row = database.prepare("SELECT id, incident, size, digest FROM attachment"
                                " WHERE incident = ? ORDER BY position");
    if (row)
        row->with(incident);
    return readRows(std::move(row));
}

QString blobsIn(const QString &folder)
{
    return folder + QStringLiteral("/blobs");
}

QString backupBlobsIn(const QString &folder, const QString &registerName)
{
    return folder + u'/' + registerName + QStringLiteral(".blobs");
}

QString fileNameOf(const AttachmentId &id)
{
    return QString::fromLatin1(id.toHex());
}

std::set<AttachmentId> filesIn(const QString &blobs)
{
    std::set<AttachmentId> files;
    const auto names = QDir(blobs).entryList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QString &name : names) {
        const auto id = AttachmentId::fromHex(name.toLatin1());
        if (id && fileNameOf(*id) == name)
            files.insert(*id);
    }
    return files;
}

Result<void> checkFile(const QString &blobs, const AttachmentRow &row, const Progress &progress)
{
    return readAgain(blobs, fileNameOf(row.id), progress)
        .and_then([&](const BackupFile &read) -> Result<void> {
            if (static_cast<qint64>(read.size) != row.size || read.digest != row.digest)
                return failure(Error::Code::Damaged, QStringLiteral("sealed file"));
            return {};
        });
}

namespace {

Result<void> copyBytes(QFile &source, QFile &target, const Progress &progress)
{
    constexpr qint64 piece = 1024 * 1024;
    QByteArray bytes(piece, Qt::Uninitialized);
    for (qint64 done = 0;;) {
        const qint64 size = source.read(bytes.data(), piece);
        if (size < 0)
            return failure(Error::Code::Io, source.errorString());
        if (size == 0)
            break;
        if (target.write(bytes.constData(), size) != size)
            return tl::unexpected<Error>(systemError(errno, "write"));
        done += size;
        if (progress && !progress(done, source.size()))
            return failure(Error::Code::Cancelled);
    }
    if (!target.flush() || ::fsync(target.handle()) != 0)
        return tl::unexpected<Error>(systemError(errno, "write"));
    return {};
}

Result<void> openAs(QFile &file, const QString &path, int flags, QIODevice::OpenMode mode)
{
    const auto opened = openPrivately(path, flags);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    if (!file.open(*opened, mode | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        ::close(*opened);
        return failure(Error::Code::Io, file.errorString());
    }
    return {};
}

Result<void> copyOver(
    const QString &from, const QString &to, const AttachmentRow &row, const Progress &progress)
{
    const QString name = fileNameOf(row.id);
    const QString partial = name + QStringLiteral(".partial");
    const QString path = to + u'/' + partial;
    QFile::remove(path);
    Result<void> done;
    {
        QFile source;
        QFile target;
        done = openAs(source, from + u'/' + name, O_RDONLY | O_NONBLOCK, QIODevice::ReadOnly)
                   .and_then([&] {
                       return openAs(
                           target, path, O_WRONLY | O_CREAT | O_EXCL, QIODevice::WriteOnly);
                   })
                   .and_then([&] { return copyBytes(source, target, progress); });
    }
    if (done) {
        done = readAgain(to, partial, {}).and_then([&](const BackupFile &read) -> Result<void> {
            if (static_cast<qint64>(read.size) != row.size || read.digest != row.digest)
                return failure(Error::Code::Damaged, QStringLiteral("sealed file"));
            return {};
        });
    }
    if (done
        && std::rename(
               QFile::encodeName(path).constData(), QFile::encodeName(to + u'/' + name).constData())
            != 0)
        done = tl::unexpected<Error>(systemError(errno, "rename"));
    if (!done) {
        QFile::remove(path);
        return done;
    }
    return syncFolder(to);
}

} // namespace

Result<void> copyFile(
    const QString &from, const QString &to, const AttachmentRow &row, const Progress &progress)
{
    const QFileInfo there(to + u'/' + fileNameOf(row.id));
    if (there.isFile() && !there.isSymLink() && there.size() == row.size)
        return {};
    return copyOver(from, to, row, progress);
}

Result<void> copyFileAnew(
    const QString &from, const QString &to, const AttachmentRow &row, const Progress &progress)
{
    const auto whole = checkFile(to, row, progress);
    if (whole || whole.error().code == Error::Code::Cancelled)
        return whole;
    return copyOver(from, to, row, progress);
}

} // namespace rueckhalt
