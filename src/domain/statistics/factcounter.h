// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/factfilter.h"
#include "domain/statistics/facttable.h"
#include "domain/statistics/rowset.h"

namespace rueckhalt {

/// How many incidents, and how many persons at least are behind them.
struct Count
{
    int incidents = 0;
    /// Distinct persons known by pseudonym, or the most affected in a single incident if that is
    /// more: incidents that name nobody may all be one and the same person's, who may be among the
    /// known ones. The same number as IncidentGroup::persons.
    int persons = 0;
    /// Incidents in which somebody is affected and nobody is known: `persons` may be too few.
    int nameless = 0;
    bool operator==(const Count &) const = default;
};

/// What one chart counts: by one grouping, or by two crossed.
struct Tally
{
    Tally(Grouping byRow) // NOLINT(google-explicit-constructor): a grouping is the usual one
        : rows(byRow)
    {
    }
    Tally(Grouping byRow, Grouping byColumn)
        : rows(byRow)
        , columns(byColumn)
    {
    }
    Grouping rows;
    std::optional<Grouping> columns {};
    bool operator==(const Tally &) const = default;
};

/// The numbers of one chart. True numbers, for safety officers only: nothing here has passed
/// disclosure control.
struct CountTable
{
    Tally tally = Grouping::Type;
    /// Values in their order of presentation: of closed lists all, also those without incidents, of
    /// units and services those with incidents, of calendars all between the first and the last one
    /// with incidents. "Not stated" comes last and only where there is any.
    QList<GroupValue> rows {};
    QList<GroupValue> columns {}; ///< empty unless crossed
    QList<Count> rowCounts {}; ///< of each row over all columns
    QList<Count> columnCounts {}; ///< of each column over all rows
    QList<Count> cells {}; ///< row by row; empty unless crossed
    Count all {}; ///< every incident and person once

    [[nodiscard]] const Count &at(qsizetype row, qsizetype column) const
    {
        return cells[row * columns.size() + column];
    }
    /// The count of a value; nothing was counted for values that are not here.
    [[nodiscard]] Count of(const GroupValue &row) const;
    bool operator==(const CountTable &) const = default;
};

/// A month of a series and the same month a year before.
struct MonthCount
{
    int year = 0;
    int month = 1; ///< 1–12
    Count count {};
    Count yearBefore {};
    bool operator==(const MonthCount &) const = default;
};

/// Counts over the columns of all incidents, on two cores. What is not counted (Counted::No) is in
/// no number, whichever rows are asked about. Facts and organisation outlive it and do not change
/// meanwhile; making one costs next to nothing.
///
/// All charts of one call count the same incidents: a filter narrows every chart, also that of its
/// own grouping. A chart that shows what else could be chosen is counted with
/// FactFilter::without() in a call of its own.
class FactCounter
{
public:
    FactCounter(const FactTable &facts, const Organisation &organisation)
        : m_facts(facts)
        , m_organisation(organisation)
    {
    }

    /// Incidents that satisfy a filter and are counted.
    [[nodiscard]] RowSet rowsOf(const FactFilter &filter) const;
    /// The same with those that are not counted, for lists.
    [[nodiscard]] RowSet allRowsOf(const FactFilter &filter) const;
    /// Of these those with a value.
    [[nodiscard]] RowSet rowsWith(const GroupValue &value, RowSet rows) const;
    [[nodiscard]] Count total(const RowSet &rows) const;
    [[nodiscard]] std::vector<CountTable> count(
        const FactFilter &filter, std::span<const Tally> tallies) const
    {
        return count(rowsOf(filter), tallies);
    }
    [[nodiscard]] std::vector<CountTable> count(
        const RowSet &rows, std::span<const Tally> tallies) const;
    /// The months from that of one day to that of another. The period of the filter is left aside;
    /// what is known to the year only is in no month.
    [[nodiscard]] QList<MonthCount> months(FactFilter filter, QDate from, QDate until) const;

private:
    const FactTable &m_facts;
    const Organisation &m_organisation;
};

} // namespace rueckhalt
