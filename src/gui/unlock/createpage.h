// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/unlocking.h"

#include <QWidget>

#include <memory>

namespace rueckhalt {

class Prompter;
namespace Ui {
class CreatePage;
}

/// Makes a new register: its name, its place, the first office and member, a password, and then
/// the recovery sheet, which is put off only by saying so.
class CreatePage : public QWidget
{
    Q_OBJECT

public:
    CreatePage(const Unlocking &unlocking, Prompter &prompter, QWidget *parent = nullptr);
    ~CreatePage() override;

    /// Empties the form; `place` is the folder in which registers are kept. If it is not there, a
    /// folder that is there is suggested: that of documents, else the home folder.
    void start(const QString &place);
    /// The vault that was created last, once.
    [[nodiscard]] std::unique_ptr<Vault> takeVault() { return std::move(m_vault); }
    /// Whether the recovery sheet was put off.
    [[nodiscard]] bool isRecoveryPending() const { return m_recoveryPending; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Name of the first office as entered; may be empty.
    [[nodiscard]] QString organisation() const;

signals:
    void created();
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void showContext();
    void choosePlace();
    void create();
    [[nodiscard]] bool showProblems();
    void showRecovery(SecretBytes secret);
    void postpone();
    void leave(bool pending);
    void finish(Result<NewRegister> made);
    void setBusy(bool busy);
    [[nodiscard]] QString folder() const;

    const Unlocking &m_unlocking;
    Prompter &m_prompter;
    std::unique_ptr<Ui::CreatePage> m_ui;
    std::unique_ptr<Vault> m_vault;
    bool m_recoveryPending = false;
    bool m_busy = false;
};

} // namespace rueckhalt
