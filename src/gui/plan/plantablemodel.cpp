// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/plantablemodel.h"

#include "gui/common/tokens.h"
#include "gui/common/uilanguage.h"
#include "gui/plan/planwords.h"

#include <QCollator>

#include <algorithm>

namespace rueckhalt {

PlanTableModel::PlanTableModel(const OpenRegister &openRegister, QObject *parent)
    : QAbstractTableModel(parent)
    , m_register(openRegister)
{
}

void PlanTableModel::show(const QList<PlannedMeasure> &plans, const QList<Reminder> &reminders)
{
    beginResetModel();
    m_plans = plans;
    m_reminders = reminders;
    endResetModel();
    if (m_sortColumn >= 0)
        sort(m_sortColumn, m_order);
}

int PlanTableModel::rowOf(const PlanId &id) const
{
    const auto found = std::ranges::find(m_plans, id, &PlannedMeasure::id);
    return found == m_plans.end() ? -1 : static_cast<int>(found - m_plans.begin());
}

PlanId PlanTableModel::idAt(int row) const
{
    return row >= 0 && row < m_plans.size() ? m_plans.at(row).id : PlanId();
}

const Reminder *PlanTableModel::nextOf(const PlanId &id) const
{
    const auto found = std::ranges::find(m_reminders, id, &Reminder::plan);
    return found == m_reminders.end() ? nullptr : &*found;
}

int PlanTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plans.size());
}

int PlanTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PlanTableModel::whenOf(const PlannedMeasure &plan) const
{
    QStringList parts;
    if (const QString span = PlanWords::spanOf(plan.start, plan.due); !span.isEmpty())
        parts << span;
    for (const Stage &stage : plan.stages) {
        const QString span = stage.finished.isValid()
            ? tr("done on %1").arg(dayWords(stage.finished))
            : PlanWords::spanOf(stage.start, stage.due);
        parts << (span.isEmpty() ? stage.name : tr("%1: %2").arg(stage.name, span));
    }
    return parts.isEmpty() ? tr("no dates yet") : parts.join(QStringLiteral("; "));
}

QString PlanTableModel::text(const PlannedMeasure &plan, int column) const
{
    const PlanWords words(m_register);
    switch (static_cast<Column>(column)) {
    case MeasureColumn:
        return words.titleOf(plan.measure);
    case UnitsColumn:
        return words.someNamesOf(plan.units);
    case ResponsibleColumn:
        return plan.responsible.isEmpty() ? tr("not settled yet") : plan.responsible;
    case StateColumn:
        return wordFor(plan.state, uiLanguage());
    case WhenColumn:
        return whenOf(plan);
    case NextColumn:
        if (const Reminder *next = nextOf(plan.id))
            return sentenceFor(*next, QString(), today(), uiLanguage());
        return {};
    case ColumnCount:
        break;
    }
    return {};
}

QVariant PlanTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_plans.size())
        return {};
    const PlannedMeasure &plan = m_plans.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(plan, index.column());
    if (role != Qt::ForegroundRole)
        return {};
    if (index.column() == MeasureColumn || index.column() == StateColumn)
        return {};
    const Reminder *next = nextOf(plan.id);
    if (index.column() == NextColumn && next != nullptr && next->isOverdue(today()))
        return Tokens::current().danger;
    return Tokens::current().mutedText;
}

QVariant PlanTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case MeasureColumn:
        return tr("Measure");
    case UnitsColumn:
        return tr("Units");
    case ResponsibleColumn:
        return tr("Responsible");
    case StateColumn:
        return tr("State");
    case WhenColumn:
        return tr("When");
    case NextColumn:
        return tr("What comes next");
    case ColumnCount:
        break;
    }
    return {};
}

void PlanTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_order = order;
    if (column < 0)
        return;
    beginResetModel();
    QCollator collator;
    collator.setNumericMode(true);
    const auto dayOf = [&](const PlannedMeasure &plan) {
        if (column == WhenColumn)
            return plan.start;
        const Reminder *next = nextOf(plan.id);
        return next ? next->due : QDate(9999, 1, 1);
    };
    std::ranges::stable_sort(m_plans, [&](const PlannedMeasure &a, const PlannedMeasure &b) {
        const PlannedMeasure &first = order == Qt::AscendingOrder ? a : b;
        const PlannedMeasure &second = order == Qt::AscendingOrder ? b : a;
        if (column == StateColumn)
            return first.state < second.state;
        if (column == WhenColumn || column == NextColumn)
            return dayOf(first) < dayOf(second);
        return collator.compare(text(first, column), text(second, column)) < 0;
    });
    endResetModel();
}

} // namespace rueckhalt
