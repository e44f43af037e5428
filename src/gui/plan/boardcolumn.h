// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planning/plannedmeasure.h"

#include <QListWidget>

namespace rueckhalt {

/// The cards of one state on the board. Left and right leave it for a neighbour; a card of another
/// column can be dropped on it.
class BoardColumn : public QListWidget
{
    Q_OBJECT

public:
    explicit BoardColumn(PlanState state, QWidget *parent = nullptr);

    [[nodiscard]] PlanState state() const { return m_state; }
    /// `text`: title, then lines about it; `isOverdue` puts the last line in the danger colour.
    void addCard(const PlanId &id, const QString &text, bool isOverdue);
    [[nodiscard]] PlanId idAt(int row) const;
    [[nodiscard]] PlanId current() const { return idAt(currentRow()); }
    /// In which all cards can be seen at the present width; of one line without any.
    [[nodiscard]] int contentsHeight() const;

    enum Role { IdRole = Qt::UserRole, OverdueRole };

signals:
    void openRequested(const rueckhalt::PlanId &id);
    /// Left or right was pressed: -1 or 1; with Alt the card is to go along.
    void leftTowards(int step);
    void carriedTowards(int step);
    void dropped(const rueckhalt::PlanId &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] const BoardColumn *sourceOf(const QDropEvent &event) const;

    PlanState m_state;
};

} // namespace rueckhalt
