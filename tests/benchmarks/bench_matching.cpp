// SPDX-License-Identifier: GPL-3.0-or-later
// Matching a group of 100,000 incidents with the whole catalogue (at most 50 ms), and looking for
// clusters among them (well under a second). The peer is one pass over the same columns.
#include "catalog/catalogreader.h"
#include "domain/matching/matching.h"
#include "domain/statistics/clusterfinder.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>
#include <numeric>

using namespace rueckhalt;

namespace {

constexpr int Incidents = 100'000;

void measure(const char *what, const std::function<void()> &call)
{
    constexpr int runs = 15;
    std::vector<double> wall;
    std::vector<double> used;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        const std::clock_t start = std::clock();
        timer.start();
        call();
        wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        used.push_back(static_cast<double>(std::clock() - start) * 1e3 / CLOCKS_PER_SEC);
    }
    std::sort(wall.begin(), wall.end());
    std::sort(used.begin(), used.end());
    // On a machine that does other work meanwhile the time of the processor says most.
    std::printf(
        "%-42s best %8.2f ms  median %8.2f ms  of the processor: best %8.2f ms  median %8.2f ms\n",
        what, wall.front(), wall[runs / 2], used.front(), used[runs / 2]);
    std::fflush(stdout);
}

FactTable someFacts()
{
    QRandomGenerator random(4);
    const auto below = [&random](std::size_t count) {
        return static_cast<int>(random.bounded(static_cast<quint32>(count)));
    };
    const QDate end(2026, 9, 30);
    FactTable table;
    table.reserve(Incidents);
    for (int i = 0; i < Incidents; ++i) {
        IncidentFacts facts;
        facts.occurred
            = *IncidentTime::minute(end.addDays(-below(1000)), QTime(7 + below(12), below(60)));
        UnitId::Bytes unit {};
        unit[0] = static_cast<std::uint8_t>(1 + below(60));
        facts.unit = UnitId(unit);
        facts.place = static_cast<Place>(below(terms<Place>().size()));
        facts.jobArea = static_cast<JobArea>(below(terms<JobArea>().size()));
        facts.activity = static_cast<ActivityForm>(below(terms<ActivityForm>().size()));
        facts.level = static_cast<AachenLevel>(below(terms<AachenLevel>().size()));
        facts.types = CodeSet<IncidentType>::fromBits(1 + random.bounded(63U));
        facts.triggers = {static_cast<Trigger>(below(terms<Trigger>().size()))};
        facts.circumstances = {static_cast<Circumstance>(below(terms<Circumstance>().size()))};
        facts.consequences = {static_cast<Consequence>(below(terms<Consequence>().size()))};
        facts.causedBy = static_cast<CausedBy>(below(terms<CausedBy>().size()));
        IncidentId::Bytes id {};
        std::memcpy(id.data(), &i, sizeof i);
        table.append(IncidentId(id), 2026, static_cast<quint32>(i + 1), facts);
    }
    return table;
}

/// Reads every byte that the profile reads.
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
    add(table.place), add(table.jobArea), add(table.activity), add(table.level), add(table.types);
    add(table.subTypes), add(table.triggers), add(table.circumstances), add(table.waiting);
    add(table.means), add(table.actions), add(table.consequences), add(table.injury);
    add(table.reporter), add(table.causedBy), add(table.recurrence), add(table.alarm);
    add(table.occurred), add(table.unit);
    return sum;
}

} // namespace

int main()
{
    const FactTable table = someFacts();
    const MeasureCatalog catalog = shippedCatalog().value();
    std::vector<FactTable::Row> rows(table.rowCount());
    std::iota(rows.begin(), rows.end(), FactTable::Row {0});
    std::uint64_t sink = 0;
    measure("one pass over the columns (floor)", [&] { sink += onePass(table); });
    measure("profile of 100,000 incidents",
        [&] { sink += static_cast<std::uint64_t>(IncidentProfile(table, rows).total()); });
    const IncidentProfile profile(table, rows);
    measure("ranking 91 measures for the profile",
        [&] { sink += static_cast<std::uint64_t>(match(profile, catalog).ranked.size()); });
    measure("both: matching a group of 100,000", [&] {
        sink += static_cast<std::uint64_t>(
            match(IncidentProfile(table, rows), catalog).ranked.size());
    });
    measure("looking for clusters among 100,000", [&] {
        sink += static_cast<std::uint64_t>(
            findClusters(table, {.until = QDate(2026, 9, 30)}).cellsTried);
    });
    return sink == 0 ? 1 : 0;
}
