// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/witnessstore.h"

#include <algorithm>
#include <bit>
#include <map>
#include <ranges>
#include <utility>

namespace rueckhalt {

namespace {

constexpr int WordBits = 64;

} // namespace

ReaderSet::ReaderSet(int readers, bool value)
    : m_words(at(readers / WordBits + 1), 0)
{
    for (int reader = 0; value && reader < readers; ++reader)
        set(reader, true);
}

bool ReaderSet::has(int reader) const
{
    return ((m_words[at(reader / WordBits)] >> (reader % WordBits)) & 1U) != 0;
}

void ReaderSet::set(int reader, bool value)
{
    const std::uint64_t bit = std::uint64_t {1} << (reader % WordBits);
    std::uint64_t &word = m_words[at(reader / WordBits)];
    word = value ? word | bit : word & ~bit;
}

void ReaderSet::remove(const ReaderSet &others)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= ~others.m_words[i];
}

void ReaderSet::keep(const ReaderSet &others)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= others.m_words[i];
}

int ReaderSet::first() const
{
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        if (m_words[i] != 0)
            return static_cast<int>(i) * WordBits + std::countr_zero(m_words[i]);
    }
    return -1;
}

int ReaderSet::count() const
{
    int count = 0;
    for (const std::uint64_t word : m_words)
        count += std::popcount(word);
    return count;
}

int WitnessTarget::ownOf(int reader) const
{
    const auto found = std::ranges::lower_bound(own, reader, {}, &std::pair<int, int>::first);
    return found != own.end() && found->first == reader ? found->second : 0;
}

WitnessStore::WitnessStore(const YearProblem &problem)
    : m_problem(problem)
    , m_readers(static_cast<int>(problem.readers().size()) + 1)
    , m_ownOf(problem.atoms().size())
    , m_shiftsOf(problem.atoms().size())
{
    for (int reader = 0; reader + 1 < m_readers; ++reader) {
        for (const auto &[atom, count] : problem.readers()[at(reader)].atoms)
            m_ownOf[at(atom)].push_back({.reader = reader, .count = count});
    }
    hold({});
}

WitnessTarget WitnessStore::targetOf(YearProblem::Group group) const
{
    std::map<int, int> own;
    for (const int atom : group.atoms) {
        for (const Own &known : m_ownOf[at(atom)])
            own[known.reader] += known.count;
    }
    WitnessTarget target {.group = std::move(group),
        .own = {own.begin(), own.end()},
        .strangers = ReaderSet(m_readers, true)};
    for (const auto &[reader, count] : target.own)
        target.strangers.set(reader, false);
    target.mayBeTold = m_problem.hasErased(target.group.atoms);
    return target;
}

bool WitnessStore::reaches(WitnessAim aim, int sum, int own) const
{
    return aim == WitnessAim::None ? sum == own : sum >= own + m_problem.minimumPersons();
}

int WitnessStore::changeFor(const WitnessTarget &target, WitnessAim aim, int reader) const
{
    const int own = target.ownOf(reader);
    return aim == WitnessAim::None
        ? own - target.group.count
        : std::max(own + m_problem.minimumPersons() - target.group.count, 0);
}

/// By how much worlds change the sum of the atoms, where they move any of these.
std::vector<WitnessStore::Shift> WitnessStore::shifts(const std::vector<int> &atoms) const
{
    std::vector<Shift> found;
    m_sum.resize(m_held.size());
    for (const int atom : atoms) {
        for (const Shift &shift : m_shiftsOf[at(atom)]) {
            m_sum[at(shift.world)] += shift.by;
            found.push_back({.world = shift.world});
        }
    }
    for (Shift &shift : found)
        shift.by = std::exchange(m_sum[at(shift.world)], 0);
    std::erase_if(found, [](const Shift &shift) { return shift.by == 0; });
    return found;
}

void WitnessStore::serve(
    const WitnessTarget &target, WitnessAim aim, int world, int sum, ReaderSet &missing) const
{
    const Held &held = m_held[at(world)];
    if (!held.isAlive || (held.isIdle && !target.group.idle))
        return;
    if (reaches(aim, sum, 0)) {
        ReaderSet served = held.readers;
        served.keep(target.strangers);
        missing.remove(served);
    }
    for (const auto &[reader, own] : target.own) {
        if (reaches(aim, sum, own) && held.readers.has(reader))
            missing.set(reader, false);
    }
}

ReaderSet WitnessStore::missing(const WitnessTarget &target, WitnessAim aim) const
{
    ReaderSet missing(m_readers, true);
    serve(target, aim, 0, target.group.count, missing);
    for (const Shift &shift : shifts(target.group.atoms)) {
        if (missing.first() < 0)
            break;
        serve(target, aim, shift.world, target.group.count + shift.by, missing);
    }
    return missing;
}

void WitnessStore::hold(Move move)
{
    const int world = static_cast<int>(m_held.size());
    Held held {.move = std::move(move), .readers = ReaderSet(m_readers, true)};
    for (const AtomStep &step : held.move) {
        const auto &atom = m_problem.atoms()[at(step.atom)];
        held.isIdle = held.isIdle || (atom.idle && step.by > 0);
        m_shiftsOf[at(step.atom)].push_back({.world = world, .by = step.by});
        for (const Own &known : m_ownOf[at(step.atom)]) {
            if (atom.count + step.by < known.count)
                held.readers.set(known.reader, false);
        }
    }
    m_held.push_back(std::move(held));
}

void WitnessStore::hold(Move move, const WitnessTarget &target, WitnessAim aim, ReaderSet &missing)
{
    int sum = target.group.count;
    for (const AtomStep &step : move)
        sum += std::ranges::binary_search(target.group.atoms, step.atom) ? step.by : 0;
    hold(std::move(move));
    serve(target, aim, static_cast<int>(m_held.size()) - 1, sum, missing);
}

std::vector<int> WitnessStore::retire(int number)
{
    std::vector<int> dead;
    for (const Shift &shift : shifts(m_problem.numbers()[at(number)].atoms)) {
        if (std::exchange(m_held[at(shift.world)].isAlive, false))
            dead.push_back(shift.world);
    }
    return dead;
}

void WitnessStore::revive(const std::vector<int> &worlds)
{
    for (const int world : worlds)
        m_held[at(world)].isAlive = true;
}

void WitnessStore::judge(const std::vector<bool> &published)
{
    for (Held &held : m_held)
        held.isAlive = isPossible(held.move, m_problem, published, held.isIdle);
}

Allowance WitnessStore::allowance(
    const MoveSpace &space, int reader, const ReaderSet &missing) const
{
    Allowance allowance = space.allowanceFor(reader);
    for (std::size_t i = 0; i < space.kinds().size(); ++i) {
        if (allowance.most[i] <= 0)
            continue;
        const MoveSpace::Kind &kind = space.kinds()[i];
        int gentle = 0;
        for (const int atom : kind.atoms) {
            int known = 0;
            for (const Own &own : m_ownOf[at(atom)]) {
                if (missing.has(own.reader))
                    known = std::max(known, own.count);
            }
            gentle += m_problem.atoms()[at(atom)].count - known;
        }
        allowance.gentle[i] = std::min(allowance.most[i], gentle);
    }
    return allowance;
}

/// How many lose an own incident when one less than `left` is left of the atom's.
int WitnessStore::hurt(int atom, int left, const ReaderSet &missing) const
{
    return static_cast<int>(std::ranges::count_if(m_ownOf[at(atom)],
        [&](const Own &own) { return own.count == left && missing.has(own.reader); }));
}

Move WitnessStore::spread(
    const KindMove &move, const MoveSpace &space, int reader, const ReaderSet &missing) const
{
    std::map<int, int> steps;
    for (const KindStep &step : move) {
        const auto &atoms = space.kinds()[at(step.kind)].atoms;
        if (step.by > 0) {
            steps[atoms.front()] += step.by;
            continue;
        }
        for (int taken = 0; taken < -step.by; ++taken) {
            int best = -1;
            int least = 0;
            for (const int atom : atoms) {
                const auto done = steps.find(atom);
                const int left
                    = m_problem.atoms()[at(atom)].count + (done == steps.end() ? 0 : done->second);
                const auto isReaders = [reader, left](const Own &own) {
                    return own.reader == reader && own.count >= left;
                };
                if (left <= 0 || std::ranges::any_of(m_ownOf[at(atom)], isReaders))
                    continue;
                const int cost = hurt(atom, left, missing);
                if (best < 0 || cost < least) {
                    best = atom;
                    least = cost;
                }
            }
            if (best < 0)
                return {};
            --steps[best];
        }
    }
    Move spread;
    for (const auto &[atom, by] : steps)
        spread.push_back({.atom = atom, .by = by});
    return spread;
}

/// Newest worlds first, each if somebody needs it still.
std::vector<WitnessStore::Held> WitnessStore::needed(
    const std::vector<WitnessTarget> &targets) const
{
    std::vector<bool> isNeeded(m_held.size(), false);
    for (const WitnessTarget &target : targets) {
        for (const WitnessAim aim : {WitnessAim::None, WitnessAim::Enough}) {
            if (aim == WitnessAim::Enough && target.group.isOpen)
                continue;
            ReaderSet missing(m_readers, true);
            serve(target, aim, 0, target.group.count, missing);
            std::vector<Shift> worlds = shifts(target.group.atoms);
            std::ranges::sort(worlds, std::ranges::greater(), &Shift::world);
            std::ranges::stable_partition(
                worlds, [&isNeeded](const Shift &shift) { return isNeeded[at(shift.world)]; });
            for (const Shift &shift : worlds) {
                const int before = missing.count();
                if (before == 0)
                    break;
                serve(target, aim, shift.world, target.group.count + shift.by, missing);
                if (missing.count() < before)
                    isNeeded[at(shift.world)] = true;
            }
        }
    }
    std::vector<Held> needed;
    for (std::size_t world = 1; world < m_held.size(); ++world) {
        if (isNeeded[world])
            needed.push_back(m_held[world]);
    }
    return needed;
}

} // namespace rueckhalt
