// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planning/plancodec.h"
#include "domain/planning/plantemplate.h"
#include "support/domain/planningsamples.h"

#include <QTest>

using namespace rueckhalt;
using namespace rueckhalt::testing;

class StageGateTest : public QObject
{
    Q_OBJECT

private slots:
    void verdicts_data();
    void verdicts();
    void weeksBeforeTheDecisionAreAskedFor();
    void templateMakesStagesOneAfterTheOther();
    void criteriaAreKeptWithTheirStage();
    void plansWithoutCriteriaAreWrittenAsBefore();
};

namespace {

const GateCriterion answered {QStringLiteral("calls.answered"), Comparison::AtLeast, 80'00, 8, 200};
const GateCriterion waiting {QStringLiteral("waiting.median"), Comparison::AtMost, 20'00, 8, 50};

} // namespace

void StageGateTest::verdicts_data()
{
    using Measured = std::optional<GateMeasurement>;
    QTest::addColumn<Measured>("calls");
    QTest::addColumn<Measured>("minutes");
    QTest::addColumn<GateVerdict>("verdict");
    using enum GateVerdict;
    QTest::newRow("both met") << Measured({81, 300}) << Measured({20, 50}) << Go;
    QTest::newRow("on the limit as shown")
        << Measured({79.996, 300}) << Measured({20.004, 50}) << Go;
    QTest::newRow("one missed") << Measured({79.9, 300}) << Measured({5, 50}) << NoGo;
    QTest::newRow("one missed, one unknown") << Measured({10, 300}) << Measured() << NoGo;
    QTest::newRow("one unknown") << Measured({90, 300}) << Measured() << NotEnoughData;
    QTest::newRow("too few") << Measured({90, 199}) << Measured({5, 50}) << NotEnoughData;
    QTest::newRow("more than the limit") << Measured({90, 300}) << Measured({20, 50, true}) << NoGo;
    QTest::newRow("more than less than the limit")
        << Measured({90, 300}) << Measured({15, 50, true}) << NotEnoughData;
    QTest::newRow("more than enough") << Measured({80, 300, true}) << Measured({5, 50}) << Go;
    QTest::newRow("nothing") << Measured() << Measured() << NotEnoughData;
}

void StageGateTest::verdicts()
{
    QFETCH(std::optional<GateMeasurement>, calls);
    QFETCH(std::optional<GateMeasurement>, minutes);
    const auto source = [&](const QString &indicator, const auto &, const auto &, const auto &) {
        return indicator == answered.indicator ? calls : minutes;
    };
    QTEST(gateFinding({answered, waiting}, {unitNumber(1)}, QDate(2026, 11, 23), source).verdict,
        "verdict");
    QCOMPARE(gateFinding({}, {unitNumber(1)}, QDate(2026, 11, 23), source).verdict,
        GateVerdict::NotEnoughData);
}

void StageGateTest::weeksBeforeTheDecisionAreAskedFor()
{
    QDate asked;
    QDate until;
    const auto source = [&](const auto &, const auto &, const QDate &first, const QDate &last) {
        asked = first;
        until = last;
        return std::optional<GateMeasurement>();
    };
    (void)gateFinding({answered}, {unitNumber(1)}, QDate(2026, 11, 23), source);
    QCOMPARE(asked, QDate(2026, 9, 28));
    QCOMPARE(until, QDate(2026, 11, 22));
}

void StageGateTest::templateMakesStagesOneAfterTheOther()
{
    const PlanTemplate *centre = planTemplate(u"service-centre");
    QVERIFY(centre);
    const PlannedMeasure plan = planFrom(*centre, QDate(2027, 1, 4),
        {{unitNumber(1)}, {unitNumber(2)}, {}, {unitNumber(1), unitNumber(2)}}, Language::German);
    QVERIFY(!problemOf(plan));
    QCOMPARE(plan.stages.size(), 3);
    QCOMPARE(plan.stages.at(0).name, QStringLiteral("Pilot: Kfz-Zulassung"));
    QCOMPARE(plan.stages.at(2).name, QStringLiteral("Gemeinsame Nummer 115"));
    QCOMPARE(plan.stages.at(1).start, plan.stages.at(0).due.addDays(1));
    QCOMPARE(plan.due, plan.stages.at(2).due);
    QCOMPARE(plan.units, QList<UnitId>({unitNumber(1), unitNumber(2)}));
    for (const Stage &stage : plan.stages)
        QVERIFY(stage.gate.size() >= 2);
}

void StageGateTest::criteriaAreKeptWithTheirStage()
{
    PlannedMeasure plan = fullPlan();
    plan.stages[0].gate = {answered, waiting};
    const auto bytes = encode(plan);
    QVERIFY(bytes);
    QVERIFY(*decodePlannedMeasure(plan.id, bytesOf(*bytes)) == plan);
    plan.stages[0].gate[0].weeks = 0;
    QVERIFY(problemOf(plan));
}

void StageGateTest::plansWithoutCriteriaAreWrittenAsBefore()
{
    PlannedMeasure plan = fullPlan();
    for (Stage &stage : plan.stages)
        stage.gate.clear();
    const QByteArray without = *encode(plan);
    QVERIFY(*decodePlannedMeasure(plan.id, bytesOf(without)) == plan);
    plan.stages[0].gate = {answered};
    QVERIFY(encode(plan)->size() > without.size() + 10);
}

QTEST_APPLESS_MAIN(StageGateTest)
#include "tst_stagegate.moc"
