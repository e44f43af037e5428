// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/incidenttablemodel.h"

#include "gui/common/controls.h"
#include "gui/common/uilanguage.h"

#include <algorithm>

namespace rueckhalt {

IncidentTableModel::IncidentTableModel(const OpenRegister &openRegister, QObject *parent)
    : QAbstractTableModel(parent)
    , m_register(openRegister)
{
}

void IncidentTableModel::show(Browsing::Rows rows, const IncidentOrder &order)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_order = order;
    endResetModel();
}

IncidentId IncidentTableModel::idAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return m_register.facts().ids[m_rows[static_cast<std::size_t>(row)]];
}

int IncidentTableModel::positionOf(const IncidentId &id) const
{
    const auto row = m_register.facts().rowOf(id);
    const auto found = row ? std::ranges::find(m_rows, *row) : m_rows.end();
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int IncidentTableModel::columnOf(IncidentColumn column)
{
    const auto columns = incidentColumns();
    const auto found = std::ranges::find(columns, column, &IncidentColumnInfo::column);
    return static_cast<int>(found - columns.begin());
}

int IncidentTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IncidentTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(incidentColumns().size());
}

QVariant IncidentTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const IncidentColumnInfo &info = incidentColumns()[static_cast<std::size_t>(index.column())];
    const IncidentCell cell {m_register.facts(), m_register.organisation(),
        m_rows[static_cast<std::size_t>(index.row())], uiLanguage()};
    const auto level = static_cast<AachenLevel>(cell.facts.level[cell.row]);
    if (role == LevelRole)
        return static_cast<int>(level);
    if (role == EmphasisRole)
        return static_cast<int>(info.emphasis);
    if (role == Qt::DisplayRole)
        return info.words(cell);
    const bool isTip = role == Qt::ToolTipRole;
    if (isTip || role == Qt::AccessibleTextRole) {
        const QString words = info.emphasis == Emphasis::Badge ? levelWords(level, cell.language)
                                                               : info.words(cell);
        return isTip ? toolTipFor(words) : words;
    }
    return {};
}

QVariant IncidentTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return tr(incidentColumns()[static_cast<std::size_t>(section)].title);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

void IncidentTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    const IncidentOrder wanted {incidentColumns()[static_cast<std::size_t>(column)].column, order};
    if (!(wanted == m_order))
        emit orderRequested(wanted);
}

void IncidentTableModel::retranslate()
{
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

} // namespace rueckhalt
