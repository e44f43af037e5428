// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planning/plannedmeasure.h"
#include "session/planning.h"

#include <QAbstractTableModel>

namespace rueckhalt {

/// Planned measures as rows, for the list and the time line alike: what the time line paints, its
/// cell also says in words.
class PlanTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        MeasureColumn,
        UnitsColumn,
        ResponsibleColumn,
        StateColumn,
        WhenColumn,
        NextColumn,
        ColumnCount
    };

    explicit PlanTableModel(const OpenRegister &openRegister, QObject *parent = nullptr);

    /// `reminders`: the first one of each plan is what comes next.
    void show(const QList<PlannedMeasure> &plans, const QList<Reminder> &reminders);
    [[nodiscard]] const QList<PlannedMeasure> &plans() const { return m_plans; }
    /// -1: not shown.
    [[nodiscard]] int rowOf(const PlanId &id) const;
    [[nodiscard]] PlanId idAt(int row) const;
    /// What comes next for a plan; null: nothing is due soon.
    [[nodiscard]] const Reminder *nextOf(const PlanId &id) const;
    [[nodiscard]] QDate today() const { return m_register.now().toLocalTime().date(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    [[nodiscard]] QString text(const PlannedMeasure &plan, int column) const;
    [[nodiscard]] QString whenOf(const PlannedMeasure &plan) const;

    const OpenRegister &m_register;
    QList<PlannedMeasure> m_plans;
    QList<Reminder> m_reminders;
    int m_sortColumn = -1; ///< -1: as they were given
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace rueckhalt
