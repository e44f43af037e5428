// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/openedvault.h"

namespace rueckhalt {

/// Members and keys of an opened vault.
class VaultMembers : public MemberKeeping
{
public:
    /// `opened` outlives it.
    explicit VaultMembers(OpenedVault &opened)
        : m_opened(opened)
    {
    }

    [[nodiscard]] QList<Member> members() const override;
    Result<UserId> add(const NewMember &member) override;
    Result<void> setRoles(
        const UserId &member, CodeSet<Role> roles, const Progress &progress) override;
    Result<void> change(const UserId &member, const MemberProfile &profile, CodeSet<Role> roles,
        const Progress &progress) override;
    Result<void> setName(const UserId &member, const QString &name) override;
    Result<void> setLogin(const UserId &member, const QString &login) override;
    Result<void> setDisabled(const UserId &member, bool disabled) override;
    Result<void> remove(const UserId &member, const Progress &progress) override;
    Result<void> resetPassword(const UserId &member, const SecretBytes &password) override;
    Result<void> grantAwaited(const UserId &member, const Digest &fingerprint) override;
    Result<void> rotate(CodeSet<Role> roles, const Progress &progress) override;
    Result<void> switchIdentitiesOn(const QString &stateLawProfile) override;
    Result<void> grantIdentities(const UserId &member, const Digest &fingerprint) override;
    Result<void> switchIdentitiesOff() override;
    [[nodiscard]] QString stateLawProfile() const override;
    Result<void> changePassword(const SecretBytes &oldPassword, const SecretBytes &oldKeyFile,
        const SecretBytes &newPassword, const SecretBytes &newKeyFile) override;
    [[nodiscard]] bool isRecoverySecret(const SecretBytes &secret) const override;
    [[nodiscard]] bool hasRecovery() const override;
    Result<SecretBytes> renewRecovery(
        const SecretBytes &oldSecret, const Progress &progress) override;

private:
    /// Whether this is an active member with the keys that were compared.
    static Result<void> checkReceiver(const Member &member, const Digest &fingerprint);
    /// The present head with other names for a member.
    Result<Head> withProfile(
        const UserId &member, const std::function<void(MemberProfile &)> &change) const;
    /// Gives a member of a head under construction other names.
    Result<void> rename(
        Head &next, const UserId &member, const std::function<void(MemberProfile &)> &change) const;
    /// Puts a head under construction in force, in which the member has these roles.
    Result<void> putRoles(
        Head next, const UserId &member, CodeSet<Role> roles, const Progress &progress);

    OpenedVault &m_opened;
};

} // namespace rueckhalt
