// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/elimination.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace rueckhalt {

namespace {

std::size_t place(int position)
{
    return static_cast<std::size_t>(position);
}

int cutOff(int factor)
{
    constexpr int Most = Elimination::LargestFactor + 1;
    return std::clamp(factor, -Most, Most);
}

} // namespace

Elimination::Elimination(std::vector<Equation> equations, int unknowns)
    : m_equations(std::move(equations))
    , m_order(m_equations.size())
    , m_positionOf(m_equations.size())
    , m_with(place(unknowns))
    , m_seen(m_equations.size(), 0)
{
    std::iota(m_order.begin(), m_order.end(), 0);
    std::iota(m_positionOf.begin(), m_positionOf.end(), 0);
    for (const int equation : m_order) {
        for (const Term &term : m_equations[place(equation)])
            m_with[place(term.unknown)].push_back(equation);
    }
}

int Elimination::factorOf(int equation, int unknown) const
{
    const Equation &asked = m_equations[place(equation)];
    const auto found = std::ranges::lower_bound(asked, unknown, {}, &Term::unknown);
    return found != asked.end() && found->unknown == unknown ? found->by : 0;
}

void Elimination::subtract(int equation, const Equation &solved, int factor)
{
    Equation &old = m_equations[place(equation)];
    m_difference.clear();
    auto left = old.cbegin();
    for (const Term &term : solved) {
        while (left != old.cend() && left->unknown < term.unknown)
            m_difference.push_back(*left++);
        const bool isThere = left != old.cend() && left->unknown == term.unknown;
        const int by = cutOff((isThere ? left++->by : 0) - factor * term.by);
        if (by != 0)
            m_difference.push_back({.unknown = term.unknown, .by = by});
        if (!isThere)
            m_with[place(term.unknown)].push_back(equation);
    }
    m_difference.insert(m_difference.end(), left, old.cend());
    std::swap(old, m_difference);
}

/// Those that still have it, each once.
void Elimination::collect(int unknown)
{
    m_found.clear();
    ++m_round;
    for (const int equation : m_with[place(unknown)]) {
        if (std::exchange(m_seen[place(equation)], m_round) == m_round)
            continue;
        if (const int factor = factorOf(equation, unknown); factor != 0)
            m_found.push_back({.equation = equation, .factor = factor});
    }
}

bool Elimination::decide(int unknown)
{
    collect(unknown);
    const int open = static_cast<int>(m_decided.size());
    int best = -1;
    const auto sizeOf = [this](int equation) {
        return std::pair(m_equations[place(equation)].size(), m_positionOf[place(equation)]);
    };
    for (const auto &[equation, factor] : m_found) {
        if (m_positionOf[place(equation)] >= open && std::abs(factor) == 1
            && (best < 0 || sizeOf(equation) < sizeOf(best)))
            best = equation;
    }
    if (best < 0)
        return false;
    const int other = std::exchange(m_order[place(open)], best);
    m_positionOf[place(other)] = std::exchange(m_positionOf[place(best)], open);
    m_order[place(m_positionOf[place(other)])] = other;
    m_decided.push_back(unknown);
    Equation &solved = m_equations[place(best)];
    if (factorOf(best, unknown) < 0) {
        for (Term &term : solved)
            term.by = -term.by;
    }
    for (const auto &[equation, factor] : m_found) {
        if (equation != best)
            subtract(equation, solved, factor);
    }
    m_with[place(unknown)] = {best};
    return true;
}

} // namespace rueckhalt
