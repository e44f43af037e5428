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
    if (!found)
        return {};
    return found->parent.isNull() ? found->id : found->parent;
}

UnitDefaults Organisation::defaultsOf(UnitId id) const
{
    const Unit *found = unit(id);
    return found ? found->defaults : UnitDefaults {};
}

} // namespace rueckhalt
