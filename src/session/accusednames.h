// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/protection/identity.h"
#include "session/openregister.h"

namespace rueckhalt {

/// Names of accused persons with the incidents they belong to, where an authority has switched
/// that on; for holders of their key. Found by way of an incident only, never by name.
class AccusedNames
{
public:
    explicit AccusedNames(OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    /// By their last day, without those whose last day is over. NotPermitted while switched off
    /// and without their key.
    [[nodiscard]] Result<QList<Identity>> of(const IncidentId &incident) const;
    /// Invalid, see checkIdentity(); NotFound without such an incident, NotPermitted.
    Result<IdentityId> record(const Identity &identity);
    Result<void> erase(const IdentityId &id);

    /// What the authority bases it on; empty while switched off.
    [[nodiscard]] QString legalBasis() const;
    /// The first and the latest day that can be the last one.
    [[nodiscard]] QDate earliestEnd() const { return today().addDays(1); }
    [[nodiscard]] QDate latestEnd() const;
    [[nodiscard]] QDate today() const { return m_register.now().toLocalTime().date(); }
    [[nodiscard]] bool isReadOnly() const { return m_register.isReadOnly(); }

private:
    OpenRegister &m_register;
};

} // namespace rueckhalt
