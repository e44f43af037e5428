// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/backingup.h"
#include "session/reporting.h"
#include "session/restoring.h"
#include "support/session/testregister.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace rueckhalt;
using namespace rueckhalt::test;

/// Backups of a register that people work in.
class BackingUpTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void backupRunsWhileReportsAreRecorded();
    void stoppedBackupLeavesNothing();
    void missingFolderFails();
    void onlyOneRunsAtATime();
    void backupWaitsForAnInnerLoop();
    void reminderFollowsTheLastBackup();
    void erasureReachesEveryPlaceThatIsThere();
    void placeOutOfReachStaysPending();

private:
    void record() { QVERIFY(Reporting(m_register->open()).record(verbalDraft()).has_value()); }
    [[nodiscard]] QString place(const QString &name) const { return m_dir->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestRegister> m_register;
    std::unique_ptr<BackingUp> m_backingUp;
};

void BackingUpTest::init()
{
    m_backingUp.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(place("one")) && QDir().mkpath(place("two")));
    m_register = std::make_unique<TestRegister>();
    record();
    m_backingUp = std::make_unique<BackingUp>(m_register->open());
    QVERIFY(m_backingUp->isAllowed());
    QVERIFY(m_backingUp->saveSettings({place("one"), 2, 7}).has_value());
}

void BackingUpTest::backupRunsWhileReportsAreRecorded()
{
    QSignalSpy written(m_backingUp.get(), &BackingUp::written);
    QSignalSpy failed(m_backingUp.get(), &BackingUp::failed);
    QSignalSpy progressed(m_backingUp.get(), &BackingUp::progressed);
    // Recorded at the first sign of progress, while the backup is under way.
    connect(
        m_backingUp.get(), &BackingUp::progressed, this, [this] { record(); },
        Qt::SingleShotConnection);
    m_backingUp->start();
    QVERIFY(m_backingUp->isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(written.size() + failed.size(), 1, 60000);
    QCOMPARE(failed.size(), 0);
    QVERIFY(!m_backingUp->isRunning());
    QCOMPARE(progressed.last().first().toInt(), 100);

    const auto backups = m_backingUp->backups(place("one"));
    QVERIFY(backups.has_value());
    QCOMPARE(backups->size(), 1);
    QCOMPARE(backups->first().manifest->incidents, 2);
    QCOMPARE(m_backingUp->lastVerified(), std::optional(fixedNow()));
    QCOMPARE(m_backingUp->places().first().folder, place("one"));
}

void BackingUpTest::stoppedBackupLeavesNothing()
{
    QSignalSpy failed(m_backingUp.get(), &BackingUp::failed);
    m_backingUp->start();
    m_backingUp->stop();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60000);
    QCOMPARE(failed.first().first().value<Error>().code, Error::Code::Cancelled);
    QCOMPARE(m_backingUp->backups(place("one"))->size(), 0);
    QVERIFY(!m_backingUp->lastVerified());
    const auto hidden
        = QDir(place("one")).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    QCOMPARE(hidden, QStringList());
}

void BackingUpTest::missingFolderFails()
{
    QVERIFY(m_backingUp->saveSettings({place("none"), 2, 7}).has_value());
    QSignalSpy failed(m_backingUp.get(), &BackingUp::failed);
    m_backingUp->start();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 60000);
    QCOMPARE(failed.first().first().value<Error>().code, Error::Code::NotFound);
    QVERIFY(!m_backingUp->isRunning());
}

void BackingUpTest::onlyOneRunsAtATime()
{
    QSignalSpy started(m_backingUp.get(), &BackingUp::started);
    QSignalSpy written(m_backingUp.get(), &BackingUp::written);
    m_backingUp->start();
    m_backingUp->start();
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 60000);
    QCOMPARE(started.size(), 1);
}

void BackingUpTest::backupWaitsForAnInnerLoop()
{
    // A dialog that runs a change of keys on another thread has a loop of its own: nothing may be
    // copied meanwhile.
    QSignalSpy written(m_backingUp.get(), &BackingUp::written);
    QEventLoop outer;
    bool wroteInside = true;
    QTimer::singleShot(0, &outer, [&] {
        m_backingUp->start();
        QEventLoop inner;
        QTimer::singleShot(300, &inner, &QEventLoop::quit);
        inner.exec();
        wroteInside = !written.isEmpty();
        outer.quit();
    });
    outer.exec();
    QVERIFY(!wroteInside);
    QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 60000);
}

void BackingUpTest::reminderFollowsTheLastBackup()
{
    QVERIFY(m_backingUp->isDue());
    QVERIFY(m_backingUp->saveSettings({place("one"), 2, 0}).has_value());
    QVERIFY(!m_backingUp->isDue());
    QVERIFY(m_backingUp->saveSettings({place("one"), 2, 7}).has_value());
    QVERIFY(m_backingUp->backUp(place("one"), 2).has_value());
    QVERIFY(!m_backingUp->isDue());
}

void BackingUpTest::erasureReachesEveryPlaceThatIsThere()
{
    QVERIFY(m_backingUp->backUp(place("one"), 5).has_value());
    QVERIFY(m_backingUp->backUp(place("two"), 5).has_value());
    QVERIFY(m_register->open().vault().erase(m_register->open().facts().ids[0]).has_value());
    QCOMPARE(m_backingUp->pendingErasures(), 0);
    QCOMPARE(m_backingUp->places().size(), 2);
}

void BackingUpTest::placeOutOfReachStaysPending()
{
    QVERIFY(m_backingUp->backUp(place("one"), 5).has_value());
    QVERIFY(m_backingUp->backUp(place("two"), 5).has_value());
    QVERIFY(QDir().rename(place("two"), place("away")));
    QVERIFY(m_register->open().vault().erase(m_register->open().facts().ids[0]).has_value());
    QCOMPARE(m_backingUp->pendingErasures(), 1);
    QCOMPARE(m_backingUp->settleErasures(), Result<qsizetype>(1));
    QVERIFY(!QFileInfo::exists(place("two")));
    QVERIFY(QDir().rename(place("away"), place("two")));
    QCOMPARE(m_backingUp->settleErasures(), Result<qsizetype>(0));
    QCOMPARE(m_backingUp->pendingErasures(), 0);
    // Or it is gone for good.
    QVERIFY(m_backingUp->forget(place("two")).has_value());
    QCOMPARE(m_backingUp->places().size(), 1);
}

QTEST_GUILESS_MAIN(BackingUpTest)
#include "tst_backingup.moc"
