// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/factcounter.h"

#include "domain/statistics/factdimension.h"
#include "domain/statistics/rowfilter.h"
#include "domain/statistics/selection.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

namespace rueckhalt {

namespace {

using Row = FactTable::Row;

/// Below this a second thread takes longer to start than to count.
constexpr Row RowsForTwoThreads = 20000;
/// Persons are marked in a bit each for every key while that fits into a cache.
constexpr std::size_t MostSeenBits = std::size_t {1} << 26;

/// The distinct persons of each key.
class PersonCounts
{
public:
    PersonCounts(std::size_t keys, std::size_t personBound)
        : m_keys(keys)
        , m_personBound(personBound)
        , m_stride((personBound + 63) / 64 * 64)
        , m_usesBits(keys * m_stride <= MostSeenBits)
        , m_seen(m_usesBits ? keys * m_stride / 64 : 0)
    {
    }
    [[nodiscard]] bool usesBits() const { return m_usesBits; }
    void mark(std::size_t key, std::uint32_t person)
    {
        const std::size_t bit = key * m_stride + person;
        m_seen[bit / 64] |= std::uint64_t {1} << bit % 64;
    }
    void note(std::size_t key, std::uint32_t person)
    {
        m_pairs.emplace_back(static_cast<std::uint32_t>(key), person);
    }
    [[nodiscard]] std::vector<int> distinct() const
    {
        return m_usesBits ? distinctByBits() : distinctByPairs();
    }

private:
    [[nodiscard]] std::vector<int> distinctByBits() const
    {
        std::vector<int> distinct(m_keys);
        const std::size_t words = m_stride / 64;
        for (std::size_t key = 0; key < m_keys; ++key) {
            for (std::size_t word = key * words; word < (key + 1) * words; ++word)
                distinct[key] += std::popcount(m_seen[word]);
        }
        return distinct;
    }
    /// Sorted by key, then stamped: a person whose stamp is this key was counted already.
    [[nodiscard]] std::vector<int> distinctByPairs() const
    {
        std::vector<std::size_t> next(m_keys + 1);
        for (const auto &pair : m_pairs)
            ++next[pair.first + 1];
        for (std::size_t key = 1; key < next.size(); ++key)
            next[key] += next[key - 1];
        const std::vector<std::size_t> begin = next;
        std::vector<std::uint32_t> sorted(m_pairs.size());
        for (const auto &pair : m_pairs)
            sorted[next[pair.first]++] = pair.second;
        std::vector<int> distinct(m_keys);
        std::vector<std::uint32_t> stamps(m_personBound, ~0U);
        for (std::size_t key = 0; key < m_keys; ++key) {
            for (std::size_t i = begin[key]; i < begin[key + 1]; ++i) {
                std::uint32_t &stamp = stamps[sorted[i]];
                distinct[key] += stamp == key ? 0 : 1;
                stamp = static_cast<std::uint32_t>(key);
            }
        }
        return distinct;
    }

    std::size_t m_keys;
    std::size_t m_personBound;
    std::size_t m_stride; ///< bits of a key
    bool m_usesBits;
    std::vector<std::uint64_t> m_seen;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_pairs; ///< key and person
};

/// Everything has one and the same key.
class OneKey
{
public:
    static constexpr std::size_t keyCount() { return 1; }
    static void load(Row, std::size_t) {}
    template <typename Visit>
    static void forEach(std::size_t, Visit visit)
    {
        visit(std::size_t {0});
    }
};

/// Keys of a chunk of rows: one each.
class SingleKeys
{
public:
    explicit SingleKeys(const FactDimension &dimension)
        : m_dimension(dimension)
    {
    }
    [[nodiscard]] std::size_t keyCount() const { return m_dimension.keyCount(); }
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
    std::array<FactDimension::Key, Selection::ChunkRows> m_keys {};
};

/// Keys of a chunk of rows: sets.
class KeySets
{
public:
    explicit KeySets(const FactDimension &dimension)
        : m_dimension(dimension)
        , m_notStated(1U << dimension.notStatedKey())
    {
    }
    [[nodiscard]] std::size_t keyCount() const { return m_dimension.keyCount(); }
    void load(Row first, std::size_t count)
    {
        m_dimension.sets(first, std::span(m_sets).first(count));
        // Nothing at all is a key as well.
        for (FactDimension::KeySet &set : std::span(m_sets).first(count))
            set = set == 0 ? m_notStated : set;
    }
    template <typename Visit>
    void forEach(std::size_t row, Visit visit) const
    {
        for (FactDimension::KeySet rest = m_sets[row]; rest != 0; rest &= rest - 1)
            visit(static_cast<std::size_t>(std::countr_zero(rest)));
    }

private:
    const FactDimension &m_dimension;
    FactDimension::KeySet m_notStated;
    std::array<FactDimension::KeySet, Selection::ChunkRows> m_sets {};
};

/// Every pair of a key of one and a key of another.
template <typename RowKeys, typename ColumnKeys>
class CrossedKeys
{
public:
    CrossedKeys(const FactDimension &byRow, const FactDimension &byColumn)
        : m_rows(byRow)
        , m_columns(byColumn)
    {
    }
    [[nodiscard]] std::size_t keyCount() const { return m_rows.keyCount() * m_columns.keyCount(); }
    void load(Row first, std::size_t count)
    {
        m_rows.load(first, count);
        m_columns.load(first, count);
    }
    template <typename Visit>
    void forEach(std::size_t position, Visit visit) const
    {
        const std::size_t columns = m_columns.keyCount();
        m_rows.forEach(position, [&](std::size_t row) {
            m_columns.forEach(position, [&](std::size_t column) { visit(row * columns + column); });
        });
    }

private:
    RowKeys m_rows;
    ColumnKeys m_columns;
};

/// Counts incidents and distinct persons by key.
template <typename Keys>
std::vector<Count> countBy(const Selection &selection, Keys keys)
{
    std::vector<Count> counts(keys.keyCount());
    PersonCounts persons(keys.keyCount(), selection.personBound());
    selection.forEachChunk([&](const Selection::Chunk &chunk) {
        keys.load(chunk.first, chunk.rowCount);
        for (const std::size_t row : chunk.rows)
            keys.forEach(row, [&](std::size_t key) { ++counts[key].incidents; });
        for (const std::size_t row : chunk.nameless)
            keys.forEach(row, [&](std::size_t key) { ++counts[key].nameless; });
        for (std::size_t i = 0; persons.usesBits() && i < chunk.persons.size(); ++i)
            keys.forEach(
                chunk.personRows[i], [&](std::size_t key) { persons.mark(key, chunk.persons[i]); });
        for (std::size_t i = 0; !persons.usesBits() && i < chunk.persons.size(); ++i)
            keys.forEach(
                chunk.personRows[i], [&](std::size_t key) { persons.note(key, chunk.persons[i]); });
        for (std::size_t i = 0; i < chunk.crowds.size(); ++i)
            keys.forEach(chunk.crowdRows[i], [&](std::size_t key) {
                counts[key].persons = std::max<int>(counts[key].persons, chunk.crowds[i]);
            });
    });
    const std::vector<int> distinct = persons.distinct();
    for (std::size_t key = 0; key < counts.size(); ++key)
        counts[key].persons
            = std::max({counts[key].persons, distinct[key], counts[key].nameless > 0 ? 1 : 0});
    return counts;
}

/// One thing to count, by no grouping, one or two.
struct Task
{
    const FactDimension *rows = nullptr;
    const FactDimension *columns = nullptr;
    std::vector<Count> counts {};

    void run(const Selection &selection)
    {
        if (!rows)
            counts = countBy(selection, OneKey());
        else if (!columns)
            counts = rows->hasSets() ? countBy(selection, KeySets(*rows))
                                     : countBy(selection, SingleKeys(*rows));
        else if (rows->hasSets())
            counts = columns->hasSets()
                ? countBy(selection, CrossedKeys<KeySets, KeySets>(*rows, *columns))
                : countBy(selection, CrossedKeys<KeySets, SingleKeys>(*rows, *columns));
        else
            counts = columns->hasSets()
                ? countBy(selection, CrossedKeys<SingleKeys, KeySets>(*rows, *columns))
                : countBy(selection, CrossedKeys<SingleKeys, SingleKeys>(*rows, *columns));
    }
};

void runAll(std::span<Task> tasks, const Selection &selection, int threads)
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < tasks.size(); i = next++)
            tasks[i].run(selection);
    };
    if (tasks.size() < 2 || threads < 2)
        return work();
    std::thread other(work);
    work();
    other.join();
}

int threadsFor(const FactTable &facts)
{
    return facts.rowCount() < RowsForTwoThreads ? 1 : 2;
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
    RowFilter counted(filter, m_facts, m_organisation);
    counted.leaveOutUncounted();
    return counted.rows(threadsFor(m_facts));
}

RowSet FactCounter::allRowsOf(const FactFilter &filter) const
{
    return RowFilter(filter, m_facts, m_organisation).rows(threadsFor(m_facts));
}

RowSet FactCounter::rowsWith(const GroupValue &value, RowSet rows) const
{
    const FactDimension dimension(value.grouping, m_facts, m_organisation, yearsOf(m_facts, rows));
    rows.retain([&](Row row) {
        if (dimension.hasSets()) {
            FactDimension::KeySet set = 0;
            dimension.sets(row, std::span(&set, 1));
            return value.isStated() ? (set >> value.code & 1U) != 0 : set == 0;
        }
        FactDimension::Key key = 0;
        dimension.keys(row, std::span(&key, 1));
        return dimension.valueOf(key) == value;
    });
    return rows;
}

Count FactCounter::total(const RowSet &rows) const
{
    return countBy(Selection(rows, m_facts, threadsFor(m_facts)), OneKey()).front();
}

std::vector<CountTable> FactCounter::count(const RowSet &rows, std::span<const Tally> tallies) const
{
    const YearSpan years = yearsOf(m_facts, rows);
    std::vector<FactDimension> dimensions;
    dimensions.reserve(2 * tallies.size());
    std::vector<Task> tasks(1);
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
    const int threads = threadsFor(m_facts);
    runAll(tasks, Selection(rows, m_facts, threads), threads);

    const Count all = tasks.front().counts.front();
    std::vector<CountTable> tables;
    for (std::size_t task = 1; const Tally &tally : tallies) {
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
