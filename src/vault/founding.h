// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/formerhead.h"
#include "vault/head.h"
#include "vault/vault.h"

namespace rueckhalt {

/// A first head and what it protects.
struct FoundedRegister
{
    Head head;
    RegisterKeys keys;
    SecretBytes recoverySecret; ///< empty after a migration
};

/// Keys, head and recovery of a new register. Invalid for an empty password, for roles that are not
/// compatible or without Administrator.
Result<FoundedRegister> foundRegister(const Founder &founder, const VaultEnvironment &environment);

/// The same for a register of format 1, whose id, database key and officers' key stay: all its
/// contents remain readable. There is no recovery until a member makes one.
Result<FoundedRegister> foundFrom(const FormerHead &former, const FormerKeys &keys,
    const SecretBytes &password, const VaultEnvironment &environment);

/// Adds a role key that is not there yet to membership and recovery.
Result<void> addRoleKey(
    Head &head, const RoleKeyName &name, const KeySecret &key, const Random &random);

/// Gives a member a role key that is held.
Result<void> giveRoleKey(Head &head, const UserId &user, const RoleKeyName &name,
    const KeySecret &key, const Random &random);

} // namespace rueckhalt
