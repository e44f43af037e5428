// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/systemrandom.h"
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/plan/boardcolumn.h"
#include "gui/plan/dayedit.h"
#include "gui/plan/effectdialog.h"
#include "gui/plan/newplandialog.h"
#include "gui/plan/planboard.h"
#include "gui/plan/planpage.h"
#include "gui/plan/plantablemodel.h"
#include "gui/plan/plantimeline.h"
#include "gui/plan/stagedialog.h"
#include "gui/plan/stopdialog.h"
#include "gui/report/choicebutton.h"
#include "gui/report/choicegroup.h"
#include "session/catalogkeeping.h"
#include "support/gui/a11ylint.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/gui/plandesk.h"
#include "support/vault/vaulttesting.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// The plan in its three views and one planned measure from "decided" to "effect checked", in real
/// windows on a real register.
class PlanPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void daysAreReadAsPeopleWriteThem_data();
    void daysAreReadAsPeopleWriteThem();
    void emptyPlanOffersToPlanAMeasure();
    void measureIsPlannedStepByStep();
    void whatIsMissingIsSaidWhereItIsEntered();
    void unreadableDayIsNotSaved();
    void stagesAreAddedDoneAndTakenOut();
    void changedStageKeepsItsCriteria();
    void tasksAreAddedTickedAndTickedBack();
    void lastChangeIsTakenBack();
    void takingBackLeavesWhatIsOnlyTyped();
    void changeMadeElsewhereEndsTakingBack();
    void whatIsEnteredIsNotLostByATick();
    void leavingWithUnsavedDetailsIsAsked();
    void keysOfTheOverviewRestInAMeasure();
    void whatIsTypedForOneMeasureIsNotThereForTheNext();
    void lockingKeepsWhatWasEntered();
    void lockingKeepsTasksAndNotes();
    void stoppingNeedsAReason();
    void nameIsWrittenAnewWithoutLosingTheStage();
    void dialogsAskBeforeTheyForget();
    void tabFollowsTheOrderOfReading();
    void boardMovesByKeyboard();
    void boardSaysWhereNoWayLeads();
    void stepIsTakenBackAboveTheBoard();
    void stepIsTakenBackWhereTheMeasureIsOpen();
    void olderStepIsTakenBackAfterAQuestion();
    void whyAStepStaysIsSaid();
    void boardTakesACardThatIsDropped();
    void timeLineSaysInWordsWhatItPaints();
    void spanCoversEveryDayOfThePlan();
    void effectIsCheckedAndStandsInThePlan();
    void whatAManagerSetLateIsConfirmed();
    void effectIsCountedInRelationToContacts();
    void numbersThatAreTypedAreCountedBeforeTheResultIsEntered();
    void managerSeesOwnUnitsAndNoTrueNumber();
    void councilReadsAndCannotChange();
    void documentationIsSavedForTheChosenUnit();
    void sheetThatWasWithdrawnKeepsItsTitle();
    void modelKeepsItsPromises();
    void everythingIsAccessible_data();
    void everythingIsAccessible();

private:
    void open(const QString &login = {});
    void close();
    PlanPage &showPage(QSize size = {1100, 1400});
    PlanId plan(const QList<UnitId> &units = {PlanDesk::office()});
    PlanId settled();
    PlanId carriedOut();
    [[nodiscard]] const PlannedMeasure &kept(const PlanId &id) const
    {
        return m_register->plan().plan(id)->value;
    }
    template <typename T>
    T *activeDialog()
    {
        auto *found = m_page->findChild<T *>();
        if (found == nullptr
            || !QTest::qWaitFor([found] { return QApplication::activeWindow() == found; }))
            qFatal("no dialog");
        return found;
    }
    template <typename T>
    T *visible(const QString &name)
    {
        for (T *part : m_page->findChildren<T *>(name)) {
            if (part->isVisible())
                return part;
        }
        return nullptr;
    }
    void press(const QString &name) { pressIn(m_page.get(), name); }
    static void pressIn(QWidget *in, const QString &name)
    {
        for (auto *button : in->findChildren<QPushButton *>(name)) {
            if (!button->isVisible())
                continue;
            QVERIFY2(button->isEnabled(), qPrintable(name));
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
            return;
        }
        QFAIL(qPrintable("no button " + name));
    }
    bool says(const QString &sentence)
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(sentence);
        });
    }
    void settle(const QString &responsible);
    /// After a dialog, as window managers do.
    void activatePage()
    {
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    /// On the form, so that all of its fields are there.
    void chooseContacts()
    {
        visible<QComboBox>("exposure")->setCurrentIndex(static_cast<int>(ExposureKind::Contacts));
    }

    std::unique_ptr<PlanDesk> m_desk;
    FakePrompter m_prompter;
    std::unique_ptr<OpenRegister> m_register;
    std::unique_ptr<Planning> m_planning;
    std::unique_ptr<EffectChecking> m_effects;
    std::unique_ptr<PlanPage> m_page;
};

void PlanPageTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
    m_desk = std::make_unique<PlanDesk>();
}

void PlanPageTest::close()
{
    m_page.reset();
    m_effects.reset();
    m_planning.reset();
    m_register.reset();
}

void PlanPageTest::cleanup()
{
    close();
    m_desk->startAfresh();
    m_prompter = FakePrompter();
    setTextScale(100);
    setUiLanguage(Language::English);
}

void PlanPageTest::open(const QString &login)
{
    close();
    m_register = m_desk->open(login);
    m_planning = std::make_unique<Planning>(*m_register, systemRandom());
    m_effects = std::make_unique<EffectChecking>(*m_register);
}

PlanPage &PlanPageTest::showPage(QSize size)
{
    m_page = std::make_unique<PlanPage>(*m_register, *m_planning, *m_effects, m_prompter);
    m_page->resize(size);
    m_page->show();
    if (!QTest::qWaitForWindowActive(m_page.get()))
        qFatal("no window");
    m_page->enter();
    return *m_page;
}

PlanId PlanPageTest::plan(const QList<UnitId> &units)
{
    const auto id = m_planning->create(PlanDesk::waiting(), units);
    if (!id)
        qFatal("plan: %s", qPrintable(id.error().detail));
    return *id;
}

/// A measure with everything that it needs to go on.
PlanId PlanPageTest::settled()
{
    const PlanId id = plan();
    Kept<PlannedMeasure> changed = *m_planning->plan(id);
    changed.value.responsible = "Leitung";
    changed.value.start = QDate(2026, 12, 1);
    changed.value.due = QDate(2026, 12, 31);
    if (const auto saved = m_planning->save(changed); !saved)
        qFatal("settled: %s", qPrintable(saved.error().detail));
    return id;
}

/// A measure that was carried out in December 2026, with no incident afterwards; today is due.
PlanId PlanPageTest::carriedOut()
{
    const PlanId id = plan();
    Kept<PlannedMeasure> changed = *m_planning->plan(id);
    changed.value.responsible = "Leitung";
    changed.value.start = QDate(2026, 12, 1);
    changed.value.due = QDate(2026, 12, 31);
    changed.value.stages = {{"Pilot", {PlanDesk::office()}, QDate(2026, 12, 1), QDate(2026, 12, 20),
        StageState::Done, QDate(2026, 12, 20)}};
    const auto done = m_planning->save(changed)
                          .and_then([&] { return m_planning->take(id, PlanStep::Plan); })
                          .and_then([&] { return m_planning->take(id, PlanStep::Start); })
                          .and_then([&] { return m_planning->take(id, PlanStep::Finish); });
    if (!done)
        qFatal("carried out: %s", qPrintable(done.error().detail));
    m_desk->setToday(QDate(2028, 3, 10));
    return id;
}

void PlanPageTest::settle(const QString &responsible)
{
    auto *field = visible<QLineEdit>("responsible");
    field->setFocus();
    QTest::keyClicks(field, responsible);
    for (const auto &[name, day] : {std::pair("start", "1.12."), std::pair("due", "31.1.2027")}) {
        field = visible<QLineEdit>(name);
        field->setFocus();
        QTest::keyClicks(field, day);
    }
}

void PlanPageTest::daysAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    QTest::newRow("whole") << "01.12.2026" << QDate(2026, 12, 1);
    QTest::newRow("without zeros") << "1.2.2027" << QDate(2027, 2, 1);
    QTest::newRow("two digits") << "1.2.27" << QDate(2027, 2, 1);
    QTest::newRow("without year") << "1.12." << QDate(2026, 12, 1);
    QTest::newRow("without year, next one") << "15.3." << QDate(2027, 3, 15);
    QTest::newRow("without the last dot") << "1.12" << QDate(2026, 12, 1);
    QTest::newRow("ISO") << "2026-12-01" << QDate(2026, 12, 1);
    QTest::newRow("spaces") << " 1. 12. 2026 " << QDate(2026, 12, 1);
    QTest::newRow("no such day") << "31.2.2027" << QDate();
    QTest::newRow("words") << "soon" << QDate();
    QTest::newRow("too old") << "1.1.1899" << QDate();
    QTest::newRow("half") << "12" << QDate();
}

void PlanPageTest::daysAreReadAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(QDate, day);
    QCOMPARE(DayEdit::dayIn(text, QDate(2026, 11, 21)).value_or(QDate()), day);
}

void PlanPageTest::emptyPlanOffersToPlanAMeasure()
{
    open("manager");
    PlanPage &page = showPage();
    QVERIFY(page.findChild<QWidget *>("empty")->isVisible());
    VERIFY_ACCESSIBLE(&page);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    auto *dialog = activeDialog<NewPlanDialog>();
    VERIFY_ACCESSIBLE(dialog);
    auto *units = dialog->findChild<QListWidget *>("units");
    // The other office and the whole authority are not hers.
    QCOMPARE(units->count(), 2);
    pressIn(dialog, "go");
    QVERIFY(dialog->isVisible());
    units->setFocus();
    QTest::keyClick(units, Qt::Key_Space);
    pressIn(dialog, "go");
    QCOMPARE(m_register->plan().plans.size(), 1);
    QTRY_VERIFY(visible<QLabel>("planTitle") != nullptr);
    QVERIFY(m_prompter.told.isEmpty());
}

void PlanPageTest::measureIsPlannedStepByStep()
{
    open("manager");
    const PlanId id = plan();
    PlanPage &page = showPage();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), "step-plan");
    settle("Leitung Amt");
    press("fromSheet");
    QVERIFY(!visible<QPlainTextEdit>("indicator")->toPlainText().isEmpty());
    press("savePlan");
    QCOMPARE(kept(id).responsible, "Leitung Amt");
    QCOMPARE(kept(id).start, QDate(2026, 12, 1));
    QCOMPARE(kept(id).due, QDate(2027, 1, 31));
    QVERIFY(kept(id).cost != PlanCost::Unknown);
    QVERIFY(!visible<QPushButton>("savePlan")->isEnabled());
    press("step-plan");
    QCOMPARE(kept(id).state, PlanState::Planned);
    press("step-start");
    QCOMPARE(kept(id).state, PlanState::Running);
    press("step-finish");
    QCOMPARE(kept(id).state, PlanState::Done);
    // A step taken by mistake.
    press("step-extend");
    QCOMPARE(kept(id).state, PlanState::Running);
    press("step-finish");
    QVERIFY(!visible<QPushButton>("step-check"));
    QTest::keyClick(&page, Qt::Key_Escape);
    QVERIFY(!visible<QLabel>("planTitle"));
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
}

void PlanPageTest::whatIsMissingIsSaidWhereItIsEntered()
{
    open("manager");
    const PlanId id = plan();
    PlanPage &page = showPage();
    page.showPlan(id);
    press("step-plan");
    QCOMPARE(kept(id).state, PlanState::Decided);
    QVERIFY(says("One thing is missing before"));
    settle("Leitung Amt");
    press("step-plan"); // what is entered is saved on the way
    QCOMPARE(kept(id).state, PlanState::Planned);
    QCOMPARE(kept(id).responsible, "Leitung Amt");
}

void PlanPageTest::unreadableDayIsNotSaved()
{
    open("manager");
    const PlanId id = plan();
    showPage().showPlan(id);
    auto *start = visible<QLineEdit>("start");
    start->setFocus();
    QTest::keyClicks(start, "soon");
    press("savePlan");
    QVERIFY(says("The details cannot be saved yet"));
    QVERIFY(!kept(id).start.isValid());
    start->clear();
    QTest::keyClick(start, Qt::Key_Up); // the arrows begin with today
    press("savePlan");
    QCOMPARE(kept(id).start, QDate(2026, 11, 21));
    start->selectAll();
    QTest::keyClicks(start, "soon");
    press("savePlan");
    QVERIFY(!start->accessibleDescription().isEmpty());
    press("discardPlan");
    QCOMPARE(start->text(), "21.11.2026");
    QVERIFY(start->accessibleDescription().isEmpty());
}

void PlanPageTest::stagesAreAddedDoneAndTakenOut()
{
    open("manager");
    const PlanId id = plan({PlanDesk::office(), PlanDesk::counter()});
    showPage().showPlan(id);
    press("addStage");
    auto *dialog = activeDialog<StageDialog>();
    QVERIFY(dialog->findChild<QLabel *>("intro")->isVisible());
    pressIn(dialog, "go");
    QVERIFY(dialog->isVisible());
    auto *units = dialog->findChild<QListWidget *>("units");
    QCOMPARE(units->count(), 2);
    units->item(1)->setCheckState(Qt::Checked);
    dialog->findChild<QLineEdit *>("due")->setText("31.1.2027");
    pressIn(dialog, "go");
    QTRY_COMPARE(kept(id).stages.size(), 1);
    QCOMPARE(kept(id).stages.first().name, "Pilot");
    QCOMPARE(kept(id).stages.first().units, QList {PlanDesk::counter()});
    press("finishStage");
    QCOMPARE(kept(id).stages.first().state, StageState::Done);
    QCOMPARE(kept(id).stages.first().finished, QDate(2026, 11, 21));
    m_prompter.confirms = false;
    press("removeStage");
    QCOMPARE(kept(id).stages.size(), 1);
    m_prompter.confirms = true;
    press("removeStage");
    QVERIFY(kept(id).stages.isEmpty());
    press("undoChange");
    QCOMPARE(kept(id).stages.size(), 1);
}

void PlanPageTest::changedStageKeepsItsCriteria()
{
    open();
    const PlanId id = settled();
    const GateCriterion criterion {.indicator = "calls.answered", .threshold = 80'00};
    Kept<PlannedMeasure> changed = *m_planning->plan(id);
    changed.value.stages = {{.name = "Pilot", .units = {PlanDesk::office()}, .gate = {criterion}}};
    QVERIFY(m_planning->save(changed));
    showPage().showPlan(id);
    press("editStage");
    auto *dialog = activeDialog<StageDialog>();
    dialog->findChild<QLineEdit *>("due")->setText("31.1.2027");
    pressIn(dialog, "go");
    QTRY_COMPARE(kept(id).stages.first().due, QDate(2027, 1, 31));
    QCOMPARE(kept(id).stages.first().gate, QList {criterion});
}

void PlanPageTest::tasksAreAddedTickedAndTickedBack()
{
    open("manager");
    const PlanId id = plan();
    showPage().showPlan(id);
    press("takeFirstSteps");
    QCOMPARE(kept(id).tasks.size(), 3);
    auto *text = visible<QLineEdit>("taskText");
    QCOMPARE(QApplication::focusWidget(), text);
    QTest::keyClicks(text, "Order screens");
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(kept(id).tasks.size(), 4);
    QVERIFY(text->text().isEmpty());
    const auto box = [this] { return m_page->findChildren<QCheckBox *>("taskDone").last(); };
    QTRY_COMPARE(box()->accessibleName(), "Order screens");
    box()->setFocus();
    QTest::keyClick(box(), Qt::Key_Space);
    QCOMPARE(kept(id).tasks.last().done, QDate(2026, 11, 21));
    QVERIFY(qobject_cast<QCheckBox *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(!kept(id).tasks.last().done.isValid());
}

void PlanPageTest::lastChangeIsTakenBack()
{
    open("manager");
    const PlanId id = plan();
    PlanPage &page = showPage();
    page.showPlan(id);
    QVERIFY(!visible<QPushButton>("undoChange"));
    settle("Leitung Amt");
    press("savePlan");
    QTest::keyClick(&page, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(kept(id).responsible.isEmpty());
    QVERIFY(visible<QLineEdit>("responsible")->text().isEmpty());
    QVERIFY(!visible<QPushButton>("undoChange"));
}

void PlanPageTest::takingBackLeavesWhatIsOnlyTyped()
{
    open("manager");
    const PlanId id = plan();
    showPage().showPlan(id);
    press("takeFirstSteps");
    settle("Leitung Amt");
    auto *box = m_page->findChildren<QCheckBox *>("taskDone").first();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(kept(id).tasks.first().done.isValid());
    press("undoChange");
    QVERIFY(!kept(id).tasks.first().done.isValid());
    QCOMPARE(visible<QLineEdit>("responsible")->text(), "Leitung Amt");
    QVERIFY(m_prompter.asked.isEmpty());
    press("savePlan");
    QCOMPARE(kept(id).responsible, "Leitung Amt");
    QCOMPARE(kept(id).due, QDate(2027, 1, 31));
    QCOMPARE(kept(id).tasks.size(), 3);
    // Taken back is what was saved, not what is typed upon it.
    auto *field = visible<QLineEdit>("responsible");
    field->setFocus();
    QTest::keyClicks(field, " Mitte");
    press("undoChange");
    QVERIFY(kept(id).responsible.isEmpty() && !kept(id).due.isValid());
    QCOMPARE(field->text(), "Leitung Amt Mitte");
    QVERIFY(visible<QLineEdit>("due")->text().isEmpty());
}

void PlanPageTest::changeMadeElsewhereEndsTakingBack()
{
    open();
    const PlanId id = carriedOut();
    PlanPage &page = showPage();
    page.showPlan(id);
    press("takeFirstSteps");
    QCOMPARE(visible<QPushButton>("undoChange")->text(), "Undo the last change");
    press("checkEffect");
    auto *dialog = activeDialog<EffectDialog>();
    dialog->findChild<QComboBox *>("exposure")
        ->setCurrentIndex(static_cast<int>(ExposureKind::Contacts));
    dialog->findChild<QSpinBox *>("exposureBefore")->setValue(10000);
    dialog->findChild<QSpinBox *>("exposureAfter")->setValue(60000);
    pressIn(dialog, "countAgain");
    pressIn(dialog, "cancel");
    // What could be taken back now is a step, and that only after a question.
    const auto *undo = visible<QPushButton>("undoChange");
    QVERIFY(!undo || undo->text() != "Undo the last change");
    m_prompter.confirms = false;
    QTest::keyClick(&page, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(kept(id).effect.exposureAfter, 60000);
    QCOMPARE(kept(id).tasks.size(), 3);
}

void PlanPageTest::whatIsEnteredIsNotLostByATick()
{
    open("manager");
    const PlanId id = plan();
    showPage().showPlan(id);
    settle("Leitung Amt");
    press("takeFirstSteps");
    QCOMPARE(kept(id).tasks.size(), 3);
    QVERIFY(kept(id).responsible.isEmpty());
    QCOMPARE(visible<QLineEdit>("responsible")->text(), "Leitung Amt");
    press("savePlan");
    QCOMPARE(kept(id).responsible, "Leitung Amt");
    QCOMPARE(kept(id).tasks.size(), 3);
}

void PlanPageTest::leavingWithUnsavedDetailsIsAsked()
{
    open("manager");
    const PlanId id = plan();
    PlanPage &page = showPage();
    page.showPlan(id);
    QVERIFY(page.mayLeave() && m_prompter.asked.isEmpty());
    settle("Leitung Amt");
    m_prompter.confirms = false;
    QVERIFY(!page.mayLeave());
    QCOMPARE(m_prompter.asked.size(), 1);
    m_prompter.confirms = true;
    QVERIFY(page.mayLeave());
    QVERIFY(kept(id).responsible.isEmpty());
}

void PlanPageTest::keysOfTheOverviewRestInAMeasure()
{
    open("manager");
    const PlanId first = plan();
    const PlanId second = plan({PlanDesk::counter()});
    PlanPage &page = showPage();
    page.showPlan(first);
    settle("Leitung Amt");
    QTest::keyClick(&page, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!page.findChild<NewPlanDialog *>());
    // "Save" means what is open, not the documentation of all.
    QTest::keyClick(&page, Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(kept(first).responsible, "Leitung Amt");
    QVERIFY(m_prompter.told.isEmpty() && m_prompter.asked.isEmpty());
    auto *field = visible<QLineEdit>("responsible");
    field->setFocus();
    QTest::keyClicks(field, " Mitte");
    m_prompter.confirms = false;
    page.showPlan(second);
    QCOMPARE(m_prompter.asked.size(), 1);
    QCOMPARE(field->text(), "Leitung Amt Mitte");
    m_prompter.confirms = true;
    page.showPlan(second);
    QVERIFY(field->text().isEmpty());
    QVERIFY(kept(second).responsible.isEmpty());
    QTest::keyClick(&page, Qt::Key_Escape);
    QTest::keyClick(&page, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(page.findChild<NewPlanDialog *>());
}

void PlanPageTest::whatIsTypedForOneMeasureIsNotThereForTheNext()
{
    open("manager");
    const PlanId first = plan();
    const PlanId second = plan({PlanDesk::counter()});
    PlanPage &page = showPage();
    page.showPlan(first);
    for (const auto &[name, text] : {std::pair("noteText", "For this one"),
             std::pair("taskText", "Order screens"), std::pair("taskDue", "1.12.")}) {
        auto *field = visible<QLineEdit>(name);
        field->setFocus();
        QTest::keyClicks(field, text);
    }
    QTest::keyClick(&page, Qt::Key_Escape);
    QCOMPARE(m_prompter.asked.size(), 1);
    page.showPlan(second);
    for (const char *name : {"noteText", "taskText", "taskDue"})
        QVERIFY2(visible<QLineEdit>(name)->text().isEmpty(), name);
    QVERIFY(page.mayLeave());
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY(kept(first).tasks.isEmpty() && kept(second).tasks.isEmpty());
}

void PlanPageTest::lockingKeepsTasksAndNotes()
{
    open("manager");
    const PlanId id = plan();
    PlanPage &page = showPage();
    page.showPlan(id);
    settle("Leitung Amt");
    for (const auto &[name, text] : {std::pair("noteText", "The offer is"),
             std::pair("taskText", "Order screens"), std::pair("taskDue", "1.12.")}) {
        auto *field = visible<QLineEdit>(name);
        field->setFocus();
        QTest::keyClicks(field, text);
    }
    page.keepWork();
    QCOMPARE(kept(id).responsible, "Leitung Amt");
    QCOMPARE(kept(id).tasks, (QList {PlanTask {"Order screens", QDate(2026, 12, 1), {}}}));
    QCOMPARE(kept(id).history.last().text, "The offer is …");
    QVERIFY(m_prompter.asked.isEmpty() && m_prompter.told.isEmpty());
}

void PlanPageTest::lockingKeepsWhatWasEntered()
{
    open("manager");
    const PlanId id = plan();
    PlanPage &page = showPage();
    page.showPlan(id);
    settle("Leitung Amt");
    page.keepWork();
    QCOMPARE(kept(id).responsible, "Leitung Amt");
    QVERIFY(m_prompter.asked.isEmpty() && m_prompter.told.isEmpty());
}

void PlanPageTest::stoppingNeedsAReason()
{
    open("manager");
    const PlanId id = plan();
    showPage().showPlan(id);
    press("step-stop");
    auto *dialog = activeDialog<StopDialog>();
    VERIFY_ACCESSIBLE(dialog);
    pressIn(dialog, "go");
    QVERIFY(says("The measure was not stopped"));
    QCOMPARE(kept(id).state, PlanState::Decided);
    // The advice of the question is taken: the reason is still there to be written anew.
    auto *reason = dialog->findChild<QPlainTextEdit *>("edit");
    reason->setFocus();
    QTest::keyClicks(reason, "Herr Meier has sold the building.");
    m_prompter.confirms = false;
    pressIn(dialog, "go");
    QVERIFY(m_prompter.asked.last().contains("Herr Meier"));
    QVERIFY(dialog->isVisible());
    QCOMPARE(reason->toPlainText(), "Herr Meier has sold the building.");
    QCOMPARE(kept(id).state, PlanState::Decided);
    reason->setFocus();
    reason->selectAll();
    QTest::keyClicks(reason, "The building is sold.");
    pressIn(dialog, "go");
    QCOMPARE(kept(id).state, PlanState::Stopped);
    QTRY_VERIFY(says("The building is sold."));
    activatePage();
    QTRY_VERIFY(QApplication::focusWidget() == visible<QPushButton>("step-take-up"));
    press("step-take-up");
    QCOMPARE(kept(id).state, PlanState::Decided);
}

void PlanPageTest::nameIsWrittenAnewWithoutLosingTheStage()
{
    open("manager");
    const PlanId id = plan();
    showPage().showPlan(id);
    press("addStage");
    auto *dialog = activeDialog<StageDialog>();
    auto *name = dialog->findChild<QLineEdit *>("name");
    name->selectAll();
    QTest::keyClicks(name, "Office of Herr Meier");
    auto *due = dialog->findChild<QLineEdit *>("due");
    due->setFocus();
    QTest::keyClicks(due, "31.1.2027");
    m_prompter.confirms = false;
    pressIn(dialog, "go");
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY(dialog->isVisible());
    QVERIFY(kept(id).stages.isEmpty());
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, "Office on the left");
    pressIn(dialog, "go");
    QVERIFY(!dialog->isVisible());
    QCOMPARE(kept(id).stages.size(), 1);
    QCOMPARE(kept(id).stages.first().due, QDate(2027, 1, 31));
}

void PlanPageTest::dialogsAskBeforeTheyForget()
{
    open("manager");
    const PlanId id = plan();
    showPage().showPlan(id);
    press("addStage");
    auto *dialog = activeDialog<StageDialog>();
    auto *name = dialog->findChild<QLineEdit *>("name");
    QTest::keyClicks(name, " in the hall");
    m_prompter.confirms = false;
    QTest::keyClick(name, Qt::Key_Escape);
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY(dialog->isVisible());
    pressIn(dialog, "cancel");
    QCOMPARE(m_prompter.asked.size(), 2);
    QVERIFY(dialog->isVisible());
    // The lock does not wait for an answer.
    dialog->close();
    QCOMPARE(m_prompter.asked.size(), 2);
    QVERIFY(!dialog->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    // It has outlived that, and goes when it is given up.
    press("addStage");
    dialog = activeDialog<StageDialog>();
    QVERIFY(dialog->findChild<QLineEdit *>("name")->text().endsWith(" in the hall"));
    m_prompter.confirms = true;
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(m_prompter.asked.size(), 3);
    QVERIFY(!dialog->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    // Where nothing was written there is nothing to ask.
    press("addStage");
    dialog = activeDialog<StageDialog>();
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(m_prompter.asked.size(), 3);
    QVERIFY(!dialog->isVisible());
}

void PlanPageTest::tabFollowsTheOrderOfReading()
{
    open("manager");
    const PlanId id = plan();
    Kept<PlannedMeasure> changed = *m_planning->plan(id);
    changed.value.responsible = "Leitung";
    changed.value.start = QDate(2026, 10, 1);
    changed.value.due = QDate(2027, 1, 31);
    VERIFY_RESULT(m_planning->save(changed));
    VERIFY_RESULT(m_planning->take(id, PlanStep::Plan));
    PlanPage &page = showPage();
    const auto names = [](QWidget *from, int steps) {
        QStringList found;
        from->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < steps; ++i) {
            found << QApplication::focusWidget()->objectName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        return found;
    };
    QTRY_VERIFY(visible<QAbstractButton>("dueLink")); // shown a moment later
    QCOMPARE(names(visible<QComboBox>("unit"), 5),
        (QStringList {"unit", "finished", "dueLink", "dueLink", "table"}));
    page.showPlan(id);
    chooseContacts();
    QCOMPARE(names(visible<QLineEdit>("responsible"), 15),
        (QStringList {"responsible", "start", "due", "cost", "indicator", "council", "councilNote",
            "months", "target", "exposure", "exposureBefore", "exposureAfter", "savePlan",
            "discardPlan", "fromSheet"}));
}

void PlanPageTest::boardMovesByKeyboard()
{
    open("manager");
    const PlanId id = plan();
    Kept<PlannedMeasure> changed = *m_planning->plan(id);
    changed.value.responsible = "Leitung";
    changed.value.start = QDate(2026, 12, 1);
    changed.value.due = QDate(2026, 12, 31);
    VERIFY_RESULT(m_planning->save(changed));
    PlanPage &page = showPage();
    // The view is chosen with the arrows like any other choice.
    auto *view = visible<ChoiceGroup>("view");
    view->button(static_cast<int>(PlanPage::View::List))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(page.view(), PlanPage::View::Board);
    page.enter();
    QCOMPARE(QApplication::focusWidget()->objectName(), "column-decided");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(kept(id).state, PlanState::Planned);
    QCOMPARE(QApplication::focusWidget()->objectName(), "column-planned");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(kept(id).state, PlanState::Running);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(kept(id).state, PlanState::Done);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(kept(id).state, PlanState::Running);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(visible<QLabel>("planTitle") != nullptr);
    QTest::keyClick(&page, Qt::Key_Left, Qt::AltModifier);
    QVERIFY(!visible<QLabel>("planTitle"));
    QCOMPARE(kept(id).state, PlanState::Running);
    QVERIFY(m_prompter.told.isEmpty());
}

void PlanPageTest::boardSaysWhereNoWayLeads()
{
    open("manager");
    const PlanId id = plan();
    const PlanId ready = carriedOut();
    m_desk->setToday(QDate(2026, 12, 28));
    PlanPage &page = showPage();
    page.showView(PlanPage::View::Board);
    auto *board = page.findChild<PlanBoard *>();
    // Nothing is settled yet: the measure opens where that is entered.
    emit board->moveRequested(id, PlanState::Planned);
    QTRY_VERIFY(says("One thing is missing before"));
    QTest::keyClick(&page, Qt::Key_Escape);
    emit board->moveRequested(id, PlanState::Checked);
    QCOMPARE(m_prompter.told.size(), 1);
    emit board->moveRequested(ready, PlanState::Checked); // for officers
    QCOMPARE(m_prompter.told.size(), 2);
    QCOMPARE(kept(ready).state, PlanState::Done);
}

void PlanPageTest::stepIsTakenBackAboveTheBoard()
{
    open("manager");
    const PlanId id = settled();
    PlanPage &page = showPage();
    page.showView(PlanPage::View::Board);
    page.enter();
    QVERIFY(!page.findChild<QWidget *>("moved")->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(kept(id).state, PlanState::Planned);
    QVERIFY(says("is now: Planned"));
    // Layouts settle some events after something has appeared.
    static_cast<void>(QTest::qWaitFor([&] { return A11yLint::check(&page).isEmpty(); }, 2000));
    VERIFY_ACCESSIBLE(&page);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(kept(id).state, PlanState::Decided);
    QCOMPARE(kept(id).history.last().kind, PlanEventKind::StepTakenBack);
    QCOMPARE(QApplication::focusWidget()->objectName(), "column-decided");
    QVERIFY(!page.findChild<QWidget *>("moved")->isVisible());
    // Once more does nothing.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(kept(id).state, PlanState::Decided);
    // By the button, and by moving the card back.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
    press("undoStep");
    QCOMPARE(kept(id).state, PlanState::Decided);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(kept(id).state, PlanState::Decided);
    QVERIFY(m_prompter.asked.isEmpty() && m_prompter.told.isEmpty());
}

void PlanPageTest::stepIsTakenBackWhereTheMeasureIsOpen()
{
    open("manager");
    const PlanId id = settled();
    PlanPage &page = showPage();
    page.showPlan(id);
    QVERIFY(!visible<QPushButton>("undoChange"));
    press("step-plan");
    QCOMPARE(visible<QPushButton>("undoChange")->text(), QString("Undo: Settle the plan"));
    // The last change first, then the step.
    press("takeFirstSteps");
    QTest::keyClick(&page, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(kept(id).tasks.isEmpty());
    QCOMPARE(kept(id).state, PlanState::Planned);
    QTest::keyClick(&page, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(kept(id).state, PlanState::Decided);
    QTRY_VERIFY(says("Step taken back, again: Decided"));
    QVERIFY(!visible<QPushButton>("undoChange"));
    QVERIFY(m_prompter.asked.isEmpty() && m_prompter.told.isEmpty());
}

void PlanPageTest::olderStepIsTakenBackAfterAQuestion()
{
    open("manager");
    const PlanId id = settled();
    VERIFY_RESULT(m_planning->take(id, PlanStep::Plan));
    open();
    PlanPage &page = showPage();
    QTest::keyClick(&page, Qt::Key_Z, Qt::ControlModifier); // nothing was moved here
    QCOMPARE(kept(id).state, PlanState::Planned);
    page.showPlan(id);
    m_prompter.confirms = false;
    press("undoChange");
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY2(
        m_prompter.asked.first().contains("Frau manager"), qPrintable(m_prompter.asked.first()));
    QCOMPARE(kept(id).state, PlanState::Planned);
    m_prompter.confirms = true;
    press("undoChange");
    QCOMPARE(kept(id).state, PlanState::Decided);
}

void PlanPageTest::whyAStepStaysIsSaid()
{
    open("manager");
    const PlanId id = settled();
    PlanPage &page = showPage();
    page.showPlan(id);
    press("step-stop");
    auto *dialog = activeDialog<StopDialog>();
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>("edit"), "Umbau");
    pressIn(dialog, "go");
    QCOMPARE(kept(id).state, PlanState::Stopped);
    QVERIFY(!visible<QPushButton>("undoChange"));
    QVERIFY(says("Stopping is a decision with a reason and stays."));
    activatePage();
    VERIFY_ACCESSIBLE(&page);
    QTest::keyClick(&page, Qt::Key_Escape);
    QVERIFY(says("Stopping is a decision with a reason and stays."));
    QVERIFY(!visible<QPushButton>("undoStep"));
    page.showView(PlanPage::View::Board);
    m_prompter.told.clear();
    emit page.findChild<PlanBoard *>()->moveRequested(id, PlanState::Planned);
    QCOMPARE(m_prompter.told.size(), 1);
    QCOMPARE(kept(id).state, PlanState::Stopped);
}

void PlanPageTest::boardTakesACardThatIsDropped()
{
    open("manager");
    const PlanId id = plan();
    Kept<PlannedMeasure> changed = *m_planning->plan(id);
    changed.value.responsible = "Leitung";
    changed.value.start = QDate(2026, 12, 1);
    changed.value.due = QDate(2026, 12, 31);
    VERIFY_RESULT(m_planning->save(changed));
    PlanPage &page = showPage();
    page.showView(PlanPage::View::Board);
    auto *target = page.findChild<BoardColumn *>("column-planned");
    QSignalSpy dropped(target, &BoardColumn::dropped);
    emit target->dropped(id);
    QTRY_COMPARE(kept(id).state, PlanState::Planned);
    QCOMPARE(page.findChild<BoardColumn *>("column-planned")->count(), 1);
    // From elsewhere nothing is taken.
    QMimeData foreign;
    foreign.setText("text");
    QDropEvent event(QPointF(5, 5), Qt::MoveAction, &foreign, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target->viewport(), &event);
    QCOMPARE(dropped.size(), 1);
}

void PlanPageTest::timeLineSaysInWordsWhatItPaints()
{
    open("manager");
    carriedOut();
    m_desk->setToday(QDate(2027, 2, 1));
    plan();
    PlanPage &page = showPage();
    page.showView(PlanPage::View::Timeline);
    auto *line = page.findChild<PlanTimeline *>();
    QVERIFY(line->isVisible());
    const QString words = line->model()->index(0, PlanTableModel::WhenColumn).data().toString();
    QVERIFY2(words.contains("1 December 2026 to 31 December 2026"), qPrintable(words));
    QVERIFY2(words.contains("Pilot: done on 20 December 2026"), qPrintable(words));
    QVERIFY(line->asText().contains("no dates yet"));
    // The bar is where the table says: the cell of a dated measure is not that of an undated one.
    const QRect dated = line->visualRect(line->model()->index(0, PlanTableModel::WhenColumn));
    const QImage picture = line->viewport()->grab(dated).toImage();
    QSet<QRgb> inks;
    for (int x = 0; x < picture.width(); ++x)
        inks << picture.pixel(x, picture.height() / 3);
    QVERIFY(inks.contains(Tokens::current().success.rgb()));
    page.enter();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(visible<QLabel>("planTitle") != nullptr);
}

void PlanPageTest::spanCoversEveryDayOfThePlan()
{
    const QDate today(2026, 11, 21);
    QCOMPARE(rueckhalt::spanOf({}, today), (Period {QDate(2026, 11, 1), QDate(2027, 4, 30)}));
    PlannedMeasure plan;
    plan.start = QDate(2026, 8, 15);
    plan.due = QDate(2027, 9, 2);
    plan.stages = {{"Pilot", {}, {}, QDate(2027, 10, 5), StageState::Open, {}}};
    QCOMPARE(rueckhalt::spanOf({plan}, today), (Period {QDate(2026, 8, 1), QDate(2027, 10, 31)}));
    plan.due = QDate(2099, 1, 1);
    QVERIFY(rueckhalt::spanOf({plan}, today).last < QDate(2031, 1, 1));
}

void PlanPageTest::effectIsCheckedAndStandsInThePlan()
{
    open();
    const PlanId id = carriedOut();
    PlanDesk::recordCase(*m_register, QDate(2027, 6, 1), 3, PlanDesk::counter());
    PlanPage &page = showPage();
    page.showPlan(id);
    press("checkEffect");
    auto *dialog = activeDialog<EffectDialog>();
    VERIFY_ACCESSIBLE(dialog);
    QCOMPARE(dialog->findChild<QLabel *>("verdict")->text(), "Effective");
    QVERIFY(dialog->findChild<QLabel *>("numbers")->text().contains("incidents before, 1 after"));
    auto *note = dialog->findChild<QPlainTextEdit *>("edit");
    note->setFocus();
    QTest::keyClicks(note, "Much calmer.");
    pressIn(dialog, "go");
    QTRY_COMPARE(kept(id).state, PlanState::Checked);
    QCOMPARE(kept(id).findings.size(), 1);
    QCOMPARE(kept(id).findings.first().note, "Much calmer.");
    QTRY_VERIFY(says("The whole measure: effective"));
    QVERIFY(says("Much calmer."));
    QVERIFY(!visible<QPushButton>("checkEffect"));
    QVERIFY(m_prompter.told.isEmpty());
}

void PlanPageTest::whatAManagerSetLateIsConfirmed()
{
    open("manager");
    const PlanId id = carriedOut();
    Kept<PlannedMeasure> changed = *m_planning->plan(id);
    changed.value.effect.months = 6;
    VERIFY_RESULT(m_planning->save(changed));
    open();
    showPage().showPlan(id);
    press("checkEffect");
    m_prompter.confirms = false;
    auto *dialog = activeDialog<EffectDialog>();
    pressIn(dialog, "go");
    QCOMPARE(m_prompter.asked.size(), 1);
    QVERIFY(dialog->isVisible());
    QVERIFY(kept(id).findings.isEmpty());
    m_prompter.confirms = true;
    pressIn(dialog, "go");
    QTRY_COMPARE(kept(id).findings.size(), 1);
    QVERIFY(!kept(id).toConfirm);
    QVERIFY(m_prompter.told.isEmpty());
}

void PlanPageTest::effectIsCountedInRelationToContacts()
{
    open();
    const PlanId id = carriedOut();
    for (int i = 0; i < 20; ++i)
        PlanDesk::recordCase(
            *m_register, QDate(2027, 1, 5).addDays(14 * i), i % 6, PlanDesk::office());
    showPage().showPlan(id);
    press("checkEffect");
    auto *dialog = activeDialog<EffectDialog>();
    QVERIFY(dialog->findChild<QLabel *>("verdict")->text() != "Effective");
    dialog->findChild<QComboBox *>("exposure")
        ->setCurrentIndex(static_cast<int>(ExposureKind::Contacts));
    dialog->findChild<QSpinBox *>("exposureBefore")->setValue(10000);
    dialog->findChild<QSpinBox *>("exposureAfter")->setValue(60000);
    pressIn(dialog, "countAgain");
    QCOMPARE(dialog->findChild<QLabel *>("verdict")->text(), "Effective");
    QVERIFY(dialog->findChild<QLabel *>("numbers")->text().contains("60,000"));
    QVERIFY(kept(id).findings.isEmpty());
    pressIn(dialog, "cancel");
    QVERIFY(kept(id).findings.isEmpty());
    // Nothing was typed on the page: there is nothing to ask, and nothing to write over it.
    QVERIFY(m_page->mayLeave());
    QVERIFY(m_prompter.asked.isEmpty());
    QVERIFY(!visible<QPushButton>("savePlan")->isEnabled());
    QCOMPARE(visible<QSpinBox>("exposureAfter")->value(), 60000);
    m_page->keepWork();
    QCOMPARE(kept(id).effect.exposure, ExposureKind::Contacts);
    QCOMPARE(kept(id).effect.exposureAfter, 60000);
    press("checkEffect");
    QCOMPARE(kept(id).effect.exposureAfter, 60000);
}

void PlanPageTest::numbersThatAreTypedAreCountedBeforeTheResultIsEntered()
{
    open();
    const PlanId id = carriedOut();
    for (int i = 0; i < 20; ++i)
        PlanDesk::recordCase(
            *m_register, QDate(2027, 1, 5).addDays(14 * i), i % 6, PlanDesk::office());
    showPage().showPlan(id);
    press("checkEffect");
    auto *dialog = activeDialog<EffectDialog>();
    auto *exposure = dialog->findChild<QComboBox *>("exposure");
    exposure->setFocus();
    while (exposure->currentIndex() != static_cast<int>(ExposureKind::Contacts))
        QTest::keyClick(exposure, Qt::Key_Down);
    auto *before = dialog->findChild<QSpinBox *>("exposureBefore");
    auto *after = dialog->findChild<QSpinBox *>("exposureAfter");
    for (const auto &[number, text] : {std::pair(before, "10000"), std::pair(after, "60000")}) {
        number->setFocus(Qt::TabFocusReason);
        number->selectAll();
        QTest::keyClicks(number, text);
    }
    QVERIFY(dialog->findChild<QPushButton *>("go")->text().contains("Count"));
    QTest::keyClick(after, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QVERIFY(kept(id).findings.isEmpty());
    QCOMPARE(dialog->findChild<QLabel *>("verdict")->text(), "Effective");
    QVERIFY(dialog->findChild<QLabel *>("numbers")->text().contains("60,000"));
    QVERIFY(dialog->findChild<QPushButton *>("go")->text().contains("Enter"));
    QTest::keyClick(after, Qt::Key_Return);
    QTRY_COMPARE(kept(id).findings.size(), 1);
    QCOMPARE(kept(id).effect.exposureBefore, 10000);
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
}

void PlanPageTest::managerSeesOwnUnitsAndNoTrueNumber()
{
    open();
    plan({PlanDesk::other()});
    const PlanId id = carriedOut();
    VERIFY_RESULT(m_effects->record(id));
    open("manager");
    PlanPage &page = showPage();
    QCOMPARE(page.findChild<PlanTableModel *>()->rowCount(), 1);
    page.showPlan(id);
    QVERIFY(says("Before ("));
    QVERIFY(says("at least 20"));
    QVERIFY(!visible<QPushButton>("checkEffect"));
    QStringList texts;
    for (const QWidget *part : page.findChildren<QWidget *>()) {
        texts << part->accessibleName() << part->accessibleDescription() << part->toolTip();
        if (const auto *label = qobject_cast<const QLabel *>(part))
            texts << label->text();
        const auto *view = qobject_cast<const QAbstractItemView *>(part);
        for (int row = 0; view && row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                for (const int role : {Qt::DisplayRole, Qt::AccessibleTextRole, Qt::ToolTipRole})
                    texts << view->model()->index(row, column).data(role).toString();
            }
        }
    }
    const QRegularExpression trueNumber("\\b24\\b");
    for (const QString &text : std::as_const(texts))
        QVERIFY2(!text.contains(trueNumber), qPrintable(text));
}

void PlanPageTest::councilReadsAndCannotChange()
{
    open("manager");
    const PlanId id = plan();
    open("council");
    PlanPage &page = showPage();
    page.showPlan(id);
    for (const char *name : {"savePlan", "addStage", "addTask", "addNote", "step-plan"})
        QVERIFY2(!visible<QPushButton>(name), name);
    QVERIFY(!visible<QLineEdit>("responsible")->isEnabled());
    VERIFY_ACCESSIBLE(&page);
}

void PlanPageTest::documentationIsSavedForTheChosenUnit()
{
    open();
    carriedOut();
    QTemporaryDir dir;
    m_prompter.path = dir.filePath("doku.csv");
    PlanPage &page = showPage();
    page.findChild<QAction *>("documentation")->trigger();
    QFile file(m_prompter.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    QVERIFY(all.contains(m_register->catalog().find(PlanDesk::waiting())->title.en.toUtf8()));
    file.close();
    auto *unit = visible<QComboBox>("unit");
    unit->setCurrentIndex(unit->findText("Sozialamt"));
    QCOMPARE(page.findChild<PlanTableModel *>()->rowCount(), 0);
    page.findChild<QAction *>("documentation")->trigger();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().size() < all.size());
    QVERIFY(m_prompter.told.isEmpty());
}

void PlanPageTest::sheetThatWasWithdrawnKeepsItsTitle()
{
    open();
    SheetVersion version;
    {
        CatalogKeeping keeping(*m_register, systemRandom());
        Measure own = CatalogKeeping::copyOf(*m_register->catalog().find(PlanDesk::waiting()));
        own.title = {"Wasserspender", "Water dispenser"};
        version = *keeping.write(own);
        QVERIFY(keeping.propose(version, NamesChecked::Yes));
    }
    close();
    open("manager");
    QVERIFY(CatalogKeeping(*m_register, systemRandom()).approve(version));
    QVERIFY(m_planning->create(version.id, {PlanDesk::office()}));
    close();
    open();
    PlanPage &page = showPage();
    const auto *table = page.findChild<QAbstractItemView *>("table");
    const auto titleShown = [&] { return table->model()->index(0, 0).data().toString(); };
    QCOMPARE(titleShown(), "Water dispenser");
    QVERIFY(CatalogKeeping(*m_register, systemRandom()).withdraw(version));
    page.enter();
    QCOMPARE(titleShown(), "Water dispenser (sheet withdrawn)");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(says("Water dispenser (sheet withdrawn)"));
    // There is no sheet to be opened any more.
    QVERIFY(visible<QPushButton>("openSheet") == nullptr);
}

void PlanPageTest::modelKeepsItsPromises()
{
    open();
    carriedOut();
    plan({PlanDesk::other()});
    PlanTableModel model(*m_register);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<PlannedMeasure> plans;
    for (const auto &each : m_planning->plans())
        plans << each.value;
    model.show(plans, m_planning->reminders());
    QCOMPARE(model.rowCount(), 2);
    for (int column = 0; column < PlanTableModel::ColumnCount; ++column) {
        model.sort(column, Qt::DescendingOrder);
        model.sort(column, Qt::AscendingOrder);
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
    model.sort(PlanTableModel::StateColumn, Qt::AscendingOrder);
    QCOMPARE(model.plans().first().state, PlanState::Decided);
    model.show({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void PlanPageTest::everythingIsAccessible_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("scale");
    QTest::newRow("German") << Language::German << 100;
    QTest::newRow("English") << Language::English << 100;
    QTest::newRow("German, large") << Language::German << 200;
}

void PlanPageTest::everythingIsAccessible()
{
    QFETCH(Language, language);
    QFETCH(int, scale);
    setUiLanguage(language);
    setTextScale(scale);
    open();
    const PlanId id = carriedOut();
    plan({PlanDesk::other()});
    PlanPage &page = showPage();
    for (const auto view :
        {PlanPage::View::List, PlanPage::View::Board, PlanPage::View::Timeline}) {
        page.showView(view);
        VERIFY_ACCESSIBLE(&page);
    }
    page.showPlan(id);
    VERIFY_ACCESSIBLE(&page);
    press("addStage");
    auto *stage = activeDialog<StageDialog>();
    VERIFY_ACCESSIBLE(stage);
    delete stage;
    press("checkEffect");
    auto *effect = activeDialog<EffectDialog>();
    VERIFY_ACCESSIBLE(effect);
    delete effect;
}

QTEST_MAIN(PlanPageTest)
#include "tst_planpage.moc"
