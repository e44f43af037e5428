// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "vault/database.h"
#include "vault/rolekeys.h"

#include <optional>

namespace rueckhalt {

/// What a sealed object is. The numbers are part of the format.
enum class SealedPart : std::uint8_t {
    Facts = 1,
    Person = 2,
    Segment = 3, ///< facts of many incidents
    Draft = 4, ///< of a report (null object), of an answer (the incident)
    Handling = 5, ///< what became of an incident
    Identity = 6, ///< name of an accused person
    Grant = 7, ///< what officers know of a case grant
    Planning = 8, ///< incidents behind a proposal or a planned measure, and exact numbers
    Ledger = 9, ///< what is frozen of the incidents of a year that was released, and witnesses
    Views = 10, ///< filters that a member keeps; the object is the member
    Case = 11, ///< what happened to an incident's case (CaseRecord)
    CaseGlance = 12, ///< of a case that is not closed, what lists of work need
    RingKeys = 21, ///< secret keys of one's own place in a ring; the object is the place
    FirstAid = 20, ///< a record of first aid, which outlasts its incident
    Attachment = 13, ///< name, hashes and file key of one; the object is the attachment
    AttachmentHistory = 14, ///< which were added to an incident and removed from it, and why
};

/// Under whose key a part is sealed.
[[nodiscard]] constexpr KeyRole keyRoleOf(SealedPart part)
{
    return part == SealedPart::Identity ? KeyRole::Identities : KeyRole::SafetyOfficer;
}

using ObjectId = Id<struct ObjectTag>;

/// Names a sealed object: which part of what.
struct ObjectName
{
    SealedPart part = SealedPart::Facts;
    ObjectId object;

    /// A part of an incident, or of anything else with an id.
    template <typename Tag>
    static ObjectName of(SealedPart part, const Id<Tag> &id)
    {
        return {part, ObjectId(id.bytes())};
    }
    /// One of a counted series.
    static ObjectName numbered(SealedPart part, quint64 number);
    bool operator==(const ObjectName &) const = default;
};

/// Objects in vault.db that only holders of a role key can open. Each has its own random content
/// key, wrapped by AES key wrap under the storage key of the role and kept in a table of its own,
/// and is sealed with AES-256-GCM under a random nonce. Register, suite, part, object and version
/// are bound to it: an object put in another's place, or an older version under a newer number,
/// does not open.
///
/// content = nonce (12) ‖ cipher text ‖ tag (16); bound: "rueckhalt/1/object", register id (16),
/// suite (1 byte), part (1 byte), object (16), version (8, big endian).
///
/// Without the role key every function that needs it fails with NotPermitted and the code of the
/// role as detail.
class SealedObjects
{
public:
    /// `keys` outlives the objects and may change meanwhile.
    SealedObjects(
        Database &database, const RegisterId &registerId, const KeyRing &keys, Random random);

    /// Adds one that is not there yet.
    Result<void> add(const ObjectName &name, ByteView plain);
    /// Adds or replaces; a replaced one gets the next version and a new content key.
    Result<void> put(const ObjectName &name, ByteView plain);
    /// Nothing if there is none; Damaged if it does not open.
    Result<std::optional<SecretBytes>> open(const ObjectName &name) const;
    Result<void> remove(const ObjectName &name);

    /// The content key of an object with its version; nothing if there is no object.
    struct ContentKey
    {
        qint64 version = 0;
        SecretBytes key;
    };
    Result<std::optional<ContentKey>> contentKey(const ObjectName &name) const;
    /// Opens with a content key that came another way; Damaged if it is not the present one's.
    Result<std::optional<SecretBytes>> openWith(
        const ContentKey &key, const ObjectName &name) const;
    /// Whether the key for a part is held.
    [[nodiscard]] bool holdsKeyOf(SealedPart part) const;

    /// Opens all of a part in the order of their ids and hands them to `visit`, which ends the walk
    /// by returning an error.
    template <typename Visit>
    Result<void> openAll(SealedPart part, Visit visit) const
    {
        auto rows = m_database.prepare(
            "SELECT o.version, o.suite, k.role, k.role_key, k.wrapped, o.content, o.object,"
            " k.version FROM sealed_object o LEFT JOIN content_key k"
            " ON k.part = o.part AND k.object = o.object WHERE o.part = ? ORDER BY o.object");
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        rows->with(static_cast<int>(part));
        for (;;) {
            const auto more = rows->next();
            if (!more)
                return tl::unexpected<Error>(more.error());
            if (!*more)
                return {};
            const ObjectName name {part, rows->template id<ObjectId>(6)};
            auto plain = openRow(name, *rows);
            if (!plain)
                return tl::unexpected<Error>(plain.error());
            if (Result<void> visited = visit(name, *plain); !visited)
                return visited;
        }
    }

private:
    struct Sealed
    {
        RoleKeyName roleKey;
        QByteArray wrappedKey;
        QByteArray content; ///< nonce, cipher text, tag
    };
    [[nodiscard]] Result<Sealed> seal(const ObjectName &name, qint64 version, ByteView plain);
    Result<void> store(const ObjectName &name, qint64 version, const Sealed &sealed);
    [[nodiscard]] QByteArray binding(const ObjectName &name, qint64 version) const;
    /// The row of an object, if there is one.
    [[nodiscard]] Result<std::optional<Statement>> rowOf(const ObjectName &name) const;
    /// Columns version, suite, role, role_key, wrapped, content, –, version of the key.
    [[nodiscard]] Result<SecretBytes> openRow(const ObjectName &name, const Statement &row) const;
    [[nodiscard]] Result<SecretBytes> keyIn(const ObjectName &name, const Statement &row) const;
    [[nodiscard]] Result<SecretBytes> openContent(
        const ObjectName &name, const Statement &row, const SecretBytes &key) const;

    Database &m_database;
    RegisterId m_registerId;
    const KeyRing &m_keys;
    Random m_random;
};

} // namespace rueckhalt
