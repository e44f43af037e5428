// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/passwordkey.h"
#include "support/vault/membertown.h"
#include "support/vault/rawregister.h"
#include "vault/openedvault.h"
#include "vault/registerdigest.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <type_traits>

// What unlocking consists of with the cost of passwords that this machine would choose, and how
// long new keys take: for one who leaves, and for the officers. Prints; asserts nothing.

using namespace rueckhalt;
using namespace rueckhalt::testing;

namespace {

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

template <typename Work>
double millisecondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Best of five: the rest is what else the machine does.
template <typename Work>
double leastOf(Work work)
{
    double least = millisecondsOf(work);
    for (int i = 1; i < 5; ++i)
        least = std::min(least, millisecondsOf(work));
    return least;
}

void measureUnlocking(const QString &folder, const VaultEnvironment &environment)
{
    const Credentials credentials {{}, testPassword(), {}};
    const double whole = leastOf([&] { must(Vault::open(folder, credentials, environment)); });
    const double head = leastOf([&] { must(unlockedHead(folder, testPassword())); });
    auto unlocked = must(unlockedHead(folder, testPassword()));
    std::unique_ptr<Database> database;
    const double file = leastOf([&] {
        database.reset();
        database = must(
            Database::open(databaseIn(folder), unlocked.keys.database, Database::Access::ReadOnly));
    });
    const double digest = leastOf([&] { must(RegisterDigest::compute(*database)); });
    database.reset();
    auto vault = must(Vault::open(folder, credentials, environment));
    const double facts = leastOf([&] { must(vault->facts()); });
    std::printf(
        "  unlock %.0f ms: password and head %.0f, vault.db %.1f, digest over all rows %.0f,"
        " chain, anchor and entry %.0f; then facts %.1f\n",
        whole, head, file, digest, whole - head - file - digest, facts);
}

void measureNewKeys(Vault &vault, const UserId &leaving)
{
    const double removal = millisecondsOf([&] { must(vault.members().remove(leaving)); });
    const double rotation
        = millisecondsOf([&] { must(vault.members().rotate({Role::SafetyOfficer})); });
    std::printf("  a manager removed (key of the role, vault.db encrypted anew) %.0f ms;"
                " new officers' key (all content keys wrapped anew as well) %.0f ms\n",
        removal, rotation);
}

void measure(int incidents)
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("amt.rueckhalt"));
    VaultEnvironment environment = vaultEnvironment();
    environment.kdf = std::nullopt;
    environment.anchorFolder = dir.filePath(QStringLiteral("anchors"));
    auto made = must(Vault::create(folder, founderWith(testPassword()), environment));
    auto vault = std::move(made.vault);
    std::vector<NewIncident> many;
    for (int i = 0; i < incidents; ++i)
        many.push_back(fullIncident(i));
    must(vault->recordAll(many));
    const UserId leaving
        = must(vault->members().add(MemberTown::member(QStringLiteral("geht"), {Role::Manager})));
    vault.reset();
    std::printf("%d incidents, vault.db %.0f MB\n", incidents,
        static_cast<double>(QFileInfo(databaseIn(folder)).size()) / 1e6);
    measureUnlocking(folder, environment);
    vault = must(Vault::open(folder, {{}, testPassword(), {}}, environment));
    measureNewKeys(*vault, leaving);
}

} // namespace

int main()
{
    const KdfCost cost = measuredCost();
    std::printf("password: Argon2id, %u passes, %u MiB\n", cost.passes, cost.memoryKiB / 1024);
    for (const int incidents : {1000, 20000, 100000})
        measure(incidents);
    return 0;
}
