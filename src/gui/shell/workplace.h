// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/preferences.h"
#include "gui/shell/pageentry.h"
#include "session/annualreporting.h"
#include "session/browsing.h"
#include "session/publishing.h"
#include "session/recommending.h"
#include "session/reporting.h"

#include <QObject>

#include <memory>

namespace rueckhalt {

class IntakeDesk;
class MainWindow;
class Prompter;

/// Everything that exists only while a register is open: the register, its use cases, and the
/// pages with the ways between them. Destroying it locks the register and wipes its keys; the
/// pages must be gone by then.
class Workplace : public QObject
{
    Q_OBJECT

public:
    Workplace(std::unique_ptr<OpenRegister> openRegister, MainWindow &window, Prompter &prompter,
        Random random, const Preferences &preferences);
    ~Workplace() override;

    [[nodiscard]] QList<PageEntry> entries();
    [[nodiscard]] OpenRegister &openRegister() { return *m_register; }

signals:
    void preferencesChanged(const rueckhalt::Preferences &preferences);

private:
    Page *makeStart(QWidget *parent);
    Page *makeForm(QWidget *parent);
    Page *makeInbox(QWidget *parent);
    void receiveReports();
    Page *makeReports(QWidget *parent);
    Page *makeIncidents(QWidget *parent);
    Page *makeSettings(QWidget *parent);
    [[nodiscard]] int severeIncidents() const;
    void openIncident(const IncidentId &id);
    void openMeasure(const MeasureId &id);

    std::unique_ptr<OpenRegister> m_register;
    MainWindow &m_window;
    Prompter &m_prompter;
    Random m_random;
    Preferences m_preferences;
    Reporting m_reporting;
    Browsing m_browsing;
    Recommending m_recommending;
    AnnualReporting m_annual;
    // Null for those who may not open reports.
    std::unique_ptr<IntakeDesk> m_intake;
    std::unique_ptr<Publishing> m_publishing;
};

} // namespace rueckhalt
