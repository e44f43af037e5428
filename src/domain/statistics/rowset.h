// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace rueckhalt {

/// Some of the rows of a FactTable, one bit each.
class RowSet
{
public:
    using Row = std::uint32_t;
    static constexpr Row WordRows = 64;

    RowSet() = default;
    /// None of so many rows.
    explicit RowSet(Row rowCount)
        : m_words((std::size_t {rowCount} + WordRows - 1) / WordRows)
        , m_rowCount(rowCount)
    {
    }
    static RowSet of(Row rowCount, std::span<const Row> rows)
    {
        RowSet set(rowCount);
        for (const Row row : rows)
            set.insert(row);
        return set;
    }

    [[nodiscard]] Row rowCount() const { return m_rowCount; }
    void insert(Row row) { m_words[row / WordRows] |= std::uint64_t {1} << row % WordRows; }
    [[nodiscard]] bool contains(Row row) const
    {
        return (m_words[row / WordRows] >> row % WordRows & 1U) != 0;
    }
    /// How many are in it.
    [[nodiscard]] Row size() const
    {
        Row sum = 0;
        for (const std::uint64_t word : m_words)
            sum += static_cast<Row>(std::popcount(word));
        return sum;
    }
    /// Calls `visit` with each row in it, in order.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (std::uint64_t rest = m_words[i]; rest != 0; rest &= rest - 1)
                visit(static_cast<Row>(i * WordRows) + static_cast<Row>(std::countr_zero(rest)));
        }
    }
    /// Keeps the rows for which `isWanted` holds.
    template <typename Predicate>
    void retain(Predicate isWanted)
    {
        forEach([&](Row row) {
            if (!isWanted(row))
                m_words[row / WordRows] &= ~(std::uint64_t {1} << row % WordRows);
        });
    }
    [[nodiscard]] std::vector<Row> toRows() const
    {
        std::vector<Row> rows;
        rows.reserve(size());
        forEach([&rows](Row row) { rows.push_back(row); });
        return rows;
    }
    /// 64 rows each; bits beyond rowCount() are 0.
    [[nodiscard]] std::span<const std::uint64_t> words() const { return m_words; }
    [[nodiscard]] std::span<std::uint64_t> words() { return m_words; }

private:
    std::vector<std::uint64_t> m_words;
    Row m_rowCount = 0;
};

} // namespace rueckhalt
