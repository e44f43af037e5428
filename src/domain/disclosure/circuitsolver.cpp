// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/circuitsolver.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <tuple>
#include <utility>

#include <glpk.h>

namespace rueckhalt {

namespace {

constexpr double WholeTolerance = 1e-5;
constexpr double PriceOfKnown = 2; // of taking away an incident that somebody knows
constexpr int MostRounds = 60; // of writing down what is in the way, and of rounding
constexpr std::ptrdiff_t MostAtOnce = 48; // circuits that are written down for one kind
constexpr int PivotLimit = 5000; // against cycling; typical programmes need some dozens

} // namespace

void CircuitSolver::Deleter::operator()(glp_prob *problem) const
{
    glp_delete_prob(problem);
}

CircuitSolver::CircuitSolver(const MoveSpace &space)
    : m_space(space)
    , m_circuits(space)
{
}

CircuitSolver::~CircuitSolver() = default;

/// A kind that the group splits stands for what is outside, unless there is nothing.
int CircuitSolver::outside(int whole) const
{
    const int outside = m_space.outsideOf(whole);
    return outside < 0 ? whole : outside;
}

/// The two sides of a kind that the group splits can be exchanged: a circuit more.
void CircuitSolver::splitByGroup()
{
    m_moves = m_circuits.all();
    m_with.assign(m_space.kinds().size(), {});
    for (int whole = 0; whole < static_cast<int>(m_space.wholeKinds().size()); ++whole)
        m_with[at(outside(whole))] = m_circuits.with(whole);
    for (const MoveSpace::Term &term : m_space.kindsIn(m_space.groupSum())) {
        const int inside = term.other;
        const int other = outside(inside);
        if (other == inside)
            continue;
        for (const Circuits::Part &part : m_with[at(other)]) {
            for (KindStep &step : m_moves[at(part.circuit)])
                step.kind = step.kind == inside ? other : step.kind;
        }
        const int exchange = static_cast<int>(m_moves.size());
        m_with[at(inside)].push_back({.circuit = exchange, .by = 1});
        m_with[at(other)].push_back({.circuit = exchange, .by = -1});
        m_moves.push_back({{.kind = inside, .by = 1}, {.kind = other, .by = -1}});
    }
}

/// Once for each group.
void CircuitSolver::update()
{
    if (m_state == m_space.state())
        return;
    m_state = m_space.state();
    splitByGroup();
    m_effect.assign(m_moves.size(), 0);
    for (const MoveSpace::Term &term : m_space.kindsIn(m_space.groupSum())) {
        for (const Circuits::Part &part : m_with[at(term.other)])
            m_effect[at(part.circuit)] += part.by;
    }
    m_length.clear();
    for (const KindMove &move : m_moves) {
        m_length.push_back(0);
        for (const KindStep &step : move)
            m_length.back() += std::abs(step.by);
    }
    m_ofGroup.clear();
    for (int circuit = 0; circuit < static_cast<int>(m_moves.size()); ++circuit) {
        if (m_effect[at(circuit)] != 0)
            m_ofGroup.push_back(circuit);
    }
}

/// Whether the kind that the circuit is of can change this way at all.
bool CircuitSolver::isThinkable(const Column &column) const
{
    const KindStep &own = m_moves[at(column.circuit)].front();
    const MoveSpace::Kind &kind = m_space.kinds()[at(own.kind)];
    return kind.mayMove && (column.sign > 0 ? kind.mayGrow : m_allowance->most[at(own.kind)] > 0);
}

double CircuitSolver::priceOf(const Column &column) const
{
    int known = 0;
    for (const KindStep &step : m_moves[at(column.circuit)])
        known += column.sign * step.by < 0 && m_allowance->gentle[at(step.kind)] <= 0 ? 1 : 0;
    return m_length[at(column.circuit)] + PriceOfKnown * known;
}

int &CircuitSolver::positionOf(const Column &column)
{
    return m_columnOf[2 * at(column.circuit) + (column.sign > 0 ? 0 : 1)];
}

/// If it is not there already.
void CircuitSolver::addColumn(const Column &column)
{
    if (positionOf(column) > 0)
        return;
    m_rows.assign(1, 0);
    m_values.assign(1, 0);
    if (const int effect = m_effect[at(column.circuit)]; effect != 0) {
        m_rows.push_back(1);
        m_values.push_back(column.sign * effect);
    }
    for (const KindStep &step : m_moves[at(column.circuit)]) {
        if (const int row = m_rowOf[at(step.kind)]; row > 0) {
            m_rows.push_back(row);
            m_values.push_back(column.sign * step.by);
        }
    }
    m_columns.push_back(column);
    const int position = glp_add_cols(m_glpk.get(), 1);
    positionOf(column) = position;
    glp_set_mat_col(m_glpk.get(), position, static_cast<int>(m_rows.size()) - 1, m_rows.data(),
        m_values.data());
    glp_set_col_bnds(m_glpk.get(), position, GLP_LO, 0, 0);
    glp_set_obj_coef(m_glpk.get(), position, priceOf(column));
}

/// Only so many incidents of the kind are there. With it come the circuits that make up for it,
/// short ones first: the others could only make things worse here, at a price.
void CircuitSolver::addRow(int kind)
{
    const int row = glp_add_rows(m_glpk.get(), 1);
    m_rowOf[at(kind)] = row;
    const int most = m_allowance->most[at(kind)];
    const MoveSpace::Kind &asked = m_space.kinds()[at(kind)];
    if (asked.mayGrow)
        glp_set_row_bnds(m_glpk.get(), row, GLP_LO, -most, 0);
    else
        glp_set_row_bnds(m_glpk.get(), row, most > 0 ? GLP_DB : GLP_FX, -most, 0);
    m_rows.assign(1, 0);
    m_values.assign(1, 0);
    for (const Circuits::Part &part : m_with[at(kind)]) {
        for (const int sign : {1, -1}) {
            if (const int position = positionOf({.circuit = part.circuit, .sign = sign});
                position > 0) {
                m_rows.push_back(position);
                m_values.push_back(sign * part.by);
            }
        }
    }
    glp_set_mat_row(
        m_glpk.get(), row, static_cast<int>(m_rows.size()) - 1, m_rows.data(), m_values.data());
    std::vector<Column> columns;
    for (const Circuits::Part &part : m_with[at(kind)]) {
        for (const int sign : {1, -1}) {
            if (!asked.mayGrow || sign * part.by > 0)
                columns.push_back({.circuit = part.circuit, .sign = sign});
        }
    }
    addShort(std::move(columns));
}

/// The long ones are kept for the case that there is no way with the short ones.
void CircuitSolver::addShort(std::vector<Column> columns)
{
    std::erase_if(columns,
        [this](const Column &column) { return positionOf(column) > 0 || !isThinkable(column); });
    if (std::ssize(columns) > MostAtOnce) {
        const auto middle = columns.begin() + MostAtOnce;
        std::ranges::partial_sort(columns, middle, {}, [this](const Column &column) {
            return std::tuple(m_length[at(column.circuit)], column.circuit, column.sign);
        });
        m_kept.insert(m_kept.end(), middle, columns.end());
        columns.erase(middle, columns.end());
    }
    for (const Column &column : columns)
        addColumn(column);
}

/// False: there are none.
bool CircuitSolver::addKept()
{
    // In the same order everywhere.
    std::ranges::sort(
        m_kept, {}, [](const Column &column) { return std::pair(column.circuit, column.sign); });
    for (const Column &column : m_kept)
        addColumn(column);
    return !std::exchange(m_kept, {}).empty();
}

void CircuitSolver::start(int change)
{
    m_columns.clear();
    m_columnOf.assign(2 * m_moves.size(), 0);
    m_rowOf.assign(m_space.kinds().size(), 0);
    m_glpk.reset(glp_create_prob());
    glp_set_obj_dir(m_glpk.get(), GLP_MIN);
    glp_add_rows(m_glpk.get(), 1);
    glp_set_row_bnds(m_glpk.get(), 1, GLP_FX, change, change);
    m_kept.clear();
    std::vector<Column> columns;
    for (const int circuit : m_ofGroup) {
        for (const int sign : {1, -1})
            columns.push_back({.circuit = circuit, .sign = sign});
    }
    addShort(std::move(columns));
}

bool CircuitSolver::solve()
{
    ++m_solved;
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.meth = GLP_DUALP;
    parameters.it_lim = PivotLimit;
    if (glp_simplex(m_glpk.get(), &parameters) != 0)
        return false;
    m_isImpossible = glp_get_status(m_glpk.get()) == GLP_NOFEAS;
    return glp_get_status(m_glpk.get()) == GLP_OPT;
}

/// False: nothing is broken that was not written down.
bool CircuitSolver::addBrokenRows()
{
    std::vector<double> changes(m_space.kinds().size(), 0);
    std::vector<int> changed;
    for (std::size_t place = 0; place < m_columns.size(); ++place) {
        const double times = glp_get_col_prim(m_glpk.get(), static_cast<int>(place) + 1);
        if (times < WholeTolerance)
            continue;
        for (const KindStep &step : m_moves[at(m_columns[place].circuit)]) {
            changes[at(step.kind)] += times * m_columns[place].sign * step.by;
            changed.push_back(step.kind);
        }
    }
    std::ranges::sort(changed);
    const auto same = std::ranges::unique(changed);
    changed.erase(same.begin(), same.end());
    const auto isBroken = [&](int kind) {
        const double change = changes[at(kind)];
        return m_rowOf[at(kind)] == 0
            && (change < -m_allowance->most[at(kind)] - WholeTolerance
                || (change > WholeTolerance && !m_space.kinds()[at(kind)].mayGrow));
    };
    std::erase_if(changed, [&isBroken](int kind) { return !isBroken(kind); });
    for (const int kind : changed)
        addRow(kind);
    return !changed.empty();
}

/// The circuit nearest to its next whole number must be gone so often. False: all are whole.
bool CircuitSolver::round()
{
    int broken = 0;
    double largest = WholeTolerance;
    for (int column = 1; column <= static_cast<int>(m_columns.size()); ++column) {
        const double times = glp_get_col_prim(m_glpk.get(), column);
        const double part = times - std::floor(times);
        if (part > largest && part < 1 - WholeTolerance) {
            broken = column;
            largest = part;
        }
    }
    if (broken == 0)
        return false;
    glp_set_col_bnds(
        m_glpk.get(), broken, GLP_LO, std::ceil(glp_get_col_prim(m_glpk.get(), broken)), 0);
    return true;
}

KindMove CircuitSolver::move() const
{
    std::map<int, int> changes;
    for (std::size_t place = 0; place < m_columns.size(); ++place) {
        const auto times = static_cast<int>(
            std::round(glp_get_col_prim(m_glpk.get(), static_cast<int>(place) + 1)));
        if (times == 0)
            continue;
        for (const KindStep &step : m_moves[at(m_columns[place].circuit)])
            changes[step.kind] += times * m_columns[place].sign * step.by;
    }
    KindMove move;
    for (const auto &[kind, by] : changes) {
        if (by != 0)
            move.push_back({.kind = kind, .by = by});
    }
    return move;
}

std::optional<KindMove> CircuitSolver::find(int change, const Allowance &allowance)
{
    update();
    m_allowance = &allowance;
    m_isImpossible = false;
    start(change);
    bool isRounded = false;
    for (int turn = 0; turn < MostRounds; ++turn) {
        if (!solve()) {
            if (!m_isImpossible || !addKept())
                break;
            m_isImpossible = false;
            continue;
        }
        if (addBrokenRows())
            continue;
        if (!round())
            return move();
        isRounded = true;
    }
    m_isImpossible = m_isImpossible && !isRounded;
    return std::nullopt;
}

} // namespace rueckhalt
