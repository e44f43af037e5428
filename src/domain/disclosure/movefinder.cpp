// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/movefinder.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_set>

namespace rueckhalt {

namespace {

constexpr int MostSteps = 8; // of one incident's move
constexpr std::size_t Width = 24; // half-mended moves that are followed at a time
constexpr std::size_t Branches = 12; // ways on from each of them
constexpr int PriceOfBroken = 3; // against the incidents of somebody who still needs a world

/// The same for the same steps in any order.
std::uint64_t mixed(int kind, int sign)
{
    std::uint64_t value = static_cast<std::uint64_t>(2 * kind + (sign > 0 ? 1 : 0)) + 1;
    value *= 0x9e3779b97f4a7c15U;
    value ^= value >> 29;
    value *= 0xbf58476d1ce4e5b9U;
    return value ^ (value >> 32);
}

} // namespace

MoveFinder::MoveFinder(const MoveSpace &space, YearSolver &solver)
    : m_space(space)
    , m_solver(solver)
    , m_circuits(space)
    , m_exchanges(space)
    , m_libraryOf(space.problem().atoms().size())
{
}

bool MoveFinder::may(int kind, int sign) const
{
    const int move = m_move[at(kind)];
    const int now = move - m_before[at(kind)];
    // What was done for this incident is not undone; what was done for others before may be.
    if (sign > 0)
        return now >= 0 && (move < 0 || m_space.kinds()[at(kind)].mayGrow);
    return now <= 0 && m_allowance->most[at(kind)] + move > 0;
}

/// How much more (or less) is broken after the step.
int MoveFinder::scoreOf(int kind, int sign) const
{
    int score = 0;
    const MoveSpace::Kind &asked = m_space.kinds()[at(kind)];
    for (const MoveSpace::Term &term : asked.sums) {
        const int missing = m_missing[at(term.other)];
        score += std::abs(missing - sign * term.sign) - std::abs(missing);
    }
    if (asked.isInGroup) {
        const int missing = m_missing[at(m_space.groupSum())];
        score += std::abs(missing - sign) - std::abs(missing);
    }
    return score;
}

/// Taking away what somebody knows who still needs a world costs.
int MoveFinder::costOf(int kind, int sign) const
{
    return sign < 0 && m_allowance->gentle[at(kind)] + m_move[at(kind)] <= 0 ? 1 : 0;
}

void MoveFinder::apply(int kind, int sign)
{
    m_move[at(kind)] += sign;
    const auto change = [this](int sum, int by) {
        if (m_missing[at(sum)] == 0)
            m_broken.push_back(sum);
        m_missing[at(sum)] -= by;
    };
    const MoveSpace::Kind &asked = m_space.kinds()[at(kind)];
    for (const MoveSpace::Term &term : asked.sums)
        change(term.other, sign * term.sign);
    if (asked.isInGroup)
        change(m_space.groupSum(), sign);
}

/// The broken sum that the fewest steps can mend; -1: none.
int MoveFinder::brokenSum() const
{
    int found = -1;
    int fewest = 0;
    for (const int sum : m_broken) {
        const int missing = m_missing[at(sum)];
        if (missing == 0 || sum == found)
            continue;
        int ways = 0;
        for (const MoveSpace::Term &term : m_space.kindsIn(sum)) {
            ways += may(term.other, missing > 0 ? term.sign : -term.sign) ? 1 : 0;
            if (found >= 0 && ways >= fewest)
                break;
        }
        if (found < 0 || ways < fewest) {
            found = sum;
            fewest = ways;
        }
    }
    return found;
}

/// The best steps that mend the sum by one.
std::vector<MoveFinder::Step> MoveFinder::steps(int sum) const
{
    const int direction = m_missing[at(sum)] > 0 ? 1 : -1;
    std::vector<Step> found;
    for (const MoveSpace::Term &term : m_space.kindsIn(sum)) {
        const int sign = direction * term.sign;
        if (may(term.other, sign)) {
            found.push_back({.kind = term.other,
                .sign = sign,
                .score = scoreOf(term.other, sign),
                .cost = costOf(term.other, sign)});
        }
    }
    const auto best = std::min(found.size(), Branches);
    std::ranges::partial_sort(
        found, found.begin() + static_cast<std::ptrdiff_t>(best), {}, [](const Step &step) {
            return std::pair(PriceOfBroken * step.score + step.cost, mixed(step.kind, step.sign));
        });
    found.resize(best);
    return found;
}

void MoveFinder::set(const std::vector<Step> &steps, int factor)
{
    for (const Step &step : steps)
        apply(step.kind, factor * step.sign);
}

bool MoveFinder::allows(const KindMove &move) const
{
    return std::ranges::all_of(move, [this](const KindStep &step) {
        return step.by > 0 || m_allowance->most[at(step.kind)] + m_move[at(step.kind)] >= -step.by;
    });
}

/// A move of the library, or its reverse, if it still changes nothing published and this group by
/// one incident.
void MoveFinder::takeFromLibrary(const Move &move, int sign)
{
    KindMove found;
    std::uint64_t effect = 0;
    int change = 0;
    for (const AtomStep &step : move) {
        const int position = m_space.kindOf(step.atom);
        const MoveSpace::Kind &kind = m_space.kinds()[at(position)];
        const auto same = std::ranges::find(found, position, &KindStep::kind);
        if (same == found.end())
            found.push_back({.kind = position, .by = step.by});
        else
            same->by += step.by;
        effect += kind.signature * static_cast<std::uint64_t>(step.by);
        change += kind.isInGroup ? step.by : 0;
    }
    if (effect != 0 || std::abs(change) != 1)
        return;
    for (KindStep &step : found) {
        const MoveSpace::Kind &kind = m_space.kinds()[at(step.kind)];
        step.by *= change * sign;
        if (!kind.mayMove || (step.by > 0 ? !kind.mayGrow : kind.count < -step.by))
            return;
    }
    std::erase_if(found, [](const KindStep &step) { return step.by == 0; });
    m_known.push_back(std::move(found));
}

/// All short moves that are known for this group.
void MoveFinder::collect(int sign)
{
    if (m_state == m_space.state() && m_sign == sign)
        return;
    m_state = m_space.state();
    m_sign = sign;
    m_known = m_exchanges.of(sign);
    std::set<int> found;
    for (const MoveSpace::Term &term : m_space.kindsIn(m_space.groupSum())) {
        for (const int atom : m_space.kinds()[at(term.other)].atoms)
            found.insert(m_libraryOf[at(atom)].begin(), m_libraryOf[at(atom)].end());
    }
    for (const int position : found)
        takeFromLibrary(m_library[at(position)], sign);
}

void MoveFinder::remember(const KindMove &move)
{
    m_known.push_back(move);
    Move atoms;
    for (const KindStep &step : move) {
        const auto &all = m_space.kinds()[at(step.kind)].atoms;
        const auto most = std::ranges::max_element(
            all, {}, [this](int atom) { return m_space.problem().atoms()[at(atom)].count; });
        atoms.push_back({.atom = step.by < 0 ? *most : all.front(), .by = step.by});
    }
    std::ranges::sort(atoms);
    if (!m_inLibrary.insert(atoms).second)
        return;
    for (const AtomStep &step : atoms)
        m_libraryOf[at(step.atom)].push_back(static_cast<int>(m_library.size()));
    m_library.push_back(std::move(atoms));
}

/// The first known move that hurts the fewest.
bool MoveFinder::moveByKnown()
{
    const KindMove *best = nullptr;
    int least = 0;
    for (const KindMove &move : m_known) {
        if (!allows(move))
            continue;
        int cost = static_cast<int>(move.size()) / 2;
        for (const KindStep &step : move)
            cost += costOf(step.kind, step.by);
        if (!best || cost < least) {
            best = &move;
            least = cost;
        }
    }
    for (std::size_t i = 0; best && i < best->size(); ++i)
        m_move[at((*best)[i].kind)] += (*best)[i].by;
    return best != nullptr;
}

/// What may still go after what was moved for other incidents.
Allowance MoveFinder::left() const
{
    Allowance left = *m_allowance;
    for (std::size_t kind = 0; kind < m_move.size(); ++kind) {
        left.most[kind] += std::min(m_move[kind], 0);
        left.gentle[kind] += std::min(m_move[kind], 0);
    }
    return left;
}

bool MoveFinder::take(const std::optional<KindMove> &move)
{
    if (!move)
        return false;
    for (const KindStep &step : *move)
        m_move[at(step.kind)] += step.by;
    remember(*move);
    return true;
}

/// Whether one more change mends all that the draft, which is applied, still breaks.
bool MoveFinder::complete(const Draft &draft)
{
    if (m_missing[at(m_space.groupSum())] != 0)
        return false;
    for (const Exchanges::Change &change : m_exchanges.with(0 - draft.effect)) {
        const int from = m_space.outsideOf(change.from);
        const int to = m_space.outsideOf(change.to);
        if (from < 0 || to < 0 || !may(from, -1) || !may(to, 1))
            continue;
        apply(from, -1);
        apply(to, 1);
        return true;
    }
    return false;
}

/// All drafts grow by one step at a time; the least broken are kept.
bool MoveFinder::moveByHand(int sign)
{
    const int group = m_space.groupSum();
    m_broken = {group};
    m_missing[at(group)] += sign;
    std::vector<Draft> drafts {Draft {}};
    for (int depth = 0; depth < MostSteps && !drafts.empty(); ++depth) {
        std::vector<Draft> next;
        std::unordered_set<std::uint64_t> seen;
        for (const Draft &draft : drafts) {
            m_broken = {group};
            set(draft.steps, 1);
            for (const Step &step : steps(brokenSum())) {
                const std::uint64_t signature = m_space.kinds()[at(step.kind)].signature;
                const std::uint64_t mark = draft.mark + mixed(step.kind, step.sign);
                if (!seen.insert(mark).second)
                    continue;
                Draft longer {.steps = draft.steps,
                    .broken = draft.broken + step.score,
                    .cost = draft.cost + step.cost,
                    .effect = draft.effect + (step.sign > 0 ? signature : 0 - signature),
                    .mark = mark};
                longer.steps.push_back(step);
                apply(step.kind, step.sign);
                if (longer.broken == 0 || complete(longer))
                    return true;
                apply(step.kind, -step.sign);
                next.push_back(std::move(longer));
            }
            set(draft.steps, -1);
        }
        const auto best = std::min(next.size(), Width);
        std::ranges::partial_sort(
            next, next.begin() + static_cast<std::ptrdiff_t>(best), {}, [](const Draft &draft) {
                return std::pair(PriceOfBroken * draft.broken + draft.cost, draft.mark);
            });
        next.resize(best);
        drafts = std::move(next);
    }
    return false;
}

std::optional<KindMove> MoveFinder::find(
    int change, const Allowance &allowance, YearSolver::Patience patience)
{
    const int sign = change > 0 ? 1 : -1;
    m_allowance = &allowance;
    m_move.assign(m_space.kinds().size(), 0);
    m_missing.assign(at(m_space.sumCount()), 0);
    collect(sign);
    for (int left = std::abs(change); left > 0; --left) {
        m_before = m_move;
        if (moveByKnown() || take(m_circuits.find(sign, this->left())))
            continue;
        // What cannot be reached at all is not reached step by step either.
        if (m_circuits.isImpossible()) {
            const bool isFirst = left == std::abs(change);
            if (isFirst || (!m_circuits.find(change, allowance) && m_circuits.isImpossible()))
                return std::nullopt;
            return m_solver.find(change, allowance, patience);
        }
        if (moveByHand(sign)) {
            KindMove unit;
            for (int kind = 0; kind < static_cast<int>(m_move.size()); ++kind) {
                if (const int by = m_move[at(kind)] - m_before[at(kind)]; by != 0)
                    unit.push_back({.kind = kind, .by = by});
            }
            remember(unit);
            continue;
        }
        m_move = m_before;
        std::ranges::fill(m_missing, 0);
        if (!take(m_solver.find(sign, this->left(), YearSolver::Patience::Short)))
            return m_solver.find(change, allowance, patience);
    }
    KindMove move;
    for (int kind = 0; kind < static_cast<int>(m_move.size()); ++kind) {
        if (m_move[at(kind)] != 0)
            move.push_back({.kind = kind, .by = m_move[at(kind)]});
    }
    return move;
}

} // namespace rueckhalt
