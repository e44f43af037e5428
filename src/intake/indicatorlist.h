// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "domain/incident/organisation.h"
#include "domain/service/observationtable.h"
#include "intake/csvreader.h"
#include "intake/indicatormap.h"
#include "intake/personcolumn.h"

namespace rueckhalt {

/// Why a row, or one of its numbers, is not taken.
struct IndicatorProblem
{
    enum class Kind : std::uint8_t {
        MissingColumn, ///< the map names a column that the list does not have; line 0
        AmbiguousColumn, ///< … or has more than once; line 0
        PersonColumn, ///< the map uses a column that names persons; line 0
        FieldCount, ///< more or fewer fields than the line of names
        Unit, ///< no unit of that name, or several
        Service,
        PersonInCell, ///< looks like a person; the value is not told
        Slot, ///< date, hour or weekday cannot be read
        Future, ///< after today
        Number, ///< cannot be read, is negative or out of bounds
        Word, ///< not on the scale
        Twice, ///< the slot was told before in this list
        NotAddable, ///< several desks of one office, but a median does not add up
    };
    Kind kind = Kind::Unit;
    qint64 line = 0; ///< of the file, from 1
    QString column;
    QString value; ///< at most 60 characters
    PersonHint person = PersonHint::None;
    bool operator==(const IndicatorProblem &) const = default;
};

/// A whole sentence with line, column and value.
[[nodiscard]] QString sentenceFor(const IndicatorProblem &problem, Language language);

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
