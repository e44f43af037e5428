// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/pagemaker.h"
#include "gui/shell/pageways.h"
#include "gui/shell/preferencesinuse.h"
#include "gui/shell/usecases.h"

namespace rueckhalt {

/// Everything that exists only while a register is open: the register, its use cases, and the
/// pages with the ways between them. Says which pages there are and what is counted on them.
/// Destroying it locks the register and wipes its keys; the pages must be gone by then.
class Workplace : public QObject
{
    Q_OBJECT

public:
    Workplace(std::unique_ptr<OpenRegister> openRegister, MainWindow &window, Prompter &prompter,
        VaultEnvironment environment, const Preferences &preferences);
    /// Ends the work without locking: the vault as it is, unlocked.
    static std::unique_ptr<Vault> leave(std::unique_ptr<Workplace> workplace);

    /// The pages for whoever is in, in the order of the navigation.
    [[nodiscard]] QList<PageEntry> entries();
    [[nodiscard]] OpenRegister &openRegister() { return *m_work.openRegister; }
    /// Tells the window how old the last backup is.
    void showBackupState();
    /// What was found at opening and what can be done about it. Null if it may not be shown now.
    ProtectionPage *showIntegrity();

signals:
    /// The register can be changed from now on; everything that is shown should be made anew.
    void stateAccepted();
    void alertsChanged();
    /// Another register is to be opened instead of this one.
    void registerRequested(const QString &folder);
    void preferencesChanged(const rueckhalt::Preferences &preferences);

private:
    struct OfferedEntry
    {
        PageEntry entry;
        bool permitted; ///< for whoever is in
    };

    QList<OfferedEntry> caseEntries();
    QList<OfferedEntry> measureEntries();
    QList<OfferedEntry> numberEntries();
    QList<OfferedEntry> houseEntries();
    std::function<Page *(QWidget *)> from(Page *(PageMaker::*make)(QWidget *));
    void followRegister();
    void followBackups();
    void followCases();
    void receiveReports();
    void takeBaselines();
    void tellOfEndedGrants(int cases);
    [[nodiscard]] int severeIncidents() const;
    [[nodiscard]] int openCases() const;
    [[nodiscard]] QDate today() const;

    MainWindow &m_window;
    VaultEnvironment m_environment;
    PreferencesInUse m_preferences;
    UseCases m_work;
    PageWays m_ways;
    PageMaker m_pages;
    mutable std::optional<int> m_openCases; ///< since something changed
};

} // namespace rueckhalt
