// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/common/widgets/emptystate.h"
#include "gui/feedback/feedbackpage.h"
#include "gui/feedback/feedbacktables.h"
#include "gui/feedback/figurecard.h"
#include "gui/feedback/overlayview.h"
#include "gui/feedback/scoperow.h"
#include "gui/trends/heatview.h"
#include "session/demo.h"
#include "session/demoreleases.h"
#include "session/demoservice.h"
#include "session/releasing.h"
#include "support/gui/a11ylint.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/membertown.h"
#include "support/vault/vaulttesting.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The page of feedback on the invented town, by keyboard.
class FeedbackPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void tabsAreReachedByKeys();
    void feedbackIsShownByTimeAndOffice();
    void aUnitNarrowsEverything();
    void longTablesOpenByKeys();
    void quietTimesAreSavedByKeys();
    void theOverlaySaysThatItProvesNothing();
    void whereBothMeetLeadsToMeasures();
    void monthsAndTheTableAreOneKeyAway();
    void aCopyIsWhatIsShown();
    void withoutObservationsItSaysWhatWillBeHere();
    void lastColumnIsReachedByKeysAtTwiceTheSize();
    void everybodyCanUseIt_data();
    void everybodyCanUseIt();
    void managersSeeReleasedNumbersOfTheirUnitsOnly();

private:
    [[nodiscard]] std::unique_ptr<OpenRegister> openAs(const QString &login) const;
    void open(OpenRegister &openRegister);
    template <typename Part>
    [[nodiscard]] Part *part(const char *name) const
    {
        for (Part *one : m_page->findChildren<Part *>(name)) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }

    QTemporaryDir m_dir;
    MemberTown m_town;
    UnitId m_office; ///< that the manager answers for
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<FeedbackPage> m_page;
};

void FeedbackPageTest::initTestCase()
{
    m_register = openAs({});
    VERIFY_RESULT(storeDemo(generateDemo(600, 7, deskTime().date()), *m_register));
    VERIFY_RESULT(storeDemoService(*m_register, deskTime().date()));
    VERIFY_RESULT(storeDemoReleases(*m_register, deskTime().date()));
    for (const Unit &unit : m_register->organisation().units) {
        if (unit.name == QStringLiteral("Bürgeramt"))
            m_office = unit.id;
    }
    QVERIFY(!m_office.isNull());
    VERIFY_RESULT(m_register->setManagedUnits(m_town.idOf(QStringLiteral("manager")), {m_office}));
}

std::unique_ptr<OpenRegister> FeedbackPageTest::openAs(const QString &login) const
{
    auto vault = Vault::open(m_town.folder(), MemberTown::credentials(login), deskEnvironment());
    if (!vault)
        qFatal("open: %s", qPrintable(vault.error().detail));
    auto opened = OpenRegister::load(*std::move(vault), demoCatalog(), deskTime);
    if (!opened)
        qFatal("load: %s", qPrintable(opened.error().detail));
    return *std::move(opened);
}

void FeedbackPageTest::init()
{
    setUiLanguage(Language::English);
    applyTheme(Theme::Light);
    m_prompter = FakePrompter();
    if (m_register)
        open(*m_register);
}

void FeedbackPageTest::cleanup()
{
    m_page.reset();
    setTextScale(100);
    applyTheme(Theme::Light);
}

void FeedbackPageTest::open(OpenRegister &openRegister)
{
    m_page = std::make_unique<FeedbackPage>(openRegister, m_prompter);
    m_page->resize(1100, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->enter();
}

void FeedbackPageTest::tabsAreReachedByKeys()
{
    auto *tabs = m_page->findChild<QTabWidget *>();
    QCOMPARE(tabs->count(), 4);
    QVERIFY(tabs->tabBar()->hasFocus());
    QTest::keyClick(tabs->tabBar(), Qt::Key_Right);
    QTest::keyClick(tabs->tabBar(), Qt::Key_Right);
    QCOMPARE(tabs->currentIndex(), 2);
    QVERIFY(part<QComboBox>("indicator"));
}

void FeedbackPageTest::feedbackIsShownByTimeAndOffice()
{
    for (const char *name :
        {"months", "weeks", "weekdays", "halfDays", "hours", "offices", "saidAndDone"})
        QVERIFY2(part<TrendCard>(name), name);
    auto *halves = part<FigureCard>("halfDays");
    QCOMPARE(halves->view()->model()->rowCount(), 2);
    QCOMPARE(halves->view()->model()->headerData(0, Qt::Vertical).toString(),
        QStringLiteral("before noon"));
    QVERIFY(halves->sentence().startsWith(QStringLiteral("Most satisfied: ")));
    QVERIFY(part<FigureCard>("months")->view()->model()->rowCount() >= 12);
    // Texts of comments are kept nowhere; their number is.
    const PlainTable offices = part<FigureCard>("offices")->plainTable();
    QVERIFY(offices.heads.contains(QStringLiteral("Comments")));
    QVERIFY(!offices.rows.isEmpty());
}

void FeedbackPageTest::aUnitNarrowsEverything()
{
    const auto ratings = [this] {
        const PlainTable table = part<FigureCard>("halfDays")->plainTable();
        const qsizetype column = table.heads.indexOf(QStringLiteral("Ratings"));
        return QLocale().toInt(table.rows.first().at(column));
    };
    const int all = ratings();
    auto *unit = part<QComboBox>("scopeUnit");
    unit->setFocus();
    const PlainTable offices = part<FigureCard>("offices")->plainTable();
    for (int i = 1; i < unit->count(); ++i) {
        if (unit->itemText(i) != offices.rows.first().first())
            continue;
        while (unit->currentIndex() < i)
            QTest::keyClick(unit, Qt::Key_Down);
    }
    QVERIFY(unit->currentIndex() > 0);
    QVERIFY(ratings() > 0 && ratings() <= all);
    QCOMPARE(part<FigureCard>("offices")->plainTable().rows.size(), 1);
}

void FeedbackPageTest::longTablesOpenByKeys()
{
    auto *weeks = part<FigureCard>("weeks");
    const int first = weeks->view()->model()->rowCount();
    auto *more = weeks->findChild<QPushButton *>("more");
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Space);
    QVERIFY(weeks->view()->model()->rowCount() > first);
    QVERIFY(weeks->view()->model()->rowCount() >= 50);
    QCOMPARE(weeks->plainTable().rows.size(), weeks->view()->model()->rowCount());
    QTest::keyClick(more, Qt::Key_Space);
    QCOMPARE(weeks->view()->model()->rowCount(), first);
}

void FeedbackPageTest::quietTimesAreSavedByKeys()
{
    m_page->showPart(FeedbackPage::Part::QuietTimes);
    QVERIFY(part<FigureCard>("week")->sentence().startsWith(QStringLiteral("It is quiet: ")));
    QVERIFY(part<QPushButton>("printGuide")->isEnabled());
    QSignalSpy noticed(m_page.get(), &Page::noticed);
    const auto saved = [&](const char *button, const char *file) {
        m_prompter.path = m_dir.filePath(QString::fromLatin1(file));
        auto *save = part<QPushButton>(button);
        save->setFocus();
        QTest::keyClick(save, Qt::Key_Space);
        QFile written(m_prompter.path);
        return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    };
    QVERIFY(saved("savePdf", "quiet.pdf").startsWith("%PDF"));
    QVERIFY(saved("saveCsv", "quiet.csv").contains(";quiet;"));
    QCOMPARE(noticed.size(), 2);
    m_prompter.path = m_dir.filePath(QStringLiteral("none/quiet.csv"));
    QTest::keyClick(part<QPushButton>("saveCsv"), Qt::Key_Space);
    QCOMPARE(m_prompter.told.size(), 1);
}

void FeedbackPageTest::theOverlaySaysThatItProvesNothing()
{
    m_page->showPart(FeedbackPage::Part::Meetings);
    auto *rates = part<FigureCard>("rates");
    QVERIFY2(rates->sentence().endsWith(QStringLiteral("That proves no cause.")),
        qPrintable(rates->sentence()));
    QCOMPARE(rates->view()->model()->rowCount(), 5);
    auto *figures = part<FigureCard>("figures");
    QCOMPARE(figures->view()->model()->columnCount(), rates->view()->model()->columnCount());
    const QModelIndex monday = rates->view()->model()->index(0, 0);
    QVERIFY(monday.data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("incidents per 1,000 contacts")));
}

void FeedbackPageTest::whereBothMeetLeadsToMeasures()
{
    m_page->showPart(FeedbackPage::Part::Meetings);
    auto *period = part<QComboBox>("scopePeriod");
    period->setFocus();
    QTest::keyClick(period, Qt::Key_End); // a year is not enough for so few incidents
    QTRY_VERIFY(part<QPushButton>("measures"));
    auto *measures = part<QPushButton>("measures");
    QVERIFY(measures->accessibleDescription().contains(QStringLiteral("That proves no cause.")));
    IncidentFilter filter;
    QList<ServiceFinding> findings;
    connect(m_page.get(), &FeedbackPage::measuresRequested, this,
        [&](const IncidentFilter &asked, const QList<ServiceFinding> &found) {
            filter = asked;
            findings = found;
        });
    measures->setFocus();
    QTest::keyClick(measures, Qt::Key_Space);
    QVERIFY(filter.counted.size() >= 5);
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.first().triggers.contains(Trigger::WaitingTime));
    QSignalSpy listed(m_page.get(), &FeedbackPage::listRequested);
    QTest::keyClick(part<QPushButton>("list"), Qt::Key_Space);
    QCOMPARE(listed.size(), 1);
}

void FeedbackPageTest::monthsAndTheTableAreOneKeyAway()
{
    m_page->showPart(FeedbackPage::Part::Meetings);
    QVERIFY(!part<FigureCard>("slotRows"));
    auto *asTable = part<QPushButton>("asTable");
    asTable->setFocus();
    QTest::keyClick(asTable, Qt::Key_Space);
    auto *rows = part<FigureCard>("slotRows");
    QVERIFY(rows);
    QVERIFY(rows->view()->model()->rowCount() >= 20);
    auto *by = part<QComboBox>("by");
    by->setFocus();
    QTest::keyClick(by, Qt::Key_Down);
    QVERIFY(!part<FigureCard>("slotRows"));
    QVERIFY(!part<FigureCard>("figures"));
    QVERIFY(part<FigureCard>("rates")->view()->model()->rowCount() >= 10);
    QCOMPARE(part<FigureCard>("rates")->view()->model()->columnCount(), 4);
}

void FeedbackPageTest::aCopyIsWhatIsShown()
{
    m_page->showPart(FeedbackPage::Part::Meetings);
    for (QAction *action : m_page->pageActions()) {
        if (action->objectName() == u"copyAll")
            action->trigger();
    }
    const QString copied = QGuiApplication::clipboard()->mimeData()->text();
    for (const PlainTable &table : m_page->shownTables())
        QVERIFY(copied.contains(table.title));
    QVERIFY(copied.contains(QStringLiteral("That proves no cause.")));
}

void FeedbackPageTest::withoutObservationsItSaysWhatWillBeHere()
{
    const auto bare = makeDemoRegister(m_dir.filePath(QStringLiteral("Leer.rueckhalt")), 5);
    open(*bare);
    for (const auto shown : {FeedbackPage::Part::Feedback, FeedbackPage::Part::QuietTimes,
             FeedbackPage::Part::Meetings, FeedbackPage::Part::Ring}) {
        m_page->showPart(shown);
        QVERIFY(part<EmptyState>("empty"));
        QVERIFY(m_page->shownTables().isEmpty() || !part<HeatCard>("months"));
        QVERIFY(!part<QComboBox>("indicator")); // nothing to choose from
        VERIFY_ACCESSIBLE(m_page.get());
        // The next step is one key away; a ring has its own.
        auto *next = part<QPushButton>("emptyStateAction");
        QCOMPARE(next != nullptr, shown != FeedbackPage::Part::Ring);
        if (!next)
            continue;
        QSignalSpy requested(m_page.get(), &FeedbackPage::indicatorsRequested);
        QTest::keyClick(next, Qt::Key_Space);
        QCOMPARE(requested.size(), 1);
    }
    QVERIFY(!part<QPushButton>("printGuide") || !part<QPushButton>("printGuide")->isEnabled());
    m_page.reset();
}

void FeedbackPageTest::everybodyCanUseIt_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<int>("scale");
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("width");
    QTest::newRow("light") << Theme::Light << 100 << Language::German << 1100;
    QTest::newRow("narrow, dark") << Theme::Dark << 100 << Language::English << 760;
    QTest::newRow("large text") << Theme::Light << 200 << Language::German << 1100;
}

void FeedbackPageTest::everybodyCanUseIt()
{
    QFETCH(const Theme, theme);
    QFETCH(const int, scale);
    QFETCH(const Language, language);
    QFETCH(const int, width);
    applyTheme(theme);
    setTextScale(scale);
    setUiLanguage(language);
    m_page->resize(width, 800);
    for (const auto shown : {FeedbackPage::Part::Feedback, FeedbackPage::Part::QuietTimes,
             FeedbackPage::Part::Meetings}) {
        m_page->showPart(shown);
        QCoreApplication::processEvents();
        QCOMPARE(m_page->width(), width); // It does not grow beyond its window.
        VERIFY_ACCESSIBLE(m_page.get());
    }
}

void FeedbackPageTest::lastColumnIsReachedByKeysAtTwiceTheSize()
{
    setTextScale(200);
    m_page->resize(1000, 800);
    QCoreApplication::processEvents();
    auto *view = part<FigureCard>("months")->view();
    const auto last = [view] {
        return view->visualRect(view->model()->index(0, view->model()->columnCount() - 1));
    };
    // It does not fit, says so by a bar, and the arrow keys bring it into sight.
    QVERIFY(last().right() > view->viewport()->width());
    QVERIFY(view->horizontalScrollBar()->isVisible());
    view->setFocus(Qt::TabFocusReason);
    view->setCurrentIndex(view->model()->index(0, 0));
    for (int i = 1; i < view->model()->columnCount(); ++i)
        QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->currentIndex().column(), view->model()->columnCount() - 1);
    QVERIFY(last().left() >= 0 && last().right() <= view->viewport()->width());
}

void FeedbackPageTest::managersSeeReleasedNumbersOfTheirUnitsOnly()
{
    m_page.reset();
    m_register.reset();
    const auto manager = openAs(QStringLiteral("manager"));
    QVERIFY(!manager->seesAllIncidents());
    open(*manager);
    m_page->showPart(FeedbackPage::Part::Meetings);
    QVERIFY(!part<FigureCard>("rates") && !part<QPushButton>("measures")); // those of incidents
    auto *released = part<FigureCard>("released");
    QVERIFY(released);
    QVERIFY2(
        released->sentence().endsWith(QStringLiteral("cause.")), qPrintable(released->sentence()));
    // Every number is one of a released table, and of no office but the manager's and the whole.
    const auto releases = Releasing(*manager).releases();
    VERIFY_RESULT(releases);
    QVERIFY(!releases->isEmpty());
    const PlainTable table = released->plainTable();
    QVERIFY(!table.rows.isEmpty());
    bool hasOwn = false;
    for (const QStringList &row : table.rows) {
        bool isOfOthers = false;
        for (const Unit &unit : manager->organisation().units) {
            if (unit.parent.isNull() && unit.id != m_office)
                isOfOthers = isOfOthers || row.first().startsWith(unit.name);
        }
        hasOwn = hasOwn || row.first().contains(QStringLiteral("Bürgeramt"));
        QVERIFY2(!isOfOthers || row.first().contains(QStringLiteral("Bürgeramt")),
            qPrintable(row.first()));
    }
    QVERIFY(hasOwn);
    // So few incidents have no released table of times of day; where there is one, it is shown as
    // it was released.
    QVERIFY(!part<FigureCard>("releasedBands"));
    const HeatTable bands = FeedbackTables::releasedBands({.weekdays = {Weekday::Monday},
        .bands = {TimeBand::Morning, TimeBand::Midday},
        .cells = {{.incidents = 12, .contacts = 4000, .rate = 3.0}, {.contacts = 3000}}});
    QCOMPARE(bands.cells.first().text, QStringLiteral("12\n") + QLocale().toString(3.0, 'f', 2));
    QVERIFY(bands.cells.first().said.contains(QStringLiteral("per 1,000 contacts")));
    QCOMPARE(bands.cells.last().text, QStringLiteral("protected"));
    // By keyboard another indicator, with the same incidents beside it.
    auto *indicator = part<QComboBox>("releasedIndicator");
    QVERIFY(indicator);
    const QString before = released->title();
    indicator->setFocus();
    QTest::keyClick(indicator, Qt::Key_Down);
    QVERIFY(part<FigureCard>("released")->title() != before);
    // The ring is for everybody to read; what officers do there is not offered.
    m_page->showPart(FeedbackPage::Part::Ring);
    QVERIFY(part<EmptyState>("empty") && !part<QComboBox>("scopeUnit"));
    QVERIFY(!part<QPushButton>("emptyStateAction"));
    for (const char *deed : {"ringFound", "ringMakeCard", "ringJoin", "ringTakeIn"})
        QVERIFY2(!part<QPushButton>(deed), deed);
    VERIFY_ACCESSIBLE(m_page.get());
    m_page.reset();
}

QTEST_MAIN(FeedbackPageTest)
#include "tst_feedbackpage.moc"
