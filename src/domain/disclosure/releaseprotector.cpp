// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/releaseprotector.h"

#include <algorithm>
#include <ranges>
#include <set>

namespace rueckhalt {

namespace {

constexpr std::size_t WordBits = 64;
constexpr std::size_t FewReaders = 4;
constexpr int MostCombined = 40;

bool hasBit(const std::vector<std::uint64_t> &bits, int position)
{
    return ((bits[at(position) / WordBits] >> (at(position) % WordBits)) & 1U) != 0;
}

void setBit(std::vector<std::uint64_t> &bits, int position, bool value)
{
    const std::uint64_t bit = std::uint64_t {1} << (at(position) % WordBits);
    std::uint64_t &word = bits[at(position) / WordBits];
    word = value ? word | bit : word & ~bit;
}

} // namespace

ReleaseProtector::ReleaseProtector(
    const YearProblem &problem, const LedgerYear &before, const Progress &progress)
    : m_problem(problem)
    , m_before(before)
    , m_progress(progress)
    , m_solver(problem)
    , m_readersOf(problem.atoms().size())
{
    for (int reader = 0; reader < static_cast<int>(problem.readers().size()); ++reader) {
        for (const auto &[atom, count] : problem.readers()[at(reader)].atoms)
            m_readersOf[at(atom)].push_back(reader);
    }
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
    return m_result.outcome == Protection::Outcome::Safe;
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
        const auto &places = m_problem.numbers()[at(number)].places;
        const auto isWhole = [this](const LedgerPlace &place) {
            const Release &draft = m_problem.draft();
            if (place.release != draft.sequence)
                return false;
            const PublishableTable &table = draft.tables.at(place.table);
            return place.row + 1 == table.rows().size()
                && place.column + 1 == table.columns().size();
        };
        isNothingSaid = isNothingSaid || std::ranges::any_of(places, isWhole);
    }
    for (int number = 0; number < count; ++number) {
        if (isCandidate(number))
            m_solver.setPublished(number, !m_primary[at(number)] && !isNothingSaid);
    }
}

ReleaseProtector::Readers ReleaseProtector::keptBy(const World &world) const
{
    const auto &readers = m_problem.readers();
    Readers kept(readers.size() / WordBits + 1, ~std::uint64_t {0});
    for (int reader = 0; reader < static_cast<int>(readers.size()); ++reader) {
        for (const auto &[atom, count] : readers[at(reader)].atoms) {
            if (world[at(atom)] < count) {
                setBit(kept, reader, false);
                break;
            }
        }
    }
    return kept;
}

void ReleaseProtector::hold(World world, bool idle)
{
    Readers readers = keptBy(world);
    m_held.push_back({.world = std::move(world), .idle = idle, .readers = std::move(readers)});
}

void ReleaseProtector::takeEarlierWitnesses()
{
    World truth;
    for (const auto &atom : m_problem.atoms())
        truth.push_back(atom.count);
    for (const LedgerWitness &witness : m_before.witnesses) {
        World world = truth;
        bool isKnown = true;
        for (const LedgerWitness::Move &move : witness.moves) {
            const auto atom = m_problem.atomOf(m_before.atoms[move.atom]);
            if (atom)
                world[at(*atom)] += move.by;
            isKnown = isKnown && atom.has_value();
        }
        if (isKnown && isPossible(world, m_problem, m_solver.published(), witness.idle))
            hold(std::move(world), witness.idle);
    }
    hold(std::move(truth), false);
}

ReleaseProtector::Target ReleaseProtector::targetOf(Group group) const
{
    std::map<int, int> own;
    for (const int atom : group.atoms) {
        for (const int reader : m_readersOf[at(atom)]) {
            const auto &known = m_problem.readers()[at(reader)].atoms;
            own[reader]
                += std::ranges::lower_bound(known, atom, {}, &std::pair<int, int>::first)->second;
        }
    }
    Target target {.group = std::move(group), .own = {own.begin(), own.end()}, .sums = {}};
    target.mayBeTold = m_problem.hasErased(target.group.atoms);
    return target;
}

/// Groups of earlier releases first: what is left to hide for them is only what is new.
std::vector<ReleaseProtector::Target> ReleaseProtector::targets() const
{
    std::vector<Target> targets;
    std::set<std::vector<int>> seen;
    const auto add = [&](const Group &group) {
        if (!group.atoms.empty() && seen.insert(group.atoms).second)
            targets.push_back(targetOf(group));
    };
    std::ranges::for_each(m_earlier, add);
    std::ranges::for_each(m_problem.sensitiveGroups(m_solver.published()), add);
    // Another set of worlds costs a fresh start of the solver: once is enough.
    std::stable_partition(
        targets.begin(), targets.end(), [](const Target &target) { return !target.group.idle; });
    return targets;
}

std::vector<int> ReleaseProtector::unprotected(Target &target, Aim aim) const
{
    const int minimum = m_problem.minimumPersons();
    while (target.sums.size() < m_held.size())
        target.sums.push_back(sumIn(m_held[target.sums.size()].world, target.group.atoms));
    const auto reaches = [aim, minimum](int sum, int own) {
        return aim == Aim::None ? sum == own : sum >= own + minimum;
    };
    Readers missing(m_problem.readers().size() / WordBits + 1, ~std::uint64_t {0});
    for (const auto &[reader, own] : target.own)
        setBit(missing, reader, false);
    // The newest are the most likely ones.
    for (std::size_t i = m_held.size(); i-- > 0;) {
        const Held &held = m_held[i];
        if (!held.alive || (held.idle && !target.group.idle) || !reaches(target.sums[i], 0))
            continue;
        for (std::size_t word = 0; word < missing.size(); ++word)
            missing[word] &= ~held.readers[word];
    }
    std::vector<int> readers;
    for (int reader = 0; reader <= static_cast<int>(m_problem.readers().size()); ++reader) {
        if (hasBit(missing, reader))
            readers.push_back(reader);
    }
    if (!readers.empty())
        return readers;
    int least = 0; // own incidents of those who are missing
    for (const auto &[reader, own] : target.own) {
        bool isFound = !readers.empty() && own != least;
        for (std::size_t i = m_held.size(); i-- > 0 && !isFound;) {
            const Held &held = m_held[i];
            isFound = held.alive && (!held.idle || target.group.idle)
                && hasBit(held.readers, reader) && reaches(target.sums[i], own);
        }
        if (!isFound) {
            least = own;
            readers.push_back(reader);
        }
    }
    return readers;
}

YearSolver::Question ReleaseProtector::question(
    const Target &target, Aim aim, std::span<const int> readers) const
{
    const auto known = std::ranges::find(target.own, readers.front(), &std::pair<int, int>::first);
    const int own = known == target.own.end() ? 0 : known->second;
    if (readers.back() == static_cast<int>(m_problem.readers().size()))
        readers = readers.first(readers.size() - 1);
    return {.atoms = target.group.atoms,
        .least = aim == Aim::None ? own : own + m_problem.minimumPersons(),
        .exactly = aim == Aim::None,
        .readers = readers,
        .idle = target.group.idle};
}

bool ReleaseProtector::findWitness(
    const Target &target, Aim aim, std::span<const int> readers, YearSolver::Patience patience)
{
    World world = m_solver.reach(question(target, aim, readers), patience);
    if (world.empty())
        return false;
    hold(std::move(world), target.group.idle);
    return true;
}

bool ReleaseProtector::fits(const Held &held, const Target &target) const
{
    return held.alive && (!held.idle || target.group.idle);
}

bool ReleaseProtector::combineFor(const Target &target, Aim aim, int reader)
{
    if (reader >= static_cast<int>(m_problem.readers().size()))
        return false;
    const auto &atoms = m_problem.atoms();
    const auto &known = m_problem.readers()[at(reader)].atoms;
    const int goal = question(target, aim, std::span(&reader, 1)).least;
    const auto reaches = [&](int sum) { return aim == Aim::None ? sum == goal : sum >= goal; };
    int tried = 0;
    const std::size_t count = std::min(target.sums.size(), m_held.size());
    for (std::size_t i = count; i-- > 0 && tried < MostCombined;) {
        if (!fits(m_held[i], target) || target.sums[i] == target.group.count)
            continue;
        ++tried;
        const World &world = m_held[i].world;
        // What the reader lost in a world that reaches the aim must come back.
        const auto lost = std::ranges::find_if(
            known, [&](const auto &own) { return world[at(own.first)] < own.second; });
        const bool mustGive = reaches(target.sums[i]) && lost != known.end();
        for (std::size_t j = count; j-- > 0;) {
            const World &other = m_held[j].world;
            if (!reaches(target.sums[i] + target.sums[j] - target.group.count)
                || !fits(m_held[j], target)
                || (mustGive
                    && world[at(lost->first)] + other[at(lost->first)]
                            - atoms[at(lost->first)].count
                        < lost->second))
                continue;
            World sum(world.size());
            bool isWorld = true;
            for (std::size_t k = 0; k < sum.size() && isWorld; ++k) {
                sum[k] = world[k] + other[k] - atoms[k].count;
                isWorld = sum[k] >= 0;
            }
            isWorld = isWorld && std::ranges::all_of(known, [&sum](const auto &own) {
                return sum[at(own.first)] >= own.second;
            });
            if (isWorld && isPossible(sum, m_problem, m_solver.published(), target.group.idle)) {
                hold(std::move(sum), m_held[i].idle || m_held[j].idle);
                return true;
            }
        }
    }
    return false;
}

bool ReleaseProtector::findWitnesses(
    const Target &target, Aim aim, const std::vector<int> &readers, YearSolver::Patience patience)
{
    if (combineFor(target, aim, readers.front()))
        return true;
    // Many at once is worth a try by hand, few a linear programme.
    const auto effort
        = readers.size() <= FewReaders ? YearSolver::Patience::Short : YearSolver::Patience::ByHand;
    if (readers.size() > 1 && findWitness(target, aim, readers, effort))
        return true;
    YearSolver::Question single = question(target, aim, std::span(readers).first(1));
    // Where it did not work by hand for many, it hardly does for one.
    single.isForLp = readers.size() > 1;
    single.others = question(target, aim, readers).readers;
    World world = m_solver.reach(single, patience);
    if (world.empty())
        return false;
    hold(std::move(world), target.group.idle);
    return true;
}

/// Hides what stands in the way of the aim. Where there was a way in fractions only, nothing does;
/// then the cheapest number of all goes, to be on the safe side. False: nothing is left to hide.
bool ReleaseProtector::hideAgainst(const Target &target, Aim aim, int reader)
{
    const auto obstacle = m_solver.inTheWay(question(target, aim, std::span(&reader, 1)));
    std::vector<int> numbers = obstacle.numbers;
    if (numbers.empty()) {
        std::vector<int> candidates;
        for (int number = 0; number < static_cast<int>(m_solver.published().size()); ++number) {
            if (isCandidate(number) && m_solver.published()[at(number)])
                candidates.push_back(number);
        }
        if (candidates.empty())
            return false;
        ++m_result.unfinished;
        numbers.push_back(*std::ranges::min_element(
            candidates, {}, [this](int number) { return m_problem.lossOf(number); }));
    }
    for (const int number : numbers) {
        m_solver.setPublished(number, false);
        m_result.reasons[number] = obstacle.proof;
        m_causes[number] = {.target = target, .aim = aim, .reader = reader};
    }
    return true;
}

/// True if something had to be hidden.
bool ReleaseProtector::protectTarget(Target &target, Aim aim)
{
    bool hasHidden = false;
    for (auto readers = unprotected(target, aim); !readers.empty() && goesOn();
         readers = unprotected(target, aim)) {
        if (findWitnesses(target, aim, readers, YearSolver::Patience::Long))
            continue;
        if (hideAgainst(target, aim, readers.front())) {
            hasHidden = true;
            continue;
        }
        // Nothing new is said any more, so it was told before.
        if (!target.mayBeTold)
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
    for (Target &target : m_targets) {
        for (const Aim aim : {Aim::None, Aim::Enough})
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
    for (Target &target : now) {
        for (const Aim aim : {Aim::None, Aim::Enough}) {
            for (auto readers = unprotected(target, aim); !readers.empty();
                 readers = unprotected(target, aim)) {
                if (!goesOn() || !findWitnesses(target, aim, readers, YearSolver::Patience::Short))
                    return false;
            }
        }
    }
    m_targets = std::move(now);
    return true;
}

bool ReleaseProtector::publishAgain(int number)
{
    const auto &asked = m_problem.numbers()[at(number)];
    std::vector<bool> before;
    for (Held &held : m_held) {
        before.push_back(held.alive);
        held.alive = held.alive && sumIn(held.world, asked.atoms) == asked.count;
    }
    m_solver.setPublished(number, true);
    const Cause &cause = m_causes[number];
    const bool isBeaten = findWitness(
        cause.target, cause.aim, std::span(&cause.reader, 1), YearSolver::Patience::Short);
    if (isBeaten && isSafe())
        return true;
    m_solver.setPublished(number, false);
    // What was found on the way also reproduces what is published without the number.
    for (std::size_t i = 0; i < before.size(); ++i)
        m_held[i].alive = before[i];
    return false;
}

/// Choosing one by one hides too much now and then; the dearest are tried first.
void ReleaseProtector::publishAgainWhatMay()
{
    std::vector<int> complementary;
    for (const auto &[number, proof] : m_result.reasons)
        complementary.push_back(number);
    std::ranges::stable_sort(complementary, std::ranges::greater(),
        [this](int number) { return m_problem.lossOf(number); });
    for (const int number : complementary) {
        if (!goesOn())
            return;
        if (publishAgain(number))
            m_result.reasons.erase(number);
    }
}

bool ReleaseProtector::isTruth(const World &world) const
{
    return std::ranges::equal(world, m_problem.atoms(), {}, {}, &YearProblem::Atom::count);
}

Protection ReleaseProtector::protect()
{
    publishWhatIsNotPrimary();
    const auto isSaid
        = [this](int number) { return isCandidate(number) && m_solver.published()[at(number)]; };
    const int count = static_cast<int>(m_problem.numbers().size());
    if (std::ranges::none_of(std::views::iota(0, count), isSaid)) {
        m_result.published = m_solver.published();
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
    m_result.published = m_solver.published();
    m_result.complementary = static_cast<int>(m_result.reasons.size());
    m_result.problems = m_solver.solved();
    for (Target &target : m_targets)
        m_result.groups.push_back(std::move(target.group));
    for (Held &held : m_held) {
        if (!held.alive || isTruth(held.world))
            continue;
        m_result.worlds.push_back(std::move(held.world));
        m_result.idleWorlds.push_back(held.idle);
    }
    return std::move(m_result);
}

} // namespace rueckhalt
