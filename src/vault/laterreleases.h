// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/backupkeys.h"

#include <vector>

namespace rueckhalt {

class OpenedVault;

/// Where a later state of a register may lie.
struct LaterState
{
    QString database; ///< path of its vault.db
    /// Entries of its chain, as somebody says who need not be right: more are looked at first.
    quint64 changes = 0;
    BackupKeys *keys = nullptr; ///< of a backup; null: the content keys lie in the database
};

/// Brings what was released after an older state of a register into that state.
///
/// What is released stays known to everybody who has read it, whatever becomes of the register. An
/// older state that went on without it would protect the next numbers against too few: the ledger
/// must never become shorter. So the releases come from the newest state within reach that proves
/// itself: its memberships are among those of the register, every entry of its chain is signed by
/// who had the right, and its rows are those of the last entry. Whoever has the key of the database
/// can make a copy that looks newer, but none of which that is true.
///
/// What was released and is in no state within reach is not known here; nobody can tell that it
/// was.
class LaterReleases
{
public:
    /// `here` outlives this. `databaseKeys`: the newest first.
    LaterReleases(OpenedVault &here, std::vector<SecretBytes> databaseKeys)
        : m_here(here)
        , m_databaseKeys(std::move(databaseKeys))
    {
    }

    /// Its keys outlive this.
    void add(const LaterState &state) { m_states.push_back(state); }
    /// The backups of the register in a folder, of registers called so.
    void addBackups(const QString &folder, const QString &registerName, BackupKeys &keys);
    /// Within the transaction that declares the older state to be the one that goes on. How many
    /// releases came with it. States that cannot be read or prove nothing are passed over.
    Result<int> bringIn();

private:
    class Source;
    [[nodiscard]] Result<int> bringIn(Source &source) const;

    OpenedVault &m_here;
    std::vector<SecretBytes> m_databaseKeys;
    std::vector<LaterState> m_states;
};

/// LaterReleases from all backups that `here` knows of; places out of reach are left out.
Result<int> bringInReleasesOfBackups(OpenedVault &here);

} // namespace rueckhalt
