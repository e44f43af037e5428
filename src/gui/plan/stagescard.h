// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/widgets/card.h"
#include "gui/plan/planediting.h"

class QPushButton;
class QVBoxLayout;

namespace rueckhalt {

class TextLabel;

/// The stages of a planned measure, the pilot first, with the ways to add one, change it, mark it
/// as done and take it out.
class StagesCard : public Card
{
    Q_OBJECT

public:
    /// `editing` outlives it.
    explicit StagesCard(PlanEditing &editing, QWidget *parent = nullptr);

    void showPlan();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void addRow(qsizetype position);
    [[nodiscard]] QString noteOf(const Stage &stage) const;
    /// -1: a new one.
    void edit(qsizetype position);
    void finishStage(qsizetype position);
    void remove(qsizetype position);
    bool put(qsizetype position, const Stage &stage);

    PlanEditing &m_editing;
    TextLabel *m_intro;
    QVBoxLayout *m_rows;
    QPushButton *m_add;
};

} // namespace rueckhalt
