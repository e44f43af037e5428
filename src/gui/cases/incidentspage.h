// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cases/incidentfilter.h"
#include "gui/common/page.h"
#include "gui/common/prompter.h"
#include "session/recommending.h"

class QStackedWidget;

namespace rueckhalt {

class Answering;

class ClusterView;
class GroupView;
class IncidentList;
class IncidentView;
class RecommendationPanel;

/// The page "Vorfälle": the list, one incident with its recommended measures, the measures for
/// everything listed, or the accumulations the program found; one at a time, with Alt+Left or Esc
/// back to where one came from.
class IncidentsPage : public Page
{
    Q_OBJECT

public:
    IncidentsPage(OpenRegister &openRegister, Browsing &browsing, Recommending &recommending,
        Prompter &prompter, QWidget *parent = nullptr);

    /// With it, the incident page shows the answer to the reporter.
    void setAnswering(Answering &answering);
    /// Opens an incident, e.g. from the start page or after reporting; asks as mayLeave() does.
    void showIncident(const IncidentId &id);
    /// The list, narrowed down.
    void showList(const IncidentFilter &filter);
    /// Measures for these incidents; the filter says the same in words. `findings`: what indicators
    /// of service say of their times.
    void showGroup(const Browsing::Rows &rows, const IncidentFilter &filter,
        const QList<ServiceFinding> &findings = {});
    /// Measures for the incidents selected or listed.
    void showMeasuresForSelection();
    /// Accumulations ("Auffällige Häufungen").
    void showClusters();
    /// Measures can be ticked for a proposal to managers; see proposalRequested().
    void offerProposing();
    /// The incident page leads to the case of the incident; see caseRequested().
    void offerCases();
    /// Unticks what was proposed.
    void clearChosen();

    /// Columns, their order and widths, sorting and preview, to be remembered by the caller;
    /// nothing about contents. Bytes that are no such state change nothing.
    [[nodiscard]] QByteArray viewState() const;
    void restoreViewState(const QByteArray &state);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    void enter() override;
    bool focusSearch() override;
    /// Asks if an answer was written and not saved.
    bool mayLeave() override;
    void keepWork() override;

signals:
    /// The page is about to go: how the list was arranged, see viewState().
    void viewStateKept(const QByteArray &state);
    void measureRequested(const MeasureId &measure);
    void reportRequested();
    void caseRequested(const rueckhalt::IncidentId &id);
    /// The measures ticked, best first, and the incidents they answer.
    void proposalRequested(const QList<Recommendation> &chosen, const Browsing::Rows &rows);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectViews();
    void makeActions();
    QAction *addPageAction(const QList<QKeySequence> &shortcuts);
    void retranslate();
    void nameMeasuresAction(int incidents);
    void nameProposeAction();
    void propose();
    /// From the list to those for what is listed; else to the first of those shown.
    void goToMeasures();
    /// Of what is shown; null with the list and the accumulations.
    [[nodiscard]] RecommendationPanel *panel() const;
    void goTo(QWidget *view);
    void showTable();
    void back();
    void step(int steps);
    void leaveWhatIsGone();
    /// The rows that a group or accumulations are made of are still those; more may have come.
    [[nodiscard]] bool hasSameRows() const;

    OpenRegister &m_register;
    QStackedWidget *m_stack;
    IncidentList *m_list;
    IncidentView *m_incident;
    GroupView *m_group;
    ClusterView *m_clusters;
    QWidget *m_cameFrom; ///< where "back" leads
    std::vector<IncidentId> m_ids; ///< of all rows, when a group or accumulations were made
    bool m_offersProposing = false;
    bool m_offersCases = false;
    QAction *m_find = nullptr;
    QAction *m_nextPane = nullptr;
    QAction *m_measures = nullptr;
    QAction *m_accumulations = nullptr;
    QAction *m_propose = nullptr;
    QAction *m_case = nullptr;
    QAction *m_back = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_next = nullptr;
};

} // namespace rueckhalt
