// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/yearproblem.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace rueckhalt {

IncidentGroup YearProblem::group(std::span<const int> atoms) const
{
    GroupCount count(m_readers.size());
    for (const int atom : atoms) {
        for (const std::uint32_t index : m_incidentsOf[at(atom)]) {
            const FrozenIncident &incident = m_year.incidents.at(index);
            count.add(m_personsOf[index], incident.affected, incident.reviewed);
        }
    }
    return count.group();
}

namespace {

/// Distinct persons of reviewed incidents, and for each how many of these and with how many others.
struct Company
{
    int incidents = 0;
    int others = 0;
};

} // namespace

bool YearProblem::isSensitive(std::span<const int> atoms) const
{
    const int minimum = minimumPersons();
    const IncidentGroup whole = group(atoms);
    if (whole.incidents == 0 || whole.isOfFew(minimum))
        return true;
    // Whoever is affected knows the own incidents: without them there must still be enough.
    std::map<std::uint32_t, Company> company;
    for (const int atom : atoms) {
        for (const std::uint32_t index : m_incidentsOf[at(atom)]) {
            for (const std::uint32_t person : m_personsOf[index]) {
                Company &known = company[person];
                ++known.incidents;
                known.others += static_cast<int>(m_personsOf[index].size()) - 1;
            }
        }
    }
    for (const auto &[reader, known] : company) {
        // The many who were there in one incident leave with it, if it is the reader's: only those
        // who are named elsewhere are sure to stay.
        if (whole.known - 1 - known.others >= minimum || known.incidents == whole.incidents)
            continue;
        GroupCount rest(m_readers.size());
        for (const int atom : atoms) {
            for (const std::uint32_t index : m_incidentsOf[at(atom)]) {
                const auto &persons = m_personsOf[index];
                const FrozenIncident &incident = m_year.incidents.at(index);
                if (std::ranges::find(persons, reader) == persons.end())
                    rest.add(persons, incident.affected, incident.reviewed);
            }
        }
        if (rest.group().persons < minimum)
            return true;
    }
    return false;
}

bool YearProblem::isPrimary(int number) const
{
    const Number &asked = m_numbers[at(number)];
    return asked.isSmallTeam || isSensitive(asked.atoms);
}

bool YearProblem::hasErased(std::span<const int> atoms) const
{
    return std::ranges::any_of(atoms, [this](int atom) {
        return std::ranges::any_of(m_incidentsOf[at(atom)],
            [this](std::uint32_t incident) { return m_year.incidents.at(incident).changed > 0; });
    });
}

bool YearProblem::holdsTold(std::span<const int> atoms, int own) const
{
    return std::ranges::any_of(m_numbers, [&](const Number &number) {
        return number.isTold && !number.isFresh && number.count >= own + minimumPersons()
            && !number.atoms.empty() && std::ranges::includes(atoms, number.atoms);
    });
}

YearProblem::Group YearProblem::groupOf(SensitiveGroup definition, std::vector<int> atoms) const
{
    std::ranges::sort(atoms);
    atoms.erase(std::unique(atoms.begin(), atoms.end()), atoms.end());
    Group group {.definition = std::move(definition), .atoms = std::move(atoms)};
    group.idle = !group.atoms.empty();
    for (const int atom : group.atoms) {
        group.count += m_atoms[at(atom)].count;
        group.idle = group.idle && m_atoms[at(atom)].idle;
    }
    return group;
}

/// The atoms of a definition, which must be of one block.
std::optional<std::vector<int>> YearProblem::atomsOf(const SensitiveGroup &definition) const
{
    if (definition.kind == SensitiveGroup::Kind::Foreseen) {
        const NumberMeaning meaning = meaningOf(definition.listing);
        return matching(meaning, blockOf(meaning));
    }
    std::vector<const Number *> numbers;
    for (const LedgerPlace &place : definition.places) {
        const int number = numberAt(place);
        if (number < 0)
            return std::nullopt;
        numbers.push_back(&m_numbers[at(number)]);
    }
    if (numbers.empty())
        return std::nullopt;
    std::vector<int> atoms;
    switch (definition.kind) {
    case SensitiveGroup::Kind::Cell:
    case SensitiveGroup::Kind::Remainder:
        for (const Number *number : numbers)
            atoms.insert(atoms.end(), number->atoms.begin(), number->atoms.end());
        break;
    case SensitiveGroup::Kind::Difference: {
        if (numbers.size() < 2)
            return std::nullopt;
        atoms = matching(numbers.front()->meaning, blockOf(numbers[1]->meaning));
        for (std::size_t i = 1; i < numbers.size(); ++i) {
            std::vector<int> left;
            std::ranges::set_difference(atoms, numbers[i]->atoms, std::back_inserter(left));
            atoms = std::move(left);
        }
        break;
    }
    case SensitiveGroup::Kind::Added:
    case SensitiveGroup::Kind::Removed: {
        const NumberMeaning &meaning = numbers.front()->meaning;
        for (int i = 0; i < static_cast<int>(m_atoms.size()); ++i) {
            const Atom &atom = m_atoms[at(i)];
            const int changed
                = definition.kind == SensitiveGroup::Kind::Added ? atom.key.since : atom.key.until;
            if (atom.key.block == Block::Time && changed == meaning.version
                && matches(atom, meaning))
                atoms.push_back(i);
        }
        break;
    }
    case SensitiveGroup::Kind::Foreseen:
        Q_UNREACHABLE();
    }
    return atoms;
}

std::optional<YearProblem::Group> YearProblem::resolved(const SensitiveGroup &definition) const
{
    const auto atoms = atomsOf(definition);
    if (!atoms)
        return std::nullopt;
    Group group = groupOf(definition, *atoms);
    group.isOpen = definition.kind == SensitiveGroup::Kind::Foreseen
        && (definition.listing.months & ~m_months) != 0;
    return group;
}

void YearProblem::addIfSensitive(std::vector<Group> &groups, SensitiveGroup definition) const
{
    auto group = resolved(definition);
    if (group && !group->atoms.empty() && isSensitive(group->atoms))
        groups.push_back(std::move(*group));
}

/// Pairs of numbers one of which lies within the other, and what is between them is of few. Two
/// types overlap, so this is less than all the other parts of the line: an incident of both types
/// is in one of these parts and not between the total and the first type.
void YearProblem::findContained()
{
    for (int block = 0; block < BlockCount; ++block) {
        if (!m_hasBlock[at(block)])
            continue;
        std::vector<View> views;
        for (int number = 0; number < static_cast<int>(m_numbers.size()); ++number) {
            View view = viewOf(number, static_cast<Block>(block));
            if (!view.bits.empty())
                views.push_back(std::move(view));
        }
        for (const View &part : views) {
            for (const View &whole : views) {
                const Number &larger = m_numbers[at(whole.number)];
                const Number &smaller = m_numbers[at(part.number)];
                if (!part.isForeign && (larger.isFresh || smaller.isFresh)
                    && larger.meaning.version == smaller.meaning.version
                    && larger.count > smaller.count && whole.holds(part))
                    addContained(whole.number, part.number);
            }
        }
    }
}

/// A number as atoms of another block: only what both blocks can tell.
YearProblem::View YearProblem::viewOf(int number, Block block) const
{
    const Number &asked = m_numbers[at(number)];
    const NumberMeaning &meaning = asked.meaning;
    const Block own = blockOf(meaning);
    View view {.number = number, .isForeign = own != block, .bits = {}};
    NumberMeaning everything;
    everything.version = meaning.version;
    const bool isEverything = meaning == everything && meaning.version == 0;
    const bool isTold = block == Block::Time
        ? own == Block::Cube && meaning.version == 0 && meaning.areas == NumberMeaning::AllAreas
        : block != Block::Cube && isEverything;
    if (view.isForeign && !isTold)
        return view;
    const auto atoms = view.isForeign ? matching(meaning, block) : asked.atoms;
    if (!atoms.empty())
        view.bits.assign(m_atoms.size() / View::WordBits + 1, 0);
    for (const int atom : atoms)
        view.bits[at(atom) / View::WordBits] |= std::uint64_t {1} << (at(atom) % View::WordBits);
    return view;
}

bool YearProblem::View::holds(const View &other) const
{
    for (std::size_t word = 0; word < bits.size(); ++word) {
        if ((other.bits[word] & ~bits[word]) != 0)
            return false;
    }
    return true;
}

void YearProblem::addContained(int whole, int part)
{
    SensitiveGroup between {.kind = SensitiveGroup::Kind::Difference,
        .places = {m_numbers[at(whole)].places.back(), m_numbers[at(part)].places.back()}};
    auto group = resolved(between);
    if (group && group->count > 0 && isSensitive(group->atoms))
        m_contained.push_back({.whole = whole, .part = part, .group = std::move(*group)});
}

/// Whether the line tells something that was not told before: who tells the same numbers once more
/// tells nothing, even if persons were erased meanwhile.
bool YearProblem::isFresh(const Line &line, const std::vector<bool> &published) const
{
    const auto isFreshPart = [this, &published](int number) {
        return published[at(number)] && m_numbers[at(number)].isFresh;
    };
    return isFreshPart(line.total) || std::ranges::any_of(line.parts, isFreshPart);
}

/// What is in the total of a line and in none of its published parts.
void YearProblem::addBesides(std::vector<Group> &groups, const std::vector<bool> &published) const
{
    for (const Line &line : m_lines) {
        SensitiveGroup rest {.kind = SensitiveGroup::Kind::Difference,
            .places = {m_numbers[at(line.total)].places.back()}};
        for (const int part : line.parts) {
            if (published[at(part)] && !m_numbers[at(part)].atoms.empty())
                rest.places.append(m_numbers[at(part)].places.back());
        }
        if (!published[at(line.total)] || rest.places.size() < 3 || !isFresh(line, published))
            continue; // one part alone: findContained()
        const auto atoms = atomsOf(rest);
        if (atoms && group(*atoms).incidents > 0)
            addIfSensitive(groups, std::move(rest));
    }
    for (const Contained &contained : m_contained) {
        if (published[at(contained.whole)] && published[at(contained.part)])
            groups.push_back(contained.group);
    }
}

/// A published total minus the published parts of its line is as good as published itself.
void YearProblem::addRemainders(
    std::vector<Group> &groups, const std::vector<bool> &published) const
{
    for (const Line &line : m_lines) {
        if (!published[at(line.total)] || !isFresh(line, published))
            continue;
        SensitiveGroup rest {.kind = SensitiveGroup::Kind::Remainder, .places = {}};
        for (const int part : line.parts) {
            if (!published[at(part)])
                rest.places.append(m_numbers[at(part)].places.back());
        }
        const auto atoms = rest.places.size() < 2 ? std::nullopt : atomsOf(rest);
        // Without any incident each part is a sensitive group of its own.
        if (!atoms || group(*atoms).incidents == 0)
            continue;
        addIfSensitive(groups, std::move(rest));
    }
}

/// What was published for some months minus what was published for some of these.
void YearProblem::addDifferences(
    std::vector<Group> &groups, const std::vector<bool> &published) const
{
    std::map<NumberMeaning, std::vector<const Number *>> byRest;
    for (int i = 0; i < static_cast<int>(m_numbers.size()); ++i) {
        const Number &number = m_numbers[at(i)];
        NumberMeaning rest = number.meaning;
        const bool isTimed = rest.areas == NumberMeaning::AllAreas
            && (blockOf(rest) == Block::Time || blockOf(rest) == m_base);
        rest.months = NumberMeaning::AllMonths;
        if (published[at(i)] && isTimed && rest.version == 0)
            byRest[rest].push_back(&number);
    }
    for (const auto &[rest, numbers] : byRest) {
        for (const Number *whole : numbers) {
            SensitiveGroup left {
                .kind = SensitiveGroup::Kind::Difference, .places = {whole->places.back()}};
            std::uint32_t open = whole->meaning.months;
            bool isFresh = whole->isFresh;
            for (const Number *part : numbers) {
                const std::uint32_t months = part->meaning.months;
                if (part == whole || (months & ~whole->meaning.months) != 0)
                    continue;
                open &= ~months;
                isFresh = isFresh || part->isFresh;
                left.places.append(part->places.back());
            }
            if (isFresh && left.places.size() > 1 && open != 0) {
                const auto atoms = atomsOf(left);
                if (atoms && group(*atoms).incidents > 0)
                    addIfSensitive(groups, std::move(left));
            }
        }
    }
}

/// What a correction brought in or took out, number by number.
void YearProblem::addChanges(std::vector<Group> &groups) const
{
    if (m_releases.back()->id.kind() != ReleaseKind::Correction)
        return;
    for (const Number &number : m_numbers) {
        if (!number.isNew)
            continue;
        for (const auto kind : {SensitiveGroup::Kind::Added, SensitiveGroup::Kind::Removed})
            addIfSensitive(groups, {.kind = kind, .places = {number.places.back()}});
    }
}

/// What this release must not prove, because the annual release will have to withhold it. Of a
/// period that goes on only that there was something could be proved.
void YearProblem::addForeseen(std::vector<Group> &groups) const
{
    std::vector<Group> open;
    for (const LedgerListing &listing : m_foreseen) {
        auto group = resolved({.kind = SensitiveGroup::Kind::Foreseen, .listing = listing});
        const bool isAsked = group && !group->atoms.empty() && (group->count > 0 || !group->isOpen);
        if (isAsked && isSensitive(group->atoms))
            (group->isOpen ? open : groups).push_back(std::move(*group));
    }
    std::ranges::move(open, std::back_inserter(groups));
}

std::vector<YearProblem::Group> YearProblem::sensitiveGroups(
    const std::vector<bool> &published) const
{
    std::vector<Group> groups;
    for (int i = 0; i < static_cast<int>(m_numbers.size()); ++i) {
        const Number &number = m_numbers[at(i)];
        if (number.isNew && !published[at(i)] && !number.atoms.empty() && isPrimary(i)) {
            groups.push_back(
                groupOf({.kind = SensitiveGroup::Kind::Cell, .places = {number.places.back()}},
                    number.atoms));
        }
    }
    addRemainders(groups, published);
    addBesides(groups, published);
    addDifferences(groups, published);
    addChanges(groups);
    addForeseen(groups);
    std::set<std::vector<int>> seen;
    std::erase_if(groups, [&seen](const Group &group) { return !seen.insert(group.atoms).second; });
    return groups;
}

} // namespace rueckhalt
