// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/backuplistmodel.h"

namespace rueckhalt {

BackupListModel::BackupListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void BackupListModel::setBackups(const QList<BackupEntry> &backups)
{
    beginResetModel();
    m_backups = backups;
    endResetModel();
}

void BackupListModel::setLocale(const QLocale &locale)
{
    beginResetModel();
    m_locale = locale;
    endResetModel();
}

const BackupEntry *BackupListModel::backupAt(int row) const
{
    return row >= 0 && row < m_backups.size() ? &m_backups[row] : nullptr;
}

QString backupMoment(const QDateTime &moment, const QLocale &locale)
{
    return locale.toString(moment.toLocalTime(),
        locale.language() == QLocale::German ? QStringLiteral("dd.MM.yyyy, HH:mm 'Uhr'")
                                             : QStringLiteral("d MMMM yyyy, HH:mm"));
}

int BackupListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_backups.size());
}

int BackupListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BackupListModel::text(const BackupEntry &entry, int column) const
{
    switch (column) {
    case MomentColumn:
        return backupMoment(entry.moment, m_locale);
    case SizeColumn:
        return m_locale.formattedDataSize(entry.size, 1, QLocale::DataSizeTraditionalFormat);
    case IncidentsColumn:
        return entry.manifest ? m_locale.toString(entry.manifest->incidents) : QString();
    case StateColumn:
        return entry.state == BackupEntry::State::Whole ? tr("verified") : tr("damaged");
    default:
        return {};
    }
}

QVariant BackupListModel::data(const QModelIndex &index, int role) const
{
    const BackupEntry *entry = backupAt(index.row());
    if (entry == nullptr)
        return {};
    if (role == Qt::DisplayRole)
        return text(*entry, index.column());
    if (role == Qt::TextAlignmentRole
        && (index.column() == SizeColumn || index.column() == IncidentsColumn))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

QVariant BackupListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MomentColumn:
        return tr("Made");
    case SizeColumn:
        return tr("Size");
    case IncidentsColumn:
        return tr("Incidents");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace rueckhalt
