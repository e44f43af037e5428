// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/releasing.h"

#include <QAbstractTableModel>

namespace rueckhalt {

/// A period, and its release if there is one.
struct LedgerRow
{
    PlannedRelease planned {};
    QDate closingDate {}; ///< of the release that was made
};

/// "Released on 12.02.2027", "not released yet": how a period stands.
QString standingSentence(const LedgerRow &row, Language language);

/// What is in the ledger and what is due, newest year first.
class PeriodTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PeriodColumn, StandingColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<LedgerRow> &rows);
    void setLanguage(Language language);
    [[nodiscard]] const LedgerRow *rowAt(int row) const;
    /// -1: not there.
    [[nodiscard]] int rowOf(const ReleasePeriod &period) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    QList<LedgerRow> m_rows;
    Language m_language = Language::German;
};

} // namespace rueckhalt
