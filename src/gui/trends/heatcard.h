// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/trends/heattable.h"
#include "gui/trends/trendcard.h"

namespace rueckhalt {

class HeatView;

/// Weekdays by parts of the day.
class HeatCard : public TrendCard
{
    Q_OBJECT

public:
    explicit HeatCard(QWidget *parent = nullptr);

    void showCells(const HeatTable &table);
    [[nodiscard]] PlainTable plainTable() const override;
    [[nodiscard]] bool isWide() const override { return true; }
    [[nodiscard]] HeatView *view() const { return m_view; }

signals:
    void cellChosen(int row, int column);

protected:
    void retranslate() override;

private:
    HeatTableModel *m_model;
    HeatView *m_view;
};

} // namespace rueckhalt
