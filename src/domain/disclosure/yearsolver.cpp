// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/yearsolver.h"

#include <cmath>

#include <glpk.h>

namespace rueckhalt {

namespace {

constexpr double ChangeTolerance = 1e-6;
constexpr double WholeTolerance = 1e-5;
constexpr double PriceOfChange = 8; // against the moves themselves, which cost about one each
constexpr double PriceOfKnown = 2.5; // of taking away an incident that somebody knows
constexpr int PivotLimit = 20000; // against cycling; typical problems need some dozens
constexpr int Drafts = 4;
constexpr int DiveDepth = 25; // beyond that another cell is hidden instead
constexpr int Sharpenings = 3;

int moreColumn(std::size_t place)
{
    return 2 * static_cast<int>(place) + 1;
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

} // namespace

void YearSolver::Deleter::operator()(glp_prob *problem) const
{
    glp_delete_prob(problem);
}

YearSolver::YearSolver(const MoveSpace &space)
    : m_space(space)
{
}

YearSolver::~YearSolver() = default;

/// Writes the programme down anew: for a few hundred kinds that is quicker than to change it.
void YearSolver::build(Form form)
{
    m_state = m_space.state();
    m_form = form;
    m_glpk.reset(glp_create_prob());
    glp_set_obj_dir(m_glpk.get(), GLP_MAX);
    addRows();
    addColumns(form);
}

void YearSolver::addRows()
{
    m_rowOf.assign(at(m_space.sumCount()), 0);
    int rows = 0;
    for (int sum = 0; sum < m_space.sumCount(); ++sum) {
        if (!m_space.kindsIn(sum).empty())
            m_rowOf[at(sum)] = ++rows;
    }
    glp_add_rows(m_glpk.get(), rows);
    for (int row = 1; row <= rows; ++row)
        glp_set_row_bnds(m_glpk.get(), row, GLP_FX, 0, 0);
}

void YearSolver::addColumns(Form form)
{
    m_moving.clear();
    m_changing.clear();
    for (int kind = 0; kind < static_cast<int>(m_space.kinds().size()); ++kind) {
        if (m_space.kinds()[at(kind)].mayMove
            && (form != Form::Usual || m_space.kinds()[at(kind)].count > 0 || mayGrow(kind)))
            m_moving.push_back(kind);
    }
    const auto &published = m_space.published();
    for (int number = 0; form == Form::NumbersMayChange && at(number) < published.size();
         ++number) {
        if (published[at(number)] && m_rowOf[at(number)] > 0
            && !m_space.problem().numbers()[at(number)].isTold)
            m_changing.push_back(number);
    }
    glp_add_cols(m_glpk.get(), 2 * static_cast<int>(m_moving.size() + m_changing.size()));
    std::vector<int> rows;
    std::vector<double> values;
    const auto setColumns = [&](int column) {
        const int count = static_cast<int>(rows.size()) - 1;
        glp_set_mat_col(m_glpk.get(), column, count, rows.data(), values.data());
        for (double &value : values)
            value = -value;
        glp_set_mat_col(m_glpk.get(), column + 1, count, rows.data(), values.data());
    };
    for (std::size_t place = 0; place < m_moving.size(); ++place) {
        const MoveSpace::Kind &kind = m_space.kinds()[at(m_moving[place])];
        rows = {0};
        values = {0};
        for (const MoveSpace::Term &term : kind.sums) {
            rows.push_back(m_rowOf[at(term.other)]);
            values.push_back(term.sign);
        }
        if (kind.isInGroup) {
            rows.push_back(m_rowOf[at(m_space.groupSum())]);
            values.push_back(1);
        }
        setColumns(moreColumn(place));
    }
    for (std::size_t place = 0; place < m_changing.size(); ++place) {
        rows = {0, m_rowOf[at(m_changing[place])]};
        values = {0, -1};
        const int column = moreColumn(m_moving.size() + place);
        setColumns(column);
        glp_set_col_bnds(m_glpk.get(), column, GLP_LO, 0, 0);
        glp_set_col_bnds(m_glpk.get(), column + 1, GLP_LO, 0, 0);
    }
}

bool YearSolver::mayGrow(int position) const
{
    const MoveSpace::Kind &kind = m_space.kinds()[at(position)];
    return kind.mayGrow && (m_form != Form::Usual || kind.count > 0 || kind.isInGroup);
}

void YearSolver::setBounds(const Allowance &allowance)
{
    for (std::size_t place = 0; place < m_moving.size(); ++place) {
        const int kind = m_moving[place];
        const int most = allowance.most[at(kind)];
        const int column = moreColumn(place);
        glp_set_col_bnds(m_glpk.get(), column, mayGrow(kind) ? GLP_LO : GLP_FX, 0, 0);
        glp_set_col_bnds(m_glpk.get(), column + 1, most > 0 ? GLP_DB : GLP_FX, 0, most);
    }
}

void YearSolver::setCosts(const Allowance &allowance, int draft)
{
    for (std::size_t place = 0; place < m_moving.size(); ++place) {
        const int column = moreColumn(place);
        const bool isGentle = allowance.gentle[at(m_moving[place])] > 0;
        glp_set_obj_coef(m_glpk.get(), column, -costOf(column, draft));
        glp_set_obj_coef(
            m_glpk.get(), column + 1, -costOf(column + 1, draft) * (isGentle ? 1 : PriceOfKnown));
    }
}

/// The move of the columns, if that is one in whole numbers; else nothing.
std::optional<KindMove> YearSolver::moveFromColumns() const
{
    KindMove move;
    for (std::size_t place = 0; place < m_moving.size(); ++place) {
        const double by = glp_get_col_prim(m_glpk.get(), moreColumn(place))
            - glp_get_col_prim(m_glpk.get(), moreColumn(place) + 1);
        const double whole = std::round(by);
        if (std::abs(by - whole) > WholeTolerance)
            return std::nullopt;
        if (whole != 0)
            move.push_back({.kind = m_moving[place], .by = static_cast<int>(whole)});
    }
    return move;
}

/// The shortest move was in fractions: round it off step by step, or try other short moves.
std::optional<KindMove> YearSolver::searchWholeNumbers(
    const Allowance &allowance, Patience patience)
{
    std::optional<KindMove> move;
    const int drafts = patience == Patience::Long ? Drafts : 1;
    for (int draft = 0; draft < drafts && !move; ++draft) {
        setCosts(allowance, draft);
        if (draft > 0 && !solve(Start::WhereItStands))
            break;
        move = moveFromColumns();
        if (!move)
            move = roundStepByStep(allowance);
    }
    return move;
}

/// Column with the largest broken part that is not a whole number; 0: there is none.
int YearSolver::brokenColumn() const
{
    int broken = 0;
    double largest = WholeTolerance;
    for (int column = 1; column < moreColumn(m_moving.size()); ++column) {
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
std::optional<KindMove> YearSolver::roundStepByStep(const Allowance &allowance)
{
    std::optional<KindMove> move;

    for (int step = 0; step < DiveDepth; ++step) {
        const int column = brokenColumn();
        if (column == 0) {
            move = moveFromColumns();
            break;
        }
        const double next = std::ceil(glp_get_col_prim(m_glpk.get(), column));
        const double most = glp_get_col_ub(m_glpk.get(), column);
        if (next > most)
            break;
        const bool isBounded = glp_get_col_type(m_glpk.get(), column) == GLP_DB;
        const int open = isBounded ? GLP_DB : GLP_LO;
        glp_set_col_bnds(m_glpk.get(), column, next == most ? GLP_FX : open, next, most);
        if (!solve(Start::WhereItStands))
            break;
    }
    setBounds(allowance);
    return move;
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
    parameters.r_test = GLP_RT_FLIP;
    parameters.it_lim = PivotLimit;
    return glp_simplex(m_glpk.get(), &parameters) == 0 && glp_get_status(m_glpk.get()) == GLP_OPT;
}

/// Far fewer columns where incidents arrive only where there are some: worth a try first.
std::optional<KindMove> YearSolver::find(int change, const Allowance &allowance, Patience patience)
{
    auto move = find(change, allowance, Patience::Short, Form::Usual);
    return move ? move : find(change, allowance, patience, Form::Any);
}

std::optional<KindMove> YearSolver::find(
    int change, const Allowance &allowance, Patience patience, Form form)
{
    Start start = Start::WhereItStands;
    if (m_state != m_space.state() || m_form != form || !m_glpk) {
        build(form);
        start = Start::TrueYear;
    }
    if (m_rowOf.back() == 0)
        return change == 0 ? std::optional(KindMove()) : std::nullopt;
    setBounds(allowance);
    setCosts(allowance, 0);
    glp_set_row_bnds(m_glpk.get(), m_rowOf.back(), GLP_FX, change, change);
    if (!solve(start))
        return std::nullopt;
    auto move = moveFromColumns();
    return move ? move : searchWholeNumbers(allowance, patience);
}

/// The least loss times distance is not the least loss: numbers that had to move a little only
/// are made dearer, and it is solved again.
YearSolver::Obstacle YearSolver::inTheWay(
    int change, const Allowance &allowance, const std::vector<double> &dear)
{
    Obstacle found;
    build(Form::NumbersMayChange);
    if (m_rowOf.back() == 0)
        return found;
    setBounds(allowance);
    setCosts(allowance, 0);
    glp_set_row_bnds(m_glpk.get(), m_rowOf.back(), GLP_FX, change, change);
    const auto column = [this](std::size_t place) { return moreColumn(m_moving.size() + place); };
    std::vector<double> changes(m_changing.size(), 1);
    double best = 0;
    for (int round = 0; round < Sharpenings; ++round) {
        for (std::size_t place = 0; place < m_changing.size(); ++place) {
            const double price = PriceOfChange * dear[at(m_changing[place])]
                / (round == 0 ? 1 : changes[place] + 0.05);
            glp_set_obj_coef(m_glpk.get(), column(place), -price);
            glp_set_obj_coef(m_glpk.get(), column(place) + 1, -price);
        }
        if (!solve(round == 0 ? Start::TrueYear : Start::WhereItStands)) {
            found.isHopeless = round == 0 && glp_get_status(m_glpk.get()) == GLP_NOFEAS;
            break;
        }
        std::vector<int> numbers;
        double loss = 0;
        for (std::size_t place = 0; place < m_changing.size(); ++place) {
            changes[place] = glp_get_col_prim(m_glpk.get(), column(place))
                + glp_get_col_prim(m_glpk.get(), column(place) + 1);
            if (changes[place] > ChangeTolerance) {
                numbers.push_back(m_changing[place]);
                loss += dear[at(m_changing[place])];
            }
        }
        if (round > 0 && loss >= best)
            continue;
        best = loss;
        found.numbers = std::move(numbers);
        if (round > 0)
            continue;
        for (int number = 0; at(number) < m_space.published().size(); ++number) {
            // Beyond what the moves alone cost, the price says that the proof needs the number.
            if (m_rowOf[at(number)] > 0
                && std::abs(glp_get_row_dual(m_glpk.get(), m_rowOf[at(number)])) > PriceOfChange)
                found.proof.push_back(number);
        }
    }
    return found;
}

} // namespace rueckhalt
