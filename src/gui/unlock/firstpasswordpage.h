// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/unlocking.h"

#include <QWidget>

#include <memory>

namespace rueckhalt {

class Prompter;
namespace Ui {
class FirstPasswordPage;
}

/// What somebody sees who unlocked with a one-time password: nothing but the choice of a password
/// of his own.
class FirstPasswordPage : public QWidget
{
    Q_OBJECT

public:
    FirstPasswordPage(const Unlocking &unlocking, Prompter &prompter, QWidget *parent = nullptr);
    ~FirstPasswordPage() override;

    /// `credentials` are those that opened the vault.
    void start(std::unique_ptr<Vault> vault, Credentials credentials);
    /// Closes the register if it is still held here.
    void abandon();
    [[nodiscard]] std::unique_ptr<Vault> takeVault() { return std::move(m_vault); }

signals:
    void changed();
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    const Unlocking &m_unlocking;
    Prompter &m_prompter;
    std::unique_ptr<Ui::FirstPasswordPage> m_ui;
    std::unique_ptr<Vault> m_vault;
};

} // namespace rueckhalt
