// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/measure/measurequery.h"

#include <bit>

namespace rueckhalt {

namespace {

constexpr std::uint32_t AllFacets = (std::uint32_t {1} << FacetCount) - 1;

} // namespace

template <>
std::span<const Term<Standing>> terms<Standing>()
{
    using enum Standing;
    static constexpr std::array<Term<Standing>, 4> list {{
        {Open, "open", {"Noch offen", "Not decided yet"}},
        {Planned, "planned", {"Geplant", "Planned"}},
        {InPlace, "in-place", {"Umgesetzt", "In place"}},
        {Rejected, "rejected", {"Abgelehnt", "Rejected"}},
    }};
    return list;
}

template <>
std::span<const Term<Bookmark>> terms<Bookmark>()
{
    static constexpr std::array<Term<Bookmark>, 1> list {{
        {Bookmark::Favourite, "favourite", {"Meine Merkliste", "My favourites"}},
    }};
    return list;
}

template <>
std::span<const Term<SheetOrigin>> terms<SheetOrigin>()
{
    using enum SheetOrigin;
    static constexpr std::array<Term<SheetOrigin>, 2> list {{
        {Shipped, "shipped", {"Mitgeliefertes Blatt", "Sheet of the catalogue"}},
        {Own, "own", {"Eigenes Blatt", "Sheet of our own"}},
    }};
    return list;
}

Standing standingOf(MeasureState state)
{
    switch (state) {
    case MeasureState::Planned:
        return Standing::Planned;
    case MeasureState::InPlace:
        return Standing::InPlace;
    case MeasureState::Rejected:
        return Standing::Rejected;
    }
    Q_UNREACHABLE();
}

SheetOrigin originOf(const MeasureId &id)
{
    return isOwnMeasureId(id) ? SheetOrigin::Own : SheetOrigin::Shipped;
}

MeasureFinder::Bits MeasureFinder::bitsOf(const MeasureQuery &query)
{
    Bits bits {};
    const auto put
        = [&bits](Facet facet, auto set) { bits[static_cast<std::size_t>(facet)] = set.bits(); };
    put(Facet::Trigger, query.triggers);
    put(Facet::Class, query.classes);
    put(Facet::IncidentType, query.incidentTypes);
    put(Facet::Group, query.groups);
    put(Facet::Standing, query.standings);
    put(Facet::Bookmark, query.bookmarks);
    put(Facet::Effort, query.efforts);
    put(Facet::Cost, query.costs);
    put(Facet::LeadTime, query.leadTimes);
    put(Facet::Activity, query.activities);
    put(Facet::Stage, query.stages);
    put(Facet::JobArea, query.jobAreas);
    put(Facet::Origin, query.origins);
    return bits;
}

MeasureFinder::MeasureFinder(const MeasureCatalog &catalog, Language language)
    : m_catalog(catalog)
    , m_language(language)
{
    for (const Measure &measure : catalog.measures())
        m_entries.append(Entry {.measure = &measure, .has = {}});
    setStandings({});
}

MeasureFinder::~MeasureFinder() = default;

void MeasureFinder::setStandings(const MeasureStandings &standings)
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Measure &measure = *m_entries.at(i).measure;
        m_numbers.insert(&measure, i);
        const auto &sheet = measure.sheet;
        const auto state = standings.states.constFind(measure.id);
        m_entries[i].has = bitsOf({.groups = {measure.group},
            .classes = measure.classes,
            .incidentTypes = measure.incidentTypes,
            .triggers = measure.triggers,
            .activities = measure.activities,
            .stages = measure.stages,
            .jobAreas = measure.jobAreas,
            .standings
            = {state == standings.states.constEnd() ? Standing::Open : standingOf(*state)},
            .bookmarks = standings.favourites.contains(measure.id)
                ? CodeSet<Bookmark> {Bookmark::Favourite}
                : CodeSet<Bookmark> {},
            .origins = {originOf(measure.id)},
            .efforts = sheet ? CodeSet<EffortClass> {sheet->effort} : CodeSet<EffortClass> {},
            .costs = sheet ? CodeSet<CostClass> {sheet->cost} : CodeSet<CostClass> {},
            .leadTimes = sheet ? CodeSet<LeadTime> {sheet->leadTime} : CodeSet<LeadTime> {}});
    }
}

std::uint32_t MeasureFinder::agreeing(const Bits &chosen, const Bits &has)
{
    std::uint32_t facets = 0;
    for (std::size_t i = 0; i < FacetCount; ++i) {
        if (chosen[i] == 0 || (chosen[i] & has[i]) != 0)
            facets |= std::uint32_t {1} << i;
    }
    return facets;
}

const QList<MeasureHit> &MeasureFinder::found(const QString &text) const
{
    if (m_lastText == text)
        return m_lastHits;
    m_lastText = text;
    m_lastHits.clear();
    if (searchWordsOf(text).isEmpty()) {
        for (const Entry &entry : m_entries) {
            m_lastHits.append({.measure = entry.measure,
                .score = 0,
                .inTitle = false,
                .passage = entry.measure->summary.in(m_language),
                .marks = {}});
        }
        return m_lastHits;
    }
    if (!m_search)
        m_search = std::make_unique<MeasureSearch>(m_catalog, m_language);
    m_lastHits = m_search->find(text);
    return m_lastHits;
}

QList<MeasureHit> MeasureFinder::hits(const MeasureQuery &query) const
{
    const Bits chosen = bitsOf(query);
    QList<MeasureHit> result;
    for (const MeasureHit &hit : found(query.text)) {
        if (agreeing(chosen, m_entries.at(m_numbers.value(hit.measure)).has) == AllFacets)
            result.append(hit);
    }
    return result;
}

QList<const Measure *> MeasureFinder::find(const MeasureQuery &query) const
{
    QList<const Measure *> measures;
    for (const MeasureHit &hit : hits(query))
        measures.append(hit.measure);
    return measures;
}

FacetCounts MeasureFinder::counts(const MeasureQuery &query) const
{
    const Bits chosen = bitsOf(query);
    FacetCounts counts;
    for (const MeasureHit &hit : found(query.text)) {
        const Bits &has = m_entries.at(m_numbers.value(hit.measure)).has;
        const std::uint32_t disagreeing = AllFacets & ~agreeing(chosen, has);
        if (std::popcount(disagreeing) > 1)
            continue;
        for (std::size_t facet = 0; facet < FacetCount; ++facet) {
            // The facet itself does not restrict its own counts: they say what choosing would give.
            if ((disagreeing & ~(std::uint32_t {1} << facet)) != 0)
                continue;
            for (std::uint32_t rest = has[facet]; rest != 0; rest &= rest - 1)
                ++counts.m_counts[facet][static_cast<std::size_t>(std::countr_zero(rest))];
        }
    }
    return counts;
}

} // namespace rueckhalt
