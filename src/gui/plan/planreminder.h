// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "session/planning.h"

class QVBoxLayout;

namespace rueckhalt {

class TextLabel;

/// What is due in the plan, on the start page: decisions that wait, tasks, stages, checks. Not
/// there when nothing is.
class PlanReminder : public Card
{
    Q_OBJECT

public:
    /// What is passed by reference outlives it.
    PlanReminder(OpenRegister &openRegister, Planning &planning, QWidget *parent = nullptr);

signals:
    void planRequested(const rueckhalt::PlanId &plan);
    void proposalRequested(const rueckhalt::ProposalId &proposal);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    /// What somebody in this role can do something about.
    [[nodiscard]] bool concernsMe(const Reminder &reminder) const;

    OpenRegister &m_register;
    Planning &m_planning;
    QVBoxLayout *m_rows;
    TextLabel *m_more;
};

} // namespace rueckhalt
