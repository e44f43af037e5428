// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/workplace.h"

#include "domain/protection/rights.h"
#include "gui/casework/casespage.h"
#include "gui/plan/planpage.h"
#include "gui/plan/proposalspage.h"
#include "gui/protection/backupsection.h"
#include "gui/reports/reportpage.h"
#include "gui/service/servicepage.h"
#include "gui/shell/mainwindow.h"
#include "gui/start/overview.h"

#include <QTimer>

namespace rueckhalt {

Workplace::Workplace(std::unique_ptr<OpenRegister> openRegister, MainWindow &window,
    Prompter &prompter, VaultEnvironment environment, const Preferences &preferences)
    : m_window(window)
    , m_environment(std::move(environment))
    , m_preferences(preferences)
    , m_work(std::move(openRegister), m_environment)
    , m_ways(window, *m_work.openRegister, prompter)
    , m_pages({.work = m_work,
          .ways = m_ways,
          .preferences = m_preferences,
          .prompter = prompter,
          .window = window,
          .environment = m_environment})
{
    connect(&m_preferences, &PreferencesInUse::changed, this, &Workplace::preferencesChanged);
    connect(&m_pages, &PageMaker::stateAccepted, this, &Workplace::stateAccepted);
    connect(&m_pages, &PageMaker::alertsChanged, this, &Workplace::alertsChanged);
    connect(&m_pages, &PageMaker::registerRequested, this, &Workplace::registerRequested);
    connect(&m_window, &MainWindow::alertDetailsRequested, this, &Workplace::showIntegrity);
    connect(&m_work.granted, &GrantedCases::ended, this, &Workplace::tellOfEndedGrants);
    followRegister();
    followBackups();
    if (m_work.intake != nullptr)
        receiveReports();
    if (m_work.cases != nullptr)
        followCases();
    if (this->openRegister().may(Right::CheckEffect) && !this->openRegister().isReadOnly())
        takeBaselines();
}

void Workplace::followRegister()
{
    const OpenRegister &changing = openRegister();
    for (const auto signal : {&OpenRegister::factsReloaded, &OpenRegister::planChanged,
             &OpenRegister::serviceChanged, &OpenRegister::releasesChanged})
        connect(&changing, signal, &m_window, &MainWindow::refreshCounts);
    connect(&changing, &OpenRegister::incidentRecorded, &m_window, &MainWindow::refreshCounts);
}

void Workplace::followBackups()
{
    for (const auto signal : {&BackingUp::changed, &BackingUp::started})
        connect(&m_work.backingUp, signal, this, &Workplace::showBackupState);
    connect(&m_work.backingUp, &BackingUp::progressed, this, &Workplace::showBackupState);
    connect(&m_work.backingUp, &BackingUp::failed, this, &Workplace::showBackupState);
}

void Workplace::takeBaselines()
{
    // After the first page is shown. Only an officer's program can count; what it cannot keep now
    // it takes the next time.
    QTimer::singleShot(0, this, [this] { static_cast<void>(m_work.effects.takeBaselines()); });
}

void Workplace::followCases()
{
    connect(m_work.due.get(), &DueWork::changed, &m_window, &MainWindow::refreshCounts);
    const auto recount = [this] {
        m_openCases.reset();
        m_window.refreshCounts();
    };
    connect(m_work.cases.get(), &Casework::caseChanged, this, recount);
    connect(&openRegister(), &OpenRegister::factsReloaded, this, recount);
    connect(&openRegister(), &OpenRegister::incidentRecorded, this, recount);
    connect(this, &Workplace::preferencesChanged, this, [this](const Preferences &changed) {
        m_work.cases->setLanguage(changed.effectiveLanguage());
    });
}

int Workplace::openCases() const
{
    // Counted once for each change: every case is opened for it.
    if (!m_openCases)
        m_openCases = CasesPage::openCount(*m_work.cases);
    return *m_openCases;
}

void Workplace::receiveReports()
{
    connect(m_work.intake.get(), &IntakeDesk::changed, &m_window, &MainWindow::refreshCounts);
    connect(m_work.intake.get(), &IntakeDesk::noticed, &m_window, &MainWindow::showNotice);
    // After the first page is shown: nobody is to wait for it.
    QTimer::singleShot(0, m_work.intake.get(), [this] {
        m_work.intake->setAutomatic(
            m_preferences.now().takesInByItself && !openRegister().isReadOnly());
    });
}

std::unique_ptr<Vault> Workplace::leave(std::unique_ptr<Workplace> workplace)
{
    // It outlives the use cases, which end with the work place.
    std::unique_ptr<OpenRegister> openRegister = std::move(workplace->m_work.openRegister);
    workplace.reset();
    return OpenRegister::leave(std::move(openRegister));
}

ProtectionPage *Workplace::showIntegrity()
{
    return m_ways.openProtection(ProtectionPage::Part::Integrity);
}

std::function<Page *(QWidget *)> Workplace::from(Page *(PageMaker::*make)(QWidget *))
{
    return [this, make](QWidget *parent) { return (m_pages.*make)(parent); };
}

QList<PageEntry> Workplace::entries()
{
    QList<PageEntry> entries;
    for (auto &&[entry, permitted] :
        caseEntries() + measureEntries() + numberEntries() + houseEntries()) {
        if (permitted)
            entries.append(entry);
    }
    return entries;
}

QList<Workplace::OfferedEntry> Workplace::caseEntries()
{
    const CodeSet<Role> roles = openRegister().me().roles;
    return {
        {{.key = PageKey::Start,
             .icon = QStringLiteral("start"),
             .title = [] { return tr("Start"); },
             .make = from(&PageMaker::makeStart),
             .count = [this] { return m_work.due ? m_work.due->pressing() : 0; }},
            true},
        // Who cannot read reports writes them from the lock page, sealed for those who can.
        {{.key = PageKey::Report,
             .icon = QStringLiteral("report"),
             .title = [] { return tr("Report"); },
             .make = from(&PageMaker::makeForm)},
            may(roles, Right::ReadFacts)},
        {{.key = PageKey::Inbox,
             .icon = QStringLiteral("inbox"),
             .title = [] { return tr("Inbox"); },
             .make = from(&PageMaker::makeInbox),
             .count = [this] { return m_work.intake->count(); }},
            m_work.intake != nullptr},
        {{.key = PageKey::Cases,
             .icon = QStringLiteral("heart"),
             .title = [] { return tr("Cases"); },
             .make = from(&PageMaker::makeCases),
             .count = [this] { return openCases(); }},
            m_work.cases != nullptr},
        {{.key = PageKey::Incidents,
             .icon = QStringLiteral("incidents"),
             .title = [] { return tr("Incidents"); },
             .make = from(&PageMaker::makeIncidents),
             .count = [this] { return severeIncidents(); }},
            mayAtAll(roles, Right::ReadFacts)},
    };
}

QList<Workplace::OfferedEntry> Workplace::measureEntries()
{
    const CodeSet<Role> roles = openRegister().me().roles;
    const auto decides = [this] { return openRegister().may(Right::Decide); };
    return {
        {{.key = PageKey::Measures,
             .icon = QStringLiteral("measures"),
             .title = [] { return tr("Measures"); },
             .make = from(&PageMaker::makeCatalog)},
            mayAtAll(roles, Right::ReadPlan)},
        {{.key = PageKey::Proposals,
             .icon = QStringLiteral("target"),
             .title = [decides] { return decides() ? tr("Decisions") : tr("Proposals"); },
             .make = from(&PageMaker::makeProposals),
             .count =
                 [this, decides] {
                     return decides() ? ProposalsPage::openProposals(m_work.deciding) : 0;
                 }},
            may(roles, Right::Propose) || may(roles, Right::Decide)},
        {{.key = PageKey::Plan,
             .icon = QStringLiteral("plan"),
             .title = [] { return tr("Plan"); },
             .make = from(&PageMaker::makePlan),
             .count = [this] { return PlanPage::dueCount(m_work.planning, today()); }},
            mayAtAll(roles, Right::ReadPlan)},
        {{.key = PageKey::Followed,
             .icon = QStringLiteral("check"),
             .title = [] { return tr("What came of it"); },
             .make = from(&PageMaker::makeFollowed)},
            mayAtAll(roles, Right::ReadPlan)},
    };
}

QList<Workplace::OfferedEntry> Workplace::numberEntries()
{
    const CodeSet<Role> roles = openRegister().me().roles;
    return {
        // True numbers: nobody sees them by a granted case or while the officers' key is still to
        // come.
        {{.key = PageKey::Trends,
             .icon = QStringLiteral("trends"),
             .title = [] { return tr("Trends"); },
             .make = from(&PageMaker::makeTrends)},
            openRegister().seesAllIncidents()},
        {{.key = PageKey::Reports,
             .icon = QStringLiteral("reports"),
             .title = [] { return tr("Reports"); },
             .make = from(&PageMaker::makeReports),
             .count = [this] { return ReportPage::dueCount(openRegister()); }},
            may(roles, Right::ReadReleased)},
        {{.key = PageKey::Service,
             .icon = QStringLiteral("services"),
             .title = [] { return tr("Service"); },
             .make = from(&PageMaker::makeService),
             .count
             = [this] { return ServicePage::overdueCount(openRegister(), m_environment.random); }},
            mayAtAll(roles, Right::ReadPlan)},
        {{.key = PageKey::Feedback,
             .icon = QStringLiteral("people"),
             .title = [] { return tr("Feedback"); },
             .make = from(&PageMaker::makeFeedback)},
            may(roles, Right::ReadIndicators)},
    };
}

QList<Workplace::OfferedEntry> Workplace::houseEntries()
{
    return {
        {{.key = PageKey::Protection,
             .icon = QStringLiteral("protection"),
             .title = [] { return tr("Protection"); },
             .make = from(&PageMaker::makeProtection),
             .section = PageEntry::Section::House},
            true},
        {{.key = PageKey::Backups,
             .icon = QStringLiteral("save"),
             .title = [] { return tr("Backups"); },
             .make = from(&PageMaker::makeBackups),
             .section = PageEntry::Section::House},
            m_work.backingUp.isAllowed()},
        {{.key = PageKey::Settings,
             .icon = QStringLiteral("settings"),
             .title = [] { return tr("Settings"); },
             .make = from(&PageMaker::makeSettings),
             .section = PageEntry::Section::House},
            true},
    };
}

void Workplace::tellOfEndedGrants(int cases)
{
    m_window.showNotice(
        tr("The time is over for %n case(s). What is over cannot be opened any more.", nullptr,
            cases));
}

int Workplace::severeIncidents() const
{
    return static_cast<int>(overviewOf(m_work.openRegister->facts(), today()).severe.size());
}

QDate Workplace::today() const
{
    return m_work.openRegister->now().toLocalTime().date();
}

void Workplace::showBackupState()
{
    const BackingUp &backingUp = m_work.backingUp;
    if (!backingUp.isAllowed())
        return;
    if (backingUp.isRunning())
        m_window.showBackup(tr("Backup: %1 %").arg(backingUp.percent()), false);
    else
        m_window.showBackup(backupSentence(backingUp, openRegister().now()), backingUp.isDue());
}

} // namespace rueckhalt
