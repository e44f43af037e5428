// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reports/periodtablemodel.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace rueckhalt {

namespace Ui {
class PeriodList;
}

/// What was released and what is due; from here one goes on to a release or to a document.
class PeriodList : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodList(QWidget *parent = nullptr);
    ~PeriodList() override;

    /// `mayRelease`: others see what was released and nothing else. The chosen one stays so.
    void setRows(const QList<LedgerRow> &rows, bool mayRelease);
    [[nodiscard]] const LedgerRow *chosen() const;
    void choose(const ReleasePeriod &period);
    void takeFocus();

signals:
    /// Go on with this one.
    void opened();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showRows();
    void showState();
    void open();
    void fitColumns();
    [[nodiscard]] bool canOpen(const LedgerRow &row) const;

    std::unique_ptr<Ui::PeriodList> m_ui;
    PeriodTableModel *m_model;
    QList<LedgerRow> m_rows; ///< those that are not shown, too
    bool m_mayRelease = false;
};

} // namespace rueckhalt
