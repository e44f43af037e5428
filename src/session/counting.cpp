// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/counting.h"

#include <array>

namespace rueckhalt {

namespace {

/// Counts with words.
class CellWriter
{
public:
    CellWriter(const OpenRegister &openRegister, Language language)
        : m_organisation(openRegister.organisation())
        , m_counter(openRegister.facts(), m_organisation)
        , m_language(language)
    {
    }

    /// Adds the cells of `rows`, each with the labels of what is already fixed before its own.
    void add(const RowSet &rows, const QList<CountLabel> &fixed, std::span<const Grouping> by)
    {
        if (by.size() > 2)
            return addSlices(rows, fixed, by);
        const std::array<Tally, 1> tally {by.size() == 2 ? Tally(by[0], by[1]) : Tally(by.front())};
        const CountTable table = m_counter.count(rows, tally).front();
        for (qsizetype row = 0; row < table.rows.size(); ++row) {
            const QList<CountLabel> labels = fixed + QList {label(table.rows[row])};
            if (table.columns.isEmpty())
                addCell(labels, table.rowCounts[row]);
            for (qsizetype column = 0; column < table.columns.size(); ++column)
                addCell(labels + QList {label(table.columns[column])}, table.at(row, column));
        }
    }
    [[nodiscard]] QList<CountCell> cells() const { return m_cells; }

private:
    /// One crossed table for each value of the first grouping.
    void addSlices(const RowSet &rows, const QList<CountLabel> &fixed, std::span<const Grouping> by)
    {
        const std::array<Tally, 1> first {by.front()};
        const CountTable slices = m_counter.count(rows, first).front();
        for (const GroupValue &value : slices.rows)
            add(m_counter.rowsWith(value, rows), fixed + QList {label(value)}, by.subspan(1));
    }
    void addCell(const QList<CountLabel> &labels, const Count &count)
    {
        if (count.incidents > 0)
            m_cells.append({labels, count});
    }
    [[nodiscard]] CountLabel label(const GroupValue &value) const
    {
        return {codeOf(value, m_organisation), wordFor(value, m_organisation, m_language)};
    }

    const Organisation &m_organisation;
    FactCounter m_counter;
    Language m_language;
    QList<CountCell> m_cells;
};

} // namespace

QList<CountCell> countIncidents(const OpenRegister &openRegister,
    std::span<const FactTable::Row> rows, const QList<Grouping> &by, Language language)
{
    CellWriter writer(openRegister, language);
    writer.add(RowSet::of(openRegister.facts().rowCount(), rows), {}, by);
    return writer.cells();
}

} // namespace rueckhalt
