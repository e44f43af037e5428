// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/vaulttesting.h"
#include "vault/backuprestoring.h"
#include "vault/backupwriting.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <type_traits>

// A backup of a register of 250 MB in which somebody saves between all steps of the copying: how
// long it takes, how long a save waits at most, and how long checking and restoring take. Prints;
// asserts nothing.

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

template <typename Work>
double millisecondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

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

double mebibytes(const QString &file)
{
    return static_cast<double>(QFileInfo(file).size()) / 1048576;
}

/// Incidents with long descriptions until vault.db has this size.
void grow(Vault &vault, double megabytes)
{
    for (int from = 0; mebibytes(vault.folder() + "/vault.db") < megabytes; from += 500) {
        std::vector<NewIncident> batch;
        for (int i = from; i < from + 500; ++i) {
            batch.push_back(fullIncident(i));
            batch.back().person.description = QString(6000, QChar('a' + i % 20));
        }
        must(vault.recordAll(batch));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const double megabytes = argc > 1 ? std::atof(argv[1]) : 250;
    QTemporaryDir dir(QDir::currentPath() + "/bench-backup-XXXXXX");
    const auto folder = dir.filePath("Amt.rueckhalt");
    QDir().mkpath(dir.filePath("place"));
    auto vault = must(createVault(folder));
    grow(*vault, megabytes);
    std::printf("register %.0f MiB, %u incidents\n", mebibytes(folder + "/vault.db"),
        must(vault->facts()).rowCount());
    std::vector<double> alone;
    for (int i = 0; i < 40; ++i)
        alone.push_back(millisecondsOf([&] { must(vault->record(fullIncident(i))); }));
    std::ranges::sort(alone);

    auto writing = must(vault->beginBackup(
        {dir.filePath("place"), 10, QDateTime({2026, 11, 21}, {10, 0}, Qt::UTC)}));
    const double prepared = millisecondsOf([&] { must(writing->prepare({})); });
    double copying = 0;
    double longestStep = 0;
    std::vector<double> saves;
    for (bool done = false; !done;) {
        const double step = millisecondsOf([&] { done = must(writing->copyStep()); });
        copying += step;
        longestStep = std::max(longestStep, step);
        if (!done && static_cast<int>(saves.size()) < 200)
            saves.push_back(millisecondsOf([&] { must(vault->record(fullIncident(7))); }));
    }
    WrittenBackup written;
    const double finished = millisecondsOf([&] { written = must(writing->finish({})); });
    std::ranges::sort(saves);
    std::printf("backup %.1f s: prepare %.0f ms, copy %.0f ms, write and verify %.0f ms\n",
        (prepared + copying + finished) / 1000, prepared, copying, finished);
    std::printf("longest step (what a save waits at most) %.1f ms\n", longestStep);
    std::printf(
        "save alone: median %.1f ms, longest %.1f ms\n", alone[alone.size() / 2], alone.back());
    if (!saves.empty())
        std::printf("save during the copy (%zu): median %.1f ms, longest %.1f ms\n", saves.size(),
            saves[saves.size() / 2], saves.back());
    std::printf("backup %.0f MiB, keys %.1f MiB twice, %lld objects opened\n",
        static_cast<double>(written.entry.size) / 1048576,
        mebibytes(dir.filePath("place/Amt.keys")), static_cast<long long>(written.opened));

    auto opened = must(OpenedBackup::open(written.entry.path, {{{}, testPassword(), {}}, {}, {}}));
    std::printf("check %.1f s\n", millisecondsOf([&] { must(opened.check({})); }) / 1000);
    std::printf("restore %.1f s\n", millisecondsOf([&] {
        must(opened.restore(dir.filePath("Neu.rueckhalt"), vaultEnvironment(), {}));
    }) / 1000);
}
