// SPDX-License-Identifier: GPL-3.0-or-later
// Five years of hourly observations at fifty offices (about 650,000 slots) in vault.db: reading
// them all, and an indicator by weekday and hour and by month. The floor is plain SQLite in memory
// that holds the contacts alone as a table with an index and groups them, in the same run. Prints;
// asserts nothing.
#include "domain/service/indicatorfigure.h"
#include "domain/serviceview/feedback.h"
#include "domain/serviceview/overlay.h"
#include "domain/serviceview/quiettimes.h"
#include "support/vault/manyobservations.h"
#include "support/vault/vaulttesting.h"
#include "vault/database.h"
#include "vault/indicatorkeeping.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

const QDate firstDay = ManyObservations::firstDay();
const QDate lastDay = ManyObservations::lastDay();

template <typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(sayingOf(result)));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// By the clock, and what the processor worked of it: other programs may stand in the way.
double measure(const char *what, int runs, const std::function<void()> &call)
{
    std::vector<double> all;
    std::vector<double> work;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        call();
        work.push_back(1e3 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
        all.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(all);
    std::ranges::sort(work);
    const double median = all[all.size() / 2];
    std::printf("%-58s best %8.2f ms  median %8.2f ms, at work %8.2f ms\n", what, all.front(),
        median, work[work.size() / 2]);
    std::fflush(stdout);
    return median;
}

std::unique_ptr<Database> plainTable(const QList<Observation> &list)
{
    auto database = must(Database::inMemory());
    must(database->run("CREATE TABLE contact (unit INTEGER, day INTEGER, weekday INTEGER,"
                       " hour INTEGER, number INTEGER)"));
    auto transaction = must(Transaction::begin(*database));
    for (const Observation &observation : list) {
        if (observation.series == 1)
            must(database->run("INSERT INTO contact VALUES (?, ?, ?, ?, ?)",
                int {observation.unit.bytes()[0]}, observation.slot.firstDayNumber(),
                static_cast<int>(*observation.slot.weekday()), *observation.slot.hour(),
                observation.numbers[0]));
    }
    must(transaction.commit());
    return database;
}

void group(Database &database)
{
    auto row = must(database.prepare("SELECT weekday, hour, sum(number) FROM contact"
                                     " WHERE day BETWEEN ? AND ? GROUP BY weekday, hour"));
    row.with(0, 100'000);
    while (must(row.next()))
        ;
}

} // namespace

int main()
{
    QTemporaryDir dir;
    const auto vault = must(createVault(dir.filePath(QStringLiteral("a.rueckhalt"))));
    const Organisation organisation = ManyObservations::organisation();
    must(vault->saveOrganisation(organisation));
    const IndicatorCatalogue catalogue = must(vault->indicators().catalogue());
    const QList<Observation> list = ManyObservations::contactsAndWaits();
    std::printf("%lld observations\n", static_cast<long long>(list.size()));
    measure("stored", 1, [&] {
        must(vault->indicators().add(
            {.made = QDateTime(lastDay, QTime(12, 0), Qt::UTC), .source = QStringLiteral("x")},
            list, catalogue));
    });
    const auto plain = plainTable(list);
    ObservationTable table;
    const double load = measure("all read from vault.db", 7,
        [&] { table = must(vault->indicators().observations(catalogue)); });
    const auto ask = [&](const char *id, SlotGrouping grouping) {
        return figuresOf(*catalogue.indicator(QString::fromLatin1(id)), table, catalogue,
            {.from = firstDay, .until = lastDay, .grouping = grouping}, organisation);
    };
    const double floor = measure("SQLite: contacts by weekday and hour", 7, [&] { group(*plain); });
    const double hours = measure(
        "contacts by weekday and hour", 7, [&] { ask("contacts", SlotGrouping::WeekdayHour); });
    measure("contacts by month", 7, [&] { ask("contacts", SlotGrouping::Month); });
    const double median = measure("median wait by weekday and hour", 7,
        [&] { ask("waiting.median", SlotGrouping::WeekdayHour); });
    const FactTable facts = ManyObservations::incidents();
    const auto overlay = [&](const char *id, OverlayQuestion::By by) {
        static_cast<void>(overlayOf(*catalogue.indicator(QString::fromLatin1(id)), table, catalogue,
            facts, organisation, {.from = firstDay, .until = lastDay, .by = by}));
    };
    measure("overlay with waiting over 30 minutes, by hour of the week", 7,
        [&] { overlay("waiting.over30", OverlayQuestion::By::WeekdayHour); });
    measure("overlay with the median wait, by month", 7,
        [&] { overlay("waiting.median", OverlayQuestion::By::Month); });
    measure("quiet times of all offices together", 7, [&] {
        static_cast<void>(
            quietTimesOf(table, catalogue, organisation, {.from = firstDay, .until = lastDay}));
    });
    std::printf("of SQLite's time: contacts %.2f, median wait %.2f, reading %.2f\n", hours / floor,
        median / floor, load / floor);
    return 0;
}
