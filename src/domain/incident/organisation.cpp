// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incident/organisation.h"

#include <algorithm>

namespace rueckhalt {

namespace {

template <typename T, typename I>
const T *findById(const QList<T> &list, const I &id)
{
    const auto found
        = std::find_if(list.begin(), list.end(), [&id](const T &entry) { return entry.id == id; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

const Unit *Organisation::unit(UnitId id) const
{
    return id.isNull() ? nullptr : findById(units, id);
}

const Service *Organisation::service(ServiceId id) const
{
    return id.isNull() ? nullptr : findById(services, id);
}

QString Organisation::pathOf(UnitId id) const
{
    const Unit *found = unit(id);
    if (!found)
        return {};
    const Unit *office = unit(found->parent);
    return office ? office->name + QStringLiteral(" › ") + found->name : found->name;
}

UnitId Organisation::officeOf(UnitId id) const
{
    const Unit *found = unit(id);
    // No path is longer than there are units, should parents lead in a circle.
    for (qsizetype i = 0; found && !found->parent.isNull() && i < units.size(); ++i)
        found = unit(found->parent);
    return found ? found->id : UnitId();
}

UnitDefaults Organisation::defaultsOf(UnitId id) const
{
    const Unit *found = unit(id);
    return found ? found->defaults : UnitDefaults {};
}

} // namespace rueckhalt
