// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trends/heattable.h"

#include "gui/common/controls.h"
#include "gui/common/tokens.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace rueckhalt {

namespace {

QColor blended(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(a + (b - a) * share + 0.5); };
    return QColor(
        mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue()));
}

/// Only the weight is set: family and size stay those of the view.
QVariant strongFont()
{
    QFont font;
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

QColor HeatTableModel::groundFor(double fraction)
{
    const Tokens &tokens = Tokens::current();
    if (fraction <= 0)
        return tokens.surface;
    // Beyond this the text of the theme would no longer be easy to read on it.
    const double most = tokens.dark ? 0.42 : 0.66;
    return blended(
        tokens.surface, tokens.series[0], 0.08 + (most - 0.08) * std::min(fraction, 1.0));
}

void HeatTableModel::setTable(const HeatTable &table)
{
    Q_ASSERT(table.cells.size() == table.rows.size() * table.columns.size());
    if (table == m_table)
        return;
    const bool isSameShape = table.rows.size() == m_table.rows.size()
        && table.columns.size() == m_table.columns.size() && !table.cells.isEmpty();
    if (!isSameShape)
        beginResetModel();
    m_table = table;
    m_most = 1;
    for (const HeatTable::Cell &cell : m_table.cells)
        m_most = std::max(m_most, cell.count);
    if (!isSameShape) {
        endResetModel();
        return;
    }
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

int HeatTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int HeatTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

const HeatTable::Cell &HeatTableModel::cellAt(const QModelIndex &index) const
{
    return m_table.cells.at(index.row() * m_table.columns.size() + index.column());
}

QString HeatTableModel::sentence(const QModelIndex &index) const
{
    const HeatTable::Cell &cell = cellAt(index);
    QString said = tr("%1, %2: %3")
                       .arg(m_table.rows.at(index.row()), m_table.columns.at(index.column()),
                           cell.said.isEmpty() ? display(cell).replace(u'\n', u' ') : cell.said);
    if (cell.isChosen)
        said += tr(", chosen as filter");
    return cell.remark.isEmpty() ? said : said + QStringLiteral(". ") + cell.remark;
}

QString HeatTableModel::display(const HeatTable::Cell &cell)
{
    const bool isText = !cell.text.isNull() || cell.weight >= 0;
    return isText ? cell.text : QLocale().toString(cell.count);
}

QVariant HeatTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const HeatTable::Cell &cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return display(cell);
    case Qt::AccessibleTextRole:
        return sentence(index);
    case Qt::ToolTipRole:
        return toolTipFor(sentence(index));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case Qt::BackgroundRole:
        return groundFor(cell.weight >= 0 ? cell.weight : double(cell.count) / m_most);
    case Qt::FontRole:
        return index.row() == m_table.strongRow ? strongFont() : QVariant();
    case ChosenRole:
        return cell.isChosen;
    case RemarkRole:
        return cell.remark;
    default:
        return {};
    }
}

QVariant HeatTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList &words = orientation == Qt::Horizontal ? m_table.columns : m_table.rows;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return words.value(section);
    if (role == Qt::FontRole && orientation == Qt::Vertical && section == m_table.strongRow)
        return strongFont();
    if (role == Qt::TextAlignmentRole)
        return orientation == Qt::Horizontal ? int(Qt::AlignHCenter | Qt::AlignBottom)
                                             : int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

} // namespace rueckhalt
