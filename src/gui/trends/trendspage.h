// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/common/page.h"
#include "gui/common/prompter.h"
#include "gui/trends/trendnumbers.h"
#include "session/planning.h"

#include <QTimer>

#include <map>
#include <memory>

namespace rueckhalt {

namespace Ui {
class TrendsPage;
}

class BarCard;
class ClustersCard;
class FilterBar;
class HeatCard;
class MonthCard;
class SummaryCard;
class TrendCard;
class ViewsButton;
struct BarTable;
struct PlainTable;

/// How things develop ("Auswertung"), for those who see all incidents: true numbers, counted anew
/// with every change. One filter narrows all pictures; a click on a bar, cell or month narrows it
/// further, Esc goes back. No picture, filter or order is by person.
class TrendsPage : public Page
{
    Q_OBJECT

public:
    /// What is passed by reference outlives the page.
    TrendsPage(OpenRegister &openRegister, const Planning &planning, Prompter &prompter,
        QWidget *parent = nullptr);
    ~TrendsPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString purpose() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    void enter() override;
    bool focusSearch() override;

    [[nodiscard]] const IncidentFilter &filter() const;
    void setFilter(const IncidentFilter &filter);
    /// The last twelve months, nothing else.
    [[nodiscard]] static IncidentFilter startFilter();
    /// What the pictures show now, in their order.
    [[nodiscard]] QList<PlainTable> shownTables() const;

signals:
    /// There is nothing to count yet.
    void reportRequested();
    void listRequested(const rueckhalt::IncidentFilter &filter);
    void clustersRequested();
    void planRequested();
    void reportsRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeFilterRow();
    void makeCards();
    void makeActions();
    QAction *addPageAction(const QKeySequence &shortcut, const QString &name);
    void retranslate();
    void becomeStale();
    void refresh();
    void count();
    void showNumbers();
    void showSummary();
    void showBars(Grouping grouping, BarCard *card);
    void showMeasures();
    void findAccumulations();
    void showAccumulations();
    /// Says of rows that an accumulation was found there.
    [[nodiscard]] static QString withOwnFilter(bool isFiltered, const QString &sentence);
    void remark(Grouping grouping, const QList<GroupValue> &keyed, BarTable &table) const;
    void choose(const GroupValue &value);
    void chooseCell(int row, int column);
    void reset();
    void placeFilterRow();
    void showInList();
    void copyAll();
    void print();
    [[nodiscard]] QDate today() const { return m_register.now().toLocalTime().date(); }

    OpenRegister &m_register;
    const Planning &m_planning;
    Prompter &m_prompter;
    std::unique_ptr<Ui::TrendsPage> m_ui;
    QWidget *m_filterRow = nullptr;
    FilterBar *m_filters = nullptr;
    ViewsButton *m_views = nullptr;
    SummaryCard *m_summary = nullptr;
    MonthCard *m_months = nullptr;
    HeatCard *m_heat = nullptr;
    ClustersCard *m_clusters = nullptr;
    BarCard *m_measures = nullptr;
    std::map<Grouping, BarCard *> m_bars;
    std::map<Grouping, QList<GroupValue>> m_keyed; ///< what the keys of the bars stand for
    QAction *m_print = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_table = nullptr;
    QAction *m_reset = nullptr;
    QTimer m_soon;
    bool m_stale = true; ///< the register has changed since the last count
    QDate m_recordedSince;
    TrendNumbers m_numbers;
    ClusterSearch m_asked;
    ClusterFindings m_findings;
};

} // namespace rueckhalt
