// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

namespace rueckhalt {

/// Takes incidents out of the register for good.
class Erasing
{
public:
    explicit Erasing(OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    /// What has to be said before an incident is erased.
    struct Outlook
    {
        QString number {}; ///< to be typed as confirmation
        bool wasReported = false; ///< came as a sealed report; its reporter can see an answer
        int grants = 0; ///< members who can read it at present
        /// Names of accused persons may be kept for it that the one who erases cannot open: only a
        /// holder of their key erases them with it, or their last day.
        bool mayLeaveNames = false;
        QStringList backupFolders {}; ///< where backups lie from which its keys are taken
    };
    /// NotFound, NotPermitted.
    [[nodiscard]] Result<Outlook> outlook(const IncidentId &incident) const;

    /// What is left to do after an incident was erased.
    struct Outcome
    {
        qsizetype backupsOutOfReach = 0; ///< folders whose next backup takes the keys out
        qsizetype answersOutOfReach = 0; ///< answers in a folder that cannot be reached at present
    };
    /// Whether the member who is in erases incidents, and the register can be changed.
    [[nodiscard]] bool isAllowed() const;
    /// The incident with its person part, grants and what goes on about it; its keys in every
    /// backup within reach; the answer for its reporter. The sealed report is not taken in again,
    /// wherever a copy of it turns up. NotFound, NotPermitted, ReadOnly, DiskFull, Io.
    Result<Outcome> erase(const IncidentId &incident);

private:
    OpenRegister &m_register;
};

} // namespace rueckhalt
