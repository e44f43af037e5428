// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cases/incidentcolumns.h"

#include <QAbstractTableModel>

namespace rueckhalt {

/// Shows rows of the fact table as words. Holds positions only: nothing is decrypted and nothing
/// is copied, so 100,000 incidents cost 400 KB here. It neither finds nor sorts; a click on a
/// heading becomes orderRequested() and whoever owns the query answers with show().
class IncidentTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { LevelRole = Qt::UserRole + 1, EmphasisRole };

    explicit IncidentTableModel(const OpenRegister &openRegister, QObject *parent = nullptr);

    /// Replaces the rows; `order` is how they are sorted.
    void show(Browsing::Rows rows, const IncidentOrder &order);
    [[nodiscard]] const Browsing::Rows &rows() const { return m_rows; }
    [[nodiscard]] const IncidentOrder &order() const { return m_order; }

    [[nodiscard]] IncidentId idAt(int row) const;
    /// Position in the list, -1 if the incident is not listed.
    [[nodiscard]] int positionOf(const IncidentId &id) const;
    [[nodiscard]] static int columnOf(IncidentColumn column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// The words are others now: the language or the organisation has changed.
    void retranslate();

signals:
    void orderRequested(const IncidentOrder &order);

private:
    const OpenRegister &m_register;
    Browsing::Rows m_rows;
    IncidentOrder m_order;
};

} // namespace rueckhalt
