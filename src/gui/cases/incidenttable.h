// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cases/incidenttablemodel.h"

#include <QTableView>

class QMenu;

namespace rueckhalt {

/// The table of the incident list: whole rows, Home and End go to the first and last incident,
/// Enter and a double click open one. Columns are chosen by the menu of the heading, or by any
/// menu filled with fillColumnMenu() and fillSortMenu(), so that the keyboard reaches them too.
/// While nobody has chosen, the less important columns make way when there is little room.
class IncidentTable : public QTableView
{
    Q_OBJECT

public:
    explicit IncidentTable(QWidget *parent = nullptr);

    void setIncidentModel(IncidentTableModel *model);

    /// One checkable entry per column; the last visible column cannot be hidden.
    void fillColumnMenu(QMenu *menu);
    /// One entry per column and the two directions.
    void fillSortMenu(QMenu *menu);

    /// The current incident, null if there is none.
    [[nodiscard]] IncidentId currentId() const;
    /// Selects an incident and scrolls to it; the first row if it is not listed or null.
    void select(const IncidentId &id);
    /// Rows of the fact table that are selected.
    [[nodiscard]] Browsing::Rows selectedFactRows() const;

    /// Columns, their widths and order, and the sorting, to be remembered.
    [[nodiscard]] QByteArray columnState() const;
    /// False, and nothing changed, if the bytes are not a state of this table.
    bool restoreColumnState(const QByteArray &state);

signals:
    void openRequested(const IncidentId &id);
    void currentChangedTo(const IncidentId &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    [[nodiscard]] int widthOf(const IncidentColumnInfo &info) const;
    void fitColumns();
    void noticeChosenColumns();
    void fitRows();
    void setColumnShown(int column, bool shown);
    void showHeaderMenu(const QPoint &position);
    [[nodiscard]] int shownColumns() const;

    IncidentTableModel *m_model = nullptr;
    /// Columns are chosen and sized by the room there is, until the user takes a hand in it.
    bool m_automaticColumns = true;
    QByteArray m_pressedHeader; ///< state of the heading when the mouse went down on it
};

} // namespace rueckhalt
