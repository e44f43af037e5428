// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/releaseledger.h"
#include "domain/incident/organisation.h"
#include "domain/statistics/facttable.h"

#include <QSet>

namespace rueckhalt {

/// The incidents of a year as a release counts them.
struct FrozenYear
{
    LedgerYear year; ///< with the rows that the release adds; groups and witnesses as before
    int counted = 0; ///< in the period; of a correction: added and removed
    int late = 0; ///< of these, in a later month than they happened
};

/// Decides which incidents a release counts and in which month.
///
/// An incident is counted once, by the release that covers its month of publication: the month in
/// which it happened if no release covered that yet, else the first month after it that is open,
/// also in a later year. Is only the year known, the month of the report stands for it, or
/// December. A correction takes what is not counted yet and happened in its year ("added") and
/// what was withdrawn since or has got another site, other types or another year ("removed").
class IncidentFreezer
{
public:
    /// All outlive this.
    IncidentFreezer(const ReleaseLedger &ledger, const FactTable &facts,
        const Organisation &organisation, const QSet<IncidentId> &unreviewed);

    [[nodiscard]] FrozenYear freeze(const ReleasePeriod &period) const;

private:
    struct Month
    {
        int year = 0;
        int month = 0;
        bool operator==(const Month &) const = default;
    };
    [[nodiscard]] Month candidateOf(FactTable::Row row) const;
    [[nodiscard]] Month publicationOf(Month candidate) const;
    [[nodiscard]] FrozenIncident frozen(FactTable::Row row, Month candidate, Month counted) const;
    [[nodiscard]] std::optional<FactTable::Row> rowOf(const FrozenIncident &was) const;
    void refresh(LedgerYear &year, bool details) const;
    void addNew(const ReleasePeriod &period, FrozenYear &frozen) const;
    void correct(const ReleasePeriod &period, FrozenYear &frozen) const;
    [[nodiscard]] bool hasMoved(const FrozenIncident &was, FactTable::Row row, int year) const;

    const ReleaseLedger &m_ledger;
    const FactTable &m_facts;
    const Organisation &m_organisation;
    const QSet<IncidentId> &m_unreviewed;
    QSet<IncidentId> m_counted; ///< in any year
    QHash<IncidentId, FactTable::Row> m_rows; ///< of what was frozen in any year
};

} // namespace rueckhalt
