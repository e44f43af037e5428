// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/planbook.h"
#include "vault/sealedobjects.h"

#include <QSet>

namespace rueckhalt {

/// Rows of plan_object and the sealed objects beside them. Functions that change something run
/// within a transaction of the caller.
class PlanStore
{
public:
    PlanStore(Database &database, SealedObjects &objects);

    Result<PlanBook> book() const;
    /// AlreadyExists if the row is not of the version that was changed, or is there already.
    Result<void> put(const Kept<Proposal> &proposal);
    Result<void> put(const Kept<PlannedMeasure> &plan);

    /// Empty if nothing was sealed; NotPermitted for others than officers.
    Result<SealedPlanning> sealedPart(const ObjectId &object) const;
    Result<void> seal(const ObjectId &object, const SealedPlanning &planning);
    /// Takes incidents that are being erased out of all sealed parts that somebody can open.
    Result<void> forget(const QSet<IncidentId> &incidents);

    /// Empty: the whole authority.
    Result<QList<UnitId>> managedUnits(const UserId &member) const;
    /// TooLarge beyond Proposal::MaxUnits.
    Result<void> setManagedUnits(const UserId &member, const QList<UnitId> &units);

    Result<QSet<MeasureId>> favourites(const UserId &member) const;
    Result<void> setFavourite(const UserId &member, const MeasureId &measure, bool isFavourite);

private:
    Result<void> putRow(const ObjectId &id, PlanKind kind, int version, const QByteArray &content);

    Database &m_database;
    SealedObjects &m_objects;
};

} // namespace rueckhalt
