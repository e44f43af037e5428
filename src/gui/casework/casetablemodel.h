// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cases/incidenttablemodel.h"
#include "session/casedeadlines.h"
#include "session/casework.h"

#include <QAbstractTableModel>

namespace rueckhalt {

/// A case of the work list and the deadline of it that presses most.
struct CaseRow
{
    CaseLine line {};
    std::optional<Deadline> next {};
};

/// Open cases as rows, in the order they are given.
class CaseTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        LevelColumn,
        NumberColumn,
        StateColumn,
        SinceColumn,
        TrackColumn,
        DutiesColumn,
        NextColumn,
        CarerColumn,
        ColumnCount
    };
    enum Role {
        LevelRole = IncidentTableModel::LevelRole, ///< as IncidentDelegate asks for them
        EmphasisRole = IncidentTableModel::EmphasisRole,
        SortRole = Qt::UserRole + 20,
        OverdueRole,
    };

    explicit CaseTableModel(const Casework &cases, QObject *parent = nullptr);

    /// `today` says how near a deadline is.
    void show(const QList<CaseRow> &rows, const QDate &today);
    [[nodiscard]] IncidentId idAt(int row) const;
    /// -1: not shown.
    [[nodiscard]] int rowOf(const IncidentId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const CaseRow &row, int column) const;
    [[nodiscard]] static QVariant sortValue(const CaseRow &row, int column);
    [[nodiscard]] QString nameOf(const UserId &carer) const;

    const Casework &m_cases;
    QList<CaseRow> m_rows;
    QHash<UserId, QString> m_carers;
    QDate m_today;
};

} // namespace rueckhalt
