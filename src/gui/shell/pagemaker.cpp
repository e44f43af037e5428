// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/pagemaker.h"

#include "domain/protection/rights.h"
#include "gui/cases/incidentspage.h"
#include "gui/casework/casespage.h"
#include "gui/common/uilanguage.h"
#include "gui/feedback/feedbackpage.h"
#include "gui/forms/formscard.h"
#include "gui/inbox/inboxpage.h"
#include "gui/measures/catalogpage.h"
#include "gui/plan/followedpage.h"
#include "gui/plan/keptwriting.h"
#include "gui/plan/planpage.h"
#include "gui/plan/proposaldialog.h"
#include "gui/plan/proposalspage.h"
#include "gui/protection/backuppage.h"
#include "gui/protection/protectionpage.h"
#include "gui/report/incidentformpage.h"
#include "gui/reports/reportpage.h"
#include "gui/service/servicepage.h"
#include "gui/settings/settingspage.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/pageways.h"
#include "gui/shell/preferencesinuse.h"
#include "gui/shell/usecases.h"
#include "gui/trends/trendspage.h"
#include "session/measuretitle.h"

#include <utility>

namespace rueckhalt {

PageMaker::PageMaker(const Setup &setup)
    : m_with(setup)
    , m_work(setup.work)
    , m_ways(setup.ways)
    , m_register(*setup.work.openRegister)
    , m_preferences(setup.preferences)
    , m_prompter(setup.prompter)
    , m_start(setup.work, setup.ways, setup.preferences, setup.prompter)
{
}

Page *PageMaker::makeStart(QWidget *parent)
{
    const bool seesAll = may(m_register.me().roles, Right::ReadFacts);
    return seesAll ? m_start.makeStart(parent) : m_start.makeRoleStart(parent);
}

Page *PageMaker::makeForm(QWidget *parent)
{
    auto *page = new IncidentFormPage(m_work.reporting, m_register, m_prompter, parent);
    page->setEmergencyLine(m_preferences.now().emergencyLine);
    m_ways.lead(page);
    connect(page, &IncidentFormPage::openRequested, &m_ways, &PageWays::openIncident);
    connect(&m_preferences, &PreferencesInUse::changed, page,
        [page](const Preferences &changed) { page->setEmergencyLine(changed.emergencyLine); });
    return page;
}

Page *PageMaker::makeInbox(QWidget *parent)
{
    auto *page = new InboxPage(*m_work.intake, m_register, m_prompter, parent);
    // What was taken in becomes a case.
    connect(page, &InboxPage::incidentRequested, &m_ways, &PageWays::openCase);
    connect(page, &InboxPage::automaticChosen, this,
        [this](bool automatic) { m_preferences.set(&Preferences::takesInByItself, automatic); });
    return page;
}

Page *PageMaker::makeCases(QWidget *parent)
{
    auto *page = new CasesPage(m_register, *m_work.cases, m_work.answers(), m_prompter, parent);
    m_ways.lead(page);
    page->view().addCard(new FormsCard(page->view().editing(), page));
    page->setListed(m_preferences.now().casesListed);
    connect(page, &CasesPage::listedChanged, this,
        [this, page] { m_preferences.set(&Preferences::casesListed, page->listed()); });
    return page;
}

Page *PageMaker::makeIncidents(QWidget *parent)
{
    auto *page
        = new IncidentsPage(m_register, m_work.browsing, m_work.recommending, m_prompter, parent);
    m_ways.lead(page);
    if (m_work.intake != nullptr)
        page->setAnswering(m_work.intake->answering());
    if (m_work.cases != nullptr)
        page->offerCases();
    if (m_work.canPropose()) {
        page->offerProposing();
        connect(page, &IncidentsPage::proposalRequested, this,
            [this, page](const QList<Recommendation> &chosen, const Browsing::Rows &rows) {
                Proposing &proposing = m_work.proposing;
                const auto *dialog = propose(
                    *page, proposing.drafted(chosen, rows, proposing.unitsOf(rows)), rows);
                connect(dialog, &QDialog::accepted, page, &IncidentsPage::clearChosen);
            });
    }
    page->restoreViewState(m_preferences.now().incidentListView);
    connect(page, &IncidentsPage::viewStateKept, this, [this](const QByteArray &state) {
        m_preferences.set(&Preferences::incidentListView, state);
    });
    return page;
}

Page *PageMaker::makeCatalog(QWidget *parent)
{
    auto *page = new CatalogPage(
        m_register, m_work.recommending, m_with.environment.random, m_prompter, parent);
    if (m_work.canPropose()) {
        page->offerProposing();
        connect(page, &CatalogPage::proposalRequested, this,
            [this, page](const MeasureId &measure, const UnitId &unit) {
                Proposal draft = ProposalDialog::advice({measure}, {unit}).draft;
                draft.title = titleOf(m_register, measure, uiLanguage());
                propose(*page, std::move(draft));
            });
    }
    return page;
}

ProposalDialog *PageMaker::propose(Page &page, Proposal draft, Browsing::Rows rows)
{
    QStringList codes;
    for (const ProposedMeasure &each : std::as_const(draft.measures))
        codes << each.measure;
    auto *dialog = new ProposalDialog(
        m_work.proposing, m_register, m_prompter, {std::move(draft), std::move(rows)}, &page);
    connect(dialog, &ProposalDialog::proposed, &m_with.window, &MainWindow::showNotice);
    dialog->openKept(m_register.writing(), KeptForm::Proposal + codes.join(u','));
    return dialog;
}

Page *PageMaker::makeProposals(QWidget *parent)
{
    auto *page
        = new ProposalsPage(m_register, m_work.proposing, m_work.deciding, m_prompter, parent);
    m_ways.lead(page);
    return page;
}

Page *PageMaker::makePlan(QWidget *parent)
{
    auto *page = new PlanPage(m_register, m_work.planning, m_work.effects, m_prompter, parent);
    m_ways.lead(page);
    return page;
}

Page *PageMaker::makeFollowed(QWidget *parent)
{
    auto *page = new FollowedPage(m_register, m_prompter, parent);
    m_ways.lead(page);
    return page;
}

Page *PageMaker::makeTrends(QWidget *parent)
{
    auto *page = new TrendsPage(m_register, m_work.planning, m_prompter, parent);
    m_ways.lead(page);
    return page;
}

Page *PageMaker::makeReports(QWidget *parent)
{
    auto *page = new ReportPage(m_register, m_prompter, parent);
    m_ways.lead(page);
    return page;
}

Page *PageMaker::makeService(QWidget *parent)
{
    auto *page = new ServicePage(m_register, m_work.proposing, m_work.planning,
        m_with.environment.random, m_prompter, parent);
    m_ways.lead(page);
    return page;
}

Page *PageMaker::makeFeedback(QWidget *parent)
{
    auto *page = new FeedbackPage(m_register, m_prompter, parent);
    m_ways.lead(page);
    return page;
}

Page *PageMaker::makeProtection(QWidget *parent)
{
    const bool pending = m_start.recoverySheet() != RecoveryReminder::Sheet::Fine;
    auto *page = new ProtectionPage(m_work.protecting,
        {.random = m_with.environment.random, .recoveryPending = pending}, m_prompter, parent);
    // The reporting card names the newest key of the officers.
    if (m_work.publishing != nullptr)
        connect(page, &ProtectionPage::membersChanged, m_work.publishing.get(),
            &Publishing::keepCurrent);
    connect(page, &ProtectionPage::recoveryPendingChanged, this, [this](bool isPending) {
        m_preferences.setRecoveryPending(m_register.vault().folder(), isPending);
    });
    connect(page, &ProtectionPage::stateAccepted, this, &PageMaker::stateAccepted);
    connect(page, &ProtectionPage::alertsChanged, this, &PageMaker::alertsChanged);
    return page;
}

Page *PageMaker::makeBackups(QWidget *parent)
{
    auto *page = new BackupPage(
        m_work.backingUp, m_register, Restoring(m_with.environment), m_prompter, parent);
    connect(page, &BackupPage::registerRequested, this, &PageMaker::registerRequested);
    return page;
}

Page *PageMaker::makeSettings(QWidget *parent)
{
    auto *page = new SettingsPage(
        m_register, m_preferences.now(), m_with.environment.random, m_prompter, parent);
    if (m_work.publishing != nullptr)
        page->setPublishing(*m_work.publishing);
    if (m_work.cases != nullptr && m_register.may(Right::WorkOnCases))
        page->setCasework(*m_work.cases);
    connect(
        page, &SettingsPage::preferencesChanged, &m_preferences, &PreferencesInUse::takeSettings);
    return page;
}

} // namespace rueckhalt
