// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/casework/casecard.h"

class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class FlowLayout;
class TextLabel;

/// What is next to do in a case: every open duty as a sentence with the way to where it is done,
/// and below the steps that the case can take.
class NextStepsCard : public CaseCard
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    explicit NextStepsCard(CaseEditing &editing, QWidget *parent = nullptr);

    void showCase() override;
    bool openAgain(const QString &form) override;
    /// Takes the case to another state; asks first what that needs.
    void take(CaseState state);
    /// The keys go on with what is next: the first duty, else the first step.
    void focusFirst();

signals:
    /// The user wants to do it.
    /// `person`: of several affected, 0: of the case or of the only one.
    void dutyChosen(rueckhalt::CaseDuty duty, int person);
    /// The user wants to say which case this is a duplicate of.
    void duplicateRequested();

protected:
    void retranslate() override;

private:
    void showDuties();
    void addDuty(const OpenDuty &duty);
    [[nodiscard]] QString whenDue(const OpenDuty &duty) const;
    void showSteps();
    void showWhoCanBeAsked();
    [[nodiscard]] QString introFor(CaseState state) const;
    QPushButton *addStep(CaseState state, bool isMain);
    void waive(const OpenDuty &open);
    void refuseToClose();
    [[nodiscard]] QString nothingToDo() const;
    void showMore();
    void ask(CaseState state);
    [[nodiscard]] bool asks(CaseState state) const;
    [[nodiscard]] CaseState mainStep() const;

    TextLabel *m_refused;
    TextLabel *m_nothing;
    QVBoxLayout *m_duties;
    QPushButton *m_more;
    QWidget *m_buttons;
    FlowLayout *m_flow;
    TextLabel *m_reporter;
    TextLabel *m_nobody;
    QList<QPushButton *> m_steps;
    IncidentId m_shown {}; ///< whose duties are unfolded
    bool m_all = false;
};

} // namespace rueckhalt
