// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/dropfolder.h"
#include "session/openregister.h"

#include <functional>

namespace rueckhalt {

/// A folder where reporters and officer meet, and for whom it is made.
struct ReportingFolder
{
    DropFolder folder;
    DropFolder::Audience audience = DropFolder::Audience::Owner;
    /// Given up: reports in it are taken in, nothing is put there.
    bool isFormer = false;
};

/// The register's own folder, its drop folder if one is set, others, and those given up.
[[nodiscard]] Result<QList<ReportingFolder>> reportingFolders(const OpenRegister &openRegister);

/// False for a share that is not connected: at its place there may be an empty folder of this
/// machine, in which nothing is to be made.
[[nodiscard]] bool isConnected(const ReportingFolder &place);

/// Every folder gets its chance before the first failure is told.
Result<void> inEach(const QList<ReportingFolder> &folders,
    const std::function<Result<void>(const ReportingFolder &)> &change);

/// Whether this error of listing its inbox means that it cannot be reached. Not where nobody has
/// reported yet; but a folder on a share that was set up has an inbox.
[[nodiscard]] bool isAway(const ReportingFolder &place, const Error &error);

/// Takes the answers to reports that were erased out of every folder. Returns how many may still
/// lie in one that cannot be reached; they are tried again by publishReplies().
Result<qsizetype> removeWithdrawnReplies(OpenRegister &openRegister);

/// Writes the answers that do not lie in every folder yet, and notes in the register which do now.
/// Returns how many still wait; Cancelled leaves the rest waiting.
Result<qsizetype> publishReplies(
    OpenRegister &openRegister, const Random &random, const Progress &progress = {});

} // namespace rueckhalt
