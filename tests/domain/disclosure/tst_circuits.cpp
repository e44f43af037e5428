// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/circuitsolver.h"
#include "support/domain/movecheck.h"

#include <QTest>

#include <set>

using namespace rueckhalt;

/// The building blocks of moves, and what is put together from them, in a year that was released.
class CircuitsTest : public QObject
{
    Q_OBJECT

private slots:
    void aCircuitLeavesEveryPublishedSumAsItIs();
    void everyKindButTheBasisHasACircuit();
    void aFoundMoveTakesNothingThatIsNotThere();
    void aReadersOwnIncidentsStay();
    void whatAPublishedNumberForbidsIsNotFound();
};

namespace {

/// By how much the move changes a sum.
int changeOfSum(const KindMove &move, const MoveSpace &space, int sum)
{
    int change = 0;
    for (const KindStep &step : move) {
        for (const MoveSpace::Term &term : space.wholeKinds()[at(step.kind)].sums)
            change += term.other == sum ? term.sign * step.by : 0;
    }
    return change;
}

int changeOfGroup(const KindMove &move, const MoveSpace &space)
{
    int change = 0;
    for (const KindStep &step : move)
        change += space.kinds()[at(step.kind)].isInGroup ? step.by : 0;
    return change;
}

} // namespace

void CircuitsTest::aCircuitLeavesEveryPublishedSumAsItIs()
{
    const ReleasedYear year(240);
    MoveSpace space(year.problem());
    space.setGroup({}, false);
    Circuits circuits(space);
    QVERIFY(circuits.all().size() > 100);
    for (const KindMove &circuit : circuits.all()) {
        QCOMPARE(circuit.front().by, 1);
        for (int sum = 0; sum < space.sumCount(); ++sum)
            QCOMPARE(changeOfSum(circuit, space, sum), 0);
    }
}

void CircuitsTest::everyKindButTheBasisHasACircuit()
{
    const ReleasedYear year(240);
    MoveSpace space(year.problem());
    space.setGroup({}, false);
    Circuits circuits(space);
    std::set<int> own;
    std::set<int> basis;
    for (const KindMove &circuit : circuits.all())
        QVERIFY(own.insert(circuit.front().kind).second);
    for (const KindMove &circuit : circuits.all()) {
        for (const KindStep &step : circuit) {
            if (!own.contains(step.kind))
                basis.insert(step.kind);
        }
    }
    // A kind that is neither is decided by the published numbers alone.
    std::set<int> sums;
    for (const MoveSpace::Kind &kind : space.wholeKinds()) {
        for (const MoveSpace::Term &term : kind.sums)
            sums.insert(term.other);
    }
    const std::size_t others = space.wholeKinds().size() - own.size();
    QVERIFY(basis.size() <= others);
    QVERIFY(others <= sums.size());
}

void CircuitsTest::aFoundMoveTakesNothingThatIsNotThere()
{
    const ReleasedYear year(240);
    MoveSpace space(year.problem());
    CircuitSolver solver(space);
    const WitnessStore store(year.problem());
    const int outsider = static_cast<int>(year.problem().readers().size());
    const ReaderSet nobody(outsider + 1, false);
    int found = 0;
    for (const auto &group : year.groups()) {
        space.setGroup(group.atoms, group.idle);
        const Allowance allowance = store.allowance(space, outsider, nobody);
        for (const int sign : {1, -1}) {
            const auto move = solver.find(sign, allowance);
            if (!move)
                continue;
            QCOMPARE(changeOfGroup(*move, space), sign);
            const Move world = store.spread(*move, space, outsider, nobody);
            QVERIFY(isPossible(world, year.problem(), space.published(), group.idle));
            QVERIFY(holds(world, year.problem()));
            ++found;
        }
    }
    QVERIFY(found > 20);
}

void CircuitsTest::aReadersOwnIncidentsStay()
{
    const ReleasedYear year(240);
    MoveSpace space(year.problem());
    CircuitSolver solver(space);
    WitnessStore store(year.problem());
    int tried = 0;
    for (const auto &group : year.groups()) {
        const WitnessTarget target = store.targetOf(group);
        space.setGroup(group.atoms, group.idle);
        for (const auto &[reader, own] : target.own) {
            const ReaderSet missing = store.missing(target, WitnessAim::Enough);
            const auto move = solver.find(1, store.allowance(space, reader, missing));
            if (!move)
                continue;
            const Move world = store.spread(*move, space, reader, missing);
            QVERIFY(keepsOwn(world, year.problem(), reader));
            QVERIFY(holds(world, year.problem()));
            ++tried;
        }
    }
    QVERIFY(tried > 20);
}

void CircuitsTest::whatAPublishedNumberForbidsIsNotFound()
{
    const ReleasedYear year(240);
    MoveSpace space(year.problem());
    CircuitSolver solver(space);
    const auto group = year.publishedGroup();
    space.setGroup(group.atoms, false);
    const Allowance allowance = space.allowanceFor(-1);
    for (const int change : {-1, 1, 5})
        QVERIFY(!solver.find(change, allowance));
}

QTEST_APPLESS_MAIN(CircuitsTest)
#include "tst_circuits.moc"
