// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/vaulttesting.h"
#include "vault/attachmentkeeping.h"
#include "vault/backupwriting.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <type_traits>

// The same register without attachments and with a gigabyte of them (or so many MiB as the first
// argument says): unlocking, listing, saving an incident, a further backup. Prints the times and
// their ratios in one run; asserts nothing.

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

/// A register and where its backups lie.
struct RegisterPlace
{
    QString folder;
    QString backups;
    int second = 0;
};

/// Without and with attachments in turn, so that what else the machine does meets both: the middle
/// ones of several.
template <typename Work>
void compare(const char *what, int times, Work work)
{
    std::array<std::vector<double>, 2> all;
    for (int i = 0; i < 2 * times; ++i) {
        const auto which = static_cast<std::size_t>(i % 2);
        all[which].push_back(millisecondsOf([&] { work(which); }));
    }
    for (auto &one : all)
        std::ranges::sort(one);
    const auto middle = static_cast<std::size_t>(times / 2);
    std::printf("%-16s %9.1f ms %9.1f ms   × %.2f\n", what, all[0][middle], all[1][middle],
        all[1][middle] / all[0][middle]);
}

void attach(Vault &vault, const IncidentId &incident, qint64 size)
{
    static const QByteArray piece(1024 * 1024, 'p');
    auto writing = must(vault.attachments().begin(incident));
    for (qint64 at = 0; at < size; at += piece.size())
        must(writing.write(bytesOf(piece)));
    must(writing.finish());
    must(vault.attachments().add(
        {QStringLiteral("Foto.jpg"), AttachmentKind::Jpeg, AttachmentState::Cleaned, size, {}},
        std::move(writing)));
}

void backUp(Vault &vault, RegisterPlace &place)
{
    const BackupOrder order {
        place.backups, 3, QDateTime({2026, 11, 21}, {10, 0, ++place.second}, Qt::UTC)};
    must(must(vault.beginBackup(order))->run({}));
}

} // namespace

int main(int argc, char **argv)
{
    const int megabytes = argc > 1 ? std::atoi(argv[1]) : 1024;
    constexpr int incidents = 1000;
    constexpr qint64 each = qint64 {4} * 1024 * 1024;
    QTemporaryDir dir(QDir::currentPath() + "/bench-attachments-XXXXXX");
    std::array<RegisterPlace, 2> places;
    std::array<std::unique_ptr<Vault>, 2> vaults;
    for (std::size_t i = 0; i < 2; ++i) {
        const QString name = dir.filePath(QString::number(i));
        QDir().mkpath(name);
        places[i] = {name + "/Amt.rueckhalt", name};
        vaults[i] = must(createVault(places[i].folder));
        std::vector<NewIncident> batch;
        for (int number = 0; number < incidents; ++number)
            batch.push_back(fullIncident(number));
        must(vaults[i]->recordAll(batch));
    }
    const FactTable facts = must(vaults[1]->facts());
    const int count = static_cast<int>(megabytes / (each / (1024 * 1024)));
    const double took = millisecondsOf([&] {
        for (int i = 0; i < count; ++i)
            attach(*vaults[1], facts.ids[static_cast<FactTable::Row>(i % incidents)], each);
    });
    std::printf("%d incidents; %d attachments, %d MiB (added at %.0f MiB/s)\n", incidents, count,
        megabytes, megabytes / took * 1000);
    std::printf("%-16s %12s %12s\n", "", "without", "with");
    for (auto &vault : vaults)
        vault.reset();
    // Deriving the key is the same for both: of the cheapest it is a few hundredths of a second.
    compare("unlock", 9, [&](std::size_t i) { must(openVault(places[i].folder)); });
    for (std::size_t i = 0; i < 2; ++i)
        vaults[i] = must(openVault(places[i].folder));
    compare("list", 25,
        [&](std::size_t i) { must(vaults[i]->attachments().of(must(vaults[i]->facts()).ids[0])); });
    compare(
        "save an incident", 41, [&](std::size_t i) { must(vaults[i]->record(fullIncident(3))); });
    // The first one brings the files to the place, once.
    compare("first backup", 1, [&](std::size_t i) { backUp(*vaults[i], places[i]); });
    compare("further backup", 5, [&](std::size_t i) { backUp(*vaults[i], places[i]); });
    compare("verify", 1, [&](std::size_t i) { must(vaults[i]->verify()); });
}
