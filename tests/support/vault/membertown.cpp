// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/vault/membertown.h"

#include "support/vault/rawregister.h"

#include <QDir>

#include <algorithm>

namespace rueckhalt::testing {

namespace {

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("town: %s", qPrintable(sayingOf(result)));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace

NewMember MemberTown::member(const QString &login, CodeSet<Role> roles, bool mustChange)
{
    NewMember member;
    member.profile = {login, QStringLiteral("Frau ") + login};
    member.roles = roles;
    member.password = testPassword();
    member.mustChangePassword = mustChange;
    return member;
}

Digest MemberTown::fingerprintOf(const Vault &vault, const UserId &member)
{
    const QList<Member> members = vault.members().members();
    const auto found = std::ranges::find(members, member, &Member::id);
    return found == members.end() ? Digest {} : found->fingerprint;
}

MemberTown::MemberTown()
    : m_original(m_dir.filePath(QStringLiteral("original.rueckhalt")))
    , m_folder(m_dir.filePath(QStringLiteral("amt.rueckhalt")))
{
    auto made = sure(Vault::create(m_original, founderWith(testPassword()), vaultEnvironment()));
    m_recoverySecret = std::move(made.recoverySecret);
    Vault &vault = *made.vault;
    for (int i = 0; i < 2; ++i)
        m_incidents << sure(vault.record(fullIncident(i)));
    sure(vault.saveDraft(fullDraft()));
    m_ids.insert(QString(), vault.me().id);
    for (const auto &role : terms<Role>()) {
        const QString login = QString::fromLatin1(role.code);
        m_ids.insert(login, sure(vault.members().add(member(login, {role.value}))));
    }
    made.vault.reset();
    startAfresh();
}

void MemberTown::startAfresh()
{
    QDir(m_folder).removeRecursively();
    if (!copyFolder(m_original, m_folder))
        qFatal("town: copy");
}

Credentials MemberTown::credentials(const QString &login, const QByteArray &password)
{
    return {login, password.isEmpty() ? testPassword() : secretOf(password), {}};
}

Result<std::unique_ptr<Vault>> MemberTown::open(
    const QString &login, const QByteArray &password) const
{
    return Vault::open(m_folder, credentials(login, password), vaultEnvironment());
}

} // namespace rueckhalt::testing
