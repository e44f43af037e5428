// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/plantablemodel.h"

#include <QWidget>

class QBoxLayout;
class QScrollArea;

namespace rueckhalt {

class BoardColumn;
class HeadingLabel;

/// The plan as a board: a column for each state, a card for each measure. Arrows go from card to
/// card and column to column, Enter opens; Alt with an arrow moves a measure on or back, and so
/// does dragging it. Which moves there are the table of steps says, not the board.
class PlanBoard : public QWidget
{
    Q_OBJECT

public:
    explicit PlanBoard(const OpenRegister &openRegister, QWidget *parent = nullptr);

    /// Columns of states that no plan here is in any more are there all the same, but that of
    /// stopped measures only if there are some.
    void showPlans(const PlanTableModel &model);
    void select(const PlanId &id);
    [[nodiscard]] PlanId current() const;
    /// Where the keyboard goes on.
    void focusCards();

signals:
    void openRequested(const rueckhalt::PlanId &id);
    /// Somebody wants a measure to be in another state.
    void moveRequested(const rueckhalt::PlanId &id, rueckhalt::PlanState to);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void fitColumns();
    void goTo(int from, int step);
    void moveCurrent(int from, int step);
    [[nodiscard]] QString textOf(const PlannedMeasure &plan, const PlanTableModel &model) const;

    const OpenRegister &m_register;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QBoxLayout *m_row;
    QList<QWidget *> m_frames;
    QList<HeadingLabel *> m_headings;
    QList<BoardColumn *> m_columns; ///< in the order of the states
};

} // namespace rueckhalt
