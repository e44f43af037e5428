// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"

namespace rueckhalt {

/// Brings vault.db to the newest form of its tables, each step in a transaction of its own.
/// An empty file gets all of them. NewerFormat, NotARegister for a database of something else.
Result<void> migrateSchema(Database &database);

/// The same without changing anything: ReadOnly if a step would be needed.
Result<void> checkSchema(Database &database);

} // namespace rueckhalt
