// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/processrestart.h"

#include <QTest>

#include <array>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace rueckhalt;

/// What goes over into the next process, and what does not. That it starts at all and holds nothing
/// of the former one is shown on the real program in tst_lockedmemory.cpp.
class ProcessRestartTest : public QObject
{
    Q_OBJECT

private slots:
    void argumentsLoseTheRegisterAndKeepTheRest_data();
    void argumentsLoseTheRegisterAndKeepTheRest();
    void lookComesThroughWhole();
    void newestWritingGoesAlong();
    void nonsenseIsNoLook_data();
    void nonsenseIsNoLook();
    void otherDescriptorsAreLeftAlone();
    void refusedRestartEndsTheProcess();
};

void ProcessRestartTest::argumentsLoseTheRegisterAndKeepTheRest_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("kept");
    const auto row = [](const char *name, const char *given, const char *kept) {
        QTest::newRow(name) << QByteArray(given) << QByteArray(kept);
    };
    row("none", "rueckhalt", "rueckhalt --locked=7");
    row("register", "rueckhalt --register /home/x/Amt.rueckhalt -style fusion",
        "rueckhalt -style fusion --locked=7");
    row("register joined", "rueckhalt --register=/home/x/Amt.rueckhalt", "rueckhalt --locked=7");
    row("register unfinished", "rueckhalt --register", "rueckhalt --locked=7");
    row("new", "rueckhalt --new -platform xcb", "rueckhalt -platform xcb --locked=7");
    row("second time", "rueckhalt -platform xcb --locked=3", "rueckhalt -platform xcb --locked=7");
}

void ProcessRestartTest::argumentsLoseTheRegisterAndKeepTheRest()
{
    QFETCH(const QByteArray, given);
    QFETCH(const QByteArray, kept);
    const QByteArrayList words = given.split(' ');
    std::vector<const char *> arguments;
    for (const QByteArray &word : words)
        arguments.push_back(word.constData());
    const ProcessRestart restart(int(arguments.size()), arguments.data());
    const auto result = restart.argumentsFor(7);
    QCOMPARE(QByteArrayList(result.begin(), result.end()).join(' '), kept);
}

void ProcessRestartTest::lookComesThroughWhole()
{
    const LockedLook look {"/home/Jörg/Ämter/Süd.rueckhalt", QByteArray(66, '\xd9'),
        LockedLook::Window::Minimised, LockNote::ReportSent, {QByteArray(300, '\x07'), "box"}};
    const int descriptor = ProcessRestart::write(look);
    QVERIFY(descriptor > 2);
    const auto taken = ProcessRestart::takeLook(QString::number(descriptor));
    QVERIFY(taken);
    QVERIFY(*taken == look);
    // And is closed.
    QCOMPARE(fcntl(descriptor, F_GETFD), -1);
}

/// More than can go along loses the oldest, not the look.
void ProcessRestartTest::newestWritingGoesAlong()
{
    const QByteArray old(LockedLook::MostWriting / 2, 'o');
    const QByteArray mid(LockedLook::MostWriting / 3, 'm');
    const QByteArray young(LockedLook::MostWriting / 3, 'y');
    const int descriptor
        = ProcessRestart::write({.folder = "/a", .geometry = {}, .writing = {old, mid, young}});
    const auto taken = ProcessRestart::takeLook(QString::number(descriptor));
    QVERIFY(taken);
    QCOMPARE(taken->folder, QString("/a"));
    QCOMPARE(taken->writing, (QByteArrayList {mid, young}));
}

void ProcessRestartTest::nonsenseIsNoLook_data()
{
    QTest::addColumn<QByteArray>("contents");
    const int descriptor = ProcessRestart::write({"/a", "b", LockedLook::Window::Active});
    QByteArray whole(lseek(descriptor, 0, SEEK_END), '\0');
    QCOMPARE(pread(descriptor, whole.data(), size_t(whole.size()), 0), whole.size());
    close(descriptor);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("something else entirely");
    QTest::newRow("cut off") << whole.chopped(1);
    QTest::newRow("more behind") << whole + '\0';
    // Behind note and window stands the number of boxes, none.
    QTest::newRow("unknown window") << whole.chopped(5) + '\x09' + whole.last(4);
    QTest::newRow("unknown note") << whole.chopped(6) + '\x09' + whole.last(5);
    QTest::newRow("boxes that are not there") << whole.chopped(1) + '\x02';
    QTest::newRow("endless string") << whole.first(4) + QByteArray(4, '\x7f') + whole.mid(8);
    QTest::newRow("huge") << whole + QByteArray(LockedLook::MostWriting + 100000, '\0');
}

void ProcessRestartTest::nonsenseIsNoLook()
{
    QFETCH(const QByteArray, contents);
    const int descriptor = memfd_create("nonsense", MFD_CLOEXEC);
    QCOMPARE(write(descriptor, contents.constData(), size_t(contents.size())), contents.size());
    QVERIFY(!ProcessRestart::takeLook(QString::number(descriptor)));
    close(descriptor);
}

void ProcessRestartTest::otherDescriptorsAreLeftAlone()
{
    for (const char *text : {"", "x", "-1", "0", "1", "2", "999999", "3 "})
        QVERIFY2(!ProcessRestart::takeLook(QString::fromLatin1(text)), text);
    // A pipe that nobody writes to must not be waited for.
    std::array ends {-1, -1};
    QCOMPARE(pipe(ends.data()), 0);
    QVERIFY(!ProcessRestart::takeLook(QString::number(ends[0])));
    QVERIFY(fcntl(ends[0], F_GETFD) >= 0);
    close(ends[0]);
    close(ends[1]);
}

void ProcessRestartTest::refusedRestartEndsTheProcess()
{
    const char *argument = "rueckhalt";
    const ProcessRestart restart(1, &argument);
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        // No descriptor is left for the look.
        const rlimit none {};
        setrlimit(RLIMIT_NOFILE, &none);
        restart({"/a", "b", LockedLook::Window::Active});
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), ProcessRestart::Refused);
}

QTEST_GUILESS_MAIN(ProcessRestartTest)
#include "tst_processrestart.moc"
