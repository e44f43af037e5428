// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/casetablemodel.h"

#include "base/daywords.h"
#include "domain/deadline/deadlinewords.h"
#include "gui/casework/casewords.h"
#include "gui/common/uilanguage.h"
#include "session/granting.h"

#include <algorithm>

namespace rueckhalt {

CaseTableModel::CaseTableModel(const Casework &cases, QObject *parent)
    : QAbstractTableModel(parent)
    , m_cases(cases)
{
}

void CaseTableModel::show(const QList<CaseRow> &rows, const QDate &today)
{
    beginResetModel();
    m_rows = rows;
    m_today = today;
    m_carers.clear();
    for (const Member &member : m_cases.carers())
        m_carers.insert(member.id, carerName(member, uiLanguage()));
    endResetModel();
}

IncidentId CaseTableModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).line.incident : IncidentId();
}

int CaseTableModel::rowOf(const IncidentId &id) const
{
    const auto found
        = std::ranges::find_if(m_rows, [&](const CaseRow &row) { return row.line.incident == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int CaseTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CaseTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CaseTableModel::nameOf(const UserId &carer) const
{
    return carer.isNull() ? QString() : m_carers.value(carer, tr("an account that is gone"));
}

QString CaseTableModel::text(const CaseRow &row, int column) const
{
    const CaseGlance &glance = row.line.glance;
    switch (static_cast<Column>(column)) {
    case LevelColumn:
        return shortWordFor(row.line.level, uiLanguage());
    case NumberColumn:
        return row.line.number;
    case StateColumn:
        return CaseWords::capital(wordFor(glance.state, uiLanguage()));
    case SinceColumn:
        return dayWords(germanDay(glance.since), uiLanguage());
    case TrackColumn:
        return CaseWords::capital(wordFor(glance.track, uiLanguage()));
    case DutiesColumn:
        return isFinished(glance.state) ? QString() : QString::number(glance.duties.size());
    case NextColumn:
        return row.next ? tr("%1: %2").arg(wordFor(row.next->kind, uiLanguage()),
                   whenWords(*row.next, m_today, uiLanguage()))
                        : QString();
    case CarerColumn:
        return nameOf(glance.carer);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CaseTableModel::sortValue(const CaseRow &row, int column)
{
    static const QDate never(9999, 12, 31);
    const CaseGlance &glance = row.line.glance;
    switch (static_cast<Column>(column)) {
    case LevelColumn:
        return static_cast<int>(row.line.level);
    case NumberColumn:
        return row.line.reported;
    case StateColumn:
        return static_cast<int>(glance.state);
    case SinceColumn:
        return glance.since;
    case TrackColumn:
        return static_cast<int>(glance.track);
    case DutiesColumn:
        return static_cast<int>(glance.duties.size());
    case NextColumn:
        return row.next ? row.next->day : never;
    case CarerColumn:
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CaseTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const CaseRow &row = m_rows.at(index.row());
    const bool isOverdue = row.next && row.next->status == DeadlineStatus::Overdue;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == NextColumn ? text(row, NextColumn) : QVariant();
    case LevelRole:
        return static_cast<int>(row.line.level);
    case OverdueRole:
        return index.column() == NextColumn && isOverdue;
    case SortRole:
        return index.column() == CarerColumn ? QVariant(text(row, CarerColumn))
                                             : sortValue(row, index.column());
    case EmphasisRole:
        if (index.column() == LevelColumn)
            return static_cast<int>(Emphasis::Badge);
        return static_cast<int>(index.column() == NumberColumn || index.column() == StateColumn
                ? Emphasis::Normal
                : Emphasis::Muted);
    default:
        return {};
    }
}

QVariant CaseTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case LevelColumn:
        return tr("Level");
    case NumberColumn:
        return tr("Case");
    case StateColumn:
        return tr("State");
    case SinceColumn:
        return tr("Since");
    case TrackColumn:
        return tr("Track");
    case DutiesColumn:
        return tr("To do");
    case NextColumn:
        return tr("Next deadline");
    case CarerColumn:
        return tr("Case carer");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace rueckhalt
