// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start/overview.h"

#include <QTest>
#include <QTimeZone>

using namespace rueckhalt;

namespace {

const QDate today(2026, 11, 21);

struct Case
{
    IncidentTime time;
    AachenLevel level = AachenLevel::Level0;
    CodeSet<Trigger> triggers {};
};

FactTable tableOf(const QList<Case> &cases)
{
    FactTable facts;
    quint32 sequence = 0;
    for (const Case &one : cases) {
        IncidentFacts row;
        row.occurred = one.time;
        row.reported = QDateTime(today, QTime(12, 0), QTimeZone::utc());
        row.types = {IncidentType::Verbal};
        row.level = one.level;
        row.triggers = one.triggers;
        IncidentId::Bytes bytes {};
        bytes[0] = static_cast<std::uint8_t>(++sequence);
        facts.append(IncidentId(bytes), 2026, sequence, row);
    }
    return facts;
}

IncidentTime day(int month, int dayOfMonth)
{
    return *IncidentTime::day(QDate(2026, month, dayOfMonth));
}

} // namespace

class OverviewTest : public QObject
{
    Q_OBJECT

private slots:
    void monthIsComparedUpToTheSameDay();
    void lastOfAShortMonthIsHandled();
    void severeIncidentsAreThoseOfTwoWeeks();
    void mostFrequentTriggerIsNamedWithItsIncidents();
    void noRecognisableTriggerIsNotNamed();
    void emptyRegisterHasNothing();
};

void OverviewTest::monthIsComparedUpToTheSameDay()
{
    const auto result = overviewOf(
        tableOf({{day(11, 1)}, {day(11, 21)}, {day(11, 22)}, {*IncidentTime::month(2026, 11)},
            {day(10, 21)}, {day(10, 22)}, {day(9, 30)}}),
        today);
    QCOMPARE(result.thisMonth, 3); // The 22nd is still to come.
    QCOMPARE(result.monthBefore, 1);
}

void OverviewTest::lastOfAShortMonthIsHandled()
{
    // There is no 31 February: all of it is compared.
    const auto result
        = overviewOf(tableOf({{day(2, 28)}, {day(3, 1)}, {day(3, 31)}}), QDate(2026, 3, 31));
    QCOMPARE(result.monthBefore, 1);
    QCOMPARE(result.thisMonth, 2);
}

void OverviewTest::severeIncidentsAreThoseOfTwoWeeks()
{
    const auto facts
        = tableOf({{day(11, 20), AachenLevel::Level2}, {day(11, 20), AachenLevel::Level1},
            {day(11, 8), AachenLevel::Level3}, {day(11, 7), AachenLevel::Level3},
            {*IncidentTime::minute(today, QTime(9, 0)), AachenLevel::Level3}});
    const auto result = overviewOf(facts, today);
    QCOMPARE(result.severe, (std::vector<FactTable::Row> {4, 0, 2}));
}

void OverviewTest::mostFrequentTriggerIsNamedWithItsIncidents()
{
    const auto facts = tableOf({{day(11, 2), AachenLevel::Level0, {Trigger::WaitingTime}},
        {day(11, 3), AachenLevel::Level0, {Trigger::Documents, Trigger::WaitingTime}},
        {day(11, 4), AachenLevel::Level0, {Trigger::Documents}},
        {day(11, 5), AachenLevel::Level0, {Trigger::Documents}},
        {day(3, 5), AachenLevel::Level0, {Trigger::WaitingTime}}});
    const auto result = overviewOf(facts, today);
    QCOMPARE(result.lastNinetyDays, 4);
    QCOMPARE(result.trigger, std::optional(Trigger::Documents));
    QCOMPARE(result.triggerCount, 3);
    QCOMPARE(result.triggerRows, (std::vector<FactTable::Row> {1, 2, 3}));
}

void OverviewTest::noRecognisableTriggerIsNotNamed()
{
    const auto result = overviewOf(
        tableOf({{day(11, 2), AachenLevel::Level0, {Trigger::NoneRecognisable}}}), today);
    QVERIFY(!result.trigger);
    QCOMPARE(result.lastNinetyDays, 1);
}

void OverviewTest::emptyRegisterHasNothing()
{
    const auto result = overviewOf(FactTable(), today);
    QCOMPARE(result.thisMonth, 0);
    QVERIFY(result.severe.empty());
    QVERIFY(!result.trigger);
}

QTEST_GUILESS_MAIN(OverviewTest)
#include "tst_overview.moc"
