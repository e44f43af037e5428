// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/actionrights.h"
#include "vault/head.h"
#include "vault/incidentstore.h"
#include "vault/memberkeeping.h"
#include "vault/registerlock.h"
#include "vault/vault.h"

namespace rueckhalt {

/// What a change is, for rights and for the chain.
struct Deed
{
    Action action = Action::Created;
    QByteArray object = {}; ///< id or empty
};

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
        if (!lock)
            return failure(Error::Code::ReadOnly, QStringLiteral("register is open read-only"));
        auto transaction = Transaction::begin(*database);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        auto result = change();
        if (!result)
            return result;
        if (const auto noted = note(deed); !noted)
            return tl::unexpected<Error>(noted.error());
        if (const auto committed = transaction->commit(); !committed)
            return tl::unexpected<Error>(committed.error());
        changed();
        return result;
    }

    /// Makes `next` the head: numbers and signs it with the MAC and writes both copies. On failure
    /// the present head stays, in memory and as far as possible on disk.
    Result<void> writeHead(Head next);
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
    Member me;
    std::unique_ptr<MemberKeeping> members;

private:
    /// Enters what is being changed into the chain, within the transaction.
    Result<void> note(const Deed &deed);
    /// After a commit.
    void changed();

    bool m_headNeedsRepair = false;
};

/// An account as its slot and the membership say.
Result<Member> memberOf(const Head &head, const UserId &user, const SecretBytes &databaseKey);

[[nodiscard]] QString databaseIn(const QString &folder);
/// vault.db under its next key, while it is being made.
[[nodiscard]] QString replacementIn(const QString &folder);
/// Puts the finished replacement in the place of vault.db, durably.
Result<void> placeReplacement(const QString &folder);

} // namespace rueckhalt
