// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faultio/faultio.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QRandomGenerator>
#include <QSet>
#include <QString>

namespace rueckhalt::testing {

/// One record of a log of libfaultio.
struct TracedOp
{
    faultio::Op op = faultio::Op::Mark;
    quint64 id = 0;
    quint64 value = 0;
    QString path;
    QString target;
    QByteArray data;
};

/// The whole log; nothing if it cannot be read.
QList<TracedOp> readTrace(const QString &path);

/// What lies on a disk: folders and files below one folder, by relative path.
struct DiskImage
{
    QMap<QString, QByteArray> files;
    QSet<QString> folders;

    static DiskImage of(const QString &folder);
    /// Makes `folder` hold this and nothing else. `before` is what it holds now, if known.
    [[nodiscard]] bool writeTo(const QString &folder, const DiskImage *before = nullptr) const;
    bool operator==(const DiskImage &) const = default;
};

/// A disk that forgets what was not synced. Takes the operations of a log one by one and tells at
/// any moment what a power cut could leave behind:
/// contents are certain from the fsync of the file on, names from the fsync of the folder on;
/// everything later is there or not, each operation by itself, and of a write any of its sectors
/// of 512 bytes. That is less than POSIX systems keep in practice and no less than they promise.
class TracedDisk
{
public:
    explicit TracedDisk(const DiskImage &before);

    void take(const TracedOp &op);

    enum class Lost { Everything, Nothing };
    /// All that is not certain is lost, or nothing of it.
    [[nodiscard]] DiskImage after(Lost lost) const;
    /// Of what is not certain, some part: each operation kept with this probability (percent).
    [[nodiscard]] DiskImage afterChance(QRandomGenerator &random, int keptPercent) const;
    /// Everything kept, but the last write only as far as `sectors` sectors of it.
    [[nodiscard]] DiskImage afterTornWrite(int sectors) const;
    /// Sectors of the last operation if that was a write; else 0.
    [[nodiscard]] int lastWriteSectors() const;
    [[nodiscard]] qsizetype uncertain() const { return m_pending.size(); }

private:
    struct Contents
    {
        QHash<quint64, QByteArray> files;
        QMap<QString, quint64> names;
        QSet<QString> folders;

        void apply(const TracedOp &op);
        void move(const QString &from, const QString &to);
        [[nodiscard]] bool isReachable(const QString &path) const;
        [[nodiscard]] DiskImage image() const;
    };
    void settle(const std::function<bool(const TracedOp &)> &isSettled);

    Contents m_certain;
    QList<TracedOp> m_pending;
};

} // namespace rueckhalt::testing
