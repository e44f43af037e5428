// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/incident.h"

namespace rueckhalt {

/// An office or a unit within one (Dienststelle, Organisationseinheit).
struct Unit
{
    UnitId id {};
    UnitId parent {}; ///< null: this is an office (Dienststelle)
    QString name {};
    UnitDefaults defaults {};
    int headcount = 0; ///< employees; 0: not known
    bool operator==(const Unit &other) const
    {
        return id == other.id && parent == other.parent && name == other.name
            && defaults.jobArea == other.defaults.jobArea
            && defaults.activity == other.defaults.activity && headcount == other.headcount;
    }
};

/// A service citizens come for (Anliegen, Leistung), e.g. vehicle registration.
struct Service
{
    ServiceId id {};
    QString name {};
    bool operator==(const Service &) const = default;
};

/// The authority's own master data. Order is the order of presentation.
struct Organisation
{
    QList<Unit> units;
    QList<Service> services;

    [[nodiscard]] const Unit *unit(UnitId id) const;
    [[nodiscard]] const Service *service(ServiceId id) const;
    /// "Bürgeramt Mitte › Meldewesen"; empty for a null or unknown id.
    [[nodiscard]] QString pathOf(UnitId id) const;
    /// The office a unit belongs to, however far above it (itself if it is one); null if unknown.
    [[nodiscard]] UnitId officeOf(UnitId id) const;
    [[nodiscard]] UnitDefaults defaultsOf(UnitId id) const;

    bool operator==(const Organisation &) const = default;
};

} // namespace rueckhalt
