// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/protection/accounteditor.h"
#include "gui/protection/longwork.h"
#include "session/protecting.h"
#include "session/unitleading.h"

#include <QWidget>

#include <memory>

namespace rueckhalt {

class Prompter;
namespace Ui {
class AccountsView;
}

/// The accounts of a register. Everybody sees them; administrators change them, holders of a role's
/// key hand it to those who wait for it.
class AccountsView : public QWidget
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the view.
    AccountsView(
        Protecting &protecting, Random random, Prompter &prompter, QWidget *parent = nullptr);
    ~AccountsView() override;

    /// Shows the accounts as they are now. What was entered and not saved stays.
    void refresh();
    /// Asks before something that was entered is lost; false: it is not to be.
    [[nodiscard]] bool mayLeave();

signals:
    void noticed(const QString &notice);
    /// Accounts, roles or keys are others now.
    void membersChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectWidgets();
    void retranslate();
    void showUndecided();
    void showDetails();
    void changeChoice(const UserId &before);
    [[nodiscard]] bool confirmDiscarding();
    void beginNew();
    void leaveNew();
    void save();
    void addAccount();
    void changeAccount(const Member &member);
    [[nodiscard]] bool confirmLoss(const Member &member, const AccountEditor::Entered &entered);
    [[nodiscard]] bool saveUnits(const UserId &id, const AccountEditor::Entered &entered);
    void toggleDisabled();
    void resetPassword();
    void remove();
    void grantAwaited();
    void showOneTimePassword(const QString &name, const SecretBytes &password);
    /// Runs a change off the window's thread; says why it failed.
    bool apply(const LongWork &what, const std::function<Result<void>(const Progress &)> &change);
    void tell(const QString &title, const Error &error);
    [[nodiscard]] const Member *current() const;
    [[nodiscard]] CodeSet<Role> ownRoles() const;
    [[nodiscard]] bool mayManage() const;
    [[nodiscard]] QList<UnitId> unitsOf(const UserId &member) const;
    /// "the whole authority" for an empty list.
    [[nodiscard]] QString namesOf(const QList<UnitId> &units) const;

    OpenRegister &m_register;
    MemberKeeping &m_members;
    UnitLeading m_leading;
    UserId m_me;
    Random m_random;
    Prompter &m_prompter;
    std::unique_ptr<Ui::AccountsView> m_ui;
};

} // namespace rueckhalt
