// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "base/result.h"
#include "vault/member.h"

namespace rueckhalt {

/// Members and keys of an unlocked register (architecture chapter 2). Every function is one change,
/// durable when it returns and noted in the chain. Unless said otherwise: NotPermitted if the
/// member who is in may not do it, ReadOnly, DiskFull, Io.
class MemberKeeping
{
public:
    virtual ~MemberKeeping() = default;

    /// In the order of their making.
    [[nodiscard]] virtual QList<Member> members() const = 0;

    // --- administrators ---------------------------------------------------------------------
    /// AlreadyExists for a login name in use, Invalid for an empty one, for no role or for roles
    /// that are not compatible. The keys of roles that the administrator does not hold and that
    /// exist already are awaited from a holder.
    virtual Result<UserId> add(const NewMember &member) = 0;
    /// A role taken away gets a new version of its key, as with remove(), and that of officers a
    /// new one of identities as well. Invalid if no active administrator would be left.
    virtual Result<void> setRoles(
        const UserId &member, CodeSet<Role> roles, const Progress &progress = {})
        = 0;
    /// Names and roles in one change: everything or nothing. As setRoles(), setName() and
    /// setLogin() otherwise; of what stays as it is only the length of the name is checked.
    virtual Result<void> change(const UserId &member, const MemberProfile &profile,
        CodeSet<Role> roles, const Progress &progress = {})
        = 0;
    virtual Result<void> setName(const UserId &member, const QString &name) = 0;
    /// Also for oneself. AlreadyExists, Invalid as with add(). The founder of a register may have
    /// had no login name while he was alone.
    virtual Result<void> setLogin(const UserId &member, const QString &login) = 0;
    /// Admitted again, an account is what it was before it was disabled: one that was invited still
    /// needs a password of its own.
    virtual Result<void> setDisabled(const UserId &member, bool disabled) = 0;
    /// Takes the account away, makes new versions of the keys of its roles (of an officer: also of
    /// identities) and of the database key, wraps and encrypts anew what they protect. So it is
    /// also where a key is still awaited: he may have had it before his password was reset. Needs a
    /// holder of these keys: NotPermitted otherwise, with the role's code or "identities" as
    /// detail; with recovery there is always one. Cancelled leaves everything as it was.
    virtual Result<void> remove(const UserId &member, const Progress &progress = {}) = 0;
    /// A new password for somebody who lost his: a new user secret; role keys that the
    /// administrator does not hold are awaited again. The role keys themselves stay: if others may
    /// know the old password, rotate() has to follow.
    virtual Result<void> resetPassword(const UserId &member, const SecretBytes &password) = 0;

    // --- holders ----------------------------------------------------------------------------
    /// Hands the keys that are awaited and that one holds to a member. `fingerprint` is
    /// Member::fingerprint as the member has read it out: an administrator who gave the account a
    /// new password has its keys, and only this comparison shows that. Invalid with "fingerprint"
    /// as detail if it is another, with "state" if the member is not active.
    virtual Result<void> grantAwaited(const UserId &member, const Digest &fingerprint) = 0;
    /// New versions of the keys of `roles` (which one must hold) and of the database key; with that
    /// of the officers also that of identities, if one holds it.
    virtual Result<void> rotate(CodeSet<Role> roles, const Progress &progress = {}) = 0;
    /// Names of accused persons: makes the key and gives it to oneself. `stateLawProfile` is the
    /// text that says on what the authority bases it; Invalid if empty.
    virtual Result<void> switchIdentitiesOn(const QString &stateLawProfile) = 0;
    /// To an active officer; the rest as with grantAwaited().
    virtual Result<void> grantIdentities(const UserId &member, const Digest &fingerprint) = 0;
    /// Erases all of them and the key.
    virtual Result<void> switchIdentitiesOff() = 0;
    /// Empty while switched off.
    [[nodiscard]] virtual QString stateLawProfile() const = 0;

    // --- everybody --------------------------------------------------------------------------
    /// WrongPassword if `old` is not the present one. An invited member becomes active and gets
    /// new keys of his own. `newKeyFile` empty: without one from now on. Role keys and database key
    /// stay, and an older copy of the head holds them under the old password: if that has leaked,
    /// rotate() has to follow.
    virtual Result<void> changePassword(const SecretBytes &oldPassword,
        const SecretBytes &oldKeyFile, const SecretBytes &newPassword,
        const SecretBytes &newKeyFile)
        = 0;

    // --- recovery ---------------------------------------------------------------------------
    /// Whether this is the secret of the register's recovery.
    [[nodiscard]] virtual bool isRecoverySecret(const SecretBytes &secret) const = 0;
    /// False in a register that was made by an older program, until renewRecovery().
    [[nodiscard]] virtual bool hasRecovery() const = 0;
    /// Makes a new recovery secret (16 bytes) and new versions of the role keys and of the database
    /// key: with the old secret and a copy of the head from before, all the present ones could be
    /// had. What was written from now on, here or into a backup, the old secret does not open; a
    /// backup from before it still opens, as it was then. Needs all keys of roles with contents
    /// (officer, council, data-protection officer, identities) that exist, or the old secret:
    /// NotPermitted otherwise, with the missing role's code as detail. Cancelled leaves everything
    /// as it was.
    virtual Result<SecretBytes> renewRecovery(
        const SecretBytes &oldSecret = {}, const Progress &progress = {})
        = 0;
};

} // namespace rueckhalt
