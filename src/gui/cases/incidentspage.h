// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cases/incidentfilter.h"
#include "gui/common/page.h"
#include "gui/common/prompter.h"
#include "session/recommending.h"

class QStackedWidget;

namespace rueckhalt {

class Answering;

class GroupView;
class IncidentList;
class IncidentView;

/// The page "Vorfälle": the list, one incident with its recommended measures, or the measures for
/// everything listed; one at a time, with Alt+Left or Esc back to the list.
class IncidentsPage : public Page
{
    Q_OBJECT

public:
    IncidentsPage(OpenRegister &openRegister, Browsing &browsing, Recommending &recommending,
        Prompter &prompter, QWidget *parent = nullptr);

    /// With it, the incident page shows the answer to the reporter.
    void setAnswering(Answering &answering);
    /// Opens an incident, e.g. from the start page or after reporting.
    void showIncident(const IncidentId &id);
    /// The list, narrowed down.
    void showList(const IncidentFilter &filter);
    /// Measures for the incidents selected or listed.
    void showMeasuresForSelection();

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

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    QAction *addPageAction(const QList<QKeySequence> &shortcuts);
    void retranslate();
    void nameMeasuresAction(int incidents);
    void goTo(QWidget *view);
    void back();
    void step(int steps);
    void leaveWhatIsGone();

    OpenRegister &m_register;
    QStackedWidget *m_stack;
    IncidentList *m_list;
    IncidentView *m_incident;
    GroupView *m_group;
    QAction *m_find = nullptr;
    QAction *m_nextPane = nullptr;
    QAction *m_measures = nullptr;
    QAction *m_back = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_next = nullptr;
};

} // namespace rueckhalt
