// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning/stepback.h"
#include "support/domain/planningsamples.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

using States = QList<std::pair<PlanEventKind, PlanState>>;

/// Which step of a plan can be taken back, and which stays.
class StepBackTest : public QObject
{
    Q_OBJECT

private slots:
    void lastStepIsReadFromTheHistory_data();
    void lastStepIsReadFromTheHistory();
    void everyStepIsTakenBackOrSaysWhyNot();
    void aBeginningThatWasTakenBackIsRemembered();
    void historyKeepsWhatWasTakenBack();
};

namespace {

PlannedMeasure planWith(const States &events)
{
    PlannedMeasure plan = fullPlan();
    plan.history.clear();
    QDateTime when(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
    for (const auto &[kind, to] : events) {
        plan.history << PlanEvent {when, userNumber(3), kind, to, {}};
        plan.state = to;
        when = when.addDays(1);
    }
    return plan;
}

} // namespace

void StepBackTest::lastStepIsReadFromTheHistory_data()
{
    using enum PlanEventKind;
    using enum PlanState;
    QTest::addColumn<States>("events");
    QTest::addColumn<QString>("step"); // empty: none
    const std::pair begin(Created, Decided);
    QTest::newRow("no history") << States {} << QString();
    QTest::newRow("just decided") << States {begin} << QString();
    QTest::newRow("planned") << States {begin, {StateChanged, Planned}} << "plan";
    QTest::newRow("started") << States {begin, {StateChanged, Planned}, {StateChanged, Running}}
                             << "start";
    QTest::newRow("with small changes since")
        << States {begin, {StateChanged, Planned}, {Note, Planned}, {StagesChanged, Planned}}
        << "plan";
    QTest::newRow("taken back") << States {begin, {StateChanged, Planned}, {StepTakenBack, Decided}}
                                << QString();
    QTest::newRow("taken back and a note")
        << States {begin, {StateChanged, Planned}, {StepTakenBack, Decided}, {Note, Decided}}
        << QString();
    QTest::newRow("taken back and taken again") << States {begin, {StateChanged, Planned},
        {StepTakenBack, Decided}, {StateChanged, Planned}}
                                                << "plan";
    QTest::newRow("one is taken back, not one after the other") << States {begin,
        {StateChanged, Planned}, {StateChanged, Running}, {StepTakenBack, Planned}}
                                                                << QString();
    QTest::newRow("extended") << States {begin, {StateChanged, Planned}, {StateChanged, Running},
        {StateChanged, Done}, {StateChanged, Running}}
                              << "extend";
    QTest::newRow("checked") << States {begin, {StateChanged, Planned}, {StateChanged, Running},
        {StateChanged, Done}, {EffectChecked, Checked}}
                             << "check";
    // A chain that no program has written says nothing.
    QTest::newRow("no such step") << States {begin, {StateChanged, Done}} << QString();
}

void StepBackTest::lastStepIsReadFromTheHistory()
{
    QFETCH(States, events);
    QFETCH(QString, step);
    const PlannedMeasure plan = planWith(events);
    const auto last = lastStepOf(plan);
    QCOMPARE(last ? codeOf(last->step) : QString(), step);
    if (!last)
        return;
    QCOMPARE(last->to, plan.state);
    QCOMPARE(last->by, userNumber(3));
    // A state that is not the history's is not led back to.
    PlannedMeasure other = plan;
    other.state = PlanState::Stopped;
    QVERIFY(!lastStepOf(other));
}

void StepBackTest::everyStepIsTakenBackOrSaysWhyNot()
{
    const CodeSet<Role> all = CodeSet<Role>::all();
    for (const PlanTransition &transition : planTransitions()) {
        const LastStep last {transition.step, transition.from, transition.to, {}, {}};
        const bool stays = transition.step == PlanStep::Stop || transition.step == PlanStep::TakeUp
            || transition.step == PlanStep::Check;
        QCOMPARE(whyItStays(last, all).has_value(), stays);
        QCOMPARE(whyItStays(last, transition.roles).has_value(), stays);
        // Who may not move on may not move back.
        const auto refused = whyItStays(last, {Role::StaffCouncil});
        QVERIFY(refused && !refused->in(Language::German).isEmpty());
        if (stays)
            QVERIFY(refused->in(Language::German) != refused->in(Language::English));
    }
}

void StepBackTest::aBeginningThatWasTakenBackIsRemembered()
{
    using enum PlanEventKind;
    using enum PlanState;
    States events {{Created, Decided}, {StateChanged, Planned}, {StateChanged, Running}};
    QVERIFY(!wasBegunOnce(planWith(events)));
    events << std::pair(Note, Running) << std::pair(StepTakenBack, Planned);
    QVERIFY(wasBegunOnce(planWith(events)));
    events << std::pair(Edited, Planned);
    QVERIFY(wasBegunOnce(planWith(events)));
    QVERIFY(!wasBegunOnce(
        planWith({{Created, Decided}, {StateChanged, Planned}, {StepTakenBack, Decided}})));
}

void StepBackTest::historyKeepsWhatWasTakenBack()
{
    PlannedMeasure plan = planWith({{PlanEventKind::Created, PlanState::Decided},
        {PlanEventKind::StateChanged, PlanState::Planned},
        {PlanEventKind::StepTakenBack, PlanState::Decided}});
    for (int i = 0; i < PlannedMeasure::MaxHistory + 10; ++i)
        note(plan,
            {plan.history.last().when, userNumber(3), PlanEventKind::Edited, PlanState::Decided,
                {}});
    QCOMPARE(plan.history.size(), PlannedMeasure::MaxHistory);
    QCOMPARE(plan.history.at(2).kind, PlanEventKind::StepTakenBack);
}

QTEST_GUILESS_MAIN(StepBackTest)
#include "tst_stepback.moc"
