// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/shell/desk.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/workplace.h"
#include "session/whatfollowed.h"
#include "support/gui/casedesk.h"
#include "support/gui/demodesk.h"
#include "support/gui/fakeprompter.h"
#include "support/gui/plandesk.h"
#include "support/vault/vaulttesting.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace rueckhalt;
using namespace rueckhalt::testing;

/// From incidents to an effective measure in the real program, with the keyboard alone: the officer
/// sees what is recommended and proposes, the manager decides and carries out, the officer checks
/// the effect, the staff council reads what came of it. Each logs in to the same register. The same
/// way begins at a measure of the catalogue when the officer advises it without incidents.
class WholeWayTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_desk.reset(); }
    void fromIncidentsToAnEffectByKeyboard();
    void adviceGoesFromASheetToTheManagerByKeyboard();

private:
    void unlock(const QString &login);
    void lock();
    static QWidget *focus()
    {
        QWidget *widget = QApplication::focusWidget();
        if (widget == nullptr)
            qFatal("nothing has the focus");
        return widget;
    }
    static void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focus(), static_cast<Qt::Key>(key), modifiers);
    }
    static void type(const char *text) { QTest::keyClicks(focus(), QString::fromLatin1(text)); }
    /// Tab until a widget of that name has the focus.
    static void tabTo(const QString &name);
    static void pressTabbed(const QString &name)
    {
        tabTo(name);
        key(Qt::Key_Space);
    }
    void waitForDialog(bool open);
    [[nodiscard]] bool says(const QString &sentence) const;
    void propose();
    void decideAndPlan();
    void carryOut();
    void checkEffect();
    [[nodiscard]] const PlannedMeasure &plan() const
    {
        return m_desk->workplace()->openRegister().plan().plans.first().value;
    }

    std::unique_ptr<PlanDesk> m_town;
    FakePrompter m_prompter;
    std::unique_ptr<Desk> m_desk;
};

void WholeWayTest::initTestCase()
{
    applyTheme(Theme::Light);
    setUiLanguage(Language::English);
    m_town = std::make_unique<PlanDesk>();
}

void WholeWayTest::tabTo(const QString &name)
{
    // Pages fill themselves a moment after they are shown.
    const auto isThere = [&name] {
        const auto all = focus()->window()->findChildren<QWidget *>(name);
        return std::any_of(all.begin(), all.end(), [](QWidget *one) { return one->isVisible(); });
    };
    QTRY_VERIFY2(isThere(), qPrintable(name));
    QStringList passed;
    for (int i = 0; i < 200 && focus()->objectName() != name; ++i) {
        passed << focus()->objectName();
        key(Qt::Key_Tab);
    }
    QVERIFY2(focus()->objectName() == name, qPrintable(name + " after " + passed.join(' ')));
}

void WholeWayTest::waitForDialog(bool open)
{
    QTRY_COMPARE(qobject_cast<QDialog *>(QApplication::activeWindow()) != nullptr, open);
    // A desktop brings the window back to the front by itself.
    if (!open)
        m_desk->window().activateWindow();
    QTRY_VERIFY(QApplication::focusWidget() != nullptr);
}

void WholeWayTest::unlock(const QString &login)
{
    QSignalSpy opened(m_desk.get(), &Desk::opened);
    m_desk->offer(m_town->folder());
    const SecretBytes password = testPassword();
    QTest::keyClicks(focus(), login);
    key(Qt::Key_Return);
    typeText(focus(),
        QString::fromUtf8(reinterpret_cast<const char *>(password.view().data()),
            static_cast<qsizetype>(password.size())));
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), 30000);
}

void WholeWayTest::lock()
{
    key(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(!m_desk->window().isOpen());
}

void WholeWayTest::propose()
{
    unlock({});
    key(Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(m_desk->window().currentKey(), "incidents");
    key(Qt::Key_M, Qt::ControlModifier);
    // The best recommendation is ticked.
    pressTabbed("proposeBox");
    key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    waitForDialog(true);
    QCOMPARE(focus()->objectName(), "name");
    type("Waiting area");
    pressTabbed("go");
    waitForDialog(false);
    const auto &proposals = m_desk->workplace()->openRegister().plan().proposals;
    QCOMPARE(proposals.size(), 1);
    const Proposal &proposal = proposals.first().value;
    QCOMPARE(proposal.measures.size(), 1);
    QVERIFY(!proposal.measures.first().reasons.isEmpty());
    QVERIFY(proposal.units.contains(PlanDesk::office()));
    QVERIFY(proposal.incidents.isSaid());
    lock();
}

void WholeWayTest::decideAndPlan()
{
    unlock("manager");
    // Two days old and not due for weeks: what waits for a decision is on the start page at once.
    pressTabbed("planReminderLink");
    QCOMPARE(m_desk->window().currentKey(), "proposals");
    key(Qt::Key_Return);
    QCOMPARE(focus()->objectName(), "choose");
    key(Qt::Key_Space);
    waitForDialog(true);
    key(Qt::Key_Return);
    waitForDialog(false);
    QTRY_COMPARE(focus()->objectName(), "openPlan");
    key(Qt::Key_Space);
    QCOMPARE(m_desk->window().currentKey(), "plan");
    QCOMPARE(focus()->objectName(), "step-plan");
    tabTo("responsible");
    type("Head of the office");
    tabTo("start");
    type("1.12.2026");
    tabTo("due");
    type("31.12.2026");
    pressTabbed("savePlan");
    pressTabbed("addStage");
    waitForDialog(true);
    key(Qt::Key_Return);
    waitForDialog(false);
    QCOMPARE(plan().stages.size(), 1);
    tabTo("taskText");
    type("Order the screens");
    key(Qt::Key_Return);
    QCOMPARE(plan().tasks.size(), 1);
    pressTabbed("step-plan");
    QCOMPARE(plan().state, PlanState::Planned);
    lock();
}

void WholeWayTest::carryOut()
{
    unlock("manager");
    // The start page says what is due and leads there.
    pressTabbed("planReminderLink");
    QCOMPARE(m_desk->window().currentKey(), "plan");
    pressTabbed("step-start");
    QCOMPARE(plan().state, PlanState::Running);
    pressTabbed("taskDone");
    QVERIFY(plan().tasks.first().done.isValid());
    pressTabbed("finishStage");
    QCOMPARE(plan().stages.first().state, StageState::Done);
    pressTabbed("step-finish");
    QCOMPARE(plan().state, PlanState::Done);
    lock();
}

void WholeWayTest::checkEffect()
{
    unlock({});
    pressTabbed("planReminderLink");
    QCOMPARE(m_desk->window().currentKey(), "plan");
    // Not the next step: what is due, and what the link spoke of.
    QCOMPARE(focus()->objectName(), "checkEffect");
    key(Qt::Key_Space);
    waitForDialog(true);
    type("Much calmer.");
    pressTabbed("go");
    waitForDialog(false);
    QCOMPARE(plan().state, PlanState::Checked);
    QCOMPARE(plan().findings.first().verdict, EffectVerdict::Effective);
    lock();
}

void WholeWayTest::init()
{
    m_town->startAfresh();
    m_town->setToday(QDate(2026, 11, 21));
    m_prompter = FakePrompter();
    Preferences preferences;
    preferences.language = Language::English;
    preferences.takesInByItself = false;
    m_desk = std::make_unique<Desk>(m_town->environment(), m_prompter, preferences);
    m_desk->window().resize(1280, 900);
    m_desk->window().show();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
}

void WholeWayTest::fromIncidentsToAnEffectByKeyboard()
{
    using Step = void (WholeWayTest::*)();
    const QList<std::pair<QDate, Step>> steps {{QDate(2026, 11, 21), &WholeWayTest::propose},
        {QDate(2026, 11, 23), &WholeWayTest::decideAndPlan},
        {QDate(2026, 12, 28), &WholeWayTest::carryOut},
        {QDate(2028, 3, 10), &WholeWayTest::checkEffect}};
    for (const auto &[day, step] : steps) {
        m_town->setToday(day);
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
    }
    unlock("council");
    key(Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(m_desk->window().currentKey(), "followed");
    const auto changes
        = WhatFollowed(m_desk->workplace()->openRegister()).forStaff(Language::English);
    QCOMPARE(changes.size(), 1);
    QVERIFY(says(changes.first().sentence));
    QVERIFY(changes.first().sentence.contains("effective"));
    QVERIFY2(m_prompter.told.isEmpty(), qPrintable(m_prompter.told.join('\n')));
    lock();
}

bool WholeWayTest::says(const QString &sentence) const
{
    const auto labels = m_desk->window().findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(sentence);
    });
}

void WholeWayTest::adviceGoesFromASheetToTheManagerByKeyboard()
{
    unlock({});
    key(Qt::Key_6, Qt::ControlModifier);
    QCOMPARE(m_desk->window().currentKey(), "measures");
    tabTo("place");
    key(Qt::Key_Down); // the first office
    tabTo("search");
    type("Waiting time display");
    key(Qt::Key_Return);
    QVERIFY(says("It has not been planned"));
    pressTabbed("propose");
    waitForDialog(true);
    QCOMPARE(focus()->objectName(), "name");
    const auto *behind = QApplication::activeWindow()->findChild<QLabel *>("incidents");
    QVERIFY2(behind->text().contains("Without incidents"), qPrintable(behind->text()));
    pressTabbed("go"); // it has the name of the measure
    waitForDialog(false);
    const auto &proposals = m_desk->workplace()->openRegister().plan().proposals;
    QCOMPARE(proposals.size(), 1);
    const Proposal made = proposals.first().value;
    QCOMPARE(made.measures.first().measure, PlanDesk::waiting());
    QCOMPARE(made.measures.first().reasons, QList {ProposalReason {}});
    QCOMPARE(made.units, QList {PlanDesk::office()});
    QVERIFY(!made.incidents.isSaid());
    // The sheet says so, and the keyboard is where it was.
    QTRY_COMPARE(focus()->objectName(), "propose");
    QVERIFY(says("waits for a decision"));
    // From the list it is one key.
    key(Qt::Key_Escape);
    QCOMPARE(focus()->objectName(), "list");
    key(Qt::Key_P);
    waitForDialog(true);
    key(Qt::Key_Escape);
    waitForDialog(false);
    QCOMPARE(m_desk->workplace()->openRegister().plan().proposals.size(), 1);
    lock();

    unlock("manager");
    key(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_desk->window().currentKey(), "proposals");
    QTRY_VERIFY(says("no incidents, or too few to give a number"));
    QVERIFY(says("The safety officer advises it."));
    key(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_desk->window().currentKey(), "measures");
    type("Waiting time display");
    key(Qt::Key_Return);
    // Who decides does not propose, and sees what waits.
    QVERIFY(!m_desk->window().findChild<QPushButton *>("propose"));
    QVERIFY(says("waits for a decision"));
    lock();
}

QTEST_MAIN(WholeWayTest)
#include "tst_wholeway.moc"
