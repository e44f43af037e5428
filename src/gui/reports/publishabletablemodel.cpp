// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/publishabletablemodel.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"

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
    switch (role) {
    case Qt::DisplayRole:
        return signOf(index);
    case Qt::AccessibleTextRole: {
        const QStringList beside = numbersBeside(index);
        return beside.isEmpty()
            ? explanation(index)
            : explanation(index) + QChar(u' ') + beside.join(QStringLiteral("; "));
    }
    case Qt::ForegroundRole:
        return reasonOf(index) == nullptr ? QVariant() : QVariant(Tokens::current().mutedText);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

void PublishableTableModel::setReasons(
    const QList<WithheldCell> &withheld, const QList<Release> &known, const ReleaseId &own)
{
    beginResetModel();
    m_reasons.clear();
    for (const WithheldCell &cell : withheld) {
        if (cell.table == m_table.tableCode())
            m_reasons.insert({cell.row, cell.column},
                {cell.reason == WithheldCell::Reason::Together ? ForOthers : OwnSake, ruleFor(cell),
                    rueckhalt::numbersBeside(cell, known, own)});
    }
    endResetModel();
}

const PublishableTableModel::Reason *PublishableTableModel::reasonOf(const QModelIndex &index) const
{
    const auto found = m_reasons.constFind({index.row(), index.column()});
    return found == m_reasons.constEnd() ? nullptr : &*found;
}

QString PublishableTableModel::signOf(const QModelIndex &index) const
{
    if (const auto cell = m_table.cell(index.row(), index.column()))
        return QString::number(*cell);
    const Reason *reason = reasonOf(index);
    return reason == nullptr ? QStringLiteral("·") : QString(reason->sign);
}

QString PublishableTableModel::explanation(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const auto cell = m_table.cell(index.row(), index.column()))
        return QString::number(*cell);
    const Reason *reason = reasonOf(index);
    return reason == nullptr ? tr("Withheld.")
                             : tr("Withheld. %1").arg(reason->rule.in(m_language));
}

QString PublishableTableModel::place(const QModelIndex &index) const
{
    const QString row = headerData(index.row(), Qt::Vertical, Qt::DisplayRole).toString();
    if (columnCount() < 2)
        return row;
    return tr("%1, %2", "row, column of a table")
        .arg(row, headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
}

QStringList PublishableTableModel::numbersBeside(const QModelIndex &index) const
{
    QStringList places;
    if (const Reason *reason = reasonOf(index)) {
        for (const Text &place : reason->beside)
            places << place.in(m_language);
    }
    return places;
}

QVariant PublishableTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto &texts = orientation == Qt::Horizontal ? m_table.columns() : m_table.rows();
    if (section < 0 || section >= texts.size())
        return {};
    if (role == Qt::DisplayRole)
        return texts.at(section).in(m_language);
    if (role == Qt::ToolTipRole)
        return toolTipFor(texts.at(section).in(m_language));
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
