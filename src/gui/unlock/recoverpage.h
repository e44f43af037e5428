// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/unlocking.h"

#include <QWidget>

#include <memory>

namespace rueckhalt {

class Prompter;
namespace Ui {
class RecoverPage;
}

/// The way in when a password is lost: the words of the recovery sheet, then who one is and a new
/// password. Ends with an open vault in which one is that person.
class RecoverPage : public QWidget
{
    Q_OBJECT

public:
    RecoverPage(const Unlocking &unlocking, Prompter &prompter, QWidget *parent = nullptr);
    ~RecoverPage() override;

    /// Begins with the words for this register.
    void start(const QString &folder);
    /// Closes what the words opened and forgets what was typed.
    void abandon() { start(m_folder); }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// The vault that was opened last, once.
    [[nodiscard]] std::unique_ptr<Vault> takeVault() { return std::move(m_vault); }

signals:
    void recovered();
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void retranslate();
    void openWithWords();
    [[nodiscard]] bool acceptState();
    void showAccounts();
    void setPassword();
    void leave();

    const Unlocking &m_unlocking;
    Prompter &m_prompter;
    std::unique_ptr<Ui::RecoverPage> m_ui;
    QString m_folder;
    std::unique_ptr<Vault> m_recovered; ///< opened with the words, nobody's account
    QList<Member> m_members;
    std::unique_ptr<Vault> m_vault;
};

} // namespace rueckhalt
