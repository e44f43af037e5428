// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultio/faultio.h"
#include "support/faults/forkedwork.h"
#include "support/faults/registerwork.h"
#include "support/faults/traceddisk.h"
#include "support/vault/vaulttesting.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace rueckhalt::testing;
using faultio::Fault;
using faultio::Op;

/// The tool itself: faults happen where they are ordered and nowhere else, and the log replays.
class FaultIoTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { faultioWatch(nullptr); }
    void orderedCallFailsOnce();
    void orderedCallFailsOnwards();
    void shortWriteWritesHalf();
    void killHalfwayLeavesHalf();
    void filesElsewhereAreLeftAlone();
    void otherProgramsObeyTheEnvironment();
    void logReplaysToTheSameFiles();
    void unsyncedIsUncertain();
    void sectorsAreTorn();
    void logOfARegisterReplaysToTheSameFiles();

private:
    [[nodiscard]] QByteArray path(const QString &name) const
    {
        return QFile::encodeName(m_folder + u'/' + name);
    }
    /// A descriptor of a new file that holds `text`.
    [[nodiscard]] int written(const QString &name, const QByteArray &text) const
    {
        const int fd = open(path(name).constData(), O_RDWR | O_CREAT, 0600);
        return ::write(fd, text.constData(), size_t(text.size())) == text.size() ? fd : -1;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
};

namespace {

QByteArray contents(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(nothing)");
}

TracedDisk replayed(const QList<TracedOp> &ops)
{
    TracedDisk disk({});
    for (const TracedOp &op : ops)
        disk.take(op);
    return disk;
}

} // namespace

void FaultIoTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>(workFolderTemplate());
    m_folder = m_dir->filePath("watched");
    QVERIFY(QDir().mkpath(m_folder));
    faultioWatch(QFile::encodeName(m_folder).constData());
}

void FaultIoTest::orderedCallFailsOnce()
{
    const int fd = written("a", "1");
    QVERIFY(fd >= 0);
    faultioArm(Fault::NoSpace, 2, false);
    QCOMPARE(::write(fd, "2", 1), 1);
    errno = 0;
    QCOMPARE(::write(fd, "3", 1), -1);
    QCOMPARE(errno, ENOSPC);
    QCOMPARE(::write(fd, "4", 1), 1);
    QCOMPARE(fsync(fd), 0);
    QCOMPARE(faultioHits(), 1);
    QCOMPARE(faultioCalls(), 3);
    faultioArm(Fault::SyncError, 1, false);
    QCOMPARE(::write(fd, "5", 1), 1);
    QCOMPARE(fdatasync(fd), -1);
    QCOMPARE(errno, EIO);
    QCOMPARE(fdatasync(fd), 0);
    QCOMPARE(close(fd), 0);
    QCOMPARE(contents(path("a")), QByteArray("1245"));
}

void FaultIoTest::orderedCallFailsOnwards()
{
    const int fd = written("a", "1");
    faultioArm(Fault::IoError, 1, true);
    char byte = 0;
    QCOMPARE(pread(fd, &byte, 1, 0), -1);
    QCOMPARE(pwrite(fd, "2", 1, 0), -1);
    QCOMPARE(ftruncate(fd, 0), -1);
    QCOMPARE(fsync(fd), -1);
    QCOMPARE(open(path("a").constData(), O_RDONLY), -1);
    QCOMPARE(rename(path("a").constData(), path("b").constData()), -1);
    QCOMPARE(unlink(path("a").constData()), -1);
    QCOMPARE(mkdir(path("c").constData(), 0700), -1);
    QCOMPARE(errno, EIO);
    QCOMPARE(faultioHits(), 8);
    faultioArm(Fault::None, 0, false);
    QCOMPARE(pread(fd, &byte, 1, 0), 1);
    QCOMPARE(byte, '1');
    close(fd);
}

void FaultIoTest::shortWriteWritesHalf()
{
    const int fd = written("a", "");
    faultioArm(Fault::ShortWrite, 1, true);
    QCOMPARE(::write(fd, "12345678", 8), 4);
    QCOMPARE(::write(fd, "5678", 4), -1);
    QCOMPARE(errno, ENOSPC);
    close(fd);
    QCOMPARE(contents(path("a")), QByteArray("1234"));
}

void FaultIoTest::killHalfwayLeavesHalf()
{
    ForkedWork child([&](const ForkedWork::Say &say) {
        faultioArm(Fault::KillHalfway, 2, false);
        const int fd = written("a", "12345678");
        say("one");
        if (pwrite(fd, "abcdefgh", 8, 8) != 0)
            say("two");
    });
    QCOMPARE(child.finish(), QByteArray("one"));
    QVERIFY(child.wasKilled());
    QCOMPARE(contents(path("a")), QByteArray("12345678abcd"));
}

void FaultIoTest::filesElsewhereAreLeftAlone()
{
    faultioArm(Fault::IoError, 1, true);
    QFile near(m_folder + "-not");
    QVERIFY(near.open(QIODevice::WriteOnly));
    QCOMPARE(near.write("text"), 4);
    near.close();
    QVERIFY(!QFile(m_folder + "/x").open(QIODevice::WriteOnly));
    QVERIFY(!QFile(m_folder + "/../watched/x").open(QIODevice::WriteOnly));
    faultioArm(Fault::None, 0, false);
}

void FaultIoTest::otherProgramsObeyTheEnvironment()
{
    QProcess shell;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("LD_PRELOAD", QStringLiteral(RUECKHALT_FAULTIO));
    environment.insert("FAULTIO_ROOT", m_folder);
    environment.insert("FAULTIO_FAULT", "enospc");
    environment.insert("FAULTIO_AT", "3");
    environment.insert("FAULTIO_TRACE", m_dir->filePath("trace"));
    // The sanitizers want to be the first library of a program, which the shell does not grant
    // them.
    environment.insert("ASAN_OPTIONS", "verify_asan_link_order=0");
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(m_folder);
    // Each redirection creates and each echo writes: the third is the creation of b.
    shell.start("/bin/sh", {"-c", "echo 1 > a; echo 2 > b; echo 3 > c"});
    QVERIFY(shell.waitForFinished());
    QVERIFY(shell.readAllStandardError().contains("No space left on device"));
    QCOMPARE(contents(path("a")), QByteArray("1\n"));
    QCOMPARE(contents(path("b")), QByteArray("(nothing)"));
    QCOMPARE(contents(path("c")), QByteArray("3\n"));
    const auto image
        = replayed(readTrace(m_dir->filePath("trace"))).after(TracedDisk::Lost::Nothing);
    QCOMPARE(image, DiskImage::of(m_folder));
}

void FaultIoTest::logReplaysToTheSameFiles()
{
    faultioTrace(QFile::encodeName(m_dir->filePath("trace")).constData());
    const int fd = written("a", "0123456789");
    QCOMPARE(pwrite(fd, "xy", 2, 20), 2);
    QCOMPARE(ftruncate(fd, 21), 0);
    QCOMPARE(lseek(fd, 3, SEEK_SET), 3);
    QCOMPARE(::write(fd, "ABC", 3), 3);
    close(fd);
    QVERIFY(QDir(m_folder).mkpath("one/two"));
    QVERIFY(QFile::copy(m_folder + "/a", m_folder + "/one/two/copy"));
    QVERIFY(QFile::rename(m_folder + "/one/two/copy", m_folder + "/one/moved"));
    QVERIFY(QFile(m_folder + "/a").open(QIODevice::WriteOnly | QIODevice::Truncate));
    QFile appended(m_folder + "/one/moved");
    QVERIFY(appended.open(QIODevice::Append) && appended.write("end") == 3);
    appended.close();
    QVERIFY(written("gone", "x") >= 0);
    QVERIFY(QFile::remove(m_folder + "/gone"));
    QVERIFY(QDir(m_folder).rmdir("one/two"));
    QVERIFY(QDir(m_folder).rename("one", "three"));
    faultioTrace(nullptr);
    const auto image
        = replayed(readTrace(m_dir->filePath("trace"))).after(TracedDisk::Lost::Nothing);
    QCOMPARE(image, DiskImage::of(m_folder));
    QCOMPARE(image.files.keys(), QStringList({"a", "three/moved"}));
    QVERIFY(image.files["three/moved"].startsWith("012ABC6789"));
}

void FaultIoTest::unsyncedIsUncertain()
{
    using Lost = TracedDisk::Lost;
    TracedDisk disk({});
    disk.take({Op::Create, 1, 0, "a", {}, {}});
    disk.take({Op::Write, 1, 0, {}, {}, "old"});
    disk.take({Op::Sync, 1, 0, {}, {}, {}});
    QVERIFY(disk.after(Lost::Everything).files.isEmpty());
    disk.take({Op::SyncFolder, 0, 0, {}, {}, {}});
    QCOMPARE(disk.uncertain(), 0);
    QCOMPARE(disk.after(Lost::Everything).files["a"], QByteArray("old"));
    disk.take({Op::Create, 2, 0, "a.new", {}, {}});
    disk.take({Op::Write, 2, 0, {}, {}, "new"});
    disk.take({Op::Rename, 0, 0, "a.new", "a", {}});
    QCOMPARE(disk.after(Lost::Nothing).files, (QMap<QString, QByteArray> {{"a", "new"}}));
    QCOMPARE(disk.after(Lost::Everything).files, (QMap<QString, QByteArray> {{"a", "old"}}));
    disk.take({Op::SyncFolder, 0, 0, {}, {}, {}});
    // Renamed without a sync of the file: an empty file may be what is left.
    QCOMPARE(disk.after(Lost::Everything).files, (QMap<QString, QByteArray> {{"a", ""}}));
}

void FaultIoTest::sectorsAreTorn()
{
    TracedDisk disk({});
    disk.take({Op::Create, 1, 0, "a", {}, {}});
    disk.take({Op::Write, 1, 0, {}, {}, QByteArray(2000, '-')});
    disk.take({Op::Sync, 1, 0, {}, {}, {}});
    disk.take({Op::SyncFolder, 0, 0, {}, {}, {}});
    disk.take({Op::Write, 1, 500, {}, {}, QByteArray(1000, 'x')});
    QCOMPARE(disk.lastWriteSectors(), 3);
    QCOMPARE(disk.afterTornWrite(0).files["a"], QByteArray(2000, '-'));
    QCOMPARE(disk.afterTornWrite(2).files["a"],
        QByteArray(500, '-') + QByteArray(524, 'x') + QByteArray(976, '-'));
    QCOMPARE(disk.afterTornWrite(3), disk.after(TracedDisk::Lost::Nothing));
    // By chance every sector by itself: eight outcomes and no other.
    QRandomGenerator random(1);
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i)
        seen << disk.afterChance(random, 50).files["a"];
    QCOMPARE(seen.size(), 8);
}

void FaultIoTest::logOfARegisterReplaysToTheSameFiles()
{
    faultioTrace(QFile::encodeName(m_dir->filePath("trace")).constData());
    {
        const auto vault = makeWorkRegister(m_folder + "/amt.rueckhalt");
        VERIFY_RESULT(vault);
        for (const WorkStep &step : everyKindOfStep())
            VERIFY_RESULT(step.perform(**vault));
    }
    faultioTrace(nullptr);
    const QList<TracedOp> ops = readTrace(m_dir->filePath("trace"));
    const auto disk = replayed(ops);
    QCOMPARE(disk.after(TracedDisk::Lost::Nothing), DiskImage::of(m_folder));
    // Journals and syncs are in it, so nothing of the database went past.
    const auto has = [&](Op op, const QString &end) {
        return std::any_of(ops.begin(), ops.end(),
            [&](const TracedOp &o) { return o.op == op && o.path.endsWith(end); });
    };
    QVERIFY(has(Op::Create, "vault.db-journal") && has(Op::Remove, "vault.db-journal"));
    QVERIFY(has(Op::SyncFolder, "amt.rueckhalt"));
}

QTEST_GUILESS_MAIN(FaultIoTest)
#include "tst_faultio.moc"
