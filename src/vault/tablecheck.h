// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"

#include <functional>

namespace rueckhalt {

/// Damaged if there is anything in a database but what `make` makes in an empty one. Whoever has
/// its key can add to it: an index that shows older rows, statistics that have it used, a table in
/// place of another, a trigger that keeps what is to be deleted.
Result<void> checkTables(Database &database, const std::function<Result<void>(Database &)> &make);

} // namespace rueckhalt
