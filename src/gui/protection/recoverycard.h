// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/protection/recoverystep.h"
#include "session/protecting.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace rueckhalt {

class Prompter;
namespace Ui {
class RecoveryCard;
}

/// The recovery sheet of a register: test the one on paper, or make a new one that replaces it.
class RecoveryCard : public QWidget
{
    Q_OBJECT

public:
    struct Setting
    {
        QString registerName;
        QDate today;
        bool mayRenew = false;
        bool pending = false; ///< nobody has said yet that the words are on paper
    };

    RecoveryCard(MemberKeeping &members, Setting setting, Random random, Prompter &prompter,
        QWidget *parent = nullptr);
    ~RecoveryCard() override;

    /// The step with the words; for tests.
    [[nodiscard]] RecoveryStep &step();

signals:
    void noticed(const QString &notice);
    /// Whether there are words that nobody has on paper for certain.
    void pendingChanged(bool pending);
    /// There are new keys.
    void membersChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Doing { Nothing, Testing, ProvingOld, Showing };

    void makeButtons();
    void retranslate();
    void turnTo(Doing doing);
    void takeWords();
    void renew(const SecretBytes &old);
    void finish();

    MemberKeeping &m_members;
    Setting m_setting;
    Random m_random;
    Prompter &m_prompter;
    std::unique_ptr<Ui::RecoveryCard> m_ui;
    QPushButton *m_test;
    QPushButton *m_renew;
    QPushButton *m_go;
    QPushButton *m_cancel;
    Doing m_doing = Doing::Nothing;
    std::optional<bool> m_lastTest;
};

} // namespace rueckhalt
