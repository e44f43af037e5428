// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/workplace.h"

#include "gui/cases/incidentspage.h"
#include "gui/measures/catalogpage.h"
#include "gui/protection/backuppage.h"
#include "gui/protection/backupsection.h"
#include "gui/report/incidentformpage.h"
#include "gui/reports/reportpage.h"
#include "gui/settings/settingspage.h"
#include "gui/shell/mainwindow.h"
#include "gui/start/backupreminder.h"
#include "gui/start/overview.h"
#include "gui/start/startpage.h"

#include <QCoreApplication>

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
    , m_annual(*m_register)
    , m_backingUp(*m_register)
{
    for (const auto signal : {&BackingUp::changed, &BackingUp::started})
        connect(&m_backingUp, signal, this, &Workplace::showBackupState);
    connect(&m_backingUp, &BackingUp::progressed, this, &Workplace::showBackupState);
    connect(&m_backingUp, &BackingUp::failed, this, &Workplace::showBackupState);
    connect(
        m_register.get(), &OpenRegister::incidentRecorded, &m_window, &MainWindow::refreshCounts);
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
    if (m_backingUp.isAllowed())
        entries.append({.key = QStringLiteral("backups"),
            .icon = QStringLiteral("save"),
            .title = [] { return tr("Backups"); },
            .make = [this](QWidget *parent) { return makeBackups(parent); },
            .section = PageEntry::Section::House});
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
    auto *reminder = new BackupReminder(
        m_backingUp, [this] { return m_register->now(); }, page);
    page->addReminder(reminder);
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
    connect(this, &Workplace::preferencesChanged, page,
        [page](const Preferences &changed) { page->setEmergencyLine(changed.emergencyLine); });
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
    auto *page
        = new SettingsPage(*m_register, m_preferences, m_environment.random, m_prompter, parent);
    connect(page, &SettingsPage::preferencesChanged, this, [this](const Preferences &changed) {
        // The settings page was made before the list was last arranged.
        const QByteArray view = m_preferences.incidentListView;
        m_preferences = changed;
        m_preferences.incidentListView = view;
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

void Workplace::openMeasure(const MeasureId &id)
{
    if (auto *page = qobject_cast<CatalogPage *>(m_window.showPage(QStringLiteral("measures"))))
        page->showMeasure(id);
}

} // namespace rueckhalt
