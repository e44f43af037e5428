// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"

namespace rueckhalt {

/// Opens and creates registers. Deriving the key takes about a second: both functions may run on
/// a worker thread and touch nothing shared; the vault they return is then handed to
/// OpenRegister::load() on the thread that will use it.
class Unlocking
{
public:
    explicit Unlocking(VaultEnvironment environment)
        : m_environment(std::move(environment))
    {
    }

    [[nodiscard]] Result<std::unique_ptr<Vault>> open(
        const QString &folder, const SecretBytes &password) const
    {
        return Vault::open(folder, password, m_environment);
    }
    [[nodiscard]] Result<std::unique_ptr<Vault>> create(
        const QString &folder, const SecretBytes &password) const
    {
        return Vault::create(folder, password, m_environment);
    }
    [[nodiscard]] const VaultEnvironment &environment() const { return m_environment; }

private:
    VaultEnvironment m_environment;
};

} // namespace rueckhalt
