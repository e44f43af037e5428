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
    for (const FactTable::Row row : rows) {
        const auto tokens = facts.tokensOf(row);
        // One person twice in one incident is still in one incident.
        for (const std::uint32_t token : std::set<std::uint32_t>(tokens.begin(), tokens.end()))
            group.largestPart = std::max(group.largestPart, ++incidentsOf[token]);
        group.persons = std::max(group.persons, static_cast<int>(facts.affectedCount[row]));
    }
    group.persons = std::max(group.persons, static_cast<int>(incidentsOf.size()));
    return group;
}

bool FigureProtector::isSafe(const FigureGroup &group)
{
    return group.incidents >= MinimumIncidents && !isOfFew(group)
        && (group.headcount == 0 || group.headcount >= MinimumHeadcount);
}

bool FigureProtector::isOfFew(const FigureGroup &group)
{
    return group.persons < MinimumPersons || group.largestPart * 2 > group.incidents;
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
