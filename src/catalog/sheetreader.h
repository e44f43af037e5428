// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/filereader.h"
#include "domain/measure/measuresheet.h"

namespace rueckhalt {

/// How long the texts of a sheet and how many entries its lists may be.
struct SheetBounds
{
    TextBounds description;
    TextBounds entry; ///< of a list
    TextBounds statement;
    TextBounds why;
    TextBounds indicator;
    TextBounds goals;
    TextBounds considerations;
    TextBounds implementation;
    TextBounds firstSteps;
    TextBounds advantages;
    TextBounds disadvantages;
    TextBounds statements;
    TextBounds involved;
    TextBounds related;
};

/// Of the sheets that come with the program.
inline constexpr SheetBounds ShippedSheetBounds {
    .description = {350, 1100},
    .entry = {20, 300},
    .statement = {40, 500},
    .why = {20, 240},
    .indicator = {40, 320},
    .goals = {2, 5},
    .considerations = {3, 6},
    .implementation = {4, 7},
    .firstSteps = {3, 3},
    .advantages = {3, 6},
    .disadvantages = {2, 5},
    .statements = {1, 4},
    .involved = {1, 6},
    .related = {2, 6},
};

/// Reads the value of "sheet" in the measure `id`, whose sources have the keys `sources`; a null
/// pointer when those are not known.
MeasureSheet sheetFrom(const JsonNode &object, const QString &id, const QStringList *sources,
    const SheetBounds &bounds, FileReader &reader);

} // namespace rueckhalt
