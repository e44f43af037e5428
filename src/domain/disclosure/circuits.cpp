// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/circuits.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <numeric>

namespace rueckhalt {

namespace {

// More helps nobody. What is cut off here could make a wrong circuit, never a wrong witness: these
// are added up again.
constexpr std::int32_t LargestFactor = 64;

} // namespace

Circuits::Circuits(const MoveSpace &space)
    : m_space(space)
{
}

/// A row for every sum that must not change, a column for every kind.
std::vector<Circuits::Row> Circuits::equations() const
{
    const auto &kinds = m_space.wholeKinds();
    std::vector<int> rowOf(at(m_space.sumCount()), -1);
    std::vector<Row> rows;
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        for (const MoveSpace::Term &term : kinds[kind].sums) {
            int &row = rowOf[at(term.other)];
            if (row < 0) {
                row = static_cast<int>(rows.size());
                rows.emplace_back(kinds.size(), 0);
            }
            rows[at(row)][kind] += term.sign;
        }
    }
    return rows;
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

/// Of the equations that decide nothing yet, the shortest that can decide this kind; -1: none.
int Circuits::pivotRow(const std::vector<Row> &rows, int kind) const
{
    int best = -1;
    std::ptrdiff_t fewest = 0;
    for (int row = static_cast<int>(m_basis.size()); row < static_cast<int>(rows.size()); ++row) {
        if (std::abs(rows[at(row)][at(kind)]) != 1)
            continue;
        const auto terms = std::ranges::count_if(rows[at(row)], [](auto by) { return by != 0; });
        if (best < 0 || terms < fewest) {
            best = row;
            fewest = terms;
        }
    }
    return best;
}

/// Gauss and Jordan in whole numbers: only ones are divided by.
void Circuits::solve(std::vector<Row> &rows)
{
    m_basis.clear();
    for (const int kind : order()) {
        if (m_basis.size() == rows.size())
            break;
        const int found = pivotRow(rows, kind);
        if (found < 0)
            continue;
        const std::size_t place = m_basis.size();
        std::swap(rows[place], rows[at(found)]);
        m_basis.push_back(kind);
        Row &solved = rows[place];
        if (solved[at(kind)] < 0)
            std::ranges::transform(solved, solved.begin(), std::negate<>());
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const std::int32_t factor = rows[row][at(kind)];
            if (row == place || factor == 0)
                continue;
            for (std::size_t i = 0; i < solved.size(); ++i)
                rows[row][i] = std::clamp(
                    rows[row][i] - factor * solved[i], -LargestFactor - 1, LargestFactor + 1);
        }
    }
}

void Circuits::write(const std::vector<Row> &rows)
{
    const std::size_t count = m_space.wholeKinds().size();
    m_all.clear();
    m_with.assign(count, {});
    std::vector<bool> isBasic(count, false);
    for (const int kind : m_basis)
        isBasic[at(kind)] = true;
    for (std::size_t kind = 0; kind < count; ++kind) {
        if (isBasic[kind])
            continue;
        KindMove circuit {{.kind = static_cast<int>(kind), .by = 1}};
        bool isWhole = true;
        for (std::size_t row = 0; row < rows.size() && isWhole; ++row) {
            const std::int32_t by = rows[row][kind];
            if (by == 0)
                continue;
            isWhole = row < m_basis.size() && std::abs(by) <= LargestFactor;
            if (isWhole)
                circuit.push_back({.kind = m_basis[row], .by = -by});
        }
        if (!isWhole)
            continue;
        for (const KindStep &step : circuit)
            m_with[at(step.kind)].push_back(static_cast<int>(m_all.size()));
        m_all.push_back(std::move(circuit));
    }
}

const std::vector<KindMove> &Circuits::all()
{
    if (m_wholeState != m_space.wholeState()) {
        m_wholeState = m_space.wholeState();
        std::vector<Row> rows = equations();
        solve(rows);
        write(rows);
    }
    return m_all;
}

} // namespace rueckhalt
