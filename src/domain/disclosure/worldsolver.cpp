// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/worldsolver.h"

#include <algorithm>
#include <cmath>

#include <glpk.h>

namespace rueckhalt {

namespace {

// A move of one incident in the target is worth any detour that fits into the tables.
constexpr double Pull = 4096;
constexpr double DualTolerance = 1e-7;
constexpr double ReachTolerance = 1e-6;
constexpr double WholeTolerance = 1e-5;
constexpr int PivotLimit = 20000; // against cycling; typical problems need some dozens
constexpr int Drafts = 4;
constexpr int NodeLimit = 20; // beyond that another cell is hidden instead

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

/// Stops at the first solution or after a number of nodes: unlike a time limit this gives the same
/// result everywhere.
void stopSearch(glp_tree *tree, void *nodes)
{
    int &count = *static_cast<int *>(nodes);
    const int reason = glp_ios_reason(tree);
    if (reason == GLP_IBINGO || (reason == GLP_ISELECT && ++count > NodeLimit))
        glp_ios_terminate(tree);
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
    glp_add_cols(m_problem.get(), 2 * atoms);
    for (int atom = 0; atom < atoms; ++atom) {
        glp_set_col_kind(m_problem.get(), moreColumn(atom), GLP_IV);
        glp_set_col_kind(m_problem.get(), fewerColumn(atom), GLP_IV);
    }
    addRows();
    setColumnBounds();
    setCosts(0);
}

WorldSolver::~WorldSolver() = default;

void WorldSolver::addRows()
{
    const int cells = static_cast<int>(m_programme.cells().size());
    const int links = static_cast<int>(m_programme.links().size());
    glp_add_rows(m_problem.get(), cells + links + 1);
    for (int cell = 0; cell < cells; ++cell) {
        setRow(rowOf(cell), m_programme.cells()[at(cell)].atoms, {});
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
void WorldSolver::setRow(int row, const std::vector<int> &plus, const std::vector<int> &minus)
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
    for (int column = 1; column <= glp_get_num_cols(m_problem.get()); ++column)
        glp_set_obj_coef(m_problem.get(), column, -costOf(column, draft));
}

void WorldSolver::pullTowards(const std::vector<int> &atoms, double strength)
{
    for (int atom : atoms) {
        const int more = moreColumn(atom);
        const int fewer = fewerColumn(atom);
        glp_set_obj_coef(m_problem.get(), more, strength - costOf(more, 0));
        glp_set_obj_coef(m_problem.get(), fewer, -strength - costOf(fewer, 0));
    }
}

/// The true year plus the move, if that is a possible world in whole numbers; else nothing.
World WorldSolver::worldFrom(double (*value)(glp_prob *, int)) const
{
    World world(m_programme.atoms().size());
    for (int atom = 0; atom < static_cast<int>(world.size()); ++atom) {
        const double move
            = value(m_problem.get(), moreColumn(atom)) - value(m_problem.get(), fewerColumn(atom));
        const double whole = std::round(move);
        if (std::abs(move - whole) > WholeTolerance)
            return {};
        world[at(atom)] = m_programme.atoms()[at(atom)].count + static_cast<int>(whole);
    }
    return isPossible(world, m_programme, m_published, m_idleAllowed) ? world : World {};
}

/// The shortest move was in fractions: other short ways first, then branch and bound.
void WorldSolver::searchWholeNumbers(World &world)
{
    for (int draft = 1; draft <= Drafts && world.empty(); ++draft) {
        setCosts(draft);
        if (solve(GLP_DUAL) && glp_get_status(m_problem.get()) == GLP_OPT)
            world = worldFrom(glp_get_col_prim);
    }
    if (world.empty())
        branchAndBound(world);
    setCosts(0);
}

void WorldSolver::branchAndBound(World &world)
{
    int nodes = 0;
    glp_iocp parameters;
    glp_init_iocp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.br_tech = GLP_BR_MFV; // the default looks ahead, which costs more than it saves
    parameters.cb_func = stopSearch;
    parameters.cb_info = &nodes;
    glp_intopt(m_problem.get(), &parameters);
    const int status = glp_mip_status(m_problem.get());
    if (status == GLP_OPT || status == GLP_FEAS)
        world = worldFrom(glp_mip_col_val);
}

/// Starting from the true year every time: moves are short. False: not solved to the end.
bool WorldSolver::solve(int method)
{
    glp_std_basis(m_problem.get());
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.meth = method;
    parameters.it_lim = PivotLimit;
    return glp_simplex(m_problem.get(), &parameters) == 0;
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

World WorldSolver::reach(const std::vector<int> &atoms, Aim aim, int enough)
{
    demand(atoms, aim, enough);
    World world;
    // With nothing but the demand violated the dual method needs a few steps only.
    if (solve(GLP_DUAL) && glp_get_status(m_problem.get()) == GLP_OPT) {
        world = worldFrom(glp_get_col_prim);
        if (world.empty())
            searchWholeNumbers(world);
    }
    demandNothing();
    return world;
}

WorldSolver::Obstacle WorldSolver::obstacle(const std::vector<int> &atoms, Aim aim, int enough)
{
    // Pulls with all strength instead of demanding; the dual values name what holds back.
    const int needed = demand(atoms, aim, enough);
    glp_set_row_bnds(m_problem.get(), m_targetRow, needed == 0 ? GLP_FX : GLP_DB,
        std::min(needed, 0), std::max(needed, 0));
    pullTowards(atoms, needed < 0 ? -Pull : Pull);
    Obstacle obstacle;
    if (solve(GLP_PRIMAL) && glp_get_status(m_problem.get()) == GLP_OPT) {
        obstacle.isProof
            = std::abs(glp_get_row_prim(m_problem.get(), m_targetRow) - needed) > ReachTolerance;
        for (int cell = 0; cell < static_cast<int>(m_published.size()); ++cell) {
            if (m_published[at(cell)]
                && std::abs(glp_get_row_dual(m_problem.get(), rowOf(cell))) > DualTolerance)
                obstacle.cells.push_back(cell);
        }
    }
    pullTowards(atoms, 0);
    demandNothing();
    return obstacle;
}

} // namespace rueckhalt
