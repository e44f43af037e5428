// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/selection.h"

#include <algorithm>
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
    for (std::size_t chunk = 0; chunk < words.size(); chunk += ChunkWords) {
        const auto here = words.subspan(chunk, std::min(ChunkWords, words.size() - chunk));
        const Row chunkFirst = first + static_cast<Row>(chunk * RowSet::WordRows);
        const Start start {chunkFirst, part.rows.size(), part.nameless.size(), part.persons.size(),
            part.crowds.size()};
        for (std::size_t i = 0; i < here.size(); ++i) {
            for (std::uint64_t rest = here[i]; rest != 0; rest &= rest - 1) {
                const auto offset = static_cast<Offset>(
                    i * RowSet::WordRows + static_cast<std::size_t>(std::countr_zero(rest)));
                add(part, chunkFirst + offset, offset, facts);
            }
        }
        if (part.rows.size() > start.row)
            part.starts.push_back(start);
    }
    part.starts.push_back(
        {0, part.rows.size(), part.nameless.size(), part.persons.size(), part.crowds.size()});
}

void Selection::add(Part &part, Row row, Offset offset, const FactTable &facts)
{
    part.rows.push_back(offset);
    const auto persons = facts.tokensOf(row);
    const std::uint16_t affected = facts.affectedCount[row];
    for (const std::uint32_t person : persons) {
        part.persons.push_back(person);
        part.personRows.push_back(offset);
    }
    if (persons.empty() && affected > 0)
        part.nameless.push_back(offset);
    const auto together = std::max(affected, static_cast<std::uint16_t>(persons.size()));
    if (together > 1) {
        part.crowds.push_back(together);
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
