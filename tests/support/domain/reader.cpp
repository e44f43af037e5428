// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/domain/reader.h"

#include <algorithm>
#include <map>
#include <set>

namespace rueckhalt {

namespace {

using Block = Imagined::Block;
using Number = PublishedNumbers::Number;

constexpr int Types = 6;
constexpr int Areas = 12;
constexpr int TriggerRows = 18;
constexpr int Levels = 4;

bool has(std::uint32_t set, int value)
{
    return ((set >> value) & 1U) != 0;
}

bool hasType(const Imagined &incident, int type)
{
    return type < 0 || has(incident.types, type);
}

Group typeArea(int type, int area)
{
    return Group {QStringLiteral("type %1, area %2").arg(type).arg(area), Block::Types,
        [type, area](const Imagined &incident) {
            return hasType(incident, type) && (area < 0 || incident.area == area);
        }};
}

Group typeQuarter(int type, int quarter)
{
    return Group {QStringLiteral("type %1, quarter %2").arg(type).arg(quarter), Block::Types,
        [type, quarter](const Imagined &incident) {
            return hasType(incident, type) && (quarter < 0 || incident.quarter == quarter);
        }};
}

Group triggerGroup(int row)
{
    return Group {
        QStringLiteral("trigger %1").arg(row), Block::Triggers, [row](const Imagined &incident) {
            return row == TriggerRows - 1 ? incident.triggers == 0 : has(incident.triggers, row);
        }};
}

Group levelGroup(int row)
{
    return Group {QStringLiteral("level %1").arg(row), Block::Levels,
        [row](const Imagined &incident) { return incident.level == row; }};
}

Group all(Block block)
{
    return Group {QStringLiteral("all"), block, [](const Imagined &) { return true; }};
}

/// The union of withheld cells, or nothing for fewer than two.
void addUnion(std::vector<Group> &groups, const QString &name,
    const std::vector<std::pair<Group, Number>> &cells)
{
    std::vector<Group> withheld;
    for (const auto &[group, number] : cells) {
        if (!number)
            withheld.push_back(group);
    }
    if (withheld.size() < 2)
        return;
    const Block block = withheld.front().block;
    groups.push_back(
        Group {name, block, [withheld](const Imagined &incident) {
                   return std::any_of(withheld.begin(), withheld.end(),
                       [&incident](const Group &group) { return group.contains(incident); });
               }});
}

} // namespace

PublishedNumbers PublishedNumbers::read(const QList<PublishableTable> &tables)
{
    PublishedNumbers numbers;
    const auto &areas = tables.at(0);
    const auto &quarters = tables.at(1);
    numbers.total = areas.cell(Areas, Types);
    numbers.areaType.resize(Areas + 1);
    for (int area = 0; area <= Areas; ++area) {
        auto &row = numbers.areaType[static_cast<std::size_t>(area == Areas ? 0 : area + 1)];
        row.push_back(areas.cell(area, Types));
        for (int type = 0; type < Types; ++type)
            row.push_back(areas.cell(area, type));
    }
    const auto columns = quarters.columns().size();
    numbers.typeQuarter.resize(Types + 1);
    for (int type = 0; type <= Types; ++type) {
        auto &row = numbers.typeQuarter[static_cast<std::size_t>(type == Types ? 0 : type + 1)];
        row.push_back(quarters.cell(type, columns - 1));
        for (qsizetype quarter = 0; quarter < columns - 1; ++quarter)
            row.push_back(quarters.cell(type, quarter));
    }
    for (int row = 0; row < TriggerRows; ++row)
        numbers.triggers.push_back(tables.at(3).cell(row, 0));
    for (int row = 0; row < Levels; ++row)
        numbers.levels.push_back(tables.at(2).cell(row, 0));
    return numbers;
}

int PublishedNumbers::count() const
{
    int count = 0;
    const auto add = [&count](const std::vector<Number> &row) {
        for (const Number &number : row)
            count += number ? 1 : 0;
    };
    for (const auto &row : areaType)
        add(row);
    for (const auto &row : typeQuarter)
        add(row);
    add(triggers);
    add(levels);
    return count;
}

Reader::Reader(
    const PublishedNumbers &numbers, const std::vector<CountedIncident> &year, bool houseIsKnown)
    : m_imagined(imagine(numbers, year, houseIsKnown))
    , m_simplex(static_cast<int>(m_imagined.size()) + 1, equations(numbers))
{
}

std::vector<Imagined> Reader::imagine(
    const PublishedNumbers &numbers, const std::vector<CountedIncident> &year, bool houseIsKnown)
{
    std::vector<Imagined> result;
    const int quarters = static_cast<int>(numbers.typeQuarter.front().size()) - 2;
    std::set<std::uint32_t> types;
    std::set<std::uint32_t> triggers {0};
    std::set<int> areas;
    bool unknownQuarter = false;
    for (int i = 0; i < Types; ++i)
        types.insert(1U << i);
    for (int i = 0; i < TriggerRows - 1; ++i)
        triggers.insert(1U << i);
    for (int i = 0; i < Areas && !houseIsKnown; ++i)
        areas.insert(i);
    for (const CountedIncident &incident : year) {
        types.insert(incident.types.bits());
        triggers.insert(incident.triggers.bits());
        areas.insert(static_cast<int>(incident.area));
        unknownQuarter |= !incident.quarter || *incident.quarter > quarters;
    }
    for (std::uint32_t set : types) {
        for (int area : areas) {
            for (int quarter = 0; quarter < quarters + (unknownQuarter ? 1 : 0); ++quarter) {
                result.push_back(Imagined {
                    .block = Block::Types, .types = set, .area = area, .quarter = quarter});
            }
        }
    }
    for (std::uint32_t set : triggers)
        result.push_back(Imagined {.block = Block::Triggers, .triggers = set});
    for (int level = 0; level < Levels; ++level)
        result.push_back(Imagined {.block = Block::Levels, .level = level});
    return result;
}

std::vector<int> Reader::unknownsOf(const Group &group) const
{
    std::vector<int> unknowns;
    for (std::size_t i = 0; i < m_imagined.size(); ++i) {
        if (m_imagined[i].block == group.block && group.contains(m_imagined[i]))
            unknowns.push_back(static_cast<int>(i));
    }
    return unknowns;
}

std::vector<Simplex::Equation> Reader::equations(const PublishedNumbers &numbers) const
{
    std::vector<Simplex::Equation> equations;
    const auto add = [&](const Group &group, const Number &number) {
        if (number)
            equations.push_back({unknownsOf(group), static_cast<double>(*number)});
    };
    // Three descriptions of the same incidents. How many there are at most is anybody's guess: the
    // last unknown takes up the rest, so that every unknown is bounded.
    const int rest = static_cast<int>(m_imagined.size());
    for (Block block : {Block::Types, Block::Triggers, Block::Levels}) {
        auto unknowns = unknownsOf(all(block));
        if (numbers.total) {
            equations.push_back({unknowns, static_cast<double>(*numbers.total)});
        } else {
            unknowns.push_back(rest);
            equations.push_back({unknowns, 100000});
        }
    }
    for (int type = -1; type < Types; ++type) {
        for (int area = -1; area < Areas; ++area)
            add(typeArea(type, area),
                numbers.areaType.at(std::size_t(area + 1)).at(std::size_t(type + 1)));
        const auto &row = numbers.typeQuarter.at(std::size_t(type + 1));
        for (int quarter = 0; quarter < static_cast<int>(row.size()) - 1; ++quarter)
            add(typeQuarter(type, quarter), row.at(std::size_t(quarter + 1)));
    }
    for (int row = 0; row < TriggerRows; ++row)
        add(triggerGroup(row), numbers.triggers.at(std::size_t(row)));
    for (int row = 0; row < Levels; ++row)
        add(levelGroup(row), numbers.levels.at(std::size_t(row)));
    return equations;
}

Reader::Range Reader::range(const Group &group, double enough)
{
    const auto unknowns = unknownsOf(group);
    const auto sumAt = [&unknowns](const std::vector<double> &point) {
        double sum = 0;
        for (int unknown : unknowns)
            sum += point[static_cast<std::size_t>(unknown)];
        return sum;
    };
    Range range {.least = 1e9, .most = -1e9};
    const auto look = [&](const std::vector<double> &point) {
        range.least = std::min(range.least, sumAt(point));
        range.most = std::max(range.most, sumAt(point));
    };
    for (const auto &point : m_points)
        look(point);
    if (range.least > 1e-6) {
        m_points.push_back(m_simplex.best(unknowns, -1, enough));
        look(m_points.back());
    }
    if (range.most < enough - 1e-6) {
        m_points.push_back(m_simplex.best(unknowns, 1, enough));
        look(m_points.back());
    }
    return range;
}

std::vector<Group> groupsOfReport(int quarters)
{
    std::vector<Group> groups;
    for (int type = -1; type < Types; ++type) {
        for (int area = -1; area < Areas; ++area)
            groups.push_back(typeArea(type, area));
        for (int quarter = 0; quarter <= quarters; ++quarter)
            groups.push_back(typeQuarter(type, quarter));
    }
    for (int row = 0; row < TriggerRows; ++row)
        groups.push_back(triggerGroup(row));
    for (int row = 0; row < Levels; ++row)
        groups.push_back(levelGroup(row));
    return groups;
}

std::vector<Group> remaindersOf(const PublishedNumbers &numbers)
{
    std::vector<Group> groups;
    std::vector<std::pair<Group, Number>> line;
    const auto finish = [&](const QString &name) {
        addUnion(groups, name, line);
        line.clear();
    };
    const auto areaNumber = [&numbers](int type, int area) {
        return numbers.areaType.at(std::size_t(area + 1)).at(std::size_t(type + 1));
    };
    const auto quarterNumber = [&numbers](int type, int quarter) {
        return numbers.typeQuarter.at(std::size_t(type + 1)).at(std::size_t(quarter + 1));
    };
    const int quarters = static_cast<int>(numbers.typeQuarter.front().size()) - 1;
    for (int type = -1; type < Types; ++type) {
        for (int area = 0; area < Areas; ++area)
            line.emplace_back(typeArea(type, area), areaNumber(type, area));
        finish(QStringLiteral("rest of areas, type %1").arg(type));
        for (int quarter = 0; quarter < quarters; ++quarter)
            line.emplace_back(typeQuarter(type, quarter), quarterNumber(type, quarter));
        finish(QStringLiteral("rest of quarters, type %1").arg(type));
    }
    for (int area = -1; area < Areas; ++area) {
        for (int type = 0; type < Types; ++type)
            line.emplace_back(typeArea(type, area), areaNumber(type, area));
        finish(QStringLiteral("rest of types, area %1").arg(area));
    }
    for (int quarter = 0; quarter < quarters; ++quarter) {
        for (int type = 0; type < Types; ++type)
            line.emplace_back(typeQuarter(type, quarter), quarterNumber(type, quarter));
        finish(QStringLiteral("rest of types, quarter %1").arg(quarter));
    }
    for (int row = 0; row < TriggerRows; ++row)
        line.emplace_back(triggerGroup(row), numbers.triggers.at(std::size_t(row)));
    finish(QStringLiteral("rest of triggers"));
    for (int row = 0; row < Levels; ++row)
        line.emplace_back(levelGroup(row), numbers.levels.at(std::size_t(row)));
    finish(QStringLiteral("rest of levels"));
    return groups;
}

namespace {

int personsIn(const std::vector<CountedIncident> &incidents)
{
    std::set<std::uint32_t> known;
    int largest = 0;
    for (const CountedIncident &incident : incidents) {
        if (!incident.reviewed)
            continue;
        known.insert(incident.persons.begin(), incident.persons.end());
        largest = std::max(largest, incident.affectedCount);
    }
    return std::max(largest, static_cast<int>(known.size()));
}

int othersIn(std::vector<CountedIncident> incidents)
{
    const auto size = [](const CountedIncident &incident) {
        return incident.reviewed
            ? std::max(incident.affectedCount, static_cast<int>(incident.persons.size()))
            : 0;
    };
    const auto largest = std::ranges::max_element(incidents, {}, size);
    if (largest == incidents.end() || size(*largest) < 2)
        return personsIn(incidents);
    incidents.erase(largest);
    return incidents.empty() ? 0 : std::max(1, personsIn(incidents));
}

/// What nobody has reviewed may be real or made up: whichever is worse for the person.
bool isDominated(const std::vector<CountedIncident> &incidents)
{
    constexpr std::uint32_t nobodyKnown = 0xffffffff;
    std::map<std::uint32_t, std::array<int, 2>> incidentsOf; // not reviewed, reviewed
    const auto reviewed = std::ranges::count_if(incidents, &CountedIncident::reviewed);
    for (const CountedIncident &incident : incidents) {
        if (incident.persons.empty())
            ++incidentsOf[nobodyKnown].at(incident.reviewed ? 1 : 0);
        for (std::uint32_t person : incident.persons)
            ++incidentsOf[person].at(incident.reviewed ? 1 : 0);
    }
    return std::ranges::any_of(incidentsOf, [&](const auto &person) {
        const auto [maybe, surely] = person.second;
        return 2 * surely > reviewed || 2 * (surely + maybe) > reviewed + maybe;
    });
}

} // namespace

TrueGroup trueGroup(const Group &group, const std::vector<CountedIncident> &year, int quarters)
{
    std::vector<CountedIncident> inside;
    for (const CountedIncident &incident : year) {
        const bool known = incident.quarter && *incident.quarter <= quarters;
        const Imagined seen {.block = group.block,
            .types = incident.types.bits(),
            .area = static_cast<int>(incident.area),
            .quarter = known ? *incident.quarter - 1 : quarters,
            .triggers = incident.triggers.bits(),
            .level = static_cast<int>(incident.level)};
        if (group.contains(seen))
            inside.push_back(incident);
    }
    return {.incidents = static_cast<int>(inside.size()),
        .persons = personsIn(inside),
        .others = othersIn(inside),
        .dominated = isDominated(inside)};
}

} // namespace rueckhalt
