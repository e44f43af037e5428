// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/incidentgroup.h"
#include "domain/statistics/effectcount.h"
#include "domain/statistics/factcounter.h"
#include "support/domain/randomfacts.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <map>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

using Incidents = QList<std::pair<IncidentId, IncidentFacts>>;
constexpr int None = GroupValue::NotStated;

template <typename E>
QList<int> codesOf(CodeSet<E> set)
{
    QList<int> codes;
    for (const E value : set.values())
        codes.append(static_cast<int>(value));
    return codes.isEmpty() ? QList<int> {None} : codes;
}

template <typename T>
QList<int> codeOf(const std::optional<T> &value)
{
    return {value ? static_cast<int>(*value) : None};
}

int positionOf(const Organisation &house, UnitId id)
{
    for (qsizetype i = 0; i < house.units.size(); ++i) {
        if (house.units[i].id == id)
            return static_cast<int>(i);
    }
    return None;
}

/// What an incident is counted under, looked up the slow way.
QList<int> codesOf(const IncidentFacts &facts, Grouping grouping, const Organisation &house)
{
    const IncidentTime &time = facts.occurred;
    switch (grouping) {
    case Grouping::Type:
        return codesOf(facts.types);
    case Grouping::Level:
        return {static_cast<int>(facts.level)};
    case Grouping::JobArea:
        return {static_cast<int>(facts.jobArea)};
    case Grouping::Activity:
        return {static_cast<int>(facts.activity)};
    case Grouping::Place:
        return {static_cast<int>(facts.place)};
    case Grouping::Trigger:
        return codesOf(facts.triggers);
    case Grouping::Office:
        return {positionOf(house, house.officeOf(facts.unit))};
    case Grouping::Unit:
        return {positionOf(house, facts.unit)};
    case Grouping::Service: {
        const auto found = std::ranges::find(house.services, facts.service, &Service::id);
        return {found == house.services.end() ? None
                                              : static_cast<int>(found - house.services.begin())};
    }
    case Grouping::Year:
        return {time.year()};
    case Grouping::Quarter:
        return codeOf(time.quarter());
    case Grouping::Month:
        return codeOf(time.month());
    case Grouping::Weekday:
        return codeOf(weekdayOf(time));
    case Grouping::TimeBand:
        return codeOf(time.band());
    case Grouping::Waiting:
        return {static_cast<int>(facts.waiting)};
    case Grouping::Injury:
        return {static_cast<int>(facts.injury)};
    case Grouping::Consequence:
        return codesOf(facts.consequences);
    case Grouping::Action:
        return codesOf(facts.actions);
    case Grouping::CausedBy:
        return codeOf(facts.causedBy);
    case Grouping::SubType:
        return codesOf(facts.subTypes);
    case Grouping::Circumstance:
        return codesOf(facts.circumstances);
    case Grouping::Means:
        return codesOf(facts.means);
    case Grouping::Delay:
        return codeOf(delayOf(time, facts.reported.toSecsSinceEpoch()));
    case Grouping::Recurrence:
        return {static_cast<int>(facts.recurrence)};
    case Grouping::CalendarQuarter:
        return {time.quarter() ? time.year() * 4 + *time.quarter() - 1 : None};
    case Grouping::CalendarMonth:
        return {time.month() ? time.year() * 12 + *time.month() - 1 : None};
    }
    Q_UNREACHABLE();
}

template <typename E>
bool accepts(CodeSet<E> wanted, CodeSet<E> have)
{
    return wanted.isEmpty() || wanted.intersects(have);
}

template <typename E>
bool accepts(CodeSet<E> wanted, const std::optional<E> &have)
{
    return wanted.isEmpty() || (have && wanted.contains(*have));
}

bool acceptsTime(const FactFilter &filter, const IncidentTime &time)
{
    const bool mayBelong = filter.undated == FactFilter::Undated::MayBelong;
    const QDate begin = mayBelong ? time.latest() : time.earliest();
    const QDate end = mayBelong ? time.earliest() : time.latest();
    return (!filter.from.isValid() || begin >= filter.from)
        && (!filter.until.isValid() || end <= filter.until);
}

bool accepts(const FactFilter &filter, const IncidentFacts &facts, const Organisation &house)
{
    const QList<Grouping> nothing = filter.notStated.values();
    return acceptsTime(filter, facts.occurred) && accepts(filter.types, facts.types)
        && accepts(filter.subTypes, facts.subTypes) && accepts(filter.triggers, facts.triggers)
        && accepts(filter.circumstances, facts.circumstances) && accepts(filter.means, facts.means)
        && accepts(filter.consequences, facts.consequences)
        && accepts(filter.actions, facts.actions)
        && accepts(filter.levels, std::optional(facts.level))
        && accepts(filter.places, std::optional(facts.place))
        && accepts(filter.jobAreas, std::optional(facts.jobArea))
        && accepts(filter.activities, std::optional(facts.activity))
        && accepts(filter.injuries, std::optional(facts.injury))
        && accepts(filter.causedBy, facts.causedBy)
        && accepts(filter.recurrences, std::optional(facts.recurrence))
        && accepts(filter.waiting, std::optional(facts.waiting))
        && accepts(filter.delays, delayOf(facts.occurred, facts.reported.toSecsSinceEpoch()))
        && accepts(filter.weekdays, weekdayOf(facts.occurred))
        && accepts(filter.times, facts.occurred.band())
        && (filter.units.isEmpty() || withUnitsBelow(filter.units, house).contains(facts.unit))
        && (filter.services.isEmpty() || filter.services.contains(facts.service))
        && std::ranges::all_of(nothing, [&](Grouping grouping) {
               return codesOf(facts, grouping, house) == QList<int> {None};
           });
}

/// Counted one by one, from the definition.
Count naiveCount(const QList<IncidentFacts> &incidents)
{
    Count count;
    QSet<PersonToken> known;
    for (const IncidentFacts &facts : incidents) {
        ++count.incidents;
        const QSet<PersonToken> here(facts.affected.begin(), facts.affected.end());
        known += here;
        count.persons = std::max(
            {count.persons, facts.affectedCount, static_cast<int>(facts.affected.size())});
        count.nameless += facts.affected.isEmpty() && facts.affectedCount > 0 ? 1 : 0;
    }
    count.persons = std::max(count.persons, static_cast<int>(known.size()));
    return count;
}

QList<IncidentFacts> accepted(
    const Incidents &incidents, const FactFilter &filter, const Organisation &house)
{
    QList<IncidentFacts> result;
    for (const auto &[id, facts] : incidents) {
        if (accepts(filter, facts, house))
            result.append(facts);
    }
    return result;
}

using Cells = std::map<std::pair<int, int>, Count>;

Cells naiveCells(
    const QList<IncidentFacts> &incidents, const Tally &tally, const Organisation &house)
{
    std::map<std::pair<int, int>, QList<IncidentFacts>> groups;
    for (const IncidentFacts &facts : incidents) {
        for (const int row : codesOf(facts, tally.rows, house)) {
            const auto columns
                = tally.columns ? codesOf(facts, *tally.columns, house) : QList<int> {None};
            for (const int column : columns)
                groups[{row, column}].append(facts);
        }
    }
    Cells cells;
    for (const auto &[key, group] : groups)
        cells.emplace(key, naiveCount(group));
    return cells;
}

Cells cellsIn(const CountTable &table)
{
    Cells cells;
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        if (!table.tally.columns && table.rowCounts[row].incidents > 0)
            cells.emplace(std::pair(table.rows[row].code, None), table.rowCounts[row]);
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            if (table.at(row, column).incidents > 0)
                cells.emplace(std::pair(table.rows[row].code, table.columns[column].code),
                    table.at(row, column));
        }
    }
    return cells;
}

template <typename E>
CodeSet<E> someOf(QRandomGenerator &random)
{
    return CodeSet<E>::fromBits(random.generate() & CodeSet<E>::all().bits());
}

/// A filter that restricts a few things.
FactFilter randomFilter(QRandomGenerator &random)
{
    FactFilter filter;
    const auto sometimes = [&random] { return random.bounded(6) == 0; };
    if (sometimes())
        filter.from = QDate(2024, 1, 1).addDays(random.bounded(400));
    if (sometimes())
        filter.until = QDate(2024, 10, 31).addDays(random.bounded(400));
    if (sometimes())
        filter.until = QDate(2025, 12, 31);
    if (sometimes())
        filter.undated = FactFilter::Undated::LeftOut;
    const auto pick = [&](auto &set) {
        if (sometimes())
            set = someOf<typename std::decay_t<decltype(set.values())>::value_type>(random);
    };
    pick(filter.weekdays), pick(filter.times), pick(filter.types), pick(filter.subTypes);
    pick(filter.levels), pick(filter.triggers), pick(filter.circumstances), pick(filter.means);
    pick(filter.places), pick(filter.jobAreas), pick(filter.activities);
    pick(filter.consequences), pick(filter.injuries), pick(filter.actions);
    pick(filter.causedBy), pick(filter.recurrences), pick(filter.waiting), pick(filter.delays);
    if (sometimes())
        filter.units = {numberedId<UnitId>(random.bounded(1U, 11U))};
    if (sometimes())
        filter.services = {numberedId<ServiceId>(2), numberedId<ServiceId>(3)};
    if (sometimes())
        filter.notStated.insert(
            static_cast<Grouping>(random.bounded(static_cast<int>(terms<Grouping>().size()))));
    return filter;
}

QList<Tally> allTallies()
{
    QList<Tally> tallies;
    for (const auto &term : terms<Grouping>())
        tallies.append(Tally(term.value));
    tallies << Tally(Grouping::Weekday, Grouping::TimeBand) << Tally(Grouping::Type, Grouping::Unit)
            << Tally(Grouping::Trigger, Grouping::Type)
            << Tally(Grouping::CalendarMonth, Grouping::Consequence);
    return tallies;
}

void compare(const FactTable &table, const Incidents &incidents, const FactFilter &filter,
    const Organisation &house)
{
    const FactCounter counter(table, house);
    const QList<Tally> tallies = allTallies();
    const auto counted = counter.count(filter, tallies);
    const QList<IncidentFacts> wanted = accepted(incidents, filter, house);
    QCOMPARE(counter.rowsOf(filter).size(), static_cast<RowSet::Row>(wanted.size()));
    for (std::size_t i = 0; i < counted.size(); ++i) {
        QVERIFY(counted[i].all == naiveCount(wanted));
        QVERIFY2(
            cellsIn(counted[i]) == naiveCells(wanted, tallies.at(static_cast<qsizetype>(i)), house),
            termOf(counted[i].tally.rows).code);
    }
}

} // namespace

class FactCounterTest : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatACountFromScratchCounts();
    void staysRightWhileIncidentsComeGoAndChange_data();
    void staysRightWhileIncidentsComeGoAndChange();
    void whatIsNotCountedIsInNoNumber();
    void twoThreadsCountLikeOne();
    void manyKeysTimesManyPersonsAreCountedWithoutBits();
    void personsAreThoseOfTheGroupRules();
    void marginsOfCrossedTablesCountPersonsOnce();
    void monthsCarryTheYearBefore();
    void aClickOnAValueFindsWhatItCounts();
    void nothingIsCountedInAnEmptyTable();
};

void FactCounterTest::countsWhatACountFromScratchCounts()
{
    QRandomGenerator random(5);
    const Organisation house = sampleHouse();
    FactTable table;
    Incidents incidents;
    for (quint32 i = 0; i < 1500; ++i) {
        incidents.append({numberedId<IncidentId>(i), randomFacts(random)});
        table.append(incidents.last().first, 2026, i, incidents.last().second);
    }
    compare(table, incidents, {}, house);
    for (int i = 0; i < 60; ++i)
        compare(table, incidents, randomFilter(random), house);
}

void FactCounterTest::staysRightWhileIncidentsComeGoAndChange_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {11U, 12U, 13U, 14U, 15U, 16U})
        QTest::addRow("seed %u", seed) << seed;
}

void FactCounterTest::staysRightWhileIncidentsComeGoAndChange()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    const Organisation house = sampleHouse();
    FactTable table;
    Incidents incidents;
    for (quint32 i = 0; i < 600; ++i) {
        const int step = random.bounded(10);
        const auto any = incidents.isEmpty() ? qsizetype {0}
                                             : random.bounded(static_cast<int>(incidents.size()));
        if (step < 6 || incidents.isEmpty()) {
            incidents.append({numberedId<IncidentId>(i), randomFacts(random)});
            table.append(incidents.last().first, 2026, i, incidents.last().second);
        } else if (step < 8) {
            table.erase(incidents[any].first);
            incidents.removeAt(any);
        } else {
            incidents[any].second = randomFacts(random);
            table.replace(incidents[any].first, incidents[any].second);
        }
        if (i % 60 == 59)
            compare(table, incidents, random.bounded(2) == 0 ? FactFilter {} : randomFilter(random),
                house);
    }
    for (qsizetype i = 0; i < incidents.size(); ++i) {
        const auto row = table.rowOf(incidents[i].first);
        QVERIFY(row == static_cast<FactTable::Row>(i));
        QVERIFY(table.facts(*row) == incidents[i].second);
    }
    // A table from storage counts like the one that grew.
    FactTable again;
    QVERIFY(again.appendPacked(table.packed(0, table.rowCount())).has_value());
    compare(again, incidents, {}, house);
}

/// Among others they make no difference to any number.
void FactCounterTest::whatIsNotCountedIsInNoNumber()
{
    QRandomGenerator random(12);
    const Organisation house = sampleHouse();
    FactTable table;
    FactTable counted;
    for (quint32 i = 0; i < 3000; ++i) {
        const IncidentFacts facts = randomFacts(random);
        const bool isLeftOut = random.bounded(3) == 0;
        table.append(
            numberedId<IncidentId>(i), 2026, i, facts, isLeftOut ? Counted::No : Counted::Yes);
        if (!isLeftOut)
            counted.append(numberedId<IncidentId>(i), 2026, i, facts);
    }
    const FactCounter counter(table, house);
    const FactCounter expected(counted, house);
    for (int i = 0; i < 20; ++i) {
        const FactFilter filter = i == 0 ? FactFilter {} : randomFilter(random);
        QCOMPARE(counter.rowsOf(filter).size(), expected.rowsOf(filter).size());
        QVERIFY(counter.count(filter, allTallies()) == expected.count(filter, allTallies()));
        // Whoever has the rows from a list, which shows them all, counts the same.
        const RowSet all = counter.allRowsOf(filter);
        QVERIFY(all.size() >= counter.rowsOf(filter).size());
        QVERIFY(counter.total(all) == expected.total(expected.rowsOf(filter)));
        const GroupValue first {.grouping = Grouping::Level, .code = 1};
        QVERIFY(counter.total(counter.rowsWith(first, all))
            == expected.total(expected.rowsWith(first, expected.rowsOf(filter))));
        QVERIFY(counter.months(filter, QDate(2024, 1, 1), QDate(2026, 12, 31))
            == expected.months(filter, QDate(2024, 1, 1), QDate(2026, 12, 31)));
    }
    QCOMPARE(counter.allRowsOf({}).size(), FactTable::Row {3000});
}

void FactCounterTest::twoThreadsCountLikeOne()
{
    QRandomGenerator random(6);
    const Organisation house = sampleHouse();
    FactTable table;
    for (quint32 i = 0; i < 30'000; ++i)
        table.append(numberedId<IncidentId>(i), 2026, i, randomFacts(random));
    const FactCounter counter(table, house);
    const QList<Tally> tallies = allTallies();
    const FactFilter filter {.until = QDate(2025, 6, 30), .levels = {AachenLevel::Level1}};
    const RowSet rows = counter.rowsOf(filter);
    const auto together = counter.count(rows, tallies);
    for (qsizetype i = 0; i < tallies.size(); ++i)
        QVERIFY(counter.count(rows, std::span(&tallies[i], 1)).front()
            == together[static_cast<std::size_t>(i)]);
    for (FactTable::Row row = 0; row < table.rowCount(); ++row)
        QCOMPARE(rows.contains(row), accepts(filter, table.facts(row), house));
}

void FactCounterTest::manyKeysTimesManyPersonsAreCountedWithoutBits()
{
    Organisation house;
    for (quint32 i = 1; i <= 3000; ++i)
        house.units.append({.id = numberedId<UnitId>(i), .name = QString::number(i)});
    FactTable table;
    IncidentFacts facts;
    facts.types = {IncidentType::Verbal};
    // 3,001 keys times 30,000 persons are more bits than are marked; each unit has ten of these.
    for (quint32 i = 0; i < 60'000; ++i) {
        facts.unit = numberedId<UnitId>(i % 3000 + 1);
        facts.affected = {numberedId<PersonToken>(i % 30'000 + 1)};
        table.append(numberedId<IncidentId>(i), 2026, i, facts);
    }
    const std::array<Tally, 1> byUnit {Grouping::Unit};
    const CountTable counted = FactCounter(table, house).count(FactFilter {}, byUnit).front();
    QCOMPARE(counted.rows.size(), 3000);
    for (const Count &count : counted.rowCounts) {
        QCOMPARE(count.incidents, 20);
        QCOMPARE(count.persons, 10);
    }
    QCOMPARE(counted.all.persons, 30'000);
}

void FactCounterTest::personsAreThoseOfTheGroupRules()
{
    QRandomGenerator random(7);
    const Organisation house = sampleHouse();
    FactTable table;
    for (quint32 i = 0; i < 400; ++i)
        table.append(numberedId<IncidentId>(i), 2026, i, randomFacts(random));
    const FactCounter counter(table, house);
    for (int i = 0; i < 40; ++i) {
        const RowSet rows = counter.rowsOf(randomFilter(random));
        GroupCount group(table.personTokens.size());
        rows.forEach(
            [&](FactTable::Row row) { group.add(table.tokensOf(row), table.affectedCount[row]); });
        QCOMPARE(counter.total(rows).persons, group.group().persons);
        QCOMPARE(counter.total(rows).incidents, group.group().incidents);
    }
}

void FactCounterTest::marginsOfCrossedTablesCountPersonsOnce()
{
    FactTable table;
    IncidentFacts facts;
    facts.types = {IncidentType::Verbal, IncidentType::Physical};
    facts.affected = {numberedId<PersonToken>(1)};
    facts.occurred = *IncidentTime::minute(QDate(2026, 11, 23), QTime(9, 0));
    table.append(numberedId<IncidentId>(1), 2026, 1, facts);
    facts.occurred = *IncidentTime::minute(QDate(2026, 11, 23), QTime(15, 0));
    table.append(numberedId<IncidentId>(2), 2026, 2, facts);
    const std::array<Tally, 1> tally {Tally(Grouping::Type, Grouping::TimeBand)};
    const CountTable counted = FactCounter(table, {}).count(FactFilter {}, tally).front();
    const Count once {.incidents = 2, .persons = 1, .nameless = 0};
    QVERIFY(counted.all == once);
    QVERIFY(counted.of({.grouping = Grouping::Type, .code = 0}) == once);
    QCOMPARE(counted.columns.size(), 8);
    QCOMPARE(counted.columnCounts[static_cast<int>(TimeBand::Morning)].incidents, 1);
}

void FactCounterTest::monthsCarryTheYearBefore()
{
    FactTable table;
    quint32 number = 0;
    const auto add = [&](std::optional<IncidentTime> time, int times) {
        for (int i = 0; i < times; ++i) {
            IncidentFacts facts;
            facts.types = {IncidentType::Verbal};
            facts.occurred = *time;
            ++number;
            table.append(numberedId<IncidentId>(number), 2026, number, facts);
        }
    };
    add(IncidentTime::month(2025, 10), 4);
    add(IncidentTime::day(QDate(2026, 10, 31)), 7);
    add(IncidentTime::day(QDate(2026, 11, 1)), 2);
    add(IncidentTime::year(2026), 3);
    const FactFilter filter {.from = QDate(2026, 11, 1)};
    const auto months
        = FactCounter(table, {}).months(filter, QDate(2026, 9, 15), QDate(2026, 11, 22));
    QCOMPARE(months.size(), 3);
    QCOMPARE(months[0].month, 9);
    QCOMPARE(months[0].count.incidents, 0);
    QCOMPARE(months[1].count.incidents, 7);
    QCOMPARE(months[1].yearBefore.incidents, 4);
    QCOMPARE(months[2].count.incidents, 2);
    QCOMPARE(months[2].yearBefore.incidents, 0);
}

void FactCounterTest::aClickOnAValueFindsWhatItCounts()
{
    QRandomGenerator random(8);
    const Organisation house = sampleHouse();
    FactTable table;
    for (quint32 i = 0; i < 800; ++i)
        table.append(numberedId<IncidentId>(i), 2026, i, randomFacts(random));
    const FactCounter counter(table, house);
    const FactFilter filter {.levels = {AachenLevel::Level1, AachenLevel::Level2}};
    for (const auto &term : terms<Grouping>()) {
        const std::array<Tally, 1> tally {term.value};
        const CountTable counted = counter.count(filter, tally).front();
        for (qsizetype i = 0; i < counted.rows.size(); ++i) {
            const auto narrowed = filter.narrowedTo(counted.rows[i]);
            // A month of every year is no period; an office holds the units below it as well.
            if (!narrowed || term.value == Grouping::Unit || term.value == Grouping::Level)
                continue;
            const auto found = static_cast<int>(counter.rowsOf(*narrowed).size());
            if (term.value == Grouping::Office)
                QVERIFY(found >= counted.rowCounts[i].incidents);
            else
                QVERIFY2(found == counted.rowCounts[i].incidents, term.code);
            if (counted.rows[i].isStated())
                QVERIFY(narrowed->without(term.value).undated == narrowed->undated);
        }
    }
}

void FactCounterTest::nothingIsCountedInAnEmptyTable()
{
    const FactTable table;
    const QList<Tally> tallies = allTallies();
    for (const CountTable &counted : FactCounter(table, {}).count(FactFilter {}, tallies)) {
        QVERIFY(counted.all == Count {});
        QVERIFY(std::ranges::all_of(
            counted.rowCounts, [](const Count &count) { return count == Count {}; }));
    }
}

QTEST_APPLESS_MAIN(FactCounterTest)
#include "tst_factcounter.moc"
