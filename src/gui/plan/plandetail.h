// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/planediting.h"
#include "session/effectchecking.h"

#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace rueckhalt {

class EffectCard;
class FlowLayout;
class HeadingLabel;
class HistoryCard;
class PlanForm;
class StagesCard;
class TasksCard;
class TextLabel;

/// Everything about one planned measure, on one page to be read from top to bottom: how far it is
/// and the next steps, who and when, stages, tasks, effect, history.
class PlanDetail : public QWidget
{
    Q_OBJECT

public:
    /// What is passed by reference outlives it.
    PlanDetail(OpenRegister &openRegister, Planning &planning, EffectChecking &effects,
        Prompter &prompter, QWidget *parent = nullptr);

    /// False if it is not there for whoever is in. What is entered for another one is gone.
    bool showPlan(const PlanId &id);
    [[nodiscard]] PlanId id() const { return m_editing->plan().id; }
    /// Reads it anew; what is entered and not saved stays.
    void refresh();
    /// Goes a step; says what is missing otherwise.
    void take(PlanStep step);
    void checkEffect(int stage);
    /// False keeps the page, after asking.
    [[nodiscard]] bool mayLeave();
    /// The details as they are entered; false if something cannot be read or was not saved.
    bool save();
    [[nodiscard]] bool mayWrite() const { return m_editing->mayWrite(); }
    /// Saves what is entered as far as it can be saved, without asking.
    void keepWork();
    void focusStart();
    [[nodiscard]] bool canUndo() const { return m_editing->canUndo(); }
    void undo();
    /// The plan that is looked at, and what was done with it just now.
    [[nodiscard]] const PlanEditing &editing() const { return *m_editing; }
    /// Takes the last step back; false if it was not.
    bool takeBack() { return m_editing->takeBack(); }

signals:
    void backRequested();
    void sheetRequested(const rueckhalt::MeasureId &measure);
    void proposalRequested(const rueckhalt::ProposalId &proposal);
    void noticed(const QString &notice);
    void undoChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showHead();
    void showSteps();
    void showDue();
    void showAll();
    void discard();
    void askWhyToStop();
    QPushButton *addStep(PlanStep step, bool isMain);

    OpenRegister &m_register;
    Planning &m_planning;
    EffectChecking &m_effects;
    Prompter &m_prompter;
    PlanEditing *m_editing;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QPushButton *m_back;
    HeadingLabel *m_title;
    TextLabel *m_facts;
    TextLabel *m_stays;
    QVBoxLayout *m_due;
    QWidget *m_buttons;
    FlowLayout *m_flow;
    QPushButton *m_undo;
    QPushButton *m_sheet;
    QPushButton *m_proposal;
    QList<QPushButton *> m_steps;
    PlanForm *m_form;
    StagesCard *m_stages;
    TasksCard *m_tasks;
    EffectCard *m_effect;
    HistoryCard *m_history;
};

} // namespace rueckhalt
