// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/accusednames.h"

#include "vault/identitykeeping.h"
#include "vault/memberkeeping.h"

namespace rueckhalt {

Result<QList<Identity>> AccusedNames::of(const IncidentId &incident) const
{
    return m_register.vault().identities().of(incident).map([this](QList<Identity> &&names) {
        // They are erased when a holder unlocks next.
        names.removeIf([now = today()](const Identity &name) { return name.ends < now; });
        return std::move(names);
    });
}

Result<IdentityId> AccusedNames::record(const Identity &identity)
{
    return m_register.vault().identities().record(identity);
}

Result<void> AccusedNames::erase(const IdentityId &id)
{
    return m_register.vault().identities().erase(id);
}

QString AccusedNames::legalBasis() const
{
    return m_register.vault().members().stateLawProfile();
}

QDate AccusedNames::latestEnd() const
{
    return today().addMonths(m_register.vault().identities().longestMonths());
}

} // namespace rueckhalt
