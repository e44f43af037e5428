// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/reports/coarseningdialog.h"
#include "gui/reports/pagepreview.h"
#include "gui/reports/periodlist.h"
#include "gui/reports/previewrunner.h"
#include "gui/reports/privacyview.h"
#include "gui/reports/releasedialog.h"
#include "gui/reports/reportbuilder.h"
#include "gui/reports/reportpage.h"
#include "gui/reports/tablepreview.h"
#include "support/gui/a11ylint.h"
#include "support/gui/fakeprompter.h"
#include "support/gui/releasedesk.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// From what is due over preview and release to the documents, by keyboard, and what each role
/// gets.
class ReportPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void dueQuartersAreListed();
    void previewShowsPagesAndReasons();
    void releasedByKeyboardAlone();
    void keysGoFromAreaToArea();
    void releaseStaysInSightWithLargeText();
    void expectedNumberMakesTheProposalAnew();
    void quartersMakeOneReport();
    void documentsAreWrittenAndWrittenAgain();
    void changedFactsAreRefusedAndNothingIsLost();
    void aNoteThatNamesSomebodyIsAskedAbout();
    void stoppedWorkCanBeBegunAnew();
    void pageMayGoWhileNumbersAreProtected();
    void anotherStartThrowsTheFirstAway();
    void coarserTablesAreCalculatedAnew();
    void periodsWithoutEnoughAreExplained();
    void othersSeeReleasedNumbersOnly_data();
    void othersSeeReleasedNumbersOnly();
    void nothingReleasedIsSaid();
    void accessible_data();
    void accessible();

private:
    void openPage(const QString &login = {});
    void openPeriod(const char *code);
    void waitForPreview();
    void releaseByClick(const char *code);
    template <typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1StringView(name));
    }
    /// Real keys only: Tab until `isThere`, at most so often.
    bool tabTo(const std::function<bool()> &isThere, int most);
    void showPrivacy()
    {
        auto *tabs = m_page->findChild<QTabWidget *>();
        tabs->setCurrentWidget(m_page->findChild<PrivacyView *>());
    }
    [[nodiscard]] QString shownPart() const
    {
        return m_page->findChild<ReportBuilder *>()
            ->findChild<QStackedWidget *>(QStringLiteral("stack"))
            ->currentWidget()
            ->objectName();
    }

    ReleaseDesk m_desk;
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<ReportPage> m_page;
    QStringList m_way; ///< of the last tabTo()
};

void ReportPageTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
}

void ReportPageTest::init()
{
    m_prompter = FakePrompter();
    openPage();
}

void ReportPageTest::cleanup()
{
    m_page.reset();
    m_register.reset();
    m_desk.startAfresh();
    setUiLanguage(Language::English);
    applyTheme(Theme::Light);
    setTextScale(100);
}

void ReportPageTest::openPage(const QString &login)
{
    m_page.reset();
    m_register.reset();
    m_register = m_desk.open(login);
    m_page = std::make_unique<ReportPage>(*m_register, m_prompter);
    m_page->resize(1060, 720);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->enter();
}

void ReportPageTest::openPeriod(const char *code)
{
    auto *periods = m_page->findChild<PeriodList *>();
    periods->choose(*ReleasePeriod::fromCode(QString::fromLatin1(code)));
    QTest::keyClick(periods->findChild<QTableView *>(), Qt::Key_Return);
}

void ReportPageTest::waitForPreview()
{
    QTRY_COMPARE_WITH_TIMEOUT(shownPart(), QStringLiteral("tabs"), 60000);
}

void ReportPageTest::releaseByClick(const char *code)
{
    openPeriod(code);
    waitForPreview();
    find<QPushButton>("release")->click();
    auto *dialog = m_page->findChild<ReleaseDialog *>();
    dialog->findChild<QCheckBox *>()->setChecked(true);
    dialog->findChild<QPushButton *>(QStringLiteral("go"))->click();
}

void ReportPageTest::dueQuartersAreListed()
{
    auto *table = m_page->findChild<PeriodList *>()->findChild<QTableView *>();
    QStringList rows;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        rows << table->model()->index(row, 0).data().toString();
    const auto isDue = [&](const char *code) {
        return rows.contains(
            ReleasePeriod::fromCode(QString::fromLatin1(code))->words().in(Language::English));
    };
    QVERIFY(isDue("2026-Q1") && isDue("2026-Q2") && isDue("2026-Q3"));
    QVERIFY(!isDue("2026-Q4") && !isDue("2026-Y")); // not over
    QVERIFY(!isDue("2025-Y")); // nothing happened
    QCOMPARE(ReportPage::dueCount(*m_register), 3);
    find<QCheckBox>("everything")->setChecked(true);
    QVERIFY(table->model()->rowCount() > 12);
}

void ReportPageTest::previewShowsPagesAndReasons()
{
    openPeriod("2026-Q1");
    QSignalSpy ended(m_page.get(), &Page::jobEnded);
    waitForPreview();
    QCOMPARE(ended.size(), 1);
    QVERIFY(m_page->findChild<PagePreview *>()->pageCount() > 1);
    showPrivacy();
    auto *table = m_page->findChild<TablePreview *>();
    QVERIFY(table != nullptr);
    // Every withheld cell says why; none shows its true number.
    int withheld = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            const QModelIndex cell = table->model()->index(row, column);
            const QString text = cell.data().toString();
            bool isNumber = false;
            static_cast<void>(text.toInt(&isNumber));
            if (isNumber)
                continue;
            ++withheld;
            QVERIFY(cell.data(Qt::AccessibleTextRole).toString().startsWith("Withheld. "));
        }
    }
    QVERIFY(withheld > 0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Right);
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(!find<QLabel>("reason")->text().isEmpty());
    QVERIFY(find<QLabel>("utility")->text().endsWith(" numbers are shown"));
}

void ReportPageTest::releasedByKeyboardAlone()
{
    auto *periods = m_page->findChild<PeriodList *>()->findChild<QTableView *>();
    QVERIFY(periods->hasFocus());
    QTest::keyClick(periods, Qt::Key_Return);
    waitForPreview();
    // Down to the note: for whom, sections, buttons, authority, language, note.
    QVERIFY(m_page->findChild<QComboBox *>("form")->hasFocus());
    QVERIFY2(tabTo([] { return qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()); }, 8),
        qPrintable(m_way.join(", ")));
    QTest::keyClicks(QApplication::focusWidget(), "Counted as agreed.");
    // On to the preview, its reasons, and every cell of a table.
    auto *tabs = m_page->findChild<QTabWidget *>();
    QVERIFY2(tabTo([tabs] { return tabs->tabBar()->hasFocus(); }, 2), qPrintable(m_way.join(", ")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(tabs->currentWidget(), m_page->findChild<PrivacyView *>());
    QVERIFY2(tabTo([] { return qobject_cast<TablePreview *>(QApplication::focusWidget()); }, 4),
        qPrintable(m_way.join(", ")));
    auto *table = m_page->findChild<TablePreview *>();
    QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(table->currentIndex(),
        table->model()->index(table->model()->rowCount() - 1, table->model()->columnCount() - 1));
    QVERIFY(!find<QLabel>("reason")->text().isEmpty());
    const QPushButton *release = find<QPushButton>("release");
    QVERIFY2(tabTo([release] { return release->hasFocus(); }, 3), qPrintable(m_way.join(", ")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    auto *dialog = m_page->findChild<ReleaseDialog *>();
    QVERIFY(dialog != nullptr);
    // A dialog says that it is active when its parent is.
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    auto *go = dialog->findChild<QPushButton *>(QStringLiteral("go"));
    QTest::keyClick(dialog, Qt::Key_Return); // not before the box is ticked
    QVERIFY(dialog->isVisible() && !go->isEnabled());
    auto *looked = dialog->findChild<QCheckBox *>();
    QTRY_VERIFY(looked->hasFocus());
    QTest::keyClick(looked, Qt::Key_Space);
    QVERIFY(go->isEnabled());
    QTest::keyClick(looked, Qt::Key_Return);
    QTRY_VERIFY(m_page->findChild<ReleaseDialog *>() == nullptr);
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    const auto releases = m_register->vault().releases();
    QVERIFY(releases && releases->size() == 1);
    QCOMPARE(releases->constFirst().note, QStringLiteral("Counted as agreed."));
    QVERIFY(find<QLabel>("anchor")->text().size() > 10);
    // What was released is where the focus is, and can be taken along.
    auto *copy = find<QPushButton>("copyAnchor");
    m_page->activateWindow(); // no window manager does it here
    QTRY_VERIFY(copy->hasFocus());
    QTest::keyClick(copy, Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), find<QLabel>("anchor")->text());
    QVERIFY(!find<QPushButton>("release")->isVisible());
    QVERIFY(find<QPushButton>("pdf")->isVisible());
}

bool ReportPageTest::tabTo(const std::function<bool()> &isThere, int most)
{
    m_way.clear();
    for (int i = 0; i < most && !isThere(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget *focus = QApplication::focusWidget();
        m_way << (focus->objectName().isEmpty() ? QString(focus->metaObject()->className())
                                                : focus->objectName());
    }
    return isThere();
}

void ReportPageTest::keysGoFromAreaToArea()
{
    openPeriod("2026-Q1");
    waitForPreview();
    const auto press = [](Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, with);
    };
    QVERIFY(find<QComboBox>("form")->hasFocus());
    press();
    QVERIFY(m_page->findChild<QTabWidget *>()->tabBar()->hasFocus());
    press();
    QVERIFY(find<QPushButton>("release")->hasFocus());
    press();
    QVERIFY(find<QComboBox>("form")->hasFocus());
    press(Qt::ShiftModifier);
    QVERIFY(find<QPushButton>("release")->hasFocus());
}

void ReportPageTest::releaseStaysInSightWithLargeText()
{
    setUiLanguage(Language::German);
    setTextScale(200);
    openPage();
    releaseByClick("2026-Q1");
    const auto *anchor = find<QLabel>("anchor");
    const auto isInSight = [anchor] {
        return anchor->isVisible()
            && anchor->visibleRegion().boundingRect().height() == anchor->height();
    };
    QTRY_VERIFY(isInSight());
    QVERIFY(find<QPushButton>("copyAnchor")->hasFocus());
    QCOMPARE(find<QPushButton>("copyAnchor")->accessibleDescription(), anchor->text());
    // The reasons are there again for what is released next.
    find<QPushButton>("back")->click();
    openPeriod("2026-Q2");
    waitForPreview();
    const auto *tabs = m_page->findChild<QTabWidget *>();
    QTRY_VERIFY(
        tabs->tabBar()->tabRect(tabs->indexOf(m_page->findChild<PrivacyView *>())).width() > 50);
}

void ReportPageTest::expectedNumberMakesTheProposalAnew()
{
    openPeriod("2026-Q1");
    waitForPreview();
    find<QPushButton>("coarser")->click();
    auto *dialog = m_page->findChild<CoarseningDialog *>();
    auto *expected = dialog->findChild<QSpinBox *>("expected");
    QVERIFY(dialog->findChild<QListWidget *>("tables")->isVisible());
    expected->setFocus();
    expected->selectAll();
    QTest::keyClicks(expected, "40");
    QVERIFY(!dialog->findChild<QListWidget *>("tables")->isVisible());
    QTest::keyClick(expected, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(find<QComboBox>("table")->count(), 1, 60000);
    waitForPreview();
    // A house with so few incidents gets fixed groups; the page says on what this rests.
    QStringList lines;
    for (const QLabel *label : m_page->findChild<PrivacyView *>()->findChildren<QLabel *>())
        lines << label->text();
    QVERIFY(lines.contains("You expect 40 incidents a year."));
    // It holds for the next period too.
    find<QPushButton>("back")->click();
    openPeriod("2026-Q2");
    waitForPreview();
    QCOMPARE(find<QComboBox>("table")->count(), 1);
}

void ReportPageTest::quartersMakeOneReport()
{
    releaseByClick("2026-Q1");
    find<QPushButton>("back")->click();
    QVERIFY(m_page->findChild<PeriodList *>()->isVisible());
    openPeriod("2026-Q2");
    waitForPreview();
    auto *releases = find<QListWidget>("releases");
    QVERIFY(releases->isVisible());
    QCOMPARE(releases->count(), 2);
    QVERIFY(!releases->item(0)->flags().testFlag(Qt::ItemIsEnabled)); // its own stays
    releases->setFocus();
    QTest::keyClick(releases, Qt::Key_Space);
    QCOMPARE(releases->item(1)->checkState(), Qt::Checked);
    const auto sources = [this] {
        const auto &shown = m_page->findChild<PagePreview *>()->document();
        QStringList values;
        for (const ReportSection::Fact &fact : shown->facts)
            values << fact.value;
        return values.join('\n');
    };
    QVERIFY2(sources().contains("2026-Q1") && sources().contains("2026-Q2"), qPrintable(sources()));
    // Released, both stay in what is written.
    find<QPushButton>("release")->click();
    auto *dialog = m_page->findChild<ReleaseDialog *>();
    dialog->findChild<QCheckBox *>()->setChecked(true);
    dialog->findChild<QPushButton *>(QStringLiteral("go"))->click();
    m_prompter.path = m_desk.path("beide.html");
    find<QPushButton>("html")->click();
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QFile written(m_prompter.path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray html = written.readAll();
    QVERIFY(html.contains("2026-Q1") && html.contains("2026-Q2"));
}

void ReportPageTest::documentsAreWrittenAndWrittenAgain()
{
    releaseByClick("2026-Q1");
    for (const auto *format : {"pdf", "html", "xlsx", "csv"}) {
        m_prompter.path = m_desk.path(QStringLiteral("bericht.") + QLatin1StringView(format));
        find<QPushButton>(format)->click();
        QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
        QVERIFY(QFile::exists(m_prompter.path));
    }
    find<QPushButton>("back")->click();
    auto *again = find<QPushButton>("again");
    QVERIFY(again->isVisible());
    m_prompter.path = m_desk.path("nochmal.csv");
    QSignalSpy noticed(m_page.get(), &Page::noticed);
    again->click(); // the newest: the table
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QCOMPARE(noticed.size(), 1);
    QFile first(m_desk.path("bericht.csv"));
    QFile second(m_prompter.path);
    QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    QCOMPARE(second.readAll(), first.readAll());
}

void ReportPageTest::changedFactsAreRefusedAndNothingIsLost()
{
    openPeriod("2026-Q1");
    waitForPreview();
    auto *note = m_page->findChild<QPlainTextEdit *>();
    note->setPlainText("As agreed.");
    QVERIFY(m_register->erase(m_register->facts().ids.front()).has_value());
    find<QPushButton>("release")->click();
    auto *dialog = m_page->findChild<ReleaseDialog *>();
    dialog->findChild<QCheckBox *>()->setChecked(true);
    dialog->findChild<QPushButton *>(QStringLiteral("go"))->click();
    QCOMPARE(m_prompter.told.size(), 1);
    QVERIFY(m_prompter.told.first().contains("Nothing was released"));
    QVERIFY(m_register->vault().releases()->isEmpty());
    waitForPreview();
    QCOMPARE(note->toPlainText(), QStringLiteral("As agreed."));
    // Looked at again, it is released.
    find<QPushButton>("release")->click();
    QTRY_COMPARE(m_page->findChildren<ReleaseDialog *>().size(), 1);
    dialog = m_page->findChild<ReleaseDialog *>();
    dialog->findChild<QCheckBox *>()->setChecked(true);
    dialog->findChild<QPushButton *>(QStringLiteral("go"))->click();
    QCOMPARE(m_register->vault().releases()->size(), 1);
}

void ReportPageTest::aNoteThatNamesSomebodyIsAskedAbout()
{
    openPeriod("2026-Q1");
    waitForPreview();
    m_page->findChild<QPlainTextEdit *>()->setPlainText("Frau Meier war betroffen, 0170 1234567");
    m_prompter.confirms = false;
    find<QPushButton>("release")->click();
    auto *dialog = m_page->findChild<ReleaseDialog *>();
    dialog->findChild<QCheckBox *>()->setChecked(true);
    dialog->findChild<QPushButton *>(QStringLiteral("go"))->click();
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY(m_register->vault().releases()->isEmpty());
}

void ReportPageTest::stoppedWorkCanBeBegunAnew()
{
    openPeriod("2026-Q1");
    m_page->cancelJob(); // before the first result can be taken
    QCOMPARE(shownPart(), QStringLiteral("problem"));
    QVERIFY(!find<QPushButton>("release")->isEnabled());
    auto *again = m_page->findChild<ReportBuilder *>()->findChild<QPushButton *>(
        QStringLiteral("emptyStateAction"));
    QTest::keyClick(again, Qt::Key_Space);
    waitForPreview();
    QVERIFY(find<QPushButton>("release")->isEnabled());
}

void ReportPageTest::pageMayGoWhileNumbersAreProtected()
{
    const quint64 entries = m_register->vault().mark().sequence;
    openPeriod("2026-Q1");
    m_page.reset();
    QVERIFY(m_register->vault().releases()->isEmpty());
    QCOMPARE(m_register->vault().mark().sequence, entries);
    // And the register may be locked at once.
    m_register.reset();
    m_register = m_desk.open();
    QVERIFY(m_register->vault().releases()->isEmpty());
}

void ReportPageTest::anotherStartThrowsTheFirstAway()
{
    Releasing releasing(*m_register);
    PreviewRunner runner;
    QSignalSpy finished(&runner, &PreviewRunner::finished);
    const auto quarter
        = [](int number) { return ReleaseWish {.period = *ReleasePeriod::quarter(2026, number)}; };
    runner.start(*releasing.prepare(quarter(1)));
    runner.start(*releasing.prepare(quarter(2)));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
    const auto result = runner.takeResult();
    QVERIFY(result.has_value());
    QCOMPARE(result->draft.release.id.code(), QStringLiteral("2026-Q2"));
    QVERIFY(!runner.isRunning());
}

void ReportPageTest::coarserTablesAreCalculatedAnew()
{
    openPeriod("2026-Q1");
    waitForPreview();
    auto *tables = find<QComboBox>("table");
    const int before = tables->count();
    QVERIFY(before > 1);
    find<QPushButton>("coarser")->click();
    auto *dialog = m_page->findChild<CoarseningDialog *>();
    QVERIFY(dialog != nullptr);
    dialog->findChild<QListWidget *>(QStringLiteral("tables"))
        ->item(0)
        ->setCheckState(Qt::Unchecked);
    dialog->findChild<QPushButton *>(QStringLiteral("go"))->click();
    waitForPreview();
    QCOMPARE(tables->count(), before - 1);
}

void ReportPageTest::periodsWithoutEnoughAreExplained()
{
    const auto ids = m_register->facts().ids;
    for (const IncidentId &id : ids) {
        if (m_register->facts().rowCount() > 2)
            QVERIFY(m_register->erase(id).has_value());
    }
    openPeriod("2026-Q3");
    QTRY_COMPARE_WITH_TIMEOUT(shownPart(), QStringLiteral("problem"), 60000);
    QVERIFY(!find<QPushButton>("release")->isEnabled());
    auto *coarser = m_page->findChild<ReportBuilder *>()->findChild<QPushButton *>(
        QStringLiteral("emptyStateAction"));
    coarser->click();
    QVERIFY(m_page->findChild<CoarseningDialog *>() != nullptr);
}

void ReportPageTest::othersSeeReleasedNumbersOnly_data()
{
    QTest::addColumn<QString>("login");
    for (const Role role : {Role::Manager, Role::StaffCouncil, Role::DataProtectionOfficer,
             Role::Administrator, Role::CaseCarer})
        QTest::newRow(qPrintable(codeOf(role))) << codeOf(role);
}

void ReportPageTest::othersSeeReleasedNumbersOnly()
{
    QFETCH(const QString, login);
    releaseByClick("2026-Q1");
    openPage(login);
    auto *table = m_page->findChild<PeriodList *>()->findChild<QTableView *>();
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(!find<QCheckBox>("everything")->isVisible());
    QTest::keyClick(table, Qt::Key_Return);
    waitForPreview();
    QVERIFY(m_page->findChild<PagePreview *>()->pageCount() > 0);
    auto *tabs = m_page->findChild<QTabWidget *>();
    QVERIFY(!tabs->isTabVisible(tabs->indexOf(m_page->findChild<PrivacyView *>()))); // no reasons
    QVERIFY(!find<QPushButton>("release")->isVisible());
    m_prompter.path = m_desk.path("bericht-" + login + ".html");
    find<QPushButton>("html")->click();
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QVERIFY(QFile::exists(m_prompter.path));
}

void ReportPageTest::nothingReleasedIsSaid()
{
    openPage(codeOf(Role::Manager));
    QCOMPARE(find<QStackedWidget>("stack")->currentWidget()->objectName(), QString("nothing"));
    QCOMPARE(ReportPage::dueCount(*m_register), 0);
}

void ReportPageTest::accessible_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<int>("scale");
    QTest::newRow("light") << Theme::Light << 100;
    QTest::newRow("dark") << Theme::Dark << 100;
    QTest::newRow("light, 200 %") << Theme::Light << 200;
}

void ReportPageTest::accessible()
{
    QFETCH(const Theme, theme);
    QFETCH(const int, scale);
    setUiLanguage(Language::German);
    applyTheme(theme);
    setTextScale(scale);
    openPage();
    VERIFY_ACCESSIBLE(m_page.get());
    openPeriod("2026-Q1");
    waitForPreview();
    VERIFY_ACCESSIBLE(m_page.get());
    showPrivacy();
    VERIFY_ACCESSIBLE(m_page.get());
    find<QPushButton>("coarser")->click();
    auto *coarsening = m_page->findChild<CoarseningDialog *>();
    QTRY_COMPARE(QApplication::activeWindow(), coarsening);
    VERIFY_ACCESSIBLE(coarsening);
    delete coarsening;
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    find<QPushButton>("release")->click();
    auto *dialog = m_page->findChild<ReleaseDialog *>();
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    VERIFY_ACCESSIBLE(dialog);
}

QTEST_MAIN(ReportPageTest)
#include "tst_reportpage.moc"
