// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keyrotation.h"

#include "crypto/keywrap.h"
#include "vault/databasecopy.h"
#include "vault/durablefile.h"
#include "vault/founding.h"
#include "vault/headslots.h"

#include <QFile>

#include <algorithm>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace rueckhalt {

namespace {

/// Who gets the new version: whoever has a proof of the one before, is not disabled and still has
/// the role.
bool keeps(const Head &head, const HeadSlot &slot, const RoleKeyName &present)
{
    const auto *member = head.membership.member(slot.user);
    if (!member || member->state == MemberState::Disabled)
        return false;
    const auto role = roleOf(present.role);
    if (role && !member->roles.contains(*role))
        return false;
    return std::ranges::any_of(slot.roleKeys, [&](const SealedRoleKey &key) {
        return key.name == present && isProven(key, head.membership, slot.user);
    });
}

Result<void> renewRoleKey(Head &next, KeyRole role, KeyRing &ring, const Random &random)
{
    const RoleKeyName present {role, next.membership.newest(role)};
    const KeySecret *before = ring.key(present);
    if (!before && hasContents(role))
        return failure(Error::Code::NotPermitted, codeOfKey(role));
    const RoleKeyName name {role, present.version + 1};
    const auto versions = std::ranges::count_if(next.membership.roleKeys,
        [role](const RoleKeyEntry &entry) { return entry.name.role == role; });
    if (versions >= Membership::MaxVersions) {
        // The first stays for ever, because pseudonyms come from it; of the others the oldest goes.
        const auto second
            = std::ranges::find_if(next.membership.roleKeys, [role](const RoleKeyEntry &entry) {
                  return entry.name.role == role && entry.name.version > 1;
              });
        next.membership.roleKeys.erase(second);
    }
    QList<UserId> holders;
    for (HeadSlot &slot : next.memberSlots) {
        if (keeps(next, slot, present))
            holders << slot.user;
        slot.roleKeys.removeIf([role](const SealedRoleKey &key) { return key.name.role == role; });
    }
    ring.insert(name, KeySecret::generate(next.id, KeyOwner::Role, random));
    const KeySecret &key = *ring.key(name);
    if (auto added = addRoleKey(next, name, key, random); !added)
        return added;
    next.histories.removeIf(
        [role](const RoleKeyHistory &history) { return history.newest.role == role; });
    if (before) {
        auto entry = std::ranges::find(next.membership.roleKeys, name, &RoleKeyEntry::name);
        entry->endorsement
            = toByteArray(before->signing().sign(bytesOf(endorsementText(next.id, *entry))));
        next.histories << sealHistory(ring, name, next.id, random);
    }
    for (const UserId &holder : holders) {
        if (auto given = giveRoleKey(next, holder, name, key, random); !given)
            return given;
    }
    return {};
}

/// A content key that lies under an older version of its role's key.
struct StaleKey
{
    int part = 0;
    ObjectId object;
    RoleKeyName name;
    QByteArray wrapped;
};

/// The next stale ones after an object, in the order of the table.
Result<std::vector<StaleKey>> staleKeysAfter(
    Database &database, const RoleKeyName &newest, int part, const ObjectId &object)
{
    auto row = database.prepare(
        "SELECT part, object, role_key, wrapped FROM content_key WHERE role = ? AND role_key < ?"
        " AND (part, object) > (?, ?) ORDER BY part, object LIMIT 1024");
    if (!row)
        return tl::unexpected<Error>(row.error());
    row->with(static_cast<int>(newest.role), newest.version, part, object);
    std::vector<StaleKey> keys;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            return keys;
        keys.push_back({static_cast<int>(row->number(0)), row->id<ObjectId>(1),
            {newest.role, static_cast<quint32>(row->number(2))}, toByteArray(row->bytes(3))});
    }
}

Result<void> rewrap(
    Database &database, const KeyRing &keys, const StaleKey &stale, const RoleKeyName &newest)
{
    const ByteView before = keys.storageKey(stale.name);
    if (before.empty())
        return {};
    const auto key = unwrapKey(before, bytesOf(stale.wrapped));
    if (!key)
        return {};
    return database.run(
        "UPDATE content_key SET role_key = ?, wrapped = ? WHERE part = ? AND object = ?",
        newest.version, wrapKey(keys.storageKey(newest), key->view()), stale.part, stale.object);
}

Result<void> rewrapRole(
    Database &database, const KeyRing &keys, KeyRole role, const std::function<bool(qint64)> &goOn)
{
    const RoleKeyName newest {role, keys.newest(role)};
    int part = 0;
    ObjectId object;
    for (;;) {
        const auto stale = staleKeysAfter(database, newest, part, object);
        if (!stale)
            return tl::unexpected<Error>(stale.error());
        if (stale->empty())
            return {};
        for (const StaleKey &key : *stale) {
            if (auto done = rewrap(database, keys, key, newest); !done)
                return done;
        }
        part = stale->back().part;
        object = stale->back().object;
        if (!goOn(static_cast<qint64>(stale->size())))
            return failure(Error::Code::Cancelled);
    }
}

/// New database key for everybody but the disabled, names under it, the old one behind it.
Result<void> renewDatabaseKey(
    Head &next, const SecretBytes &before, const SecretBytes &key, const Random &random)
{
    for (HeadSlot &slot : next.memberSlots) {
        const auto profile = openProfile(slot, next.id, before);
        if (!profile)
            return tl::unexpected<Error>(profile.error());
        slot.sealedProfile = sealProfile(*profile, next.id, slot.user, key, random);
        const auto *member = next.membership.member(slot.user);
        if (member->state == MemberState::Disabled)
            continue; // gets it when he is let in again
        const auto sealed = sealDatabaseKey(slot, next.id, member->keys.agreement, key, random);
        if (!sealed)
            return sealed;
    }
    next.previousDatabaseKeys.prepend(wrapPrevious(before, key, next.id));
    while (next.previousDatabaseKeys.size() > Head::MaxPreviousKeys)
        next.previousDatabaseKeys.removeLast();
    if (!next.membership.recovery)
        return {};
    return sealDatabaseKeyForRecovery(next, key, random);
}

/// Counts the steps of both phases as one piece of work.
class TwoPhases
{
public:
    explicit TwoPhases(const Progress &progress)
        : m_progress(progress)
    {
    }
    /// Pages of the first phase; the second takes about a tenth of it.
    bool copied(qint64 done, qint64 total)
    {
        m_total = total + total / 10;
        m_copied = done;
        return tell(done);
    }
    bool wrapped() { return tell(m_copied + (m_total - m_copied) / 2); }

private:
    bool tell(qint64 done) const { return !m_progress || m_progress(done, m_total); }

    const Progress &m_progress;
    qint64 m_total = 0;
    qint64 m_copied = 0;
};

/// vault.db.new: everything under the new database key, content keys under the new role keys.
Result<void> makeReplacement(OpenedVault &opened, const SecretBytes &key, const KeyRing &ring,
    const QList<KeyRole> &roles, const Progress &progress)
{
    const QString path = replacementIn(opened.folder);
    removeReplacement(opened.folder);
    const auto file = openPrivately(path, O_WRONLY | O_CREAT | O_EXCL);
    if (!file)
        return tl::unexpected<Error>(file.error());
    ::close(*file);
    auto target = Database::open(path, key, Database::Access::ReadWrite);
    if (!target)
        return tl::unexpected<Error>(target.error());
    TwoPhases phases(progress);
    const qint64 written = opened.database->rowsWritten();
    return DatabaseCopy::whole(*opened.database, **target,
        [&](qint64 done, qint64 total) { return phases.copied(done, total); })
        .and_then([&]() -> Result<void> {
            auto transaction = Transaction::begin(**target);
            if (!transaction)
                return tl::unexpected<Error>(transaction.error());
            return rewrapContentKeys(**target, ring, roles, [&](qint64, qint64) {
                return phases.wrapped();
            }).and_then([&] { return transaction->commit(); });
        })
        .and_then([&] { return syncFolder(opened.folder); })
        .and_then([&]() -> Result<void> {
            // It would be in the old file only, and somebody has been told that it is safe.
            if (opened.database->rowsWritten() != written)
                return failure(Error::Code::LockedByOther, QStringLiteral("written meanwhile"));
            return {};
        });
}

/// The last steps, after which everything is new. From the first head on there is no way back.
Result<void> putInForce(OpenedVault &opened, const Deed &deed, const Rotation &rotation, Head next,
    SecretBytes key, KeyRing ring)
{
    if (auto written = opened.writeHead(std::move(next), key); !written) {
        // Where the old head could not be put back either, the new one may count on the disk, and
        // it needs its file.
        if (opened.lock)
            removeReplacement(opened.folder);
        return written;
    }
    opened.keys.database = std::move(key);
    opened.keys.roles = std::move(ring);
    // Whoever is in by recovery goes on with the one that counts now.
    if (opened.keys.recovery && rotation.recovery)
        opened.keys.recovery = rotation.recovery->clone();
    opened.refreshMe();
    auto done = placeReplacement(opened.folder).and_then([&] { return opened.reopenDatabase(); });
    // What would be written into the old file from here on would be lost: whoever opens the
    // register next finishes the change.
    if (!done)
        opened.lock.reset();
    return done.and_then([&] { return opened.noteMembership(deed); });
}

} // namespace

Result<KeyRing> renewRoleKeys(
    Head &next, const QList<KeyRole> &roles, const KeyRing &held, const Random &random)
{
    KeyRing ring = held.clone();
    for (const KeyRole role : roles) {
        if (auto renewed = renewRoleKey(next, role, ring, random); !renewed)
            return tl::unexpected<Error>(renewed.error());
    }
    return ring;
}

Result<void> rewrapContentKeys(
    Database &database, const KeyRing &keys, const QList<KeyRole> &roles, const Progress &progress)
{
    qint64 done = 0;
    for (const KeyRole role : roles) {
        if (!keys.holds(role))
            continue;
        const auto rewrapped = rewrapRole(database, keys, role, [&](qint64 more) {
            done += more;
            return !progress || progress(done, 0);
        });
        if (!rewrapped)
            return rewrapped;
    }
    return {};
}

Result<void> rotateKeys(OpenedVault &opened, const Deed &deed, const Rotation &rotation, Head next,
    const Progress &progress)
{
    // The head is written before any transaction could refuse.
    if (opened.isReadOnly())
        return failure(Error::Code::ReadOnly, QStringLiteral("register is open read-only"));
    if (auto settled = opened.noteMembership(deed); !settled)
        return settled;
    // The new file is compared with the rows of the old one.
    if (auto ready = opened.prepareChange(); !ready)
        return ready;
    const Random &random = opened.environment.random;
    const KeyRing &held = rotation.held ? *rotation.held : opened.keys.roles;
    auto ring = renewRoleKeys(next, rotation.roles, held, random);
    if (!ring)
        return tl::unexpected<Error>(ring.error());
    // Keys made for others are not kept; those of one's own roles are.
    KeyRing mine = ring->clone();
    for (int number = 1; number <= KeyRoleCount; ++number) {
        if (const auto role = static_cast<KeyRole>(number); !opened.keys.roles.holds(role))
            mine.remove(role);
    }
    if (!rotation.databaseKey) {
        return opened
            .changeHead(deed, std::move(next),
                [&] {
                    return rewrapContentKeys(*opened.database, *ring, rotation.roles, progress);
                })
            .map([&] {
                opened.keys.roles = std::move(mine);
                opened.refreshMe();
            });
    }
    SecretBytes key(opened.keys.database.size());
    random(key.writable());
    return renewDatabaseKey(next, opened.keys.database, key, random)
        .and_then([&] { return opened.prepareHead(next); })
        .and_then([&] { return makeReplacement(opened, key, *ring, rotation.roles, progress); })
        .map_error([&](Error &&error) {
            removeReplacement(opened.folder);
            return std::move(error);
        })
        .and_then([&] {
            return putInForce(
                opened, deed, rotation, std::move(next), std::move(key), std::move(mine));
        });
}

} // namespace rueckhalt
