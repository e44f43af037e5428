// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/startpages.h"
#include "session/browsing.h"
#include "session/openregister.h"

#include <QObject>

namespace rueckhalt {

class MainWindow;
class ProposalDialog;

/// Makes the pages of an open register: hands each the use cases it works with, lets it lead to
/// the others, and keeps what its user set up on it.
class PageMaker : public QObject
{
    Q_OBJECT

public:
    /// What all pages are made with; it outlives them.
    struct Setup
    {
        UseCases &work;
        PageWays &ways;
        PreferencesInUse &preferences;
        Prompter &prompter;
        MainWindow &window;
        const VaultEnvironment &environment;
    };

    explicit PageMaker(const Setup &setup);

    Page *makeStart(QWidget *parent);
    Page *makeForm(QWidget *parent);
    Page *makeInbox(QWidget *parent);
    Page *makeCases(QWidget *parent);
    Page *makeIncidents(QWidget *parent);
    Page *makeCatalog(QWidget *parent);
    Page *makeProposals(QWidget *parent);
    Page *makePlan(QWidget *parent);
    Page *makeFollowed(QWidget *parent);
    Page *makeTrends(QWidget *parent);
    Page *makeReports(QWidget *parent);
    Page *makeService(QWidget *parent);
    Page *makeFeedback(QWidget *parent);
    Page *makeProtection(QWidget *parent);
    Page *makeBackups(QWidget *parent);
    Page *makeSettings(QWidget *parent);

signals:
    /// See Workplace.
    void stateAccepted();
    void alertsChanged();
    void registerRequested(const QString &folder);

private:
    /// Asks what is missing in a proposal to managers, above the page.
    ProposalDialog *propose(Page &page, Proposal draft, Browsing::Rows rows = {});

    Setup m_with;
    UseCases &m_work;
    PageWays &m_ways;
    OpenRegister &m_register;
    PreferencesInUse &m_preferences;
    Prompter &m_prompter;
    StartPages m_start;
};

} // namespace rueckhalt
