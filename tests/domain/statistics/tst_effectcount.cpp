// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/figureprotector.h"
#include "domain/statistics/effectcount.h"

#include <QTest>

#include <numeric>

using namespace rueckhalt;

class EffectCountTest : public QObject
{
    Q_OBJECT

private slots:
    void incidentsFallIntoTheirTimes();
    void filterAndUnitsRestrict();
    void monthsAndYearsCountWhereTheyFitOnly();
    void personsAreCountedOnce();
    void headcountIsKnownOrNot();
    void figuresNeedIncidentsAndPersons_data();
    void figuresNeedIncidentsAndPersons();
    void reportsThatNobodyReviewedUnlockNoFigure();
    void sharesOfSmallPartsAreNotSaid();
    void floorsAreCoarse();
};

namespace {

const UnitId office({1});
const UnitId unit({2});
const UnitId deep({3});
const UnitId other({4});

Organisation house()
{
    return {{{office, {}, "Amt", {}, 40}, {unit, office, "Stelle", {}, 12},
                {deep, unit, "Schalter", {}, 4}, {other, {}, "Anderes", {}, 0}},
        {}};
}

PersonToken person(int number)
{
    PersonToken::Bytes bytes {};
    bytes[0] = static_cast<std::uint8_t>(number + 1);
    return PersonToken(bytes);
}

struct Case
{
    const char *occurred = "";
    UnitId where = unit;
    CodeSet<Trigger> triggers {Trigger::WaitingTime};
    QList<PersonToken> persons {};
    int affected = 1;
};

FactTable tableOf(const QList<Case> &cases)
{
    FactTable table;
    quint32 number = 0;
    for (const Case &each : cases) {
        IncidentFacts facts;
        facts.occurred = *IncidentTime::fromCode(QString::fromLatin1(each.occurred));
        facts.reported = QDateTime(QDate(2026, 11, 1), QTime(8, 0), Qt::UTC);
        facts.unit = each.where;
        facts.types = {IncidentType::Verbal};
        facts.triggers = each.triggers;
        facts.affected = each.persons;
        facts.affectedCount = std::max<int>(each.affected, static_cast<int>(each.persons.size()));
        IncidentId::Bytes id {};
        id[0] = static_cast<std::uint8_t>(++number);
        id[1] = static_cast<std::uint8_t>(number >> 8);
        table.append(IncidentId(id), 2026, number, facts);
    }
    return table;
}

/// Half a year on each side of March 2026.
EffectQuery query(QList<UnitId> units = {office})
{
    return {{{Trigger::WaitingTime}, {}, {}}, std::move(units),
        periodsAround(QDate(2026, 3, 1), QDate(2026, 3, 31), 6)};
}

EffectNumbers countedIn(const FactTable &table, const EffectQuery &asked = query())
{
    return effectNumbers(table, effectRows(table, asked, house()));
}

FigureGroup groupOf(int incidents, int persons, int largestPart)
{
    return {{.incidents = incidents, .persons = persons, .largestPart = largestPart}, 0};
}

} // namespace

void EffectCountTest::incidentsFallIntoTheirTimes()
{
    const auto periods = query().periods;
    QCOMPARE(periods.before, (Period {QDate(2025, 9, 1), QDate(2026, 2, 28)}));
    QCOMPARE(periods.after, (Period {QDate(2026, 4, 1), QDate(2026, 9, 30)}));
    QCOMPARE(timeBefore(periods.before), (Period {QDate(2025, 3, 1), QDate(2025, 8, 31)}));
    QCOMPARE(timeBefore({QDate(2026, 1, 11), QDate(2026, 1, 20)}),
        (Period {QDate(2026, 1, 1), QDate(2026, 1, 10)}));
    const auto numbers = countedIn(tableOf({{"2025-08-31"}, {"2025-09-01"}, {"2026-02-28T10:00"},
        {"2026-03-01"}, {"2026-03-31"}, {"2026-04-01"}, {"2026-09-30"}, {"2026-10-01"}}));
    QCOMPARE(numbers.earlier, 1);
    QCOMPARE(numbers.before, 2);
    QCOMPARE(numbers.after, 2);
    QCOMPARE(numbers.undated, 0);
}

void EffectCountTest::filterAndUnitsRestrict()
{
    const FactTable table
        = tableOf({{"2025-10-01", office}, {"2025-10-01", unit}, {"2025-10-01", deep},
            {"2025-10-01", other}, {"2025-10-01", {}}, {"2025-10-01", unit, {Trigger::Documents}},
            {"2025-10-01", unit, {Trigger::Documents, Trigger::WaitingTime}}});
    QCOMPARE(countedIn(table).before, 4);
    QCOMPARE(countedIn(table, query({unit})).before, 3);
    QCOMPARE(countedIn(table, query({other, deep})).before, 2);
    QCOMPARE(countedIn(table, query({UnitId()})).before, 6);
    QCOMPARE(countedIn(table, query({})).before, 0);
    EffectQuery all = query({UnitId()});
    all.filter = {};
    QCOMPARE(countedIn(table, all).before, 7);
    all.filter.places = {Place::Telephone};
    QCOMPARE(countedIn(table, all).before, 0);
}

void EffectCountTest::monthsAndYearsCountWhereTheyFitOnly()
{
    const auto numbers = countedIn(
        tableOf({{"2025-10"}, {"2026-02"}, {"2026-04"}, {"2026-09"}, {"2026"}, {"2020"}}));
    QCOMPARE(numbers.before, 2);
    QCOMPARE(numbers.after, 2);
    QCOMPARE(numbers.undated, 1); // the whole of 2026
}

void EffectCountTest::personsAreCountedOnce()
{
    const auto numbers
        = countedIn(tableOf({{"2025-10-01", unit, {Trigger::WaitingTime}, {person(1)}},
            {"2025-10-02", unit, {Trigger::WaitingTime}, {person(1), person(2)}},
            {"2026-05-01", unit, {Trigger::WaitingTime}, {person(1), person(1)}},
            {"2026-05-02", unit, {Trigger::WaitingTime}, {}, 3}}));
    QCOMPARE(numbers.personsBefore, 2);
    QCOMPARE(numbers.personsAfter, 3);
    QCOMPARE(numbers.largestPart, 3);
}

void EffectCountTest::headcountIsKnownOrNot()
{
    QCOMPARE(headcountOf({office}, house()), 40);
    QCOMPARE(headcountOf({unit}, house()), 12);
    QCOMPARE(headcountOf({office, unit}, house()), 40);
    QCOMPARE(headcountOf({other}, house()), 0);
    QCOMPARE(headcountOf({UnitId()}, house()), 0);
}

void EffectCountTest::figuresNeedIncidentsAndPersons_data()
{
    QTest::addColumn<int>("incidents");
    QTest::addColumn<int>("persons");
    QTest::addColumn<int>("largestPart");
    QTest::addColumn<int>("headcount");
    QTest::addColumn<int>("floor"); // 0: not said
    QTest::newRow("enough") << 10 << 5 << 5 << 0 << 10;
    QTest::newRow("nine incidents") << 9 << 9 << 1 << 0 << 0;
    QTest::newRow("four persons") << 40 << 4 << 10 << 0 << 0;
    QTest::newRow("one person in most") << 11 << 6 << 6 << 0 << 0;
    QTest::newRow("small team") << 30 << 8 << 5 << 9 << 0;
    QTest::newRow("team of ten") << 30 << 8 << 5 << 10 << 20;
    QTest::newRow("none") << 0 << 0 << 0 << 0 << 0;
}

void EffectCountTest::figuresNeedIncidentsAndPersons()
{
    QFETCH(int, incidents);
    QFETCH(int, persons);
    QFETCH(int, largestPart);
    QFETCH(int, headcount);
    QFETCH(int, floor);
    const FigureGroup group {
        {.incidents = incidents, .persons = persons, .largestPart = largestPart}, headcount};
    QCOMPARE(FigureProtector::count(group).atLeast().value_or(0), floor);
    QCOMPARE(FigureProtector::isSafe(group), floor != 0);
}

/// Nine incidents of nine persons, or twenty of four, and a report with ten made-up names.
void EffectCountTest::reportsThatNobodyReviewedUnlockNoFigure()
{
    for (const auto &[incidents, persons] : {std::pair(9, 9), {20, 4}}) {
        QList<Case> cases;
        for (int i = 0; i < incidents; ++i)
            cases << Case {"2025-10-01", unit, {Trigger::WaitingTime}, {person(i % persons)}};
        Case made {"2025-10-02", unit, {Trigger::WaitingTime}, {}, 10};
        for (int i = 0; i < 10; ++i)
            made.persons << person(100 + i);
        cases << made << made;
        const FactTable table = tableOf(cases);
        std::vector<FactTable::Row> rows(table.rowCount());
        std::iota(rows.begin(), rows.end(), 0U);
        QVERIFY(FigureProtector::isSafe(figureGroup(table, rows, {})));
        const QSet<IncidentId> unreviewed(table.ids.end() - 2, table.ids.end());
        const FigureGroup group = figureGroup(table, rows, unreviewed);
        QCOMPARE(group.incidents, incidents + 2);
        QCOMPARE(group.persons, persons);
        QVERIFY(!FigureProtector::count(group).isSaid());
    }
}

void EffectCountTest::sharesOfSmallPartsAreNotSaid()
{
    const FigureGroup whole = groupOf(100, 30, 4);
    const auto share = [&](int incidents, int persons, int largestPart) {
        return FigureProtector::share(groupOf(incidents, persons, largestPart), whole).word();
    };
    QVERIFY(!share(9, 9, 1));
    QVERIFY(!share(60, 4, 20));
    QCOMPARE(share(10, 5, 1), ShareWord::Some);
    QCOMPARE(share(25, 9, 1), ShareWord::Many);
    QCOMPARE(share(50, 9, 1), ShareWord::Many);
    QCOMPARE(share(51, 9, 1), ShareWord::Most);
    QVERIFY(!FigureProtector::share(groupOf(9, 5, 1), groupOf(9, 5, 1)).isSaid());
}

void EffectCountTest::floorsAreCoarse()
{
    const auto floor
        = [](int incidents) { return *FigureProtector::count(groupOf(incidents, 9, 1)).atLeast(); };
    QCOMPARE(floor(19), 10);
    QCOMPARE(floor(20), 20);
    QCOMPARE(floor(199), 100);
    QCOMPARE(floor(2'000'000), 1'000'000);
    for (int code = 0; code <= FigureArchive::MaxCode; ++code) {
        if (const auto count = FigureArchive::count(code))
            QCOMPARE(FigureArchive::codeOf(*count), code);
        if (const auto share = FigureArchive::share(code))
            QCOMPARE(FigureArchive::codeOf(*share), code);
    }
    QVERIFY(!FigureArchive::count(17) && !FigureArchive::count(-1) && !FigureArchive::share(4));
}

QTEST_APPLESS_MAIN(EffectCountTest)
#include "tst_effectcount.moc"
