// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/periodtablemodel.h"

#include "base/daywords.h"
#include "gui/common/tokens.h"

#include <algorithm>

namespace rueckhalt {

QString standingSentence(const LedgerRow &row, Language language)
{
    const ReleasePeriod &period = row.planned.period;
    switch (row.planned.standing) {
    case PlannedRelease::Standing::Made:
        return PeriodTableModel::tr("released on %1").arg(dayWords(row.closingDate, language));
    case PlannedRelease::Standing::Ready:
        if (period.kind() == ReleaseKind::Correction)
            return PeriodTableModel::tr("possible, if something changed in the year since");
        return row.planned.isDue ? PeriodTableModel::tr("not released yet – due")
                                 : PeriodTableModel::tr("not released – possible");
    case PlannedRelease::Standing::NotOver:
        return PeriodTableModel::tr("not over yet – from %1")
            .arg(dayWords(period.lastDay().addDays(1), language));
    case PlannedRelease::Standing::Closed:
        return PeriodTableModel::tr("closed, because the year is released as a whole");
    }
    Q_UNREACHABLE();
}

void PeriodTableModel::setRows(const QList<LedgerRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void PeriodTableModel::setLanguage(Language language)
{
    beginResetModel();
    m_language = language;
    endResetModel();
}

const LedgerRow *PeriodTableModel::rowAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int PeriodTableModel::rowOf(const ReleasePeriod &period) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&](const LedgerRow &row) { return row.planned.period == period; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int PeriodTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PeriodTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PeriodTableModel::data(const QModelIndex &index, int role) const
{
    const LedgerRow *row = rowAt(index.row());
    if (row == nullptr)
        return {};
    const bool isPeriod = index.column() == PeriodColumn;
    if (role == Qt::DisplayRole)
        return isPeriod ? row->planned.period.words().in(m_language)
                        : standingSentence(*row, m_language);
    const Tokens &tokens = Tokens::current();
    if (role == Qt::ForegroundRole && row->planned.isDue)
        return isPeriod ? QVariant() : QVariant(tokens.primary);
    if (role == Qt::ForegroundRole
        && (!isPeriod || row->planned.standing == PlannedRelease::Standing::NotOver
            || row->planned.standing == PlannedRelease::Standing::Closed))
        return tokens.mutedText;
    return {};
}

QVariant PeriodTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == PeriodColumn ? tr("Period") : tr("State");
}

} // namespace rueckhalt
