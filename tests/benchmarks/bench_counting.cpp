// SPDX-License-Identifier: GPL-3.0-or-later
// Twelve charts over 1,000,000 incidents under a filter (at most 40 ms on two cores), beside the
// least it can take, one pass over the same columns, and beside SQLite without encryption doing the
// same filtered group-bys in memory; memory of the facts (at most 40 MB); time to load them from
// sealed segments (at most 300 ms), beside reading the same bytes from a plain file.
#include "crypto/systemrandom.h"
#include "domain/statistics/factcounter.h"
#include "domain/statistics/packedtime.h"
#include "support/vault/manyfacts.h"
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <functional>
#include <numeric>

#include <malloc.h>
#include <sqlite3.h>

using namespace rueckhalt;

namespace {

constexpr FactTable::Row Incidents = 1'000'000;

double timed(const std::function<void()> &call)
{
    QElapsedTimer timer;
    timer.start();
    call();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

struct Timing
{
    double best = 0;
    double median = 0;
    double used = 0; ///< least of the processors, all threads together
};

Timing measure(const char *what, int runs, const std::function<void()> &call)
{
    std::vector<double> wall;
    std::vector<double> used;
    for (int i = 0; i < runs; ++i) {
        const std::clock_t start = std::clock();
        wall.push_back(timed(call));
        used.push_back(static_cast<double>(std::clock() - start) * 1e3 / CLOCKS_PER_SEC);
    }
    std::sort(wall.begin(), wall.end());
    // On a machine that does other work meanwhile the time of the processors says most.
    const Timing timing {wall.front(), wall[wall.size() / 2], *std::ranges::min_element(used)};
    std::printf("%-54s best %9.2f ms  median %9.2f ms  of the processors %9.2f ms\n", what,
        timing.best, timing.median, timing.used);
    std::fflush(stdout);
    return timing;
}

/// Bytes that the program holds on the heap, in MiB; without what the allocator keeps in reserve.
double heapMiB()
{
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / (1024.0 * 1024.0);
}

const std::vector<Tally> &charts()
{
    static const std::vector<Tally> list {Grouping::CalendarMonth, Grouping::Type, Grouping::Level,
        Grouping::Trigger, Grouping::Place, Grouping::JobArea, Grouping::Office, Grouping::Unit,
        Grouping::Service, Grouping::Consequence, Grouping::Delay,
        Tally(Grouping::Weekday, Grouping::TimeBand)};
    return list;
}

/// The columns behind the charts and the filter, each read once, on one core.
std::uint64_t onePass(const FactTable &table)
{
    std::uint64_t sum = 0;
    std::array<std::uint32_t, 4096> values;
    const auto add = [&](const auto &column) {
        for (FactTable::Row row = 0; row < table.rowCount();
             row += static_cast<FactTable::Row>(values.size())) {
            const auto part = std::span(values).first(
                std::min<std::size_t>(values.size(), table.rowCount() - row));
            column.read(row, part);
            sum = std::accumulate(part.begin(), part.end(), sum);
        }
    };
    add(table.occurred), add(table.types), add(table.level), add(table.triggers);
    add(table.place), add(table.jobArea), add(table.unit), add(table.service);
    add(table.consequences), add(table.delay), add(table.affectedCount);
    std::vector<std::uint32_t> persons;
    for (FactTable::Row row = 0; row < table.rowCount();
         row += static_cast<FactTable::Row>(values.size())) {
        const auto counts
            = std::span(values).first(std::min<std::size_t>(values.size(), table.rowCount() - row));
        table.readTokens(row, counts, persons);
        sum = std::accumulate(counts.begin(), counts.end(), sum);
        sum = std::accumulate(persons.begin(), persons.end(), sum);
    }
    return sum;
}

// --- the peer ------------------------------------------------------------------------------------

class PlainSqlite
{
public:
    PlainSqlite() { sqlite3_open(":memory:", &m_database); }
    ~PlainSqlite() { sqlite3_close_v2(m_database); }
    PlainSqlite(const PlainSqlite &) = delete;
    PlainSqlite &operator=(const PlainSqlite &) = delete;

    void run(const char *sql) { sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr); }
    /// Sum of the first column of all rows.
    qint64 sumOf(const QByteArray &sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_database, sql.constData(), -1, &statement, nullptr) != SQLITE_OK) {
            std::printf("%s: %s\n", sql.constData(), sqlite3_errmsg(m_database));
            std::abort();
        }
        qint64 sum = 0;
        while (sqlite3_step(statement) == SQLITE_ROW)
            sum += sqlite3_column_int64(statement, 0);
        sqlite3_finalize(statement);
        return sum;
    }
    void fill(const FactTable &table, const Organisation &organisation)
    {
        run("CREATE TABLE incident (row INTEGER PRIMARY KEY, month INTEGER, types INTEGER,"
            " level INTEGER, triggers INTEGER, place INTEGER, area INTEGER, office INTEGER,"
            " unit INTEGER, service INTEGER, consequences INTEGER, delay INTEGER,"
            " weekday INTEGER, band INTEGER);"
            "CREATE TABLE person (row INTEGER, token INTEGER, PRIMARY KEY (row, token))"
            " WITHOUT ROWID;"
            "CREATE TABLE bits (bit INTEGER PRIMARY KEY); BEGIN;"
            "INSERT INTO bits VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13),"
            "(14),(15),(16);");
        QHash<UnitId, int> positions;
        for (std::size_t i = 0; i < table.unitIds.size(); ++i)
            positions.insert(table.unitIds[i], static_cast<int>(i));
        sqlite3_stmt *row = nullptr;
        sqlite3_prepare_v2(m_database, "INSERT INTO incident VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            -1, &row, nullptr);
        sqlite3_stmt *person = nullptr;
        sqlite3_prepare_v2(
            m_database, "INSERT OR IGNORE INTO person VALUES (?,?)", -1, &person, nullptr);
        for (FactTable::Row i = 0; i < table.rowCount(); ++i) {
            const UnitId office = organisation.officeOf(table.unitIds[table.unit[i]]);
            int index = 0;
            for (const qint64 value : {qint64 {i}, qint64 {table.occurred[i] >> 18},
                     qint64 {table.types[i]}, qint64 {table.level[i]}, qint64 {table.triggers[i]},
                     qint64 {table.place[i]}, qint64 {table.jobArea[i]},
                     qint64 {positions.value(office)}, qint64 {table.unit[i]},
                     qint64 {table.service[i]}, qint64 {table.consequences[i]},
                     qint64 {table.delay[i]}, qint64 {packedtime::weekdayOf(table.occurred[i])},
                     qint64 {packedtime::bandOf(table.occurred[i])}})
                sqlite3_bind_int64(row, ++index, value);
            sqlite3_step(row);
            sqlite3_reset(row);
            for (const std::uint32_t token : table.tokensOf(i)) {
                sqlite3_bind_int64(person, 1, i);
                sqlite3_bind_int64(person, 2, token);
                sqlite3_step(person);
                sqlite3_reset(person);
            }
        }
        sqlite3_finalize(row);
        sqlite3_finalize(person);
        run("COMMIT");
    }

private:
    sqlite3 *m_database = nullptr;
};

/// The twelve charts as SQL: incidents by group, or persons by group.
std::vector<QByteArray> queries(const QByteArray &where, bool persons)
{
    const QByteArray count = persons ? "count(DISTINCT p.token)" : "count(*)";
    const QByteArray join = persons ? " JOIN person p ON p.row = i.row" : "";
    std::vector<QByteArray> list;
    for (const char *column :
        {"month", "level", "place", "area", "office", "unit", "service", "delay"})
        list.push_back(
            "SELECT " + count + " FROM incident i" + join + where + " GROUP BY i." + column);
    list.push_back(
        "SELECT " + count + " FROM incident i" + join + where + " GROUP BY i.weekday, i.band");
    for (const char *column : {"types", "triggers", "consequences"})
        list.push_back("SELECT " + count + " FROM incident i JOIN bits b ON (i." + column
            + " >> b.bit & 1) = 1" + join + where + " GROUP BY b.bit");
    return list;
}

// --- counting ------------------------------------------------------------------------------------

void benchCharts(const FactTable &table, const Organisation &organisation)
{
    const FactCounter counter(table, organisation);
    std::uint64_t sink = 0;
    const Timing floor = measure(
        "floor: one pass over the same columns, one core", 15, [&] { sink += onePass(table); });

    const bool hasPeer = !QCoreApplication::arguments().contains(QStringLiteral("--without-peer"));
    PlainSqlite sqlite;
    if (hasPeer)
        sqlite.fill(table, organisation);
    struct Case
    {
        const char *name;
        FactFilter filter;
        QByteArray where;
    };
    const FactFilter some {.from = QDate(2020, 1, 1),
        .until = QDate(2024, 12, 31),
        .levels = {AachenLevel::Level1, AachenLevel::Level2, AachenLevel::Level3}};
    FactFilter few = some;
    few.places = {Place::Counter};
    // month is year - 1900 from bit 4 on.
    const QByteArray years = " WHERE i.month BETWEEN " + QByteArray::number(120 << 4) + " AND "
        + QByteArray::number((124 << 4) + 15) + " AND i.level IN (1, 2, 3)";
    const std::array<Case, 3> cases {Case {"all incidents", {}, ""},
        Case {"five years, levels 1-3", some, years},
        Case {"the same at the counter", few, years + " AND i.place = 1"}};
    for (const Case &one : cases) {
        const auto found = counter.rowsOf(one.filter).size();
        std::printf("\n-- %s: %u of %u incidents\n", one.name, found, table.rowCount());
        measure("the filter alone", 15, [&] { sink += counter.rowsOf(one.filter).size(); });
        const Timing ours = measure("twelve charts, incidents and persons, end to end", 25,
            [&] { sink += counter.count(one.filter, charts()).size(); });
        for (const Tally &tally : charts()) {
            const RowSet rows = counter.rowsOf(one.filter);
            const QByteArray name = QByteArray("  chart alone: ") + termOf(tally.rows).code;
            measure(name.constData(), 5,
                [&] { sink += counter.count(rows, std::span(&tally, 1)).size(); });
        }
        if (!hasPeer)
            continue;
        const auto run = [&](bool persons) {
            for (const QByteArray &sql : queries(one.where, persons))
                sink += static_cast<std::uint64_t>(sqlite.sumOf(sql));
        };
        const Timing incidents
            = measure("SQLite in memory: twelve group-bys, incidents only", 1, [&] { run(false); });
        const Timing persons
            = measure("SQLite in memory: the same, distinct persons only", 1, [&] { run(true); });
        std::printf(
            "of the processors: ratio to the floor %.1f; SQLite takes %.0f times as long for "
            "incidents alone, %.0f times for both\n",
            ours.used / floor.used, incidents.used / ours.used,
            (incidents.used + persons.used) / ours.used);
        // The same numbers, or the comparison is worth nothing.
        const auto tables = counter.count(one.filter, charts());
        qint64 counted = 0;
        for (const CountTable &chart : tables) {
            for (qsizetype i = 0; i < chart.rows.size(); ++i) {
                const bool isSetless
                    = canHaveSeveral(chart.tally.rows) && !chart.rows[i].isStated();
                counted += isSetless ? 0 : chart.rowCounts[i].incidents;
            }
        }
        qint64 expected = 0;
        for (const QByteArray &sql : queries(one.where, false))
            expected += sqlite.sumOf(sql);
        std::printf("sums: ours %lld, SQLite %lld %s\n", static_cast<long long>(counted),
            static_cast<long long>(expected), counted == expected ? "(equal)" : "(NOT EQUAL)");
    }
    if (sink == 0)
        std::printf("nothing\n");
}

// --- loading -------------------------------------------------------------------------------------

void benchLoading(const FactTable &table)
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("Bench.rueckhalt"));
    static_cast<void>(
        testing::createVault(folder, testing::testPassword(), testing::vaultEnvironment()));
    const auto head = testing::unlockedHead(folder, testing::testPassword());
    if (!head)
        std::abort();
    {
        auto raw = testing::RawRegister::open(folder, head->head, head->keys);
        if (!raw || !testing::storeSegments(**raw, table))
            std::abort();
    }
    const QString path = folder + QStringLiteral("/vault.db");
    std::printf("\n-- loading %u facts from sealed segments, vault.db %.0f MB\n", table.rowCount(),
        static_cast<double>(QFile(path).size()) / 1e6);
    qint64 bytes = 0;
    for (FactTable::Row first = 0; first < table.rowCount(); first += IncidentStore::SegmentRows)
        bytes += table.packed(first, std::min(IncidentStore::SegmentRows, table.rowCount() - first))
                     .size();
    std::printf("segments hold %.1f MB\n", static_cast<double>(bytes) / 1e6);
    const Timing floor = measure("floor: reading vault.db as it is", 5, [&] {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.readAll().isEmpty())
            std::abort();
    });
    const Timing loading = measure("open and load all facts", 5, [&] {
        auto raw = testing::RawRegister::open(folder, head->head, head->keys);
        const auto facts = (*raw)->incidents.facts();
        if (!facts || facts->rowCount() != table.rowCount())
            std::abort();
    });
    std::vector<QByteArray> packed;
    for (FactTable::Row first = 0; first < table.rowCount(); first += IncidentStore::SegmentRows)
        packed.push_back(
            table.packed(first, std::min(IncidentStore::SegmentRows, table.rowCount() - first)));
    const Timing unpacking = measure("  of which unpacking", 5, [&] {
        FactTable again;
        again.reserve(table.rowCount());
        for (const QByteArray &piece : packed) {
            if (!again.appendPacked(piece))
                std::abort();
        }
    });
    std::printf("of the processors: ratio to the floor %.1f, to unpacking alone %.1f\n",
        loading.used / floor.used, loading.used / unpacking.used);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const Organisation organisation = testing::manyUnits();
    std::vector<QByteArray> packed = testing::packedFacts(Incidents);
    malloc_trim(0);
    const double before = heapMiB();
    FactTable table;
    table.reserve(Incidents);
    for (const QByteArray &piece : packed) {
        if (!table.appendPacked(piece))
            std::abort();
    }
    const double mib = heapMiB() - before;
    std::printf("memory of %u facts: %.1f MiB, %.1f bytes an incident (target: 40 MB)\n",
        table.rowCount(), mib, mib * 1024 * 1024 / table.rowCount());
    packed.clear();
    packed.shrink_to_fit();
    const QStringList arguments = QCoreApplication::arguments();
    if (!arguments.contains(QStringLiteral("--loading")))
        benchCharts(table, organisation);
    if (!arguments.contains(QStringLiteral("--charts")))
        benchLoading(table);
    return 0;
}
