// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/suppression.h"
#include "domain/disclosure/worldsolver.h"
#include "support/domain/administration.h"

#include <QTest>

#include <ctime>

using namespace rueckhalt;

/// Effort and loss of the protection; that it protects is shown in tst_tableprotector.
class SuppressionTest : public QObject
{
    Q_OBJECT

private slots:
    void hidesFewCellsBeyondTheSensitiveOnes_data();
    void hidesFewCellsBeyondTheSensitiveOnes();
    void samePatternEveryTime();
    void nothingToProtectNothingHidden();
    void worldsMustReproduceEveryPublishedNumber();
    void hidingWhatIsInTheWayOpensAWay();
};

void SuppressionTest::hidesFewCellsBeyondTheSensitiveOnes_data()
{
    QTest::addColumn<int>("incidents");
    QTest::addColumn<int>("areas");
    for (int incidents : {120, 500, 1000, 2000}) {
        for (int areas : {3, 6, 12})
            QTest::addRow("%d incidents, %d areas", incidents, areas) << incidents << areas;
    }
}

void SuppressionTest::hidesFewCellsBeyondTheSensitiveOnes()
{
    QFETCH(const int, incidents);
    QFETCH(const int, areas);
    const CountProgramme programme(
        yearOf({.incidents = incidents, .areas = areas, .employees = 600, .seed = 7}), 4);
    SuppressionEffort effort;
    const std::clock_t start = std::clock();
    const auto published = publishedCells(programme, 5, &effort);
    const double ms = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;

    double all = 0;
    double shown = 0;
    for (std::size_t i = 0; i < published.size(); ++i) {
        all += programme.cells()[i].count;
        shown += published[i] ? programme.cells()[i].count : 0;
    }
    qInfo("%.0f ms of processor time, %d problems, %d primary, %d complementary, %.0f %% of the "
          "counts published",
        ms, effort.problems, effort.primary, effort.complementary, 100 * shown / all);
    QVERIFY(effort.unfinished <= 2); // in fractions only: hidden to be on the safe side
    QVERIFY(effort.complementary <= 20);
    QVERIFY(effort.problems <= 400);
    QVERIFY(shown > 0.75 * all);
}

void SuppressionTest::samePatternEveryTime()
{
    const CountProgramme programme(yearOf({.incidents = 200, .areas = 4, .seed = 5}), 4);
    const auto first = publishedCells(programme, 5);
    const auto second = publishedCells(programme, 5);
    QVERIFY(first == second);
}

void SuppressionTest::nothingToProtectNothingHidden()
{
    // Every combination of type, area, quarter, trigger and level with many different persons.
    std::vector<CountedIncident> year;
    for (std::uint32_t i = 0; i < 12 * 6 * 5 * 18; ++i) {
        const auto cube = i / 18;
        year.push_back(CountedIncident {.types = {static_cast<IncidentType>(cube % 6)},
            .area = static_cast<JobArea>(cube / 6 % 12),
            .quarter
            = cube / 72 < 4 ? std::optional<int>(1 + static_cast<int>(cube / 72)) : std::nullopt,
            .triggers = CodeSet<Trigger>::fromBits(i % 18 < 17 ? 1U << (i % 18) : 0U),
            .level = static_cast<AachenLevel>(i % 4),
            .affectedCount = 1,
            .persons = {i}});
    }
    const auto published = publishedCells(CountProgramme(year, 4), 5);
    QVERIFY(std::find(published.begin(), published.end(), false) == published.end());
}

void SuppressionTest::worldsMustReproduceEveryPublishedNumber()
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

void SuppressionTest::hidingWhatIsInTheWayOpensAWay()
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

QTEST_GUILESS_MAIN(SuppressionTest)
#include "tst_suppression.moc"
