// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/facttable.h"
#include "domain/statistics/grouping.h"
#include "domain/statistics/rowset.h"

#include <functional>

namespace rueckhalt {

/// The years of some rows: years and months are counted between these only.
struct YearSpan
{
    int first = 1900;
    int last = 1899; ///< before `first`: there are no rows
};
[[nodiscard]] YearSpan yearsOf(const FactTable &facts, const RowSet &rows);

/// A grouping in terms of columns: every row has one key below keyCount(), or a set of keys as
/// bits. The last key stands for what is not stated. Facts outlive it and keep their rows
/// meanwhile.
class FactDimension
{
public:
    using Row = FactTable::Row;
    using Key = std::uint16_t;
    using KeySet = std::uint32_t;

    FactDimension(Grouping grouping, const FactTable &facts, const Organisation &organisation,
        const YearSpan &years);

    [[nodiscard]] std::size_t keyCount() const { return m_values.size() + 1; }
    [[nodiscard]] std::size_t notStatedKey() const { return m_values.size(); }
    [[nodiscard]] GroupValue valueOf(std::size_t key) const;
    /// Whether rows have sets of keys.
    [[nodiscard]] bool hasSets() const { return m_sets != nullptr; }
    /// The keys of the rows from `first` on.
    void keys(Row first, std::span<Key> keys) const { m_keys(first, keys); }
    /// The same as bits; none: not stated.
    void sets(Row first, std::span<KeySet> sets) const { m_sets(first, sets); }
    /// Whether a value without incidents is shown: of short closed lists all, of the calendar those
    /// between others.
    [[nodiscard]] bool showsEmpty() const { return m_showsEmpty; }
    [[nodiscard]] bool isOfCalendar() const { return m_isOfCalendar; }

private:
    void choose(const FactTable &facts, const Organisation &organisation, const YearSpan &years);
    template <typename Column, typename KeyOf>
    void setKeys(const Column &column, KeyOf keyOf);
    template <typename Column>
    void setSets(const Column &column);
    void setUnits(const FactTable &facts, const Organisation &organisation);
    void setServices(const FactTable &facts);
    void setCalendar(const FactTable &facts, const YearSpan &years);
    void setCodes(const FactTable &facts);

    Grouping m_grouping;
    std::vector<GroupValue> m_values; ///< by key
    std::function<void(Row, std::span<Key>)> m_keys;
    std::function<void(Row, std::span<KeySet>)> m_sets;
    bool m_showsEmpty = true;
    bool m_isOfCalendar = false;
};

} // namespace rueckhalt
