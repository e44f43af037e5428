// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/passwordrating.h"
#include "session/unlocking.h"

#include <QWidget>

#include <memory>

namespace rueckhalt {

class Prompter;
namespace Ui {
class CreatePage;
}

/// Makes a new register: its name, its place, its password twice, and the first office.
class CreatePage : public QWidget
{
    Q_OBJECT

public:
    CreatePage(const Unlocking &unlocking, Prompter &prompter, QWidget *parent = nullptr);
    ~CreatePage() override;

    /// Empties the form; `place` is the folder in which registers are kept.
    void start(const QString &place);
    /// The vault that was created last, once.
    [[nodiscard]] std::unique_ptr<Vault> takeVault() { return std::move(m_vault); }
    /// What its recovery needs, once: 16 bytes for paper.
    [[nodiscard]] SecretBytes takeRecoverySecret() { return std::move(m_recoverySecret); }
    /// Name of the first office as entered; may be empty.
    [[nodiscard]] QString organisation() const;

signals:
    void created();
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] PasswordRating rating() const;
    void showStrength();
    void choosePlace();
    void create();
    [[nodiscard]] bool showProblems();
    void finish(Result<NewRegister> made);
    void setBusy(bool busy);
    [[nodiscard]] QString folder() const;

    const Unlocking &m_unlocking;
    Prompter &m_prompter;
    std::unique_ptr<Ui::CreatePage> m_ui;
    std::unique_ptr<Vault> m_vault;
    SecretBytes m_recoverySecret;
    bool m_busy = false;
};

} // namespace rueckhalt
