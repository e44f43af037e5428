// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/circuits.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace rueckhalt {

Circuits::Circuits(const MoveSpace &space)
    : m_space(space)
{
}

/// One for every sum that must not change.
std::vector<Elimination::Equation> Circuits::equations() const
{
    const auto &kinds = m_space.wholeKinds();
    std::vector<int> equationOf(at(m_space.sumCount()), -1);
    std::vector<Elimination::Equation> equations;
    for (int kind = 0; kind < static_cast<int>(kinds.size()); ++kind) {
        for (const MoveSpace::Term &term : kinds[at(kind)].sums) {
            int &equation = equationOf[at(term.other)];
            if (equation < 0) {
                equation = static_cast<int>(equations.size());
                equations.emplace_back();
            }
            equations[at(equation)].push_back({.unknown = kind, .by = term.sign});
        }
    }
    return equations;
}

/// Who goes into the basis first: kinds with many incidents, last those that nobody has.
std::vector<int> Circuits::order() const
{
    const auto &kinds = m_space.wholeKinds();
    std::vector<int> order(kinds.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {},
        [&kinds](int kind) { return std::pair(kinds[at(kind)].isIdle, -kinds[at(kind)].count); });
    return order;
}

/// What the basis must change for one incident more of a kind is its column in the solved
/// equations.
void Circuits::write(const Elimination &solved)
{
    const int count = static_cast<int>(m_space.wholeKinds().size());
    const int decided = static_cast<int>(solved.decided().size());
    std::vector<KindMove> columns(at(count));
    std::vector<bool> isWhole(at(count), true);
    for (int kind = 0; kind < count; ++kind)
        columns[at(kind)].push_back({.kind = kind, .by = 1});
    for (const int kind : solved.decided())
        isWhole[at(kind)] = false; // has no circuit of its own
    for (int position = 0; position < solved.count(); ++position) {
        for (const Elimination::Term &term : solved.equation(position)) {
            if (position >= decided || std::abs(term.by) > Elimination::LargestFactor)
                isWhole[at(term.unknown)] = false;
            else
                columns[at(term.unknown)].push_back(
                    {.kind = solved.decided()[at(position)], .by = -term.by});
        }
    }
    m_all.clear();
    m_with.assign(at(count), {});
    for (int kind = 0; kind < count; ++kind) {
        if (!isWhole[at(kind)])
            continue;
        for (const KindStep &step : columns[at(kind)])
            m_with[at(step.kind)].push_back(
                {.circuit = static_cast<int>(m_all.size()), .by = step.by});
        m_all.push_back(std::move(columns[at(kind)]));
    }
}

const std::vector<KindMove> &Circuits::all()
{
    if (m_wholeState != m_space.wholeState()) {
        m_wholeState = m_space.wholeState();
        Elimination elimination(equations(), static_cast<int>(m_space.wholeKinds().size()));
        for (const int kind : order())
            elimination.decide(kind);
        write(elimination);
    }
    return m_all;
}

} // namespace rueckhalt
