// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/firstaidentry.h"

namespace rueckhalt {

class OpenedVault;

/// What the list of first-aid records shows: nobody can leaf through what is in them.
struct FirstAidLine
{
    FirstAidId id {};
    IncidentId incident {};
    QDate aidDay {};
    QString unit {};
    QDate keptUntil {};
};

/// Records of first aid (DGUV Vorschrift 1 § 24 (6)), each a sealed object under the officers' key,
/// apart from the incident it belongs to and staying when that is erased. Opening one is noted in
/// the chain. Without the right to work on cases and the key every function fails with
/// NotPermitted.
class FirstAidKeeping
{
public:
    /// `opened` outlives it.
    explicit FirstAidKeeping(OpenedVault &opened)
        : m_opened(opened)
    {
    }

    /// Invalid with "first-aid" (problemOf); NotFound without such an incident.
    Result<FirstAidId> keep(const FirstAidEntry &entry);
    /// The newest first.
    Result<QList<FirstAidLine>> list() const;
    /// Of one incident, noted as read.
    Result<QList<FirstAidEntry>> of(const IncidentId &incident) const;
    /// For somebody to read. NotFound.
    Result<FirstAidEntry> read(const FirstAidId &id) const;
    /// A wrong entry, before its time; also out of every backup within reach. NotFound.
    Result<void> erase(const FirstAidId &id);
    /// Erases those whose last day is over, in one change, as erase() does. Returns how many.
    Result<qsizetype> sweep();
    /// Within a transaction of the caller, who settles the backups. Needs no key.
    Result<void> remove(const QList<FirstAidId> &ids);
    [[nodiscard]] bool isAvailable() const { return mayUse().has_value(); }

private:
    [[nodiscard]] Result<void> mayUse() const;
    [[nodiscard]] QDate today() const;
    [[nodiscard]] Result<QList<FirstAidEntry>> all() const;

    OpenedVault &m_opened;
};

} // namespace rueckhalt
