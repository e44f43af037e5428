// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody at the desk waits for, in a register of 100,000 incidents. Each figure stands
// beside a floor or a peer measured in the same run, so that it means something on any machine.
#include "catalog/catalogreader.h"
#include "session/browsing.h"
#include "session/demo.h"
#include "session/recommending.h"
#include "session/releasereporting.h"
#include "session/releasing.h"
#include "session/reporting.h"
#include "support/session/testregister.h"
#include "support/vault/vaulttesting.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

#include <unistd.h>

using namespace rueckhalt;
using namespace rueckhalt::test;

namespace {

constexpr int Incidents = 100'000;

/// Milliseconds of one call.
double timed(const std::function<void()> &call)
{
    QElapsedTimer timer;
    timer.start();
    call();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Milliseconds of `runs` calls, sorted.
std::vector<double> timings(int runs, const std::function<void()> &call)
{
    std::vector<double> all;
    for (int i = 0; i < runs; ++i)
        all.push_back(timed(call));
    std::sort(all.begin(), all.end());
    return all;
}

double percentile(const std::vector<double> &sorted, double share)
{
    return sorted.at(static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1)));
}

void print(const char *what, const std::vector<double> &sorted, const char *beside = "")
{
    std::printf("%-46s median %8.2f ms  p99 %8.2f ms  %s\n", what, percentile(sorted, 0.5),
        percentile(sorted, 0.99), beside);
    std::fflush(stdout);
}

/// Resident memory of this process in MiB.
double residentMiB()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const double pages = status.readAll().split(' ').at(1).toDouble();
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

/// What the disk alone takes: 8 KiB written and forced out.
std::vector<double> fsyncFloor(const QString &folder)
{
    QFile file(folder + QStringLiteral("/floor"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return {0};
    const QByteArray page(8192, 'x');
    return timings(200, [&] {
        file.write(page);
        fdatasync(file.handle());
    });
}

/// A pass over one column, the least any question about all incidents can cost.
std::vector<double> columnFloor(const FactTable &facts)
{
    volatile std::uint64_t sink = 0;
    std::vector<std::uint32_t> values(facts.rowCount());
    return timings(50, [&] {
        std::uint64_t sum = 0;
        facts.triggers.read(0, values);
        for (const std::uint32_t value : values)
            sum += value;
        sink = sink + sum;
    });
}

void benchList(OpenRegister &open)
{
    const Browsing browsing(open);
    const auto floor = columnFloor(open.facts());
    print("floor: one pass over one column", floor);
    const auto find = [&](const char *what, const IncidentQuery &query, IncidentColumn column) {
        print(what, timings(20, [&] {
            static_cast<void>(browsing.find(query, {column, Qt::AscendingOrder}, Language::German));
        }));
    };
    find("list: all, by date", {}, IncidentColumn::Occurred);
    find("list: all, by unit", {}, IncidentColumn::Unit);
    IncidentQuery query;
    query.levels = {AachenLevel::Level2, AachenLevel::Level3};
    query.triggers = {Trigger::WaitingTime};
    find("filter: level 2-3, waiting time", query, IncidentColumn::Occurred);
    query = {};
    query.text = QStringLiteral("bürger warte");
    find("search as you type: \"bürger warte\"", query, IncidentColumn::Occurred);
    query.text = QStringLiteral("2026-001");
    find("search as you type: \"2026-001\"", query, IncidentColumn::Occurred);
    const auto rows = browsing.find({}, {}, Language::German);
    const Recommending recommending(open);
    print("recommend for all incidents",
        timings(3, [&] { static_cast<void>(recommending.forRows(rows)); }));
    const auto id = open.facts().ids.front();
    print("recommend for one incident",
        timings(50, [&] { static_cast<void>(recommending.forIncident(id)); }));
}

void benchSave(OpenRegister &open, const QString &folder)
{
    const auto floor = fsyncFloor(folder);
    print("floor: 8 KiB written and forced to disk", floor);
    Reporting reporting(open);
    IncidentDraft draft = verbalDraft();
    draft.person.description = QString(165, QChar(u'x'));
    print("save one incident, durable", timings(300, [&] {
        if (!reporting.record(draft))
            std::abort();
    }));
}

void benchReport(OpenRegister &open)
{
    Releasing releasing(open);
    const ReleasePeriod year = *ReleasePeriod::wholeYear(2025);
    const auto work = releasing.prepare({.period = year});
    if (!work)
        std::abort();
    Result<ReleasePreview> preview = work->run();
    print("annual release: count and protect", timings(3, [&] { preview = work->run(); }));
    if (!preview || !releasing.make(*preview, {}))
        std::abort();
    const auto document
        = ReleaseReporting(open).document({.form = ReportTemplate::Year, .releases = {year}});
    if (!document)
        std::abort();
    print("annual report: PDF",
        timings(5, [&] { static_cast<void>(writeReport(*document, ReportFormat::Pdf)); }));
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    const double before = residentMiB();
    QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("Bench.rueckhalt"));
    const auto catalog = shippedCatalog();
    const VaultEnvironment environment = testEnvironment();
    {
        auto vault = rueckhalt::testing::createVault(folder, testPassword(), environment);
        auto open = OpenRegister::load(*std::move(vault), *catalog, fixedNow);
        const DemoRegister demo = generateDemo(Incidents, 7, fixedNow().date());
        std::printf("%-46s %.0f ms\n", "import 100,000 incidents in one transaction",
            timed([&] { static_cast<void>(storeDemo(demo, **open)); }));
    }
    const auto kdf = timings(3, [&] {
        static_cast<void>(keyFromPassword(testPassword(), QByteArray(16, 's'), *environment.kdf));
    });
    print("floor: key derivation alone", kdf);
    std::unique_ptr<OpenRegister> open;
    std::vector<double> opening;
    for (int i = 0; i < 5; ++i) {
        open.reset();
        opening.push_back(timed([&] {
            auto vault = rueckhalt::testing::openVault(folder, testPassword(), environment);
            open = *OpenRegister::load(*std::move(vault), *catalog, fixedNow);
            static_cast<void>(Browsing(*open).find({}, {}, Language::German));
        }));
    }
    std::sort(opening.begin(), opening.end());
    print("unlock to first list page", opening);
    std::printf("%-46s %.2f ms\n", "  of which beyond the key derivation",
        percentile(opening, 0.5) - percentile(kdf, 0.5));
    std::printf(
        "%-46s %.1f MiB (%.1f before)\n", "memory with the register open", residentMiB(), before);
    benchList(*open);
    benchSave(*open, dir.path());
    benchReport(*open);
    return 0;
}
