// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "domain/incident/organisation.h"
#include "domain/service/observationtable.h"
#include "intake/csvreader.h"
#include "intake/indicatormap.h"
#include "intake/indicatorproblem.h"

namespace rueckhalt {

/// What a list says under a map. Pure: nothing is stored.
struct IndicatorReading
{
    static constexpr int MaxProblems = 10'000;

    QList<Observation> observations {}; ///< each slot once, in the order of their first row
    QList<IndicatorProblem> problems {}; ///< at most MaxProblems
    qint64 problemCount = 0;
    qint64 rows = 0; ///< without the line of names and empty ones
    qint64 left = 0; ///< rows of which nothing was taken
    qint64 skipped = 0; ///< rows that say nothing: every value empty, or no condition met
    /// Columns that name persons or hold free text: never read, and why.
    QList<std::pair<QString, PersonHint>> leftColumns {};
    QStringList merged {}; ///< desks of one person each, which count for the unit above

    [[nodiscard]] bool isUsable() const { return !observations.isEmpty(); }
};

/// Reads the list. Rows with problems are left out and named; columns that are missing or name
/// persons stop all of it (problems with line 0, no observations). `today` bounds what can have
/// been observed. Errors are those of decodedText() and CsvReader, TooLarge for a file beyond the
/// limit, Malformed for one without names of columns, Cancelled.
[[nodiscard]] Result<IndicatorReading> readIndicators(const QByteArray &file,
    const IndicatorMap &map, const IndicatorCatalogue &catalogue, const Organisation &organisation,
    QDate today, const Progress &progress = {}, const CsvLimits &limits = {});

/// The unit that observations of a unit are kept for: a desk of one person counts for the unit
/// above it, however often; itself otherwise. Null for one person alone at the top of the tree,
/// whose office would be the person.
[[nodiscard]] std::optional<UnitId> observedUnit(
    const UnitId &unit, const Organisation &organisation);

} // namespace rueckhalt
