// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/countprogramme.h"

#include <vector>

namespace rueckhalt {

/// What was found out on the way, for tests and measurements.
struct SuppressionEffort
{
    int primary = 0; ///< cells withheld for their own sake, zeros included
    int complementary = 0; ///< cells withheld to protect others
    int problems = 0; ///< linear programmes solved
    int unfinished = 0; ///< neither proof nor witness found: hidden to be on the safe side
};

/// Which cells of the programme are published: true where the number may be shown.
///
/// **Withheld for its own sake** (primary) is a cell with no incident, with 1 to `minimumPersons`-1
/// affected persons, or in which one person is known to be affected in more than half of the
/// incidents (research/privacy_security.md 1.1, rules P-a and P-b). Persons are counted from below:
/// the pseudonyms that are known, or the most employees affected by a single incident; people who
/// are not known could all be one and the same, whose incidents may be more than half, too. Without
/// the incident that affected the most at once there must be nobody left or still enough: those who
/// were there together know the rest. Reports that nobody has reviewed are counted, but without
/// persons, or a made-up one could unlock any cell.
///
/// **Safe** is a primary cell when a reader of the whole report, knowing all its tables, must
/// reckon with 0 incidents in it as well as with at least `minimumPersons` of them. For both there
/// is a *witness*: a year in whole numbers that reproduces every published number, added up again
/// without a solver (research 1.5, point 3 and 4). So neither the value, nor its existence, nor
/// its smallness can be proved, and a fault of the solver can only hide too much, never too little.
///
/// **Zeros** are held to the same: their lower witness is the true year itself, and the upper one
/// keeps "none" from being told apart from "few". This is more than hiding the digit; without it
/// the *pattern* would say which of the withheld cells is empty, because only the others would have
/// drawn complementary cells. Two exceptions, where the reader is taken to know better anyway:
///  - job areas without any incident in the year. Whether a house has a fire brigade is common
///    knowledge, so protection of the other cells never leans on imagined incidents there;
///    these zeros alone may be protected by such worlds.
///  - "quarter not known" in a year in which all quarters are known: says nothing about anybody.
///
/// **Remainders**: a published total minus the published parts of its row or column is as good as
/// published itself. If the incidents behind such a remainder are few persons', it is protected
/// like a cell.
///
/// Complementary cells: where a witness is missing, the move to it that disturbs the least
/// published incidents tells which numbers to hide (research 1.4 c, with the move itself in place
/// of the dual proof); at the end those that turned out not to be needed are published again. The
/// same input gives the same pattern.
///
/// Not covered here: what earlier reports said (the release ledger), what a reader knows about
/// single cases from elsewhere, and conclusions from the choice of complementary cells.
std::vector<bool> publishedCells(
    const CountProgramme &programme, int minimumPersons, SuppressionEffort *effort = nullptr);

} // namespace rueckhalt
