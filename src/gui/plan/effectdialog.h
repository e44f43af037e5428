// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/entrydialog.h"
#include "session/effectchecking.h"

#include <memory>
#include <optional>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace rueckhalt {

namespace Ui {
class EffectDialog;
}

/// The check of an effect with its true numbers, for officers: before and after, in relation to
/// what, how sure that is, the verdict by its rule, and what of it goes into the plan.
class EffectDialog : public EntryDialog
{
    Q_OBJECT

public:
    /// `stage` -1: the whole measure. What is passed by reference outlives the dialog. Tells by
    /// itself why nothing can be counted.
    EffectDialog(EffectChecking &effects, Planning &planning, const OpenRegister &openRegister,
        Prompter &prompter, const PlanId &plan, int stage, QWidget *parent = nullptr);
    ~EffectDialog() override;

    /// False: nothing could be counted, and the user knows why.
    [[nodiscard]] bool isReady() const { return m_report.has_value(); }

signals:
    void recorded(const QString &notice);

protected:
    [[nodiscard]] bool isChanged() const override;
    void changeEvent(QEvent *event) override;

private:
    void makeExposure();
    void retranslate();
    void count();
    void showReport();
    void countAgain();
    /// What stands in the fields is what was counted with.
    [[nodiscard]] bool isCounted() const;
    void nameGo();
    void go();

    EffectChecking &m_effects;
    Planning &m_planning;
    const OpenRegister &m_register;
    PlanId m_plan;
    int m_stage;
    std::unique_ptr<Ui::EffectDialog> m_ui;
    QComboBox *m_exposure;
    QSpinBox *m_before;
    QSpinBox *m_after;
    QPushButton *m_again;
    std::optional<EffectReport> m_report;
    PlannedMeasure m_shown;
};

} // namespace rueckhalt
