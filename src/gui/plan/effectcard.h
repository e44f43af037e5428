// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "gui/plan/planediting.h"

class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class TextLabel;

/// What is known of the effect of a planned measure: how many incidents there were before, when it
/// will be checked, and what was found. Officers go on from here to the check.
class EffectCard : public Card
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    explicit EffectCard(PlanEditing &editing, QWidget *parent = nullptr);

    /// Whether what was found can be told to a ring, from the next showPlan() on.
    void setMayTell(bool mayTell) { m_mayTell = mayTell; }
    void showPlan();
    /// The button of a check that is due and may be made by who looks at it; null: none.
    [[nodiscard]] QPushButton *dueCheck() const { return m_dueCheck; }

signals:
    /// -1: the whole measure.
    void checkRequested(int stage);
    /// The answer of the check is to be told to a ring.
    void tellingRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addCheck(const DueCheck &check);
    void addTelling();
    void addFinding(const EffectFinding &finding);
    [[nodiscard]] QString nameOf(int stage) const;

    PlanEditing &m_editing;
    bool m_mayTell = false;
    TextLabel *m_baseline;
    QVBoxLayout *m_rows;
    QPushButton *m_dueCheck = nullptr; ///< one of the rows
};

} // namespace rueckhalt
