// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/rawregister.h"
#include "support/vault/vaulttesting.h"
#include "vault/registerdigest.h"
#include "vault/schema.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

// What the digest over all rows costs: the whole of it at unlocking, and its part of one save.
// Rows as large as those of real incidents (facts 250, person part 1,600, segments of 48,000
// bytes). Prints; asserts nothing.

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

void must(const Result<void> &result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(sayingOf(result)));
        std::exit(1);
    }
}

void addIncident(Database &database, qint64 row, int year)
{
    must(database.run("INSERT INTO incident VALUES (?, randomblob(16), ?, ?)", row, year, row));
    must(database.run("INSERT INTO sealed_object (part, object, version, suite, content)"
                      " SELECT 1, id, 1, 1, randomblob(250) FROM incident WHERE row = ?",
        row));
    must(database.run("INSERT INTO sealed_object (part, object, version, suite, content)"
                      " SELECT 2, id, 1, 1, randomblob(1600) FROM incident WHERE row = ?",
        row));
    must(database.run("INSERT INTO content_key SELECT 1, id, 1, 1, 1, randomblob(40) FROM incident"
                      " WHERE row = ?",
        row));
    must(database.run("INSERT INTO content_key SELECT 2, id, 1, 1, 1, randomblob(40) FROM incident"
                      " WHERE row = ?",
        row));
}

void fill(Database &database, qint64 incidents)
{
    auto transaction = Transaction::begin(database);
    for (qint64 row = 0; row < incidents; ++row) {
        addIncident(database, row, 2026);
        if (row % 1024 == 1023) {
            must(database.run("INSERT INTO sealed_object (part, object, version, suite, content)"
                              " VALUES (3, randomblob(16), 1, 1, randomblob(48000 + ?))",
                row % 7));
        }
    }
    must(transaction->commit());
}

/// A save as the digest sees it: three rows come, a segment and a counter change.
void saveOnce(Database &database, qint64 row)
{
    addIncident(database, row, 2027);
    must(database.run("UPDATE sealed_object SET version = version + 1, content ="
                      " randomblob(48000) WHERE serial = (SELECT max(serial) FROM sealed_object"
                      " WHERE part = ?)",
        3));
    must(database.run("INSERT INTO number_counter VALUES (2027, 1) ON CONFLICT (year) DO UPDATE"
                      " SET last = last + ?",
        1));
}

std::pair<double, double> savesOf(Database &database, RegisterDigest *digest, qint64 first)
{
    std::vector<double> times;
    for (qint64 i = 0; i < 300; ++i) {
        QElapsedTimer timer;
        timer.start();
        auto transaction = Transaction::begin(database);
        saveOnce(database, first + i);
        if (digest)
            static_cast<void>(digest->changed());
        must(transaction->commit());
        if (digest)
            digest->accept();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return {times[150], times[297]};
}

void measure(qint64 incidents)
{
    const QTemporaryDir dir;
    const QString file = dir.filePath("vault.db");
    writeFile(file, {});
    const SecretBytes key = secretOf(QByteArray(32, 'k'));
    {
        auto database = Database::open(file, key, Database::Access::ReadWrite);
        must(createSchema(**database));
        fill(**database, incidents);
    }
    auto database = Database::open(file, key, Database::Access::ReadWrite);
    QElapsedTimer timer;
    timer.start();
    auto digest = RegisterDigest::compute(**database);
    const double whole = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::printf("%lld incidents, %lld rows, %lld MB: whole digest %.0f ms\n",
        static_cast<long long>(incidents), static_cast<long long>((*digest)->rowCount()),
        static_cast<long long>(QFileInfo(file).size() / 1000000), whole);
    const auto [without, without99] = savesOf(**database, nullptr, incidents);
    // What was written meanwhile is not in it.
    digest->reset();
    digest = RegisterDigest::compute(**database);
    must((*digest)->follow());
    const auto [with, with99] = savesOf(**database, digest->get(), incidents + 1000);
    std::printf("  one save: %.2f ms (p99 %.2f) without, %.2f ms (p99 %.2f) with the digest\n",
        without, without99, with, with99);
}

/// The whole of a save, without and with digest, chain, head and anchor.
void measureSaves()
{
    const QTemporaryDir dir;
    auto environment = vaultEnvironment();
    environment.anchorFolder = dir.filePath("anchors");
    const QString folder = dir.filePath("amt.rueckhalt");
    auto vault = createVault(folder, testPassword(), environment);
    const std::vector<NewIncident> many(20000, fullIncident());
    static_cast<void>((*vault)->recordAll(many));
    const auto timesOf = [](const auto &save) {
        std::vector<double> times;
        for (int i = 0; i < 500; ++i) {
            QElapsedTimer timer;
            timer.start();
            save(i);
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::ranges::sort(times);
        return std::pair(times[250], times[495]);
    };
    const auto [with, with99]
        = timesOf([&](int i) { static_cast<void>((*vault)->record(fullIncident(i))); });
    const auto [note, note99]
        = timesOf([&](int) { static_cast<void>((*vault)->note(Action::IncidentRead)); });
    QElapsedTimer timer;
    vault->reset();
    timer.start();
    auto again = openVault(folder, testPassword(), environment);
    const double opening = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    again->reset();
    const auto raw = unlockedHead(folder, testPassword());
    auto below = RawRegister::open(folder, raw->head, raw->keys);
    const auto [without, without99]
        = timesOf([&](int i) { static_cast<void>((*below)->record(fullIncident(i))); });
    std::printf("save beside 20,000 incidents: %.2f ms (p99 %.2f) rows only, %.2f ms (p99 %.2f)"
                " with digest, entry, head and anchor; reading noted: %.2f ms (p99 %.2f);"
                " opening with all checks, 1,004 entries and the cheapest password: %.0f ms\n",
        without, without99, with, with99, note, note99, opening);
}

} // namespace

int main()
{
    measureSaves();
    measure(20000);
    measure(100000);
    return 0;
}
