// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/yearproblem.h"

#include "domain/disclosure/yearbits.h"

#include <algorithm>
#include <set>

namespace rueckhalt {

YearProblem::YearProblem(const LedgerYear &year, std::vector<const Release *> releases,
    const std::optional<Draft> &draft)
    : m_year(year)
    , m_releases(std::move(releases))
    , m_isDraft(draft.has_value())
{
    collectSites();
    readTables(draft ? draft->smallSites : QStringList());
    readListings(draft ? draft->foreseen : QList<LedgerListing>());
    makeClasses();
    makeAtoms();
    sortIncidents();
    makeLinks();
    makeNumbers();
    makeLines();
    findContained();
}

void YearProblem::sortIncidents()
{
    std::map<PersonToken, std::uint32_t> persons;
    std::vector<std::map<int, int>> own;
    std::vector<std::pair<int, std::uint32_t>> memberships;
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(m_year.incidents.size()); ++i) {
        const FrozenIncident &incident = m_year.incidents.at(i);
        std::vector<std::uint32_t> affected;
        for (const PersonToken &person : incident.persons) {
            const auto [place, isNew]
                = persons.try_emplace(person, static_cast<std::uint32_t>(persons.size()));
            if (isNew)
                own.emplace_back();
            // One person twice in one incident is still in one incident.
            if (std::ranges::find(affected, place->second) == affected.end())
                affected.push_back(place->second);
        }
        for (int block = 0; block < BlockCount; ++block) {
            const bool isInBlock = block == blockIndex(Block::Time) || incident.since == 0;
            if (!m_hasBlock[at(block)] || !isInBlock)
                continue;
            const int atom = addAtom(keyOf(incident, static_cast<Block>(block)));
            ++m_atoms[at(atom)].count;
            memberships.emplace_back(atom, i);
            for (const std::uint32_t person : affected)
                ++own[person][atom];
        }
        m_personsOf.push_back(std::move(affected));
    }
    m_incidentsOf.resize(m_atoms.size());
    for (const auto &[atom, incident] : memberships)
        m_incidentsOf[at(atom)].push_back(incident);
    for (const auto &atoms : own)
        m_readers.push_back({.atoms = {atoms.begin(), atoms.end()}});
}

void YearProblem::makeLinks()
{
    std::map<std::pair<int, int>, Link> links; // by site and type set
    Link whole;
    std::array<std::vector<int>, BlockCount> all;
    for (int i = 0; i < static_cast<int>(m_atoms.size()); ++i) {
        const LedgerAtom &key = m_atoms[at(i)].key;
        if (key.since != 0)
            continue;
        all[at(blockIndex(key.block))].push_back(i);
        if (m_base != Block::Cube || (key.block != Block::Cube && key.block != Block::Time))
            continue;
        const auto place = std::ranges::lower_bound(m_sites, key.site) - m_sites.begin();
        Link &link = links[{m_timeSite[static_cast<std::size_t>(place)], key.types}];
        (key.block == Block::Cube ? link.left : link.right).push_back(i);
    }
    if (m_hasBlock[at(blockIndex(Block::Cube))] && m_hasBlock[at(blockIndex(Block::Time))]) {
        for (auto &[key, link] : links)
            m_links.push_back(std::move(link));
    }
    for (const Block block : {Block::Triggers, Block::Weekday, Block::Level}) {
        if (m_hasBlock[at(blockIndex(block))])
            m_links.push_back(
                {.left = all[at(blockIndex(m_base))], .right = all[at(blockIndex(block))]});
    }
}

bool YearProblem::matches(const Atom &atom, const NumberMeaning &meaning) const
{
    const LedgerAtom &key = atom.key;
    switch (key.block) {
    case Block::Triggers:
        if (meaning.trigger == NumberMeaning::AnyTrigger)
            return true;
        return meaning.trigger == NumberMeaning::NoTrigger
            ? key.triggers == 0
            : (key.triggers & yearBit(meaning.trigger)) != 0;
    case Block::Weekday:
        return (meaning.weekdays & yearBit(key.weekday)) != 0
            && (meaning.bands & yearBit(key.band)) != 0;
    case Block::Level:
        return (meaning.levels & yearBit(key.level)) != 0;
    case Block::Cube:
        if ((meaning.areas & yearBit(key.area)) == 0)
            return false;
        break;
    case Block::Time:
        if ((meaning.months & yearBit(key.month)) == 0)
            return false;
        break;
    }
    const auto site
        = static_cast<std::size_t>(std::ranges::lower_bound(m_sites, key.site) - m_sites.begin());
    return (meaning.types == 0 || (key.types & meaning.types) != 0)
        && (key.types & meaning.notTypes) == 0 && (meaning.sites.empty() || meaning.sites[site]);
}

std::vector<int> YearProblem::matching(const NumberMeaning &meaning, Block block) const
{
    std::vector<int> atoms;
    for (int i = 0; i < static_cast<int>(m_atoms.size()); ++i) {
        const Atom &atom = m_atoms[at(i)];
        const bool isCounted = atom.key.since <= meaning.version
            && (atom.key.until < 0 || atom.key.until > meaning.version);
        if (atom.key.block == block && isCounted && matches(atom, meaning))
            atoms.push_back(i);
    }
    return atoms;
}

void YearProblem::makeNumbers()
{
    std::map<std::vector<int>, int> known;
    std::map<int, const Release *> bySequence;
    for (const Release *release : m_releases)
        bySequence[release->sequence] = release;
    for (const Place &place : m_places) {
        std::vector<int> atoms = matching(place.meaning, blockOf(place.meaning));
        const auto [found, isNew]
            = known.try_emplace(std::move(atoms), static_cast<int>(m_numbers.size()));
        if (isNew) {
            Number number {.meaning = place.meaning, .atoms = found->first};
            for (const int atom : number.atoms)
                number.count += m_atoms[at(atom)].count;
            m_numbers.push_back(std::move(number));
        }
        Number &number = m_numbers[at(found->second)];
        number.weight = std::max(number.weight, place.weight);
        number.isSmallTeam = number.isSmallTeam || place.isSmallTeam;
        number.places.push_back(place.place);
        m_numberIndex[place.place] = found->second;
        const Release &release = *bySequence[place.place.release];
        const bool isLast = &release == m_releases.back();
        // The releases come in order, the last one last.
        number.isFresh = number.isFresh || (isLast && !number.isTold);
        number.isNew = number.isNew || isLast;
        const auto cell
            = release.tables.at(place.place.table).cell(place.place.row, place.place.column);
        if (cell && !(isLast && m_isDraft)) {
            number.isTold = true;
            m_isConsistent = m_isConsistent && *cell == number.count;
        }
        if (place.weight == TotalWeight && !place.meaning.isPartOfYear())
            m_total = found->second;
    }
}

void YearProblem::makeLines()
{
    const Release &release = *m_releases.back();
    for (int position = 0; position < release.tables.size(); ++position) {
        const PublishableTable &table = release.tables.at(position);
        const int rows = static_cast<int>(table.rows().size());
        const int columns = static_cast<int>(table.columns().size());
        const auto number = [&](int row, int column) {
            return numberAt(
                {.release = release.sequence, .table = position, .row = row, .column = column});
        };
        for (int row = 0; columns > 1 && row < rows; ++row) {
            Line line {.total = number(row, columns - 1), .parts = {}};
            for (int column = 0; column + 1 < columns; ++column)
                line.parts.push_back(number(row, column));
            m_lines.push_back(std::move(line));
        }
        for (int column = 0; column < columns; ++column) {
            Line line {.total = number(rows - 1, column), .parts = {}};
            for (int row = 0; row + 1 < rows; ++row)
                line.parts.push_back(number(row, column));
            m_lines.push_back(std::move(line));
        }
    }
}

std::size_t YearProblem::sitePosition(UnitId site) const
{
    return static_cast<std::size_t>(std::ranges::lower_bound(m_sites, site) - m_sites.begin());
}

int YearProblem::numberAt(const LedgerPlace &place) const
{
    const auto found = m_numberIndex.find(place);
    return found == m_numberIndex.end() ? -1 : found->second;
}

} // namespace rueckhalt
