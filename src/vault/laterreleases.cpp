// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/laterreleases.h"

#include "crypto/hash.h"
#include "domain/disclosure/releasecodec.h"
#include "vault/backedupobject.h"
#include "vault/backupcheck.h"
#include "vault/backupfolder.h"
#include "vault/backupnotes.h"
#include "vault/headslots.h"
#include "vault/latertold.h"
#include "vault/membershipstore.h"
#include "vault/openedvault.h"
#include "vault/registerdigest.h"
#include "vault/releasestore.h"
#include "vault/schema.h"

#include <QFileInfo>

#include <algorithm>
#include <functional>
#include <list>

namespace rueckhalt {

/// A later state, open for reading.
class LaterReleases::Source
{
public:
    static Result<Source> open(
        const LaterState &state, OpenedVault &here, std::span<const SecretBytes> databaseKeys)
    {
        for (const SecretBytes &key : databaseKeys) {
            auto database = Database::open(state.database, key, Database::Access::ReadOnly);
            if (!database)
                continue;
            return checkSchemaAsItWas(**database).map([&] {
                return Source(std::move(*database), here, state.keys);
            });
        }
        return failure(Error::Code::WrongPassword, QStringLiteral("key of a later state"));
    }

    /// Damaged if it is not a state of this register that was signed as it stands.
    Result<void> prove() const
    {
        const auto members = knowsItsMembers();
        if (!members)
            return members;
        const auto directory = m_here.integrity.directory();
        if (!directory)
            return errorOf(directory);
        const Chain chain(*m_database, m_here.id().toByteArray(), m_here.environment.random);
        const auto state = chain.check(*directory);
        if (!state)
            return errorOf(state);
        const auto digest = RegisterDigest::compute(*m_database);
        if (!digest)
            return errorOf(digest);
        return state->mark.sequence > 0 && state->roots == (*digest)->roots()
            ? Result<void> {}
            : failure(Error::Code::Damaged, QStringLiteral("rows of a later state"));
    }

    /// Rows that anybody can read.
    [[nodiscard]] ReleaseStore store() { return {*m_database, *m_objects, {}}; }

    [[nodiscard]] Database &database() const { return *m_database; }

    Result<std::optional<SecretBytes>> opened(const ObjectName &name) const
    {
        return m_keys ? openBackedUp(name) : m_objects->open(name);
    }

    Result<LedgerYear> year(int year) const
    {
        const auto plain
            = opened(ObjectName::numbered(SealedPart::Ledger, static_cast<quint64>(year)));
        if (!plain)
            return errorOf(plain);
        if (!*plain)
            return failure(Error::Code::Damaged, QStringLiteral("sealed part of %1").arg(year));
        return decodeLedgerYear((*plain)->view());
    }

private:
    Source(std::unique_ptr<Database> database, OpenedVault &here, BackupKeys *keys)
        : m_database(std::move(database))
        , m_here(here)
        , m_objects(std::make_unique<SealedObjects>(
              *m_database, here.id(), here.keys.roles, here.environment.random))
        , m_keys(keys)
    {
    }

    /// The history of a forged register may be sound in itself.
    Result<void> knowsItsMembers() const
    {
        const auto theirs = MembershipStore(*m_database).history();
        const auto ours = MembershipStore(*m_here.database).history();
        if (!theirs || !ours)
            return errorOf(theirs ? ours : theirs);
        const bool isKnown = !theirs->isEmpty()
            && std::ranges::all_of(
                *theirs, [&](const QByteArray &one) { return ours->contains(one); });
        return isKnown ? Result<void> {}
                       : failure(Error::Code::Damaged, QStringLiteral("members of a later state"));
    }

    Result<std::optional<SecretBytes>> openBackedUp(const ObjectName &name) const
    {
        auto row = m_database->prepare(
            "SELECT version, content FROM sealed_object WHERE part = ? AND object = ?");
        if (!row)
            return errorOf(row);
        const auto found = row->with(static_cast<int>(name.part), name.object).next();
        if (!found)
            return errorOf(found);
        if (!*found)
            return std::optional<SecretBytes> {};
        const auto keys = m_keys->keysFor(sha256(row->bytes(1)));
        if (!keys)
            return errorOf(keys);
        return openWithBackupKeys(*m_objects, {name, row->number(0)}, *keys, m_here.keys.roles);
    }

    std::unique_ptr<Database> m_database;
    OpenedVault &m_here;
    std::unique_ptr<SealedObjects> m_objects;
    BackupKeys *m_keys;
};

void LaterReleases::addBackups(const QString &folder, const QString &registerName, BackupKeys &keys)
{
    const auto backups = backupsIn(folder, registerName);
    for (const BackupEntry &backup : backups.value_or(QList<BackupEntry> {})) {
        if (backup.state == BackupEntry::State::Whole && backup.manifest->id == m_here.id())
            add({backup.path + u'/' + backupfile::database, backup.manifest->mark.sequence, &keys});
    }
}

Result<BroughtIn> LaterReleases::bringIn()
{
    std::ranges::stable_sort(m_states, std::greater(), &LaterState::changes);
    BroughtIn all;
    // After the newest one that proves itself the others have nothing that is missing.
    for (const LaterState &state : m_states) {
        auto source = Source::open(state, m_here, m_databaseKeys);
        if (!source)
            continue;
        const auto came = bringIn(*source);
        if (!came)
            return came;
        all.releases += came->releases;
        all.ringPapers += came->ringPapers;
        all.pages += came->pages;
    }
    return all;
}

Result<BroughtIn> LaterReleases::bringIn(Source &source) const
{
    const auto told = LaterTold::missing(source.database(), m_here);
    const auto ours = releasesIn(m_here).releases();
    if (!ours)
        return errorOf(ours);
    const auto theirs = source.store().releases();
    const bool goesOn = theirs && theirs->size() > ours->size()
        && std::ranges::equal(*ours, theirs->first(ours->size()));
    const bool hasTold = told && !told->isEmpty();
    if ((!goesOn && !hasTold) || !source.prove())
        return BroughtIn {};
    const auto releases = goesOn ? bringInReleases(source) : Result<int>(0);
    if (!releases)
        return errorOf(releases);
    const auto rest = hasTold
        ? told->bringIn(m_here, [&](const ObjectName &name) { return source.opened(name); })
        : Result<LaterTold::Count>(LaterTold::Count {});
    return rest.map([&](const LaterTold::Count &count) {
        return BroughtIn {*releases, count.ringPapers, count.pages};
    });
}

/// Of a state that has proved itself and goes on where this one ends.
Result<int> LaterReleases::bringInReleases(Source &source) const
{
    ReleaseStore here = releasesIn(m_here);
    const auto ours = here.releases();
    const auto theirs = source.store().releases();
    const auto documents = source.store().documents();
    if (!ours)
        return errorOf(ours);
    if (!theirs || !documents)
        return 0;
    // Every year that is needed before the first row: half of it would be no ledger.
    std::vector<LedgerYear> years;
    for (const Release &release : theirs->sliced(ours->size())) {
        if (std::ranges::find(years, release.id.year(), &LedgerYear::year) != years.end())
            continue;
        auto year = source.year(release.id.year());
        if (!year)
            return 0;
        years.push_back(std::move(*year));
    }
    return here.goOn(theirs->sliced(ours->size()), years, *documents);
}

Result<BroughtIn> bringInReleasesOfBackups(OpenedVault &here)
{
    auto databaseKeys = databaseKeysOf(here.head, here.keys.database);
    if (!databaseKeys)
        return errorOf(databaseKeys);
    const auto places = BackupNotes(*here.database).places();
    if (!places)
        return errorOf(places);
    const QString name = QFileInfo(here.folder).completeBaseName();
    std::list<BackupKeys> keysOfPlaces;
    std::vector<std::pair<QString, BackupKeys *>> known;
    for (const BackupPlace &place : *places) {
        auto keys = BackupKeys::open(
            {place.folder, name, here.id()}, *databaseKeys, BackupKeys::Access::ReadOnly);
        if (keys)
            known.emplace_back(place.folder, &keysOfPlaces.emplace_back(std::move(*keys)));
    }
    LaterReleases later(here, std::move(*databaseKeys));
    for (const auto &[folder, keys] : known)
        later.addBackups(folder, name, *keys);
    return later.bringIn();
}

} // namespace rueckhalt
