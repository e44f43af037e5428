// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/accesslog.h"

namespace rueckhalt {

class OpenedVault;

/// The access log of an unlocked register. Inside of Vault.
class ChainLog final : public AccessLog
{
public:
    explicit ChainLog(OpenedVault &opened)
        : m_opened(opened)
    {
    }

    [[nodiscard]] quint64 count() const override;
    [[nodiscard]] Result<QList<LogEntry>> entries(quint64 from, int most) const override;
    Result<LogHalf> secondHalf(const Credentials &other) override;
    [[nodiscard]] Result<QList<LogEntry>> entriesInDetail(
        const LogHalf &second, quint64 from, int most) const override;
    Result<void> verify(const Progress &progress = {}) const override;
    [[nodiscard]] Result<bool> contains(const RegisterMark &mark) const override;
    Result<qsizetype> prune(const QDateTime &before) override;

private:
    /// Which of the two readers the member who is in is. NotPermitted.
    [[nodiscard]] Result<Role> ownRole() const;

    OpenedVault &m_opened;
};

} // namespace rueckhalt
