// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/casework/casespage.h"
#include "gui/casework/casetextdialog.h"
#include "gui/casework/fieldrow.h"
#include "gui/casework/followupcard.h"
#include "gui/shell/desk.h"
#include "gui/shell/workplace.h"
#include "session/accusednames.h"
#include "session/granting.h"
#include "session/inbox.h"
#include "session/publishing.h"
#include "session/reporting.h"
#include "session/sealedreporting.h"
#include "support/gui/camera.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/gui/plandesk.h"
#include "support/vault/vaulttesting.h"
#include "vault/firstaidkeeping.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Walks through the cases of a town: the list of work, a new anonymous report, a serious case in
/// the middle of its life, a finished one, and what a case carer sees. Like TourTest every page
/// must pass the accessibility lint and leaves a picture.
class CaseTourTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void casesAreVisited_data() { Camera::addRows(); }
    void casesAreVisited();

private:
    void fillRegister();
    IncidentId recordAssault(OpenRegister &officer);
    void workOn(Casework &cases, const IncidentId &incident, const UserId &carer);
    MainWindow &window() { return m_desk->window(); }
    void picture(const QString &page) { m_camera.take(window(), page); }
    void openAs(const QString &login);
    void pictureOfDialog(const QString &button, const QString &page, const QString &within = {});
    void pictureAt(const QString &card, const QString &page);
    void visitOfficer();
    void visitUnfinished();
    void visitCarer();

    std::unique_ptr<PlanDesk> m_town;
    FakePrompter m_prompter;
    std::unique_ptr<Desk> m_desk;
    IncidentId m_serious;
    IncidentId m_report;
    IncidentId m_finished;
    Camera m_camera {RUECKHALT_TOUR_DIR, 200, 229};
};

IncidentId CaseTourTest::recordAssault(OpenRegister &officer)
{
    IncidentDraft draft;
    draft.types = {IncidentType::Verbal, IncidentType::Physical};
    draft.subTypes = {SubType::Insult, SubType::Pushing};
    draft.occurred = IncidentTime::minute(QDate(2026, 11, 18), QTime(11, 40));
    draft.unit = PlanDesk::counter();
    draft.place = Place::Counter;
    draft.triggers = {Trigger::WaitingTime};
    draft.waiting = WaitingBand::UpTo60;
    draft.injury = Injury::Minor;
    draft.firstAid = Answer::Yes;
    draft.consequences = {Consequence::UnfitForWork};
    draft.person.description = QString::fromUtf8(
        "Nach langer Wartezeit wurde die Person laut, beleidigte die Kollegin und stieß sie gegen "
        "den Aktenschrank. Die Kollegin ging mit einer Prellung nach Hause.");
    const auto recorded = Reporting(officer).record(draft);
    return recorded ? recorded->id : IncidentId();
}

void CaseTourTest::workOn(Casework &cases, const IncidentId &incident, const UserId &carer)
{
    using Field = FollowUpField;
    VERIFY_RESULT(cases.confirmLevel(incident, AachenLevel::Level2));
    VERIFY_RESULT(cases.move(incident, {.to = CaseState::InReview}));
    VERIFY_RESULT(cases.nameCarer(incident, carer));
    VERIFY_RESULT(cases.enterCare(incident,
        {.kind = CareKind::FirstCare,
            .outcome = CareOutcome::Accepted,
            .day = QDate(2026, 11, 20),
            .by = QString::fromUtf8("Frau Öztürk")}));
    VERIFY_RESULT(cases.enterCare(incident,
        {.kind = CareKind::Doctor, .outcome = CareOutcome::Offered, .day = QDate(2026, 11, 20)}));
    VERIFY_RESULT(cases.enter(incident,
        {{Field::Employment, "employee", {}}, {Field::IncapacityFrom, "2026-11-18", {}},
            {Field::IncapacityUntil, "2026-11-27", {}}, {Field::IncapacityKnown, "2026-11-18", {}},
            {Field::VictimKnewAct, "2026-11-18", {}}, {Field::VictimKnewPerson, "2026-11-18", {}},
            {Field::HouseBan, "written", {}}}));
    VERIFY_RESULT(cases.enter(incident,
        {{Field::CriminalReport, "made", {}}, {Field::ProceedingsOutcome, "dropped", {}}}));
    VERIFY_RESULT(cases.waive(incident, CaseDuty::OfferLegalProtection,
        QString::fromUtf8("Der Rechtsschutz läuft über die Gewerkschaft.")));
}

/// A serious case, an anonymous report twice, and a case that is finished.
void CaseTourTest::fillRegister()
{
    const auto officer = m_town->open();
    Answering answering(*officer, systemRandom());
    Casework cases(*officer, answering, Language::German);
    m_serious = recordAssault(*officer);
    QVERIFY(!m_serious.isNull());
    UserId carer;
    for (const Member &member : cases.carers()) {
        if (member.roles.contains(Role::CaseCarer))
            carer = member.id;
    }
    workOn(cases, m_serious, carer);
    VERIFY_RESULT(Granting(*officer).grant({m_serious, carer, QDate(2026, 12, 5), "Begleitung",
        MemberTown::fingerprintOf(officer->vault(), carer)}));
    VERIFY_RESULT(officer->vault().members().switchIdentitiesOn("Profil NRW"));
    VERIFY_RESULT(AccusedNames(*officer).record({.incident = m_serious,
        .name = QString::fromUtf8("Jörg Ödmann"),
        .trigger = IdentityTrigger::CriminalReport,
        .reason = "Strafanzeige vom 19.11.2026",
        .ends = QDate(2027, 11, 18)}));
    const Publishing card(*officer);
    const auto reporting = SealedReporting::open(m_town->folder(),
        {.clock = m_town->environment().clock,
            .random = systemRandom(),
            .trustFile = m_town->folder() + "/../trust.ini"});
    QVERIFY(reporting.has_value());
    IncidentDraft draft;
    draft.types = {IncidentType::Verbal};
    draft.occurred = IncidentTime::minute(QDate(2026, 11, 20), QTime(9, 30));
    draft.unit = PlanDesk::office();
    draft.place = Place::WaitingArea;
    draft.person.description = QString::fromUtf8("Es wurde laut im Wartebereich.");
    for (int i = 0; i < 2; ++i)
        QVERIFY(reporting->send(draft, {SenderChoice::Anonymous, {}, false}).has_value());
    Inbox inbox(*officer,
        {.clock = [] { return QDateTime::currentDateTimeUtc().addDays(1); },
            .random = systemRandom()});
    const auto outcome = inbox.takeIn({});
    QVERIFY(outcome.has_value() && outcome->entries.size() == 2);
    m_report = outcome->entries.last().incident;
    FirstAidEntry aid {.unit = "Empfang",
        .name = "Kim Weber",
        .day = QDate(2026, 11, 18),
        .time = QTime(11, 45),
        .place = "Halle",
        .course = QString::fromUtf8("Auf der Treppe gestürzt."),
        .injury = QString::fromUtf8("Schürfwunde am Knie"),
        .aidDay = QDate(2026, 11, 18),
        .aid = "Pflaster",
        .helper = "Frau Ahrens",
        .keptUntil = QDate(2031, 11, 18)};
    VERIFY_RESULT(officer->vault().firstAid().keep(aid));
    aid.incident = m_serious;
    VERIFY_RESULT(officer->vault().firstAid().keep(aid));
    m_finished = officer->facts().ids[0];
    VERIFY_RESULT(cases.move(m_finished,
        {.to = CaseState::NotPertinent,
            .reason = "Gemeint war ein Vorfall in einem anderen Amt."}));
}

void CaseTourTest::initTestCase()
{
    m_town = std::make_unique<PlanDesk>();
    fillRegister();
}

void CaseTourTest::openAs(const QString &login)
{
    QSignalSpy opened(m_desk.get(), &Desk::opened);
    m_desk->offer(m_town->folder());
    const SecretBytes password = testPassword();
    window().findChild<QLineEdit *>("login")->setText(login);
    window()
        .findChild<QLineEdit *>("passwordEdit")
        ->setText(QString::fromUtf8(reinterpret_cast<const char *>(password.view().data()),
            static_cast<qsizetype>(password.size())));
    window().findChild<QPushButton *>("openButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), 30000);
}

void CaseTourTest::pictureOfDialog(
    const QString &button, const QString &page, const QString &within)
{
    QWidget *root = window().currentPage();
    if (!within.isEmpty())
        root = root->findChild<QWidget *>(within);
    QVERIFY2(root, qPrintable(within));
    QPushButton *found = nullptr;
    for (auto *each : root->findChildren<QPushButton *>(button)) {
        if (each->isVisible() && found == nullptr)
            found = each;
    }
    QVERIFY2(found != nullptr, qPrintable(button));
    found->click();
    QTRY_VERIFY(qobject_cast<QDialog *>(QApplication::activeWindow()));
    QWidget *dialog = QApplication::activeWindow();
    m_camera.takePart(*dialog, page);
    delete dialog;
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void CaseTourTest::pictureAt(const QString &card, const QString &page)
{
    auto *part = window().currentPage()->findChild<QWidget *>(card);
    QVERIFY2(part, qPrintable(card));
    for (QWidget *at = part->parentWidget(); at != nullptr; at = at->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(at)) {
            QApplication::processEvents();
            area->verticalScrollBar()->setValue(part->mapTo(area->widget(), QPoint()).y() - 8);
            break;
        }
    }
    picture(page);
}

void CaseTourTest::visitOfficer()
{
    openAs({});
    auto *page = qobject_cast<CasesPage *>(window().showPage("cases"));
    QVERIFY(page);
    picture("200-cases");
    page->findChild<QComboBox *>("stateFilter")->setCurrentIndex(3);
    picture("201-cases-none-like-that");
    page->findChild<QComboBox *>("stateFilter")->setCurrentIndex(0);
    page->showCase(m_report);
    picture("202-case-new-report");
    pictureOfDialog("askReporter", "203-question");
    pictureOfDialog("compareCase", "204-duplicate");
    pictureAt("gradingCard", "205-case-level");
    page->showCase(m_serious);
    picture("206-case-serious");
    page->findChild<QPushButton *>("to-closed")->click();
    picture("207-closing-refused");
    pictureOfDialog("waiveDuty", "208-not-needed");
    pictureAt("careCard", "209-care");
    pictureOfDialog("enterCare", "210-offer", "care-doctor");
    pictureOfDialog("enterCare", "226-talk", "care-talk-after-two-weeks");
    auto *answers = page->findChild<FollowUpCard *>();
    QVERIFY(answers->unfold(FollowUpField::Employment));
    QVERIFY(answers->unfold(FollowUpField::HouseBan));
    pictureAt("followUpCard", "211-answers");
    pictureAt("group-house-ban", "212-answers-further");
    auto *count = answers->unfold(FollowUpField::AffectedCount)->findChild<QLineEdit *>();
    count->selectAll();
    QTest::keyClicks(count, "3");
    pictureAt("followUpCard", "227-number-corrected");
    answers->findChild<QPushButton *>("saveAnswers")->click();
    pictureAt("followUpCard", "228-reason-missing");
    answers->findChild<QPushButton *>("discardAnswers")->click();
    pictureAt("endedNames", "229-names-ended");
    pictureAt("caseDeadlines", "213-deadlines");
    pictureAt("caseHistory", "214-history");
    pictureOfDialog("addAddendum", "215-addendum");
    page->showCase(m_finished);
    picture("216-case-closed");
    QTest::keyClick(page->focusWidget(), Qt::Key_Escape);
    page->setListed("finished");
    picture("217-cases-finished");
    page->setListed("open");
    QTest::keyClick(page->focusWidget(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    picture("220-first-aid-records");
    pictureOfDialog("openFirstAid", "221-first-aid-record");
    pictureOfDialog("addFirstAid", "222-first-aid-entry");
    m_desk->lock();
}

/// The lock comes while something is being written.
void CaseTourTest::visitUnfinished()
{
    openAs({});
    auto *page = qobject_cast<CasesPage *>(window().showPage("cases"));
    QVERIFY(page);
    page->showCase(m_serious);
    page->findChild<QPushButton *>("addAddendum")->click();
    auto *dialog = page->findChild<CaseTextDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QPlainTextEdit *>()->setPlainText(
        QString::fromUtf8("Die Kollegin hat sich inzwischen erinnert: Es war vor der Mittagspause, "
                          "und eine zweite Person stand dabei."));
    QSignalSpy locked(m_desk.get(), &Desk::locked);
    m_desk->lock();
    QTRY_COMPARE(locked.size(), 1);
    openAs({});
    // Without a window manager nobody makes it active again after the dialog that the lock took.
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    picture("223-start-unfinished");
    page = qobject_cast<CasesPage *>(window().showPage("cases"));
    picture("224-cases-unfinished");
    page->showCase(m_serious);
    picture("225-case-unfinished");
    page->findChild<QPushButton *>("dropUnfinished")->click();
    m_desk->lock();
}

void CaseTourTest::visitCarer()
{
    openAs("carer");
    auto *page = qobject_cast<CasesPage *>(window().showPage("cases"));
    QVERIFY(page);
    picture("218-cases-carer");
    page->showCase(m_serious);
    picture("219-case-carer");
    m_desk->lock();
}

void CaseTourTest::casesAreVisited()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(int, scale);
    m_camera.setUp(language, theme, scale);
    Preferences preferences;
    preferences.language = language;
    preferences.theme = theme;
    preferences.textScale = scale;
    preferences.takesInByItself = false;
    m_desk = std::make_unique<Desk>(m_town->environment(), m_prompter, preferences);
    window().resize(Camera::WindowSize);
    window().show();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    visitOfficer();
    visitUnfinished();
    visitCarer();
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QVERIFY2(m_camera.findings().isEmpty(), qPrintable("\n" + m_camera.findings().join("\n")));
    m_desk.reset();
}

QTEST_MAIN(CaseTourTest)
#include "tst_casetour.moc"
