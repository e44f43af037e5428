// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/preferences.h"
#include "gui/shell/pageentry.h"
#include "gui/start/recoveryreminder.h"
#include "session/backingup.h"
#include "session/browsing.h"
#include "session/casework.h"
#include "session/deciding.h"
#include "session/effectchecking.h"
#include "session/granting.h"
#include "session/proposing.h"
#include "session/protecting.h"
#include "session/publishing.h"
#include "session/recommending.h"
#include "session/reporting.h"

#include <QObject>

#include <memory>

namespace rueckhalt {

class CarePageCard;
class CasesPage;
class DueWork;
class IntakeDesk;
class MainWindow;
class KeptWritingNote;
class PlanReminder;
class Prompter;
class ProposalDialog;
class ProtectionPage;
class UnfinishedNote;
class WorkListCard;

/// Everything that exists only while a register is open: the register, its use cases, and the
/// pages with the ways between them. Destroying it locks the register and wipes its keys; the
/// pages must be gone by then.
class Workplace : public QObject
{
    Q_OBJECT

public:
    Workplace(std::unique_ptr<OpenRegister> openRegister, MainWindow &window, Prompter &prompter,
        VaultEnvironment environment, const Preferences &preferences);
    ~Workplace() override;
    /// Ends the work without locking: the vault as it is, unlocked.
    static std::unique_ptr<Vault> leave(std::unique_ptr<Workplace> workplace);

    [[nodiscard]] QList<PageEntry> entries();
    [[nodiscard]] OpenRegister &openRegister() { return *m_register; }
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
    void add(const PageEntry &entry, bool permitted);
    Page *makeStart(QWidget *parent);
    Page *makeRoleStart(QWidget *parent);
    Page *makeProtection(QWidget *parent);
    [[nodiscard]] RecoveryReminder::Sheet recoverySheet() const;
    RecoveryReminder *makeRecoveryReminder(QWidget *parent);
    Page *makeForm(QWidget *parent);
    Page *makeInbox(QWidget *parent);
    void receiveReports();
    void tellOfEndedGrants(int cases);
    Page *makeReports(QWidget *parent);
    Page *makeTrends(QWidget *parent);
    Page *makeFeedback(QWidget *parent);
    /// Where these incidents stand in the table of facts, in its order.
    [[nodiscard]] Browsing::Rows rowsOf(const QSet<IncidentId> &incidents) const;
    Page *makeProposals(QWidget *parent);
    Page *makePlan(QWidget *parent);
    Page *makeFollowed(QWidget *parent);
    Page *makeService(QWidget *parent);
    PlanReminder *makePlanReminder(QWidget *parent);
    WorkListCard *makeWorkList(Page *page);
    UnfinishedNote *makeUnfinishedNote(QWidget *parent);
    KeptWritingNote *makeKeptWriting(QWidget *parent);
    void goOnWriting(const QString &form);
    CarePageCard *makeCarePageCard(QWidget *parent);
    void openCarePage();
    void openPlan(const PlanId &id);
    void openProposal(const ProposalId &id);
    void takeBaselines();
    Page *makeIncidents(QWidget *parent);
    Page *makeCases(QWidget *parent);
    Page *makeCatalog(QWidget *parent);
    /// Asks what is missing in a proposal to managers, above the page.
    ProposalDialog *propose(Page &page, Proposal draft, Browsing::Rows rows = {});
    Page *makeBackups(QWidget *parent);
    Page *makeSettings(QWidget *parent);
    [[nodiscard]] int severeIncidents() const;
    void openBackups();
    void openIncident(const IncidentId &id);
    void openCase(const IncidentId &id);
    void workOnCases();
    [[nodiscard]] int openCases() const;
    void openMeasure(const MeasureId &id);

    std::unique_ptr<OpenRegister> m_register;
    MainWindow &m_window;
    Prompter &m_prompter;
    VaultEnvironment m_environment;
    Preferences m_preferences;
    Reporting m_reporting;
    Browsing m_browsing;
    Recommending m_recommending;
    Proposing m_proposing;
    Deciding m_deciding;
    Planning m_planning;
    EffectChecking m_effects;
    BackingUp m_backingUp;
    Protecting m_protecting;
    GrantedCases m_granted;
    QList<PageEntry> m_entries;
    // Null for those who may not open reports.
    std::unique_ptr<IntakeDesk> m_intake;
    std::unique_ptr<Publishing> m_publishing;
    std::unique_ptr<Answering> m_answering; ///< for those who only read cases
    std::unique_ptr<Casework> m_cases; ///< null for those who have no business with cases
    std::unique_ptr<DueWork> m_due; ///< beside m_cases
    mutable std::optional<int> m_openCases; ///< since something changed
};

} // namespace rueckhalt
