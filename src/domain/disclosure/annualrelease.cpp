// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/annualrelease.h"

#include "domain/disclosure/tableprotector.h"
#include "domain/matching/matching.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rueckhalt {

namespace {

constexpr int MostMeasures = 10;
constexpr int StandIns = 240; // divisible by 3 forms of activity and 12 job areas

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

/// Deals out values in proportion to published counts: the i-th of many gets the value at the
/// i-th step of a walk that visits all places evenly (multiples of an irrational number).
class Dealer
{
public:
    Dealer(const std::vector<int> &counts, double step)
        : m_counts(counts)
        , m_sum(std::accumulate(counts.begin(), counts.end(), 0LL))
        , m_step(step)
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_sum == 0; }
    /// Position of the value for the i-th; nothing is published: -1.
    [[nodiscard]] int at(int i) const
    {
        const double place = std::fmod((i + 1) * m_step, 1.0) * static_cast<double>(m_sum);
        double passed = 0;
        for (std::size_t value = 0; value < m_counts.size(); ++value) {
            passed += m_counts[value];
            if (place < passed)
                return static_cast<int>(value);
        }
        return -1;
    }

private:
    const std::vector<int> &m_counts;
    long long m_sum;
    double m_step;
};

/// Incidents made up from the published numbers alone, with the same shares of types, job areas,
/// triggers and levels. What is withheld is left out, or spread evenly where a value must be.
std::vector<IncidentFacts> standIns(const PublishedMargins &margins)
{
    const Dealer types(margins.types, std::sqrt(2.0));
    const Dealer areas(margins.areas, std::sqrt(3.0));
    const Dealer triggers(margins.triggers, std::sqrt(5.0));
    const Dealer levels(margins.levels, std::sqrt(7.0));
    if (types.isEmpty() && triggers.isEmpty())
        return {};
    std::vector<IncidentFacts> incidents(StandIns);
    for (int i = 0; i < StandIns; ++i) {
        IncidentFacts &facts = incidents[static_cast<std::size_t>(i)];
        facts.jobArea
            = static_cast<JobArea>(areas.isEmpty() ? i % CountProgramme::Areas : areas.at(i));
        facts.activity = static_cast<ActivityForm>(i % 3);
        if (!types.isEmpty())
            facts.types.insert(static_cast<IncidentType>(types.at(i)));
        if (!triggers.isEmpty())
            facts.triggers.insert(static_cast<Trigger>(triggers.at(i)));
        if (!levels.isEmpty())
            facts.level = static_cast<AachenLevel>(levels.at(i));
    }
    return incidents;
}

Text classesOf(const Measure &measure)
{
    const auto joined = [&measure](Language language) {
        return measure.classes.words(language).join(QStringLiteral(", "));
    };
    return Text {.de = joined(Language::German), .en = joined(Language::English)};
}

/// The measures most recommended for the year. A ranking of the true incidents would carry traces
/// of single ones (a measure rises because of one rare trigger), so the ranking is made for
/// stand-ins that are a function of the published tables: whatever can be read from the list could
/// be read from the tables already. Empty when neither a type nor a trigger is published.
QList<ReleasedMeasure> measuresFor(const PublishedMargins &margins, const MeasureCatalog &catalog)
{
    QList<ReleasedMeasure> released;
    const auto incidents = standIns(margins);
    if (incidents.empty())
        return released;
    IncidentProfile profile;
    for (const IncidentFacts &facts : incidents)
        profile.add(facts, {.place = true});
    for (const Recommendation &recommendation : match(profile, catalog).ranked) {
        const Measure *measure = catalog.find(recommendation.measure);
        if (!measure)
            continue;
        released.append(ReleasedMeasure {.id = measure->id,
            .title = measure->title,
            .summary = measure->summary,
            .classes = classesOf(*measure)});
        if (released.size() == MostMeasures)
            break;
    }
    return released;
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
