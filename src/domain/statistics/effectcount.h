// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"
#include "domain/planning/effectjudgement.h"
#include "domain/statistics/facttable.h"

#include <vector>

namespace rueckhalt {

/// Which incidents an effect check counts.
struct EffectQuery
{
    EffectFilter filter {};
    QList<UnitId> units {}; ///< with all units below them; a null id: the whole authority
    EffectPeriods periods {};
};

/// The rows that fall into each of the times.
struct EffectRows
{
    std::vector<FactTable::Row> before;
    std::vector<FactTable::Row> after;
    std::vector<FactTable::Row> earlier; ///< in as many months before `before`
    int undated = 0; ///< matching, but in none or more than one of the times as far as is known
};

/// Incidents whose day is known to the month or year only count if all of it lies in one time.
/// One pass over the columns.
[[nodiscard]] EffectRows effectRows(
    const FactTable &facts, const EffectQuery &query, const Organisation &organisation);
[[nodiscard]] EffectNumbers effectNumbers(const FactTable &facts, const EffectRows &rows);

/// The units of a list and all below them; empty with the whole authority among them.
[[nodiscard]] QList<UnitId> withUnitsBelow(
    const QList<UnitId> &units, const Organisation &organisation);
/// Employees of these units and all below, where every office or unit says so; 0: not known.
[[nodiscard]] int headcountOf(const QList<UnitId> &units, const Organisation &organisation);

} // namespace rueckhalt
