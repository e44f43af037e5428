// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casework/caseglance.h"
#include "domain/casework/casesettings.h"
#include "domain/deadline/worklist.h"
#include "session/openregister.h"

namespace rueckhalt {

/// Ids in the CaseFacts of a case: "p1", "p2" for affected persons, "o1", "o2" for those accused;
/// "" for the only one, because a decision against nobody in particular is one against all.
[[nodiscard]] QString affectedId(int person);
[[nodiscard]] QString offenderId(int offender, qsizetype accused);

/// What the clocks of a case depend on, from the facts of the incident and the glance of its case.
/// Which acts are looked at is put together generously: whether one is an offence is for others to
/// decide. Light cases have no clocks for prosecution.
[[nodiscard]] CaseFacts caseFactsOf(
    const QString &number, const IncidentFacts &facts, const CaseGlance &glance);

/// The deadlines of the cases of a register that are not finished, with the settings and holidays
/// of the authority. For a carer those of the granted cases.
class CaseDeadlines
{
public:
    explicit CaseDeadlines(const OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    /// The day that counts as today, in Germany.
    [[nodiscard]] QDate today() const;
    /// All clocks of all open cases, with those that wait, are done or do not apply.
    [[nodiscard]] Result<QList<WorkItem>> all() const;
    /// What is to be done: overdue, today, this week, later, waiting for a fact.
    [[nodiscard]] Result<WorkList> workList() const;
    /// Of one case; empty if it has none or is finished.
    [[nodiscard]] Result<QList<Deadline>> of(const IncidentId &incident) const;
    /// An iCalendar file of all of them, without personal data.
    [[nodiscard]] Result<QByteArray> calendar(Language language) const;

private:
    const OpenRegister &m_register;
};

} // namespace rueckhalt
