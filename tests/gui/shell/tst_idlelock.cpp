// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/idlelock.h"

#include <QSignalSpy>
#include <QTest>
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
    void sleepCounts();
    void keyThatWakesTheMachineComesTooLate();
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
    std::chrono::milliseconds now {1000};
    IdleLock lock(nullptr, [&now] { return now; });
    QSignalSpy idled(&lock, &IdleLock::idled);
    lock.setLimit(50ms);
    lock.start();
    for (int key = 0; key < 4; ++key) {
        now += 40ms;
        QTest::keyClick(&widget, Qt::Key_A);
    }
    // Longer than the limit since the start, but not since the last key.
    QVERIFY(!idled.wait(200));
    now += 49ms;
    QVERIFY(!idled.wait(200));
    now += 1ms;
    QVERIFY(idled.wait());
}

void IdleLockTest::sleepCounts()
{
    std::chrono::milliseconds now {1000};
    IdleLock lock(nullptr, [&now] { return now; });
    QSignalSpy idled(&lock, &IdleLock::idled);
    lock.setLimit(50ms);
    lock.start();
    // The timer runs out without the clock having moved: nobody was away.
    QVERIFY(!idled.wait(200));
    now += 8h;
    QVERIFY(idled.wait());
}

void IdleLockTest::keyThatWakesTheMachineComesTooLate()
{
    QWidget widget;
    std::chrono::milliseconds now {1000};
    IdleLock lock(nullptr, [&now] { return now; });
    QSignalSpy idled(&lock, &IdleLock::idled);
    lock.setLimit(10min);
    lock.start();
    now += 9min;
    QTest::keyClick(&widget, Qt::Key_A);
    now += 9min;
    QTest::keyClick(&widget, Qt::Key_A);
    QVERIFY(!idled.wait(50));
    now += 11min;
    QTest::keyClick(&widget, Qt::Key_A);
    QVERIFY(idled.wait());
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
