// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "session/protecting.h"

#include <memory>

namespace rueckhalt {

class AccountsTableModel;
namespace Ui {
class AccountList;
}

/// The accounts one below the other, one of them chosen, and what is missing among them.
class AccountList : public Card
{
    Q_OBJECT

public:
    explicit AccountList(QWidget *parent = nullptr);
    ~AccountList() override;

    /// Shows the accounts; the one that was chosen stays so. Nothing is announced.
    void setMembers(const QList<Member> &members, const UserId &me);
    /// Whether accounts can be added.
    void setOffersNew(bool offersNew);
    /// What nobody decides, as a sentence; empty: nothing is missing.
    void setMissing(const QString &sentence);
    void choose(const UserId &id);
    /// To the button for another account, where making one began.
    void takeFocus();
    /// Null while there is none.
    [[nodiscard]] const Member *chosen() const;
    [[nodiscard]] const Member *member(const UserId &id) const;
    [[nodiscard]] int count() const;
    /// While an account is made none of them is shown as chosen or can be.
    void setResting(bool isResting);

signals:
    /// Somebody chose another account; `before` was chosen until then.
    void choiceChanged(const UserId &before);
    void newRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    void tellChoice(const QModelIndex &now, const QModelIndex &before);

    std::unique_ptr<Ui::AccountList> m_ui;
    AccountsTableModel *m_model;
    bool m_isSetting = false;
};

} // namespace rueckhalt
