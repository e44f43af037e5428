// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/yearsolver.h"

#include <algorithm>
#include <cmath>

#include <glpk.h>

namespace rueckhalt {

namespace {

constexpr double ChangeTolerance = 1e-6;
constexpr double WholeTolerance = 1e-5;
constexpr double PriceOfChange = 8; // against the moves themselves, which cost about one each
constexpr double CostOfKnown = 2.5; // of taking away an incident that somebody knows
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

int rowOf(int number)
{
    return number + 1;
}

} // namespace

int sumIn(const World &world, std::span<const int> atoms)
{
    int sum = 0;
    for (int atom : atoms)
        sum += world[at(atom)];
    return sum;
}

bool isPossible(const World &world, const YearProblem &problem, const std::vector<bool> &published,
    bool idleAllowed)
{
    for (std::size_t i = 0; i < world.size(); ++i) {
        if (world[i] < 0 || (world[i] > 0 && problem.atoms()[i].idle && !idleAllowed))
            return false;
    }
    for (const auto &link : problem.links()) {
        if (sumIn(world, link.left) != sumIn(world, link.right))
            return false;
    }
    for (std::size_t i = 0; i < published.size(); ++i) {
        const auto &number = problem.numbers()[i];
        if (published[i] && sumIn(world, number.atoms) != number.count)
            return false;
    }
    return true;
}

void YearSolver::Deleter::operator()(glp_prob *problem) const
{
    glp_delete_prob(problem);
}

YearSolver::YearSolver(const YearProblem &problem)
    : m_problem(problem)
    , m_published(problem.numbers().size(), false)
    , m_known(problem.atoms().size(), 0)
    , m_finder(problem)
    , m_glpk(glp_create_prob())
{
    const int atoms = static_cast<int>(problem.atoms().size());
    glp_set_obj_dir(m_glpk.get(), GLP_MAX);
    const int numbers = static_cast<int>(problem.numbers().size());
    glp_add_cols(m_glpk.get(), 2 * atoms + 2 * numbers);
    addRows();
    setColumnBounds();
    allowChanges(false);
    setCosts(0);
    for (int number = 0; number < numbers; ++number) {
        const double price = PriceOfChange * (1 + problem.lossOf(number));
        glp_set_obj_coef(m_glpk.get(), changeColumn(number, 0), -price);
        glp_set_obj_coef(m_glpk.get(), changeColumn(number, 1), -price);
    }
}

YearSolver::~YearSolver() = default;

void YearSolver::addRows()
{
    const int numbers = static_cast<int>(m_problem.numbers().size());
    const int links = static_cast<int>(m_problem.links().size());
    glp_add_rows(m_glpk.get(), numbers + links + 1);
    for (int number = 0; number < numbers; ++number)
        setPublished(number, m_problem.numbers()[at(number)].isTold);
    for (int i = 0; i < links; ++i) {
        const auto &link = m_problem.links()[at(i)];
        setRow(numbers + i + 1, link.left, link.right);
        glp_set_row_bnds(m_glpk.get(), numbers + i + 1, GLP_FX, 0, 0);
    }
    m_targetRow = numbers + links + 1;
    glp_set_row_bnds(m_glpk.get(), m_targetRow, GLP_FR, 0, 0);
}

/// The row says by how much the sum of `plus` less the sum of `minus` moves.
void YearSolver::setRow(
    int row, std::span<const int> plus, std::span<const int> minus, std::optional<int> change)
{
    std::vector<int> columns {0};
    std::vector<double> values {0};
    const auto add = [&](std::span<const int> atoms, double sign) {
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
        m_glpk.get(), row, static_cast<int>(columns.size()) - 1, columns.data(), values.data());
}

/// The solver is faster without the sums that nobody sees.
void YearSolver::setPublished(int number, bool published)
{
    m_published[at(number)] = published;
    m_before = {};
    m_finder.setPublished(number, published);
    if (published) {
        setRow(rowOf(number), m_problem.numbers()[at(number)].atoms, {}, changeColumn(number, 0));
        glp_set_row_bnds(m_glpk.get(), rowOf(number), GLP_FX, 0, 0);
    } else {
        setRow(rowOf(number), {}, {});
        glp_set_row_bnds(m_glpk.get(), rowOf(number), GLP_FR, 0, 0);
    }
}

void YearSolver::setBounds(int i, int known)
{
    const auto &atom = m_problem.atoms()[at(i)];
    const bool isMoving = !m_movingPart || *m_movingPart == MoveFinder::partOf(atom.key.block);
    const bool mayGrow = isMoving && (!atom.idle || m_idleAllowed);
    const int most = isMoving ? atom.count - known : 0;
    glp_set_col_bnds(m_glpk.get(), moreColumn(i), mayGrow ? GLP_LO : GLP_FX, 0, 0);
    glp_set_col_bnds(m_glpk.get(), fewerColumn(i), most > 0 ? GLP_DB : GLP_FX, 0, most);
}

void YearSolver::setColumnBounds()
{
    for (int i = 0; i < static_cast<int>(m_problem.atoms().size()); ++i)
        setBounds(i, m_known[at(i)]);
}

void YearSolver::setCosts(int draft)
{
    for (int column = 1; column < changeColumn(0, 0); ++column)
        glp_set_obj_coef(m_glpk.get(), column, -costOf(column, draft));
}

/// The true year plus the move, if that is a possible world in whole numbers; else nothing.
World YearSolver::worldFromColumns() const
{
    World world(m_problem.atoms().size());
    for (int atom = 0; atom < static_cast<int>(world.size()); ++atom) {
        const double move = glp_get_col_prim(m_glpk.get(), moreColumn(atom))
            - glp_get_col_prim(m_glpk.get(), fewerColumn(atom));
        const double whole = std::round(move);
        if (std::abs(move - whole) > WholeTolerance)
            return {};
        world[at(atom)] = m_problem.atoms()[at(atom)].count + static_cast<int>(whole);
    }
    for (std::size_t i = 0; i < world.size(); ++i) {
        if (world[i] < m_known[i])
            return {};
    }
    return isPossible(world, m_problem, m_published, m_idleAllowed) ? world : World {};
}

/// Whether published numbers may change, at their price. What was told stays told.
void YearSolver::allowChanges(bool allowed)
{
    for (int number = 0; number < static_cast<int>(m_published.size()); ++number) {
        const bool may
            = allowed && m_published[at(number)] && !m_problem.numbers()[at(number)].isTold;
        for (const int direction : {0, 1}) {
            glp_set_col_bnds(
                m_glpk.get(), changeColumn(number, direction), may ? GLP_LO : GLP_FX, 0, 0);
        }
    }
}

/// Two columns more for every number: published number larger, or smaller, than it is.
int YearSolver::changeColumn(int number, int direction) const
{
    return 2 * static_cast<int>(m_problem.atoms().size()) + 2 * number + direction + 1;
}

/// The shortest move was in fractions: round it off step by step, or try other short moves.
void YearSolver::searchWholeNumbers(World &world, Patience patience)
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
int YearSolver::brokenColumn() const
{
    int broken = 0;
    double largest = WholeTolerance;
    for (int column = 1; column < changeColumn(0, 0); ++column) {
        const double value = glp_get_col_prim(m_glpk.get(), column);
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
void YearSolver::roundStepByStep(World &world)
{
    for (int step = 0; step < DiveDepth; ++step) {
        const int column = brokenColumn();
        if (column == 0) {
            world = worldFromColumns();
            break;
        }
        const double next = std::ceil(glp_get_col_prim(m_glpk.get(), column));
        const double most = glp_get_col_ub(m_glpk.get(), column);
        if (next > most)
            break;
        const bool isFixed = next == most;
        const bool isBounded = glp_get_col_type(m_glpk.get(), column) == GLP_DB;
        glp_set_col_bnds(m_glpk.get(), column,
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
bool YearSolver::solve(Start start)
{
    ++m_solved;
    if (start == Start::TrueYear)
        glp_std_basis(m_glpk.get());
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    // With nothing but the demand violated the dual method needs a few steps only.
    parameters.meth = GLP_DUAL;
    parameters.it_lim = PivotLimit;
    return glp_simplex(m_glpk.get(), &parameters) == 0 && glp_get_status(m_glpk.get()) == GLP_OPT;
}

void YearSolver::demand(const Question &question)
{
    const auto &numbers = m_problem.numbers();
    const int total = m_problem.total();
    const int block = MoveFinder::partOf(m_problem.atoms()[at(question.atoms.front())].key.block);
    const auto moving = total >= 0 && m_published[at(total)] && !numbers[at(total)].atoms.empty()
        ? std::optional(block)
        : std::nullopt;
    if (moving != m_movingPart || question.idle != m_idleAllowed) {
        m_movingPart = moving;
        m_idleAllowed = question.idle;
        setColumnBounds();
    }
    for (const int reader : question.readers) {
        for (const auto &[atom, count] : m_problem.readers()[at(reader)].atoms) {
            if (m_known[at(atom)] == 0)
                m_bounded.push_back(atom);
            m_known[at(atom)] = std::max(m_known[at(atom)], count);
        }
    }
    for (const int atom : m_bounded)
        setBounds(atom, m_known[at(atom)]);
    for (const int other : question.others) {
        for (const auto &[atom, count] : m_problem.readers()[at(other)].atoms) {
            if (count < m_problem.atoms()[at(atom)].count)
                continue;
            glp_set_obj_coef(m_glpk.get(), fewerColumn(atom), -CostOfKnown);
            m_dear.push_back(atom);
        }
    }
    int now = 0;
    for (const int atom : question.atoms)
        now += m_problem.atoms()[at(atom)].count;
    const int needed = question.exactly ? question.least - now : std::max(question.least - now, 0);
    m_needed = needed;
}

/// The parts hang together by the grand total only; if it is published, one can move alone.
World YearSolver::moveByHand(const Question &question)
{
    const auto move = m_finder.find({.atoms = question.atoms,
                                        .change = m_needed,
                                        .movingPart = m_movingPart.value_or(-1),
                                        .idle = m_idleAllowed},
        m_known);
    if (!move)
        return {};
    World world(move->size());
    for (std::size_t i = 0; i < world.size(); ++i)
        world[i] = m_problem.atoms()[i].count + (*move)[i];
    return isPossible(world, m_problem, m_published, m_idleAllowed) ? world : World {};
}

void YearSolver::demandSum(const Question &question)
{
    setRow(m_targetRow, question.atoms, {});
    glp_set_row_bnds(m_glpk.get(), m_targetRow, GLP_FX, m_needed, m_needed);
}

void YearSolver::demandNothing()
{
    setRow(m_targetRow, {}, {});
    glp_set_row_bnds(m_glpk.get(), m_targetRow, GLP_FR, 0, 0);
    for (const int atom : m_bounded) {
        m_known[at(atom)] = 0;
        setBounds(atom, 0);
    }
    m_bounded.clear();
    for (const int atom : m_dear)
        glp_set_obj_coef(m_glpk.get(), fewerColumn(atom), -costOf(fewerColumn(atom), 0));
    m_dear.clear();
}

/// The same group and aim for another reader: only a few bounds are different, and the solver is
/// quickest from where it stands.
bool YearSolver::isLikeBefore(const Question &question)
{
    const bool isLike = m_before.atoms.data() == question.atoms.data()
        && m_before.least == question.least && m_before.exactly == question.exactly
        && m_before.idle == question.idle;
    m_before = question;
    return isLike;
}

World YearSolver::reach(const Question &question, Patience patience)
{
    demand(question);
    World world = question.isForLp ? World {} : moveByHand(question);
    if (world.empty() && patience != Patience::ByHand) {
        demandSum(question);
        if (solve(isLikeBefore(question) ? Start::WhereItStands : Start::TrueYear)) {
            world = worldFromColumns();
            if (world.empty())
                searchWholeNumbers(world, patience);
        }
    }
    demandNothing();
    return world;
}

YearSolver::Obstacle YearSolver::inTheWay(const Question &question)
{
    demand(question);
    demandSum(question);
    m_before = {};
    allowChanges(true);
    Obstacle found;
    if (solve(Start::TrueYear)) {
        for (int number = 0; number < static_cast<int>(m_published.size()); ++number) {
            if (!m_published[at(number)])
                continue;
            const double change = glp_get_col_prim(m_glpk.get(), changeColumn(number, 0))
                + glp_get_col_prim(m_glpk.get(), changeColumn(number, 1));
            if (change > ChangeTolerance)
                found.numbers.push_back(number);
            // Beyond what the moves alone cost, the price says that the proof needs the number.
            if (std::abs(glp_get_row_dual(m_glpk.get(), rowOf(number))) > PriceOfChange)
                found.proof.push_back(number);
        }
    }
    allowChanges(false);
    demandNothing();
    return found;
}

} // namespace rueckhalt
