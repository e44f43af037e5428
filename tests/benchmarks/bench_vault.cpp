// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/vaulttesting.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <type_traits>
#include <vector>

#include <unistd.h>

// How long a register with 100,000 incidents takes, beside the least that the machine allows for
// the same bytes in the same run. Prints; asserts nothing.

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

/// Durations of repeated work, in milliseconds.
class Durations
{
public:
    template <typename Work>
    Durations(int times, Work work)
    {
        for (int i = 0; i < times; ++i)
            m_sorted.push_back(millisecondsOf([&] { work(i); }));
        std::sort(m_sorted.begin(), m_sorted.end());
    }
    [[nodiscard]] double quantile(double share) const
    {
        const auto last = static_cast<double>(m_sorted.size() - 1);
        return m_sorted[static_cast<std::size_t>(share * last)];
    }
    [[nodiscard]] double median() const { return quantile(0.5); }

private:
    std::vector<double> m_sorted;
};

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

double residentMiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto pages = file.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

std::vector<NewIncident> incidents(int count)
{
    std::vector<NewIncident> all;
    all.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        all.push_back(fullIncident(i));
        all.back().person.description += QString(150, u'x');
    }
    return all;
}

void measureImport(Vault &vault, int count)
{
    const auto all = incidents(count);
    const double ms = millisecondsOf([&] { must(vault.recordAll(all)); });
    std::printf("import of %d in one transaction    %9.0f ms   %.1f us each\n", count, ms,
        ms * 1000 / count);
}

void measureOpening(const QString &folder)
{
    const SecretBytes password = testPassword();
    const Durations derive(
        7, [&](int) { must(keyFromPassword(password, QByteArray(16, 's'), KdfCost::floor())); });
    const Durations open(7, [&](int) { must(openVault(folder, password, vaultEnvironment())); });
    const Durations load(7, [&](int) {
        const auto vault = must(openVault(folder, password, vaultEnvironment()));
        must(vault->facts());
    });
    std::printf("open                               %9.1f ms   key derivation alone %.1f ms\n",
        open.median(), derive.median());
    std::printf("open and load facts                %9.1f ms   beyond key derivation %.1f ms\n",
        load.median(), load.median() - derive.median());
}

void measureLoading(const Vault &vault, const QString &plainFile)
{
    const FactTable table = must(vault.facts());
    const QByteArray packed = table.packed(0, table.rowCount());
    QFile file(plainFile);
    if (!file.open(QIODevice::ReadWrite) || file.write(packed) != packed.size() || !file.flush())
        return;
    const Durations floor(15, [&](int) {
        QFile plain(plainFile);
        if (!plain.open(QIODevice::ReadOnly) || plain.readAll() != packed)
            std::exit(1);
    });
    const Durations unpack(15, [&](int) {
        FactTable copy;
        must(copy.appendPacked(packed));
    });
    const Durations load(15, [&](int) { must(vault.facts()); });
    std::printf("facts() of %u                  %9.1f ms   %.1f MB plain read %.1f ms (x%.1f),"
                " unpacking alone %.1f ms\n",
        table.rowCount(), load.median(), static_cast<double>(packed.size()) / 1e6, floor.median(),
        load.median() / floor.median(), unpack.median());
}

void measureSaving(Vault &vault, const QString &plainFile)
{
    constexpr int saves = 1000;
    const auto more = incidents(saves);
    QFile file(plainFile);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return;
    // The least a durable change of one place costs: write it, sync it.
    const QByteArray page(16384, 'x');
    const Durations floor(saves, [&](int) {
        file.seek(0);
        file.write(page);
        fsync(file.handle());
    });
    const Durations save(
        saves, [&](int i) { must(vault.record(more[static_cast<std::size_t>(i)])); });
    std::printf("record() p50 / p99 / max           %9.2f / %.2f / %.2f ms   one write and fsync"
                " %.2f / %.2f / %.2f ms (x%.1f)\n",
        save.median(), save.quantile(0.99), save.quantile(1), floor.median(), floor.quantile(0.99),
        floor.quantile(1), save.median() / floor.median());
    const IncidentDraft draft = fullDraft();
    const Durations drafts(200, [&](int) { must(vault.saveDraft(draft)); });
    std::printf("saveDraft() p50 / p99              %9.2f / %.2f ms\n", drafts.median(),
        drafts.quantile(0.99));
}

void measureReading(const Vault &vault)
{
    const FactTable table = must(vault.facts());
    const Durations read(2000, [&](int i) {
        must(vault.incident(table.ids[static_cast<std::size_t>(i) * 48 % table.ids.size()]));
    });
    std::printf(
        "incident() p50 / p99               %9.3f / %.3f ms\n", read.median(), read.quantile(0.99));
    const double verify = millisecondsOf([&] {
        if (!must(vault.verify()).isEmpty())
            std::exit(1);
    });
    std::printf("verify()                           %9.0f ms\n", verify);
}

} // namespace

int main(int argc, char **argv)
{
    const int count = argc > 1 ? std::atoi(argv[1]) : 100000;
    const QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("bench.rueckhalt"));
    auto vault = must(createVault(folder, testPassword(), vaultEnvironment()));
    measureImport(*vault, count);
    vault.reset();
    std::printf("vault.db                           %9.1f MB\n",
        static_cast<double>(QFile(folder + QStringLiteral("/vault.db")).size()) / 1e6);
    measureOpening(folder);
    vault = must(openVault(folder, testPassword(), vaultEnvironment()));
    measureLoading(*vault, dir.filePath(QStringLiteral("plain")));
    measureSaving(*vault, dir.filePath(QStringLiteral("plain")));
    std::printf("resident memory                    %9.1f MiB\n", residentMiB());
    measureReading(*vault);
    return 0;
}
