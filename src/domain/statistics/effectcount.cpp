// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics/effectcount.h"

#include "domain/disclosure/incidentgroup.h"

#include <QSet>

#include <initializer_list>

namespace rueckhalt {

namespace {

/// What the filter asks of a row, as masks of the columns.
class RowFilter
{
public:
    RowFilter(const FactTable &facts, const EffectQuery &query, const Organisation &organisation)
        : m_facts(facts)
        , m_filter(query.filter)
        , m_isEverywhere(query.units.contains(UnitId()))
    {
        const QList<UnitId> units = withUnitsBelow(query.units, organisation);
        const QSet<UnitId> wanted(units.cbegin(), units.cend());
        m_units.resize(facts.unitIds.size());
        for (std::size_t i = 0; i < facts.unitIds.size(); ++i)
            m_units[i] = wanted.contains(facts.unitIds[i]);
    }
    [[nodiscard]] bool matches(FactTable::Row row) const
    {
        const auto triggers = CodeSet<Trigger>::fromBits(m_facts.triggers[row]);
        const auto types = CodeSet<IncidentType>::fromBits(m_facts.types[row]);
        const auto place = static_cast<Place>(m_facts.place[row]);
        return (m_isEverywhere || m_units[m_facts.unit[row]])
            && (m_filter.triggers.isEmpty() || m_filter.triggers.intersects(triggers))
            && (m_filter.types.isEmpty() || m_filter.types.intersects(types))
            && (m_filter.places.isEmpty() || m_filter.places.contains(place));
    }

private:
    const FactTable &m_facts;
    EffectFilter m_filter;
    bool m_isEverywhere;
    std::vector<bool> m_units;
};

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
    const RowFilter filter(facts, query, organisation);
    const EffectPeriods &periods = query.periods;
    const Period earlier = timeBefore(periods.before);
    EffectRows rows;
    for (FactTable::Row row = 0; row < facts.rowCount(); ++row) {
        if (!filter.matches(row))
            continue;
        const auto time = IncidentTime::fromPacked(facts.occurred[row]);
        if (!time)
            continue;
        if (holds(periods.before, *time))
            rows.before.push_back(row);
        else if (holds(periods.after, *time))
            rows.after.push_back(row);
        else if (holds(earlier, *time))
            rows.earlier.push_back(row);
        else if (!time->date().isValid()
            && (touches(periods.before, *time) || touches(periods.after, *time)))
            ++rows.undated;
    }
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
