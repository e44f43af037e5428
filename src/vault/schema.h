// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"

namespace rueckhalt {

/// Makes the tables in a file that is still empty.
Result<void> createSchema(Database &database);

/// Brings vault.db to the newest form of its tables, each step in a transaction of its own.
/// NewerFormat, NotARegister for a database of something else, Damaged for an empty one: that is
/// a register that was lost, not a new one; also Damaged if there is anything in it that the steps
/// have not made, or made otherwise (another index, a trigger, statistics).
Result<void> migrateSchema(Database &database);

/// The same without changing anything: ReadOnly if a step would be needed.
Result<void> checkSchema(Database &database);

/// The same for tables that may be older, of a backup: they are left as they are.
Result<void> checkSchemaAsItWas(Database &database);

} // namespace rueckhalt
