// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/protection/longwork.h"
#include "session/protecting.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace rueckhalt {

class AccountsTableModel;
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
    AccountsView(MemberKeeping &members, const UserId &me, bool readOnly, Random random,
        Prompter &prompter, QWidget *parent = nullptr);
    ~AccountsView() override;

    void refresh();

signals:
    void noticed(const QString &notice);
    /// Accounts, roles or keys are others now.
    void membersChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeButtons();
    void connectWidgets();
    void retranslate();
    void fitColumns();
    void showDetails();
    void beginNew();
    void leaveNew();
    void save();
    void addAccount();
    void changeAccount(const Member &member);
    void toggleDisabled();
    void resetPassword();
    void remove();
    void grantAwaited();
    void showOneTimePassword(const QString &name, const SecretBytes &password);
    void hideOneTimePassword();
    void copyOneTimePassword();
    [[nodiscard]] bool showProblems();
    /// Runs a change off the window's thread; says why it failed.
    bool apply(const LongWork &what, const std::function<Result<void>(const Progress &)> &change);
    void tell(const QString &title, const Error &error);
    [[nodiscard]] const Member *current() const;
    [[nodiscard]] CodeSet<Role> ownRoles() const;
    [[nodiscard]] bool mayManage() const;
    [[nodiscard]] QString nameOf(const Member &member) const;

    MemberKeeping &m_members;
    UserId m_me;
    bool m_readOnly;
    Random m_random;
    Prompter &m_prompter;
    std::unique_ptr<Ui::AccountsView> m_ui;
    AccountsTableModel *m_model;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QPushButton *m_grant;
    QPushButton *m_disable;
    QPushButton *m_reset;
    QPushButton *m_remove;
    bool m_isNew = false;
};

} // namespace rueckhalt
