// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace rueckhalt {

/// The name under which SQLite finds its access to the disk as a register allows it: a database
/// and the rollback journal beside it, nothing else. Null if SQLite cannot have it.
///
/// SQLite takes the name of another file from the end of a journal ("super-journal") and deletes
/// that file when it has rolled back. Whoever can write to the folder could have any file of the
/// user removed that way, what this machine remembers of the register among them. No journal of
/// ours has one: nothing is ever attached. Write-ahead logs and temporary files are refused too.
[[nodiscard]] const char *databaseFiles();

/// Damaged if the journal beside a database names another file. Comes before opening, so that such
/// a journal is left as evidence and not worked off first.
Result<void> refuseForeignJournal(const QString &database);

} // namespace rueckhalt
