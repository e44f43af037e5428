// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/firstaidentry.h"
#include "domain/incident/incident.h"
#include "domain/protection/identity.h"
#include "vault/sealedobjects.h"

namespace rueckhalt {

class OpenedVault;

/// What an older state of a register has brought back, and a later one had erased.
struct ErasedSince
{
    QList<IncidentId> incidents;
    QList<IdentityId> names; ///< of accused persons
    QList<FirstAidId> firstAid; ///< records of first aid
    QList<ObjectId> attachments; ///< that were erased without their incident
};

/// As the backups within reach know it; places out of reach are left out.
///
/// Incidents are in the list beside the backups, with the signature of an officer. Names and
/// records of first aid leave no trace when they are erased: what a backup holds and has no key for
/// was erased after it was made.
Result<ErasedSince> erasedSince(const OpenedVault &opened);

} // namespace rueckhalt
