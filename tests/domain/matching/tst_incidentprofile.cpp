// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/matching/incidentprofile.h"

#include <QTest>

#include <vector>

using namespace rueckhalt;

class IncidentProfileTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFactIsCountedOnce();
    void longWaitFollowsFromTheMinutes_data();
    void longWaitFollowsFromTheMinutes();
    void tableAndFactsGiveTheSameCounts();
};

namespace {

template <typename E>
std::uint32_t number(E value)
{
    return static_cast<std::uint32_t>(value);
}

IncidentFacts factsNumber(int i)
{
    IncidentFacts facts;
    facts.place = static_cast<Place>(i % 14);
    facts.jobArea = static_cast<JobArea>(i % 12);
    facts.activity = static_cast<ActivityForm>(i % 3);
    facts.level = static_cast<AachenLevel>(i % 4);
    facts.levelChangedByHand = i % 2 == 0;
    facts.types = CodeSet<IncidentType>::fromBits(static_cast<std::uint32_t>(1 + i % 63));
    facts.triggers = CodeSet<Trigger>::fromBits(static_cast<std::uint32_t>(i * 7 % 131072));
    facts.circumstances = CodeSet<Circumstance>::fromBits(static_cast<std::uint32_t>(i % 128));
    facts.waiting = static_cast<WaitingBand>(i % 5);
    return facts;
}

} // namespace

void IncidentProfileTest::everyFactIsCountedOnce()
{
    IncidentFacts first;
    first.place = Place::Counter;
    first.types = {IncidentType::Verbal, IncidentType::Physical};
    first.triggers = {Trigger::WaitingTime};
    IncidentFacts second = first;
    second.level = AachenLevel::Level3;
    second.triggers = {};

    const std::vector<IncidentFacts> both {first, second};
    const IncidentProfile profile(both);
    QCOMPARE(profile.total(), 2);
    QCOMPARE(profile.places(), (ValueCounts {{number(Place::Counter), 2}}));
    QCOMPARE(profile.jobAreas(), (ValueCounts {{number(JobArea::Municipal), 2}}));
    QCOMPARE(profile.activities(), (ValueCounts {{number(ActivityForm::IndoorPublic), 2}}));
    QCOMPARE(profile.levels(),
        (ValueCounts {{number(AachenLevel::Level1), 1}, {number(AachenLevel::Level3), 1}}));
    QCOMPARE(profile.types(), (ValueCounts {{first.types.bits(), 2}}));
    QCOMPARE(profile.triggers(), (ValueCounts {{first.triggers.bits(), 1}, {0U, 1}}));
    QCOMPARE(profile.circumstances(), (ValueCounts {{0U, 2}}));
}

void IncidentProfileTest::longWaitFollowsFromTheMinutes_data()
{
    QTest::addColumn<int>("waiting");
    QTest::addColumn<bool>("isLong");
    for (const auto &term : terms<WaitingBand>()) {
        const bool isLong = term.value == WaitingBand::UpTo60 || term.value == WaitingBand::Over60;
        QTest::newRow(term.code) << static_cast<int>(term.value) << isLong;
    }
}

void IncidentProfileTest::longWaitFollowsFromTheMinutes()
{
    QFETCH(const int, waiting);
    QFETCH(const bool, isLong);
    IncidentFacts facts;
    facts.waiting = static_cast<WaitingBand>(waiting);
    IncidentProfile profile;
    profile.add(facts);
    const CodeSet<Circumstance> longWait {Circumstance::LongWait};
    QCOMPARE(profile.circumstances().contains(longWait.bits()), isLong);
}

void IncidentProfileTest::tableAndFactsGiveTheSameCounts()
{
    FactTable table;
    std::vector<IncidentFacts> all;
    std::vector<FactTable::Row> rows;
    for (int i = 0; i < 500; ++i) {
        all.push_back(factsNumber(i));
        IncidentId::Bytes bytes {};
        bytes[0] = static_cast<std::uint8_t>(i & 0xFF);
        bytes[1] = static_cast<std::uint8_t>(1 + (i >> 8));
        table.append(IncidentId(bytes), 2026, static_cast<quint32>(i + 1), all.back());
        rows.push_back(static_cast<FactTable::Row>(i));
    }
    const IncidentProfile fromFacts(all);
    const IncidentProfile fromTable(table, rows);
    QCOMPARE(fromTable.total(), 500);
    QCOMPARE(fromTable.places(), fromFacts.places());
    QCOMPARE(fromTable.jobAreas(), fromFacts.jobAreas());
    QCOMPARE(fromTable.activities(), fromFacts.activities());
    QCOMPARE(fromTable.levels(), fromFacts.levels());
    QCOMPARE(fromTable.types(), fromFacts.types());
    QCOMPARE(fromTable.triggers(), fromFacts.triggers());
    QCOMPARE(fromTable.circumstances(), fromFacts.circumstances());
}

QTEST_GUILESS_MAIN(IncidentProfileTest)
#include "tst_incidentprofile.moc"
