// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace rueckhalt {

/// Fewest and most characters of a text, or entries of a list.
struct TextBounds
{
    qsizetype least = 1;
    qsizetype most = 1;
};

inline constexpr TextBounds TitleBounds {3, 120};
inline constexpr TextBounds SummaryBounds {40, 1200};
inline constexpr TextBounds SourceTitleBounds {3, 200};
/// Sources of a measure, and of one statement.
inline constexpr TextBounds SourceCount {1, 16};
inline constexpr TextBounds StatementSourceCount {1, 8};
inline constexpr qsizetype MaxSourceKey = 64;

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

/// Of the authority's own. Wider: who writes for his own house may be brief.
inline constexpr SheetBounds OwnSheetBounds {
    .description = {40, 2000},
    .entry = {3, 500},
    .statement = {3, 800},
    .why = {3, 400},
    .indicator = {3, 500},
    .goals = {1, 12},
    .considerations = {1, 12},
    .implementation = {1, 12},
    .firstSteps = {1, 6},
    .advantages = {1, 12},
    .disadvantages = {1, 12},
    .statements = {1, 8},
    .involved = {1, 17},
    .related = {0, 12},
};

} // namespace rueckhalt
