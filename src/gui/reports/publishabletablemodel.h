// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/publishabletable.h"

#include <QAbstractTableModel>

namespace rueckhalt {

/// A protected table for a view: numbers, and one symbol for every withheld cell.
class PublishableTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    PublishableTableModel(PublishableTable table, Language language, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

    /// The whole table as tab-separated text, to paste into a spreadsheet.
    [[nodiscard]] QString asText() const;

private:
    PublishableTable m_table;
    Language m_language;
};

} // namespace rueckhalt
