// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "domain/protection/identity.h"

namespace rueckhalt {

class OpenedVault;

/// Names of accused persons, each a sealed object under the identities' key. Off until somebody
/// switches them on (MemberKeeping). Without the key every function fails with NotPermitted.
/// There is no search by name, on purpose.
class IdentityKeeping
{
public:
    /// `opened` outlives it.
    explicit IdentityKeeping(OpenedVault &opened)
        : m_opened(opened)
    {
    }

    /// Whether names are kept in this register and the member who is in holds their key.
    [[nodiscard]] bool isAvailable() const { return mayRead().has_value(); }
    /// Invalid, see checkIdentity(); NotFound if the incident does not exist.
    Result<IdentityId> record(const Identity &identity);
    /// By the day of their end, the nearest first.
    Result<QList<Identity>> all() const;
    Result<QList<Identity>> of(const IncidentId &incident) const;
    /// Those whose last day is over: to be erased.
    Result<QList<Identity>> due() const;
    /// Also out of every backup within reach; backupPlaces() says where that is still to be done.
    Result<void> erase(const IdentityId &id);
    /// Erases those that are due, in one change, as erase() does. Returns how many.
    Result<qsizetype> sweep();
    /// Erases those of an incident, within a transaction of the caller, who settles the backups.
    Result<void> eraseOf(const IncidentId &incident);
    /// Within a transaction of the caller, who settles the backups afterwards, as the next one.
    Result<void> eraseAll();
    /// Without asking who is in.
    Result<void> remove(const QList<IdentityId> &ids);

    /// How long one may be kept, as the state-law profile allows.
    [[nodiscard]] int longestMonths() const;
    /// Invalid beyond 1 and MaxIdentityMonths.
    Result<void> setLongestMonths(int months);

private:
    [[nodiscard]] Result<void> mayRead() const;
    [[nodiscard]] QDate today() const;

    OpenedVault &m_opened;
};

} // namespace rueckhalt
