// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/desktopsignals.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusContext>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace rueckhalt;

/// A logind that does what it is told to; the pipe stands for the lock it hands out.
class FakeLogin : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    QStringList inhibited;
    int held = -1; ///< our end of the pipe

public slots:
    QDBusObjectPath GetSessionByPID(uint)
    {
        return QDBusObjectPath("/org/freedesktop/login1/session/_37");
    }
    QDBusUnixFileDescriptor Inhibit(
        const QString &what, const QString &, const QString &, const QString &mode)
    {
        inhibited << what + ' ' + mode;
        std::array ends {-1, -1};
        if (pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
            return {};
        held = ends[0];
        QDBusUnixFileDescriptor handedOut(ends[1]);
        close(ends[1]);
        return handedOut;
    }
};

/// The bus of a system and a desktop of our own, on which the signals of real ones are sent.
class DesktopSignalsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void screenSaverLocks_data();
    void screenSaverLocks();
    void sleepIsAnnounced();
    void sessionOfOursLocksAndNoOther();
    void sleepWaitsWhileSomethingIsOpen();
    void cleanupTestCase();

private:
    static void send(const char *path, const char *interface, const char *name,
        const QVariantList &arguments = {})
    {
        auto message = QDBusMessage::createSignal(path, interface, name);
        message.setArguments(arguments);
        QVERIFY(QDBusConnection("other").send(message));
    }

    QProcess m_bus;
    FakeLogin m_login;
};

void DesktopSignalsTest::initTestCase()
{
    const QString daemon = QStandardPaths::findExecutable("dbus-daemon");
    if (daemon.isEmpty())
        QSKIP("No dbus-daemon on this machine");
    m_bus.start(daemon, {"--session", "--nofork", "--nopidfile", "--print-address"});
    QVERIFY(m_bus.waitForReadyRead());
    const QByteArray address = m_bus.readLine().trimmed();
    // Before anything has asked for a bus.
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    auto other = QDBusConnection::connectToBus(QString::fromLatin1(address), "other");
    QVERIFY(other.isConnected());
    QVERIFY(other.registerService("org.freedesktop.login1"));
    QVERIFY(
        other.registerObject("/org/freedesktop/login1", &m_login, QDBusConnection::ExportAllSlots));
}

void DesktopSignalsTest::screenSaverLocks_data()
{
    QTest::addColumn<QByteArray>("interface");
    for (const char *desktop : {"freedesktop", "gnome", "cinnamon", "mate", "xfce"})
        QTest::newRow(desktop) << "org." + QByteArray(desktop) + ".ScreenSaver";
}

void DesktopSignalsTest::screenSaverLocks()
{
    QFETCH(const QByteArray, interface);
    DesktopSignals desktop;
    QSignalSpy locked(&desktop, &DesktopSignals::screenLocked);
    desktop.start();
    send("/x", interface, "ActiveChanged", {false});
    send("/x", interface, "ActiveChanged", {true});
    QVERIFY(!locked.isEmpty() || locked.wait());
    QCOMPARE(locked.size(), 1);
}

void DesktopSignalsTest::sleepIsAnnounced()
{
    DesktopSignals desktop;
    QSignalSpy sleeping(&desktop, &DesktopSignals::aboutToSleep);
    desktop.start();
    send("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", {false});
    send("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", {true});
    QVERIFY(!sleeping.isEmpty() || sleeping.wait());
    QCOMPARE(sleeping.size(), 1);
}

void DesktopSignalsTest::sessionOfOursLocksAndNoOther()
{
    DesktopSignals desktop;
    QSignalSpy locked(&desktop, &DesktopSignals::screenLocked);
    desktop.start();
    // Which session is ours comes as an answer some time later.
    for (int i = 0; i < 100 && locked.isEmpty(); ++i) {
        send("/org/freedesktop/login1/session/_99", "org.freedesktop.login1.Session", "Lock");
        send("/org/freedesktop/login1/session/_37", "org.freedesktop.login1.Session", "Lock");
        locked.wait(50);
    }
    QVERIFY(!locked.isEmpty());
    locked.clear();
    send("/org/freedesktop/login1/session/_99", "org.freedesktop.login1.Session", "Lock");
    QVERIFY(!locked.wait(100));
}

void DesktopSignalsTest::sleepWaitsWhileSomethingIsOpen()
{
    m_login.inhibited.clear();
    DesktopSignals desktop;
    desktop.delaySleep(true); // Opened before the desktop is followed.
    QVERIFY(m_login.inhibited.isEmpty());
    desktop.start();
    QTRY_COMPARE(m_login.inhibited, QStringList {"sleep delay"});
    char byte = 0;
    // Once the answer has arrived its end of the pipe is held open …
    QTRY_VERIFY(m_login.held >= 0);
    QTest::qWait(50);
    errno = 0;
    QCOMPARE(read(m_login.held, &byte, 1), ssize_t {-1});
    QCOMPARE(errno, EAGAIN);
    // … and given back when all is locked.
    desktop.delaySleep(false);
    QTRY_COMPARE(read(m_login.held, &byte, 1), ssize_t {0});
    close(m_login.held);
}

void DesktopSignalsTest::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus("other");
    m_bus.terminate();
    m_bus.waitForFinished();
}

QTEST_GUILESS_MAIN(DesktopSignalsTest)
#include "tst_desktopsignals.moc"
