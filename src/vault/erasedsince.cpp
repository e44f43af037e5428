// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/erasedsince.h"

#include "crypto/hash.h"
#include "vault/attachmentfiles.h"
#include "vault/backupcheck.h"
#include "vault/backupkeys.h"
#include "vault/backupnotes.h"
#include "vault/durablefile.h"
#include "vault/headslots.h"
#include "vault/openedvault.h"
#include "vault/schema.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <map>

namespace rueckhalt {

namespace {

/// What is erased without a trace.
constexpr std::array traceless {SealedPart::Identity, SealedPart::FirstAid};

/// Names of accused persons and records of first aid in a database, by the digests of their sealed
/// contents.
using Traceless = std::map<Digest, ObjectName>;

Result<Traceless> tracelessIn(Database &database)
{
    Traceless found;
    for (const SealedPart part : traceless) {
        auto row = database.prepare("SELECT object, content FROM sealed_object WHERE part = ?");
        if (!row)
            return errorOf(row);
        row->with(static_cast<int>(part));
        for (;;) {
            const auto more = row->next();
            if (!more)
                return errorOf(more);
            if (!*more)
                break;
            found.emplace(sha256(row->bytes(1)), ObjectName {part, row->id<ObjectId>(0)});
        }
    }
    return found;
}

/// Looks at the places with backups, one after the other.
class Places
{
public:
    Places(const OpenedVault &opened, std::vector<SecretBytes> databaseKeys)
        : m_opened(opened)
        , m_databaseKeys(std::move(databaseKeys))
    {
    }

    std::set<ObjectId> incidents; ///< erased, and attachments
    std::set<Digest> closed; ///< contents without a trace that a backup holds and has no key for

    void look(const QString &folder)
    {
        const BackupKeys::Place place {
            folder, QFileInfo(m_opened.folder).completeBaseName(), m_opened.id()};
        auto keys = BackupKeys::open(place, m_databaseKeys, BackupKeys::Access::ReadOnly);
        if (!keys)
            return;
        // Others than officers can write into the list too.
        const auto erased = keys->erased().value_or(QList<ErasedObject> {});
        for (const ErasedObject &one : erased) {
            if (isProven(one, m_opened.id(), m_opened.head.membership))
                incidents.insert(one.object);
        }
        std::set<Digest> open;
        for (const SealedPart part : traceless) {
            const auto contents = keys->contents(part);
            if (!contents)
                return;
            open.insert(contents->begin(), contents->end());
        }
        const auto backups = backupsIn(folder, place.registerName);
        for (const BackupEntry &backup : backups.value_or(QList<BackupEntry> {})) {
            const auto held = heldBy(backup);
            for (const auto &[content, name] : held.value_or(Traceless {})) {
                if (!open.contains(content))
                    closed.insert(content);
            }
        }
    }

private:
    /// Of a backup whose manifest somebody with a key of the register has written.
    [[nodiscard]] Result<Traceless> heldBy(const BackupEntry &backup) const
    {
        const auto file = contentsOf(backup.path + u'/' + backupfile::manifest, MaxManifestFile);
        if (!file)
            return errorOf(file);
        const auto key = std::ranges::find_if(
            m_databaseKeys, [&](const SecretBytes &one) { return isGenuineManifest(*file, one); });
        if (!backup.manifest || backup.manifest->id != m_opened.id() || key == m_databaseKeys.end())
            return failure(Error::Code::Damaged, backupfile::manifest);
        const auto database = Database::open(
            backup.path + u'/' + backupfile::database, *key, Database::Access::ReadOnly);
        if (!database)
            return errorOf(database);
        return checkSchemaAsItWas(**database).and_then([&] { return tracelessIn(**database); });
    }

    const OpenedVault &m_opened;
    std::vector<SecretBytes> m_databaseKeys;
};

} // namespace

Result<ErasedSince> erasedSince(const OpenedVault &opened)
{
    auto databaseKeys = databaseKeysOf(opened.head, opened.keys.database);
    const auto places = BackupNotes(*opened.database).places();
    if (!databaseKeys)
        return errorOf(databaseKeys);
    if (!places)
        return errorOf(places);
    Places known(opened, std::move(*databaseKeys));
    for (const BackupPlace &place : *places)
        known.look(place.folder);

    ErasedSince erased;
    for (const ObjectId &object : known.incidents) {
        const IncidentId incident(object.bytes());
        const auto isHere = opened.incidents.contains(incident);
        if (!isHere)
            return errorOf(isHere);
        if (*isHere)
            erased.incidents << incident;
    }
    const auto attachments = attachmentRows(*opened.database);
    if (!attachments)
        return errorOf(attachments);
    for (const AttachmentRow &row : *attachments) {
        const ObjectId object(row.id.bytes());
        if (known.incidents.contains(object) && !erased.incidents.contains(row.incident))
            erased.attachments << object;
    }
    const auto here = tracelessIn(*opened.database);
    if (!here)
        return errorOf(here);
    for (const auto &[content, name] : *here) {
        if (!known.closed.contains(content))
            continue;
        if (name.part == SealedPart::FirstAid)
            erased.firstAid << FirstAidId(name.object.bytes());
        else
            erased.names << IdentityId(name.object.bytes());
    }
    return erased;
}

} // namespace rueckhalt
