// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/rollingout.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class EmptyState;
class Prompter;
class TextLabel;

/// Roll-outs in stages: for each stage its criteria with what was observed, and whether to go on.
class RollOutView : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    RollOutView(RollingOut &rolling, const Planning &planning, const OpenRegister &openRegister,
        Prompter &prompter, QWidget *parent = nullptr);

    void refresh();
    void focusStart();
    /// Plans one, for those who may.
    void begin();

signals:
    void planRequested(const rueckhalt::PlanId &plan);
    void noticed(const QString &notice);

private:
    void addPlan(const PlannedMeasure &plan);
    void addStage(QVBoxLayout *column, const PlannedMeasure &plan, qsizetype position);
    void addCriterion(QVBoxLayout *column, const CriterionFinding &finding, QWidget *parent);
    [[nodiscard]] QString limitOf(const GateCriterion &criterion) const;
    [[nodiscard]] QString measuredOf(const CriterionFinding &finding) const;

    RollingOut &m_rolling;
    const Planning &m_planning;
    const OpenRegister &m_register;
    Prompter &m_prompter;
    TextLabel *m_intro;
    EmptyState *m_empty;
    QVBoxLayout *m_rows;
    QPushButton *m_begin;
};

} // namespace rueckhalt
