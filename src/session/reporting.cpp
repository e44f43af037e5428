// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/reporting.h"

#include "session/newincident.h"

namespace rueckhalt {

QList<IncidentProblem> Reporting::problems(const IncidentDraft &draft) const
{
    return problemsOf(draft, m_register.now().toLocalTime());
}

Result<Incident> Reporting::record(const IncidentDraft &draft)
{
    if (!problems(draft).isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("incomplete draft"));

    auto recorded = m_register.record(
        newIncidentOf(draft, m_register.now(), m_register.organisation(), m_register.vault()));
    // The incident is safe by now: a draft that could not be removed is no reason to alarm anybody.
    if (recorded)
        static_cast<void>(discardDraft());
    return recorded;
}

Result<void> Reporting::saveDraft(const IncidentDraft &draft)
{
    return draft.isEmpty() ? discardDraft() : m_register.vault().saveDraft(draft);
}

Result<std::optional<SavedDraft>> Reporting::savedDraft() const
{
    return m_register.vault().draft();
}

Result<void> Reporting::discardDraft()
{
    return m_register.vault().discardDraft();
}

} // namespace rueckhalt
