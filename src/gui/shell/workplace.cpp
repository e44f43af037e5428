// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/workplace.h"

#include "domain/protection/rights.h"
#include "gui/cases/incidentspage.h"
#include "gui/inbox/inboxpage.h"
#include "gui/measures/catalogpage.h"
#include "gui/report/incidentformpage.h"
#include "gui/reports/reportpage.h"
#include "gui/settings/settingspage.h"
#include "gui/shell/mainwindow.h"
#include "gui/start/overview.h"
#include "gui/start/startpage.h"

#include <QCoreApplication>
#include <QTimer>

namespace rueckhalt {

Workplace::Workplace(std::unique_ptr<OpenRegister> openRegister, MainWindow &window,
    Prompter &prompter, Random random, const Preferences &preferences)
    : m_register(std::move(openRegister))
    , m_window(window)
    , m_prompter(prompter)
    , m_random(std::move(random))
    , m_preferences(preferences)
    , m_reporting(*m_register)
    , m_browsing(*m_register)
    , m_recommending(*m_register)
    , m_annual(*m_register)
{
    connect(
        m_register.get(), &OpenRegister::incidentRecorded, &m_window, &MainWindow::refreshCounts);
    if (may(m_register->vault().me().roles, Right::TakeIn))
        receiveReports();
}

void Workplace::receiveReports()
{
    m_publishing = std::make_unique<Publishing>(*m_register);
    m_intake = std::make_unique<IntakeDesk>(*m_register,
        Inbox::Environment {.clock = [this] { return m_register->now(); }, .random = m_random});
    connect(m_intake.get(), &IntakeDesk::changed, &m_window, &MainWindow::refreshCounts);
    connect(m_intake.get(), &IntakeDesk::noticed, &m_window, &MainWindow::showNotice);
    // After the first page is shown: nobody is to wait for it.
    QTimer::singleShot(0, m_intake.get(), [this] {
        m_intake->setAutomatic(m_preferences.takesInByItself && !m_register->isReadOnly());
    });
}

Workplace::~Workplace() = default;

QList<PageEntry> Workplace::entries()
{
    QList<PageEntry> entries;
    entries.append({.key = QStringLiteral("start"),
        .icon = QStringLiteral("start"),
        .title = [] { return tr("Start"); },
        .make = [this](QWidget *parent) { return makeStart(parent); }});
    entries.append({.key = QStringLiteral("report"),
        .icon = QStringLiteral("report"),
        .title = [] { return tr("Report"); },
        .make = [this](QWidget *parent) { return makeForm(parent); }});
    if (m_intake != nullptr)
        entries.append({.key = QStringLiteral("inbox"),
            .icon = QStringLiteral("inbox"),
            .title = [] { return tr("Inbox"); },
            .make = [this](QWidget *parent) { return makeInbox(parent); },
            .count = [this] { return m_intake->count(); }});
    entries.append({.key = QStringLiteral("incidents"),
        .icon = QStringLiteral("incidents"),
        .title = [] { return tr("Incidents"); },
        .make = [this](QWidget *parent) { return makeIncidents(parent); },
        .count = [this] { return severeIncidents(); }});
    entries.append({.key = QStringLiteral("measures"),
        .icon = QStringLiteral("measures"),
        .title = [] { return tr("Measures"); },
        .make =
            [this](QWidget *parent) {
                return new CatalogPage(*m_register, m_recommending, m_prompter, parent);
            }});
    entries.append({.key = QStringLiteral("reports"),
        .icon = QStringLiteral("reports"),
        .title = [] { return tr("Reports"); },
        .make = [this](QWidget *parent) { return makeReports(parent); }});
    entries.append({.key = QStringLiteral("settings"),
        .icon = QStringLiteral("settings"),
        .title = [] { return tr("Settings"); },
        .make = [this](QWidget *parent) { return makeSettings(parent); },
        .section = PageEntry::Section::House});
    return entries;
}

Page *Workplace::makeStart(QWidget *parent)
{
    auto *page = new StartPage(*m_register, m_reporting, m_recommending, m_prompter, parent);
    connect(page, &StartPage::reportRequested, this,
        [this] { m_window.showPage(QStringLiteral("report")); });
    connect(page, &StartPage::incidentRequested, this, &Workplace::openIncident);
    connect(page, &StartPage::measureRequested, this, &Workplace::openMeasure);
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
    connect(this, &Workplace::preferencesChanged, page,
        [page](const Preferences &changed) { page->setEmergencyLine(changed.emergencyLine); });
    return page;
}

Page *Workplace::makeInbox(QWidget *parent)
{
    auto *page = new InboxPage(*m_intake, *m_register, m_prompter, parent);
    connect(page, &InboxPage::incidentRequested, this, &Workplace::openIncident);
    connect(page, &InboxPage::automaticChosen, this, [this](bool automatic) {
        m_preferences.takesInByItself = automatic;
        emit preferencesChanged(m_preferences);
    });
    return page;
}

Page *Workplace::makeReports(QWidget *parent)
{
    auto *page = new ReportPage(m_annual, *m_register, m_prompter, parent);
    connect(page, &ReportPage::reportRequested, this,
        [this] { m_window.showPage(QStringLiteral("report")); });
    return page;
}

Page *Workplace::makeIncidents(QWidget *parent)
{
    auto *page = new IncidentsPage(*m_register, m_browsing, m_recommending, m_prompter, parent);
    connect(page, &IncidentsPage::measureRequested, this, &Workplace::openMeasure);
    connect(page, &IncidentsPage::reportRequested, this,
        [this] { m_window.showPage(QStringLiteral("report")); });
    if (m_intake != nullptr)
        page->setAnswering(m_intake->answering());
    page->restoreViewState(m_preferences.incidentListView);
    connect(page, &IncidentsPage::viewStateKept, this, [this](const QByteArray &state) {
        m_preferences.incidentListView = state;
        emit preferencesChanged(m_preferences);
    });
    return page;
}

int Workplace::severeIncidents() const
{
    const QDate today = m_register->now().toLocalTime().date();
    return static_cast<int>(overviewOf(m_register->facts(), today).severe.size());
}

Page *Workplace::makeSettings(QWidget *parent)
{
    auto *page = new SettingsPage(*m_register, m_preferences, m_random, m_prompter, parent);
    if (m_publishing != nullptr)
        page->setPublishing(*m_publishing);
    connect(page, &SettingsPage::preferencesChanged, this, [this](const Preferences &changed) {
        // What the settings page does not show may have changed since it was made.
        const Preferences before = std::exchange(m_preferences, changed);
        m_preferences.incidentListView = before.incidentListView;
        m_preferences.takesInByItself = before.takesInByItself;
        emit preferencesChanged(m_preferences);
    });
    return page;
}

void Workplace::openIncident(const IncidentId &id)
{
    if (auto *page = qobject_cast<IncidentsPage *>(m_window.showPage(QStringLiteral("incidents"))))
        page->showIncident(id);
}

void Workplace::openMeasure(const MeasureId &id)
{
    if (auto *page = qobject_cast<CatalogPage *>(m_window.showPage(QStringLiteral("measures"))))
        page->showMeasure(id);
}

} // namespace rueckhalt
