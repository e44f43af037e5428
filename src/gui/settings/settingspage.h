// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/page.h"
#include "gui/common/preferences.h"
#include "session/openregister.h"

#include <memory>

namespace rueckhalt {

class Casework;
class CaseworkEditor;
class LimitsEditor;
class Publishing;

class Prompter;
namespace Ui {
class SettingsPage;
}

/// What a user sets up: language, looks and locking (in effect at once, kept on this machine), and
/// the offices, units and services of the authority (kept in the register).
class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(OpenRegister &openRegister, const Preferences &preferences, Random random,
        Prompter &prompter, QWidget *parent = nullptr);
    ~SettingsPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    void enter() override;
    /// Brings the offices and units into view.
    void showUnits();
    /// Shows what is set up for reporting without an account.
    void setPublishing(Publishing &publishing);
    /// Shows what the authority sets for its cases.
    void setCasework(Casework &cases);
    /// Asks if something of it is not saved.
    bool mayLeave() override;
    [[nodiscard]] const Preferences &preferences() const { return m_preferences; }

signals:
    /// To be put into effect and kept.
    void preferencesChanged(const rueckhalt::Preferences &preferences);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showPreferences();
    void keepPreferences();
    void showOrganisation();
    void keepOrganisation();

    OpenRegister &m_register;
    Preferences m_preferences;
    Prompter &m_prompter;
    std::unique_ptr<Ui::SettingsPage> m_ui;
    CaseworkEditor *m_casework = nullptr; ///< null for those who do not work on cases
    LimitsEditor *m_limits = nullptr; ///< beside it
    bool m_showing = false;
};

} // namespace rueckhalt
