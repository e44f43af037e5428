// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/plan/decisiondialog.h"
#include "gui/plan/effectdialog.h"
#include "gui/plan/planboard.h"
#include "gui/plan/planpage.h"
#include "gui/plan/proposaldialog.h"
#include "gui/plan/stagedialog.h"
#include "gui/report/reporterplace.h"
#include "gui/shell/desk.h"
#include "gui/shell/workplace.h"
#include "session/changesreleasing.h"
#include "session/publishing.h"
#include "session/recommending.h"
#include "session/riskreporting.h"
#include "support/gui/camera.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/gui/plandesk.h"
#include "support/vault/vaulttesting.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// Walks through proposals, decisions, the plan in its three views, an effect check and what came
/// of it, on a real register in the middle of its life. Like TourTest every page must pass the
/// accessibility lint and leaves a picture.
class PlanTourTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void planIsVisited_data() { Camera::addRows(); }
    void planIsVisited();

private:
    void fillRegister();
    void settle(Planning &planning, const PlanId &id, const QDate &start, const QDate &due,
        const QString &responsible);
    MainWindow &window() { return m_desk->window(); }
    void picture(const QString &page) { m_camera.take(window(), page); }
    void openAs(const QString &login);
    template <typename T>
    void pictureOfDialog(const QString &button, const QString &page);
    void visitManager();
    void visitOfficer();

    std::unique_ptr<PlanDesk> m_town;
    FakePrompter m_prompter;
    std::unique_ptr<Desk> m_desk;
    PlanId m_done;
    Camera m_camera {RUECKHALT_TOUR_DIR, 100, 129};
};

void PlanTourTest::settle(Planning &planning, const PlanId &id, const QDate &start,
    const QDate &due, const QString &responsible)
{
    Kept<PlannedMeasure> kept = *planning.plan(id);
    kept.value.responsible = responsible;
    kept.value.start = start;
    kept.value.due = due;
    kept.value.cost = PlanCost::Medium;
    kept.value.council = CouncilState::Agreed;
    kept.value.indicator = QString::fromUtf8(
        "Weniger laute Beschwerden über das Warten, gezählt über zwölf Monate.");
    kept.value.stages = {{"Pilot: Kfz-Zulassung", {PlanDesk::counter()}, start, start.addMonths(2),
                             StageState::Done, start.addMonths(2)},
        {QString::fromUtf8("Alle anderen Schalter"), {PlanDesk::office()}, start.addMonths(3), due,
            StageState::Running, {}}};
    kept.value.units = {PlanDesk::office(), PlanDesk::counter()};
    kept.value.tasks = {{QString::fromUtf8("Bildschirme bestellen"), start.addDays(14), start},
        {QString::fromUtf8("Team im Amt einweisen"), start.addDays(30), {}}};
    VERIFY_RESULT(planning.save(kept));
}

/// Some measures in every state.
void PlanTourTest::fillRegister()
{
    const auto officer = m_town->open();
    Planning planning(*officer, systemRandom());
    const auto rows = PlanDesk::allRows(*officer);
    Proposing proposing(*officer, systemRandom());
    const QList<Recommendation> all = Recommending(*officer).forRows(rows);
    Proposal draft = proposing.drafted(
        all.first(std::min<qsizetype>(3, all.size())), rows, {PlanDesk::office()});
    draft.title = QString::fromUtf8("Wartebereich Bürgeramt Mitte");
    draft.note = QString::fromUtf8("Bitte vor Weihnachten entscheiden. Mit der ersten Maßnahme "
                                   "ließe sich sofort beginnen.");
    VERIFY_RESULT(proposing.propose(draft, rows));
    VERIFY_RESULT(planning.create("A05", {PlanDesk::office()}));
    const auto planned = planning.create("B01", {PlanDesk::office()});
    settle(planning, *planned, QDate(2026, 12, 1), QDate(2027, 6, 30), "Amtsleitung");
    VERIFY_RESULT(planning.take(*planned, PlanStep::Plan));
    const auto running = planning.create(PlanDesk::waiting(), {PlanDesk::office()});
    settle(planning, *running, QDate(2026, 8, 1), QDate(2027, 2, 28), "Leitung Service");
    VERIFY_RESULT(planning.take(*running, PlanStep::Plan));
    VERIFY_RESULT(planning.take(*running, PlanStep::Start));
    const auto done = planning.create("B05", {PlanDesk::office()});
    Kept<PlannedMeasure> kept = *planning.plan(*done);
    kept.value.responsible = QString::fromUtf8("Gebäudemanagement");
    kept.value.start = QDate(2026, 4, 1);
    kept.value.due = QDate(2026, 4, 30);
    kept.value.effect.months = 3;
    kept.value.stages = {{"Pilot", {PlanDesk::office()}, QDate(2026, 4, 1), QDate(2026, 4, 10),
        StageState::Done, QDate(2026, 4, 10)}};
    VERIFY_RESULT(planning.save(kept));
    for (const auto step : {PlanStep::Plan, PlanStep::Start, PlanStep::Finish})
        VERIFY_RESULT(planning.take(*done, step));
    m_done = *done;
    const Publishing card(*officer); // writes the reporting card
    VERIFY_RESULT(ChangesReleasing(*officer).release());
    const auto paper = riskPdf(riskDocumentOf(
        documentationOf(*officer, {}, Language::German), "Musterstadt", Language::German));
    VERIFY_RESULT(paper);
    QFile file(RUECKHALT_TOUR_DIR "/risk-assessment-de.pdf");
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*paper) == paper->size());
}

void PlanTourTest::initTestCase()
{
    m_town = std::make_unique<PlanDesk>();
    fillRegister();
}

void PlanTourTest::openAs(const QString &login)
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

template <typename T>
void PlanTourTest::pictureOfDialog(const QString &button, const QString &page)
{
    QPushButton *found = nullptr;
    for (auto *each : window().currentPage()->findChildren<QPushButton *>(button)) {
        if (each->isVisible() && found == nullptr)
            found = each;
    }
    QVERIFY2(found != nullptr, qPrintable(button));
    found->click();
    auto *dialog = window().currentPage()->findChild<T *>();
    QVERIFY2(dialog != nullptr, qPrintable(page));
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    m_camera.takePart(*dialog, page);
    delete dialog;
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void PlanTourTest::visitManager()
{
    openAs("manager");
    picture("100-start-manager");
    QVERIFY(window().showPage("proposals"));
    picture("101-decisions");
    pictureOfDialog<DecisionDialog>("reject", "102-reject");
    m_desk->lock();
}

void PlanTourTest::visitOfficer()
{
    openAs({});
    QVERIFY(window().showPage("proposals"));
    picture("104-proposals");
    window().currentPage()->findChild<QAction *>("newProposal")->trigger();
    auto *dialog = window().currentPage()->findChild<ProposalDialog *>();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    dialog->findChild<QPushButton *>("add")->click();
    m_camera.takePart(*dialog, "105-new-proposal");
    delete dialog;
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    auto *plan = qobject_cast<PlanPage *>(window().showPage("plan"));
    QVERIFY(plan);
    picture("106-plan-list");
    plan->showView(PlanPage::View::Board);
    plan->enter();
    picture("107-plan-board");
    // Moved by mistake, with the way back.
    PlanId planned;
    for (const auto &kept : m_desk->workplace()->openRegister().plan().plans) {
        if (kept.value.state == PlanState::Planned)
            planned = kept.value.id;
    }
    emit plan->findChild<PlanBoard *>()->moveRequested(planned, PlanState::Running);
    picture("114-plan-moved");
    plan->findChild<QAction *>("undo")->trigger();
    QCOMPARE(
        m_desk->workplace()->openRegister().plan().plan(planned)->value.state, PlanState::Planned);
    plan->showView(PlanPage::View::Timeline);
    plan->enter();
    picture("108-plan-time-line");
    const auto &plans = m_desk->workplace()->openRegister().plan().plans;
    plan->showPlan(plans.at(2).value.id);
    picture("109-plan-detail");
    pictureOfDialog<StageDialog>("addStage", "110-stage");
    plan->showPlan(m_done);
    pictureOfDialog<EffectDialog>("checkEffect", "111-effect");
    QVERIFY(window().showPage("followed"));
    picture("112-followed");
    m_desk->lock();
}

void PlanTourTest::planIsVisited()
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
    m_desk->setReporterSetup({.environment = {.clock = m_town->environment().clock,
                                  .random = systemRandom(),
                                  .trustFile = m_town->folder() + "/../trust.ini"},
        .print = [](QWidget *, const ReceiptSheet &) { return true; },
        .givenRegister =
            [this] {
                return std::optional(
                    DefaultRegister {.folder = m_town->folder(), .fingerprint = {}});
            }});
    window().resize(Camera::WindowSize);
    window().show();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    visitManager();
    visitOfficer();
    m_desk->offerReporting(ReporterPlace::Purpose::Changes, {});
    picture("113-changes-without-account");
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    QVERIFY2(m_camera.findings().isEmpty(), qPrintable("\n" + m_camera.findings().join("\n")));
    m_desk.reset();
}

QTEST_MAIN(PlanTourTest)
#include "tst_plantour.moc"
