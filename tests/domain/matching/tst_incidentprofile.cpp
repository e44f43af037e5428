// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/matching/incidentprofile.h"

#include <QTest>

#include <numeric>
#include <vector>

using namespace rueckhalt;

class IncidentProfileTest : public QObject
{
    Q_OBJECT

private slots:
    void everyNamedFactMustBeThereAndOneValueSuffices();
    void longWaitFollowsFromTheMinutes_data();
    void longWaitFollowsFromTheMinutes();
    void whatIsUnknownMatchesNothing();
    void seriousIncidentsWeighMore();
    void daysCountFromTheFirstTheyCanMean();
    void tableAndFactsGiveTheSameAnswers();
    void alikeIncidentsAreEachCounted();
};

namespace {

IncidentFacts factsNumber(int i)
{
    const auto bits
        = [i](int factor, int values) { return static_cast<std::uint32_t>(i * factor % values); };
    IncidentFacts facts;
    facts.occurred = *IncidentTime::day(QDate(2026, 1, 1).addDays(i % 300));
    facts.place = static_cast<Place>(i % 14);
    facts.jobArea = static_cast<JobArea>(i % 12);
    facts.activity = static_cast<ActivityForm>(i % 3);
    facts.level = static_cast<AachenLevel>(i % 4);
    facts.levelChangedByHand = i % 2 == 0;
    facts.types = CodeSet<IncidentType>::fromBits(1 + bits(1, 63));
    facts.subTypes = CodeSet<SubType>::fromBits(bits(13, 1 << 25));
    facts.triggers = CodeSet<Trigger>::fromBits(bits(7, 131072));
    facts.circumstances = CodeSet<Circumstance>::fromBits(bits(1, 128));
    facts.waiting = static_cast<WaitingBand>(i % 5);
    facts.means = CodeSet<Means>::fromBits(bits(3, 1024));
    facts.actions = CodeSet<ImmediateAction>::fromBits(bits(5, 512));
    facts.consequences = CodeSet<Consequence>::fromBits(bits(11, 128));
    facts.injury = static_cast<Injury>(i % 5);
    facts.recurrence = static_cast<Recurrence>(i % 4);
    facts.reporter = static_cast<ReporterRole>(i % 5);
    if (i % 3 != 0)
        facts.causedBy = static_cast<CausedBy>(i % 8);
    if (i % 4 != 0)
        facts.alarm = static_cast<AlarmOutcome>(i % 4);
    return facts;
}

int countOf(
    const IncidentProfile &profile, const FitConditions &when, const FitConditions &without = {})
{
    return IncidentProfile::count(profile.matching(when, without));
}

} // namespace

void IncidentProfileTest::everyNamedFactMustBeThereAndOneValueSuffices()
{
    IncidentFacts counter;
    counter.place = Place::Counter;
    counter.triggers = {Trigger::WaitingTime, Trigger::Documents};
    IncidentFacts street;
    street.place = Place::PublicSpace;
    street.triggers = {Trigger::WaitingTime};
    const std::vector<IncidentFacts> both {counter, street};
    const IncidentProfile profile(both);
    QCOMPARE(profile.total(), 2);
    QCOMPARE(countOf(profile, {}), 2);
    QCOMPARE(countOf(profile, {.triggers = {Trigger::WaitingTime}}), 2);
    QCOMPARE(countOf(profile, {.places = {Place::Counter, Place::Office}}), 1);
    QCOMPARE(
        countOf(profile, {.places = {Place::PublicSpace}, .triggers = {Trigger::Documents}}), 0);
    QCOMPARE(
        countOf(profile, {.triggers = {Trigger::WaitingTime}}, {.places = {Place::Counter}}), 1);
    const FitConditions named {.triggers = {Trigger::Documents, Trigger::Language}};
    QVERIFY(profile.occurring(named, profile.everyone())
        == (FitConditions {.triggers = {Trigger::Documents}}));
}

void IncidentProfileTest::longWaitFollowsFromTheMinutes_data()
{
    QTest::addColumn<WaitingBand>("waiting");
    QTest::addColumn<bool>("ticked");
    QTest::addColumn<int>("counted");
    QTest::newRow("up to 15") << WaitingBand::UpTo15 << false << 0;
    QTest::newRow("up to 30") << WaitingBand::UpTo30 << false << 0;
    QTest::newRow("up to 60") << WaitingBand::UpTo60 << false << 1;
    QTest::newRow("over 60") << WaitingBand::Over60 << false << 1;
    QTest::newRow("unknown but ticked") << WaitingBand::Unknown << true << 1;
}

void IncidentProfileTest::longWaitFollowsFromTheMinutes()
{
    QFETCH(const WaitingBand, waiting);
    QFETCH(const bool, ticked);
    QFETCH(const int, counted);
    IncidentFacts facts;
    facts.waiting = waiting;
    if (ticked)
        facts.circumstances = {Circumstance::LongWait};
    const IncidentProfile profile(std::span(&facts, 1));
    QCOMPARE(countOf(profile, {.circumstances = {Circumstance::LongWait}}), counted);
}

void IncidentProfileTest::whatIsUnknownMatchesNothing()
{
    IncidentProfile profile;
    profile.add({}, {.place = true, .jobArea = true, .activity = true});
    QCOMPARE(profile.total(), 1);
    QCOMPARE(countOf(profile, {.places = CodeSet<Place>::all()}), 0);
    QCOMPARE(countOf(profile, {.jobAreas = CodeSet<JobArea>::all()}), 0);
    QCOMPARE(countOf(profile, {.activities = CodeSet<ActivityForm>::all()}), 0);
    QCOMPARE(countOf(profile, {}, {.places = CodeSet<Place>::all()}), 1);
}

void IncidentProfileTest::seriousIncidentsWeighMore()
{
    IncidentProfile profile;
    int expected = 0;
    for (const auto &[level, weight] :
        {std::pair(AachenLevel::Level0, 1), std::pair(AachenLevel::Level1, 1),
            std::pair(AachenLevel::Level2, 2), std::pair(AachenLevel::Level3, 3)}) {
        IncidentFacts facts;
        facts.level = level;
        profile.add(facts);
        expected += weight;
        QCOMPARE(profile.weightOf(profile.everyone()), expected);
    }
    QCOMPARE(profile.weightOf(profile.matching({.levels = {AachenLevel::Level3}})), 3);
}

void IncidentProfileTest::daysCountFromTheFirstTheyCanMean()
{
    IncidentProfile profile;
    IncidentFacts facts;
    facts.occurred = *IncidentTime::month(2026, 5);
    profile.add(facts);
    facts.occurred = *IncidentTime::day(QDate(2026, 6, 10));
    profile.add(facts);
    QCOMPARE(profile.firstDay(), QDate(2026, 5, 1));
    QCOMPARE(profile.lastDay(), QDate(2026, 6, 10));
    QCOMPARE(IncidentProfile::count(profile.since(QDate(2026, 5, 2))), 1);
    QCOMPARE(IncidentProfile::count(profile.since(QDate(2026, 6, 10))), 1);
    QCOMPARE(IncidentProfile::count(profile.since(QDate(2026, 6, 11))), 0);
}

void IncidentProfileTest::tableAndFactsGiveTheSameAnswers()
{
    FactTable table;
    std::vector<IncidentFacts> list;
    for (int i = 0; i < 1000; ++i) {
        list.push_back(factsNumber(i));
        IncidentId::Bytes bytes {};
        bytes[0] = static_cast<std::uint8_t>(i % 256);
        bytes[1] = static_cast<std::uint8_t>(1 + i / 256);
        table.append(IncidentId(bytes), 2026, static_cast<quint32>(i + 1), list.back());
    }
    std::vector<FactTable::Row> rows(table.rowCount());
    std::iota(rows.begin(), rows.end(), FactTable::Row {0});
    const IncidentProfile one(list);
    const IncidentProfile other(table, rows);
    QCOMPARE(one.total(), other.total());
    int asked = 0;
    FitConditions::forEachFact([&]<typename E>(const char *, CodeSet<E> FitConditions::*fact) {
        for (const auto &term : terms<E>()) {
            FitConditions when;
            when.*fact = {term.value};
            QVERIFY(one.matching(when) == other.matching(when));
            asked += countOf(one, when) > 0 ? 1 : 0;
        }
    });
    QVERIFY(asked > 100);
    QCOMPARE(one.firstDay(), other.firstDay());
    QCOMPARE(one.weightOf(one.everyone()), other.weightOf(other.everyone()));
}

void IncidentProfileTest::alikeIncidentsAreEachCounted()
{
    IncidentProfile together;
    IncidentProfile oneByOne;
    int entry = 0;
    for (const int count : {1, 63, 0, 130, 2}) {
        IncidentFacts facts = factsNumber(++entry);
        facts.unit = UnitId({static_cast<std::uint8_t>(1 + entry % 3)});
        std::vector<IncidentTime> times;
        for (int i = 0; i < count; ++i) {
            times.push_back(*IncidentTime::day(QDate(2026, 2, 1).addDays(i)));
            facts.occurred = times.back();
            oneByOne.add(facts, {.place = true});
        }
        together.addAlike(facts, {.place = true}, times);
    }
    QCOMPARE(together.total(), 196);
    QCOMPARE(together.units(), 2);
    QCOMPARE(oneByOne.units(), 2);
    QVERIFY(together.since(QDate(2026, 3, 1)) == oneByOne.since(QDate(2026, 3, 1)));
    QCOMPARE(together.lastDay(), oneByOne.lastDay());
    FitConditions::forEachFact([&]<typename E>(const char *, CodeSet<E> FitConditions::*fact) {
        for (const auto &term : terms<E>()) {
            FitConditions when;
            when.*fact = {term.value};
            QVERIFY(together.matching(when) == oneByOne.matching(when));
        }
    });
}

QTEST_GUILESS_MAIN(IncidentProfileTest)
#include "tst_incidentprofile.moc"
