// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"
#include "vault/memberkeeping.h"
#include "vault/registerglance.h"

namespace rueckhalt {

/// Opens and creates registers. Deriving the key takes about a second: these functions may run on
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
        const QString &folder, const Credentials &credentials) const
    {
        return Vault::open(folder, credentials, m_environment);
    }
    /// Which fields the way in needs; quick, without a key.
    [[nodiscard]] static Result<RegisterGlance> glance(const QString &folder)
    {
        return glanceAt(folder);
    }
    /// With the secret that was printed when the register was made.
    [[nodiscard]] Result<std::unique_ptr<Vault>> openWithRecovery(
        const QString &folder, const SecretBytes &recoverySecret) const
    {
        return Vault::openWithRecovery(folder, recoverySecret, m_environment);
    }
    /// A new password for a member who lost his; `recovered` was opened with recovery and is
    /// closed. Returns the register opened anew, as that member.
    [[nodiscard]] Result<std::unique_ptr<Vault>> replaceLostPassword(
        std::unique_ptr<Vault> recovered, const Member &member, const SecretBytes &password,
        const SecretBytes &keyFile) const;
    [[nodiscard]] Result<NewRegister> create(const QString &folder, const Founder &founder) const
    {
        return Vault::create(folder, founder, m_environment);
    }
    [[nodiscard]] const VaultEnvironment &environment() const { return m_environment; }

private:
    VaultEnvironment m_environment;
};

} // namespace rueckhalt
