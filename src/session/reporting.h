// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

namespace rueckhalt {

/// Reports an incident in the unlocked register: draft kept while typing, problems named, record.
class Reporting
{
public:
    explicit Reporting(OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    [[nodiscard]] QList<IncidentProblem> problems(const IncidentDraft &draft) const;
    /// Records and discards the saved draft. Invalid while there are problems.
    Result<Incident> record(const IncidentDraft &draft);

    /// Keeps the draft encrypted in the register; an empty draft discards.
    Result<void> saveDraft(const IncidentDraft &draft);
    Result<std::optional<SavedDraft>> savedDraft() const;
    Result<void> discardDraft();

private:
    OpenRegister &m_register;
};

} // namespace rueckhalt
