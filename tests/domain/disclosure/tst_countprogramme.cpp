// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/countprogramme.h"
#include "support/domain/administration.h"
#include "support/domain/reader.h"

#include <QTest>

using namespace rueckhalt;

class CountProgrammeTest : public QObject
{
    Q_OBJECT

private slots:
    void countsAndPersonsAgreeWithPlainCounting();
    void unknownPersonsCouldAllBeOne();
    void whoWasThereTogetherKnowsTheRest();
    void reportsThatNobodyReviewedProtectNobody();
    void personsOfReportsThatNobodyReviewedAreProtected_data();
    void personsOfReportsThatNobodyReviewedAreProtected();
    void quartersNotBegunCountAsNotKnown();
};

void CountProgrammeTest::countsAndPersonsAgreeWithPlainCounting()
{
    const auto year = yearOf({.incidents = 300, .areas = 6, .severalPercent = 30, .seed = 9});
    const CountProgramme programme(year, 4);
    std::vector<int> cells;
    for (int type = -1; type < CountProgramme::Types; ++type) {
        for (int area = -1; area < CountProgramme::Areas; ++area) {
            if (type < 0)
                cells.push_back(
                    area < 0 ? CountProgramme::total() : CountProgramme::areaTotal(area));
            else
                cells.push_back(area < 0 ? CountProgramme::typeTotal(type)
                                         : CountProgramme::typeArea(type, area));
        }
        for (int quarter = 0; quarter <= 4; ++quarter) {
            cells.push_back(
                type < 0 ? programme.quarterTotal(quarter) : programme.typeQuarter(type, quarter));
        }
    }
    for (int row = 0; row < CountProgramme::TriggerRows; ++row)
        cells.push_back(CountProgramme::trigger(row));
    for (int row = 0; row < CountProgramme::Levels; ++row)
        cells.push_back(CountProgramme::level(row));

    const auto groups = groupsOfReport(4);
    QCOMPARE(groups.size(), cells.size());
    QCOMPARE(programme.cells().size(), cells.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto &cell = programme.cells()[at(cells[i])];
        const TrueGroup truth = trueGroup(groups[i], year, 4);
        const auto group = programme.group(cell.atoms);
        QCOMPARE(cell.count, truth.incidents);
        QCOMPARE(group.incidents, truth.incidents);
        QCOMPARE(group.persons, truth.persons);
        QCOMPARE(group.others, truth.others);
        QCOMPARE(group.isDominated(), truth.dominated);
    }
}

void CountProgrammeTest::unknownPersonsCouldAllBeOne()
{
    std::vector<CountedIncident> year(8);
    year[3].affectedCount = 3;
    year[4].persons = {1};
    year[5].persons = {0};
    const CountProgramme programme(year, 4);
    const auto group = programme.group(programme.cells()[at(CountProgramme::total())].atoms);
    QCOMPARE(group.incidents, 8);
    QCOMPARE(group.persons, 3); // two are known; three were in one place at the same time
    QVERIFY(group.isDominated()); // six of eight could be one person's
    QCOMPARE(group.others, 2);
}

/// Ten people at one counter know that affair: what else happened would be told to them.
void CountProgrammeTest::whoWasThereTogetherKnowsTheRest()
{
    const auto sensitive = [](std::vector<CountedIncident> year) {
        const CountProgramme programme(std::move(year), 4);
        return programme.group(programme.cells()[at(CountProgramme::total())].atoms).isOfFew(5);
    };
    const CountedIncident ten {.affectedCount = 10, .persons = {0}};
    const auto one = [](std::uint32_t person) {
        return CountedIncident {.affectedCount = 1, .persons = {person}};
    };
    const CountedIncident otherTen {.affectedCount = 10, .persons = {9}};
    QVERIFY(!sensitive({ten, otherTen}));
    QVERIFY(sensitive({ten, one(1)}));
    QVERIFY(sensitive({ten, one(1), one(2), one(3), one(4)}));
    QVERIFY(!sensitive({ten, one(1), one(2), one(3), one(4), one(5)}));
    QVERIFY(!sensitive({ten, otherTen, one(1)}));
    QVERIFY(!sensitive({one(1), one(2), one(3), one(4), one(5)}));
}

/// Anybody can send a report with ten made-up names.
void CountProgrammeTest::reportsThatNobodyReviewedProtectNobody()
{
    std::vector<CountedIncident> year;
    for (std::uint32_t person = 0; person < 9; ++person)
        year.push_back(
            {.affectedCount = person < 4 ? 1 : 10, .persons = {person}, .reviewed = person < 4});
    const CountProgramme programme(year, 4);
    const auto group = programme.group(programme.cells()[at(CountProgramme::total())].atoms);
    QCOMPARE(group.incidents, 9);
    QCOMPARE(group.persons, 4);
    QVERIFY(group.isOfFew(5));
    QVERIFY(!group.isDominated());
}

void CountProgrammeTest::personsOfReportsThatNobodyReviewedAreProtected_data()
{
    QTest::addColumn<int>("ofOne"); // reports of one person that nobody has reviewed
    QTest::addColumn<bool>("isNamed");
    QTest::addColumn<int>("ofOthers"); // and of others, each of one person
    QTest::addColumn<bool>("dominated");
    QTest::newRow("a few") << 10 << true << 0 << false;
    QTest::newRow("more than all that were reviewed") << 11 << true << 0 << true;
    QTest::newRow("thirty") << 30 << true << 0 << true;
    QTest::newRow("nobody is named") << 30 << false << 0 << true;
    // These may be made up to hide the one person among them.
    QTest::newRow("among many") << 30 << true << 40 << true;
    QTest::newRow("of many") << 1 << true << 40 << false;
}

/// Ten reviewed incidents of ten persons, and more that nobody has looked at yet.
void CountProgrammeTest::personsOfReportsThatNobodyReviewedAreProtected()
{
    QFETCH(int, ofOne);
    QFETCH(bool, isNamed);
    QFETCH(int, ofOthers);
    QFETCH(bool, dominated);
    std::vector<CountedIncident> year;
    const auto add = [&year](int count, auto personOf, bool reviewed) {
        for (int i = 0; i < count; ++i)
            year.push_back({.persons = personOf(i), .reviewed = reviewed});
    };
    using Persons = std::vector<std::uint32_t>;
    add(
        10, [](int i) { return Persons {std::uint32_t(i)}; }, true);
    add(
        ofOne, [&](int) { return isNamed ? Persons {20} : Persons {}; }, false);
    add(
        ofOthers, [](int i) { return Persons {std::uint32_t(30 + i)}; }, false);
    const CountProgramme programme(year, 4);
    const auto group = programme.group(programme.cells()[at(CountProgramme::total())].atoms);
    QCOMPARE(group.incidents, 10 + ofOne + ofOthers);
    QCOMPARE(group.unreviewed, ofOne + ofOthers);
    QCOMPARE(group.persons, 10);
    QCOMPARE(group.isDominated(), dominated);
    QCOMPARE(group.isOfFew(5), dominated);
}

void CountProgrammeTest::quartersNotBegunCountAsNotKnown()
{
    std::vector<CountedIncident> year(4);
    for (int i = 0; i < 4; ++i)
        year[at(i)].quarter = 1 + i;
    const CountProgramme programme(year, 3);
    QCOMPARE(programme.quarters(), 3);
    QCOMPARE(programme.cells()[at(programme.quarterTotal(2))].count, 1);
    QCOMPARE(programme.cells()[at(programme.quarterTotal(3))].count, 1);
}

QTEST_GUILESS_MAIN(CountProgrammeTest)
#include "tst_countprogramme.moc"
