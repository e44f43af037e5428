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
    IdleLock lock;
    lock.setLimit(200ms);
    QElapsedTimer sinceKey;
    qint64 silence = -1;
    connect(&lock, &IdleLock::idled, &widget, [&] { silence = sinceKey.elapsed(); });
    QTimer typing;
    int keys = 0;
    connect(&typing, &QTimer::timeout, &widget, [&] {
        sinceKey.start();
        QTest::keyClick(&widget, Qt::Key_A);
        if (++keys == 4)
            typing.stop();
    });
    sinceKey.start();
    lock.start();
    typing.start(80);
    // Whatever the machine does meanwhile: the whole limit has passed since the last key.
    QTRY_VERIFY_WITH_TIMEOUT(silence >= 0, 20000);
    // (Both clocks cut off what is less than a millisecond.)
    QVERIFY2(silence >= 199, qPrintable(QString::number(silence)));
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
