// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/plan/plantablemodel.h"
#include "gui/protection/copytable.h"

namespace rueckhalt {

/// The plan along the months: one row for each measure, its time as a bar, stages in it, today as
/// a line, the check of its effect as a diamond. It is a table: the cell of a bar says in words
/// what is painted, arrows move, Enter opens, Ctrl+C copies it all.
class PlanTimeline : public CopyTable
{
    Q_OBJECT

public:
    explicit PlanTimeline(QWidget *parent = nullptr);

    /// The model outlives the view.
    void setPlans(PlanTableModel *model);
    /// First and last day that are shown, whole months.
    [[nodiscard]] const Period &span() const { return m_span; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void takeSpan();
    void fitColumns();

    PlanTableModel *m_plans = nullptr;
    Period m_span;
};

/// What a time line of these plans has to show: from the first day that is known to the last, and
/// today; whole months, half a year at least.
[[nodiscard]] Period spanOf(const QList<PlannedMeasure> &plans, const QDate &today);

} // namespace rueckhalt
