// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/bartable.h"

#include "gui/common/controls.h"

#include <QLocale>

#include <algorithm>

namespace rueckhalt {

void BarTableModel::setTable(const BarTable &table)
{
    if (table == m_table)
        return;
    // The same rows with other numbers keep the place of the keyboard.
    const bool isSameShape = table.rows.size() == m_table.rows.size()
        && table.hasBefore == m_table.hasBefore && !table.rows.isEmpty();
    if (!isSameShape)
        beginResetModel();
    m_table = table;
    m_longest = 1;
    for (const BarRow &row : m_table.rows)
        m_longest = std::max({m_longest, row.count, m_table.hasBefore ? row.before : 0});
    if (!isSameShape) {
        endResetModel();
        return;
    }
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int BarTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int BarTableModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_table.hasBefore ? 3 : 2;
}

QString BarTableModel::display(const BarRow &row, int column) const
{
    if (column == Subject)
        return row.word;
    return QLocale().toString(column == Counted ? row.count : row.before);
}

QString BarTableModel::sentence(const BarRow &row) const
{
    QString said = tr("%1: %2").arg(row.word, QLocale().toString(row.count));
    if (m_table.hasBefore)
        said += tr(", %1 in the year before").arg(QLocale().toString(row.before));
    if (row.isChosen)
        said += tr(", chosen as filter");
    return row.remark.isEmpty() ? said : said + QStringLiteral(". ") + row.remark;
}

QVariant BarTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_table.rows.size())
        return {};
    const BarRow &row = m_table.rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Subject ? sentence(row) : display(row, index.column());
    case Qt::ToolTipRole:
        return row.remark.isEmpty() ? QString() : toolTipFor(row.remark);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (index.column() == Subject ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case FractionRole:
        return double(row.count) / m_longest;
    case BeforeFractionRole:
        return m_table.hasBefore ? double(row.before) / m_longest : 0.0;
    case KeyRole:
        return row.key;
    case ChosenRole:
        return row.isChosen;
    case RemarkRole:
        return row.remark;
    default:
        return {};
    }
}

QVariant BarTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            (section == Before ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Subject:
        return m_table.subject;
    case Counted:
        return m_table.counted;
    default:
        return tr("Year before");
    }
}

} // namespace rueckhalt
