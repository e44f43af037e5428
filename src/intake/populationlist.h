// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics/population.h"

namespace rueckhalt {

/// Reads population figures from a list in CSV, UTF-8 or Windows-1252, with semicolons, commas or
/// tabs. The first line names the columns in any order: unit, year, posts, contacts (Bereich, Jahr,
/// Stellen, Kontakte); of the last two one may be missing. A unit is its name, or its path with
/// "›", ">" or "/" where the name alone is not unique; "*" is the whole authority. Posts may have
/// up to two decimals, with comma or point. An empty field is not known.
///
/// All lines or none: Malformed with the line for what cannot be read, NotFound for a unit that
/// there is not or that is not unique, Invalid for figures out of bounds or two for one unit and
/// year, TooLarge beyond MaxBytes or Population::MaxFigures.
[[nodiscard]] Result<QList<PopulationFigure>> populationIn(
    const QByteArray &csv, const Organisation &organisation);

/// What a list says, for somebody who looks at it before it is taken.
struct PopulationReading
{
    enum class Problem { Columns, Unit, Year, Posts, Contacts, OutOfBounds, Twice };
    struct Line
    {
        qint64 number = 0; ///< in the file, from 1
        Problem problem = Problem::Columns;
        bool operator==(const Line &) const = default;
    };
    QList<PopulationFigure> figures; ///< of all lines that can be taken
    QList<Line> left; ///< lines that cannot, in the order of the file
};
/// The same list line by line: lines that cannot be taken are named and left out. Errors only for a
/// file that is no such list at all: Malformed, TooLarge.
[[nodiscard]] Result<PopulationReading> readPopulation(
    const QByteArray &csv, const Organisation &organisation);

/// The unit with a name or path as such a list has it; null for "*". NotFound.
[[nodiscard]] Result<UnitId> unitNamed(const QString &text, const Organisation &organisation);

constexpr qint64 MaxPopulationBytes = 16LL * 1024 * 1024;

/// "12", "12,5", "12.50" in hundredths; nothing for anything else. Empty is 0.
[[nodiscard]] std::optional<int> hundredthsIn(QStringView text);

} // namespace rueckhalt
