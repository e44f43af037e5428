// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "gui/plan/planediting.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class DayEdit;
class TextLabel;

/// What has to be done for a measure: a tick for each task, and a line for a new one. The first
/// three steps of the sheet can be taken over.
class TasksCard : public Card
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    explicit TasksCard(PlanEditing &editing, QWidget *parent = nullptr);

    void showPlan();
    /// Something is written in the line for a new task.
    [[nodiscard]] bool isChanged() const;
    /// What is written and not added is gone.
    void clear();
    /// Before the register is locked, when nobody may be asked: adds what is written.
    void keepWork();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void addRow(qsizetype position);
    void tick(qsizetype position, bool done);
    void remove(qsizetype position);
    void addTask();
    void takeFirstSteps();
    [[nodiscard]] QStringList firstSteps() const;

    PlanEditing &m_editing;
    TextLabel *m_intro;
    QVBoxLayout *m_rows;
    QPushButton *m_firstSteps;
    QWidget *m_entry;
    QLineEdit *m_text;
    DayEdit *m_due;
    QPushButton *m_add;
};

} // namespace rueckhalt
