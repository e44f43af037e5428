// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/exchanges.h"
#include "support/domain/movecheck.h"

#include <QTest>

#include <algorithm>

using namespace rueckhalt;

/// Two incidents that change places without a trace in what is published.
class ExchangesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyExchangeChangesTheGroupByOneAndNothingPublished();
    void shortOnesComeFirst();
    void changesOfAnEffectHaveJustThatEffect();
    void whatIsPublishedLaterIsRespected();
    void incidentsThatAreNotThereDoNotLeave();
    void fieldsOfWorkWithoutIncidentsStayEmpty();
};

namespace {

/// By how much the move of kinds changes a sum.
int changeOfSum(const KindMove &move, const MoveSpace &space, int sum)
{
    int change = 0;
    for (const MoveSpace::Term &term : space.kindsIn(sum)) {
        for (const KindStep &step : move)
            change += step.kind == term.other ? term.sign * step.by : 0;
    }
    return change;
}

} // namespace

void ExchangesTest::everyExchangeChangesTheGroupByOneAndNothingPublished()
{
    const ReleasedYear year(240);
    MoveSpace space(year.problem());
    Exchanges exchanges(space);
    int found = 0;
    for (const auto &group : year.groups()) {
        space.setGroup(group.atoms, group.idle);
        for (const int sign : {-1, 1}) {
            for (const KindMove &move : exchanges.of(sign)) {
                QVERIFY(move.size() <= 4);
                QCOMPARE(changeOfSum(move, space, space.groupSum()), sign);
                for (int sum = 0; sum < space.groupSum(); ++sum)
                    QCOMPARE(changeOfSum(move, space, sum), 0);
                ++found;
            }
        }
    }
    QVERIFY(found > 100);
}

void ExchangesTest::shortOnesComeFirst()
{
    const ReleasedYear year(240);
    MoveSpace space(year.problem());
    Exchanges exchanges(space);
    for (const auto &group : year.groups()) {
        space.setGroup(group.atoms, group.idle);
        QVERIFY(std::ranges::is_sorted(exchanges.of(1), {}, &KindMove::size));
    }
}

void ExchangesTest::changesOfAnEffectHaveJustThatEffect()
{
    const ReleasedYear year(240);
    MoveSpace space(year.problem());
    Exchanges exchanges(space);
    space.setGroup(year.publishedGroup().atoms, false);
    const auto &kinds = space.wholeKinds();
    int found = 0;
    for (std::size_t from = 0; from < kinds.size(); from += 7) {
        for (std::size_t to = 0; to < kinds.size(); to += 5) {
            const std::uint64_t effect = kinds[to].signature - kinds[from].signature;
            for (const Exchanges::Change &change : exchanges.with(effect)) {
                QCOMPARE(kinds[at(change.to)].signature - kinds[at(change.from)].signature, effect);
                QVERIFY(kinds[at(change.from)].count > 0);
                ++found;
            }
        }
    }
    QVERIFY(found > 50);
    QVERIFY(exchanges.with(0x123456789abcdefU).empty());
}

/// The same group before and after a number that an exchange changed is published.
void ExchangesTest::whatIsPublishedLaterIsRespected()
{
    const ReleasedYear year(240);
    MoveSpace space(year.problem());
    Exchanges exchanges(space);
    const auto &numbers = year.problem().numbers();
    int fewer = 0;
    for (const auto &group : year.groups()) {
        space.setGroup(group.atoms, group.idle);
        const std::size_t before = exchanges.of(1).size();
        const auto isOwn = [&group](const auto &number) { return number.atoms == group.atoms; };
        const auto own = std::ranges::find_if(numbers, isOwn);
        if (before == 0 || own == numbers.end() || own->isTold)
            continue;
        const int number = static_cast<int>(own - numbers.begin());
        space.setPublished(number, true);
        space.setGroup(group.atoms, group.idle);
        QVERIFY(exchanges.of(1).empty());
        QVERIFY(exchanges.of(-1).empty());
        space.setPublished(number, false);
        space.setGroup(group.atoms, group.idle);
        QCOMPARE(exchanges.of(1).size(), before);
        ++fewer;
    }
    QVERIFY(fewer > 5);
}

void ExchangesTest::incidentsThatAreNotThereDoNotLeave()
{
    const ReleasedYear year(240);
    MoveSpace space(year.problem());
    Exchanges exchanges(space);
    for (const auto &group : year.groups()) {
        space.setGroup(group.atoms, group.idle);
        for (const int sign : {-1, 1}) {
            for (const KindMove &move : exchanges.of(sign)) {
                for (const KindStep &step : move)
                    QVERIFY(space.kinds()[at(step.kind)].count + step.by >= 0);
            }
        }
        if (group.count == 0)
            QVERIFY(exchanges.of(-1).empty());
    }
}

void ExchangesTest::fieldsOfWorkWithoutIncidentsStayEmpty()
{
    const ReleasedYear year(240);
    MoveSpace space(year.problem());
    Exchanges exchanges(space);
    int idle = 0;
    for (const MoveSpace::Kind &kind : (space.setGroup({}, false), space.kinds()))
        idle += kind.isIdle ? 1 : 0;
    QVERIFY(idle > 0);
    for (const auto &group : year.groups()) {
        space.setGroup(group.atoms, false);
        for (const KindMove &move : exchanges.of(1)) {
            for (const KindStep &step : move)
                QVERIFY(step.by < 0 || !space.kinds()[at(step.kind)].isIdle);
        }
    }
}

QTEST_APPLESS_MAIN(ExchangesTest)
#include "tst_exchanges.moc"
