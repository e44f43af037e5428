// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/page.h"
#include "gui/protection/integrityview.h"
#include "session/protecting.h"

class QTabWidget;

namespace rueckhalt {

class AccountsView;
class KeysView;
class LogView;
class Prompter;
class RightsView;

/// How a register is protected and by whom: rights, accounts, keys and recovery, access log,
/// integrity. For all roles; what a role cannot do is not offered.
class ProtectionPage : public Page
{
    Q_OBJECT

public:
    enum class Part { Rights, Accounts, Keys, Log, Integrity };
    Q_ENUM(Part)

    struct Setting
    {
        Random random;
        bool recoveryPending = false;
    };

    /// What is passed by reference outlives the page.
    ProtectionPage(
        Protecting &protecting, Setting setting, Prompter &prompter, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    void enter() override;
    bool mayLeave() override;
    /// Brings a part to the front.
    void showPart(Part part);
    [[nodiscard]] QWidget *part(Part part) const;

signals:
    /// Whether words of a recovery sheet are nowhere on paper for certain.
    void recoveryPendingChanged(bool pending);
    /// Accounts, roles or keys are others now.
    void membersChanged();
    /// The register can be changed from now on; pages made before do not know it.
    void stateAccepted();
    void alertsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeParts();
    void retranslate();
    void refreshCurrent();

    Protecting &m_protecting;
    Setting m_setting;
    Prompter &m_prompter;
    QTabWidget *m_tabs;
    RightsView *m_rights = nullptr;
    AccountsView *m_accounts = nullptr;
    KeysView *m_keys = nullptr;
    LogView *m_log = nullptr;
    IntegrityView *m_integrity = nullptr;
};

} // namespace rueckhalt
