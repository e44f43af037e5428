// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/entrydialog.h"
#include "session/rollingout.h"

namespace rueckhalt {

class DayEdit;
class ErrorSummary;
class UnitChecklist;

/// Plans a service centre by the template: when it begins, and which units each stage is about.
/// Stages without units are left out.
class RollOutDialog : public EntryDialog
{
    Q_OBJECT

public:
    /// All but the parent outlive it.
    RollOutDialog(RollingOut &rolling, const OpenRegister &openRegister, Prompter &prompter,
        QWidget *parent = nullptr);

signals:
    void begun(const rueckhalt::PlanId &plan);

protected:
    [[nodiscard]] bool isChanged() const override;

private:
    void addStage(class QVBoxLayout *column, const StageTemplate &stage, int position);
    [[nodiscard]] QList<QList<UnitId>> chosen() const;
    void go();

    RollingOut &m_rolling;
    const OpenRegister &m_register;
    const PlanTemplate &m_template;
    ErrorSummary *m_errors;
    DayEdit *m_start;
    QList<UnitChecklist *> m_units; ///< of each stage
};

} // namespace rueckhalt
