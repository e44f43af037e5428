// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/prompter.h"
#include "session/casedeadlines.h"
#include "session/casework.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSortFilterProxyModel;
class QTabBar;
class QTableView;

namespace rueckhalt {

class CaseTableModel;
class EmptyState;
class TextLabel;
struct CaseRow;

/// The open cases, the gravest and then the oldest first, or those that are finished, what ended
/// last first, or all; narrowed down by state, track, overdue deadlines and who accompanies them.
/// Enter and a double click open one.
class CaseList : public QWidget
{
    Q_OBJECT

public:
    /// What is passed by reference outlives it.
    CaseList(OpenRegister &openRegister, Casework &cases, QWidget *parent = nullptr);

    /// Which cases are listed. Their numbers are the places of the tabs.
    enum class Which { Open, Finished, All };

    void refresh();
    void focusTable();
    [[nodiscard]] Which which() const;
    void setWhich(Which which);
    /// "12 open cases, 3 of them serious. For 2 a deadline has passed."
    [[nodiscard]] QString summary() const;
    /// "3 of 12"; empty if it is not listed.
    [[nodiscard]] QString placeOf(const IncidentId &id) const;
    /// Null if there is none.
    [[nodiscard]] IncidentId neighbourOf(const IncidentId &id, int steps) const;
    void select(const IncidentId &id);

signals:
    void openRequested(const rueckhalt::IncidentId &id);
    /// A finished case is to be opened again.
    void reopenRequested(const rueckhalt::IncidentId &id);
    /// The user lists other cases.
    void whichChanged();
    /// What summary() says is another.
    void summaryChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTools();
    void makeTable();
    void retranslate();
    void fillChoices();
    void nameTabs();
    void readCases();
    void showRows();
    void showEmpty();
    void showReopen();
    [[nodiscard]] QString openSummary() const;
    [[nodiscard]] const CaseRow *currentRow() const;
    void clearFilter();
    void openCurrent();
    void fitColumns();
    [[nodiscard]] bool matches(const CaseRow &row) const;
    [[nodiscard]] IncidentId current() const;

    OpenRegister &m_register;
    Casework &m_cases;
    QTabBar *m_which;
    QWidget *m_tools;
    QComboBox *m_state;
    QComboBox *m_track;
    QCheckBox *m_overdue;
    QCheckBox *m_mine;
    QPushButton *m_reopen;
    TextLabel *m_problem;
    EmptyState *m_empty;
    QTableView *m_table;
    CaseTableModel *m_model;
    QSortFilterProxyModel *m_order;
    QList<CaseRow> m_rows; ///< of the tab that is shown
    int m_open = 0;
    int m_finished = 0;
};

} // namespace rueckhalt
