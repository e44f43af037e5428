// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "vault/database.h"
#include "vault/head.h"

#include <memory>
#include <span>

namespace rueckhalt {

/// One copy of the file that BackupKeys keeps, as it was found.
struct BackupKeyFile
{
    std::unique_ptr<Database> database; ///< null: missing or damaged
    std::size_t key = 0; ///< which of the database keys, 0: the newest
    Error error {Error::Code::NotFound, {}}; ///< why there is no database

    /// The key that the file is under when the register is under this database key.
    [[nodiscard]] static SecretBytes keyOf(const SecretBytes &databaseKey, const RegisterId &id);
    /// With the first of these database keys that fits.
    [[nodiscard]] static BackupKeyFile open(const QString &path, const RegisterId &id,
        std::span<const SecretBytes> databaseKeys, Database::Access access);
    /// Makes the copy, with what `source` has or empty, so that it is whole or not there, and opens
    /// it. `key`: keyOf().
    static Result<std::unique_ptr<Database>> write(
        const QString &path, const SecretBytes &key, const RegisterId &id, Database *source);
    /// What an interrupted write() left: it holds keys that an erasure would miss.
    static void removeHalfMade(const QString &path);
    /// Whether the tables are those of version 2, which keep what officers signed of erasures.
    static Result<bool> hasProofs(Database &database);
    /// To the newest version of the tables.
    static Result<void> bringOn(Database &database);
};

} // namespace rueckhalt
