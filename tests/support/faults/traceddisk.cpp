// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faults/traceddisk.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <cstring>

namespace rueckhalt::testing {

using faultio::Op;

namespace {

constexpr qsizetype sectorSize = 512;

QString folderOf(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QString() : path.first(slash);
}

bool isBelow(const QString &path, const QString &folder)
{
    return path.startsWith(folder + u'/');
}

bool concernsContents(Op op)
{
    return op == Op::Write || op == Op::Truncate;
}

/// The parts of a write between two sectors of the disk.
QList<TracedOp> sectorsOf(const TracedOp &write)
{
    QList<TracedOp> parts;
    qsizetype at = 0;
    while (at < write.data.size()) {
        const auto position = static_cast<qsizetype>(write.value) + at;
        const qsizetype size = std::min(sectorSize - position % sectorSize, write.data.size() - at);
        TracedOp part = write;
        part.value = static_cast<quint64>(position);
        part.data = write.data.sliced(at, size);
        parts << part;
        at += size;
    }
    return parts;
}

} // namespace

QList<TracedOp> readTrace(const QString &path)
{
    QFile file(path);
    QList<TracedOp> ops;
    if (!file.open(QIODevice::ReadOnly))
        return ops;
    faultio::TraceHeader header;
    while (file.read(reinterpret_cast<char *>(&header), sizeof header) == sizeof header) {
        TracedOp op {header.op, header.id, header.value, {}, {}, {}};
        op.path = QString::fromUtf8(file.read(header.pathSize));
        op.target = QString::fromUtf8(file.read(header.targetSize));
        op.data = file.read(static_cast<qint64>(header.dataSize));
        ops << op;
    }
    return ops;
}

DiskImage DiskImage::of(const QString &folder)
{
    DiskImage image;
    QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QString name = path.mid(folder.size() + 1);
        QFile file(path);
        if (it.fileInfo().isDir())
            image.folders << name;
        else if (file.open(QIODevice::ReadOnly))
            image.files[name] = file.readAll();
    }
    return image;
}

bool DiskImage::writeTo(const QString &folder, const DiskImage *before) const
{
    if (!before)
        QDir(folder).removeRecursively();
    bool done = QDir().mkpath(folder);
    if (before) {
        for (auto it = before->files.cbegin(); it != before->files.cend(); ++it) {
            if (!files.contains(it.key()))
                done = QFile::remove(folder + u'/' + it.key()) && done;
        }
        QStringList gone = (before->folders - folders).values();
        std::sort(gone.rbegin(), gone.rend());
        for (const QString &name : gone)
            done = QDir().rmdir(folder + u'/' + name) && done;
    }
    for (const QString &name : folders)
        done = QDir().mkpath(folder + u'/' + name) && done;
    for (auto it = files.cbegin(); done && it != files.cend(); ++it) {
        if (before && before->files.contains(it.key()) && before->files[it.key()] == it.value())
            continue;
        QFile file(folder + u'/' + it.key());
        done = file.open(QIODevice::WriteOnly) && file.write(it.value()) == it.value().size();
    }
    return done;
}

TracedDisk::TracedDisk(const DiskImage &before)
{
    // Files that were there get numbers of their own until the log names them (Op::Known).
    auto id = std::numeric_limits<quint64>::max();
    for (auto it = before.files.cbegin(); it != before.files.cend(); ++it) {
        m_certain.files[--id] = it.value();
        m_certain.names[it.key()] = id;
    }
    m_certain.folders = before.folders;
}

/// A folder may have been synced before its own name was; then what is in it is there and out of
/// reach until the name is certain, too.
bool TracedDisk::Contents::isReachable(const QString &path) const
{
    const QString folder = folderOf(path);
    return folder.isEmpty() || (folders.contains(folder) && isReachable(folder));
}

void TracedDisk::Contents::move(const QString &from, const QString &to)
{
    if (names.contains(from)) {
        names[to] = names.take(from);
        return;
    }
    if (folders.remove(from))
        folders << to;
    for (const QString &name : names.keys()) {
        if (isBelow(name, from))
            names[to + name.mid(from.size())] = names.take(name);
    }
    for (const QString &name : folders.values()) {
        if (isBelow(name, from)) {
            folders.remove(name);
            folders << to + name.mid(from.size());
        }
    }
}

void TracedDisk::Contents::apply(const TracedOp &op)
{
    switch (op.op) {
    case Op::Known:
    case Op::Sync:
    case Op::SyncFolder:
    case Op::Mark:
        break;
    case Op::Create:
        names[op.path] = op.id;
        break;
    case Op::Write: {
        QByteArray &file = files[op.id];
        const auto at = static_cast<qsizetype>(op.value);
        if (file.size() < at + op.data.size())
            file.append(QByteArray(at + op.data.size() - file.size(), '\0'));
        std::memcpy(
            file.data() + at, op.data.constData(), static_cast<std::size_t>(op.data.size()));
        break;
    }
    case Op::Truncate: {
        QByteArray &file = files[op.id];
        const auto size = static_cast<qsizetype>(op.value);
        if (file.size() < size)
            file.append(QByteArray(size - file.size(), '\0'));
        file.truncate(size);
        break;
    }
    case Op::Rename:
        move(op.path, op.target);
        break;
    case Op::Link:
        if (names.contains(op.path))
            names[op.target] = names[op.path];
        break;
    case Op::Remove:
        names.remove(op.path);
        break;
    case Op::MakeFolder:
        folders << op.path;
        break;
    case Op::RemoveFolder:
        folders.remove(op.path);
        break;
    }
}

DiskImage TracedDisk::Contents::image() const
{
    DiskImage image;
    for (const QString &folder : folders) {
        if (isReachable(folder))
            image.folders << folder;
    }
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        if (isReachable(it.key()))
            image.files[it.key()] = files.value(it.value());
    }
    return image;
}

void TracedDisk::take(const TracedOp &op)
{
    switch (op.op) {
    case Op::Known: {
        // Its contents so far are under the number it had before.
        const quint64 before = m_certain.names.value(op.path);
        m_certain.files[op.id] = m_certain.files.value(before);
        for (quint64 &id : m_certain.names) {
            if (id == before)
                id = op.id;
        }
        break;
    }
    case Op::Sync:
        settle([&](const TracedOp &pending) {
            return concernsContents(pending.op) && pending.id == op.id;
        });
        break;
    case Op::SyncFolder:
        settle([&](const TracedOp &pending) {
            return !concernsContents(pending.op)
                && (folderOf(pending.path) == op.path
                    || (!pending.target.isEmpty() && folderOf(pending.target) == op.path));
        });
        break;
    case Op::Mark:
        break;
    default:
        m_pending << op;
    }
}

void TracedDisk::settle(const std::function<bool(const TracedOp &)> &isSettled)
{
    for (const TracedOp &op : m_pending) {
        if (isSettled(op))
            m_certain.apply(op);
    }
    m_pending.removeIf(isSettled);
}

DiskImage TracedDisk::after(Lost lost) const
{
    Contents contents = m_certain;
    if (lost == Lost::Nothing) {
        for (const TracedOp &op : m_pending)
            contents.apply(op);
    }
    return contents.image();
}

DiskImage TracedDisk::afterChance(QRandomGenerator &random, int keptPercent) const
{
    Contents contents = m_certain;
    const auto kept = [&] { return static_cast<int>(random.bounded(100)) < keptPercent; };
    for (const TracedOp &op : m_pending) {
        if (op.op != Op::Write || random.bounded(3) != 0) {
            if (kept())
                contents.apply(op);
            continue;
        }
        for (const TracedOp &sector : sectorsOf(op)) {
            if (kept())
                contents.apply(sector);
        }
    }
    return contents.image();
}

int TracedDisk::lastWriteSectors() const
{
    if (m_pending.isEmpty() || m_pending.last().op != Op::Write)
        return 0;
    return static_cast<int>(sectorsOf(m_pending.last()).size());
}

DiskImage TracedDisk::afterTornWrite(int sectors) const
{
    Contents contents = m_certain;
    for (qsizetype i = 0; i + 1 < m_pending.size(); ++i)
        contents.apply(m_pending[i]);
    if (lastWriteSectors() > 0) {
        for (const TracedOp &sector : sectorsOf(m_pending.last()).mid(0, sectors))
            contents.apply(sector);
    }
    return contents.image();
}

} // namespace rueckhalt::testing
