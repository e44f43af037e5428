// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backupfolder.h"

#include "vault/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace rueckhalt {

namespace {

const QString momentPattern = QStringLiteral("yyyy-MM-dd-HHmmss");

/// Register name and moment in the name of a backup.
std::optional<std::pair<QString, QDateTime>> partsOf(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A(.+)-(\\d{4}-\\d{2}-\\d{2}-\\d{6})\\.rueckhalt-backup\\z"));
    const auto match = pattern.match(name);
    if (!match.hasMatch() || name.startsWith(u'.'))
        return std::nullopt;
    const QDateTime moment = QDateTime::fromString(match.captured(2), momentPattern);
    if (!moment.isValid())
        return std::nullopt;
    return std::pair {match.captured(1), moment.toUTC()};
}

/// Whether every file the manifest names is there in its size; reads none of them.
bool isWhole(const QString &path, const BackupManifest &manifest)
{
    return std::ranges::all_of(manifest.files, [&path](const BackupFile &file) {
        const QFileInfo info(path + u'/' + file.name);
        return info.isFile() && !info.isSymLink() && info.size() == static_cast<qint64>(file.size);
    });
}

} // namespace

QString backupName(const QString &registerName, const QDateTime &moment)
{
    return QStringLiteral("%1-%2.rueckhalt-backup")
        .arg(registerName, moment.toLocalTime().toString(momentPattern));
}

Result<BackupEntry> backupAt(const QString &path)
{
    const QFileInfo folder(QDir::cleanPath(path));
    if (!folder.isDir())
        return failure(Error::Code::NotFound, QStringLiteral("no such backup"));
    const auto parts = partsOf(folder.fileName());
    if (!parts)
        return failure(Error::Code::NotARegister, QStringLiteral("not the name of a backup"));
    BackupEntry entry;
    entry.path = folder.absoluteFilePath();
    entry.registerName = parts->first;
    entry.moment = parts->second;
    const auto files = QDir(entry.path).entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo &file : files)
        entry.size += file.size();
    const auto manifest = contentsOf(entry.path + QStringLiteral("/manifest"), MaxManifestFile)
                              .and_then([](const QByteArray &file) { return parseManifest(file); });
    if (manifest) {
        entry.manifest = *manifest;
        entry.moment = manifest->moment;
        entry.state = isWhole(entry.path, *manifest) ? BackupEntry::State::Whole
                                                     : BackupEntry::State::Damaged;
    }
    return entry;
}

Result<QList<BackupEntry>> backupsIn(const QString &folder, const QString &registerName)
{
    const QDir dir(folder);
    if (!dir.exists())
        return failure(Error::Code::NotFound, QStringLiteral("no such folder"));
    QList<BackupEntry> found;
    const auto names
        = dir.entryList({QStringLiteral("*.rueckhalt-backup")}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (auto entry = backupAt(dir.filePath(name));
            entry && (registerName.isEmpty() || entry->registerName == registerName))
            found << std::move(*entry);
    }
    std::ranges::stable_sort(found, std::ranges::greater {}, &BackupEntry::moment);
    return found;
}

QList<BackupEntry> expendable(const QList<BackupEntry> &backups, const RegisterId &id, int keep)
{
    QList<BackupEntry> own;
    std::ranges::copy_if(backups, std::back_inserter(own), [&id](const BackupEntry &entry) {
        return entry.state == BackupEntry::State::Whole && entry.manifest->id == id;
    });
    // By their number: a clock that was set back must not make the newest one the oldest.
    std::ranges::stable_sort(own, std::ranges::greater {},
        [](const BackupEntry &entry) { return entry.manifest ? entry.manifest->number : 0; });
    QList<quint64> kept;
    own.removeIf([&](const BackupEntry &entry) {
        const quint64 number = entry.manifest->number;
        if (kept.size() < std::max(keep, 1) && !kept.contains(number))
            kept << number;
        return kept.contains(number);
    });
    return own;
}

bool removeFolder(const QString &path)
{
    // Somebody else may write to a folder of backups: a link must not lead us to other files.
    if (QFileInfo(path).isSymLink())
        return QFile::remove(path);
    return QDir(path).removeRecursively();
}

Result<void> removeBackup(const QString &path)
{
    const QFileInfo folder(path);
    const QString hidden = folder.path() + QStringLiteral("/.removed-") + folder.fileName();
    removeFolder(hidden);
    if (std::rename(QFile::encodeName(path).constData(), QFile::encodeName(hidden).constData())
        != 0)
        return tl::unexpected<Error>(systemError(errno, "remove"));
    if (auto synced = syncFolder(folder.path()); !synced)
        return synced;
    if (!removeFolder(hidden))
        return failure(Error::Code::Io, QStringLiteral("old backup cannot be removed"));
    return {};
}

} // namespace rueckhalt
