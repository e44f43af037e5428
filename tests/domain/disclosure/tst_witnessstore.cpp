// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/movefinder.h"
#include "support/domain/movecheck.h"

#include <QTest>

#include <algorithm>

using namespace rueckhalt;

/// Which readers the years as they could have been leave in doubt.
class WitnessStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void aSetOfReadersHoldsMoreThanAWord();
    void theTrueYearServesWhoeverKnowsAllOfTheGroup();
    void aHeldWorldServesThoseWhoseIncidentsItKeeps();
    void aWorldDiesWithTheNumberItChanges();
    void judgingAgreesWithAddingUp();
    void incidentsOfAReaderAreNotTaken();
    void whoStillNeedsAWorldIsSpared();
    void whatIsNeededServesAllThatWereServed();
};

namespace {

using Aim = WitnessAim;

/// A released year with a finder of moves, for one group after the other.
struct Play
{
    ReleasedYear year {240};
    MoveSpace space {year.problem()};
    YearSolver solver {space};
    MoveFinder finder {space, solver};
    WitnessStore store {year.problem()};
    int outsider = static_cast<int>(year.problem().readers().size());

    /// A world for the reader that the store does not hold yet.
    [[nodiscard]] Move worldFor(const WitnessTarget &target, Aim aim, int reader)
    {
        space.setGroup(target.group.atoms, target.group.idle);
        const ReaderSet missing = store.missing(target, aim);
        const auto found = finder.find(store.changeFor(target, aim, reader),
            store.allowance(space, reader, missing), YearSolver::Patience::Long);
        return found ? store.spread(*found, space, reader, missing) : Move();
    }
    /// Groups of one to four incidents.
    [[nodiscard]] std::vector<WitnessTarget> smallGroups() const
    {
        std::vector<WitnessTarget> targets;
        for (const auto &group : year.groups()) {
            if (group.count > 0 && group.count < 5)
                targets.push_back(store.targetOf(group));
        }
        return targets;
    }
};

/// Readers for whom the move shows the aim, reader by reader.
ReaderSet served(const Play &play, const WitnessTarget &target, Aim aim, const Move &move)
{
    ReaderSet served(play.outsider + 1, false);
    const int sum = target.group.count + changeOf(move, target.group.atoms);
    for (int reader = 0; reader <= play.outsider; ++reader) {
        const int beside = sum - target.ownOf(reader);
        const bool isShown = aim == Aim::None ? beside == 0 : beside >= 5;
        const bool keeps = reader == play.outsider || keepsOwn(move, play.year.problem(), reader);
        served.set(reader, isShown && keeps);
    }
    return served;
}

bool isSame(const ReaderSet &one, const ReaderSet &other, int readers)
{
    for (int reader = 0; reader < readers; ++reader) {
        if (one.has(reader) != other.has(reader))
            return false;
    }
    return true;
}

} // namespace

void WitnessStoreTest::aSetOfReadersHoldsMoreThanAWord()
{
    ReaderSet set(130, true);
    QCOMPARE(set.count(), 130);
    QCOMPARE(set.first(), 0);
    ReaderSet some(130, false);
    QCOMPARE(some.first(), -1);
    for (const int reader : {63, 64, 129})
        some.set(reader, true);
    set.remove(some);
    QCOMPARE(set.count(), 127);
    QVERIFY(!set.has(63) && !set.has(64) && !set.has(129) && set.has(65));
    some.set(63, false);
    QCOMPARE(some.first(), 64);
    set.set(129, true);
    set.keep(some);
    QCOMPARE(set.count(), 1);
    QCOMPARE(set.first(), 129);
}

void WitnessStoreTest::theTrueYearServesWhoeverKnowsAllOfTheGroup()
{
    const Play play;
    std::vector<WitnessTarget> targets = play.smallGroups();
    const auto &atoms = play.year.problem().atoms();
    const auto single = std::ranges::find_if(play.year.problem().readers(), [&](const auto &own) {
        return atoms[at(own.atoms.front().first)].count == own.atoms.front().second;
    });
    QVERIFY(single != play.year.problem().readers().end());
    const auto [atom, count] = single->atoms.front();
    targets.push_back(play.store.targetOf({.definition = {}, .atoms = {atom}, .count = count}));
    int known = 0;
    for (const WitnessTarget &target : targets) {
        const ReaderSet missing = play.store.missing(target, Aim::None);
        QVERIFY(missing.has(play.outsider));
        QVERIFY(target.strangers.has(play.outsider));
        for (const auto &[reader, own] : target.own) {
            QVERIFY(!target.strangers.has(reader));
            QCOMPARE(missing.has(reader), own < target.group.count);
            known += own == target.group.count ? 1 : 0;
        }
        QCOMPARE(play.store.missing(target, Aim::Enough).count(), play.outsider + 1);
        QCOMPARE(play.store.changeFor(target, Aim::None, play.outsider), -target.group.count);
        QCOMPARE(play.store.changeFor(target, Aim::Enough, play.outsider), 5 - target.group.count);
    }
    QVERIFY(known > 0);
}

void WitnessStoreTest::aHeldWorldServesThoseWhoseIncidentsItKeeps()
{
    Play play;
    int spoilt = 0;
    for (const WitnessTarget &target : play.smallGroups()) {
        for (const Aim aim : {Aim::None, Aim::Enough}) {
            ReaderSet missing = play.store.missing(target, aim);
            if (!missing.has(play.outsider))
                continue;
            const Move move = play.worldFor(target, aim, play.outsider);
            QVERIFY(!move.empty());
            ReaderSet expected = missing;
            expected.remove(served(play, target, aim, move));
            play.store.hold(move, target, aim, missing);
            QVERIFY(isSame(missing, expected, play.outsider + 1));
            QVERIFY(isSame(play.store.missing(target, aim), expected, play.outsider + 1));
            QVERIFY(!missing.has(play.outsider));
            spoilt += missing.count() > 0 ? 1 : 0;
        }
    }
    QVERIFY(spoilt > 0); // it takes away what somebody knows
}

void WitnessStoreTest::aWorldDiesWithTheNumberItChanges()
{
    Play play;
    const WitnessTarget target = play.smallGroups().front();
    ReaderSet missing = play.store.missing(target, Aim::None);
    const Move move = play.worldFor(target, Aim::None, play.outsider);
    play.store.hold(move, target, Aim::None, missing);
    const auto &numbers = play.year.problem().numbers();
    int deaths = 0;
    for (int number = 0; number < static_cast<int>(numbers.size()); ++number) {
        const bool isChanged = changeOf(move, numbers[at(number)].atoms) != 0;
        const std::vector<int> dead = play.store.retire(number);
        QCOMPARE(dead.size(), std::size_t(isChanged ? 1 : 0));
        QCOMPARE(play.store.missing(target, Aim::None).has(play.outsider), isChanged);
        QVERIFY(play.store.retire(number).empty());
        play.store.revive(dead);
        QVERIFY(!play.store.missing(target, Aim::None).has(play.outsider));
        deaths += isChanged ? 1 : 0;
    }
    QVERIFY(deaths > 0);
}

/// For patterns that were never tried before, in any order.
void WitnessStoreTest::judgingAgreesWithAddingUp()
{
    Play play;
    const WitnessTarget target = play.smallGroups().front();
    ReaderSet missing = play.store.missing(target, Aim::None);
    const Move move = play.worldFor(target, Aim::None, play.outsider);
    play.store.hold(move, target, Aim::None, missing);
    std::vector<bool> published = play.space.published();
    for (std::size_t number = 0; number < published.size(); ++number) {
        const bool before = published[number];
        published[number] = true;
        play.store.judge(published);
        QCOMPARE(play.store.missing(target, Aim::None).has(play.outsider),
            !isPossible(move, play.year.problem(), published, false));
        published[number] = before;
    }
    play.store.judge(published);
    QVERIFY(!play.store.missing(target, Aim::None).has(play.outsider));
}

void WitnessStoreTest::incidentsOfAReaderAreNotTaken()
{
    Play play;
    int tried = 0;
    for (const WitnessTarget &target : play.smallGroups()) {
        for (const auto &[reader, own] : target.own) {
            if (own == target.group.count)
                continue;
            const Move move = play.worldFor(target, Aim::None, reader);
            QVERIFY(!move.empty());
            QVERIFY(keepsOwn(move, play.year.problem(), reader));
            QCOMPARE(target.group.count + changeOf(move, target.group.atoms), own);
            ++tried;
        }
    }
    QVERIFY(tried > 5);
}

/// What may go without hurting anybody who is missing is never more than what may go at all.
void WitnessStoreTest::whoStillNeedsAWorldIsSpared()
{
    Play play;
    const WitnessTarget target = play.smallGroups().front();
    play.space.setGroup(target.group.atoms, false);
    const ReaderSet nobody(play.outsider + 1, false);
    const ReaderSet everybody(play.outsider + 1, true);
    const Allowance free = play.store.allowance(play.space, play.outsider, nobody);
    const Allowance gentle = play.store.allowance(play.space, play.outsider, everybody);
    QCOMPARE(gentle.most, free.most);
    QCOMPARE(free.gentle, free.most);
    int spared = 0;
    for (std::size_t kind = 0; kind < free.most.size(); ++kind) {
        QVERIFY(gentle.gentle[kind] <= gentle.most[kind]);
        spared += gentle.gentle[kind] < free.gentle[kind] ? 1 : 0;
    }
    QVERIFY(spared > 0);
}

void WitnessStoreTest::whatIsNeededServesAllThatWereServed()
{
    Play play;
    const std::vector<WitnessTarget> targets = play.smallGroups();
    int held = 0;
    for (const WitnessTarget &target : targets) {
        for (const Aim aim : {Aim::None, Aim::Enough}) {
            for (int twice = 0; twice < 2; ++twice, ++held) {
                ReaderSet missing = play.store.missing(target, aim);
                play.store.hold(play.worldFor(target, aim, play.outsider), target, aim, missing);
            }
        }
    }
    const auto needed = play.store.needed(targets);
    QVERIFY(!needed.empty() && static_cast<int>(needed.size()) < held);
    WitnessStore fewer(play.year.problem());
    for (const WitnessStore::Held &world : needed)
        fewer.hold(world.move);
    for (const WitnessTarget &target : targets) {
        for (const Aim aim : {Aim::None, Aim::Enough}) {
            QVERIFY(isSame(
                fewer.missing(target, aim), play.store.missing(target, aim), play.outsider + 1));
        }
    }
}

QTEST_APPLESS_MAIN(WitnessStoreTest)
#include "tst_witnessstore.moc"
