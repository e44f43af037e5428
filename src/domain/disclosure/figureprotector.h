// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/incidentgroup.h"
#include "domain/disclosure/protectedfigure.h"
#include "domain/statistics/facttable.h"

#include <QSet>

#include <span>

namespace rueckhalt {

/// Incidents that are spoken of together, in these units.
struct FigureGroup : IncidentGroup
{
    int headcount = 0; ///< employees of the units looked at; 0: not known
};

/// `unreviewed`: reports that nobody has looked at yet (GroupCount). Whoever has none to name says
/// so: forgetting them would let anybody unlock figures by sending reports.
[[nodiscard]] FigureGroup figureGroup(const FactTable &facts, std::span<const FactTable::Row> rows,
    const QSet<IncidentId> &unreviewed, int headcount = 0);

/// The only maker of figures for proposals and plans.
///
/// A figure is said of a group with at least MinimumIncidents reviewed incidents and MinimumPersons
/// persons of whom none is affected in more than half of them, in units of at least
/// MinimumHeadcount employees where the number is known (research/privacy_security.md 1.1, rules
/// P-a to P-c). A share is said only if the part alone is such a group as well: "some" would
/// otherwise tell of a single case. What is not said is never told apart from nothing.
class FigureProtector
{
public:
    static constexpr int MinimumIncidents = 10;
    static constexpr int MinimumPersons = 5;
    static constexpr int MinimumHeadcount = 10;

    [[nodiscard]] static bool isSafe(const FigureGroup &group);
    /// Of fewer than MinimumPersons, or of one person for the most part: nothing may be proved of
    /// such a group by what is said of others.
    [[nodiscard]] static bool isOfFew(const FigureGroup &group);
    /// 10, 20, 50, 100, 200, 500 and so on, whichever is the largest that is reached.
    [[nodiscard]] static ProtectedCount count(const FigureGroup &group);
    /// `part` is a part of `whole`. Most: more than half; many: a quarter or more.
    [[nodiscard]] static ProtectedShare share(const FigureGroup &part, const FigureGroup &whole);
};

} // namespace rueckhalt
