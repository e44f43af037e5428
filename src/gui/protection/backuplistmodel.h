// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/backingup.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace rueckhalt {

/// When a backup was made, with the century: "21.11.2026, 14:30 Uhr".
QString backupMoment(const QDateTime &moment, const QLocale &locale);

/// The backups in a folder: when, how large, whether whole.
class BackupListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { MomentColumn, SizeColumn, IncidentsColumn, StateColumn, ColumnCount };

    explicit BackupListModel(QObject *parent = nullptr);

    void setBackups(const QList<BackupEntry> &backups);
    void setLocale(const QLocale &locale);
    [[nodiscard]] const BackupEntry *backupAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const BackupEntry &entry, int column) const;

    QList<BackupEntry> m_backups;
    QLocale m_locale;
};

} // namespace rueckhalt
