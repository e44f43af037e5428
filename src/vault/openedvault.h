// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/actionrights.h"
#include "vault/attachmentkeeping.h"
#include "vault/caseentries.h"
#include "vault/casegrants.h"
#include "vault/chainlog.h"
#include "vault/firstaidkeeping.h"
#include "vault/head.h"
#include "vault/identitykeeping.h"
#include "vault/incidentstore.h"
#include "vault/indicatorkeeping.h"
#include "vault/integrity.h"
#include "vault/memberkeeping.h"
#include "vault/registerlock.h"
#include "vault/ringkeeping.h"
#include "vault/servicekeeping.h"
#include "vault/vault.h"

#include <functional>
#include <limits>

namespace rueckhalt {

class CaseStore;
class ReleaseStore;
class ReportStore;

/// The parts of an unlocked register and the one way to change it. Inside of Vault.
class OpenedVault
{
public:
    /// With a null `lock` read-only.
    OpenedVault(QString folder, VaultEnvironment environment, Head head, RegisterKeys keys,
        std::unique_ptr<Database> database, std::unique_ptr<RegisterLock> lock);
    ~OpenedVault();
    OpenedVault(const OpenedVault &) = delete;
    OpenedVault &operator=(const OpenedVault &) = delete;

    /// Whether the member who is in may do that: account in order, right of one of his roles.
    [[nodiscard]] Result<void> mayDo(Action action) const;
    [[nodiscard]] Result<void> mayUse(Right right) const;

    /// Runs `change` in one transaction; what it returns is durable when this returns.
    template <typename Change>
    auto change(const Deed &deed, Change change) -> decltype(change())
    {
        if (const auto allowed = mayDo(deed.action); !allowed)
            return tl::unexpected<Error>(allowed.error());
        return changeUnasked(deed, std::move(change));
    }
    /// The same for what the program does by itself or what was checked before.
    template <typename Change>
    auto changeUnasked(const Deed &deed, Change change) -> decltype(change())
    {
        if (const auto ready = prepareChange(); !ready)
            return tl::unexpected<Error>(ready.error());
        auto transaction = Transaction::begin(*database);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        auto result = change();
        if (!result)
            return result;
        if (const auto noted = integrity.note(deed); !noted)
            return tl::unexpected<Error>(noted.error());
        if (const auto committed = transaction->commit(); !committed) {
            integrity.doubt();
            return tl::unexpected<Error>(committed.error());
        }
        changed();
        return result;
    }

    /// For what the digest does not cover and nobody needs to find in the chain.
    template <typename Change>
    Result<void> changeQuietly(Change change)
    {
        if (isReadOnly())
            return failure(Error::Code::ReadOnly, QStringLiteral("register is open read-only"));
        auto transaction = Transaction::begin(*database);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        return change().and_then([&] { return transaction->commit(); });
    }

    /// Goes on from the state of a backup, which is older than what is remembered elsewhere: runs
    /// `change` as the entry of the chain that says so. Instead of begin(). Damaged if the chain or
    /// the members of the backup are not in order, or its rows are not those that were signed: this
    /// entry must not sign in an officer's name what somebody else has written.
    template <typename Change>
    Result<void> resume(const BackedUpState &backedUp, Change change)
    {
        if (auto ready = prepareResuming(backedUp); !ready)
            return ready;
        return changeUnasked({Action::Restored, {}, 0, true}, std::move(change));
    }

    /// A copy of the head to be changed, whose membership is the next one.
    [[nodiscard]] Head beginChange() const;
    /// Signs the membership of a changed head and checks that it may follow the present one.
    Result<void> prepareHead(Head &next) const;
    /// Makes `next` the head and runs `rows`, in one transaction: prepareHead(), the row of the
    /// membership if it is another one, writeHead().
    Result<void> changeHead(
        const Deed &deed, Head next, const std::function<Result<void>()> &rows = {});
    /// Numbers `next`, sets its MAC under `databaseKey` and writes both copies. On failure the
    /// present head stays, in memory and as far as possible on disk.
    Result<void> writeHead(Head next, const SecretBytes &databaseKey);
    /// Enters the head's membership into vault.db if it is not there, because the last step of a
    /// change of keys failed. Comes before every other change of the head: each membership has to
    /// follow the one before, there as well.
    Result<void> noteMembership(const Deed &deed);
    /// Goes on with the file that has taken the place of vault.db.
    Result<void> reopenDatabase();
    /// Compares the register with what is signed and with what this machine remembers, and opens
    /// it for changes if nothing speaks against it.
    Result<void> begin(const Progress &progress = {});
    /// Opened without the right to change it: by the folder or by what was found.
    [[nodiscard]] bool isReadOnly() const { return !lock || !integrity.allowsWriting(); }
    /// Declares a state that only differs from what is remembered elsewhere to be the right one.
    /// What the backups within reach know to be erased is erased again, and what they know to be
    /// released is in the ledger again.
    Result<void> acceptState();
    /// NotPermitted without the officers' key; Damaged if the findings need a backup.
    Result<void> mayAcceptState() const;
    /// Within a transaction of the caller: an incident with everything that shows it.
    Result<void> eraseIncident(const IncidentId &incident);

    /// Takes what was erased out of the keys of all backups within reach. Returns how many places
    /// were not: they stay pending (BackupPlace).
    Result<qsizetype> settleBackups();

    /// Looks up me() anew, after head or keys have changed.
    void refreshMe();
    [[nodiscard]] const RegisterId &id() const { return head.id; }

    QString folder;
    VaultEnvironment environment;
    std::unique_ptr<RegisterLock> lock; ///< null: read-only
    Head head;
    RegisterKeys keys;
    std::unique_ptr<Database> database; ///< never another object, see Database::replaceBy()
    SealedObjects objects;
    IncidentStore incidents;
    SecretBytes tokenKey; ///< empty without the officers' key
    SecretBytes ledgerKey; ///< hides ids in the release ledger; empty without the officers' key
    Member me;
    std::unique_ptr<MemberKeeping> members;
    CaseGrants grants {*this};
    CaseEntries caseEntries {*this};
    IdentityKeeping identities {*this};
    FirstAidKeeping firstAid {*this};
    AttachmentKeeping attachments {*this};
    IndicatorKeeping indicators {*this};
    ServiceKeeping service {*this};
    RingKeeping rings {*this};
    ChainLog log {*this};
    Integrity integrity;

    /// A backup that is being made, as long as somebody makes it.
    struct RunningBackup
    {
        QString folder;
        /// How many were erased when its copy was complete: it brings the keys of what is erased
        /// later there again, so that up to noteBackup() only so many are done with.
        qint64 erasures = std::numeric_limits<qint64>::max();
    };
    std::weak_ptr<RunningBackup> runningBackup;

    /// Before every change, and before the rows are compared with a copy: looks what became of a
    /// commit in doubt. ReadOnly if nothing may be changed; the error of the disk if the head still
    /// lacks the change before: it must never be more than one entry behind.
    Result<void> prepareChange();

private:
    Result<void> prepareResuming(const BackedUpState &backedUp);
    /// After a commit.
    void changed();
    Result<void> writeChainHead();
    Result<void> takeHeadBack(const Head &before, const Result<void> &failed);

    bool m_headNeedsRepair = false;
    bool m_headIsBehind = false;
};

/// What the register remembers of sealed reports.
[[nodiscard]] ReportStore reportsIn(OpenedVault &opened);
/// The cases.
[[nodiscard]] CaseStore casesIn(OpenedVault &opened);
/// The release ledger.
[[nodiscard]] ReleaseStore releasesIn(OpenedVault &opened);

/// Member::fingerprint.
[[nodiscard]] Digest fingerprintOf(const PublicKeys &keys);
/// An account as its slot and the membership say.
Result<Member> memberOf(const Head &head, const UserId &user, const SecretBytes &databaseKey);

[[nodiscard]] QString databaseIn(const QString &folder);
/// Whether a register can be made there: AlreadyExists, NotFound (the folder above), Invalid
/// (name).
Result<void> checkNewName(const QString &folder);
/// Opens a folder that was just filled from a backup, without comparing it with anything: resume()
/// does.
Result<std::unique_ptr<OpenedVault>> openRestored(
    const QString &folder, Head head, RegisterKeys keys, const VaultEnvironment &environment);
/// vault.db under its next key, while it is being made.
[[nodiscard]] QString replacementIn(const QString &folder);
/// Removes what an interrupted change of the database key left.
void removeReplacement(const QString &folder);
/// Puts the finished replacement in the place of vault.db, durably.
Result<void> placeReplacement(const QString &folder);

} // namespace rueckhalt
