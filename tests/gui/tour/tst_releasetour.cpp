// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/widgets/emptystate.h"
#include "gui/reports/coarseningdialog.h"
#include "gui/reports/pagepreview.h"
#include "gui/reports/periodlist.h"
#include "gui/reports/privacyview.h"
#include "gui/reports/releasedialog.h"
#include "gui/reports/releasewords.h"
#include "gui/reports/reportbuilder.h"
#include "gui/reports/reportpage.h"
#include "gui/reports/tablepreview.h"
#include "gui/settings/populationeditor.h"
#include "gui/shell/desk.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/workplace.h"
#include "support/gui/camera.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/gui/releasedesk.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Walks from what is due over preview and release to the documents, in the real program: pictures
/// in the build folder (tour/1…png).
class ReleaseTour : public QObject
{
    Q_OBJECT

private slots:
    void everyPageIsReached_data() { Camera::addRows(); }
    void everyPageIsReached();

private:
    void visit(MainWindow &window);
    static void showRefusal(ReportBuilder &builder);
    void picture(MainWindow &window, const QString &page) { m_camera.take(window, page); }

    ReleaseDesk m_desk;
    FakePrompter m_prompter;
    Camera m_camera {RUECKHALT_TOUR_DIR, 180, 199};
};

void ReleaseTour::visit(MainWindow &window)
{
    auto *page = qobject_cast<ReportPage *>(window.showPage("reports"));
    QVERIFY(page);
    auto *builder = page->findChild<ReportBuilder *>();
    const auto isShown = [&](const char *name) {
        return builder->findChild<QStackedWidget *>("stack")->currentWidget()->objectName() == name;
    };
    auto *periods = page->findChild<PeriodList *>();
    picture(window, "180-periods");
    periods->choose(*ReleasePeriod::quarter(2026, 1));
    QTest::keyClick(periods->findChild<QTableView *>(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isShown("tabs"), 60000);
    picture(window, "181-report-builder");
    auto *tabs = builder->findChild<QTabWidget *>();
    tabs->setCurrentWidget(builder->findChild<PagePreview *>());
    picture(window, "181-report-pages");
    tabs->setCurrentWidget(builder->findChild<PrivacyView *>());
    auto *table = builder->findChild<TablePreview *>();
    QVERIFY(table);
    table->setCurrentIndex(table->model()->index(0, 0));
    picture(window, "182-privacy-preview");
    auto *bar = builder->findChild<QScrollArea *>("area")->verticalScrollBar();
    bar->setValue(bar->maximum());
    picture(window, "183-privacy-preview-below");
    builder->findChild<QPushButton *>("coarser")->click();
    auto *coarsening = builder->findChild<CoarseningDialog *>();
    QVERIFY(coarsening && QTest::qWaitForWindowActive(coarsening));
    m_camera.takePart(*coarsening, "184-coarser");
    delete coarsening;
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    builder->findChild<QPushButton *>("release")->click();
    auto *dialog = builder->findChild<ReleaseDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    m_camera.takePart(*dialog, "185-release");
    dialog->findChild<QCheckBox *>()->setChecked(true);
    dialog->findChild<QPushButton *>("go")->click();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTRY_VERIFY(!builder->findChild<QLabel *>("anchor")->text().isEmpty());
    picture(window, "186-released");
    auto *form = builder->findChild<QComboBox *>("form");
    form->setCurrentIndex(2);
    m_prompter.path = m_desk.path("bericht.csv");
    builder->findChild<QPushButton *>("csv")->click();
    picture(window, "187-staff-council");
    builder->findChild<QPushButton *>("back")->click();
    picture(window, "188-periods-and-reports");
    // Several releases in one report, work in progress, and what cannot be released.
    periods->choose(*ReleasePeriod::quarter(2026, 2));
    QTest::keyClick(periods->findChild<QTableView *>(), Qt::Key_Return);
    if (isShown("waiting"))
        picture(window, "189-waiting");
    QTRY_VERIFY_WITH_TIMEOUT(isShown("tabs"), 60000);
    builder->findChild<QListWidget *>("releases")->item(1)->setCheckState(Qt::Checked);
    tabs->setCurrentWidget(builder->findChild<PagePreview *>());
    picture(window, "190-two-quarters");
    page->cancelJob();
    showRefusal(*builder);
    picture(window, "191-cannot-be-released");
    window.showPage("settings");
    auto *population = window.findChild<PopulationEditor *>();
    QVERIFY(population);
    auto *numbers = population->findChild<QTableView *>("table");
    numbers->model()->setData(numbers->model()->index(1, 0), "48");
    numbers->setFocus();
    numbers->setCurrentIndex(numbers->model()->index(1, 0));
    for (QWidget *above = population; above != nullptr; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->verticalScrollBar()->setValue(
                population->mapTo(area->widget(), QPoint(0, -48)).y());
    }
    picture(window, "192-posts-and-contacts");
}

/// As the page answers when nothing could be told.
void ReleaseTour::showRefusal(ReportBuilder &builder)
{
    auto *problem = builder.findChild<EmptyState *>("problem");
    const ReleaseProblem words
        = releaseProblemFor({Error::Code::Invalid, QStringLiteral("nothing-left")});
    problem->setTexts(words.title, words.sentence);
    problem->setAction(words.verb);
    builder.findChild<QStackedWidget *>("stack")->setCurrentWidget(problem);
}

void ReleaseTour::everyPageIsReached()
{
    QFETCH(const Language, language);
    QFETCH(const Theme, theme);
    QFETCH(const int, scale);
    m_camera.setUp(language, theme, scale);
    m_prompter = {};
    m_desk.startAfresh();
    Preferences preferences;
    preferences.language = language;
    preferences.theme = theme;
    preferences.textScale = scale;
    preferences.takesInByItself = false;
    preferences.recentRegisters = QStringList {m_desk.folder()};
    Desk desk(m_desk.environment(), m_prompter, preferences);
    MainWindow &window = desk.window();
    window.resize(Camera::WindowSize);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    desk.offer(m_desk.folder());
    QSignalSpy opened(&desk, &Desk::opened);
    const SecretBytes password = testPassword();
    window.findChild<QLineEdit *>("passwordEdit")
        ->setText(QString::fromUtf8(reinterpret_cast<const char *>(password.view().data()),
            static_cast<qsizetype>(password.size())));
    window.findChild<QPushButton *>("openButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), 30000);
    visit(window);
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QVERIFY2(m_camera.findings().isEmpty(), qPrintable("\n" + m_camera.findings().join("\n")));
}

QTEST_MAIN(ReleaseTour)
#include "tst_releasetour.moc"
