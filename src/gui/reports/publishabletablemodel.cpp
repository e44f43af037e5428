// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/publishabletablemodel.h"

namespace rueckhalt {

PublishableTableModel::PublishableTableModel(
    PublishableTable table, Language language, QObject *parent)
    : QAbstractTableModel(parent)
    , m_table(std::move(table))
    , m_language(language)
{
}

int PublishableTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows().size());
}

int PublishableTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns().size());
}

QVariant PublishableTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto cell = m_table.cell(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell ? QString::number(*cell) : QStringLiteral("·");
    case Qt::AccessibleTextRole:
        return cell ? QString::number(*cell) : tr("withheld");
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant PublishableTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto &texts = orientation == Qt::Horizontal ? m_table.columns() : m_table.rows();
    if (section < 0 || section >= texts.size())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return texts.at(section).in(m_language);
    return {};
}

QString PublishableTableModel::asText() const
{
    QStringList head {m_table.rowHeading().in(m_language)};
    for (const Text &column : m_table.columns())
        head.append(column.in(m_language));
    QStringList lines {head.join(u'\t')};
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells {m_table.rows().at(row).in(m_language)};
        for (int column = 0; column < columnCount(); ++column)
            cells.append(data(index(row, column), Qt::DisplayRole).toString());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

} // namespace rueckhalt
