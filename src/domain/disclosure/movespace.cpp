// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/movespace.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace rueckhalt {

namespace {

std::uint64_t mixed(std::uint64_t value)
{
    value = (value + 1) * 0x9e3779b97f4a7c15U;
    value ^= value >> 29;
    value *= 0xbf58476d1ce4e5b9U;
    return value ^ (value >> 32);
}

int byIn(const Move &move, int atom)
{
    const auto found = std::ranges::lower_bound(move, atom, {}, &AtomStep::atom);
    return found != move.end() && found->atom == atom ? found->by : 0;
}

/// How much the sum of the atoms, which are ascending, changes.
int changeOf(const Move &move, const std::vector<int> &atoms)
{
    int change = 0;
    for (const AtomStep &step : move)
        change += std::ranges::binary_search(atoms, step.atom) ? step.by : 0;
    return change;
}

} // namespace

bool isPossible(const Move &move, const YearProblem &problem, const std::vector<bool> &published,
    bool idleAllowed)
{
    for (const AtomStep &step : move) {
        const auto &atom = problem.atoms()[at(step.atom)];
        if (atom.count + step.by < 0 || byIn(move, step.atom) != step.by
            || (step.by > 0 && atom.idle && !idleAllowed))
            return false;
    }
    for (const auto &link : problem.links()) {
        if (changeOf(move, link.left) != changeOf(move, link.right))
            return false;
    }
    for (std::size_t number = 0; number < published.size(); ++number) {
        if (published[number] && changeOf(move, problem.numbers()[number].atoms) != 0)
            return false;
    }
    return true;
}

int MoveSpace::partOf(LedgerAtom::Block block)
{
    return static_cast<int>(block == LedgerAtom::Block::Cube ? LedgerAtom::Block::Time : block);
}

MoveSpace::MoveSpace(const YearProblem &problem)
    : m_problem(problem)
    , m_sumsOf(problem.atoms().size())
    , m_kindOf(problem.atoms().size())
{
    int sum = 0;
    const auto add = [this, &sum](const std::vector<int> &atoms, int sign) {
        for (const int atom : atoms)
            m_sumsOf[at(atom)].push_back({.other = sum, .sign = sign});
    };
    for (const auto &number : problem.numbers()) {
        m_published.push_back(number.isTold);
        add(number.atoms, 1);
        ++sum;
    }
    for (const auto &link : problem.links()) {
        add(link.left, 1);
        add(link.right, -1);
        ++sum;
    }
    m_termsOf.resize(at(sum) + 1);
    m_changes.resize(at(sum));
}

void MoveSpace::setPublished(int number, bool published)
{
    m_published[at(number)] = published;
    m_isStale = true;
    ++m_state;
}

void MoveSpace::makeKinds()
{
    m_whole.clear();
    m_split.clear();
    std::unordered_map<std::uint64_t, int> known;
    for (int atom = 0; atom < static_cast<int>(m_sumsOf.size()); ++atom) {
        const auto &asked = m_problem.atoms()[at(atom)];
        std::uint64_t signature = asked.idle ? mixed(0) : 0;
        Kind kind {.atoms = {},
            .sums = {},
            .signature = 0,
            .isIdle = asked.idle,
            .block = asked.key.block};
        for (const Term &term : m_sumsOf[at(atom)]) {
            if (at(term.other) < m_published.size() && !m_published[at(term.other)])
                continue;
            const std::uint64_t random = mixed(static_cast<std::uint64_t>(term.other));
            kind.signature += term.sign > 0 ? random : 0 - random;
            kind.sums.push_back(term);
        }
        signature ^= kind.signature + mixed(~static_cast<std::uint64_t>(partOf(asked.key.block)));
        const auto [place, isNew] = known.try_emplace(signature, static_cast<int>(m_whole.size()));
        if (isNew)
            m_whole.push_back(std::move(kind));
        m_whole[at(place->second)].atoms.push_back(atom);
        m_whole[at(place->second)].count += asked.count;
        m_kindOf[at(atom)] = place->second;
    }
    m_kinds = m_whole;
    m_wholeKindOf = m_kindOf;
    m_outside.resize(m_whole.size());
    for (std::size_t kind = 0; kind < m_whole.size(); ++kind)
        m_outside[kind] = static_cast<int>(kind);
    m_isStale = false;
    ++m_wholeState;
}

void MoveSpace::restoreKinds()
{
    m_kinds.resize(m_whole.size());
    for (const int kind : m_split) {
        m_kinds[at(kind)] = m_whole[at(kind)];
        for (const int atom : m_kinds[at(kind)].atoms)
            m_kindOf[at(atom)] = kind;
        m_outside[at(kind)] = kind;
    }
    m_split.clear();
}

/// What is of a kind but not in the group becomes a kind of its own.
void MoveSpace::splitByGroup(std::span<const int> atoms)
{
    for (const int atom : atoms) {
        if (std::ranges::find(m_split, m_kindOf[at(atom)]) == m_split.end())
            m_split.push_back(m_kindOf[at(atom)]);
    }
    for (const int whole : m_split) {
        Kind inside = m_kinds[at(whole)];
        inside.atoms.clear();
        inside.isInGroup = true;
        inside.count = 0;
        Kind outside = inside;
        outside.isInGroup = false;
        for (const int atom : m_whole[at(whole)].atoms) {
            Kind &side = std::ranges::binary_search(atoms, atom) ? inside : outside;
            side.atoms.push_back(atom);
            side.count += m_problem.atoms()[at(atom)].count;
        }
        m_outside[at(whole)] = outside.atoms.empty() ? -1 : static_cast<int>(m_kinds.size());
        if (!outside.atoms.empty()) {
            for (const int atom : outside.atoms)
                m_kindOf[at(atom)] = static_cast<int>(m_kinds.size());
            m_kinds.push_back(std::move(outside));
        }
        m_kinds[at(whole)] = std::move(inside);
    }
}

void MoveSpace::makeTerms()
{
    for (auto &terms : m_termsOf)
        terms.clear();
    for (int kind = 0; kind < static_cast<int>(m_kinds.size()); ++kind) {
        const Kind &asked = m_kinds[at(kind)];
        if (!asked.mayMove)
            continue;
        for (const Term &term : asked.sums)
            m_termsOf[at(term.other)].push_back({.other = kind, .sign = term.sign});
        if (asked.isInGroup)
            m_termsOf.back().push_back({.other = kind, .sign = 1});
    }
}

/// The parts hang together by the grand total only; if it is published, one moves alone.
void MoveSpace::setGroup(std::span<const int> atoms, bool idle)
{
    if (m_isStale)
        makeKinds();
    else
        restoreKinds();
    splitByGroup(atoms);
    const int total = m_problem.total();
    const bool isAlone = total >= 0 && m_published[at(total)]
        && !m_problem.numbers()[at(total)].atoms.empty() && !atoms.empty();
    const int part = atoms.empty() ? 0 : partOf(m_problem.atoms()[at(atoms.front())].key.block);
    for (Kind &kind : m_kinds) {
        kind.mayMove = !isAlone || partOf(kind.block) == part;
        kind.mayGrow = kind.mayMove && (!kind.isIdle || idle);
    }
    makeTerms();
    ++m_state;
}

bool MoveSpace::isPossible(const Move &move, bool idleAllowed) const
{
    bool isPossible = true;
    for (const AtomStep &step : move) {
        const auto &atom = m_problem.atoms()[at(step.atom)];
        isPossible = isPossible && atom.count + step.by >= 0
            && (step.by <= 0 || !atom.idle || idleAllowed);
        for (const Term &term : m_sumsOf[at(step.atom)])
            m_changes[at(term.other)] += term.sign * step.by;
    }
    for (const AtomStep &step : move) {
        for (const Term &term : m_sumsOf[at(step.atom)]) {
            const bool isFree = at(term.other) < m_published.size() && !m_published[at(term.other)];
            const bool isChanged = std::exchange(m_changes[at(term.other)], 0) != 0;
            isPossible = isPossible && (isFree || !isChanged);
        }
    }
    return isPossible;
}

Allowance MoveSpace::allowanceFor(int reader) const
{
    Allowance allowance;
    for (const Kind &kind : m_kinds)
        allowance.most.push_back(kind.mayMove ? kind.count : 0);
    if (reader >= 0 && reader < static_cast<int>(m_problem.readers().size())) {
        for (const auto &[atom, count] : m_problem.readers()[at(reader)].atoms) {
            if (m_kinds[at(kindOf(atom))].mayMove)
                allowance.most[at(kindOf(atom))] -= count;
        }
    }
    allowance.gentle = allowance.most;
    return allowance;
}

} // namespace rueckhalt
