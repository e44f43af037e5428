// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/facttable.h"
#include "domain/statistics/rowset.h"

namespace rueckhalt {

/// The rows that are counted (Counted::No is left out), taken apart once for all charts: which
/// there are, which persons are known in them, in which nobody is, and in which there are several.
/// Rows are kept by chunks, as positions in their chunk, so that a chunk's keys are computed once
/// and stay in the nearest cache.
class Selection
{
public:
    using Row = FactTable::Row;
    using Offset = std::uint16_t;
    static constexpr Row ChunkRows = 2048;

    /// On so many threads.
    Selection(const RowSet &rows, const FactTable &facts, int threads);

    /// Rows of a chunk, and what is to be known of them.
    struct Chunk
    {
        Row first = 0;
        std::size_t rowCount = 0; ///< of the table; those selected are `rows`
        std::span<const Offset> rows;
        std::span<const Offset> nameless; ///< somebody is affected and nobody known
        std::span<const Offset> personRows; ///< for each of `persons` its row
        std::span<const std::uint32_t> persons; ///< positions in FactTable::personTokens
        std::span<const Offset> crowdRows; ///< for each of `crowds` its row
        std::span<const std::uint16_t> crowds; ///< affected in one incident, at least two
    };
    template <typename Visit>
    void forEachChunk(Visit visit) const
    {
        for (const Part &part : m_parts) {
            for (std::size_t i = 0; i + 1 < part.starts.size(); ++i)
                visit(chunkOf(part, i));
        }
    }
    /// How many persons there are in the table: positions are below it.
    [[nodiscard]] std::size_t personBound() const { return m_personBound; }

private:
    struct Start
    {
        Row first = 0;
        std::size_t row = 0, nameless = 0, person = 0, crowd = 0;
    };
    /// Of one thread.
    struct Part
    {
        std::vector<Start> starts; ///< of each chunk with rows, and the end
        std::vector<Offset> rows, nameless, personRows, crowdRows;
        std::vector<std::uint32_t> persons;
        std::vector<std::uint16_t> crowds;
    };
    static void fill(
        Part &part, std::span<const std::uint64_t> words, Row first, const FactTable &facts);
    /// Who is affected in each row of a chunk.
    struct Affected
    {
        std::vector<std::uint32_t> flags; ///< factflags
        std::vector<std::uint32_t> counts; ///< affected, known or not
        std::vector<std::uint32_t> knownCounts;
        std::vector<std::uint32_t> ends; ///< of the row's in `known`
        std::vector<std::uint32_t> known; ///< row after row
        void read(Row first, std::size_t rows, const FactTable &facts);
    };
    static void add(Part &part, Offset offset, const Affected &affected);
    [[nodiscard]] Chunk chunkOf(const Part &part, std::size_t position) const;

    std::vector<Part> m_parts;
    std::size_t m_personBound;
    Row m_rowCount;
};

} // namespace rueckhalt
