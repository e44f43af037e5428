// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/gui/plandesk.h"

namespace rueckhalt::testing {

/// The town of PlanDesk with 240 more incidents of all types in 2026 and 60 persons: enough to tell
/// something, with small cells that have to be withheld. The clock stands at 21 November 2026.
class ReleaseDesk
{
public:
    ReleaseDesk();
    /// As it was at first; everything opened before must be closed.
    void startAfresh();

    [[nodiscard]] const QString &folder() const { return m_desk.folder(); }
    [[nodiscard]] std::unique_ptr<OpenRegister> open(const QString &login = {}) const
    {
        return m_desk.open(login);
    }
    [[nodiscard]] VaultEnvironment environment() const { return m_desk.environment(); }
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

private:
    QTemporaryDir m_dir;
    PlanDesk m_desk;
    QString m_original;
};

} // namespace rueckhalt::testing
