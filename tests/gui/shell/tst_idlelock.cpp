// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/idlelock.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWidget>

using namespace rueckhalt;
using namespace std::chrono_literals;

/// Says when nobody is there, and not before.
class IdleLockTest : public QObject
{
    Q_OBJECT

private slots:
    void silenceIsNoticed();
    void keysPutItOff();
    void zeroTurnsItOff();
    void stoppedWatchSaysNothing();
};

void IdleLockTest::silenceIsNoticed()
{
    IdleLock lock;
    QSignalSpy idled(&lock, &IdleLock::idled);
    lock.setLimit(20ms);
    QVERIFY(idled.isEmpty());
    lock.start();
    QVERIFY(idled.wait());
    QCOMPARE(idled.size(), 1);
}

void IdleLockTest::keysPutItOff()
{
    QWidget widget;
    IdleLock lock;
    QSignalSpy idled(&lock, &IdleLock::idled);
    lock.setLimit(400ms);
    lock.start();
    QElapsedTimer since;
    since.start();
    int keys = 0;
    QTimer typing;
    connect(&typing, &QTimer::timeout, &widget, [&] {
        QTest::keyClick(&widget, Qt::Key_A);
        if (++keys == 4)
            typing.stop();
    });
    typing.start(150);
    QVERIFY(idled.wait(20000));
    // Whatever the machine does meanwhile: after the last key the whole limit has passed.
    QCOMPARE(keys, 4);
    QVERIFY(since.elapsed() >= 4 * 150 + 400 - 5);
}

void IdleLockTest::zeroTurnsItOff()
{
    IdleLock lock;
    QSignalSpy idled(&lock, &IdleLock::idled);
    lock.setLimit(10ms);
    lock.start();
    lock.setLimit(0ms);
    QVERIFY(!idled.wait(100));
}

void IdleLockTest::stoppedWatchSaysNothing()
{
    IdleLock lock;
    QSignalSpy idled(&lock, &IdleLock::idled);
    lock.setLimit(10ms);
    lock.start();
    lock.stop();
    lock.setLimit(10ms); // A changed setting does not start it again.
    QVERIFY(!idled.wait(100));
}

QTEST_MAIN(IdleLockTest)
#include "tst_idlelock.moc"
