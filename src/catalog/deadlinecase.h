// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "domain/deadline/deadlinesettings.h"

namespace rueckhalt {

/// One case of a file and where it happened.
struct DescribedCase
{
    CaseFacts facts {};
    HolidayPlace place {};
    QList<QDate> ownHolidays {};
    QDate today {}; ///< the day to compute for; invalid: not said
};

/// Cases described in a file, without a register: what `rueckhalt-cli deadlines` works on.
struct DeadlineCases
{
    QList<DescribedCase> cases {};
    bool isTable = false; ///< the file holds a list of cases
    DeadlineSettings settings {};
    QList<CatalogProblem> problems {}; ///< if there are any, the rest is empty
};

/// Most bytes of such a file.
constexpr qsizetype MaxDeadlineCases = qsizetype {8} * 1024 * 1024;

/// Reads cases strictly, after deadline-case.schema.json: unknown keys and codes, names in place of
/// ids, ids that lead nowhere, days in an impossible order, and sizes beyond limits are problems
/// with line and path.
[[nodiscard]] DeadlineCases readDeadlineCases(const CatalogFile &file);

} // namespace rueckhalt
