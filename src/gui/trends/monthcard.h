// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/trends/bartable.h"
#include "gui/trends/monthchart.h"
#include "gui/trends/trendcard.h"

class QPushButton;

namespace rueckhalt {

class BarView;

/// The months as a picture, and one key away as the table for the keyboard and screen readers.
class MonthCard : public TrendCard
{
    Q_OBJECT

public:
    explicit MonthCard(QWidget *parent = nullptr);

    void showMonths(const MonthChart::Content &content, const BarTable &table);
    void showTable(bool shown);
    [[nodiscard]] bool isTableShown() const;
    /// To the table if it is shown, to its button otherwise.
    void focusStart();
    [[nodiscard]] PlainTable plainTable() const override;
    [[nodiscard]] bool isWide() const override { return true; }
    [[nodiscard]] MonthChart *chart() const { return m_chart; }
    [[nodiscard]] BarView *view() const { return m_view; }

signals:
    /// BarRow::key of a month.
    void monthChosen(int key);

protected:
    void retranslate() override;

private:
    BarTableModel *m_model;
    MonthChart *m_chart;
    BarView *m_view;
    QPushButton *m_asTable;
};

} // namespace rueckhalt
