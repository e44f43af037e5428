// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/yearsolver.h"
#include "support/domain/movecheck.h"

#include <QTest>

using namespace rueckhalt;

/// Linear programmes about a year that was released.
class YearSolverTest : public QObject
{
    Q_OBJECT

private slots:
    void aFoundMoveReproducesAllPublishedNumbers();
    void thereIsNoMoveForAPublishedNumber();
    void withoutWhatIsInTheWayThereIsAWay();
    void whatWasToldIsNeverInTheWay();
};

void YearSolverTest::aFoundMoveReproducesAllPublishedNumbers()
{
    const ReleasedYear year(120);
    MoveSpace space(year.problem());
    YearSolver solver(space);
    const WitnessStore store(year.problem());
    const int outsider = static_cast<int>(year.problem().readers().size());
    const ReaderSet nobody(outsider + 1, false);
    int found = 0;
    for (const auto &group : year.groups()) {
        const int change = std::max(5 - group.count, 1);
        space.setGroup(group.atoms, group.idle);
        const auto kinds = solver.find(
            change, store.allowance(space, outsider, nobody), YearSolver::Patience::Long);
        if (!kinds)
            continue;
        const Move move = store.spread(*kinds, space, outsider, nobody);
        QCOMPARE(changeOf(move, group.atoms), change);
        QVERIFY(holds(move, year.problem()));
        ++found;
    }
    QVERIFY(found > 10);
}

void YearSolverTest::thereIsNoMoveForAPublishedNumber()
{
    const ReleasedYear year(120);
    MoveSpace space(year.problem());
    YearSolver solver(space);
    space.setGroup(year.publishedGroup().atoms, false);
    const Allowance allowance = space.allowanceFor(-1);
    for (const int change : {-1, 1, 5})
        QVERIFY(!solver.find(change, allowance, YearSolver::Patience::Long));
}

/// As if the release were being made: its published numbers may still be hidden.
void YearSolverTest::withoutWhatIsInTheWayThereIsAWay()
{
    const ReleasedYear year(120, ReleasedYear::Form::Draft);
    MoveSpace space(year.problem());
    for (int number = 0; number < static_cast<int>(space.published().size()); ++number)
        space.setPublished(number, true);
    YearSolver solver(space);
    const auto group = year.innerGroup();
    space.setGroup(group.atoms, false);
    const Allowance before = space.allowanceFor(-1);
    QVERIFY(!solver.find(1, before, YearSolver::Patience::Long));
    const auto obstacle
        = solver.inTheWay(1, before, std::vector<double>(space.published().size(), 1));
    QVERIFY(!obstacle.numbers.empty());
    for (const int number : obstacle.numbers)
        space.setPublished(number, false);
    space.setGroup(group.atoms, false);
    QVERIFY(solver.find(1, space.allowanceFor(-1), YearSolver::Patience::Long));
}

void YearSolverTest::whatWasToldIsNeverInTheWay()
{
    const ReleasedYear year(120);
    MoveSpace space(year.problem());
    YearSolver solver(space);
    space.setGroup(year.publishedGroup().atoms, false);
    const auto obstacle = solver.inTheWay(
        1, space.allowanceFor(-1), std::vector<double>(space.published().size(), 1));
    QVERIFY(obstacle.numbers.empty());
}

QTEST_APPLESS_MAIN(YearSolverTest)
#include "tst_yearsolver.moc"
