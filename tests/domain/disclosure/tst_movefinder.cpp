// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/movefinder.h"
#include "support/domain/movecheck.h"

#include <QTest>

#include <bit>
#include <set>

using namespace rueckhalt;

/// Moves by hand and by linear programme, in a year that was released.
class MoveFinderTest : public QObject
{
    Q_OBJECT

private slots:
    void aFoundMoveReproducesAllPublishedNumbers();
    void aReaderKeepsTheOwnIncidents();
    void thereIsNoMoveForAPublishedNumber();
    void anExchangeChangesTheGroupByOne();
    void whereNothingIsPublishedEverythingMoves();
    void aCombinationOfTypesIsThoughtOfInEveryFieldOfWork();
    void aCombinationOfTypesIsThoughtOfInEveryMonth();
};

void MoveFinderTest::aFoundMoveReproducesAllPublishedNumbers()
{
    const ReleasedYear year(240);
    MoveSpace space(year.problem());
    YearSolver solver(space);
    MoveFinder finder(space, solver);
    const WitnessStore store(year.problem());
    const int outsider = static_cast<int>(year.problem().readers().size());
    const ReaderSet nobody(outsider + 1, false);
    const auto groups = year.groups();
    QVERIFY(groups.size() > 10);
    for (const auto &group : groups) {
        space.setGroup(group.atoms, group.idle);
        for (const int change : {-group.count, std::max(5 - group.count, 0)}) {
            if (change == 0)
                continue;
            const Allowance allowance = store.allowance(space, outsider, nobody);
            const auto found = finder.find(change, allowance, YearSolver::Patience::Long);
            QVERIFY(found);
            const Move move = store.spread(*found, space, outsider, nobody);
            QCOMPARE(changeOf(move, group.atoms), change);
            QVERIFY(holds(move, year.problem()));
            QVERIFY(isPossible(move, year.problem(), space.published(), group.idle));
        }
    }
}

void MoveFinderTest::aReaderKeepsTheOwnIncidents()
{
    const ReleasedYear year(240);
    MoveSpace space(year.problem());
    YearSolver solver(space);
    MoveFinder finder(space, solver);
    WitnessStore store(year.problem());
    int tried = 0;
    for (const auto &group : year.groups()) {
        const WitnessTarget target = store.targetOf(group);
        space.setGroup(group.atoms, group.idle);
        for (const auto &[reader, own] : target.own) {
            const int change = store.changeFor(target, WitnessAim::Enough, reader);
            if (change == 0)
                continue;
            const ReaderSet missing = store.missing(target, WitnessAim::Enough);
            const auto found = finder.find(
                change, store.allowance(space, reader, missing), YearSolver::Patience::Long);
            QVERIFY(found);
            const Move move = store.spread(*found, space, reader, missing);
            QVERIFY(keepsOwn(move, year.problem(), reader));
            QVERIFY(holds(move, year.problem()));
            QCOMPARE(target.group.count + changeOf(move, group.atoms), own + 5);
            ++tried;
        }
    }
    QVERIFY(tried > 20);
}

void MoveFinderTest::thereIsNoMoveForAPublishedNumber()
{
    const ReleasedYear year(240);
    MoveSpace space(year.problem());
    YearSolver solver(space);
    MoveFinder finder(space, solver);
    const auto group = year.publishedGroup();
    space.setGroup(group.atoms, false);
    const Allowance allowance = space.allowanceFor(-1);
    for (const int change : {-1, 1, 5}) {
        QVERIFY(!finder.find(change, allowance, YearSolver::Patience::Long));
        QVERIFY(!solver.find(change, allowance, YearSolver::Patience::Long));
    }
}

void MoveFinderTest::anExchangeChangesTheGroupByOne()
{
    const ReleasedYear year(240);
    MoveSpace space(year.problem());
    Exchanges exchanges(space);
    const WitnessStore store(year.problem());
    const int outsider = static_cast<int>(year.problem().readers().size());
    const ReaderSet nobody(outsider + 1, false);
    int found = 0;
    for (const auto &group : year.groups()) {
        space.setGroup(group.atoms, group.idle);
        for (const int sign : {-1, 1}) {
            for (const KindMove &exchange : exchanges.of(sign)) {
                const Move move = store.spread(exchange, space, outsider, nobody);
                QCOMPARE(changeOf(move, group.atoms), sign);
                QVERIFY(holds(move, year.problem()));
                ++found;
            }
        }
    }
    QVERIFY(found > 100);
}

/// Where nothing is published everything is possible.
void MoveFinderTest::whereNothingIsPublishedEverythingMoves()
{
    const ReleasedYear year(240);
    MoveSpace space(year.problem());
    for (int number = 0; number < static_cast<int>(space.published().size()); ++number)
        space.setPublished(number, false);
    YearSolver solver(space);
    MoveFinder finder(space, solver);
    const auto group = year.publishedGroup();
    space.setGroup(group.atoms, false);
    const auto move = finder.find(-group.count, space.allowanceFor(-1), YearSolver::Patience::Long);
    QVERIFY(move);
}

/// Or a quarter that tells a combination would tell its field of work, and the year after it could
/// never be released.
void MoveFinderTest::aCombinationOfTypesIsThoughtOfInEveryFieldOfWork()
{
    const ReleasedYear year(240);
    const YearProblem &problem = year.problem();
    std::set<std::uint8_t> areas;
    for (const auto &atom : problem.atoms()) {
        if (atom.key.block == LedgerAtom::Block::Cube && atom.count > 0)
            areas.insert(atom.key.area);
    }
    QVERIFY(areas.size() > 3);
    int combinations = 0;
    for (const auto &atom : problem.atoms()) {
        if (atom.key.block != LedgerAtom::Block::Cube || std::popcount(atom.key.types) < 2)
            continue;
        ++combinations;
        for (const std::uint8_t area : areas) {
            LedgerAtom elsewhere = atom.key;
            elsewhere.area = area;
            QVERIFY(problem.atomOf(elsewhere));
        }
    }
    QVERIFY(combinations > 10);
}

/// Or a correction, which tells sites apart where the year did not, would tell when a combination
/// occurred at which site: what protected the year would not hold any more, and every number of the
/// correction would be withheld in vain.
void MoveFinderTest::aCombinationOfTypesIsThoughtOfInEveryMonth()
{
    const ReleasedYear year(240);
    const YearProblem &problem = year.problem();
    int combinations = 0;
    for (const auto &atom : problem.atoms()) {
        if (atom.key.block != LedgerAtom::Block::Time || std::popcount(atom.key.types) < 2)
            continue;
        ++combinations;
        for (std::uint8_t month = 1; month <= 12; ++month) {
            LedgerAtom earlier = atom.key;
            earlier.month = month;
            QVERIFY(problem.atomOf(earlier));
        }
    }
    QVERIFY(combinations > 10);
}

QTEST_APPLESS_MAIN(MoveFinderTest)
#include "tst_movefinder.moc"
