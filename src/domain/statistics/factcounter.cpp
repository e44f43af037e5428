// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/factcounter.h"

#include "domain/statistics/factdimension.h"
#include "domain/statistics/rowfilter.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

namespace rueckhalt {

namespace {

using Row = FactTable::Row;

/// So many rows get their keys at a time.
constexpr Row ChunkRows = 2048;
/// Below this a second thread takes longer to start than to count.
constexpr Row RowsForTwoThreads = 20000;
/// Persons are marked in a bit each for every key while that fits into a cache.
constexpr std::size_t MostSeenBits = std::size_t {1} << 26;

/// Counts incidents and distinct persons by key.
class KeyCounts
{
public:
    KeyCounts(std::size_t keys, const FactTable &facts)
        : m_facts(facts)
        , m_counts(keys)
        , m_stride((facts.personTokens.size() + 63) / 64 * 64)
        , m_usesBits(keys * m_stride <= MostSeenBits)
        , m_seen(m_usesBits ? keys * m_stride / 64 : 0)
    {
    }

    void add(std::size_t key, Row row)
    {
        Count &count = m_counts[key];
        ++count.incidents;
        const std::span<const std::uint32_t> persons = m_facts.tokensOf(row);
        const int affected = m_facts.affectedCount[row];
        count.persons
            = std::max(count.persons, std::max(affected, static_cast<int>(persons.size())));
        count.nameless += persons.empty() && affected > 0 ? 1 : 0;
        for (const std::uint32_t person : persons) {
            if (m_usesBits) {
                const std::size_t bit = key * m_stride + person;
                m_seen[bit / 64] |= std::uint64_t {1} << bit % 64;
            } else {
                m_pairs.emplace_back(static_cast<std::uint32_t>(key), person);
            }
        }
    }

    /// What was counted; the counter is spent.
    [[nodiscard]] std::vector<Count> finished()
    {
        const std::vector<int> distinct = m_usesBits ? distinctByBits() : distinctByPairs();
        for (std::size_t key = 0; key < m_counts.size(); ++key)
            m_counts[key].persons = std::max(m_counts[key].persons, distinct[key]);
        return std::move(m_counts);
    }

private:
    [[nodiscard]] std::vector<int> distinctByBits() const
    {
        std::vector<int> distinct(m_counts.size());
        const std::size_t words = m_stride / 64;
        for (std::size_t key = 0; key < distinct.size(); ++key) {
            for (std::size_t word = key * words; word < (key + 1) * words; ++word)
                distinct[key] += std::popcount(m_seen[word]);
        }
        return distinct;
    }
    /// Sorted by key, then stamped: a person whose stamp is this key was counted already.
    [[nodiscard]] std::vector<int> distinctByPairs() const
    {
        std::vector<std::size_t> next(m_counts.size() + 1);
        for (const auto &pair : m_pairs)
            ++next[pair.first + 1];
        for (std::size_t key = 1; key < next.size(); ++key)
            next[key] += next[key - 1];
        const std::vector<std::size_t> begin = next;
        std::vector<std::uint32_t> sorted(m_pairs.size());
        for (const auto &pair : m_pairs)
            sorted[next[pair.first]++] = pair.second;
        std::vector<int> distinct(m_counts.size());
        std::vector<std::uint32_t> stamps(m_facts.personTokens.size(), ~0U);
        for (std::size_t key = 0; key < distinct.size(); ++key) {
            for (std::size_t i = begin[key]; i < begin[key + 1]; ++i) {
                std::uint32_t &stamp = stamps[sorted[i]];
                distinct[key] += stamp == key ? 0 : 1;
                stamp = static_cast<std::uint32_t>(key);
            }
        }
        return distinct;
    }

    const FactTable &m_facts;
    std::vector<Count> m_counts;
    std::size_t m_stride; ///< bits of a key
    bool m_usesBits;
    std::vector<std::uint64_t> m_seen;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_pairs; ///< key and person
};

/// Keys of a chunk of rows: one each.
class SingleKeys
{
public:
    explicit SingleKeys(const FactDimension &dimension)
        : m_dimension(dimension)
    {
    }
    void load(Row first, std::size_t count)
    {
        m_dimension.keys(first, std::span(m_keys).first(count));
    }
    template <typename Visit>
    void forEach(std::size_t row, Visit visit) const
    {
        visit(std::size_t {m_keys[row]});
    }

private:
    const FactDimension &m_dimension;
    std::array<FactDimension::Key, ChunkRows> m_keys {};
};

/// Keys of a chunk of rows: sets.
class KeySets
{
public:
    explicit KeySets(const FactDimension &dimension)
        : m_dimension(dimension)
        , m_notStated(dimension.notStatedKey())
    {
    }
    void load(Row first, std::size_t count)
    {
        m_dimension.sets(first, std::span(m_sets).first(count));
    }
    template <typename Visit>
    void forEach(std::size_t row, Visit visit) const
    {
        if (m_sets[row] == 0)
            visit(m_notStated);
        for (FactDimension::KeySet rest = m_sets[row]; rest != 0; rest &= rest - 1)
            visit(static_cast<std::size_t>(std::countr_zero(rest)));
    }

private:
    const FactDimension &m_dimension;
    std::size_t m_notStated;
    std::array<FactDimension::KeySet, ChunkRows> m_sets {};
};

/// Calls `load` with each chunk that has selected rows, and `visit` with their positions in it.
template <typename Load, typename Visit>
void forEachChunk(const RowSet &rows, Load load, Visit visit)
{
    constexpr std::size_t chunkWords = ChunkRows / RowSet::WordRows;
    const auto words = rows.words();
    for (std::size_t chunk = 0; chunk < words.size(); chunk += chunkWords) {
        const auto part = words.subspan(chunk, std::min(chunkWords, words.size() - chunk));
        if (std::all_of(part.begin(), part.end(), [](std::uint64_t word) { return word == 0; }))
            continue;
        const auto first = static_cast<Row>(chunk * RowSet::WordRows);
        load(first, std::size_t {std::min(ChunkRows, rows.rowCount() - first)});
        for (std::size_t i = 0; i < part.size(); ++i) {
            for (std::uint64_t rest = part[i]; rest != 0; rest &= rest - 1)
                visit(
                    first, i * RowSet::WordRows + static_cast<std::size_t>(std::countr_zero(rest)));
        }
    }
}

template <typename Keys>
std::vector<Count> countBy(const RowSet &rows, const FactTable &facts, const FactDimension &by)
{
    KeyCounts counts(by.keyCount(), facts);
    Keys keys(by);
    forEachChunk(
        rows, [&keys](Row first, std::size_t count) { keys.load(first, count); },
        [&](Row first, std::size_t i) {
            keys.forEach(i, [&](std::size_t key) { counts.add(key, first + static_cast<Row>(i)); });
        });
    return counts.finished();
}

template <typename RowKeys, typename ColumnKeys>
std::vector<Count> countCrossed(const RowSet &rows, const FactTable &facts,
    const FactDimension &byRow, const FactDimension &byColumn)
{
    KeyCounts counts(byRow.keyCount() * byColumn.keyCount(), facts);
    RowKeys rowKeys(byRow);
    ColumnKeys columnKeys(byColumn);
    const std::size_t columns = byColumn.keyCount();
    forEachChunk(
        rows,
        [&](Row first, std::size_t count) {
            rowKeys.load(first, count);
            columnKeys.load(first, count);
        },
        [&](Row first, std::size_t i) {
            rowKeys.forEach(i, [&](std::size_t row) {
                columnKeys.forEach(i, [&](std::size_t column) {
                    counts.add(row * columns + column, first + static_cast<Row>(i));
                });
            });
        });
    return counts.finished();
}

/// One thing to count, by one grouping or two; `columns` may be null.
struct Task
{
    const FactDimension *rows = nullptr;
    const FactDimension *columns = nullptr;
    std::vector<Count> counts {};

    void run(const RowSet &selected, const FactTable &facts)
    {
        if (!columns)
            counts = rows->hasSets() ? countBy<KeySets>(selected, facts, *rows)
                                     : countBy<SingleKeys>(selected, facts, *rows);
        else if (rows->hasSets())
            counts = columns->hasSets()
                ? countCrossed<KeySets, KeySets>(selected, facts, *rows, *columns)
                : countCrossed<KeySets, SingleKeys>(selected, facts, *rows, *columns);
        else
            counts = columns->hasSets()
                ? countCrossed<SingleKeys, KeySets>(selected, facts, *rows, *columns)
                : countCrossed<SingleKeys, SingleKeys>(selected, facts, *rows, *columns);
    }
};

void runAll(std::span<Task> tasks, const RowSet &rows, const FactTable &facts)
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < tasks.size(); i = next++)
            tasks[i].run(rows, facts);
    };
    if (tasks.size() < 2 || rows.rowCount() < RowsForTwoThreads)
        return work();
    std::thread other(work);
    work();
    other.join();
}

/// The keys that are shown, in order.
std::vector<std::size_t> shownKeys(const FactDimension &dimension, const std::vector<Count> &counts)
{
    const auto isThere = [](const Count &count) { return count.incidents > 0; };
    const auto end = counts.begin() + static_cast<std::ptrdiff_t>(dimension.notStatedKey());
    std::size_t first = 0;
    std::size_t last = dimension.notStatedKey();
    if (dimension.isOfCalendar()) {
        first
            = static_cast<std::size_t>(std::find_if(counts.begin(), end, isThere) - counts.begin());
        while (last > first && !isThere(counts[last - 1]))
            --last;
    }
    std::vector<std::size_t> keys;
    for (std::size_t key = first; key < last; ++key) {
        if (dimension.showsEmpty() || isThere(counts[key]))
            keys.push_back(key);
    }
    if (isThere(counts[dimension.notStatedKey()]))
        keys.push_back(dimension.notStatedKey());
    return keys;
}

/// Fills one side of a table.
std::vector<std::size_t> addSide(
    const Task &margin, QList<GroupValue> &values, QList<Count> &counts)
{
    std::vector<std::size_t> keys = shownKeys(*margin.rows, margin.counts);
    for (const std::size_t key : keys) {
        values.append(margin.rows->valueOf(key));
        counts.append(margin.counts[key]);
    }
    return keys;
}

} // namespace

Count CountTable::of(const GroupValue &row) const
{
    const qsizetype position = rows.indexOf(row);
    return position < 0 ? Count {} : rowCounts[position];
}

RowSet FactCounter::rowsOf(const FactFilter &filter) const
{
    return RowFilter(filter, m_facts, m_organisation)
        .rows(m_facts.rowCount() < RowsForTwoThreads ? 1 : 2);
}

Count FactCounter::total(const RowSet &rows) const
{
    KeyCounts counts(1, m_facts);
    rows.forEach([&counts](Row row) { counts.add(0, row); });
    return counts.finished().front();
}

std::vector<CountTable> FactCounter::count(const RowSet &rows, std::span<const Tally> tallies) const
{
    const YearSpan years = yearsOf(m_facts, rows);
    std::vector<FactDimension> dimensions;
    dimensions.reserve(2 * tallies.size());
    std::vector<Task> tasks;
    // Heat maps first: the longest work should not be left for the end.
    for (const Tally &tally : tallies) {
        const FactDimension &byRow
            = dimensions.emplace_back(tally.rows, m_facts, m_organisation, years);
        tasks.push_back({&byRow});
        if (!tally.columns)
            continue;
        const FactDimension &byColumn
            = dimensions.emplace_back(*tally.columns, m_facts, m_organisation, years);
        tasks.push_back({&byColumn});
        tasks.push_back({&byRow, &byColumn});
    }
    runAll(tasks, rows, m_facts);

    const Count all = total(rows);
    std::vector<CountTable> tables;
    for (std::size_t task = 0; const Tally &tally : tallies) {
        CountTable table {.tally = tally, .all = all};
        const auto rowKeys = addSide(tasks[task], table.rows, table.rowCounts);
        if (tally.columns) {
            const auto columnKeys = addSide(tasks[task + 1], table.columns, table.columnCounts);
            const Task &crossed = tasks[task + 2];
            for (const std::size_t row : rowKeys) {
                for (const std::size_t column : columnKeys)
                    table.cells.append(crossed.counts[row * crossed.columns->keyCount() + column]);
            }
        }
        tables.push_back(std::move(table));
        task += tally.columns ? 3 : 1;
    }
    return tables;
}

QList<MonthCount> FactCounter::months(FactFilter filter, QDate from, QDate until) const
{
    filter.from = QDate();
    filter.until = QDate();
    const std::array<Tally, 1> byMonth {Grouping::CalendarMonth};
    const CountTable table = count(filter, byMonth).front();
    QList<MonthCount> months;
    for (QDate month(from.year(), from.month(), 1); month <= until; month = month.addMonths(1)) {
        months.append(
            {month.year(), month.month(), table.of(calendarMonth(month.year(), month.month())),
                table.of(calendarMonth(month.year() - 1, month.month()))});
    }
    return months;
}

} // namespace rueckhalt
