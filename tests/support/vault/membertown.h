// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/vault/vaulttesting.h"
#include "vault/casegrants.h"
#include "vault/identitykeeping.h"
#include "vault/memberkeeping.h"

#include <QTemporaryDir>

namespace rueckhalt::testing {

/// A register with a founder (officer and administrator, no login name) and one member for each
/// role, made once and copied for each test, because every password costs a key derivation.
/// Login names are the codes of the roles; everybody's password is testPassword().
class MemberTown
{
public:
    /// Two incidents and a draft are in it.
    MemberTown();

    /// A fresh copy to work with; everything opened from the last one must be closed.
    void startAfresh();
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] const SecretBytes &recoverySecret() const { return m_recoverySecret; }
    [[nodiscard]] const QList<Incident> &incidents() const { return m_incidents; }
    /// As a test would write it into a message.
    [[nodiscard]] static Credentials credentials(
        const QString &login = {}, const QByteArray &password = {});
    [[nodiscard]] Result<std::unique_ptr<Vault>> open(
        const QString &login = {}, const QByteArray &password = {}) const;
    [[nodiscard]] UserId idOf(const QString &login) const { return m_ids.value(login); }
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

    /// As the member would read it out.
    static Digest fingerprintOf(const Vault &vault, const UserId &member);
    static NewMember member(const QString &login, CodeSet<Role> roles, bool mustChange = false);

private:
    QTemporaryDir m_dir;
    QString m_original;
    QString m_folder;
    SecretBytes m_recoverySecret;
    QList<Incident> m_incidents;
    QHash<QString, UserId> m_ids;
};

} // namespace rueckhalt::testing
