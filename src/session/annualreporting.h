// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/reportwriter.h"
#include "session/openregister.h"

namespace rueckhalt {

/// The annual report from the register to a file.
class AnnualReporting
{
public:
    explicit AnnualReporting(const OpenRegister &openRegister)
        : m_register(openRegister)
    {
    }

    /// Years in which incidents happened, newest first.
    [[nodiscard]] QList<int> years() const;
    [[nodiscard]] AnnualRelease release(int year, const QString &authority) const;
    /// Notes in the chain that a report is released, and writes it with the state of the register
    /// after that, to a temporary file beside `path` that is then renamed: a failure leaves the old
    /// file.
    Result<void> write(const AnnualRelease &release, ReportFormat format, Language language,
        const QString &path) const;

    /// Reports that nobody has looked at: received and never answered. All incidents if that cannot
    /// be read.
    [[nodiscard]] QSet<IncidentId> unreviewed() const;

private:
    const OpenRegister &m_register;
};

} // namespace rueckhalt
