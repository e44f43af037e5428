// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/circuits.h"

#include <memory>
#include <optional>

struct glp_prob;

namespace rueckhalt {

/// Finds short moves as sums of circuits by linear programming (GLPK).
///
/// Sums of circuits leave every published number as it is; the programme only has to say how much
/// the group changes, and where nothing more can be taken away. Of the thousand kinds a handful is
/// ever in the way, so these are written down when a solution takes too much of them: programmes of
/// some ten lines instead of one for every number that was ever published.
class CircuitSolver
{
public:
    /// The space outlives it.
    explicit CircuitSolver(const MoveSpace &space);
    ~CircuitSolver();
    CircuitSolver(const CircuitSolver &) = delete;
    CircuitSolver &operator=(const CircuitSolver &) = delete;

    /// A move by which the group that the space was asked for changes by so many incidents.
    /// Nothing: there is none, or none in whole numbers was found.
    [[nodiscard]] std::optional<KindMove> find(int change, const Allowance &allowance);
    /// Whether the last search ended because there is none, not even in fractions.
    [[nodiscard]] bool isImpossible() const { return m_isImpossible; }
    /// Linear programmes solved so far.
    [[nodiscard]] int solved() const { return m_solved; }

private:
    /// A circuit forwards or backwards.
    struct Column
    {
        int circuit = 0;
        int sign = 0;
    };
    struct Deleter
    {
        void operator()(glp_prob *problem) const;
    };

    void update();
    void splitByGroup();
    [[nodiscard]] int outside(int whole) const;
    void start(int change);
    bool solve();
    [[nodiscard]] bool isThinkable(const Column &column) const;
    [[nodiscard]] double priceOf(const Column &column) const;
    [[nodiscard]] int &positionOf(const Column &column);
    void addColumn(const Column &column);
    void addShort(std::vector<Column> columns);
    bool addKept();
    void addRow(int kind);
    bool addBrokenRows();
    bool round();
    [[nodiscard]] KindMove move() const;

    const MoveSpace &m_space;
    Circuits m_circuits;
    std::uint64_t m_state = 0; ///< of the space, when the circuits were split by its group
    std::vector<KindMove> m_moves; ///< circuits between the kinds as the group splits them
    std::vector<std::vector<Circuits::Part>> m_with; ///< per kind: which change it
    std::vector<int> m_effect; ///< per circuit: on the group
    std::vector<int> m_length; ///< per circuit: incidents that it moves
    std::vector<int> m_ofGroup; ///< circuits that change it
    const Allowance *m_allowance = nullptr;
    std::unique_ptr<glp_prob, Deleter> m_glpk;
    std::vector<Column> m_columns;
    std::vector<int> m_columnOf; ///< per circuit, forwards and backwards: position; 0: none
    std::vector<Column> m_kept; ///< that are not written down yet
    std::vector<int> m_rowOf; ///< per kind; 0: none
    std::vector<int> m_rows; ///< of a column, or columns of a row: kept to be filled again
    std::vector<double> m_values;
    int m_solved = 0;
    bool m_isImpossible = false;
};

} // namespace rueckhalt
