// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/incidentfreezer.h"

#include <QDateTime>

namespace rueckhalt {

IncidentFreezer::IncidentFreezer(const ReleaseLedger &ledger, const FactTable &facts,
    const Organisation &organisation, const QSet<IncidentId> &unreviewed)
    : m_ledger(ledger)
    , m_facts(facts)
    , m_organisation(organisation)
    , m_unreviewed(unreviewed)
{
    std::vector<IncidentId> known;
    for (const LedgerYear &year : ledger.years) {
        for (const FrozenIncident &counted : year.incidents) {
            if (counted.id.isNull())
                continue;
            known.push_back(counted.id);
            if (counted.until < 0)
                m_counted.insert(counted.id);
        }
    }
    // What is not counted any more is as gone as what was erased.
    m_rows = facts.rowsOf(known);
    m_rows.removeIf([&facts](const std::pair<const IncidentId &, FactTable::Row &> &found) {
        return facts.countedOf(found.second) == Counted::No;
    });
}

std::optional<FactTable::Row> IncidentFreezer::rowOf(const FrozenIncident &was) const
{
    const auto row = m_rows.constFind(was.id);
    return row == m_rows.cend() ? std::nullopt : std::optional(*row);
}

IncidentFreezer::Month IncidentFreezer::candidateOf(FactTable::Row row) const
{
    const auto occurred = IncidentTime::fromPacked(m_facts.occurred[row]);
    if (!occurred)
        return {};
    if (const auto month = occurred->month())
        return {occurred->year(), *month};
    const QDate reported = QDateTime::fromSecsSinceEpoch(m_facts.reported[row], Qt::UTC).date();
    return {occurred->year(), reported.year() == occurred->year() ? reported.month() : 12};
}

IncidentFreezer::Month IncidentFreezer::publicationOf(Month candidate) const
{
    while (m_ledger.isClosed(candidate.year, candidate.month)) {
        if (++candidate.month > 12)
            candidate = {candidate.year + 1, 1};
    }
    return candidate;
}

FrozenIncident IncidentFreezer::frozen(FactTable::Row row, Month candidate, Month counted) const
{
    const IncidentFacts facts = m_facts.facts(row);
    return {.id = m_facts.ids[row],
        .month = counted.month,
        .late = !(candidate == counted),
        .site = m_organisation.officeOf(facts.unit),
        .types = facts.types,
        .area = facts.jobArea,
        .triggers = facts.triggers,
        .level = facts.level,
        .weekday = weekdayOf(facts.occurred),
        .band = facts.occurred.band(),
        .affected = facts.affectedCount,
        .persons = facts.affected,
        .reviewed = !m_unreviewed.contains(m_facts.ids[row])};
}

/// What is known today of those who are behind the incidents; with `details` also what no release
/// has said anything about yet.
void IncidentFreezer::refresh(LedgerYear &year, bool details) const
{
    for (FrozenIncident &was : year.incidents) {
        const auto row = rowOf(was);
        if (!row)
            continue;
        const FrozenIncident now = frozen(*row, {}, {});
        if (now.persons != was.persons || now.affected != was.affected)
            was.changed = m_ledger.lastSequence();
        was.persons = now.persons;
        was.affected = now.affected;
        was.reviewed = was.reviewed || now.reviewed;
        if (details) {
            was.area = now.area;
            was.triggers = now.triggers;
            was.level = now.level;
            was.weekday = now.weekday;
            was.band = now.band;
        }
    }
}

void IncidentFreezer::addNew(const ReleasePeriod &period, FrozenYear &made) const
{
    for (FactTable::Row row = 0; row < m_facts.rowCount(); ++row) {
        if (m_counted.contains(m_facts.ids[row]) || m_facts.countedOf(row) == Counted::No)
            continue;
        const Month candidate = candidateOf(row);
        if (candidate.year == 0 || candidate.year > period.year())
            continue;
        const Month counted = publicationOf(candidate);
        if (counted.year == period.year() && period.covers(counted.month))
            made.year.incidents.append(frozen(row, candidate, counted));
    }
    for (const FrozenIncident &counted : made.year.incidents) {
        if (period.covers(counted.month) && counted.since == 0) {
            ++made.counted;
            made.late += counted.late ? 1 : 0;
        }
    }
}

bool IncidentFreezer::hasMoved(const FrozenIncident &was, FactTable::Row row, int year) const
{
    const FrozenIncident now = frozen(row, {}, {});
    const int happened = candidateOf(row).year;
    // What came late for another year was counted here on purpose.
    const bool otherYear = happened > year || (happened < year && !was.late);
    return otherYear || now.site != was.site || now.types != was.types;
}

void IncidentFreezer::correct(const ReleasePeriod &period, FrozenYear &made) const
{
    QList<FrozenIncident> added;
    for (FrozenIncident &was : made.year.incidents) {
        if (was.id.isNull() || was.until >= 0)
            continue;
        const auto row = rowOf(was);
        if (row && !hasMoved(was, *row, period.year()))
            continue;
        was.until = period.number();
        ++made.counted;
        if (row && (candidateOf(*row).year == period.year() || was.late)) {
            const Month month {period.year(), was.month};
            added.append(frozen(*row, month, month));
            added.last().late = was.late;
        }
    }
    for (FactTable::Row row = 0; row < m_facts.rowCount(); ++row) {
        const Month candidate = candidateOf(row);
        if (candidate.year == period.year() && m_facts.countedOf(row) == Counted::Yes
            && !m_counted.contains(m_facts.ids[row]))
            added.append(frozen(row, candidate, candidate));
    }
    for (FrozenIncident &incident : added)
        incident.since = period.number();
    made.counted += static_cast<int>(added.size());
    made.year.incidents += added;
}

FrozenYear IncidentFreezer::freeze(const ReleasePeriod &period) const
{
    FrozenYear made;
    if (const LedgerYear *before = m_ledger.year(period.year()))
        made.year = *before;
    made.year.year = period.year();
    refresh(made.year, period.kind() == ReleaseKind::Year);
    if (period.kind() == ReleaseKind::Correction)
        correct(period, made);
    else
        addNew(period, made);
    return made;
}

} // namespace rueckhalt
