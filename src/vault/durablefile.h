// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/systemerror.h"

#include <QByteArray>

namespace rueckhalt {

/// Opens a file only for its owner (0600) whatever the umask; never through a symbolic link.
/// Returns the descriptor, which the caller closes. `flags` as for open(2).
Result<int> openPrivately(const QString &path, int flags);

/// Makes an empty folder that only its owner can enter (0700) whatever the umask.
Result<void> makePrivateFolder(const QString &path);

/// Replaces a file so that after a power cut either the old or the new contents are there:
/// temporary neighbour, fsync, rename, fsync of the folder.
Result<void> writeDurably(const QString &path, const QByteArray &contents);

/// Writes over a file in place where it has this length already, else as writeDurably(). If power
/// fails meanwhile the file may hold anything: only for files of which there is a second copy.
Result<void> overwriteDurably(const QString &path, const QByteArray &contents);

/// Makes creations, renames and removals in a folder durable.
Result<void> syncFolder(const QString &folder);

/// The whole file, at most `most` bytes. NotFound, TooLarge, NotARegister for what is no plain
/// file.
Result<QByteArray> contentsOf(const QString &path, qint64 most);

/// The first `most` bytes of a plain file, fewer if it is shorter. Errors as of contentsOf().
Result<QByteArray> startOf(const QString &path, qint64 most);

/// The last `most` bytes of a plain file, all of it if it is shorter. Errors as of contentsOf().
Result<QByteArray> endOf(const QString &path, qint64 most);

/// Why no file can be made in a folder, found by trying; Io if it can (again).
Error whyNoNewFile(const QString &folder);

} // namespace rueckhalt
