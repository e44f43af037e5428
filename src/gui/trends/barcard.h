// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/trends/bartable.h"
#include "gui/trends/trendcard.h"

class QPushButton;

namespace rueckhalt {

class BarView;

/// Bars by one thing; the longest lists begin with their first rows and open on demand.
class BarCard : public TrendCard
{
    Q_OBJECT

public:
    explicit BarCard(QWidget *parent = nullptr);

    void showBars(const BarTable &table);
    [[nodiscard]] PlainTable plainTable() const override;
    [[nodiscard]] BarView *view() const { return m_view; }
    [[nodiscard]] const BarTableModel &model() const { return *m_model; }

    static constexpr qsizetype FirstRows = 8;

signals:
    /// A row with a key (BarRow::key) was chosen.
    void rowChosen(int key);

protected:
    void retranslate() override;

private:
    void fill();

    BarTable m_table;
    BarTableModel *m_model;
    BarView *m_view;
    QPushButton *m_more;
    bool m_isOpen = false;
};

} // namespace rueckhalt
