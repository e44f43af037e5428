// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/protection/recoverycard.h"

#include <QWidget>

namespace rueckhalt {

class IdentitiesCard;
class OwnAccess;
class RoleKeys;

/// One's own access, the keys of one's roles, the recovery sheet, and the switch for names of
/// accused persons; each only for whom it concerns.
class KeysView : public QWidget
{
    Q_OBJECT

public:
    struct Setting
    {
        UserId me;
        CodeSet<Role> roles;
        bool readOnly = false;
        RecoveryCard::Setting recovery;
    };

    /// What is passed by reference outlives the view.
    KeysView(MemberKeeping &members, const Setting &setting, const Random &random,
        Prompter &prompter, QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] RecoveryCard *recovery() const { return m_recovery; }

signals:
    void noticed(const QString &notice);
    void membersChanged();
    void recoveryPendingChanged(bool pending);

private:
    OwnAccess *m_own;
    RoleKeys *m_roleKeys;
    RecoveryCard *m_recovery;
    IdentitiesCard *m_identities = nullptr; ///< for officers only
};

} // namespace rueckhalt
