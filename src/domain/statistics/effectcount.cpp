// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/effectcount.h"

#include "domain/disclosure/incidentgroup.h"
#include "domain/statistics/factcounter.h"

#include <QSet>

#include <initializer_list>

namespace rueckhalt {

namespace {

/// The filter without its times: those are whole months, several at once.
RowSet matching(const FactTable &facts, const EffectQuery &query, const Organisation &organisation)
{
    FactFilter filter;
    filter.types = query.filter.types;
    filter.triggers = query.filter.triggers;
    filter.places = query.filter.places;
    if (!query.units.contains(UnitId())) {
        // No units at all are none, where in a filter they would be all.
        if (query.units.isEmpty())
            return RowSet(facts.rowCount());
        filter.units = query.units;
    }
    return FactCounter(facts, organisation).rowsOf(filter);
}

bool holds(const Period &period, const IncidentTime &time)
{
    return period.first <= time.earliest() && time.latest() <= period.last;
}

bool touches(const Period &period, const IncidentTime &time)
{
    return time.earliest() <= period.last && period.first <= time.latest();
}

/// Rows that officers see as they are: nothing is taken to be worse than it is known to be.
GroupCount countOf(
    const FactTable &facts, std::initializer_list<const std::vector<FactTable::Row> *> times)
{
    GroupCount count(facts.personTokens.size());
    for (const auto *rows : times) {
        for (const FactTable::Row row : *rows)
            count.add(facts.tokensOf(row), facts.affectedCount[row]);
    }
    return count;
}

} // namespace

EffectRows effectRows(
    const FactTable &facts, const EffectQuery &query, const Organisation &organisation)
{
    const EffectPeriods &periods = query.periods;
    const Period earlier = timeBefore(periods.before);
    EffectRows rows;
    matching(facts, query, organisation).forEach([&](FactTable::Row row) {
        const auto time = IncidentTime::fromPacked(facts.occurred[row]);
        if (!time)
            return;
        if (holds(periods.before, *time))
            rows.before.push_back(row);
        else if (holds(periods.after, *time))
            rows.after.push_back(row);
        else if (holds(earlier, *time))
            rows.earlier.push_back(row);
        else if (!time->date().isValid()
            && (touches(periods.before, *time) || touches(periods.after, *time)))
            ++rows.undated;
    });
    return rows;
}

EffectNumbers effectNumbers(const FactTable &facts, const EffectRows &rows)
{
    return {.before = static_cast<int>(rows.before.size()),
        .after = static_cast<int>(rows.after.size()),
        .earlier = static_cast<int>(rows.earlier.size()),
        .personsBefore = countOf(facts, {&rows.before}).group().persons,
        .personsAfter = countOf(facts, {&rows.after}).group().persons,
        .undated = rows.undated,
        .largestPart = countOf(facts, {&rows.before, &rows.after}).mostOften()};
}

QList<UnitId> withUnitsBelow(const QList<UnitId> &units, const Organisation &organisation)
{
    if (units.contains(UnitId()))
        return {};
    QList<UnitId> all = units;
    QSet<UnitId> known(units.cbegin(), units.cend());
    // Each round adds one level; there are never more levels than units.
    for (bool grows = true; grows;) {
        grows = false;
        for (const Unit &unit : organisation.units) {
            if (!known.contains(unit.id) && known.contains(unit.parent)) {
                known.insert(unit.id);
                all << unit.id;
                grows = true;
            }
        }
    }
    return all;
}

int headcountOf(const QList<UnitId> &units, const Organisation &organisation)
{
    const bool isEverywhere = units.contains(UnitId());
    const QList<UnitId> below = withUnitsBelow(units, organisation);
    const QSet<UnitId> wanted(below.cbegin(), below.cend());
    int sum = 0;
    for (const Unit &unit : organisation.units) {
        if (!isEverywhere && !wanted.contains(unit.id))
            continue;
        // An office says how many work in it and in its units together.
        const bool isCounted = isEverywhere ? unit.parent.isNull()
                                            : !wanted.contains(unit.parent) || unit.parent.isNull();
        if (!isCounted)
            continue;
        if (unit.headcount == 0)
            return 0;
        sum += unit.headcount;
    }
    return sum;
}

} // namespace rueckhalt
