// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/page.h"
#include "gui/common/tokens.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/navigation.h"
#include "gui/shell/shortcutsheet.h"
#include "gui/shell/statusline.h"
#include "support/gui/a11ylint.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

class NotePage : public Page
{
public:
    NotePage(const QString &name, QStringList *log, QWidget *parent)
        : Page(parent)
        , m_name(name)
        , m_log(log)
        , m_edit(new QLineEdit(this))
        , m_action(new QAction("Ordnen", this))
    {
        auto *column = new QVBoxLayout(this);
        m_edit->setAccessibleName("Notiz");
        column->addWidget(m_edit);
        m_action->setShortcut(QKeySequence("Ctrl+O"));
        m_action->setObjectName("arrange");
        *m_log << "made " + m_name;
    }
    ~NotePage() override { *m_log << "gone " + m_name; }

    QString title() const override { return m_name; }
    QString purpose() const override { return "Wozu " + m_name; }
    QList<QAction *> pageActions() const override { return {m_action}; }
    void enter() override
    {
        *m_log << "entered " + m_name;
        m_edit->setFocus();
    }
    bool focusSearch() override { return m_name == "incidents"; }
    bool mayLeave() override { return leaves; }
    void keepWork() override { *m_log << "kept " + m_name; }
    void cancelJob() override { *m_log << "cancelled " + m_name; }

    bool leaves = true;

private:
    QString m_name;
    QStringList *m_log;
    QLineEdit *m_edit;
    QAction *m_action;
};

} // namespace

/// The frame around the pages, driven by keys.
class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init();
    void cleanup() { m_window.reset(); }
    void pageIsMadeWhenFirstShown();
    void digitsJumpToPages();
    void arrowsInTheNavigationOpenNothing();
    void pageThatMayNotBeLeftStays();
    void windowThatMayNotBeLeftStaysOpen();
    void lockingKeepsWorkAndDestroysPages();
    void searchGoesToThePageThatHasOne();
    void noticeIsSaidToScreenReaders();
    void jobCanBeCancelled();
    void countIsShownAndSaid();
    void shortcutSheetListsPageAndHouse();
    void narrowWindowStacksTheNavigation();
    void frameIsAccessible_data();
    void frameIsAccessible();

private:
    QList<PageEntry> entries();
    NotePage *page(const QString &key) { return static_cast<NotePage *>(m_window->showPage(key)); }

    std::unique_ptr<MainWindow> m_window;
    QStringList m_log;
    int m_count = 0;
};

QList<PageEntry> MainWindowTest::entries()
{
    QList<PageEntry> list;
    for (const QString key : {"start", "report", "incidents", "settings"})
        list.append({.key = key,
            .icon = key,
            .title = [key] { return key; },
            .make = [this, key](QWidget *parent) { return new NotePage(key, &m_log, parent); },
            .count = [this, key] { return key == "incidents" ? m_count : 0; },
            .section = key == "settings" ? PageEntry::Section::House : PageEntry::Section::Work});
    return list;
}

void MainWindowTest::init()
{
    setTextScale(100);
    m_log.clear();
    m_count = 0;
    m_window = std::make_unique<MainWindow>();
    auto *lock = new QLineEdit;
    lock->setObjectName("lockPage");
    m_window->setLockPage(lock);
    m_window->show();
    m_window->openWith(entries(), "Musterstadt", {Role::SafetyOfficer}, false);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void MainWindowTest::pageIsMadeWhenFirstShown()
{
    QCOMPARE(m_log, QStringList({"made start", "entered start"}));
    m_window->showPage("incidents");
    m_window->showPage("start");
    QCOMPARE(m_log,
        QStringList({"made start", "entered start", "made incidents", "entered incidents",
            "entered start"}));
    QCOMPARE(m_window->findChild<QLabel *>("pageTitle")->text(), QString("start"));
    QVERIFY(m_window->showPage("nowhere") == nullptr);
    QCOMPARE(m_window->currentKey(), QString("start"));
}

void MainWindowTest::digitsJumpToPages()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_window->currentKey(), QString("incidents"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(m_window->currentKey(), QString("incidents"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(m_window->currentKey(), QString("report"));
    QVERIFY(!m_window->findChild<QPushButton *>("reportButton")->isVisible());
}

void MainWindowTest::arrowsInTheNavigationOpenNothing()
{
    auto *navigation = m_window->findChild<Navigation *>();
    navigation->setFocus();
    QTest::keyClick(navigation, Qt::Key_Down);
    QTest::keyClick(navigation, Qt::Key_Down);
    QCOMPARE(m_window->currentKey(), QString("start"));
    QTest::keyClick(navigation, Qt::Key_Return);
    QCOMPARE(m_window->currentKey(), QString("incidents"));
    // The line before the settings is stepped over.
    navigation->setFocus();
    QTest::keyClick(navigation, Qt::Key_Down);
    QTest::keyClick(navigation, Qt::Key_Space);
    QCOMPARE(m_window->currentKey(), QString("settings"));
}

void MainWindowTest::pageThatMayNotBeLeftStays()
{
    page("report")->leaves = false;
    QVERIFY(m_window->showPage("start") == nullptr);
    QCOMPARE(m_window->currentKey(), QString("report"));
    QCOMPARE(m_window->findChild<Navigation *>()->currentItem()->text(), QString("report"));
}

void MainWindowTest::windowThatMayNotBeLeftStaysOpen()
{
    QSignalSpy closing(m_window.get(), &MainWindow::closing);
    NotePage *report = page("report");
    report->leaves = false;
    QVERIFY(!m_window->close());
    QVERIFY(closing.isEmpty());
    report->leaves = true;
    QVERIFY(m_window->close());
    QCOMPARE(closing.size(), 1);
    QVERIFY(m_log.contains("kept report"));
}

void MainWindowTest::lockingKeepsWorkAndDestroysPages()
{
    QSignalSpy asked(m_window.get(), &MainWindow::lockRequested);
    page("report")->leaves = false; // Nobody is asked when the register is locked.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(asked.size(), 1);
    m_log.clear();
    m_window->closeToLock();
    m_log.sort();
    QCOMPARE(m_log, QStringList({"gone report", "gone start", "kept report", "kept start"}));
    QVERIFY(!m_window->isOpen());
    QVERIFY(m_window->findChild<QLineEdit *>("lockPage")->isVisible());
    QCOMPARE(m_window->windowTitle(), QString("Rückhalt"));
    // Shortcuts of the open state lead nowhere now.
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_window->currentPage() == nullptr);
}

void MainWindowTest::searchGoesToThePageThatHasOne()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(m_window->currentKey(), QString("incidents"));
}

void MainWindowTest::noticeIsSaidToScreenReaders()
{
    emit m_window->currentPage()->noticed("Bericht gespeichert.");
    auto *notice = m_window->findChild<QLabel *>("statusNotice");
    QCOMPARE(notice->text(), QString("Bericht gespeichert."));
    QCOMPARE(notice->accessibleName(), QString("Bericht gespeichert."));
    m_window->showPage("incidents");
    QVERIFY(notice->text().isEmpty());
}

void MainWindowTest::jobCanBeCancelled()
{
    auto *cancel = m_window->findChild<QPushButton *>("statusCancel");
    QVERIFY(!cancel->isVisible());
    emit m_window->currentPage()->jobStarted("Beschreibungen werden durchsucht");
    emit m_window->currentPage()->jobAdvanced(30, 100);
    QVERIFY(cancel->isVisible());
    QTest::keyClick(cancel, Qt::Key_Space);
    QVERIFY(m_log.contains("cancelled start"));
    emit m_window->currentPage()->jobEnded();
    QVERIFY(!cancel->isVisible());
}

void MainWindowTest::countIsShownAndSaid()
{
    auto *navigation = m_window->findChild<Navigation *>();
    m_count = 3;
    m_window->refreshCounts();
    const QListWidgetItem *incidents = navigation->item(2);
    QCOMPARE(incidents->data(Navigation::CountRole).toInt(), 3);
    QVERIFY(incidents->data(Qt::AccessibleTextRole).toString().contains("3"));
}

void MainWindowTest::shortcutSheetListsPageAndHouse()
{
    QStringList words;
    QTimer::singleShot(0, this, [&words] {
        auto *sheet = qobject_cast<ShortcutSheet *>(QApplication::activeModalWidget());
        QVERIFY(sheet != nullptr);
        sheet->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), sheet);
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            words << label->text();
        const QString report = A11yLint::report(A11yLint::check(sheet));
        sheet->reject();
        QVERIFY2(report.isEmpty(), qPrintable(report));
    });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    QVERIFY(words.contains("Ctrl+L"));
    QVERIFY(words.contains("Ordnen"));
    QVERIFY(words.contains("Ctrl+O"));
}

void MainWindowTest::narrowWindowStacksTheNavigation()
{
    auto *navigation = m_window->findChild<Navigation *>();
    m_window->resize(1200, 700);
    QVERIFY(!navigation->isNarrow());
    const int wide = navigation->width();
    m_window->resize(900, 700);
    QVERIFY(navigation->isNarrow());
    QTRY_VERIFY(navigation->width() < wide);
    m_window->resize(1200, 700);
    setTextScale(200);
    QVERIFY(navigation->isNarrow());
}

void MainWindowTest::frameIsAccessible_data()
{
    QTest::addColumn<int>("scale");
    QTest::addColumn<int>("width");
    QTest::newRow("100 %") << 100 << 1280;
    QTest::newRow("100 %, narrow") << 100 << 900;
    QTest::newRow("200 %") << 200 << 1280;
}

void MainWindowTest::frameIsAccessible()
{
    QFETCH(int, scale);
    QFETCH(int, width);
    setTextScale(scale);
    m_window->resize(width, 720);
    m_window->showPage("incidents");
    for (int i = 0; i < 5; ++i)
        QApplication::processEvents();
    VERIFY_ACCESSIBLE(m_window.get());
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
