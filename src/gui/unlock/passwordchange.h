// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/protecting.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace rueckhalt {

class Prompter;
namespace Ui {
class PasswordChange;
}

/// Replaces one's own password: the present one, unless it was typed a moment ago, and a new one.
class PasswordChange : public QWidget
{
    Q_OBJECT

public:
    explicit PasswordChange(QWidget *parent = nullptr);
    ~PasswordChange() override;

    /// Whose password is changed. What is passed by reference outlives the form, or forget() is
    /// called before it goes.
    void setUp(MemberKeeping &members, const Member &me, const QString &registerName,
        const Random &random, Prompter &prompter);
    /// The present password is known: it is not asked for.
    void setPresent(SecretBytes password, SecretBytes keyFile);
    /// Into the first field that is asked for.
    void takeFocus();
    /// Offers a way to leave the form without a change.
    void setMayCancel(bool mayCancel);
    void forget();

signals:
    void changed();
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void change();

    std::unique_ptr<Ui::PasswordChange> m_ui;
    QPushButton *m_change;
    QPushButton *m_cancel;
    MemberKeeping *m_members = nullptr;
    Prompter *m_prompter = nullptr;
    SecretBytes m_present;
    SecretBytes m_presentKeyFile;
};

} // namespace rueckhalt
