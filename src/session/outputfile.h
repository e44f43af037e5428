// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

class QByteArray;
class QSaveFile;

namespace rueckhalt {

/// Opens a file for a report or a table; what is there of that name is replaced only when all is
/// written. NotFound: the folder is missing. AlreadyExists: a folder, device or pipe has the name,
/// which would be lost by replacing it. ReadOnly: the system refuses.
[[nodiscard]] Result<void> beginWriting(QSaveFile &file);

/// Writes all of `bytes`. DiskFull when not all found room: that is no error to QSaveFile, which
/// would put the beginning in place of the whole. Nothing can be finished after a failure.
[[nodiscard]] Result<void> writeWhole(QSaveFile &file, const QByteArray &bytes);

/// Puts the file in its place. DiskFull, Io.
[[nodiscard]] Result<void> finishWriting(QSaveFile &file);

} // namespace rueckhalt
