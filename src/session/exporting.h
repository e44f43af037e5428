// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

#include <span>

namespace rueckhalt {

/// What an export of single incidents holds.
struct ExportWish
{
    enum class PersonPart { LeaveOut, Include };
    PersonPart personPart = PersonPart::LeaveOut; ///< descriptions, ideas, names
    Language language = Language::German;
};

/// Writes single incidents as CSV (UTF-8 with byte order mark, semicolons, CRLF). No field can be
/// read as a formula by a spreadsheet. True single cases for the safety officer, not a publication:
/// the file is readable by its owner only. Noted in the chain before the file is there. A failure
/// leaves an older file of that name as it was. Cancelled when `progress` says so, NotPermitted for
/// who sees only cases that were granted: the file would outlive the grant.
Result<void> exportIncidents(const OpenRegister &openRegister, std::span<const FactTable::Row> rows,
    const ExportWish &wish, const QString &path, const Progress &progress = {});

} // namespace rueckhalt
