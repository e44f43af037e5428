// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vaultmembers.h"

namespace rueckhalt {

namespace {

tl::unexpected<Error> notYet()
{
    return failure(Error::Code::Unsupported, QStringLiteral("members"));
}

} // namespace

QList<Member> VaultMembers::members() const
{
    QList<Member> all;
    for (const MembershipEntry &entry : m_opened.head.membership.members) {
        if (auto member = memberOf(m_opened.head, entry.user, m_opened.keys.database))
            all << std::move(*member);
    }
    return all;
}

Result<UserId> VaultMembers::add(const NewMember &)
{
    return notYet();
}
Result<void> VaultMembers::setRoles(const UserId &, CodeSet<Role>, const Progress &)
{
    return notYet();
}
Result<void> VaultMembers::setName(const UserId &, const QString &)
{
    return notYet();
}
Result<void> VaultMembers::setDisabled(const UserId &, bool)
{
    return notYet();
}
Result<void> VaultMembers::remove(const UserId &, const Progress &)
{
    return notYet();
}
Result<void> VaultMembers::resetPassword(const UserId &, const SecretBytes &)
{
    return notYet();
}
Result<void> VaultMembers::grantAwaited(const UserId &)
{
    return notYet();
}
Result<void> VaultMembers::rotate(CodeSet<Role>, const Progress &)
{
    return notYet();
}
Result<void> VaultMembers::switchIdentitiesOn(const QString &)
{
    return notYet();
}
Result<void> VaultMembers::grantIdentities(const UserId &)
{
    return notYet();
}
Result<void> VaultMembers::switchIdentitiesOff()
{
    return notYet();
}
QString VaultMembers::stateLawProfile() const
{
    return {};
}
Result<void> VaultMembers::changePassword(
    const SecretBytes &, const SecretBytes &, const SecretBytes &, const SecretBytes &)
{
    return notYet();
}
bool VaultMembers::isRecoverySecret(const SecretBytes &) const
{
    return false;
}
Result<SecretBytes> VaultMembers::renewRecovery(const SecretBytes &)
{
    return notYet();
}

} // namespace rueckhalt
