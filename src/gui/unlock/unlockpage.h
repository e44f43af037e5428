// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/locknote.h"
#include "gui/common/preferences.h"
#include "session/unlocking.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace rueckhalt {

class Prompter;
namespace Ui {
class UnlockPage;
}

/// The way in: choose a register, enter its password. The key is derived on a worker thread.
class UnlockPage : public QWidget
{
    Q_OBJECT

public:
    UnlockPage(const Unlocking &unlocking, Prompter &prompter, QWidget *parent = nullptr);
    ~UnlockPage() override;

    /// Recent registers and the line for emergencies.
    void setPreferences(const Preferences &preferences);
    /// Explains why the program has come back here by itself.
    void showNote(LockNote note);
    /// Offers this register first and puts the focus into the password.
    void choose(const QString &folder);
    /// The vault that was unlocked last, once.
    [[nodiscard]] std::unique_ptr<Vault> takeVault() { return std::move(m_vault); }
    /// What opened it, once: whoever was invited must replace it.
    [[nodiscard]] Credentials takeCredentials() { return std::move(m_credentials); }
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    /// A vault is there to be taken.
    void unlocked();
    /// Somebody wants to report, or to follow up on a report, without logging in; with the register
    /// that is chosen here, empty if there is none.
    void reportRequested(const QString &folder);
    void trackRequested(const QString &folder);
    /// Somebody wants to know what was changed in the house, without logging in.
    void changesRequested(const QString &folder);
    void newRegisterRequested();
    /// Not a register but a backup was chosen.
    void backupChosen(const QString &path);
    /// Somebody has lost the password of this register.
    void recoveryRequested(const QString &folder);
    /// A register of the list is not where it was: it can be left out from now on.
    void vanished(const QString &folder);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void arrange();
    void showRegisters();
    void showChosen();
    void askWhatIsNeeded();
    void focusField();
    void openOther();
    void unlock();
    void finish(Result<std::unique_ptr<Vault>> opened);
    void setBusy(bool busy);
    void showProblem(const QString &sentence);
    [[nodiscard]] QString problemOf(const Error &error) const;
    [[nodiscard]] QString chosenFolder() const;

    const Unlocking &m_unlocking;
    Prompter &m_prompter;
    std::unique_ptr<Ui::UnlockPage> m_ui;
    QPushButton *m_other;
    QPushButton *m_new;
    QPushButton *m_lost;
    Preferences m_preferences;
    LockNote m_note = LockNote::None;
    std::unique_ptr<Vault> m_vault;
    Credentials m_credentials;
    bool m_busy = false;
};

} // namespace rueckhalt
