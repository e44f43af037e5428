// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "vault/database.h"
#include "vault/head.h"

#include <optional>

namespace rueckhalt {

/// What a sealed object is. The numbers are part of the format.
enum class SealedPart : std::uint8_t { Facts = 1, Person = 2, Segment = 3, Draft = 4 };

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
};

/// Objects in vault.db that only the holder of the role key can open. Each has its own random
/// content key, wrapped by AES key wrap under the role key, and is sealed with AES-256-GCM under a
/// random nonce. Register, suite, part, object and version are bound to it: an object put in
/// another's place, or an older version under a newer number, does not open.
class SealedObjects
{
public:
    SealedObjects(
        Database &database, const RegisterId &registerId, const RegisterKeys &keys, Random random);

    /// Adds one that is not there yet.
    Result<void> add(const ObjectName &name, ByteView plain);
    /// Adds or replaces; a replaced one gets the next version and a new content key.
    Result<void> put(const ObjectName &name, ByteView plain);
    /// Nothing if there is none; Damaged if it does not open.
    Result<std::optional<SecretBytes>> open(const ObjectName &name) const;
    Result<void> remove(const ObjectName &name);

    /// Opens all of a part in the order of their ids and hands them to `visit`, which ends the walk
    /// by returning an error.
    template <typename Visit>
    Result<void> openAll(SealedPart part, Visit visit) const
    {
        auto rows
            = m_database.prepare("SELECT version, suite, role_key, wrapped_key, content, object"
                                 " FROM sealed_object WHERE part = ? ORDER BY object");
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        rows->with(static_cast<int>(part));
        for (;;) {
            const auto more = rows->next();
            if (!more)
                return tl::unexpected<Error>(more.error());
            if (!*more)
                return {};
            const ObjectName name {part, rows->template id<ObjectId>(5)};
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
        QByteArray wrappedKey;
        QByteArray content; ///< nonce, cipher text, tag
    };
    [[nodiscard]] Sealed seal(const ObjectName &name, qint64 version, ByteView plain);
    [[nodiscard]] QByteArray binding(const ObjectName &name, qint64 version) const;
    /// Columns version, suite, role_key, wrapped_key, content.
    [[nodiscard]] Result<SecretBytes> openRow(const ObjectName &name, const Statement &row) const;

    Database &m_database;
    RegisterId m_registerId;
    SecretBytes m_wrappingKey;
    Random m_random;
};

} // namespace rueckhalt
