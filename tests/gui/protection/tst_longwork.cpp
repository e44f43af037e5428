// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/protection/longwork.h"
#include "session/inbox.h"
#include "support/gui/a11ylint.h"
#include "support/session/reportingdesk.h"

#include <QApplication>
#include <QDialog>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace rueckhalt;
using namespace rueckhalt::test;
using namespace rueckhalt::testing;

/// Work beside a window that stays alive.
class LongWorkTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void workRunsOnAnotherThreadAndGivesItsResult();
    void progressIsShown();
    void stoppingAsksTheWorkAndWaitsForIt();
    void closingStopsToo();
    void whatCannotStopHasNoButton();
    void timersLeaveTheRegisterAloneMeanwhile();
};

namespace {

QDialog *workDialog()
{
    return qobject_cast<QDialog *>(QApplication::activeModalWidget());
}

/// Runs `inside` once the dialog is there.
void whenShown(QObject *context, const std::function<void()> &inside)
{
    QTimer::singleShot(10, context, [context, inside] {
        if (workDialog() == nullptr || !workDialog()->isVisible())
            whenShown(context, inside);
        else
            inside();
    });
}

} // namespace

void LongWorkTest::workRunsOnAnotherThreadAndGivesItsResult()
{
    QWidget window;
    QThread *worker = nullptr;
    const int result
        = resultOfLongWork<int>(&window, {"Work", {}, {}}, [&worker](const Progress &progress) {
              worker = QThread::currentThread();
              return progress(1, 2) ? 42 : 0;
          });
    QCOMPARE(result, 42);
    QVERIFY(worker != QThread::currentThread());
}

void LongWorkTest::progressIsShown()
{
    QWidget window;
    QSemaphore enough;
    int shown = -1;
    whenShown(this, [&] {
        auto *bar = workDialog()->findChild<QProgressBar *>();
        QTRY_COMPARE(bar->value(), 250);
        shown = bar->value();
        VERIFY_ACCESSIBLE(workDialog());
        enough.release();
    });
    runLongWork(&window, {"Work", "It takes a while.", LongWork::Stopping::Possible},
        [&enough](const Progress &progress) {
            // More than a bar can count.
            progress(qint64(1) << 40, qint64(1) << 42);
            enough.acquire();
        });
    QCOMPARE(shown, 250);
}

void LongWorkTest::stoppingAsksTheWorkAndWaitsForIt()
{
    QWidget window;
    whenShown(this, [] {
        QTest::keyClick(workDialog()->findChild<QPushButton *>(), Qt::Key_Space);
        QVERIFY(workDialog() != nullptr);
    });
    bool stopped = false;
    runLongWork(
        &window, {"Work", {}, LongWork::Stopping::Possible}, [&stopped](const Progress &progress) {
            while (progress(0, 0))
                QThread::yieldCurrentThread();
            stopped = true;
        });
    QVERIFY(stopped);
}

void LongWorkTest::closingStopsToo()
{
    QWidget window;
    whenShown(this, [] { workDialog()->close(); });
    bool stopped = false;
    runLongWork(
        &window, {"Work", {}, LongWork::Stopping::Possible}, [&stopped](const Progress &progress) {
            while (progress(0, 0))
                QThread::yieldCurrentThread();
            stopped = true;
        });
    QVERIFY(stopped);
}

void LongWorkTest::whatCannotStopHasNoButton()
{
    QWidget window;
    QSemaphore enough;
    bool visible = true;
    whenShown(this, [&] {
        visible = workDialog()->findChild<QPushButton *>()->isVisible();
        QTest::keyClick(workDialog(), Qt::Key_Escape);
        enough.release();
    });
    bool ended = false;
    runLongWork(&window, {"Work", {}, {}}, [&](const Progress &) {
        enough.acquire();
        ended = true;
    });
    QVERIFY(ended);
    QVERIFY(!visible);
}

/// The dialog's loop lets timers run while another thread replaces the database: what a timer
/// wrote into the old one would be lost.
void LongWorkTest::timersLeaveTheRegisterAloneMeanwhile()
{
    ReportingDesk desk;
    Inbox inbox(desk.open(), desk.inboxEnvironment());
    QSignalSpy waiting(&inbox, &Inbox::waitingChanged);
    QWidget window;
    QSemaphore enough;
    qsizetype seen = -1;
    Result<IntakeOutcome> taken;
    whenShown(this, [&] {
        desk.send("neu");
        inbox.look();
        seen = inbox.waiting();
        taken = inbox.takeIn();
        enough.release();
    });
    runLongWork(&window, {"Keys", {}, {}}, [&](const Progress &) { enough.acquire(); });
    QCOMPARE(seen, 0);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, Error::Code::LockedByOther);
    QVERIFY(!waiting.isEmpty() || waiting.wait());
    QCOMPARE(inbox.waiting(), 1);
    QVERIFY(inbox.takeIn().has_value());
    QCOMPARE(desk.open().facts().rowCount(), 1U);
}

QTEST_MAIN(LongWorkTest)
#include "tst_longwork.moc"
