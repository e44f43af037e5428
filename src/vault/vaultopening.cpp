// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/durablefile.h"
#include "vault/erasureproof.h"
#include "vault/founding.h"
#include "vault/headcopies.h"
#include "vault/keyrotation.h"
#include "vault/membershipstore.h"
#include "vault/openedvault.h"
#include "vault/schema.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace rueckhalt {

namespace {

Q_LOGGING_CATEGORY(vaultLog, "rueckhalt.vault.opening", QtWarningMsg)

/// Head and keys of a register that is being opened.
struct Unlocked
{
    Head head;
    RegisterKeys keys;
};

/// Makes head and database of a new register in an empty folder.
Result<void> fillFolder(const QString &folder, const FoundedRegister &made)
{
    const auto file = openPrivately(databaseIn(folder), O_WRONLY | O_CREAT | O_EXCL);
    if (!file)
        return errorOf(file);
    ::close(*file);
    auto database
        = Database::open(databaseIn(folder), made.keys.database, Database::Access::ReadWrite);
    if (!database)
        return errorOf(database);
    return createSchema(**database)
        .and_then([&] { return MembershipStore(**database).add(made.head.membership); })
        .and_then([&] { return HeadCopies::write(folder, made.head); });
}

/// The two copies of the head of a folder that is to be opened.
Result<HeadCopies> copiesIn(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists())
        return failure(Error::Code::NotFound, QStringLiteral("no such folder"));
    if (!info.isDir())
        return failure(Error::Code::NotARegister, QStringLiteral("not a folder"));
    auto copies = HeadCopies::read(folder);
    const auto head = copies.head();
    if (head || copies.former())
        return copies;
    if (head.error().code != Error::Code::NotFound)
        return errorOf(head);
    return QFile::exists(databaseIn(folder))
        ? failure(Error::Code::Damaged, QStringLiteral("both copies of the head are missing"))
        : failure(Error::Code::NotARegister, QStringLiteral("no head"));
}

/// Opens vault.db. If the change of its key was interrupted after the head named the new key, the
/// finished replacement takes its place.
Result<std::unique_ptr<Database>> openDatabase(
    const QString &folder, const SecretBytes &key, bool writable)
{
    const auto access = writable ? Database::Access::ReadWrite : Database::Access::ReadOnly;
    auto database = Database::open(databaseIn(folder), key, access);
    if (database) {
        if (writable)
            removeReplacement(folder);
        return database;
    }
    if (database.error().code != Error::Code::Damaged || !QFile::exists(replacementIn(folder)))
        return database;
    auto replacement = Database::open(replacementIn(folder), key, access);
    if (!replacement || !writable)
        return replacement ? std::move(replacement) : std::move(database);
    replacement->reset();
    return placeReplacement(folder).and_then(
        [&] { return Database::open(databaseIn(folder), key, access); });
}

/// The head names the newest membership; vault.db holds all of them. After an interrupted change it
/// may lack the last one, which is then added.
Result<void> settleMembership(OpenedVault &opened)
{
    const Membership &present = opened.head.membership;
    MembershipStore store(*opened.database);
    const auto known = store.newest();
    if (!known)
        return errorOf(known);
    if (*known && (*known)->epoch == present.epoch) {
        if (**known != present)
            return failure(Error::Code::Damaged, QStringLiteral("head and vault.db disagree"));
        const auto history = store.history();
        if (!history)
            return errorOf(history);
        return verifyMembership(std::nullopt, *history).map([](const Membership &) {});
    }
    if (*known) {
        if ((*known)->epoch > present.epoch)
            return failure(Error::Code::Damaged, QStringLiteral("head is older than vault.db"));
        if (auto follows = checkSuccessor(**known, present); !follows)
            return follows;
    }
    // Content keys that were to be wrapped anew when the change was interrupted.
    const Deed deed {*known ? Action::MemberChanged : Action::Migrated};
    return opened.changeUnasked(deed, [&] {
        return store.add(present).and_then([&] {
            return rewrapContentKeys(
                *opened.database, opened.keys.roles, {KeyRole::SafetyOfficer, KeyRole::Identities});
        });
    });
}

/// What members have entered in cases granted to them is taken in by the next officer who unlocks,
/// before grants end.
void takeEntriesIn(OpenedVault &opened)
{
    if (opened.isReadOnly() || !opened.mayUse(Right::WorkOnCases)
        || !opened.objects.holdsKeyOf(SealedPart::Case))
        return;
    if (const auto taken = opened.caseEntries.takeIn(); !taken)
        qCWarning(vaultLog, "What case carers have entered could not be taken in");
}

/// Whoever unlocked then may not have been the one to find out: it is told until somebody has.
void tellOfRefused(OpenedVault &opened)
{
    if (!opened.mayUse(Right::WorkOnCases) || !opened.objects.holdsKeyOf(SealedPart::Case))
        return;
    if (const qint64 count = opened.caseEntries.refused().value_or(0); count > 0)
        opened.integrity.noticed({RegisterAlert::Kind::EntriesRefused, 0, count});
}

/// Grants whose time is over end with the next officer who unlocks. A failure keeps nobody out.
void sweepGrants(OpenedVault &opened)
{
    if (opened.isReadOnly() || !opened.mayUse(Right::GrantCase)
        || !opened.objects.holdsKeyOf(SealedPart::Grant))
        return;
    if (const auto swept = opened.grants.sweep(); !swept)
        qCWarning(vaultLog, "Case grants that are over could not be ended");
}

/// Names of accused persons whose last day is over are erased with the next holder who unlocks.
void sweepIdentities(OpenedVault &opened)
{
    if (opened.isReadOnly() || !opened.identities.isAvailable())
        return;
    if (const auto swept = opened.identities.sweep(); !swept)
        qCWarning(vaultLog, "Names of accused persons that are due could not be erased");
}

/// Records of first aid whose years are over are erased with the next officer who unlocks.
void sweepFirstAid(OpenedVault &opened)
{
    if (opened.isReadOnly() || !opened.firstAid.isAvailable())
        return;
    if (const auto swept = opened.firstAid.sweep(); !swept)
        qCWarning(vaultLog, "Records of first aid that are due could not be erased");
}

/// What an earlier program erased without a signature is signed by the next officer who unlocks:
/// the list of it is that of the signed chain.
void signErasures(OpenedVault &opened)
{
    const KeySecret *key = opened.keys.roles.key(erasureKey);
    const bool isOfficer
        = key && (opened.keys.userId.isNull() || opened.mayUse(Right::EraseIncident));
    if (opened.isReadOnly() || !isOfficer)
        return;
    ErasureStore store(*opened.database);
    const auto missing = store.missing();
    if (missing && missing->isEmpty())
        return;
    const auto done = opened.changeQuietly([&] { return store.signMissing(opened.id(), *key); });
    if (!done)
        qCWarning(vaultLog, "Erasures could not be signed for the backups");
}

/// The entry that begins the chain of a register, or says that somebody is in.
Result<void> enter(OpenedVault &opened)
{
    if (opened.isReadOnly())
        return {};
    const auto nothing = [] { return Result<void> {}; };
    if (opened.integrity.mark().sequence == 0)
        return opened.changeUnasked({Action::Created}, nothing);
    const bool byRecovery = opened.keys.userId.isNull();
    const auto entered
        = opened.changeUnasked({byRecovery ? Action::RecoveryUsed : Action::Unlocked}, nothing);
    // On a full disk one can still read, and nothing that changes it gets by without its entry.
    if (!entered && entered.error().code != Error::Code::DiskFull)
        return entered;
    return {};
}

Result<std::unique_ptr<OpenedVault>> openUnlocked(const QString &folder, Unlocked unlocked,
    std::unique_ptr<RegisterLock> lock, const VaultEnvironment &environment)
{
    const bool writable
        = lock && ::access(QFile::encodeName(databaseIn(folder)).constData(), W_OK) == 0;
    if (!writable)
        lock.reset();
    auto database = openDatabase(folder, unlocked.keys.database, writable);
    if (!database)
        return errorOf(database);
    const auto prepared = writable ? migrateSchema(**database) : checkSchema(**database);
    if (!prepared)
        return errorOf(prepared);
    auto opened = std::make_unique<OpenedVault>(folder, environment, std::move(unlocked.head),
        std::move(unlocked.keys), std::move(*database), std::move(lock));
    return opened->begin()
        .and_then([&]() -> Result<void> {
            // Whose keys count is not known any more: nothing may be sealed to or shown by them.
            constexpr auto forged = RegisterAlert::Kind::MembersForged;
            if (std::ranges::any_of(opened->integrity.alerts(),
                    [](const RegisterAlert &alert) { return alert.kind == forged; }))
                return failure(Error::Code::Damaged, QStringLiteral("list of members"));
            return {};
        })
        .and_then([&]() -> Result<void> {
            // What was found speaks against adding anything.
            return opened->isReadOnly() ? Result<void> {} : settleMembership(*opened);
        })
        .and_then([&] { return enter(*opened); })
        .map([&] {
            takeEntriesIn(*opened);
            tellOfRefused(*opened);
            sweepGrants(*opened);
            sweepIdentities(*opened);
            sweepFirstAid(*opened);
            signErasures(*opened);
            opened->attachments.sweep();
            return std::move(opened);
        });
}

/// Brings a register of format 1 to format 2. Each step leaves something that opens: the tables
/// first, which the old head opens as well, then one copy of the head after the other.
Result<Unlocked> migrate(const QString &folder, const FormerHead &former,
    const SecretBytes &password, const VaultEnvironment &environment)
{
    const auto keys = unlockFormerHead(former, password);
    if (!keys)
        return errorOf(keys);
    auto made = foundFrom(former, *keys, password, environment);
    if (!made)
        return errorOf(made);
    auto database = Database::open(databaseIn(folder), keys->database, Database::Access::ReadWrite);
    if (!database)
        return errorOf(database);
    return migrateSchema(**database)
        .and_then([&] { return HeadCopies::write(folder, made->head); })
        .map([&] {
            return Unlocked {std::move(made->head), std::move(made->keys)};
        });
}

using Unlock = std::function<Result<Unlocked>(const HeadCopies &)>;

/// Unlocks and locks: in this order, because deriving a key takes a second in which nobody else
/// should be kept out, and once more if somebody changed the head meanwhile.
Result<std::unique_ptr<OpenedVault>> openFolder(const QString &folder, const Unlock &unlock,
    const SecretBytes *formerPassword, const VaultEnvironment &environment)
{
    auto copies = copiesIn(folder);
    if (!copies)
        return errorOf(copies);
    Result<Unlocked> unlocked = failure(Error::Code::WrongPassword);
    if (!copies->former()) {
        unlocked = unlock(*copies);
        if (!unlocked)
            return errorOf(unlocked);
    }
    auto lock = RegisterLock::acquire(folder);
    if (!lock && lock.error().code != Error::Code::ReadOnly)
        return errorOf(lock);
    const auto now = copiesIn(folder);
    if (!now)
        return errorOf(now);
    if (now->former()) {
        if (!lock)
            return failure(Error::Code::ReadOnly, QStringLiteral("older register needs a change"));
        unlocked = formerPassword ? migrate(folder, *now->former(), *formerPassword, environment)
                                  : failure(Error::Code::WrongPassword);
    } else if (copies->former() || *now != *copies) {
        unlocked = unlock(*now);
    }
    if (!unlocked)
        return errorOf(unlocked);
    return openUnlocked(folder, std::move(*unlocked),
        lock ? std::move(*lock) : std::unique_ptr<RegisterLock>(), environment);
}

QString cleanPath(const QString &folder)
{
    return QFileInfo(QDir::cleanPath(folder)).absoluteFilePath();
}

} // namespace

Result<void> checkNewName(const QString &folder)
{
    const QFileInfo info(folder);
    const QString ending = QStringLiteral(".rueckhalt");
    if (!info.fileName().endsWith(ending) || info.fileName() == ending)
        return failure(Error::Code::Invalid, QStringLiteral("name must end in .rueckhalt"));
    if (info.exists() || info.isSymLink())
        return failure(Error::Code::AlreadyExists);
    if (!QFileInfo(info.path()).isDir())
        return failure(Error::Code::NotFound, QStringLiteral("folder above"));
    return {};
}

QString databaseIn(const QString &folder)
{
    return folder + QStringLiteral("/vault.db");
}

QString replacementIn(const QString &folder)
{
    return folder + QStringLiteral("/vault.db.new");
}

void removeReplacement(const QString &folder)
{
    QFile::remove(replacementIn(folder));
    QFile::remove(replacementIn(folder) + QStringLiteral("-journal"));
}

Result<void> placeReplacement(const QString &folder)
{
    if (::rename(QFile::encodeName(replacementIn(folder)).constData(),
            QFile::encodeName(databaseIn(folder)).constData())
        != 0)
        return tl::unexpected<Error>(systemError(errno, "rename"));
    return syncFolder(folder);
}

Result<std::unique_ptr<OpenedVault>> openRestored(
    const QString &folder, Head head, RegisterKeys keys, const VaultEnvironment &environment)
{
    auto lock = RegisterLock::acquire(folder);
    if (!lock)
        return errorOf(lock);
    auto database = openDatabase(folder, keys.database, true);
    if (!database)
        return errorOf(database);
    if (const auto migrated = migrateSchema(**database); !migrated)
        return errorOf(migrated);
    return std::make_unique<OpenedVault>(folder, environment, std::move(head), std::move(keys),
        std::move(*database), std::move(*lock));
}

Result<NewRegister> Vault::create(
    const QString &folder, const Founder &founder, const VaultEnvironment &environment)
{
    const QString target = cleanPath(folder);
    if (const auto named = checkNewName(target); !named)
        return errorOf(named);
    auto made = foundRegister(founder, environment);
    if (!made)
        return errorOf(made);
    // Under another name until it is whole: an interrupted creation leaves no half register.
    const QString draft = QFileInfo(target).path() + QStringLiteral("/.new-")
        + QString::fromLatin1(made->head.id.toHex());
    if (const auto folderMade = makePrivateFolder(draft); !folderMade)
        return errorOf(folderMade);
    auto placed = fillFolder(draft, *made);
    if (placed
        && ::rename(QFile::encodeName(draft).constData(), QFile::encodeName(target).constData())
            != 0)
        placed = tl::unexpected<Error>(systemError(errno, "rename"));
    if (!placed) {
        QDir(draft).removeRecursively();
        return errorOf(placed);
    }
    auto opened
        = syncFolder(QFileInfo(target).path())
              .and_then([&] { return RegisterLock::acquire(target); })
              .and_then([&](std::unique_ptr<RegisterLock> &&lock) {
                  return openUnlocked(target, {std::move(made->head), std::move(made->keys)},
                      std::move(lock), environment);
              });
    // What was said to have failed must not stand in the way of the next attempt.
    if (!opened)
        QDir(target).removeRecursively();
    return std::move(opened).map([&](std::unique_ptr<OpenedVault> &&parts) {
        return NewRegister {
            std::unique_ptr<Vault>(new Vault(std::move(parts))), std::move(made->recoverySecret)};
    });
}

Result<std::unique_ptr<Vault>> Vault::open(
    const QString &folder, const Credentials &credentials, const VaultEnvironment &environment)
{
    const auto unlock = [&](const HeadCopies &copies) -> Result<Unlocked> {
        Unlocked unlocked;
        return copies.unlock(credentials, unlocked.head).map([&](RegisterKeys &&keys) {
            unlocked.keys = std::move(keys);
            return std::move(unlocked);
        });
    };
    return openFolder(cleanPath(folder), unlock, &credentials.password, environment)
        .map([](std::unique_ptr<OpenedVault> &&opened) {
            return std::unique_ptr<Vault>(new Vault(std::move(opened)));
        });
}

Result<std::unique_ptr<Vault>> Vault::openWithRecovery(
    const QString &folder, const SecretBytes &recoverySecret, const VaultEnvironment &environment)
{
    const auto unlock = [&](const HeadCopies &copies) -> Result<Unlocked> {
        Unlocked unlocked;
        return copies.unlock(recoverySecret, unlocked.head).map([&](RegisterKeys &&keys) {
            unlocked.keys = std::move(keys);
            return std::move(unlocked);
        });
    };
    return openFolder(cleanPath(folder), unlock, nullptr, environment)
        .map([](std::unique_ptr<OpenedVault> &&opened) {
            return std::unique_ptr<Vault>(new Vault(std::move(opened)));
        });
}

} // namespace rueckhalt
