// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/facttable.h"
#include "support/domain/formersegments.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rueckhalt;

namespace {

template <typename IdType>
IdType idOf(quint32 number)
{
    typename IdType::Bytes bytes {};
    std::memcpy(bytes.data(), &number, sizeof number);
    bytes.back() = 1;
    return IdType(bytes);
}

template <typename E>
E any(QRandomGenerator &random)
{
    return static_cast<E>(random.bounded(static_cast<int>(terms<E>().size())));
}

template <typename E>
CodeSet<E> anySet(QRandomGenerator &random)
{
    return CodeSet<E>::fromBits(random.generate() & CodeSet<E>::all().bits());
}

IncidentFacts anyFacts(QRandomGenerator &random)
{
    IncidentFacts facts;
    const QDate day = QDate(2020, 1, 1).addDays(random.bounded(2000));
    const std::array times {IncidentTime::year(day.year()),
        IncidentTime::month(day.year(), day.month()), IncidentTime::day(day),
        IncidentTime::band(day, any<TimeBand>(random)),
        IncidentTime::minute(day, QTime(random.bounded(24), random.bounded(60)))};
    facts.occurred = *times.at(static_cast<std::size_t>(random.bounded(5)));
    facts.reported = QDateTime(day.addDays(1), QTime(12, 0), Qt::UTC);
    if (random.bounded(4) != 0)
        facts.unit = idOf<UnitId>(random.bounded(30U));
    if (random.bounded(2) != 0)
        facts.service = idOf<ServiceId>(random.bounded(20U));
    facts.place = any<Place>(random);
    facts.jobArea = any<JobArea>(random);
    facts.activity = any<ActivityForm>(random);
    facts.types = anySet<IncidentType>(random);
    facts.subTypes = anySet<SubType>(random);
    facts.level = any<AachenLevel>(random);
    facts.levelChangedByHand = random.bounded(2) != 0;
    facts.triggers = anySet<Trigger>(random);
    facts.circumstances = anySet<Circumstance>(random);
    facts.means = anySet<Means>(random);
    facts.actions = anySet<ImmediateAction>(random);
    facts.consequences = anySet<Consequence>(random);
    facts.injury = any<Injury>(random);
    facts.reporter = any<ReporterRole>(random);
    if (random.bounded(2) != 0)
        facts.causedBy = any<CausedBy>(random);
    facts.causedByCount = any<CausedByCount>(random);
    facts.recurrence = any<Recurrence>(random);
    facts.waiting = any<WaitingBand>(random);
    if (random.bounded(2) != 0)
        facts.alarm = any<AlarmOutcome>(random);
    facts.firstAid = any<Answer>(random);
    facts.police = any<Answer>(random);
    if (random.bounded(3) == 0)
        facts.damageEuro = random.bounded(100000);
    facts.pressInterest = random.bounded(2) != 0;
    facts.feedbackWanted = random.bounded(2) != 0;
    facts.confidentiality = any<Confidentiality>(random);
    facts.affectedCount = random.bounded(9999);
    for (int i = random.bounded(4); i > 0; --i)
        facts.affected.append(idOf<PersonToken>(random.bounded(50U)));
    return facts;
}

} // namespace

class FactTableTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryFact();
    void packedRowsComeBackInSeveralPieces();
    void everyCutAndEveryFlippedBitIsHarmless_data();
    void everyCutAndEveryFlippedBitIsHarmless();
    void findsRowsById();
    void format1IsStillRead();
    void whatIsCorrectedAndErasedBetweenBlocksStaysExact();
    void idsThatComeAgainAreKeptOnce();
    void whatIsNotCountedStaysSo();
};

void FactTableTest::keepsEveryFact()
{
    QRandomGenerator random(42);
    FactTable table;
    QList<IncidentFacts> all;
    for (quint32 i = 0; i < 500; ++i) {
        all.append(anyFacts(random));
        table.append(idOf<IncidentId>(i), 2026, i + 1, all.last());
    }
    for (quint32 i = 0; i < 500; ++i)
        QVERIFY(table.facts(i) == all.at(i));
    QCOMPARE(table.number(122), QStringLiteral("2026-00123"));
}

void FactTableTest::packedRowsComeBackInSeveralPieces()
{
    QRandomGenerator random(7);
    FactTable table;
    for (quint32 i = 0; i < 300; ++i)
        table.append(idOf<IncidentId>(i), 2025, i, anyFacts(random));

    FactTable back;
    for (const auto &[first, count] :
        {std::pair(0U, 100U), std::pair(100U, 0U), std::pair(100U, 199U), std::pair(299U, 1U)})
        QVERIFY(back.appendPacked(table.packed(first, count)).has_value());
    QCOMPARE(back.rowCount(), table.rowCount());
    for (quint32 i = 0; i < 300; ++i) {
        QVERIFY(back.facts(i) == table.facts(i));
        QVERIFY(back.ids[i] == table.ids[i]);
        QCOMPARE(back.number(i), table.number(i));
    }
}

void FactTableTest::everyCutAndEveryFlippedBitIsHarmless_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("format 1") << 1;
    QTest::newRow("format 2") << 2;
}

void FactTableTest::everyCutAndEveryFlippedBitIsHarmless()
{
    QFETCH(int, format);
    QRandomGenerator random(3);
    FactTable table;
    for (quint32 i = 0; i < 3; ++i)
        table.append(idOf<IncidentId>(i), 2026, i, anyFacts(random));
    const QByteArray packed
        = format == 1 ? testing::packedInFormat1(table, 0, 3) : table.packed(0, 3);

    for (qsizetype size = 0; size < packed.size(); ++size) {
        FactTable back;
        QVERIFY(!back.appendPacked(packed.first(size)).has_value());
        QVERIFY(back.isEmpty());
    }
    // A flipped bit may give other facts, but only such as exist: reading them must not fail.
    for (qsizetype bit = 0; bit < packed.size() * 8; ++bit) {
        QByteArray bad = packed;
        bad[bit / 8] = static_cast<char>(bad.at(bit / 8) ^ (1 << (bit % 8)));
        FactTable back;
        if (!back.appendPacked(bad))
            continue;
        QCOMPARE(back.rowCount(), 3U);
        for (quint32 i = 0; i < 3; ++i)
            QVERIFY(back.facts(i).occurred.year() >= 1900);
    }
    FactTable back;
    QVERIFY(!back.appendPacked(packed + 'x').has_value());
}

void FactTableTest::findsRowsById()
{
    QRandomGenerator random(1);
    FactTable table;
    table.append(idOf<IncidentId>(10), 2026, 1, anyFacts(random));
    table.append(idOf<IncidentId>(11), 2026, 2, anyFacts(random));
    QVERIFY(table.rowOf(idOf<IncidentId>(11)) == 1U);
    QVERIFY(!table.rowOf(idOf<IncidentId>(12)).has_value());
    const std::array wanted {idOf<IncidentId>(11), idOf<IncidentId>(12), idOf<IncidentId>(11)};
    const auto rows = table.rowsOf(wanted);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.value(idOf<IncidentId>(11), 9), 1U);
}

void FactTableTest::format1IsStillRead()
{
    QRandomGenerator random(11);
    FactTable table;
    for (quint32 i = 0; i < 300; ++i)
        table.append(idOf<IncidentId>(i), 2025, i, anyFacts(random));
    FactTable back;
    // As a register holds them that was kept for years: some segments in either format.
    QVERIFY(back.appendPacked(testing::packedInFormat1(table, 0, 120)).has_value());
    QVERIFY(back.appendPacked(table.packed(120, 80)).has_value());
    QVERIFY(back.appendPacked(testing::packedInFormat1(table, 200, 0)).has_value());
    QVERIFY(back.appendPacked(testing::packedInFormat1(table, 200, 100)).has_value());
    QCOMPARE(back.rowCount(), table.rowCount());
    for (quint32 i = 0; i < 300; ++i) {
        QVERIFY(back.facts(i) == table.facts(i));
        QVERIFY(back.ids[i] == table.ids[i]);
        QCOMPARE(back.number(i), table.number(i));
        QVERIFY(back.countedOf(i) == Counted::Yes);
    }
    QCOMPARE(back.packed(0, 300), table.packed(0, 300));
}

void FactTableTest::whatIsCorrectedAndErasedBetweenBlocksStaysExact()
{
    constexpr quint32 all = 10'000; // Two blocks and a part of one.
    QRandomGenerator random(5);
    FactTable table;
    std::vector<std::pair<IncidentId, IncidentFacts>> expected;
    const auto add = [&](quint32 i) {
        expected.emplace_back(idOf<IncidentId>(i), anyFacts(random));
        table.append(expected.back().first, 2026, i, expected.back().second);
    };
    for (quint32 i = 0; i < all; ++i)
        add(i);
    for (const std::size_t row : {9999UL, 8192UL, 4096UL, 4095UL, 64UL, 63UL, 0UL, 7000UL}) {
        table.erase(expected[row].first);
        expected.erase(expected.begin() + static_cast<std::ptrdiff_t>(row));
    }
    for (const std::size_t row : {0UL, 63UL, 64UL, 4095UL, 4096UL, 8191UL, 8192UL, 9990UL}) {
        expected[row].second = anyFacts(random);
        table.replace(expected[row].first, expected[row].second);
    }
    for (quint32 i = all; i < all + 3000; ++i)
        add(i);
    table.erase(idOf<IncidentId>(12'999'999));
    QCOMPARE(table.rowCount(), static_cast<FactTable::Row>(expected.size()));
    FactTable back;
    QVERIFY(back.appendPacked(table.packed(0, table.rowCount())).has_value());
    for (FactTable::Row row = 0; row < table.rowCount(); ++row) {
        QVERIFY(table.ids[row] == expected[row].first);
        QVERIFY2(table.facts(row) == expected[row].second, qPrintable(QString::number(row)));
        QVERIFY(back.facts(row) == expected[row].second);
        QCOMPARE(back.number(row), table.number(row));
    }
}

void FactTableTest::idsThatComeAgainAreKeptOnce()
{
    QRandomGenerator random(8);
    FactTable table;
    for (quint32 i = 0; i < 2000; ++i)
        table.append(idOf<IncidentId>(i), 2026, i, anyFacts(random));
    QCOMPARE(table.personTokens.size(), 51UL);
    QCOMPARE(table.unitIds.size(), 31UL);
    QCOMPARE(table.serviceIds.size(), 21UL);
}

void FactTableTest::whatIsNotCountedStaysSo()
{
    QRandomGenerator random(9);
    FactTable table;
    for (quint32 i = 0; i < 10; ++i)
        table.append(
            idOf<IncidentId>(i), 2026, i, anyFacts(random), i == 3 ? Counted::No : Counted::Yes);
    table.setCounted(idOf<IncidentId>(5), Counted::No);
    table.setCounted(idOf<IncidentId>(5), Counted::No);
    table.setCounted(idOf<IncidentId>(77), Counted::No);
    const IncidentFacts corrected = anyFacts(random);
    table.replace(idOf<IncidentId>(5), corrected);
    FactTable back;
    QVERIFY(back.appendPacked(table.packed(0, 10)).has_value());
    QVERIFY(back.facts(5) == corrected);
    for (FactTable::Row row = 0; row < 10; ++row)
        QVERIFY(back.countedOf(row) == (row == 3 || row == 5 ? Counted::No : Counted::Yes));
    back.setCounted(idOf<IncidentId>(5), Counted::Yes);
    QVERIFY(back.countedOf(5) == Counted::Yes);
    QVERIFY(back.facts(5) == corrected);
}

QTEST_GUILESS_MAIN(FactTableTest)
#include "tst_facttable.moc"
