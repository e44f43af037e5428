// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/factfilter.h"
#include "domain/statistics/facttable.h"
#include "domain/statistics/rowset.h"

#include <functional>

namespace rueckhalt {

/// A FactFilter in terms of columns. Facts outlive it and keep their rows meanwhile.
class RowFilter
{
public:
    RowFilter(const FactFilter &filter, const FactTable &facts, const Organisation &organisation);

    /// Rows with Counted::No fail.
    void leaveOutUncounted();
    /// All rows that pass, found on so many threads.
    [[nodiscard]] RowSet rows(int threads) const;

private:
    using Row = FactTable::Row;
    /// Sets ok[i] to 0 for each row first + i that fails.
    using Test = std::function<void(Row first, std::span<std::uint8_t> ok)>;

    template <typename Column, typename Wanted>
    void add(const Column &column, Wanted isWanted);
    template <typename Column>
    void addSet(const Column &column, std::uint32_t wanted);
    template <typename Column>
    void addCodes(const Column &column, std::uint32_t wanted);
    template <typename IdType>
    void addIds(const PackedColumn<std::uint32_t> &column, const std::vector<IdType> &ids,
        const std::function<bool(const IdType &)> &isWanted);
    void addTimes(const FactFilter &filter);
    void addNotStated(Grouping grouping, const Organisation &organisation);
    void fill(RowSet &rows, Row first, Row end) const;

    const FactTable &m_facts;
    std::vector<Test> m_tests;
};

} // namespace rueckhalt
