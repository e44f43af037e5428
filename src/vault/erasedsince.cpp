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

namespace rueckhalt {

namespace {

/// The names of accused persons in a database, by the digests of their sealed contents.
Result<std::map<Digest, IdentityId>> namesIn(Database &database)
{
    std::map<Digest, IdentityId> names;
    static_assert(static_cast<int>(SealedPart::Identity) == 6);
    auto row = database.prepare("SELECT object, content FROM sealed_object WHERE part = 6");
    if (!row)
        return errorOf(row);
    for (;;) {
        const auto more = row->next();
        if (!more)
            return errorOf(more);
        if (!*more)
            return names;
        names.emplace(sha256(row->bytes(1)), row->id<IdentityId>(0));
    }
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
    std::set<Digest> names; ///< contents that a backup holds and has no key for

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
        const auto open = keys->contents(SealedPart::Identity);
        const auto backups = backupsIn(folder, place.registerName);
        if (!open || !backups)
            return;
        for (const BackupEntry &backup : *backups) {
            const auto held = namesOf(backup);
            for (const auto &[content, name] : held.value_or(std::map<Digest, IdentityId> {})) {
                if (!open->contains(content))
                    names.insert(content);
            }
        }
    }

private:
    /// Of a backup whose manifest somebody with a key of the register has written.
    [[nodiscard]] Result<std::map<Digest, IdentityId>> namesOf(const BackupEntry &backup) const
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
        return checkSchemaAsItWas(**database).and_then([&] { return namesIn(**database); });
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
    const auto names = namesIn(*opened.database);
    if (!names)
        return errorOf(names);
    for (const auto &[content, name] : *names) {
        if (known.names.contains(content))
            erased.names << name;
    }
    return erased;
}

} // namespace rueckhalt
