// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/domain/simplex.h"

#include <cmath>
#include <cstdlib>
#include <limits>

namespace rueckhalt {

namespace {
constexpr double Epsilon = 1e-9;
constexpr int MostPivots = 20000;
} // namespace

Simplex::Simplex(int unknowns, const std::vector<Equation> &equations)
    : m_columns(static_cast<std::size_t>(unknowns) + equations.size())
    , m_unknowns(static_cast<std::size_t>(unknowns))
{
    Row costs(m_columns, 0);
    for (std::size_t i = 0; i < equations.size(); ++i) {
        Row row(m_columns + 1, 0);
        for (int unknown : equations[i].unknowns)
            row[static_cast<std::size_t>(unknown)] += 1;
        row[m_unknowns + i] = 1;
        row[m_columns] = equations[i].value;
        costs[m_unknowns + i] = -1;
        m_rows.push_back(std::move(row));
        m_basis.push_back(m_unknowns + i);
    }
    optimise(costs, 1);
    double rest = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        rest += m_basis[i] >= m_unknowns ? m_rows[i][m_columns] : 0;
    m_isFeasible = rest < 1e-6;
    // Artificial unknowns are zero from now on; drop them, and equations that say nothing new.
    for (std::size_t i = 0; i < m_rows.size();) {
        std::size_t column = m_unknowns;
        if (m_basis[i] >= m_unknowns) {
            for (column = 0; column < m_unknowns && std::abs(m_rows[i][column]) < 1e-7;)
                ++column;
            if (column == m_unknowns) {
                m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(i));
                m_basis.erase(m_basis.begin() + static_cast<std::ptrdiff_t>(i));
                continue;
            }
            pivot(i, column);
        }
        ++i;
    }
    for (Row &row : m_rows) {
        row[m_unknowns] = row[m_columns];
        row.resize(m_unknowns + 1);
    }
    m_columns = m_unknowns;
}

void Simplex::pivot(std::size_t pivotRow, std::size_t column)
{
    Row &source = m_rows[pivotRow];
    const double factor = 1 / source[column];
    for (double &value : source)
        value *= factor;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const double share = m_rows[i][column];
        if (i == pivotRow || std::abs(share) < 1e-13)
            continue;
        for (std::size_t j = 0; j <= m_columns; ++j)
            m_rows[i][j] -= share * source[j];
        m_rows[i][column] = 0;
    }
    m_basis[pivotRow] = column;
}

/// Maximises; the entering column is the best one, after many steps the first one (Bland), which
/// cannot go round in circles.
void Simplex::optimise(Row costs, double enough)
{
    double value = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        value += costs[m_basis[i]] * m_rows[i][m_columns];
    Row gain = costs;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const double cost = costs[m_basis[i]];
        for (std::size_t j = 0; cost != 0 && j < m_columns; ++j)
            gain[j] -= cost * m_rows[i][j];
    }
    for (int step = 0; step < MostPivots && value < enough - Epsilon; ++step) {
        std::size_t entering = m_columns;
        double most = 1e-8;
        for (std::size_t j = 0; j < m_columns; ++j) {
            if (gain[j] > most) {
                entering = j;
                most = step < 500 ? gain[j] : std::numeric_limits<double>::max();
            }
        }
        if (entering == m_columns)
            return;
        std::size_t leaving = m_rows.size();
        double room = std::numeric_limits<double>::max();
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const double share = m_rows[i][entering];
            if (share < 1e-8)
                continue;
            const double ratio = m_rows[i][m_columns] / share;
            if (ratio < room - Epsilon
                || (ratio < room + Epsilon && leaving < m_rows.size()
                    && m_basis[i] < m_basis[leaving])) {
                room = ratio;
                leaving = i;
            }
        }
        if (leaving == m_rows.size()) // the caller bounds every unknown
            std::abort();
        const double pull = gain[entering];
        value += pull * room;
        pivot(leaving, entering);
        for (std::size_t j = 0; j < m_columns; ++j)
            gain[j] -= pull * m_rows[leaving][j];
        gain[entering] = 0;
    }
}

std::vector<double> Simplex::point() const
{
    std::vector<double> values(m_unknowns, 0);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        values[m_basis[i]] = m_rows[i][m_columns];
    return values;
}

std::vector<double> Simplex::best(const std::vector<int> &sum, int sign, double enough)
{
    Row costs(m_columns, 0);
    for (int unknown : sum)
        costs[static_cast<std::size_t>(unknown)] = sign;
    optimise(costs, sign > 0 ? enough : 0);
    return point();
}

} // namespace rueckhalt
