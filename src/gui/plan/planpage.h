// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/page.h"
#include "gui/common/prompter.h"
#include "session/effectchecking.h"

#include <memory>

class QCheckBox;
class QComboBox;

namespace rueckhalt {

namespace Ui {
class PlanPage;
}

class ChoiceGroup;
class PlanBoard;
class PlanDetail;
class PlanTableModel;

/// The plan of measures as a list, a board and along the months; a measure is opened in its place.
/// Everybody with an account may read it, managers those of their own units.
class PlanPage : public Page
{
    Q_OBJECT

public:
    enum class View { List, Board, Timeline };

    /// What is passed by reference outlives the page.
    PlanPage(OpenRegister &openRegister, Planning &planning, EffectChecking &effects,
        Prompter &prompter, QWidget *parent = nullptr);
    ~PlanPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    void enter() override;
    bool mayLeave() override;
    void keepWork() override;

    /// Opens a measure, after asking if another one is open and not saved; unknown ids show the
    /// overview.
    void showPlan(const PlanId &id);
    void showView(View view);
    [[nodiscard]] View view() const;
    /// What needs attention: overdue, or due within a few days.
    [[nodiscard]] static int dueCount(const Planning &planning, const QDate &today);

signals:
    void measureRequested(const rueckhalt::MeasureId &measure);
    void proposalRequested(const rueckhalt::ProposalId &proposal);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTools();
    void makeActions();
    void makeViews();
    void connectDetail();
    void retranslate();
    void fillUnits();
    void refresh();
    void showDue(const QList<Reminder> &reminders);
    /// Tab follows the order of reading; links to what is due are made anew with every change.
    void orderTabs();
    void fitColumns();
    void arrange();
    void focusView();
    void backToOverview();
    void moveTo(const PlanId &id, PlanState to);
    /// A move to where the measure was before its last step.
    void moveBack(const PlanId &id);
    void undo();
    void showMoved();
    void newPlan();
    void saveDocumentation();
    [[nodiscard]] bool isShown(const PlannedMeasure &plan) const;
    [[nodiscard]] bool isOpened() const;
    [[nodiscard]] bool mayPlan() const;
    [[nodiscard]] PlanId currentId() const;
    [[nodiscard]] UnitId chosenUnit() const;

    OpenRegister &m_register;
    Planning &m_planning;
    EffectChecking &m_effects;
    Prompter &m_prompter;
    std::unique_ptr<Ui::PlanPage> m_ui;
    PlanTableModel *m_model;
    PlanBoard *m_board;
    PlanDetail *m_detail;
    ChoiceGroup *m_views;
    QComboBox *m_units;
    QCheckBox *m_finished;
    QAction *m_new;
    QAction *m_csv;
    QAction *m_back;
    QAction *m_undo;
    QAction *m_save;
};

} // namespace rueckhalt
