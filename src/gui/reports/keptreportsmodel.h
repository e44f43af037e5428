// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/releasereporting.h"

#include <QAbstractTableModel>

namespace rueckhalt {

/// The documents that officers have written, newest first.
class KeptReportsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WrittenColumn, ReportColumn, FormatColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setReports(const QList<KeptReport> &reports);
    void setLanguage(Language language);
    [[nodiscard]] const KeptReport *reportAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    QList<KeptReport> m_reports;
    Language m_language = Language::German;
};

} // namespace rueckhalt
