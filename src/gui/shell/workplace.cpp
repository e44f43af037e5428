// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/workplace.h"

#include "domain/protection/rights.h"
#include "gui/cases/incidentspage.h"
#include "gui/casework/casespage.h"
#include "gui/casework/unfinishednote.h"
#include "gui/common/uilanguage.h"
#include "gui/feedback/feedbackpage.h"
#include "gui/forms/carepagecard.h"
#include "gui/forms/carepagedialog.h"
#include "gui/forms/formscard.h"
#include "gui/inbox/inboxpage.h"
#include "gui/measures/catalogpage.h"
#include "gui/plan/followedpage.h"
#include "gui/plan/keptwriting.h"
#include "gui/plan/planpage.h"
#include "gui/plan/planreminder.h"
#include "gui/plan/proposaldialog.h"
#include "gui/plan/proposalspage.h"
#include "gui/protection/backuppage.h"
#include "gui/protection/backupsection.h"
#include "gui/protection/protectionpage.h"
#include "gui/report/incidentformpage.h"
#include "gui/reports/reportpage.h"
#include "gui/service/servicepage.h"
#include "gui/settings/settingspage.h"
#include "gui/shell/mainwindow.h"
#include "gui/start/backupreminder.h"
#include "gui/start/duework.h"
#include "gui/start/inboxreminder.h"
#include "gui/start/overview.h"
#include "gui/start/rolestartpage.h"
#include "gui/start/startpage.h"
#include "gui/start/worklistcard.h"
#include "gui/trends/trendspage.h"
#include "session/measuretitle.h"

#include <QCoreApplication>
#include <QTimer>

#include <utility>

namespace rueckhalt {

Workplace::Workplace(std::unique_ptr<OpenRegister> openRegister, MainWindow &window,
    Prompter &prompter, VaultEnvironment environment, const Preferences &preferences)
    : m_register(std::move(openRegister))
    , m_window(window)
    , m_prompter(prompter)
    , m_environment(std::move(environment))
    , m_preferences(preferences)
    , m_reporting(*m_register)
    , m_browsing(*m_register)
    , m_recommending(*m_register)
    , m_proposing(*m_register, m_environment.random)
    , m_deciding(*m_register, m_environment.random)
    , m_planning(*m_register, m_environment.random)
    , m_effects(*m_register)
    , m_backingUp(*m_register)
    , m_protecting(*m_register)
    , m_granted(*m_register)
{
    connect(&m_granted, &GrantedCases::ended, this, &Workplace::tellOfEndedGrants);
    connect(m_register.get(), &OpenRegister::factsReloaded, &m_window, &MainWindow::refreshCounts);
    for (const auto signal : {&BackingUp::changed, &BackingUp::started})
        connect(&m_backingUp, signal, this, &Workplace::showBackupState);
    connect(&m_backingUp, &BackingUp::progressed, this, &Workplace::showBackupState);
    connect(&m_backingUp, &BackingUp::failed, this, &Workplace::showBackupState);
    connect(
        m_register.get(), &OpenRegister::incidentRecorded, &m_window, &MainWindow::refreshCounts);
    connect(&m_window, &MainWindow::alertDetailsRequested, this, &Workplace::showIntegrity);
    connect(m_register.get(), &OpenRegister::planChanged, &m_window, &MainWindow::refreshCounts);
    connect(m_register.get(), &OpenRegister::serviceChanged, &m_window, &MainWindow::refreshCounts);
    connect(
        m_register.get(), &OpenRegister::releasesChanged, &m_window, &MainWindow::refreshCounts);
    if (may(m_register->vault().me().roles, Right::TakeIn))
        receiveReports();
    workOnCases();
    if (m_register->may(Right::CheckEffect) && !m_register->isReadOnly())
        takeBaselines();
}

void Workplace::takeBaselines()
{
    // After the first page is shown. Only an officer's program can count; what it cannot keep now
    // it takes the next time.
    QTimer::singleShot(0, this, [this] { static_cast<void>(m_effects.takeBaselines()); });
}

void Workplace::workOnCases()
{
    if (!m_register->may(Right::WorkOnCases) && !m_register->me().roles.contains(Role::CaseCarer))
        return;
    if (m_intake == nullptr)
        m_answering = std::make_unique<Answering>(*m_register, m_environment.random);
    m_cases = std::make_unique<Casework>(
        *m_register, m_intake ? m_intake->answering() : *m_answering, uiLanguage());
    m_due = std::make_unique<DueWork>(*m_register, *m_cases);
    connect(m_due.get(), &DueWork::changed, &m_window, &MainWindow::refreshCounts);
    const auto recount = [this] {
        m_openCases.reset();
        m_window.refreshCounts();
    };
    connect(m_cases.get(), &Casework::caseChanged, this, recount);
    connect(m_register.get(), &OpenRegister::factsReloaded, this, recount);
    connect(m_register.get(), &OpenRegister::incidentRecorded, this, recount);
    connect(this, &Workplace::preferencesChanged, this,
        [this](const Preferences &changed) { m_cases->setLanguage(changed.effectiveLanguage()); });
}

int Workplace::openCases() const
{
    // Counted once for each change: every case is opened for it.
    if (!m_openCases)
        m_openCases = CasesPage::openCount(*m_cases);
    return *m_openCases;
}

void Workplace::receiveReports()
{
    m_publishing = std::make_unique<Publishing>(*m_register);
    m_intake = std::make_unique<IntakeDesk>(*m_register,
        Inbox::Environment {
            .clock = [this] { return m_register->now(); }, .random = m_environment.random});
    connect(m_intake.get(), &IntakeDesk::changed, &m_window, &MainWindow::refreshCounts);
    connect(m_intake.get(), &IntakeDesk::noticed, &m_window, &MainWindow::showNotice);
    // After the first page is shown: nobody is to wait for it.
    QTimer::singleShot(0, m_intake.get(), [this] {
        m_intake->setAutomatic(m_preferences.takesInByItself && !m_register->isReadOnly());
    });
}

Workplace::~Workplace() = default;

std::unique_ptr<Vault> Workplace::leave(std::unique_ptr<Workplace> workplace)
{
    // It outlives the use cases, which end with the work place.
    std::unique_ptr<OpenRegister> openRegister = std::move(workplace->m_register);
    workplace.reset();
    return OpenRegister::leave(std::move(openRegister));
}

ProtectionPage *Workplace::showIntegrity()
{
    auto *page = qobject_cast<ProtectionPage *>(m_window.showPage(QStringLiteral("protection")));
    if (page != nullptr)
        page->showPart(ProtectionPage::Part::Integrity);
    return page;
}

void Workplace::add(const PageEntry &entry, bool permitted)
{
    if (permitted)
        m_entries.append(entry);
}

QList<PageEntry> Workplace::entries()
{
    const CodeSet<Role> roles = m_register->me().roles;
    const bool seesAll = may(roles, Right::ReadFacts);
    m_entries.clear();
    add({.key = QStringLiteral("start"),
            .icon = QStringLiteral("start"),
            .title = [] { return tr("Start"); },
            .make
            = [this, seesAll](
                  QWidget *parent) { return seesAll ? makeStart(parent) : makeRoleStart(parent); },
            .count = [this] { return m_due ? m_due->pressing() : 0; }},
        true);
    // Who cannot read reports writes them from the lock page, sealed for those who can.
    add({.key = QStringLiteral("report"),
            .icon = QStringLiteral("report"),
            .title = [] { return tr("Report"); },
            .make = [this](QWidget *parent) { return makeForm(parent); }},
        seesAll);
    add({.key = QStringLiteral("inbox"),
            .icon = QStringLiteral("inbox"),
            .title = [] { return tr("Inbox"); },
            .make = [this](QWidget *parent) { return makeInbox(parent); },
            .count = [this] { return m_intake->count(); }},
        m_intake != nullptr);
    add({.key = QStringLiteral("cases"),
            .icon = QStringLiteral("heart"),
            .title = [] { return tr("Cases"); },
            .make = [this](QWidget *parent) { return makeCases(parent); },
            .count = [this] { return openCases(); }},
        m_cases != nullptr);
    add({.key = QStringLiteral("incidents"),
            .icon = QStringLiteral("incidents"),
            .title = [] { return tr("Incidents"); },
            .make = [this](QWidget *parent) { return makeIncidents(parent); },
            .count = [this] { return severeIncidents(); }},
        mayAtAll(roles, Right::ReadFacts));
    add({.key = QStringLiteral("measures"),
            .icon = QStringLiteral("measures"),
            .title = [] { return tr("Measures"); },
            .make = [this](QWidget *parent) { return makeCatalog(parent); }},
        mayAtAll(roles, Right::ReadPlan));
    add({.key = QStringLiteral("proposals"),
            .icon = QStringLiteral("target"),
            .title
            = [this] { return m_register->may(Right::Decide) ? tr("Decisions") : tr("Proposals"); },
            .make = [this](QWidget *parent) { return makeProposals(parent); },
            .count =
                [this] {
                    return m_register->may(Right::Decide) ? ProposalsPage::openProposals(m_deciding)
                                                          : 0;
                }},
        may(roles, Right::Propose) || may(roles, Right::Decide));
    add({.key = QStringLiteral("plan"),
            .icon = QStringLiteral("plan"),
            .title = [] { return tr("Plan"); },
            .make = [this](QWidget *parent) { return makePlan(parent); },
            .count =
                [this] {
                    return PlanPage::dueCount(m_planning, m_register->now().toLocalTime().date());
                }},
        mayAtAll(roles, Right::ReadPlan));
    add({.key = QStringLiteral("followed"),
            .icon = QStringLiteral("check"),
            .title = [] { return tr("What came of it"); },
            .make = [this](QWidget *parent) { return makeFollowed(parent); }},
        mayAtAll(roles, Right::ReadPlan));
    // True numbers: nobody sees them by a granted case or while the officers' key is still to come.
    add({.key = QStringLiteral("trends"),
            .icon = QStringLiteral("trends"),
            .title = [] { return tr("Trends"); },
            .make = [this](QWidget *parent) { return makeTrends(parent); }},
        m_register->seesAllIncidents());
    add({.key = QStringLiteral("reports"),
            .icon = QStringLiteral("reports"),
            .title = [] { return tr("Reports"); },
            .make = [this](QWidget *parent) { return makeReports(parent); },
            .count = [this] { return ReportPage::dueCount(*m_register); }},
        may(roles, Right::ReadReleased));
    add({.key = QStringLiteral("service"),
            .icon = QStringLiteral("services"),
            .title = [] { return tr("Service"); },
            .make = [this](QWidget *parent) { return makeService(parent); },
            .count
            = [this] { return ServicePage::overdueCount(*m_register, m_environment.random); }},
        mayAtAll(roles, Right::ReadPlan));
    add({.key = QStringLiteral("feedback"),
            .icon = QStringLiteral("people"),
            .title = [] { return tr("Feedback"); },
            .make = [this](QWidget *parent) { return makeFeedback(parent); }},
        may(roles, Right::ReadIndicators));
    add({.key = QStringLiteral("protection"),
            .icon = QStringLiteral("protection"),
            .title = [] { return tr("Protection"); },
            .make = [this](QWidget *parent) { return makeProtection(parent); },
            .section = PageEntry::Section::House},
        true);
    add({.key = QStringLiteral("backups"),
            .icon = QStringLiteral("save"),
            .title = [] { return tr("Backups"); },
            .make = [this](QWidget *parent) { return makeBackups(parent); },
            .section = PageEntry::Section::House},
        m_backingUp.isAllowed());
    add({.key = QStringLiteral("settings"),
            .icon = QStringLiteral("settings"),
            .title = [] { return tr("Settings"); },
            .make = [this](QWidget *parent) { return makeSettings(parent); },
            .section = PageEntry::Section::House},
        true);
    return m_entries;
}

void Workplace::tellOfEndedGrants(int cases)
{
    m_window.showNotice(
        tr("The time is over for %n case(s). What is over cannot be opened any more.", nullptr,
            cases));
}

Page *Workplace::makeRoleStart(QWidget *parent)
{
    auto *page = new RoleStartPage(*m_register, m_granted, parent);
    if (m_due != nullptr) {
        page->addReminder(makeUnfinishedNote(page));
        page->addReminder(makeWorkList(page));
    }
    page->addReminder(makeKeptWriting(page));
    page->addReminder(makePlanReminder(page));
    page->addReminder(makeCarePageCard(page));
    connect(page, &RoleStartPage::pageRequested, this,
        [this](const QString &key) { m_window.showPage(key); });
    connect(page, &RoleStartPage::reportRequested, &m_window, &MainWindow::lockRequested);
    return page;
}

Page *Workplace::makeProtection(QWidget *parent)
{
    const QString folder = m_register->vault().folder();
    const bool pending = recoverySheet() != RecoveryReminder::Sheet::Fine;
    auto *page = new ProtectionPage(m_protecting,
        {.random = m_environment.random, .recoveryPending = pending}, m_prompter, parent);
    // The reporting card names the newest key of the officers.
    if (m_publishing != nullptr)
        connect(
            page, &ProtectionPage::membersChanged, m_publishing.get(), &Publishing::keepCurrent);
    connect(page, &ProtectionPage::recoveryPendingChanged, this, [this, folder](bool isPending) {
        m_preferences.setRecoveryPending(folder, isPending);
        emit preferencesChanged(m_preferences);
    });
    connect(page, &ProtectionPage::stateAccepted, this, &Workplace::stateAccepted);
    connect(page, &ProtectionPage::alertsChanged, this, &Workplace::alertsChanged);
    return page;
}

RecoveryReminder::Sheet Workplace::recoverySheet() const
{
    using enum RecoveryReminder::Sheet;
    if (!m_register->vault().members().hasRecovery())
        return Missing;
    return m_preferences.unconfirmedRecovery.contains(m_register->vault().folder()) ? Unconfirmed
                                                                                    : Fine;
}

RecoveryReminder *Workplace::makeRecoveryReminder(QWidget *parent)
{
    auto *reminder = new RecoveryReminder([this] { return recoverySheet(); }, parent);
    connect(this, &Workplace::preferencesChanged, reminder, &RecoveryReminder::refresh);
    connect(reminder, &RecoveryReminder::keysRequested, this, [this] {
        auto *page
            = qobject_cast<ProtectionPage *>(m_window.showPage(QStringLiteral("protection")));
        if (page != nullptr)
            page->showPart(ProtectionPage::Part::Keys);
    });
    return reminder;
}

Page *Workplace::makeStart(QWidget *parent)
{
    auto *page = new StartPage(*m_register, m_reporting, m_recommending, m_prompter, parent);
    connect(page, &StartPage::reportRequested, this,
        [this] { m_window.showPage(QStringLiteral("report")); });
    connect(page, &StartPage::incidentRequested, this, &Workplace::openIncident);
    connect(page, &StartPage::measureRequested, this, &Workplace::openMeasure);
    auto *reminder = new BackupReminder(
        m_backingUp, [this] { return m_register->now(); }, page);
    page->addReminder(reminder);
    if (m_intake != nullptr) {
        auto *inbox = new InboxReminder(
            *m_intake, [this] { return m_register->now().toLocalTime().date(); }, page);
        connect(inbox, &InboxReminder::inboxRequested, this,
            [this] { m_window.showPage(QStringLiteral("inbox")); });
        page->setInbox(inbox);
    }
    page->addReminder(makeKeptWriting(page));
    page->addReminder(makePlanReminder(page));
    // Only administrators make sheets; others could do nothing about it.
    if (!m_register->isReadOnly() && m_register->may(Right::ManageMembers))
        page->addReminder(makeRecoveryReminder(page));
    page->addFooter(makeCarePageCard(page));
    if (m_due != nullptr)
        page->setWorkList(makeWorkList(page), *m_due);
    if (m_cases != nullptr)
        page->addReminder(makeUnfinishedNote(page));
    connect(reminder, &BackupReminder::backupsRequested, this, &Workplace::openBackups);
    connect(page, &StartPage::unitsRequested, this, [this] {
        if (auto *settings
            = qobject_cast<SettingsPage *>(m_window.showPage(QStringLiteral("settings"))))
            settings->showUnits();
    });
    return page;
}

Page *Workplace::makeForm(QWidget *parent)
{
    auto *page = new IncidentFormPage(m_reporting, *m_register, m_prompter, parent);
    page->setEmergencyLine(m_preferences.emergencyLine);
    connect(page, &IncidentFormPage::openRequested, this, &Workplace::openIncident);
    connect(page, &IncidentFormPage::carePageRequested, this, &Workplace::openCarePage);
    connect(this, &Workplace::preferencesChanged, page,
        [page](const Preferences &changed) { page->setEmergencyLine(changed.emergencyLine); });
    return page;
}

Page *Workplace::makeInbox(QWidget *parent)
{
    auto *page = new InboxPage(*m_intake, *m_register, m_prompter, parent);
    connect(page, &InboxPage::incidentRequested, this, &Workplace::openCase);
    connect(page, &InboxPage::automaticChosen, this, [this](bool automatic) {
        m_preferences.takesInByItself = automatic;
        emit preferencesChanged(m_preferences);
    });
    return page;
}

Page *Workplace::makeReports(QWidget *parent)
{
    auto *page = new ReportPage(*m_register, m_prompter, parent);
    connect(page, &ReportPage::reportRequested, this,
        [this] { m_window.showPage(QStringLiteral("report")); });
    return page;
}

Page *Workplace::makeTrends(QWidget *parent)
{
    auto *page = new TrendsPage(*m_register, m_planning, m_prompter, parent);
    connect(page, &TrendsPage::reportRequested, this,
        [this] { m_window.showPage(QStringLiteral("report")); });
    connect(page, &TrendsPage::reportsRequested, this,
        [this] { m_window.showPage(QStringLiteral("reports")); });
    connect(page, &TrendsPage::planRequested, this,
        [this] { m_window.showPage(QStringLiteral("plan")); });
    connect(page, &TrendsPage::listRequested, this, [this](const IncidentFilter &filter) {
        if (auto *list
            = qobject_cast<IncidentsPage *>(m_window.showPage(QStringLiteral("incidents"))))
            list->showList(filter);
    });
    connect(page, &TrendsPage::clustersRequested, this, [this] {
        if (auto *list
            = qobject_cast<IncidentsPage *>(m_window.showPage(QStringLiteral("incidents"))))
            list->showClusters();
    });
    return page;
}

Page *Workplace::makeFeedback(QWidget *parent)
{
    auto *page = new FeedbackPage(*m_register, m_prompter, parent);
    connect(page, &FeedbackPage::measureRequested, this, &Workplace::openMeasure);
    connect(page, &FeedbackPage::listRequested, this, [this](const IncidentFilter &filter) {
        if (auto *list
            = qobject_cast<IncidentsPage *>(m_window.showPage(QStringLiteral("incidents"))))
            list->showList(filter);
    });
    connect(page, &FeedbackPage::measuresRequested, this,
        [this](const IncidentFilter &filter, const QList<ServiceFinding> &findings) {
            auto *list
                = qobject_cast<IncidentsPage *>(m_window.showPage(QStringLiteral("incidents")));
            if (list)
                list->showGroup(rowsOf(filter.counted), filter, findings);
        });
    return page;
}

Browsing::Rows Workplace::rowsOf(const QSet<IncidentId> &incidents) const
{
    Browsing::Rows rows;
    const FactTable &facts = m_register->facts();
    for (FactTable::Row row = 0; row < facts.rowCount(); ++row) {
        if (incidents.contains(facts.ids[row]))
            rows.push_back(row);
    }
    return rows;
}

Page *Workplace::makeProposals(QWidget *parent)
{
    auto *page = new ProposalsPage(*m_register, m_proposing, m_deciding, m_prompter, parent);
    connect(page, &ProposalsPage::measureRequested, this, &Workplace::openMeasure);
    connect(page, &ProposalsPage::planRequested, this, &Workplace::openPlan);
    return page;
}

Page *Workplace::makeService(QWidget *parent)
{
    auto *page = new ServicePage(
        *m_register, m_proposing, m_planning, m_environment.random, m_prompter, parent);
    connect(page, &ServicePage::measureRequested, this, &Workplace::openMeasure);
    connect(page, &ServicePage::planRequested, this, &Workplace::openPlan);
    return page;
}

PlanReminder *Workplace::makePlanReminder(QWidget *parent)
{
    auto *reminder = new PlanReminder(*m_register, m_planning, parent);
    connect(reminder, &PlanReminder::planRequested, this, &Workplace::openPlan);
    connect(reminder, &PlanReminder::proposalRequested, this, &Workplace::openProposal);
    return reminder;
}

WorkListCard *Workplace::makeWorkList(Page *page)
{
    auto *card = new WorkListCard(*m_due, m_prompter, page);
    connect(card, &WorkListCard::caseRequested, this, &Workplace::openCase);
    connect(card, &WorkListCard::casesRequested, this,
        [this] { m_window.showPage(QStringLiteral("cases")); });
    connect(card, &WorkListCard::noticed, page, &Page::noticed);
    return card;
}

UnfinishedNote *Workplace::makeUnfinishedNote(QWidget *parent)
{
    auto *note = new UnfinishedNote(*m_cases, parent);
    connect(note, &UnfinishedNote::caseRequested, this, &Workplace::openCase);
    return note;
}

KeptWritingNote *Workplace::makeKeptWriting(QWidget *parent)
{
    auto *note = new KeptWritingNote(m_register->writing(), m_prompter, parent);
    connect(note, &KeptWritingNote::continueRequested, this, &Workplace::goOnWriting);
    return note;
}

/// Leads to where the dialog is opened; a first-aid record opens at once.
void Workplace::goOnWriting(const QString &form)
{
    const QStringList parts = form.split(u':');
    const QString about = parts.value(1);
    if (form.startsWith(KeptForm::FirstAid)) {
        if (auto *page = qobject_cast<CasesPage *>(m_window.showPage(QStringLiteral("cases"))))
            page->goOnWithFirstAid(form);
    } else if (form.startsWith(KeptForm::Decision)) {
        openProposal(ProposalId::fromHex(about.toLatin1()).value_or(ProposalId()));
    } else if (form.startsWith(KeptForm::Proposal)) {
        m_window.showPage(
            about.isEmpty() ? QStringLiteral("proposals") : QStringLiteral("measures"));
    } else {
        openPlan(PlanId::fromHex(about.toLatin1()).value_or(PlanId()));
    }
}

CarePageCard *Workplace::makeCarePageCard(QWidget *parent)
{
    auto *card = new CarePageCard(parent);
    connect(card, &CarePageCard::carePageRequested, this, &Workplace::openCarePage);
    return card;
}

void Workplace::openCarePage()
{
    const auto settings = m_register->vault().caseSettings();
    auto *dialog = new CarePageDialog(settings.value_or(CaseSettings {}),
        m_register->now().toLocalTime().date(), m_prompter, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CarePageDialog::noticed, &m_window, &MainWindow::showNotice);
    dialog->open();
}

Page *Workplace::makePlan(QWidget *parent)
{
    auto *page = new PlanPage(*m_register, m_planning, m_effects, m_prompter, parent);
    connect(page, &PlanPage::measureRequested, this, &Workplace::openMeasure);
    connect(page, &PlanPage::proposalRequested, this, &Workplace::openProposal);
    return page;
}

Page *Workplace::makeFollowed(QWidget *parent)
{
    auto *page = new FollowedPage(*m_register, m_prompter, parent);
    connect(page, &FollowedPage::measureRequested, this, &Workplace::openMeasure);
    return page;
}

void Workplace::openPlan(const PlanId &id)
{
    if (auto *page = qobject_cast<PlanPage *>(m_window.showPage(QStringLiteral("plan"))))
        page->showPlan(id);
}

void Workplace::openProposal(const ProposalId &id)
{
    if (auto *page = qobject_cast<ProposalsPage *>(m_window.showPage(QStringLiteral("proposals"))))
        page->showProposal(id);
}

Page *Workplace::makeIncidents(QWidget *parent)
{
    auto *page = new IncidentsPage(*m_register, m_browsing, m_recommending, m_prompter, parent);
    connect(page, &IncidentsPage::measureRequested, this, &Workplace::openMeasure);
    connect(page, &IncidentsPage::reportRequested, this,
        [this] { m_window.showPage(QStringLiteral("report")); });
    if (m_intake != nullptr)
        page->setAnswering(m_intake->answering());
    if (m_cases != nullptr) {
        page->offerCases();
        connect(page, &IncidentsPage::caseRequested, this, &Workplace::openCase);
    }
    if (m_register->may(Right::Propose) && !m_register->isReadOnly()) {
        page->offerProposing();
        connect(page, &IncidentsPage::proposalRequested, this,
            [this, page](const QList<Recommendation> &chosen, const Browsing::Rows &rows) {
                const auto *dialog = propose(
                    *page, m_proposing.drafted(chosen, rows, m_proposing.unitsOf(rows)), rows);
                connect(dialog, &QDialog::accepted, page, &IncidentsPage::clearChosen);
            });
    }
    page->restoreViewState(m_preferences.incidentListView);
    connect(page, &IncidentsPage::viewStateKept, this, [this](const QByteArray &state) {
        m_preferences.incidentListView = state;
        emit preferencesChanged(m_preferences);
    });
    return page;
}

Page *Workplace::makeCases(QWidget *parent)
{
    auto *page = new CasesPage(
        *m_register, *m_cases, m_intake ? m_intake->answering() : *m_answering, m_prompter, parent);
    connect(page, &CasesPage::incidentRequested, this, &Workplace::openIncident);
    page->view().addCard(new FormsCard(page->view().editing(), page));
    page->setListed(m_preferences.casesListed);
    connect(page, &CasesPage::listedChanged, this, [this, page] {
        m_preferences.casesListed = page->listed();
        emit preferencesChanged(m_preferences);
    });
    return page;
}

Page *Workplace::makeCatalog(QWidget *parent)
{
    auto *page
        = new CatalogPage(*m_register, m_recommending, m_environment.random, m_prompter, parent);
    if (m_register->may(Right::Propose) && !m_register->isReadOnly()) {
        page->offerProposing();
        connect(page, &CatalogPage::proposalRequested, this,
            [this, page](const MeasureId &measure, const UnitId &unit) {
                Proposal draft = ProposalDialog::advice({measure}, {unit}).draft;
                draft.title = titleOf(*m_register, measure, uiLanguage());
                propose(*page, std::move(draft));
            });
    }
    return page;
}

ProposalDialog *Workplace::propose(Page &page, Proposal draft, Browsing::Rows rows)
{
    QStringList codes;
    for (const ProposedMeasure &each : std::as_const(draft.measures))
        codes << each.measure;
    auto *dialog = new ProposalDialog(
        m_proposing, *m_register, m_prompter, {std::move(draft), std::move(rows)}, &page);
    connect(dialog, &ProposalDialog::proposed, &m_window, &MainWindow::showNotice);
    dialog->openKept(m_register->writing(), KeptForm::Proposal + codes.join(u','));
    return dialog;
}

int Workplace::severeIncidents() const
{
    const QDate today = m_register->now().toLocalTime().date();
    return static_cast<int>(overviewOf(m_register->facts(), today).severe.size());
}

Page *Workplace::makeSettings(QWidget *parent)
{
    auto *page
        = new SettingsPage(*m_register, m_preferences, m_environment.random, m_prompter, parent);
    if (m_publishing != nullptr)
        page->setPublishing(*m_publishing);
    if (m_cases != nullptr && m_register->may(Right::WorkOnCases))
        page->setCasework(*m_cases);
    connect(page, &SettingsPage::preferencesChanged, this, [this](const Preferences &changed) {
        // What the settings page does not show may have changed since it was made.
        const Preferences before = std::exchange(m_preferences, changed);
        m_preferences.incidentListView = before.incidentListView;
        m_preferences.unconfirmedRecovery = before.unconfirmedRecovery;
        m_preferences.takesInByItself = before.takesInByItself;
        emit preferencesChanged(m_preferences);
    });
    return page;
}

Page *Workplace::makeBackups(QWidget *parent)
{
    auto *page
        = new BackupPage(m_backingUp, *m_register, Restoring(m_environment), m_prompter, parent);
    connect(page, &BackupPage::registerRequested, this, &Workplace::registerRequested);
    return page;
}

void Workplace::openBackups()
{
    m_window.showPage(QStringLiteral("backups"));
}

void Workplace::showBackupState()
{
    if (!m_backingUp.isAllowed())
        return;
    if (m_backingUp.isRunning())
        m_window.showBackup(tr("Backup: %1 %").arg(m_backingUp.percent()), false);
    else
        m_window.showBackup(backupSentence(m_backingUp, m_register->now()), m_backingUp.isDue());
}

void Workplace::openIncident(const IncidentId &id)
{
    if (auto *page = qobject_cast<IncidentsPage *>(m_window.showPage(QStringLiteral("incidents"))))
        page->showIncident(id);
}

void Workplace::openCase(const IncidentId &id)
{
    if (auto *page = qobject_cast<CasesPage *>(m_window.showPage(QStringLiteral("cases"))))
        page->showCase(id);
    else
        openIncident(id);
}

void Workplace::openMeasure(const MeasureId &id)
{
    if (auto *page = qobject_cast<CatalogPage *>(m_window.showPage(QStringLiteral("measures"))))
        page->showMeasure(id);
}

} // namespace rueckhalt
