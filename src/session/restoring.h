// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/backuprestoring.h"

namespace rueckhalt {

/// Looking into backups and making registers of them. Needs no open register and touches nothing
/// shared: may run on a worker thread.
class Restoring
{
public:
    explicit Restoring(VaultEnvironment environment)
        : m_environment(std::move(environment))
    {
    }

    /// Which fields the way in needs; quick, without a key.
    [[nodiscard]] static Result<RegisterGlance> glance(
        const QString &path, const QStringList &newerStates)
    {
        return OpenedBackup::glance(path, newerStates);
    }
    [[nodiscard]] Result<OpenedBackup> open(const QString &path, const BackupAccess &access) const
    {
        return OpenedBackup::open(path, access);
    }
    /// Into a folder that is not there yet; see OpenedBackup::restore(). Whoever calls it has asked
    /// whether an older state is wanted where the backup knows a newer one.
    Result<BackupReport> restore(
        OpenedBackup &backup, const QString &target, const Progress &progress = {}) const
    {
        return backup.restore(target, m_environment, progress);
    }

private:
    VaultEnvironment m_environment;
};

} // namespace rueckhalt
