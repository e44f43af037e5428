// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/service/toldunits.h"

#include <algorithm>
#include <map>
#include <vector>

namespace rueckhalt {

namespace {

bool meet(const UnitStaff &one, const UnitStaff &other)
{
    return std::any_of(one.keyBegin(), one.keyEnd(),
        [&other](const UnitId &unit) { return other.contains(unit); });
}

} // namespace

bool ToldUnits::mayBeOf(const QStringList &codes) const
{
    return series.isEmpty() || std::ranges::any_of(codes, [this](const QString &code) {
        return series.contains(code);
    });
}

int StaffBook::headsOf(const UnitId &unit, int depth) const
{
    const Unit *known = m_organisation.unit(unit);
    if (!known || depth > m_organisation.units.size())
        return 0;
    if (known->headcount > 0)
        return known->headcount;
    int below = 0;
    for (const Unit &each : m_organisation.units) {
        if (each.parent == unit)
            below += headsOf(each.id, depth + 1);
    }
    if (below > 0)
        return below;
    const auto posts = m_population.sizeOf({unit}, m_year, PopulationKind::Posts, m_organisation);
    return posts ? static_cast<int>(*posts) : 0;
}

UnitStaff StaffBook::staffOf(const UnitId &unit, int depth) const
{
    UnitStaff staff;
    int below = 0;
    for (const Unit &each : m_organisation.units) {
        if (each.parent != unit || depth > m_organisation.units.size())
            continue;
        staff.insert(staffOf(each.id, depth + 1));
        below += headsOf(each.id);
    }
    const int rest = headsOf(unit) - below;
    if (staff.isEmpty() || rest > 0)
        staff.insert(unit, std::max(rest, 0));
    return staff;
}

UnitStaff StaffBook::staffOf(const QList<UnitId> &units) const
{
    UnitStaff staff;
    for (const UnitId &unit : units)
        staff.insert(staffOf(unit));
    return staff;
}

UnitStaff StaffBook::staffOf(const ToldUnits &told) const
{
    UnitStaff staff;
    for (qsizetype i = 0; i < told.units.size(); ++i) {
        UnitStaff now = staffOf(told.units.at(i));
        const bool isWhole = now.size() == 1 && now.contains(told.units.at(i));
        if (isWhole && i < told.heads.size())
            now[told.units.at(i)] = told.heads.at(i);
        staff.insert(now);
    }
    return staff;
}

bool atomsAreSafe(const QList<UnitStaff> &sets, int leastHeads)
{
    struct Whereabouts
    {
        std::vector<qsizetype> sets; ///< that the unit is in
        int heads = 0;
    };
    std::map<UnitId, Whereabouts> places;
    for (qsizetype i = 0; i < sets.size(); ++i) {
        for (auto unit = sets.at(i).cbegin(); unit != sets.at(i).cend(); ++unit) {
            Whereabouts &place = places[unit.key()];
            place.sets.push_back(i);
            place.heads = unit.value();
        }
    }
    std::map<std::vector<qsizetype>, int> atoms;
    for (const auto &[unit, place] : places)
        atoms[place.sets] += place.heads;
    return std::ranges::all_of(
        atoms, [leastHeads](const auto &atom) { return atom.second >= leastHeads; });
}

bool staysApart(const UnitStaff &candidate, const QList<UnitStaff> &others, int leastHeads)
{
    QList<UnitStaff> met;
    QList<UnitStaff> rest = others;
    UnitStaff all = candidate;
    for (bool grows = true; grows;) {
        const auto apart = std::stable_partition(
            rest.begin(), rest.end(), [&all](const UnitStaff &each) { return !meet(each, all); });
        grows = apart != rest.end();
        for (auto each = apart; each != rest.end(); ++each) {
            met << *each;
            all.insert(*each);
        }
        rest.erase(apart, rest.end());
    }
    return met.isEmpty() || atomsAreSafe(met << candidate, leastHeads);
}

} // namespace rueckhalt
