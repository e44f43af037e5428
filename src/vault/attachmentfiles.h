// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "domain/attachment/attachment.h"
#include "domain/incident/incident.h"
#include "vault/database.h"

#include <set>

namespace rueckhalt {

/// A row of the table of attachments: what can be known of one without any key.
struct AttachmentRow
{
    AttachmentId id;
    IncidentId incident;
    qint64 size = 0; ///< of the sealed file
    Digest digest {}; ///< of the sealed file
};

/// All of them, or of one incident, in the order in which they were added. Empty for tables of a
/// version that had none.
Result<QList<AttachmentRow>> attachmentRows(Database &database);
Result<QList<AttachmentRow>> attachmentRows(Database &database, const IncidentId &incident);

/// The folder of the sealed files of a register.
[[nodiscard]] QString blobsIn(const QString &folder);
/// That of all backups of a register in a folder, beside the file of their keys.
[[nodiscard]] QString backupBlobsIn(const QString &folder, const QString &registerName);
[[nodiscard]] QString fileNameOf(const AttachmentId &id);
/// The sealed files that lie in a folder of them; other names are not ours.
[[nodiscard]] std::set<AttachmentId> filesIn(const QString &blobs);

/// Reads a sealed file and compares it with its row: NotFound, Damaged. Cancelled when `progress`
/// (bytes of this file) says so.
Result<void> checkFile(const QString &blobs, const AttachmentRow &row, const Progress &progress);

/// Copies one into another folder and reads it there again, under another name until it is whole.
/// One that lies there in its length already is left as it is. Errors as of checkFile(), and those
/// of writing.
Result<void> copyFile(const QString &from, const QString &to, const AttachmentRow &row,
    const Progress &progress = {});
/// Puts a copy in the place of one that lies there, unless that is whole; it stays where the copy
/// does not succeed. Errors as of copyFile().
Result<void> copyFileAnew(const QString &from, const QString &to, const AttachmentRow &row,
    const Progress &progress = {});

} // namespace rueckhalt
