// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/erasing.h"

#include "session/reportingfolders.h"
#include "vault/backupnotes.h"
#include "vault/casegrants.h"
#include "vault/identitykeeping.h"
#include "vault/memberkeeping.h"
#include "vault/takenreport.h"

#include <algorithm>

namespace rueckhalt {

bool Erasing::isAllowed() const
{
    return m_register.may(Right::EraseIncident) && !m_register.isReadOnly();
}

Result<Erasing::Outlook> Erasing::outlook(const IncidentId &incident) const
{
    if (!isAllowed())
        return failure(Error::Code::NotPermitted, codeOf(Right::EraseIncident));
    const auto row = m_register.facts().rowOf(incident);
    if (!row)
        return failure(Error::Code::NotFound, QStringLiteral("no such incident"));
    const Vault &vault = m_register.vault();
    const auto handling = vault.handling(incident);
    if (!handling)
        return tl::unexpected<Error>(handling.error());
    const auto grants = vault.caseGrants().all();
    if (!grants)
        return tl::unexpected<Error>(grants.error());
    const auto places = vault.backupPlaces();
    if (!places)
        return tl::unexpected<Error>(places.error());
    Outlook outlook {.number = m_register.facts().number(*row),
        .wasReported = *handling && (*handling)->receipt,
        .grants = static_cast<int>(std::ranges::count(*grants, incident, &CaseGrant::incident)),
        .mayLeaveNames
        = !vault.members().stateLawProfile().isEmpty() && !vault.identities().isAvailable()};
    for (const BackupPlace &place : *places)
        outlook.backupFolders << place.folder;
    return outlook;
}

Result<Erasing::Outcome> Erasing::erase(const IncidentId &incident)
{
    if (const auto erased = m_register.erase(incident); !erased)
        return tl::unexpected<Error>(erased.error());
    // From here on the incident is gone, whatever still has to be tidied up elsewhere.
    Outcome outcome;
    const auto places = m_register.vault().backupPlaces().value_or(QList<BackupPlace>());
    outcome.backupsOutOfReach = std::ranges::count_if(
        places, [](const BackupPlace &place) { return place.pendingErasures > 0; });
    outcome.answersOutOfReach = removeWithdrawnReplies(m_register).value_or(1);
    return outcome;
}

} // namespace rueckhalt
