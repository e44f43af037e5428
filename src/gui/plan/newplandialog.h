// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/prompter.h"
#include "session/planning.h"

#include <QDialog>

#include <memory>

namespace rueckhalt {

namespace Ui {
class NewPlanDialog;
}

/// Takes a measure of the catalogue into the plan without a proposal.
class NewPlanDialog : public QDialog
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the dialog.
    NewPlanDialog(Planning &planning, const OpenRegister &openRegister, Prompter &prompter,
        QWidget *parent = nullptr);
    ~NewPlanDialog() override;

signals:
    void created(const rueckhalt::PlanId &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void go();

    Planning &m_planning;
    const OpenRegister &m_register;
    Prompter &m_prompter;
    std::unique_ptr<Ui::NewPlanDialog> m_ui;
};

} // namespace rueckhalt
