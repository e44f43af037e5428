// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/taxonomy.h"

namespace rueckhalt {

/// What the rows or columns of a released table are. Codes are stable.
enum class ReleaseDimension {
    Site,
    Area,
    Type,
    Quarter,
    Trigger,
    Weekday,
    Band,
    Level,
    SiteGroup,
    TypeGroup,
    Month,
    Part,
};

template <>
std::span<const Term<ReleaseDimension>> terms<ReleaseDimension>();

/// The tables that a release can have, all with their margins. Codes are stable.
enum class ReleaseTable {
    SiteArea,
    SiteType,
    AreaType,
    TypeQuarter,
    Trigger,
    WeekdayBand,
    Weekday,
    Band,
    Level,
    SiteGroupTypeGroup,
    TypeGroupMonth,
    TypeGroup,
    Parts,
};

template <>
std::span<const Term<ReleaseTable>> terms<ReleaseTable>();

/// Rows of a table, and columns where it has any.
struct TableDimensions
{
    ReleaseDimension rows {};
    std::optional<ReleaseDimension> columns {};
};
TableDimensions dimensionsOf(ReleaseTable table);

/// Coarse kinds of incidents for short periods and small houses. An incident with several types
/// counts once in each group that any of them belongs to.
enum class TypeGroup { Verbal, Threat, Physical };

template <>
std::span<const Term<TypeGroup>> terms<TypeGroup>();

CodeSet<IncidentType> typesOf(TypeGroup group);

} // namespace rueckhalt
