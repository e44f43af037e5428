// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/worldsolver.h"
#include "support/domain/administration.h"

#include <QTest>

using namespace rueckhalt;

class WorldSolverTest : public QObject
{
    Q_OBJECT

private slots:
    void worldsMustReproduceEveryPublishedNumber();
    void hidingWhatIsInTheWayOpensAWay();
    void whatIsReachedIsAlwaysAPossibleWorld();
};

void WorldSolverTest::worldsMustReproduceEveryPublishedNumber()
{
    const CountProgramme programme(yearOf({.incidents = 100, .areas = 3, .seed = 2}), 4);
    World world;
    for (const auto &atom : programme.atoms())
        world.push_back(atom.count);
    const std::vector<bool> all(programme.cells().size(), true);
    const std::vector<bool> nothing(programme.cells().size(), false);
    QVERIFY(isPossible(world, programme, all, false));

    const auto level = programme.cells()[at(CountProgramme::level(1))].atoms.front();
    ++world[at(level)]; // one incident more by level than by type
    QVERIFY(!isPossible(world, programme, nothing, false));
    --world[at(programme.cells()[at(CountProgramme::level(2))].atoms.front())];
    QVERIFY(isPossible(world, programme, nothing, false));
    QVERIFY(!isPossible(world, programme, all, false));
    world[at(level)] = -1;
    QVERIFY(!isPossible(world, programme, nothing, false));
}

void WorldSolverTest::hidingWhatIsInTheWayOpensAWay()
{
    const CountProgramme programme(yearOf({.incidents = 300, .areas = 3, .seed = 2}), 4);
    WorldSolver solver(programme);
    const int hidden = CountProgramme::level(1);
    for (int cell = 0; cell < static_cast<int>(programme.cells().size()); ++cell)
        solver.setPublished(cell, cell != hidden);
    const auto &atoms = programme.cells()[at(hidden)].atoms;
    QVERIFY(solver.reach(atoms, WorldSolver::Aim::None, 5, WorldSolver::Patience::Long).empty());

    const auto inTheWay = solver.inTheWay(atoms, WorldSolver::Aim::None, 5);
    QCOMPARE(inTheWay.size(), std::size_t {1}); // one other level can take up all the incidents
    QVERIFY(inTheWay.front() >= CountProgramme::level(0));
    QVERIFY(inTheWay.front() <= CountProgramme::level(3));
    solver.setPublished(inTheWay.front(), false);
    const World world = solver.reach(atoms, WorldSolver::Aim::None, 5, WorldSolver::Patience::Long);
    QVERIFY(isPossible(world, programme, solver.published(), false));
    QCOMPARE(sumOf(world, atoms), 0);
}

/// Half of the cells hidden: wherever a world is found it keeps the other half and reaches the aim.
void WorldSolverTest::whatIsReachedIsAlwaysAPossibleWorld()
{
    const CountProgramme programme(yearOf({.incidents = 150, .areas = 4, .seed = 12}), 4);
    WorldSolver solver(programme);
    for (int cell = 0; cell < static_cast<int>(programme.cells().size()); ++cell)
        solver.setPublished(cell, cell % 2 == 0);
    int found = 0;
    for (const auto &cell : programme.cells()) {
        for (const auto aim : {WorldSolver::Aim::None, WorldSolver::Aim::Enough}) {
            if (cell.atoms.empty())
                continue;
            const World world = solver.reach(cell.atoms, aim, 5, WorldSolver::Patience::Long);
            if (world.empty())
                continue;
            ++found;
            QVERIFY(isPossible(world, programme, solver.published(), false));
            const int sum = sumOf(world, cell.atoms);
            QVERIFY(aim == WorldSolver::Aim::None ? sum == 0 : sum >= 5);
        }
    }
    QVERIFY(found > 50);
}

QTEST_GUILESS_MAIN(WorldSolverTest)
#include "tst_worldsolver.moc"
