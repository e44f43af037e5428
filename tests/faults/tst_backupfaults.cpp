// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultio/faultio.h"
#include "support/faults/forkedwork.h"
#include "support/faults/registerwork.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/backuprestoring.h"
#include "vault/backupwriting.h"
#include "vault/memberkeeping.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;
using faultio::Fault;

Q_DECLARE_METATYPE(faultio::Fault)

/// Backups and restores that are killed, or whose disk fails, at every call in turn. Afterwards the
/// old backup opens (without the register), a new one is there whole or not at all, the register
/// works, and what failed can be done again.
class BackupFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void killedAtEveryCall_data();
    void killedAtEveryCall();
    void diskFailsAtEveryCall_data();
    void diskFailsAtEveryCall();
    void restoreKilledAtEveryCall();

private:
    /// `original`: the register as it is in the beginning.
    [[nodiscard]] bool startAfresh(const QString &original = "amt.rueckhalt") const;
    void checkAll(qsizetype least, qsizetype most);
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

const QString withNewKeys = QStringLiteral("neu.rueckhalt");

Result<WrittenBackup> backUp(const QString &folder, const QString &place, int second)
{
    auto vault = openWorkRegister(folder);
    if (!vault)
        return tl::unexpected<Error>(vault.error());
    const BackupOrder order {place, 5, QDateTime({2026, 11, 21}, {10, 0, second}, Qt::UTC)};
    return (*vault)->beginBackup(order).and_then(
        [](std::unique_ptr<BackupWriting> &&writing) { return writing->run({}); });
}

Result<OpenedBackup> opened(const QString &backup)
{
    return OpenedBackup::open(backup, {{{}, testPassword(), {}}, {}, {}});
}

} // namespace

void BackupFaultsTest::initTestCase()
{
    m_dir = std::make_unique<QTemporaryDir>(workFolderTemplate());
    QVERIFY(QDir().mkpath(path("original/place")));
    VERIFY_RESULT(makeWorkRegister(path("original/amt.rueckhalt")));
    auto vault = openWorkRegister(path("original/amt.rueckhalt"));
    VERIFY_RESULT(vault);
    for (int i = 0; i < 3; ++i)
        VERIFY_RESULT((*vault)->record(fullIncident(i)));
    vault = failure(Error::Code::Cancelled);
    VERIFY_RESULT(backUp(path("original/amt.rueckhalt"), path("original/place"), 1));
    vault = openWorkRegister(path("original/amt.rueckhalt"));
    VERIFY_RESULT(vault);
    VERIFY_RESULT((*vault)->record(fullIncident(9)));
    vault = failure(Error::Code::Cancelled);
    // The same after a change of keys, of which the backup knows nothing.
    QVERIFY(copyFolder(path("original/amt.rueckhalt"), path("original/" + withNewKeys)));
    vault = openWorkRegister(path("original/" + withNewKeys));
    VERIFY_RESULT(vault);
    VERIFY_RESULT((*vault)->members().rotate({Role::SafetyOfficer}));
}

/// Copies register, backup and keys as they are in the beginning.
bool BackupFaultsTest::startAfresh(const QString &original) const
{
    const QString place = path("work/place");
    if (!QDir(path("work")).removeRecursively() || !QDir().mkpath(place)
        || !copyFolder(path("original/" + original), path("work/amt.rueckhalt")))
        return false;
    const auto backups = backupsIn(path("original/place"));
    if (!backups || backups->size() != 1)
        return false;
    for (const QFileInfo &file : QDir(path("original/place")).entryInfoList(QDir::Files)) {
        if (!QFile::copy(file.filePath(), place + '/' + file.fileName()))
            return false;
    }
    const QString backup = backups->first().path;
    return copyFolder(backup, place + '/' + QFileInfo(backup).fileName());
}

/// Every backup that shows itself opens with all it holds, and there are so many.
void BackupFaultsTest::checkAll(qsizetype least, qsizetype most)
{
    const auto backups = backupsIn(path("work/place"));
    VERIFY_RESULT(backups);
    QVERIFY(backups->size() >= least && backups->size() <= most);
    for (const BackupEntry &entry : *backups) {
        QCOMPARE(entry.state, BackupEntry::State::Whole);
        auto backup = opened(entry.path);
        VERIFY_RESULT(backup);
        const auto report = backup->check({});
        VERIFY_RESULT(report);
        QCOMPARE(report->damaged, 0);
        QCOMPARE(report->erased, 0);
    }
    const auto vault = openWorkRegister(path("work/amt.rueckhalt"));
    VERIFY_RESULT(vault);
    QVERIFY(!(*vault)->isReadOnly());
    QCOMPARE((*vault)->facts()->rowCount(), 4);
}

void BackupFaultsTest::killedAtEveryCall_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("original");
    for (const auto &[name, original] :
        {std::pair {"", QString("amt.rueckhalt")}, std::pair {", new keys", withNewKeys}}) {
        QTest::addRow("instead of the call%s", name) << Fault::KillBefore << original;
        QTest::addRow("half-way through a write%s", name) << Fault::KillHalfway << original;
    }
}

void BackupFaultsTest::killedAtEveryCall()
{
    QFETCH(const Fault, fault);
    QFETCH(const QString, original);
    const int stride = shortOrLong(7, 1);
    qint64 kills = 0;
    for (bool killed = true; killed; kills += stride) {
        QVERIFY(startAfresh(original));
        ForkedWork child([&](const ForkedWork::Say &say) {
            faultioWatch(path("work").toUtf8().constData());
            faultioArm(fault, kills + 1, false);
            if (!backUp(path("work/amt.rueckhalt"), path("work/place"), 2))
                _exit(1);
            say("+");
        });
        const bool acknowledged = !child.finish().isEmpty();
        killed = child.wasKilled();
        QVERIFY(killed || child.isDone());
        checkAll(acknowledged ? 2 : 1, 2);
        if (!QTest::currentTestFailed())
            VERIFY_RESULT(backUp(path("work/amt.rueckhalt"), path("work/place"), 3));
        if (QTest::currentTestFailed()) {
            qWarning("call %lld", static_cast<long long>(kills + 1));
            return;
        }
        // Nothing half is left behind by the next one.
        QCOMPARE(
            QDir(path("work/place")).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot),
            QDir(path("work/place")).entryList(QDir::Dirs | QDir::NoDotAndDotDot));
    }
    QVERIFY(kills > 20);
    qInfo("%lld kills", static_cast<long long>(kills / stride - 1));
}

void BackupFaultsTest::diskFailsAtEveryCall_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("onwards");
    QTest::addColumn<QString>("original");
    const QString same = "amt.rueckhalt";
    QTest::newRow("no space once") << Fault::NoSpace << false << same;
    QTest::newRow("no space from then on") << Fault::NoSpace << true << same;
    QTest::newRow("short write from then on") << Fault::ShortWrite << true << same;
    QTest::newRow("failing sync once") << Fault::SyncError << false << same;
    QTest::newRow("i/o error once") << Fault::IoError << false << same;
    QTest::newRow("i/o error from then on") << Fault::IoError << true << same;
    QTest::newRow("no space from then on, new keys") << Fault::NoSpace << true << withNewKeys;
    QTest::newRow("failing sync once, new keys") << Fault::SyncError << false << withNewKeys;
}

void BackupFaultsTest::diskFailsAtEveryCall()
{
    QFETCH(const Fault, fault);
    QFETCH(const bool, onwards);
    QFETCH(const QString, original);
    const int stride = shortOrLong(11, 1);
    qint64 at = 1;
    for (bool happened = true; happened; at += stride) {
        QVERIFY(startAfresh(original));
        // Only the medium of the backup fails: it is pulled out, or full.
        ForkedWork child([&](const ForkedWork::Say &say) {
            faultioWatch(path("work/place").toUtf8().constData());
            faultioArm(fault, at, onwards);
            const auto first = backUp(path("work/amt.rueckhalt"), path("work/place"), 2);
            const bool hit = faultioHits() > 0;
            faultioArm(Fault::None, 0, false);
            const auto second = backUp(path("work/amt.rueckhalt"), path("work/place"), 3);
            say(QByteArray(first ? "+" : "-") + (second ? "+" : "-") + (hit ? "h" : "."));
        });
        const QByteArray said = child.finish();
        const QByteArray where = "call " + QByteArray::number(at) + ": " + said;
        QVERIFY2(child.isDone() && said.size() == 3, where.constData());
        happened = said[2] == 'h';
        QVERIFY2(said[1] == '+', where.constData());
        // What was said to have failed may be there all the same if the last sync failed.
        checkAll(said[0] == '+' ? 3 : 2, 3);
        if (QTest::currentTestFailed()) {
            qWarning("%s", where.constData());
            return;
        }
    }
    QVERIFY(at > 20);
    qInfo("%lld failures", static_cast<long long>(at / stride - 1));
}

void BackupFaultsTest::restoreKilledAtEveryCall()
{
    const int stride = shortOrLong(9, 1);
    const QString target = path("work/neu.rueckhalt");
    qint64 kills = 0;
    for (bool killed = true; killed; kills += stride) {
        QVERIFY(startAfresh());
        const QString backup = backupsIn(path("work/place"))->first().path;
        const auto restore = [&] {
            return opened(backup).and_then(
                [&](OpenedBackup &&one) { return one.restore(target, vaultEnvironment(), {}); });
        };
        ForkedWork child([&](const ForkedWork::Say &say) {
            faultioWatch(path("work").toUtf8().constData());
            faultioArm(Fault::KillBefore, kills + 1, false);
            if (!restore())
                _exit(1);
            say("+");
        });
        const bool acknowledged = !child.finish().isEmpty();
        killed = child.wasKilled();
        QVERIFY(killed || child.isDone());
        checkAll(1, 1);
        QVERIFY(!acknowledged || QFileInfo::exists(target));
        if (!QFileInfo::exists(target))
            VERIFY_RESULT(restore());
        const auto vault = openWorkRegister(target);
        VERIFY_RESULT(vault);
        QVERIFY(!(*vault)->isReadOnly());
        QCOMPARE((*vault)->facts()->rowCount(), 3);
        QCOMPARE((*vault)->verify()->size(), 0);
        if (QTest::currentTestFailed()) {
            qWarning("call %lld", static_cast<long long>(kills + 1));
            return;
        }
    }
    QVERIFY(kills > 20);
    qInfo("%lld kills", static_cast<long long>(kills / stride - 1));
}

QTEST_GUILESS_MAIN(BackupFaultsTest)
#include "tst_backupfaults.moc"
