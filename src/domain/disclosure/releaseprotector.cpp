// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releaseprotector.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ranges>
#include <set>

namespace rueckhalt {

ReleaseProtector::ReleaseProtector(
    const YearProblem &problem, const LedgerYear &before, const Progress &progress)
    : m_problem(problem)
    , m_before(before)
    , m_progress(progress)
    , m_space(problem)
    , m_solver(m_space)
    , m_finder(m_space, m_solver)
    , m_store(problem)
{
    for (int number = 0; number < static_cast<int>(problem.numbers().size()); ++number)
        m_dear.push_back(1 + problem.lossOf(number));
}

bool ReleaseProtector::isCandidate(int number) const
{
    const auto &asked = m_problem.numbers()[at(number)];
    return asked.isNew && !asked.isTold;
}

bool ReleaseProtector::goesOn()
{
    if (m_result.outcome == Protection::Outcome::Safe && m_progress && !m_progress(m_done, m_all))
        m_result.outcome = Protection::Outcome::Cancelled;
    return m_result.outcome == Protection::Outcome::Safe && (!m_isTrial || mayTryMore());
}

void ReleaseProtector::publishWhatIsNotPrimary()
{
    const int count = static_cast<int>(m_problem.numbers().size());
    m_primary.assign(at(count), false);
    bool isNothingSaid = false;
    for (int number = 0; number < count; ++number) {
        if (!isCandidate(number) || !m_problem.isPrimary(number))
            continue;
        m_primary[at(number)] = true;
        ++m_result.primary;
        // Whatever part of the whole were shown, it would speak about these few.
        isNothingSaid = isNothingSaid || isWhole(number);
    }
    for (int number = 0; number < count; ++number) {
        if (isCandidate(number))
            m_space.setPublished(number, !m_primary[at(number)] && !isNothingSaid);
    }
}

/// Whether it is the number of all incidents of the release.
bool ReleaseProtector::isWhole(int number) const
{
    const Release &draft = m_problem.draft();
    return std::ranges::any_of(
        m_problem.numbers()[at(number)].places, [&draft](const LedgerPlace &place) {
            if (place.release != draft.sequence)
                return false;
            const PublishableTable &table = draft.tables.at(place.table);
            return place.row + 1 == table.rows().size()
                && place.column + 1 == table.columns().size();
        });
}

/// A correction that cannot tell how many incidents there are now says nothing, and most often
/// that is because too few were added: nobody need search for all its other numbers then.
bool ReleaseProtector::canTellWhole()
{
    if (m_problem.draft().id.kind() != ReleaseKind::Correction)
        return true;
    std::vector<int> others;
    for (int number = 0; number < static_cast<int>(m_space.published().size()); ++number) {
        if (isCandidate(number) && m_space.published()[at(number)] && !isWhole(number))
            others.push_back(number);
    }
    for (const int number : others)
        m_space.setPublished(number, false);
    bool can = true;
    for (const Target &target : targets()) {
        const SensitiveGroup &definition = target.group.definition;
        const bool isOfWhole = (definition.kind == SensitiveGroup::Kind::Added
                                   || definition.kind == SensitiveGroup::Kind::Removed)
            && isWhole(m_problem.numberAt(definition.places.front()));
        for (const Aim aim : {Aim::None, Aim::Enough})
            can = can && (!isOfWhole || findWitnesses(target, aim, Patience::Long) < 0);
    }
    for (const int number : others) {
        m_store.retire(number);
        m_space.setPublished(number, true);
    }
    return can;
}

/// The same world for all that was told before, with the corrected numbers as they are: what is
/// more in it was removed by the correction, and instead of what is fewer as much was added.
Move ReleaseProtector::withoutCorrecting(const Move &move) const
{
    const auto version = static_cast<std::int8_t>(m_problem.draft().id.number());
    std::map<int, int> steps;
    for (const AtomStep &step : move) {
        LedgerAtom key = m_problem.atoms()[at(step.atom)].key;
        const bool isCounted = key.block == LedgerAtom::Block::Time && key.until < 0;
        key.since = step.by > 0 ? key.since : version;
        key.until = step.by > 0 ? version : key.until;
        const auto other = isCounted ? m_problem.atomOf(key) : std::nullopt;
        if (!other || step.by < 0)
            steps[step.atom] += step.by;
        if (other)
            steps[*other] += std::abs(step.by);
    }
    Move changed;
    for (const auto &[atom, by] : steps) {
        if (by != 0)
            changed.push_back({.atom = atom, .by = by});
    }
    return changed;
}

void ReleaseProtector::takeEarlierWitnesses()
{
    const bool isCorrection = m_problem.draft().id.kind() == ReleaseKind::Correction;
    for (const LedgerWitness &witness : m_before.witnesses) {
        std::map<int, int> steps;
        bool isKnown = true;
        for (const LedgerWitness::Move &move : witness.moves) {
            const auto atom = m_problem.atomOf(m_before.atoms[move.atom]);
            if (atom)
                steps[*atom] += move.by;
            isKnown = isKnown && atom.has_value();
        }
        Move move;
        for (const auto &[atom, by] : steps) {
            if (by != 0)
                move.push_back({.atom = atom, .by = by});
        }
        if (!isKnown)
            continue;
        const auto isHere
            = [&](const Move &world) { return m_space.isPossible(world, witness.idle); };
        if (isCorrection && !isHere(move))
            move = withoutCorrecting(move);
        if (isHere(move))
            m_store.hold(std::move(move));
    }
}

/// Groups of earlier releases first: what is left to hide for them is only what is new.
std::vector<WitnessTarget> ReleaseProtector::targets() const
{
    std::vector<Target> targets;
    std::set<std::vector<int>> seen;
    const auto add = [&](const YearProblem::Group &group) {
        if (!group.atoms.empty() && seen.insert(group.atoms).second)
            targets.push_back(m_store.targetOf(group));
    };
    std::ranges::for_each(m_earlier, add);
    std::ranges::for_each(m_problem.sensitiveGroups(m_space.published()), add);
    // Worlds with imagined incidents serve few: they come last.
    std::stable_partition(
        targets.begin(), targets.end(), [](const Target &target) { return !target.group.idle; });
    return targets;
}

std::span<const WitnessAim> ReleaseProtector::aimsOf(const Target &target)
{
    static constexpr std::array Both {Aim::None, Aim::Enough};
    return std::span(Both).first(target.group.isOpen ? 1 : Both.size());
}

bool ReleaseProtector::take(
    const KindMove &move, const Target &target, Aim aim, int reader, ReaderSet &missing)
{
    Move spread = m_store.spread(move, m_space, reader, missing);
    if (spread.empty() || !m_space.isPossible(spread, target.group.idle))
        return false;
    m_store.hold(std::move(spread), target, aim, missing);
    return !missing.has(reader);
}

bool ReleaseProtector::findWitness(
    const Target &target, Aim aim, int reader, ReaderSet &missing, Found &found, Patience patience)
{
    const Allowance allowance = m_store.allowance(m_space, reader, missing);
    const int change = m_store.changeFor(target, aim, reader);
    std::vector<KindMove> &known = found[change];
    const auto isAllowed = [&allowance](const KindMove &move) {
        return std::ranges::all_of(move, [&allowance](const KindStep &step) {
            return -step.by <= allowance.most[at(step.kind)];
        });
    };
    for (const KindMove &move : known) {
        if (isAllowed(move) && take(move, target, aim, reader, missing))
            return true;
    }
    auto move = m_finder.find(change, allowance, patience);
    if (!move)
        return false;
    known.push_back(*move);
    return take(*move, target, aim, reader, missing);
}

int ReleaseProtector::findWitnesses(const Target &target, Aim aim, Patience patience)
{
    ReaderSet missing = m_store.missing(target, aim);
    if (const auto proved = m_provedBefore.find({target.group.atoms, aim});
        proved != m_provedBefore.end())
        missing.remove(proved->second);
    if (missing.first() < 0)
        return -1;
    m_space.setGroup(target.group.atoms, target.group.idle);
    Found found;
    while (missing.first() >= 0 && goesOn()) {
        if (!findWitness(target, aim, missing.first(), missing, found, patience))
            return missing.first();
    }
    return missing.first();
}

/// True if something had to be hidden.
bool ReleaseProtector::protectTarget(const Target &target, Aim aim)
{
    bool hasHidden = false;
    while (goesOn() && isAsked(target)) {
        const int reader = findWitnesses(target, aim, Patience::Long);
        if (reader < 0 || m_result.outcome != Protection::Outcome::Safe)
            break;
        const Step step = hideAgainst(target, aim, reader);
        hasHidden = hasHidden || step == Step::Hidden || step == Step::NotAsked;
        if (step == Step::Hidden || step == Step::Told)
            continue;
        // Nothing new is said any more, so it was told before.
        if (step == Step::Nothing && !target.mayBeTold)
            m_result.outcome = Protection::Outcome::AlreadyTold;
        break;
    }
    return hasHidden;
}

/// Hides until every group has its witnesses; true if something had to be hidden.
bool ReleaseProtector::protectAll()
{
    m_targets = targets();
    m_all = static_cast<qint64>(m_targets.size());
    m_done = 0;
    bool hasHidden = false;
    for (const Target &target : m_targets) {
        for (const Aim aim : aimsOf(target))
            hasHidden = protectTarget(target, aim) || hasHidden;
        ++m_done;
        if (!goesOn())
            return false;
    }
    return hasHidden;
}

/// Whether every group has its witnesses; finds missing ones, hides nothing.
bool ReleaseProtector::isSafe()
{
    std::vector<Target> now = targets();
    for (const Target &target : now) {
        for (const Aim aim : aimsOf(target)) {
            if (findWitnesses(target, aim, Patience::Short) >= 0)
                return false;
            if (!goesOn())
                return false;
        }
    }
    m_targets = std::move(now);
    return true;
}

Protection ReleaseProtector::protect()
{
    publishWhatIsNotPrimary();
    const auto isSaid
        = [this](int number) { return isCandidate(number) && m_space.published()[at(number)]; };
    const int count = static_cast<int>(m_problem.numbers().size());
    const auto isAnythingSaid
        = [&] { return std::ranges::any_of(std::views::iota(0, count), isSaid); };
    if (isAnythingSaid() && !canTellWhole()) {
        for (int number = 0; number < count; ++number)
            m_space.setPublished(number, m_problem.numbers()[at(number)].isTold);
    }
    if (!isAnythingSaid()) {
        m_result.published = m_space.published();
        return std::move(m_result);
    }
    for (const SensitiveGroup &definition : m_before.groups) {
        if (auto group = m_problem.resolved(definition))
            m_earlier.push_back(std::move(*group));
    }
    takeEarlierWitnesses();
    // Hiding more makes new remainders, which may need protection themselves.
    while (goesOn() && protectAll()) {}
    if (goesOn())
        publishAgainWhatMay();
    if (goesOn())
        improve();
    m_result.published = m_space.published();
    m_result.complementary = static_cast<int>(m_result.reasons.size());
    m_result.problems = m_solver.solved() + m_finder.solved();
    m_result.witnesses = m_store.needed(m_targets);
    // What was looked up so far is added up once more: this is what all rests on.
    const auto isWitness = [this](const WitnessStore::Held &world) {
        return isPossible(world.move, m_problem, m_space.published(), world.isIdle);
    };
    if (goesOn() && !std::ranges::all_of(m_result.witnesses, isWitness))
        m_result.outcome = Protection::Outcome::AlreadyTold;
    // What may still become more is judged anew by the next release; what was told is told.
    for (Target &target : m_targets) {
        const bool wasTold
            = !target.mayBeTold && m_provedBefore.contains({target.group.atoms, Aim::None});
        if (!target.group.isOpen && !wasTold)
            m_result.groups.push_back(std::move(target.group));
    }
    return std::move(m_result);
}

} // namespace rueckhalt
