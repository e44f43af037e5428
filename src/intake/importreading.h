// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "intake/csvreader.h"
#include "intake/importmap.h"

#include <array>

namespace rueckhalt {

/// One thing that keeps a foreign list from being imported, or, in ImportReading::kept, a value
/// that stays in the verbatim row only.
struct ImportProblem
{
    enum class Kind {
        MissingColumn, ///< the map names a column that the list does not have
        AmbiguousColumn, ///< … or has more than once
        UnmappedValue, ///< nobody said what the value means
        WrongFieldCount, ///< more or fewer fields than the header; column: expected, value: found
        NoDate, ///< the date cell is empty
        BadDate,
        BadNumber,
        Conflict, ///< another column put another value into the same field
        NotValid, ///< the row as a whole breaks a rule for incidents
    };
    Kind kind = Kind::UnmappedValue;
    qint64 line = 0; ///< the first line it is met on
    QString column;
    QString value;
    qint64 count = 1; ///< how many rows; more than one for unmapped values only
    std::optional<IncidentProblem> rule;
    bool operator==(const ImportProblem &) const = default;
};

/// A whole sentence with line, column and value. For the person who owns the list.
QString sentenceFor(const ImportProblem &problem, Language language);

/// An incident of a foreign list. Unit and service are names still; the session makes them ids.
struct ImportedIncident
{
    qint64 line = 0;
    IncidentDraft draft;
    QString unit;
    QString office; ///< the unit's parent; empty: the unit is an office itself
    QString service;
    QDate reported; ///< invalid: the day of the import
};

/// How often a value occurs in a column, or a code in a field.
struct ImportCount
{
    QString name;
    QString value;
    qint64 count = 0;
    bool operator==(const ImportCount &) const = default;
};

/// What a list holds under a map. Pure: nothing is stored.
struct ImportReading
{
    static constexpr int MaxProblems = 10'000;

    QList<ImportedIncident> incidents;
    QList<ImportProblem> problems; ///< at most MaxProblems
    qint64 problemCount = 0; ///< all of them
    QList<ImportProblem> kept;
    qint64 records = 0; ///< rows without the header and without empty rows
    qint64 emptyRecords = 0;
    QList<ImportCount> sourceCounts; ///< every value of every mapped column
    QList<ImportCount> targetCounts; ///< every code of every field
    std::array<qint64, 5> precisions {}; ///< rows for each IncidentTime::Precision

    /// All or nothing: an import takes every row or none.
    [[nodiscard]] bool isImportable() const { return problemCount == 0 && records > 0; }
};

/// Reads the list. `now` is local time of the place. Errors are those of decodedText() and
/// CsvReader, TooLarge for a file beyond the limit, Malformed for one without a header; everything
/// else is a problem in the result. Cancelled when `progress` says so.
Result<ImportReading> readImport(const QByteArray &file, const ImportMap &map, const QDateTime &now,
    const Progress &progress = {}, const CsvLimits &limits = {});

} // namespace rueckhalt
