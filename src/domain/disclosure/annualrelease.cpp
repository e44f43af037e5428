// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/annualrelease.h"

#include "domain/disclosure/releasedmeasures.h"
#include "domain/disclosure/tableprotector.h"

#include <algorithm>

namespace rueckhalt {

namespace {

CountedIncident countedIncident(const FactTable &facts, FactTable::Row row, IncidentTime occurred)
{
    CountedIncident incident {
        .types = CodeSet<IncidentType>::fromBits(facts.types[row]),
        .area = static_cast<JobArea>(facts.jobArea[row]),
        .quarter = occurred.quarter(),
        .triggers = CodeSet<Trigger>::fromBits(facts.triggers[row]),
        .level = static_cast<AachenLevel>(facts.level[row] & 0x7f),
        .affectedCount = facts.affectedCount[row],
        .persons = {},
    };
    const std::size_t first = facts.tokenFirst[row];
    const std::size_t end
        = row + 1 < facts.rowCount() ? facts.tokenFirst[row + 1] : facts.tokens.size();
    incident.persons.assign(facts.tokens.begin() + static_cast<std::ptrdiff_t>(first),
        facts.tokens.begin() + static_cast<std::ptrdiff_t>(end));
    // One person twice in one incident is still in one incident.
    std::sort(incident.persons.begin(), incident.persons.end());
    incident.persons.erase(
        std::unique(incident.persons.begin(), incident.persons.end()), incident.persons.end());
    return incident;
}

std::vector<CountedIncident> incidentsOf(
    const FactTable &facts, int year, const QSet<IncidentId> &unreviewed)
{
    std::vector<CountedIncident> incidents;
    for (FactTable::Row row = 0; row < facts.rowCount(); ++row) {
        const auto occurred = IncidentTime::fromPacked(facts.occurred[row]);
        if (!occurred || occurred->year() != year)
            continue;
        incidents.push_back(countedIncident(facts, row, *occurred));
        incidents.back().reviewed = !unreviewed.contains(facts.ids[row]);
    }
    return incidents;
}

/// Quarters of the year that had begun: everybody knows that the others are empty.
int quartersBegun(const ReleaseScope &scope)
{
    if (scope.asOf.isValid() && scope.asOf.year() == scope.year)
        return (scope.asOf.month() + 2) / 3;
    return 4;
}

} // namespace

AnnualRelease releaseYear(const FactTable &facts, const ReleaseScope &scope,
    const MeasureCatalog &catalog, const QSet<IncidentId> &unreviewed)
{
    AnnualRelease release;
    release.scope = scope;
    release.scope.rule.minimumPersons
        = std::max(scope.rule.minimumPersons, DisclosureRule::LeastPersons);
    const TableProtector protector(incidentsOf(facts, scope.year, unreviewed), quartersBegun(scope),
        release.scope.rule.minimumPersons);
    release.tables = protector.tables();
    release.measures = measuresFor(protector.margins(), catalog);
    return release;
}

} // namespace rueckhalt
