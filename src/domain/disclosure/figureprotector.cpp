// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/disclosure/figureprotector.h"

namespace rueckhalt {

FigureGroup figureGroup(const FactTable &facts, std::span<const FactTable::Row> rows,
    const QSet<IncidentId> &unreviewed, int headcount)
{
    GroupCount count(facts.personTokens.size());
    for (const FactTable::Row row : rows) {
        if (facts.countedOf(row) == Counted::Yes)
            count.add(facts.tokensOf(row), facts.affectedCount[row],
                !unreviewed.contains(facts.ids[row]));
    }
    return {count.group(), headcount};
}

bool FigureProtector::isSafe(const FigureGroup &group)
{
    return group.incidents - group.unreviewed >= MinimumIncidents && !isOfFew(group)
        && (group.headcount == 0 || group.headcount >= MinimumHeadcount);
}

bool FigureProtector::isOfFew(const FigureGroup &group)
{
    return group.isOfFew(MinimumPersons);
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
