// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/figureprotector.h"

#include <algorithm>
#include <map>
#include <set>

namespace rueckhalt {

FigureGroup figureGroup(const FactTable &facts, std::span<const FactTable::Row> rows, int headcount)
{
    FigureGroup group {.incidents = static_cast<int>(rows.size()), .headcount = headcount};
    std::map<std::uint32_t, int> incidentsOf;
    std::set<std::uint32_t> largest;
    int unknown = 0;
    int most = 0;
    int second = 0;
    for (const FactTable::Row row : rows) {
        const auto tokens = facts.tokensOf(row);
        // One person twice in one incident is still in one incident.
        const std::set<std::uint32_t> persons(tokens.begin(), tokens.end());
        for (const std::uint32_t token : persons)
            group.largestPart = std::max(group.largestPart, ++incidentsOf[token]);
        unknown += persons.empty() ? 1 : 0;
        const int together = std::max(
            static_cast<int>(facts.affectedCount[row]), static_cast<int>(persons.size()));
        second = std::max(second, std::min(together, most));
        if (together > most) {
            most = together;
            largest = persons;
        }
    }
    const int distinct = static_cast<int>(incidentsOf.size());
    group.largestPart = std::max(group.largestPart, unknown);
    group.persons = std::max(most, distinct);
    const auto here = std::ranges::count_if(
        largest, [&](std::uint32_t person) { return incidentsOf[person] == 1; });
    if (most < 2)
        group.others = group.persons;
    else if (rows.size() > 1)
        group.others = std::max({distinct - static_cast<int>(here), second, 1});
    return group;
}

bool FigureProtector::isSafe(const FigureGroup &group)
{
    return group.incidents >= MinimumIncidents && !isOfFew(group)
        && (group.headcount == 0 || group.headcount >= MinimumHeadcount);
}

bool FigureProtector::isOfFew(const FigureGroup &group)
{
    return group.persons < MinimumPersons || group.largestPart * 2 > group.incidents
        || (group.others > 0 && group.others < MinimumPersons);
}

ProtectedCount FigureProtector::count(const FigureGroup &group)
{
    if (!isSafe(group))
        return {};
    for (int code = FigureArchive::MaxCode; code > 0; --code) {
        const auto known = FigureArchive::count(code);
        if (known && known->m_floor <= group.incidents)
            return *known;
    }
    return {};
}

ProtectedShare FigureProtector::share(const FigureGroup &part, const FigureGroup &whole)
{
    if (!isSafe(part) || !isSafe(whole))
        return {};
    if (part.incidents * 2 > whole.incidents)
        return ProtectedShare(ShareWord::Most);
    return ProtectedShare(
        part.incidents * 4 >= whole.incidents ? ShareWord::Many : ShareWord::Some);
}

} // namespace rueckhalt
