// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/matching/matching.h"
#include "domain/planning/plannedmeasure.h"
#include "domain/planning/proposal.h"
#include "gui/cases/incidentfilter.h"
#include "gui/protection/protectionpage.h"
#include "gui/shell/pageentry.h"
#include "session/browsing.h"

#include <QObject>

namespace rueckhalt {

class MainWindow;

/// The ways between the pages of an open register. A page or card does not know the others: it
/// says by a signal what its user wants to see, and here stands which page shows that.
class PageWays : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    PageWays(MainWindow &window, const OpenRegister &openRegister, Prompter &prompter);

    /// Lets every signal of `asker` that has its place here lead to it. What means something else
    /// at one page is connected by whoever makes that page.
    template <typename Asker>
    void lead(const Asker *asker)
    {
        leadToPages(asker);
        leadToOne(asker);
    }

    void openPage(const QString &key);
    /// To the form on the other side of the lock, for those who have none on this.
    void lockToReport();
    void openIncident(const IncidentId &id);
    /// The case of an incident, or the incident for those who do not work on cases.
    void openCase(const IncidentId &id);
    void openMeasure(const MeasureId &id);
    void openPlan(const PlanId &id);
    void openProposal(const ProposalId &id);
    /// The list of the incidents which the filter leaves.
    void openList(const IncidentFilter &filter);
    /// What helps against the incidents counted by the filter, taken together.
    void openGroup(const IncidentFilter &filter, const QList<ServiceFinding> &findings);
    void openClusters();
    /// Where offices and units are set up.
    void openUnits();
    /// Where the numbers of service are taken in and entered.
    void openIndicators();
    /// Null if it may not be shown now.
    ProtectionPage *openProtection(ProtectionPage::Part part);
    /// The page for persons concerned, to be printed.
    void openCarePage();
    /// To where a dialog is opened whose texts outlived the lock: one of KeptForm. A first-aid
    /// record opens at once.
    void goOnWriting(const QString &form);

private:
    /// A signal with these values. In a condition it is true of a page that has such a signal.
    template <typename Asker, typename... Values>
    using Asks = void (Asker::*)(const Values &...);

    template <typename Asker>
    void leadToPages(const Asker *asker);
    template <typename Asker>
    void leadToOne(const Asker *asker);

    MainWindow &m_window;
    const OpenRegister &m_register;
    Prompter &m_prompter;
};

/// A page or a part of it.
template <typename Asker>
void PageWays::leadToPages(const Asker *asker)
{
    const auto to = [this, asker](Asks<Asker> signal, QLatin1StringView key) {
        connect(asker, signal, this, [this, key] { openPage(key); });
    };
    if constexpr (requires { Asks<Asker> {&Asker::reportRequested}; })
        to(&Asker::reportRequested, PageKey::Report);
    if constexpr (requires { Asks<Asker> {&Asker::inboxRequested}; })
        to(&Asker::inboxRequested, PageKey::Inbox);
    if constexpr (requires { Asks<Asker> {&Asker::casesRequested}; })
        to(&Asker::casesRequested, PageKey::Cases);
    if constexpr (requires { Asks<Asker> {&Asker::planRequested}; })
        to(&Asker::planRequested, PageKey::Plan);
    if constexpr (requires { Asks<Asker> {&Asker::reportsRequested}; })
        to(&Asker::reportsRequested, PageKey::Reports);
    if constexpr (requires { Asks<Asker> {&Asker::backupsRequested}; })
        to(&Asker::backupsRequested, PageKey::Backups);
    if constexpr (requires { Asks<Asker> {&Asker::clustersRequested}; })
        connect(asker, &Asker::clustersRequested, this, &PageWays::openClusters);
    if constexpr (requires { Asks<Asker> {&Asker::unitsRequested}; })
        connect(asker, &Asker::unitsRequested, this, &PageWays::openUnits);
    if constexpr (requires { Asks<Asker> {&Asker::indicatorsRequested}; })
        connect(asker, &Asker::indicatorsRequested, this, &PageWays::openIndicators);
    if constexpr (requires { Asks<Asker> {&Asker::keysRequested}; })
        connect(asker, &Asker::keysRequested, this,
            [this] { openProtection(ProtectionPage::Part::Keys); });
    if constexpr (requires { Asks<Asker> {&Asker::carePageRequested}; })
        connect(asker, &Asker::carePageRequested, this, &PageWays::openCarePage);
    if constexpr (requires { Asks<Asker, QString> {&Asker::pageRequested}; })
        connect(asker, &Asker::pageRequested, this, &PageWays::openPage);
}

/// One thing, or a choice of incidents.
template <typename Asker>
void PageWays::leadToOne(const Asker *asker)
{
    if constexpr (requires { Asks<Asker, IncidentId> {&Asker::incidentRequested}; })
        connect(asker, &Asker::incidentRequested, this, &PageWays::openIncident);
    if constexpr (requires { Asks<Asker, IncidentId> {&Asker::caseRequested}; })
        connect(asker, &Asker::caseRequested, this, &PageWays::openCase);
    if constexpr (requires { Asks<Asker, MeasureId> {&Asker::measureRequested}; })
        connect(asker, &Asker::measureRequested, this, &PageWays::openMeasure);
    if constexpr (requires { Asks<Asker, PlanId> {&Asker::planRequested}; })
        connect(asker, &Asker::planRequested, this, &PageWays::openPlan);
    if constexpr (requires { Asks<Asker, ProposalId> {&Asker::proposalRequested}; })
        connect(asker, &Asker::proposalRequested, this, &PageWays::openProposal);
    if constexpr (requires { Asks<Asker, IncidentFilter> {&Asker::listRequested}; })
        connect(asker, &Asker::listRequested, this, &PageWays::openList);
    using Findings = QList<ServiceFinding>;
    if constexpr (requires { Asks<Asker, IncidentFilter, Findings> {&Asker::measuresRequested}; })
        connect(asker, &Asker::measuresRequested, this, &PageWays::openGroup);
    if constexpr (requires { Asks<Asker, QString> {&Asker::continueRequested}; })
        connect(asker, &Asker::continueRequested, this, &PageWays::goOnWriting);
}

} // namespace rueckhalt
