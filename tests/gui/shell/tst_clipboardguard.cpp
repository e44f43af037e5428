// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/secretclipboard.h"
#include "gui/protection/copytable.h"
#include "gui/shell/clipboardguard.h"

#include <QApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace rueckhalt;
using namespace std::chrono_literals;

/// What was copied from the program does not stay for the next one.
class ClipboardGuardTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void copyIsTakenBackAfterAWhile();
    void copyIsTakenBackAtOnceWhenAsked();
    void whatOthersCopiedStays();
    void nextCopyStaysItsOwnTime();
    void everyCopyIsMarked_data();
    void everyCopyIsMarked();
    void whatOthersCopiedIsNotMarked();
    void endOfTheProgramTakesItBack();

private:
    [[nodiscard]] ClipboardGuard::Owns owns()
    {
        return [this](QClipboard::Mode) { return m_isOurs; };
    }
    static QClipboard &clipboard() { return *QGuiApplication::clipboard(); }

    bool m_isOurs = true; ///< this platform (offscreen) cannot tell
};

void ClipboardGuardTest::init()
{
    m_isOurs = true;
    clipboard().clear();
}

void ClipboardGuardTest::copyIsTakenBackAfterAWhile()
{
    QCOMPARE(ClipboardGuard::Stay, 30s);
    ClipboardGuard guard(nullptr, owns());
    guard.setStay(30ms);
    clipboard().setText("Frau Muster, Zimmer 12");
    QCOMPARE(clipboard().text(), QString("Frau Muster, Zimmer 12"));
    QTRY_COMPARE(clipboard().text(), QString());
}

void ClipboardGuardTest::copyIsTakenBackAtOnceWhenAsked()
{
    ClipboardGuard guard(nullptr, owns());
    clipboard().setText("Frau Muster, Zimmer 12");
    guard.clear();
    QCOMPARE(clipboard().text(), QString());
}

void ClipboardGuardTest::whatOthersCopiedStays()
{
    ClipboardGuard guard(nullptr, owns());
    guard.setStay(1ms);
    m_isOurs = false;
    clipboard().setText("of another program");
    QTest::qWait(50);
    guard.clear();
    QCOMPARE(clipboard().text(), QString("of another program"));
    // Ours first, theirs before the time was over.
    guard.setStay(100ms);
    m_isOurs = true;
    clipboard().setText("ours");
    m_isOurs = false;
    clipboard().setText("theirs");
    m_isOurs = true; // Were it asked again only at the end, it would take theirs for ours.
    QTest::qWait(200);
    QCOMPARE(clipboard().text(), QString("theirs"));
}

void ClipboardGuardTest::nextCopyStaysItsOwnTime()
{
    ClipboardGuard guard(nullptr, owns());
    guard.setStay(300ms);
    clipboard().setText("first");
    QTest::qWait(100);
    QElapsedTimer sinceSecond;
    sinceSecond.start();
    clipboard().setText("second");
    QTRY_COMPARE(clipboard().text(), QString());
    QVERIFY(sinceSecond.elapsed() >= 250);
}

void ClipboardGuardTest::everyCopyIsMarked_data()
{
    QTest::addColumn<std::function<void()>>("copy");
    const auto row = [](const char *name, std::function<void()> copy) {
        QTest::newRow(name) << std::move(copy);
    };
    row("by hand", [] { clipboard().setText("Frau Muster"); });
    row("line", [] {
        QLineEdit line("Frau Muster");
        line.selectAll();
        line.copy();
    });
    row("text", [] {
        QPlainTextEdit text("Frau Muster");
        text.selectAll();
        text.copy();
    });
    row("secretly", [] { copySecretly("Frau Muster"); });
    row("table", [] {
        QStandardItemModel model(1, 1);
        model.setItem(0, 0, new QStandardItem("Frau Muster"));
        CopyTable table;
        table.setModel(&model);
        table.copyAll();
    });
}

void ClipboardGuardTest::everyCopyIsMarked()
{
    QFETCH(const std::function<void()>, copy);
    ClipboardGuard guard(nullptr, owns());
    copy();
    const QMimeData *there = clipboard().mimeData();
    QVERIFY(there->text().contains("Frau Muster"));
    QCOMPARE(there->data("x-kde-passwordManagerHint"), QByteArray("secret"));
    guard.clear();
    QCOMPARE(clipboard().text(), QString());
}

void ClipboardGuardTest::whatOthersCopiedIsNotMarked()
{
    ClipboardGuard guard(nullptr, owns());
    m_isOurs = false;
    clipboard().setText("of another program");
    QVERIFY(!clipboard().mimeData()->hasFormat("x-kde-passwordManagerHint"));
}

void ClipboardGuardTest::endOfTheProgramTakesItBack()
{
    ClipboardGuard guard(nullptr, owns());
    clipboard().setText("Frau Muster, Zimmer 12");
    m_isOurs = false;
    QMetaObject::invokeMethod(qApp, "aboutToQuit");
    QCOMPARE(clipboard().text(), QString("Frau Muster, Zimmer 12"));
    m_isOurs = true;
    QMetaObject::invokeMethod(qApp, "aboutToQuit");
    QCOMPARE(clipboard().text(), QString());
}

QTEST_MAIN(ClipboardGuardTest)
#include "tst_clipboardguard.moc"
