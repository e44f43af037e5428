// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/processhygiene.h"

#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

class ProcessHygieneTest : public QObject
{
    Q_OBJECT

private slots:
    void processIsNotDumpableAndLeavesNoCore();
};

/// In a child, because it cannot be taken back.
void ProcessHygieneTest::processIsNotDumpableAndLeavesNoCore()
{
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        const bool done = rueckhalt::keepMemoryPrivate();
        rlimit core {1, 1};
        const bool noCore = getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_max == 0;
        const bool notDumpable = prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
        _exit(done && noCore && notDumpable ? 0 : 1);
    }
    int status = -1;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

QTEST_GUILESS_MAIN(ProcessHygieneTest)
#include "tst_processhygiene.moc"
