// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"
#include "vault/membership.h"
#include "vault/sealedobjects.h"

namespace rueckhalt {

/// An incident that was erased, and the signature by which a restore erases it again.
///
/// The list of them lies beside the backups, where every member can write: without the signature he
/// could have incidents erased in an officer's name. Signed with the officers' key is
/// "rueckhalt/2/erased" and canonical CBOR [register id (16), incident (16)]. Whoever was an
/// officer keeps what he could sign then, but not the key to write it into the list.
///
/// Always with the first version of that key, which every officer holds: when the register is lost,
/// the list of members in the head of a backup is what the signature is checked with, and that may
/// know no later one. Programs before this one signed with the newest.
struct ErasedObject
{
    ObjectId object;
    quint32 keyVersion = 0; ///< of the officers' key
    QByteArray signature; ///< empty: nobody has signed yet
    bool operator==(const ErasedObject &) const = default;
};

/// Of the key that signs erasures.
inline constexpr RoleKeyName erasureKey {KeyRole::SafetyOfficer, 1};

/// `key`: erasureKey.
[[nodiscard]] ErasedObject signedErasure(
    const RegisterId &id, const ObjectId &object, const KeySecret &key);
/// Whether an officers' key that these members have or had has signed it.
[[nodiscard]] bool isProven(
    const ErasedObject &erased, const RegisterId &id, const Membership &members);

/// The erased incidents of a register, tables "erased" and "erasure_proof".
class ErasureStore
{
public:
    explicit ErasureStore(Database &database)
        : m_database(database)
    {
    }
    Result<QList<ErasedObject>> all() const;
    /// Within a transaction of the caller, as the next one.
    Result<void> addProof(const ErasedObject &erased);
    /// Those that are not signed with erasureKey: they were erased by an earlier program.
    Result<QList<ErasedObject>> missing() const;
    /// Signs those.
    Result<void> signMissing(const RegisterId &id, const KeySecret &key);

private:
    Database &m_database;
};

} // namespace rueckhalt
