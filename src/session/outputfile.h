// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

class QSaveFile;

namespace rueckhalt {

/// Opens a file for a report or a table; what is there of that name is replaced only when all is
/// written. NotFound: the folder is missing. AlreadyExists: a folder, device or pipe has the name,
/// which would be lost by replacing it. ReadOnly: the system refuses.
[[nodiscard]] Result<void> beginWriting(QSaveFile &file);

/// Puts the file in its place. DiskFull, Io.
[[nodiscard]] Result<void> finishWriting(QSaveFile &file);

} // namespace rueckhalt
