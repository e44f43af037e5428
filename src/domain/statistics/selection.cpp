// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/selection.h"

#include "domain/statistics/factrows.h"

#include <algorithm>
#include <numeric>
#include <thread>

namespace rueckhalt {

namespace {

constexpr std::size_t ChunkWords = Selection::ChunkRows / RowSet::WordRows;

} // namespace

Selection::Selection(const RowSet &rows, const FactTable &facts, int threads)
    : m_parts(threads < 2 ? 1 : 2)
    , m_personBound(facts.personTokens.size())
    , m_rowCount(rows.rowCount())
{
    const auto words = rows.words();
    if (m_parts.size() == 1) {
        fill(m_parts.front(), words, 0, facts);
        return;
    }
    const std::size_t half = words.size() / 2 / ChunkWords * ChunkWords;
    std::thread other([&] { fill(m_parts.front(), words.first(half), 0, facts); });
    fill(m_parts.back(), words.subspan(half), static_cast<Row>(half * RowSet::WordRows), facts);
    other.join();
}

void Selection::fill(
    Part &part, std::span<const std::uint64_t> words, Row first, const FactTable &facts)
{
    std::size_t count = 0;
    for (const std::uint64_t word : words)
        count += static_cast<std::size_t>(std::popcount(word));
    part.rows.reserve(count);
    part.persons.reserve(count);
    part.personRows.reserve(count);
    Affected affected;
    for (std::size_t chunk = 0; chunk < words.size(); chunk += ChunkWords) {
        const auto here = words.subspan(chunk, std::min(ChunkWords, words.size() - chunk));
        const Row chunkFirst = first + static_cast<Row>(chunk * RowSet::WordRows);
        const Start start {chunkFirst, part.rows.size(), part.nameless.size(), part.persons.size(),
            part.crowds.size()};
        if (std::ranges::all_of(here, [](std::uint64_t word) { return word == 0; }))
            continue;
        affected.read(
            chunkFirst, std::min<std::size_t>(ChunkRows, facts.rowCount() - chunkFirst), facts);
        for (std::size_t i = 0; i < here.size(); ++i) {
            for (std::uint64_t rest = here[i]; rest != 0; rest &= rest - 1) {
                const auto offset = static_cast<Offset>(
                    i * RowSet::WordRows + static_cast<std::size_t>(std::countr_zero(rest)));
                add(part, offset, affected);
            }
        }
        if (part.rows.size() > start.row)
            part.starts.push_back(start);
    }
    part.starts.push_back(
        {0, part.rows.size(), part.nameless.size(), part.persons.size(), part.crowds.size()});
}

void Selection::Affected::read(Row first, std::size_t rows, const FactTable &facts)
{
    flags.resize(rows);
    facts.flags.read(first, flags);
    counts.resize(rows);
    knownCounts.resize(rows);
    ends.resize(rows);
    facts.affectedCount.read(first, counts);
    facts.readTokens(first, knownCounts, known);
    std::partial_sum(knownCounts.begin(), knownCounts.end(), ends.begin());
}

void Selection::add(Part &part, Offset offset, const Affected &affected)
{
    if ((affected.flags[offset] & factflags::NotCounted) != 0)
        return;
    part.rows.push_back(offset);
    const std::uint32_t known = affected.knownCounts[offset];
    const std::uint32_t count = affected.counts[offset];
    for (std::uint32_t i = affected.ends[offset] - known; i < affected.ends[offset]; ++i) {
        part.persons.push_back(affected.known[i]);
        part.personRows.push_back(offset);
    }
    if (known == 0 && count > 0)
        part.nameless.push_back(offset);
    if (const auto together = std::max(count, known); together > 1) {
        part.crowds.push_back(static_cast<std::uint16_t>(together));
        part.crowdRows.push_back(offset);
    }
}

Selection::Chunk Selection::chunkOf(const Part &part, std::size_t position) const
{
    const Start &start = part.starts[position];
    const Start &end = part.starts[position + 1];
    const auto between = [](const auto &list, std::size_t from, std::size_t until) {
        return std::span(list).subspan(from, until - from);
    };
    return {.first = start.first,
        .rowCount = std::min(ChunkRows, m_rowCount - start.first),
        .rows = between(part.rows, start.row, end.row),
        .nameless = between(part.nameless, start.nameless, end.nameless),
        .personRows = between(part.personRows, start.person, end.person),
        .persons = between(part.persons, start.person, end.person),
        .crowdRows = between(part.crowdRows, start.crowd, end.crowd),
        .crowds = between(part.crowds, start.crowd, end.crowd)};
}

} // namespace rueckhalt
