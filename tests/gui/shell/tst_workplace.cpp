// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidentspage.h"
#include "gui/casework/casespage.h"
#include "gui/common/uilanguage.h"
#include "gui/feedback/feedbackpage.h"
#include "gui/inbox/inboxpage.h"
#include "gui/plan/followedpage.h"
#include "gui/plan/planpage.h"
#include "gui/plan/planreminder.h"
#include "gui/plan/proposalspage.h"
#include "gui/protection/protectionpage.h"
#include "gui/report/incidentformpage.h"
#include "gui/reports/reportpage.h"
#include "gui/service/servicepage.h"
#include "gui/shell/desk.h"
#include "gui/shell/mainwindow.h"
#include "gui/start/backupreminder.h"
#include "gui/start/inboxreminder.h"
#include "gui/start/startpage.h"
#include "gui/start/worklistcard.h"
#include "gui/trends/trendspage.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/vault/membertown.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// What each role finds behind the lock, on one real register and in the real window.
class WorkplaceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_desk.reset(); }
    void roleSeesItsPagesAndNoOthers_data();
    void roleSeesItsPagesAndNoOthers();
    void rolesWithoutTheFormAreLedToTheLockPage();
    void whatPagesAskForComesToTheFront();
    void partsOfProtectionCanBeBroughtToTheFront_data();
    void partsOfProtectionCanBeBroughtToTheFront();

private:
    void openAs(const QString &login);
    /// What is in front after `asked`, a signal of the page or of a card on it, was emitted.
    template <typename Asker, typename... Values>
    QString shownBy(const QString &page, void (Asker::*asked)(const Values &...),
        const std::type_identity_t<Values> &...values);
    MainWindow &window() { return m_desk->window(); }

    std::unique_ptr<MemberTown> m_town;
    FakePrompter m_prompter;
    std::unique_ptr<Desk> m_desk;
};

void WorkplaceTest::initTestCase()
{
    m_town = std::make_unique<MemberTown>();
}

void WorkplaceTest::init()
{
    m_town->startAfresh();
    m_prompter = FakePrompter();
    Preferences preferences;
    preferences.language = Language::English;
    preferences.theme = Theme::Light;
    preferences.takesInByItself = false;
    setUiLanguage(Language::English);
    m_desk = std::make_unique<Desk>(deskEnvironment(), m_prompter, preferences);
    window().show();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void WorkplaceTest::openAs(const QString &login)
{
    QSignalSpy opened(m_desk.get(), &Desk::opened);
    m_desk->offer(m_town->folder());
    auto *page = window().findChild<UnlockPage *>();
    page->findChild<QLineEdit *>("login")->setText(login);
    const SecretBytes password = testPassword();
    page->findChild<QLineEdit *>("passwordEdit")
        ->setText(QString::fromUtf8(reinterpret_cast<const char *>(password.view().data()),
            static_cast<qsizetype>(password.size())));
    QTest::keyClick(page->findChild<QPushButton *>("openButton"), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), 30000);
}

void WorkplaceTest::roleSeesItsPagesAndNoOthers_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QStringList>("pages");

    const QStringList granted {"start", "incidents", "measures", "plan", "followed", "reports",
        "service", "feedback", "protection", "settings"};
    QTest::newRow("officer") << "officer"
                             << QStringList {"start", "report", "inbox", "cases", "incidents",
                                    "measures", "proposals", "plan", "followed", "trends",
                                    "reports", "service", "feedback", "protection", "backups",
                                    "settings"};
    QStringList carer = granted;
    carer.insert(1, "cases");
    QTest::newRow("carer") << "carer" << carer;
    QTest::newRow("manager") << "manager"
                             << QStringList {"start", "measures", "proposals", "plan", "followed",
                                    "reports", "service", "feedback", "protection", "settings"};
    QTest::newRow("council") << "council" << granted;
    QTest::newRow("dpo") << "dpo" << granted;
    QTest::newRow("admin") << "admin"
                           << QStringList {"start", "measures", "plan", "followed", "reports",
                                  "service", "feedback", "protection", "backups", "settings"};
}

void WorkplaceTest::roleSeesItsPagesAndNoOthers()
{
    QFETCH(QString, login);
    QFETCH(QStringList, pages);
    openAs(login);
    // The first key works on the page: none outside it, such as the one that locks.
    const QWidget *focus = QApplication::focusWidget();
    QVERIFY(focus != nullptr);
    QVERIFY2(window().currentPage()->isAncestorOf(focus), qPrintable(focus->objectName()));
    QVERIFY(qobject_cast<const QPushButton *>(focus) != nullptr && focus->isVisible());
    QCOMPARE(window().pageKeys(), pages);
    for (const QString &key : std::as_const(pages)) {
        QVERIFY2(window().showPage(key) != nullptr, qPrintable(key));
        QCOMPARE(window().currentKey(), key);
    }
    // Nothing leads to the form where it is not.
    auto *report = window().findChild<QPushButton *>("reportButton");
    for (QPushButton *button : window().findChildren<QPushButton *>("reportButton")) {
        if (button->isVisible())
            report = button;
    }
    QCOMPARE(report->isVisible(), pages.contains("report"));
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
}

void WorkplaceTest::rolesWithoutTheFormAreLedToTheLockPage()
{
    openAs("manager");
    auto *report = window().currentPage()->findChild<QPushButton *>("open-report");
    QVERIFY(report != nullptr);
    QSignalSpy locked(m_desk.get(), &Desk::locked);
    QTest::keyClick(report, Qt::Key_Space);
    QTRY_COMPARE(locked.size(), 1);
    QVERIFY(!window().isOpen());
    QVERIFY(m_town->open("manager")); // the register is free
}

template <typename Asker, typename... Values>
QString WorkplaceTest::shownBy(const QString &page, void (Asker::*asked)(const Values &...),
    const std::type_identity_t<Values> &...values)
{
    Page *shown = window().showPage(page);
    auto *asker = qobject_cast<Asker *>(shown);
    if (asker == nullptr && shown != nullptr)
        asker = shown->findChild<Asker *>();
    if (asker == nullptr)
        return "nobody asks";
    (asker->*asked)(values...);
    return window().currentKey();
}

void WorkplaceTest::whatPagesAskForComesToTheFront()
{
    openAs("officer");
    const IncidentId incident = m_town->incidents().first().id;
    const MeasureId measure = "UMA-01";

    QCOMPARE(shownBy("start", &StartPage::reportRequested), "report");
    QCOMPARE(shownBy("start", &StartPage::incidentRequested, incident), "incidents");
    QCOMPARE(shownBy("start", &StartPage::measureRequested, measure), "measures");
    QCOMPARE(shownBy("start", &StartPage::unitsRequested), "settings");
    QCOMPARE(shownBy("start", &BackupReminder::backupsRequested), "backups");
    QCOMPARE(shownBy("start", &InboxReminder::inboxRequested), "inbox");
    QCOMPARE(shownBy("start", &PlanReminder::planRequested, PlanId()), "plan");
    QCOMPARE(shownBy("start", &PlanReminder::proposalRequested, ProposalId()), "proposals");
    QCOMPARE(shownBy("start", &WorkListCard::caseRequested, incident), "cases");
    QCOMPARE(shownBy("start", &WorkListCard::casesRequested), "cases");
    QCOMPARE(shownBy("report", &IncidentFormPage::openRequested, incident), "incidents");
    QCOMPARE(shownBy("inbox", &InboxPage::incidentRequested, incident), "cases");
    QCOMPARE(shownBy("cases", &CasesPage::incidentRequested, incident), "incidents");
    QCOMPARE(shownBy("incidents", &IncidentsPage::measureRequested, measure), "measures");
    QCOMPARE(shownBy("incidents", &IncidentsPage::reportRequested), "report");
    QCOMPARE(shownBy("incidents", &IncidentsPage::caseRequested, incident), "cases");
    QCOMPARE(shownBy("proposals", &ProposalsPage::measureRequested, measure), "measures");
    QCOMPARE(shownBy("proposals", &ProposalsPage::planRequested, PlanId()), "plan");
    QCOMPARE(shownBy("plan", &PlanPage::measureRequested, measure), "measures");
    QCOMPARE(shownBy("plan", &PlanPage::proposalRequested, ProposalId()), "proposals");
    QCOMPARE(shownBy("followed", &FollowedPage::measureRequested, measure), "measures");
    QCOMPARE(shownBy("trends", &TrendsPage::reportRequested), "report");
    QCOMPARE(shownBy("trends", &TrendsPage::reportsRequested), "reports");
    QCOMPARE(shownBy("trends", &TrendsPage::planRequested), "plan");
    QCOMPARE(shownBy("trends", &TrendsPage::listRequested, IncidentFilter()), "incidents");
    QCOMPARE(shownBy("trends", &TrendsPage::clustersRequested), "incidents");
    QCOMPARE(shownBy("reports", &ReportPage::reportRequested), "report");
    QCOMPARE(shownBy("service", &ServicePage::measureRequested, measure), "measures");
    QCOMPARE(shownBy("service", &ServicePage::planRequested, PlanId()), "plan");
    QCOMPARE(shownBy("feedback", &FeedbackPage::measureRequested, measure), "measures");
    QCOMPARE(shownBy("feedback", &FeedbackPage::listRequested, IncidentFilter()), "incidents");
    const auto serviceTab = [this] {
        return window().currentPage()->findChild<QTabWidget *>("serviceTabs")->currentIndex();
    };
    constexpr int indicators = static_cast<int>(ServicePage::Tab::Indicators);
    window().showPage("service");
    QVERIFY(serviceTab() != indicators);
    QCOMPARE(shownBy("feedback", &FeedbackPage::indicatorsRequested), "service");
    QCOMPARE(serviceTab(), indicators);
    QCOMPARE(shownBy("service", &ServicePage::unitsRequested), "settings");
    // With the incidents of a card, and with one that was erased since.
    for (const IncidentId &counted : {incident, IncidentId()}) {
        IncidentFilter filter;
        filter.counted = {counted};
        QCOMPARE(
            shownBy("feedback", &FeedbackPage::measuresRequested, filter, QList<ServiceFinding>()),
            "incidents");
    }
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
}

void WorkplaceTest::partsOfProtectionCanBeBroughtToTheFront_data()
{
    QTest::addColumn<ProtectionPage::Part>("part");
    QTest::newRow("rights") << ProtectionPage::Part::Rights;
    QTest::newRow("accounts") << ProtectionPage::Part::Accounts;
    QTest::newRow("keys") << ProtectionPage::Part::Keys;
}

void WorkplaceTest::partsOfProtectionCanBeBroughtToTheFront()
{
    QFETCH(ProtectionPage::Part, part);
    openAs("admin");
    auto *page = qobject_cast<ProtectionPage *>(window().showPage("protection"));
    QVERIFY(page != nullptr);
    page->showPart(part);
    for (const auto other :
        {ProtectionPage::Part::Rights, ProtectionPage::Part::Accounts, ProtectionPage::Part::Keys})
        QCOMPARE(page->part(other)->isVisible(), other == part);
}

QTEST_MAIN(WorkplaceTest)
#include "tst_workplace.moc"
