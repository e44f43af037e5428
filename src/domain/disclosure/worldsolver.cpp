// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/worldsolver.h"

#include <algorithm>
#include <cmath>

#include <glpk.h>

namespace rueckhalt {

namespace {

constexpr double ChangeTolerance = 1e-6;
constexpr double WholeTolerance = 1e-5;
constexpr double PriceOfChange = 8; // against the moves themselves, which cost about one each
constexpr int PivotLimit = 20000; // against cycling; typical problems need some dozens
constexpr int Drafts = 4;
constexpr int DiveDepth = 25; // beyond that another cell is hidden instead

// Every atom has two columns: incidents more, and incidents fewer, than in the true year.
int moreColumn(int atom)
{
    return 2 * atom + 1;
}

int fewerColumn(int atom)
{
    return 2 * atom + 2;
}

/// What it costs to move one incident. In the first draft always the same; in later ones about
/// the same, but not twice, so that another of the short ways becomes the shortest.
double costOf(int column, int draft)
{
    if (draft == 0)
        return 1;
    const unsigned mixed = static_cast<unsigned>(column * 31 + draft) * 2654435761U;
    return 1 + (mixed >> 20) / 8192.0;
}

int rowOf(int cell)
{
    return cell + 1;
}

} // namespace

int sumOf(const World &world, std::span<const int> atoms)
{
    int sum = 0;
    for (int atom : atoms)
        sum += world[at(atom)];
    return sum;
}

bool isPossible(const World &world, const CountProgramme &programme,
    const std::vector<bool> &published, bool idleAllowed)
{
    for (std::size_t i = 0; i < world.size(); ++i) {
        if (world[i] < 0 || (world[i] > 0 && programme.atoms()[i].idle && !idleAllowed))
            return false;
    }
    for (const auto &link : programme.links()) {
        if (sumOf(world, link.left) != sumOf(world, link.right))
            return false;
    }
    for (std::size_t i = 0; i < published.size(); ++i) {
        const auto &cell = programme.cells()[i];
        if (published[i] && sumOf(world, cell.atoms) != cell.count)
            return false;
    }
    return true;
}

void WorldSolver::Deleter::operator()(glp_prob *problem) const
{
    glp_delete_prob(problem);
}

WorldSolver::WorldSolver(const CountProgramme &programme)
    : m_programme(programme)
    , m_published(programme.cells().size(), false)
    , m_problem(glp_create_prob())
{
    const int atoms = static_cast<int>(programme.atoms().size());
    glp_set_obj_dir(m_problem.get(), GLP_MAX);
    const int cells = static_cast<int>(programme.cells().size());
    glp_add_cols(m_problem.get(), 2 * atoms + 2 * cells);
    addRows();
    setColumnBounds();
    allowChanges(false);
    setCosts(0);
    for (int cell = 0; cell < cells; ++cell) {
        const double price = PriceOfChange * (1 + programme.lossOf(cell));
        glp_set_obj_coef(m_problem.get(), changeColumn(cell, 0), -price);
        glp_set_obj_coef(m_problem.get(), changeColumn(cell, 1), -price);
    }
}

WorldSolver::~WorldSolver() = default;

void WorldSolver::addRows()
{
    const int cells = static_cast<int>(m_programme.cells().size());
    const int links = static_cast<int>(m_programme.links().size());
    glp_add_rows(m_problem.get(), cells + links + 1);
    for (int cell = 0; cell < cells; ++cell) {
        setRow(rowOf(cell), m_programme.cells()[at(cell)].atoms, {}, changeColumn(cell, 0));
        setPublished(cell, false);
    }
    for (int i = 0; i < links; ++i) {
        const auto &link = m_programme.links()[at(i)];
        setRow(cells + i + 1, link.left, link.right);
        glp_set_row_bnds(m_problem.get(), cells + i + 1, GLP_FX, 0, 0);
    }
    m_targetRow = cells + links + 1;
    glp_set_row_bnds(m_problem.get(), m_targetRow, GLP_FR, 0, 0);
}

/// The row says by how much the sum of `plus` less the sum of `minus` moves.
void WorldSolver::setRow(
    int row, const std::vector<int> &plus, const std::vector<int> &minus, std::optional<int> change)
{
    std::vector<int> columns {0};
    std::vector<double> values {0};
    const auto add = [&](const std::vector<int> &atoms, double sign) {
        for (int atom : atoms) {
            columns.insert(columns.end(), {moreColumn(atom), fewerColumn(atom)});
            values.insert(values.end(), {sign, -sign});
        }
    };
    add(plus, 1);
    add(minus, -1);
    if (change) {
        columns.insert(columns.end(), {*change, *change + 1});
        values.insert(values.end(), {-1, 1});
    }
    glp_set_mat_row(
        m_problem.get(), row, static_cast<int>(columns.size()) - 1, columns.data(), values.data());
}

void WorldSolver::setPublished(int cell, bool published)
{
    m_published[at(cell)] = published;
    glp_set_row_bnds(m_problem.get(), rowOf(cell), published ? GLP_FX : GLP_FR, 0, 0);
}

void WorldSolver::allowIdle(bool allowed)
{
    m_idleAllowed = allowed;
    setColumnBounds();
}

/// The blocks hang together by the grand total only; if it is published, one can move without the
/// others, and the solver leaves out columns that are fixed.
void WorldSolver::moveOnly(std::optional<int> block)
{
    if (block == m_movingBlock)
        return;
    m_movingBlock = block;
    setColumnBounds();
}

void WorldSolver::setColumnBounds()
{
    for (int i = 0; i < static_cast<int>(m_programme.atoms().size()); ++i) {
        const auto &atom = m_programme.atoms()[at(i)];
        const bool isMoving = !m_movingBlock || *m_movingBlock == atom.block;
        const bool mayGrow = isMoving && (!atom.idle || m_idleAllowed);
        const int most = isMoving ? atom.count : 0;
        glp_set_col_bnds(m_problem.get(), moreColumn(i), mayGrow ? GLP_LO : GLP_FX, 0, 0);
        glp_set_col_bnds(m_problem.get(), fewerColumn(i), most > 0 ? GLP_DB : GLP_FX, 0, most);
    }
}

void WorldSolver::setCosts(int draft)
{
    for (int column = 1; column < changeColumn(0, 0); ++column)
        glp_set_obj_coef(m_problem.get(), column, -costOf(column, draft));
}

/// The true year plus the move, if that is a possible world in whole numbers; else nothing.
World WorldSolver::worldFromColumns() const
{
    World world(m_programme.atoms().size());
    for (int atom = 0; atom < static_cast<int>(world.size()); ++atom) {
        const double move = glp_get_col_prim(m_problem.get(), moreColumn(atom))
            - glp_get_col_prim(m_problem.get(), fewerColumn(atom));
        const double whole = std::round(move);
        if (std::abs(move - whole) > WholeTolerance)
            return {};
        world[at(atom)] = m_programme.atoms()[at(atom)].count + static_cast<int>(whole);
    }
    return isPossible(world, m_programme, m_published, m_idleAllowed) ? world : World {};
}

/// Whether published numbers may change, at their price.
void WorldSolver::allowChanges(bool allowed)
{
    for (int cell = 0; cell < static_cast<int>(m_published.size()); ++cell) {
        const int bounds = allowed && m_published[at(cell)] ? GLP_LO : GLP_FX;
        glp_set_col_bnds(m_problem.get(), changeColumn(cell, 0), bounds, 0, 0);
        glp_set_col_bnds(m_problem.get(), changeColumn(cell, 1), bounds, 0, 0);
    }
}

/// Two columns more for every cell: published number larger, or smaller, than it is.
int WorldSolver::changeColumn(int cell, int direction) const
{
    return 2 * static_cast<int>(m_programme.atoms().size()) + 2 * cell + direction + 1;
}

/// The shortest move was in fractions: round it off step by step, or try other short moves.
void WorldSolver::searchWholeNumbers(World &world, Patience patience)
{
    const int drafts = patience == Patience::Long ? Drafts : 1;
    for (int draft = 0; draft < drafts && world.empty(); ++draft) {
        setCosts(draft);
        if (solve(Start::TrueYear)) {
            world = worldFromColumns();
            if (world.empty())
                roundStepByStep(world);
        }
    }
    setCosts(0);
}

/// Column with the largest broken part that is not a whole number; 0: there is none.
int WorldSolver::brokenColumn() const
{
    int broken = 0;
    double largest = WholeTolerance;
    for (int column = 1; column < changeColumn(0, 0); ++column) {
        const double value = glp_get_col_prim(m_problem.get(), column);
        const double part = value - std::floor(value);
        if (part > largest && part < 1 - WholeTolerance) {
            broken = column;
            largest = part;
        }
    }
    return broken;
}

/// A dive without return: the column nearest to its next whole number must reach it, the others
/// follow. Its depth is limited, so that the same input gives the same result everywhere.
void WorldSolver::roundStepByStep(World &world)
{
    for (int step = 0; step < DiveDepth; ++step) {
        const int column = brokenColumn();
        if (column == 0) {
            world = worldFromColumns();
            break;
        }
        const double next = std::ceil(glp_get_col_prim(m_problem.get(), column));
        const double most = glp_get_col_ub(m_problem.get(), column);
        if (next > most)
            break;
        const bool isFixed = next == most;
        const bool isBounded = glp_get_col_type(m_problem.get(), column) == GLP_DB;
        glp_set_col_bnds(m_problem.get(), column,
            isFixed         ? GLP_FX
                : isBounded ? GLP_DB
                            : GLP_LO,
            next, most);
        if (!solve(Start::WhereItStands))
            break;
    }
    setColumnBounds();
}

/// Moves are short, so the true year is the best start, except after a small change. False: there
/// is no solution, or it was not found.
bool WorldSolver::solve(Start start)
{
    if (start == Start::TrueYear)
        glp_std_basis(m_problem.get());
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    // With nothing but the demand violated the dual method needs a few steps only.
    parameters.meth = GLP_DUAL;
    parameters.it_lim = PivotLimit;
    return glp_simplex(m_problem.get(), &parameters) == 0
        && glp_get_status(m_problem.get()) == GLP_OPT;
}

int WorldSolver::demand(const std::vector<int> &atoms, Aim aim, int enough)
{
    int now = 0;
    for (int atom : atoms)
        now += m_programme.atoms()[at(atom)].count;
    const int needed = aim == Aim::None ? -now : std::max(enough - now, 0);
    setRow(m_targetRow, atoms, {});
    glp_set_row_bnds(m_problem.get(), m_targetRow, GLP_FX, needed, needed);
    if (m_published[at(CountProgramme::total())])
        moveOnly(m_programme.atoms()[at(atoms.front())].block);
    else
        moveOnly({});
    return needed;
}

void WorldSolver::demandNothing()
{
    setRow(m_targetRow, {}, {});
    glp_set_row_bnds(m_problem.get(), m_targetRow, GLP_FR, 0, 0);
}

World WorldSolver::reach(const std::vector<int> &atoms, Aim aim, int enough, Patience patience)
{
    demand(atoms, aim, enough);
    World world;
    if (solve(Start::TrueYear)) {
        world = worldFromColumns();
        if (world.empty())
            searchWholeNumbers(world, patience);
    }
    demandNothing();
    return world;
}

std::vector<int> WorldSolver::inTheWay(const std::vector<int> &atoms, Aim aim, int enough)
{
    demand(atoms, aim, enough);
    allowChanges(true);
    std::vector<int> cells;
    if (solve(Start::TrueYear)) {
        for (int cell = 0; cell < static_cast<int>(m_published.size()); ++cell) {
            const double change = glp_get_col_prim(m_problem.get(), changeColumn(cell, 0))
                + glp_get_col_prim(m_problem.get(), changeColumn(cell, 1));
            if (m_published[at(cell)] && change > ChangeTolerance)
                cells.push_back(cell);
        }
    }
    allowChanges(false);
    demandNothing();
    return cells;
}

} // namespace rueckhalt
