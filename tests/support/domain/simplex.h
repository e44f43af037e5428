// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace rueckhalt {

/// A plain dense simplex for tests: the least and the largest value of a sum of unknowns x ≥ 0
/// under equations that bound every unknown. Shares neither code nor method with the solver of the
/// product.
class Simplex
{
public:
    struct Equation
    {
        std::vector<int> unknowns; ///< their sum …
        double value = 0; ///< … is this
    };

    Simplex(int unknowns, const std::vector<Equation> &equations);

    /// Whether there is any solution.
    [[nodiscard]] bool isFeasible() const { return m_isFeasible; }
    /// The unknowns where the sum is largest (sign +1) or smallest (-1); stops early at a point
    /// where it is at least `enough`, or zero.
    std::vector<double> best(const std::vector<int> &sum, int sign, double enough);

private:
    using Row = std::vector<double>;
    void pivot(std::size_t row, std::size_t column);
    void optimise(Row costs, double enough);
    [[nodiscard]] std::vector<double> point() const;

    std::size_t m_columns; ///< unknowns and one artificial for each equation
    std::size_t m_unknowns;
    std::vector<Row> m_rows; ///< the last entry is the right side
    std::vector<std::size_t> m_basis; ///< per row
    bool m_isFeasible = false;
};

} // namespace rueckhalt
