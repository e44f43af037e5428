// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/protecting.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace rueckhalt {

class Prompter;
namespace Ui {
class IdentitiesCard;
}

/// The switch for names of accused persons: off as shipped, on only with a text that says what the
/// authority bases it on, and who holds its key.
class IdentitiesCard : public QWidget
{
    Q_OBJECT

public:
    IdentitiesCard(MemberKeeping &members, const UserId &me, bool readOnly, Prompter &prompter,
        QWidget *parent = nullptr);
    ~IdentitiesCard() override;

    void refresh();

signals:
    void noticed(const QString &notice);
    void membersChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void switchOn();
    void switchOff();
    void grant();
    bool apply(const QString &title, const std::function<Result<void>()> &change);

    MemberKeeping &m_members;
    UserId m_me;
    bool m_readOnly;
    Prompter &m_prompter;
    std::unique_ptr<Ui::IdentitiesCard> m_ui;
    QPushButton *m_on;
    QPushButton *m_off;
};

} // namespace rueckhalt
