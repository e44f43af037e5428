// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "gui/plan/planediting.h"

#include <memory>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace rueckhalt {

namespace Ui {
class PlanForm;
}

class DayEdit;

/// Who is responsible, when, what it costs, by what success is seen, the staff council, and how the
/// effect will be checked. What is entered is saved by its button, with the next step of the
/// measure, and when the register is locked.
class PlanForm : public Card
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    explicit PlanForm(PlanEditing &editing, QWidget *parent = nullptr);
    ~PlanForm() override;

    /// Shows the plan; what was entered and not saved is gone.
    void showPlan();
    /// Shows what has changed in the plan since; what was entered and not saved stays.
    void follow();
    /// Whether something is entered that was not saved.
    [[nodiscard]] bool isChanged() const;
    /// False if something cannot be read or was not saved; the form says what.
    bool save();
    /// Before the register is locked, when nobody may be asked: saves what can be saved so.
    void keepWork();
    /// Says what is missing for the next step and goes to the field.
    void showMissing(PlanStep step, const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeDates();
    void makeCouncil();
    void makeEffect();
    void makeButtons();
    void orderTabs();
    void retranslate();
    void fillLists();
    void takeEdit();
    void takeFromSheet();
    void fill(const PlannedMeasure &plan);
    /// What stands in the fields, and nothing else of a plan.
    [[nodiscard]] PlannedMeasure fields() const;
    /// The plan as it is now, with what somebody has entered since it was shown.
    [[nodiscard]] PlannedMeasure entered() const;
    [[nodiscard]] bool showUnreadable();

    PlanEditing &m_editing;
    std::unique_ptr<Ui::PlanForm> m_ui;
    DayEdit *m_start;
    DayEdit *m_due;
    QComboBox *m_cost;
    QComboBox *m_council;
    QLineEdit *m_councilNote;
    QSpinBox *m_months;
    QSpinBox *m_target;
    QComboBox *m_exposure;
    QSpinBox *m_before;
    QSpinBox *m_after;
    QPushButton *m_fromSheet;
    QPushButton *m_save;
    QPushButton *m_discard;
    PlannedMeasure m_shown; ///< fields(), as they were filled last
    bool m_showing = false;
};

} // namespace rueckhalt
