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

/// What came back of what was told after an older state.
struct BroughtIn
{
    int releases = 0;
    int ringPapers = 0; ///< signed papers of rings, one's own and those of others
    int pages = 0; ///< for the public
};

/// Brings what was released after an older state of a register into that state, and what was told
/// in rings and on pages for the public (LaterTold).
///
/// What is released stays known to everybody who has read it, whatever becomes of the register. An
/// older state that went on without it would protect the next numbers against too few: the ledger
/// must never become shorter. A sheet that was forgotten would be told a second time with other
/// numbers. So all of it comes from the newest state within reach that proves itself: its
/// memberships are among those of the register, every entry of its chain is signed by who had the
/// right, and its rows are those of the last entry. Whoever has the key of the database can make a
/// copy that looks newer, but none of which that is true.
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
    /// Within the transaction that declares the older state to be the one that goes on. States that
    /// cannot be read or prove nothing are passed over.
    Result<BroughtIn> bringIn();

private:
    class Source;
    [[nodiscard]] Result<BroughtIn> bringIn(Source &source) const;
    [[nodiscard]] Result<int> bringInReleases(Source &source) const;

    OpenedVault &m_here;
    std::vector<SecretBytes> m_databaseKeys;
    std::vector<LaterState> m_states;
};

/// LaterReleases from all backups that `here` knows of; places out of reach are left out.
Result<BroughtIn> bringInReleasesOfBackups(OpenedVault &here);

} // namespace rueckhalt
