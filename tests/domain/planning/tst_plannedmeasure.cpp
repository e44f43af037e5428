// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incident/freetextcheck.h"
#include "domain/planning/plannedmeasure.h"
#include "domain/planning/reminder.h"
#include "support/domain/planningsamples.h"

#include <QTest>

#include <functional>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class PlannedMeasureTest : public QObject
{
    Q_OBJECT

private slots:
    void everyStepLeavesOneStateOnce();
    void fromEveryStateThereIsAWayOn();
    void rolesTakeTheirStepsOnly();
    void whatIsMissingIsSaidInWords_data();
    void whatIsMissingIsSaidInWords();
    void stepsNeedWhatTheyAreMadeOf();
    void historyKeepsWhatMatters();
    void pilotUnitsAreInPlaceFirst();
    void onlyPersonalMeasuresAreWarnedOf();
    void namesInFreeTextsAreFound();
    void remindersFollowFromPlanAndDate();
    void measureWithoutDatesIsToldFromItsFirstDay_data();
    void measureWithoutDatesIsToldFromItsFirstDay();
    void checksFollowFromStages();
    void timesOfAnyDayAreWholeMonths();
    void onlyTheNaturalCourseLeavesTheCheckAsItWas();
};

namespace {

using Spoil = std::function<void(PlannedMeasure &)>;

Measure measureWith(const QString &id, CodeSet<MeasureClass> classes)
{
    Measure measure;
    measure.id = id;
    measure.classes = classes;
    return measure;
}

PlannedMeasure planOf(const QString &measure)
{
    PlannedMeasure plan;
    plan.measure = measure;
    plan.units = {unitNumber(1)};
    return plan;
}

QStringList kindsIn(const QList<Reminder> &reminders)
{
    QStringList kinds;
    for (const Reminder &reminder : reminders)
        kinds << codeOf(reminder.kind) + reminder.due.toString(QStringLiteral(" MM-dd"));
    return kinds;
}

} // namespace

void PlannedMeasureTest::everyStepLeavesOneStateOnce()
{
    QSet<std::pair<int, int>> seen;
    for (const PlanTransition &transition : planTransitions()) {
        const std::pair key {static_cast<int>(transition.step), static_cast<int>(transition.from)};
        QVERIFY(!seen.contains(key));
        seen.insert(key);
        QVERIFY(transition.from != transition.to);
        QVERIFY(!transition.roles.isEmpty());
    }
}

void PlannedMeasureTest::fromEveryStateThereIsAWayOn()
{
    for (const auto &state : terms<PlanState>())
        QVERIFY(!stepsFrom(state.value, CodeSet<Role>::all()).isEmpty());
}

void PlannedMeasureTest::rolesTakeTheirStepsOnly()
{
    QCOMPARE(stepsFrom(PlanState::Done, {Role::SafetyOfficer}),
        (QList {PlanStep::Check, PlanStep::Extend}));
    QCOMPARE(
        stepsFrom(PlanState::Done, {Role::Manager}), (QList {PlanStep::Stop, PlanStep::Extend}));
    for (const auto &state : terms<PlanState>()) {
        for (const Role role :
            {Role::CaseCarer, Role::StaffCouncil, Role::DataProtectionOfficer, Role::Administrator})
            QVERIFY(stepsFrom(state.value, {role}).isEmpty());
    }
}

void PlannedMeasureTest::whatIsMissingIsSaidInWords_data()
{
    QTest::addColumn<Spoil>("spoil");
    const auto row = [](const char *name, const Spoil &spoil) { QTest::newRow(name) << spoil; };
    row("units", [](PlannedMeasure &plan) { plan.units.clear(); });
    row("dates", [](PlannedMeasure &plan) { plan.due = plan.start.addDays(-1); });
    row("stage name", [](PlannedMeasure &plan) { plan.stages[0].name.clear(); });
    row("stage units", [](PlannedMeasure &plan) { plan.stages[0].units.clear(); });
    row("foreign unit", [](PlannedMeasure &plan) { plan.stages[0].units << unitNumber(9); });
    row("stage dates", [](PlannedMeasure &plan) { plan.stages[0].due = QDate(2026, 1, 1); });
    row("done without day", [](PlannedMeasure &plan) { plan.stages[0].finished = {}; });
    row("task", [](PlannedMeasure &plan) { plan.tasks[0].text.clear(); });
    row("months", [](PlannedMeasure &plan) { plan.effect.months = 2; });
    row("target", [](PlannedMeasure &plan) { plan.effect.targetPercent = 95; });
    row("exposure", [](PlannedMeasure &plan) { plan.effect.exposureBefore = -1; });
    row("long text", [](PlannedMeasure &plan) { plan.indicator = QString(1001, u'x'); });
}

void PlannedMeasureTest::whatIsMissingIsSaidInWords()
{
    QFETCH(Spoil, spoil);
    PlannedMeasure plan = fullPlan();
    QVERIFY(!problemOf(plan));
    spoil(plan);
    QVERIFY(problemOf(plan).has_value());
}

void PlannedMeasureTest::stepsNeedWhatTheyAreMadeOf()
{
    PlannedMeasure plan = planOf(QStringLiteral("A05"));
    QVERIFY(problemOf(PlanStep::Plan, plan, {}).has_value());
    plan.responsible = QStringLiteral("Leitung");
    plan.start = plan.due = QDate(2026, 12, 1);
    QVERIFY(!problemOf(PlanStep::Plan, plan, {}));
    QVERIFY(problemOf(PlanStep::Stop, plan, QStringLiteral(" ")).has_value());
    QVERIFY(!problemOf(PlanStep::Stop, plan, QStringLiteral("Umbau")));
    QVERIFY(problemOf(PlanStep::Check, plan, {}).has_value());
    plan.stages = fullPlan().stages;
    QVERIFY(problemOf(PlanStep::Finish, plan, {}).has_value());
    plan.stages[1].state = StageState::Dropped;
    QVERIFY(!problemOf(PlanStep::Finish, plan, {}));
}

void PlannedMeasureTest::historyKeepsWhatMatters()
{
    PlannedMeasure plan = fullPlan();
    plan.history = {plan.history[0]};
    for (int i = 0; i < 1200; ++i)
        note(plan,
            {plan.history[0].when.addSecs(i), userNumber(1),
                i % 10 == 0 ? PlanEventKind::StateChanged : PlanEventKind::Edited,
                PlanState::Running, {}});
    QCOMPARE(plan.history.size(), PlannedMeasure::MaxHistory);
    QCOMPARE(plan.history[0].kind, PlanEventKind::Created);
    QCOMPARE(std::ranges::count(plan.history, PlanEventKind::StateChanged, &PlanEvent::kind), 120);
}

void PlannedMeasureTest::pilotUnitsAreInPlaceFirst()
{
    PlannedMeasure plan = fullPlan();
    QCOMPARE(plan.unitsInPlace(), QList {unitNumber(1)});
    plan.state = PlanState::Done;
    QCOMPARE(plan.unitsInPlace(), plan.units);
}

void PlannedMeasureTest::onlyPersonalMeasuresAreWarnedOf()
{
    const MeasureCatalog catalog({measureWith(QStringLiteral("G01"), {MeasureClass::Personal}),
        measureWith(
            QStringLiteral("B01"), {MeasureClass::Organisational, MeasureClass::Personal})});
    QList<PlannedMeasure> plans;
    QVERIFY(!onlyPersonalWarning(plans, catalog));
    plans << planOf(QStringLiteral("G01"));
    QVERIFY(onlyPersonalWarning(plans, catalog).has_value());
    plans << planOf(QStringLiteral("B01"));
    QVERIFY(!onlyPersonalWarning(plans, catalog));
    plans[1].state = PlanState::Stopped;
    QVERIFY(onlyPersonalWarning(plans, catalog).has_value());
}

void PlannedMeasureTest::namesInFreeTextsAreFound()
{
    PlannedMeasure plan = fullPlan();
    QVERIFY(personalDataIn(freeTextsOf(plan)).isEmpty());
    plan.tasks[0].text = QStringLiteral("Mit Frau Meyer sprechen");
    QCOMPARE(personalDataIn(freeTextsOf(plan)).size(), 1);
    plan.history[0].text = QStringLiteral("Rückruf 0521 512345");
    plan.stages[0].name = QStringLiteral("bei Herrn Schulz");
    plan.councilNote = QStringLiteral("a.b@example.org");
    QCOMPARE(personalDataIn(freeTextsOf(plan)).size(), 4);
}

void PlannedMeasureTest::remindersFollowFromPlanAndDate()
{
    PlannedMeasure plan = fullPlan();
    const auto at
        = [&](const QDate &day) { return kindsIn(remindersOf(std::span(&plan, 1), day, 14)); };
    QVERIFY(at(QDate(2026, 12, 1)).isEmpty());
    QCOMPARE(at(QDate(2026, 12, 22)), QStringList {"task 01-05"});
    plan.tasks[1].done = QDate(2026, 12, 23);
    QVERIFY(at(QDate(2026, 12, 24)).isEmpty());
    QCOMPARE(at(QDate(2027, 5, 20)), (QStringList {"measure 05-31", "stage 05-31"}));
    plan.state = PlanState::Planned;
    plan.council = CouncilState::Open;
    QCOMPARE(at(QDate(2026, 11, 20)), (QStringList {"start 12-01", "council 12-01"}));
    plan.state = PlanState::Decided;
    QVERIFY(at(QDate(2026, 11, 10)).isEmpty());
    QCOMPARE(at(QDate(2026, 11, 30)), QStringList {"not-planned 11-30"});
    plan.state = PlanState::Stopped;
    QVERIFY(at(QDate(2030, 1, 1)).isEmpty());
}

void PlannedMeasureTest::measureWithoutDatesIsToldFromItsFirstDay_data()
{
    QTest::addColumn<PlanState>("state");
    QTest::addColumn<bool>("hasStart");
    QTest::addColumn<bool>("hasDue");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("decided") << PlanState::Decided << false << false << true;
    QTest::newRow("decided, no end") << PlanState::Decided << true << false << true;
    QTest::newRow("decided with dates") << PlanState::Decided << true << true << false;
    QTest::newRow("planned, dates removed") << PlanState::Planned << false << false << true;
    QTest::newRow("planned, no beginning") << PlanState::Planned << false << true << true;
    QTest::newRow("running, no end") << PlanState::Running << false << false << true;
    QTest::newRow("running with an end") << PlanState::Running << false << true << false;
    QTest::newRow("done") << PlanState::Done << false << false << false;
    QTest::newRow("stopped") << PlanState::Stopped << false << false << false;
}

void PlannedMeasureTest::measureWithoutDatesIsToldFromItsFirstDay()
{
    QFETCH(const PlanState, state);
    QFETCH(const bool, hasStart);
    QFETCH(const bool, hasDue);
    QFETCH(const bool, isTold);
    PlannedMeasure plan = planOf(QStringLiteral("A05"));
    plan.state = state;
    plan.history
        = {{QDateTime(QDate(2026, 11, 2), {}, Qt::UTC), {}, PlanEventKind::Created, state}};
    plan.start = hasStart ? QDate(2027, 6, 1) : QDate();
    plan.due = hasDue ? QDate(2027, 8, 1) : QDate();
    const QDate today(2026, 11, 2);
    const auto reminders = remindersOf(std::span(&plan, 1), today, 0);
    QCOMPARE(kindsIn(reminders), isTold ? QStringList {"no-dates 11-30"} : QStringList());
    if (!isTold)
        return;
    QCOMPARE(sentenceFor(reminders.first(), QStringLiteral("Fortbildung"), today, Language::German),
        QStringLiteral("Fortbildung: Termine festlegen – beschlossen, aber noch ohne Termin "
                       "(bis 30.11.2026)"));
    QVERIFY(sentenceFor(reminders.first(), {}, QDate(2026, 12, 1), Language::English)
                .contains(QStringLiteral("overdue")));
}

void PlannedMeasureTest::checksFollowFromStages()
{
    PlannedMeasure plan = fullPlan();
    QVERIFY(checksOf(plan).isEmpty()); // That of the pilot is made.
    plan.findings[0].reason = VerdictReason::TooEarly;
    const auto pilot = checksOf(plan);
    QCOMPARE(pilot.size(), 1);
    QCOMPARE(pilot[0].stage, 0);
    QCOMPARE(pilot[0].periods.before, (Period {QDate(2026, 6, 1), QDate(2026, 11, 30)}));
    QCOMPARE(pilot[0].periods.after, (Period {QDate(2027, 2, 1), QDate(2027, 7, 31)}));
    plan.stages[1].state = StageState::Done;
    plan.stages[1].finished = QDate(2027, 5, 20);
    plan.state = PlanState::Done;
    const auto all = checksOf(plan);
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[0].stage, -1);
    QCOMPARE(all[0].periods.before.last, QDate(2026, 11, 30));
    QCOMPARE(all[0].periods.after.first, QDate(2027, 6, 1));
    QCOMPARE(all[0].periods.due, all[0].periods.after.last.addDays(30));
}

/// A time that could be moved by a day would tell what happened on that day.
void PlannedMeasureTest::timesOfAnyDayAreWholeMonths()
{
    for (int day = 0; day < 800; ++day) {
        const QDate start = QDate(2026, 1, 1).addDays(day);
        const EffectPeriods periods = periodsAround(start, start.addDays(day % 90), 3 + day % 22);
        for (const Period &period : {periods.before, periods.after}) {
            QCOMPARE(period.first.day(), 1);
            QCOMPARE(period.last.addDays(1).day(), 1);
            QCOMPARE(period.first.addMonths(3 + day % 22).addDays(-1), period.last);
        }
        QVERIFY(periods.before.last < start && start.addDays(day % 90) < periods.after.first);
    }
}

void PlannedMeasureTest::onlyTheNaturalCourseLeavesTheCheckAsItWas()
{
    const QDate today(2027, 5, 20);
    const auto changes = [&](const Spoil &change) {
        PlannedMeasure changed = fullPlan();
        change(changed);
        return changesTheCheck(fullPlan(), changed, today);
    };
    QVERIFY(!changes([](PlannedMeasure &plan) {
        plan.indicator = QStringLiteral("anders");
        plan.due = plan.due.addDays(9);
        plan.stages[1].due = plan.due;
        plan.tasks.clear();
    }));
    QVERIFY(!changes([&](PlannedMeasure &plan) {
        plan.stages[1].state = StageState::Done;
        plan.stages[1].finished = today;
    }));
    QVERIFY(changes([&](PlannedMeasure &plan) {
        plan.stages[1].state = StageState::Done;
        plan.stages[1].finished = today.addDays(-1);
    }));
    QVERIFY(changes([](PlannedMeasure &plan) { plan.stages[0].finished = QDate(2026, 12, 31); }));
    QVERIFY(changes([](PlannedMeasure &plan) { plan.stages[0].start = QDate(2026, 11, 30); }));
    QVERIFY(changes([](PlannedMeasure &plan) { plan.stages[0].units = {unitNumber(2)}; }));
    QVERIFY(changes([](PlannedMeasure &plan) { plan.stages.removeLast(); }));
    QVERIFY(changes([](PlannedMeasure &plan) { plan.units.removeLast(); }));
    QVERIFY(changes([](PlannedMeasure &plan) { plan.start = plan.start.addDays(1); }));
    QVERIFY(changes([](PlannedMeasure &plan) { plan.effect.exposureAfter = 10; }));
    QVERIFY(changes([](PlannedMeasure &plan) { plan.effect.months = 3; }));
    QVERIFY(changes([](PlannedMeasure &plan) { plan.effect.filter = {}; }));
    QCOMPARE(firstDayOf(fullPlan()), QDate(2026, 12, 1));
}

QTEST_APPLESS_MAIN(PlannedMeasureTest)
#include "tst_plannedmeasure.moc"
