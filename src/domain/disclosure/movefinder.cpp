// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/movefinder.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_set>

namespace rueckhalt {

namespace {

constexpr int MostSteps = 16; // of one incident's move
constexpr std::size_t Width = 16; // half-mended moves that are followed at a time
constexpr std::size_t Branches = 10; // ways on from each of them

/// The same for the same steps in any order.
std::uint64_t mixed(int atom, int sign)
{
    std::uint64_t value = static_cast<std::uint64_t>(2 * atom + (sign > 0 ? 1 : 0)) + 1;
    value *= 0x9e3779b97f4a7c15U;
    value ^= value >> 29;
    value *= 0xbf58476d1ce4e5b9U;
    return value ^ (value >> 32);
}

} // namespace

int MoveFinder::partOf(LedgerAtom::Block block)
{
    return static_cast<int>(block == LedgerAtom::Block::Cube ? LedgerAtom::Block::Time : block);
}

MoveFinder::MoveFinder(const YearProblem &problem)
    : m_problem(problem)
    , m_termsOf(problem.atoms().size())
{
    const auto addSum = [this](bool isActive) {
        m_atomsOf.emplace_back();
        m_active.push_back(isActive ? 1 : 0);
        return static_cast<int>(m_atomsOf.size()) - 1;
    };
    const auto add = [this](int sum, const std::vector<int> &atoms, int sign) {
        for (const int atom : atoms) {
            m_termsOf[at(atom)].push_back({.sum = sum, .sign = sign});
            m_atomsOf[at(sum)].push_back({.sum = atom, .sign = sign});
        }
    };
    for (const auto &number : problem.numbers())
        add(addSum(number.isTold), number.atoms, 1);
    for (const auto &link : problem.links()) {
        const int sum = addSum(true);
        add(sum, link.left, 1);
        add(sum, link.right, -1);
    }
    m_group = addSum(true);
    m_move.resize(problem.atoms().size());
    m_inGroup.resize(problem.atoms().size());
    m_missing.resize(m_atomsOf.size());
}

bool MoveFinder::may(int atom, int sign) const
{
    const auto &asked = m_problem.atoms()[at(atom)];
    const int move = m_move[at(atom)];
    if (m_task.movingPart >= 0 && partOf(asked.key.block) != m_task.movingPart)
        return false;
    if (sign > 0)
        return move >= 0 && (!asked.idle || m_task.idle);
    return move <= 0 && asked.count + move > (*m_known)[at(atom)];
}

/// How much more (or less) is broken after the step.
int MoveFinder::scoreOf(int atom, int sign) const
{
    int score = 0;
    for (const Term &term : m_termsOf[at(atom)]) {
        if (m_active[at(term.sum)] != 0) {
            const int missing = m_missing[at(term.sum)];
            score += std::abs(missing - sign * term.sign) - std::abs(missing);
        }
    }
    if (m_inGroup[at(atom)]) {
        const int missing = m_missing[at(m_group)];
        score += std::abs(missing - sign) - std::abs(missing);
    }
    return score;
}

void MoveFinder::apply(int atom, int sign)
{
    m_move[at(atom)] += sign;
    m_touched.push_back(atom);
    const auto change = [this](int sum, int by) {
        if (m_missing[at(sum)] == 0)
            m_broken.push_back(sum);
        m_missing[at(sum)] -= by;
    };
    for (const Term &term : m_termsOf[at(atom)]) {
        if (m_active[at(term.sum)] != 0)
            change(term.sum, sign * term.sign);
    }
    if (m_inGroup[at(atom)])
        change(m_group, sign);
}

/// The broken sum with the fewest atoms; -1: none.
int MoveFinder::brokenSum() const
{
    int found = -1;
    std::size_t fewest = 0;
    for (const int sum : m_broken) {
        if (m_missing[at(sum)] == 0)
            continue;
        const std::size_t size = sum == m_group ? m_task.atoms.size() : m_atomsOf[at(sum)].size();
        if (found < 0 || size < fewest) {
            found = sum;
            fewest = size;
        }
    }
    return found;
}

/// The best steps that mend the sum by one.
std::vector<MoveFinder::Step> MoveFinder::steps(int sum) const
{
    const int direction = m_missing[at(sum)] > 0 ? 1 : -1;
    std::vector<Step> found;
    const auto consider = [&](int atom, int sign) {
        if (may(atom, sign))
            found.push_back({.atom = atom, .sign = sign, .score = scoreOf(atom, sign)});
    };
    if (sum == m_group) {
        for (const int atom : m_task.atoms)
            consider(atom, direction);
    } else {
        for (const Term &term : m_atomsOf[at(sum)])
            consider(term.sum, direction * term.sign);
    }
    const auto best = std::min(found.size(), Branches);
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(best), {},
        [](const Step &step) { return std::pair(step.score, mixed(step.atom, step.sign)); });
    found.resize(best);
    return found;
}

void MoveFinder::set(const Draft &draft, int factor)
{
    for (const Step &step : draft.steps)
        apply(step.atom, factor * step.sign);
}

/// All drafts grow by one step at a time; the least broken are kept.
bool MoveFinder::moveOne(int sign)
{
    m_missing[at(m_group)] += sign;
    m_broken = {m_group};
    std::vector<Draft> drafts {Draft {}};
    for (int depth = 0; depth < MostSteps && !drafts.empty(); ++depth) {
        std::vector<Draft> next;
        std::unordered_set<std::uint64_t> seen;
        for (const Draft &draft : drafts) {
            m_broken = {m_group};
            set(draft, 1);
            const int sum = brokenSum();
            for (const Step &step : steps(sum)) {
                Draft longer = draft;
                longer.steps.push_back(step);
                longer.broken += step.score;
                if (longer.broken == 0) {
                    apply(step.atom, step.sign);
                    return true;
                }
                longer.mark += mixed(step.atom, step.sign);
                if (seen.insert(longer.mark).second)
                    next.push_back(std::move(longer));
            }
            set(draft, -1);
        }
        const auto best = std::min(next.size(), Width);
        std::ranges::partial_sort(next, next.begin() + static_cast<std::ptrdiff_t>(best), {},
            [](const Draft &draft) { return std::pair(draft.broken, draft.mark); });
        next.resize(best);
        drafts = std::move(next);
    }
    m_missing[at(m_group)] -= sign;
    return false;
}

std::optional<std::vector<int>> MoveFinder::find(const Task &task, const std::vector<int> &known)
{
    m_task = task;
    m_known = &known;
    for (const int atom : task.atoms)
        m_inGroup[at(atom)] = true;
    bool isFound = true;
    for (int i = 0; i < std::abs(task.change) && isFound; ++i)
        isFound = moveOne(task.change > 0 ? 1 : -1);
    std::optional<std::vector<int>> move;
    if (isFound)
        move = m_move;
    for (const int atom : task.atoms)
        m_inGroup[at(atom)] = false;
    for (const int atom : m_touched)
        m_move[at(atom)] = 0;
    m_touched.clear();
    std::ranges::fill(m_missing, 0);
    return move;
}

} // namespace rueckhalt
