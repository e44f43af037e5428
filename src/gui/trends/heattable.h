// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <QStringList>

namespace rueckhalt {

/// Counts, or other figures, by two things at once: rows by columns.
struct HeatTable
{
    struct Cell
    {
        /// The ground of a cell follows from its count.
        static constexpr double ByCount = -1;

        int count = 0;
        bool isChosen = false; ///< it is restricted to this now
        QString remark {}; ///< a sentence that says why the cell is marked
        QString text {}; ///< shown instead of the count; several lines are shown below each other
        QString said {}; ///< to screen readers, instead of what is shown
        double weight = ByCount; ///< of a text: 0 (no colour) to 1 (the darkest)
        bool operator==(const Cell &) const = default;
    };
    QStringList rows {}; ///< "Montag"
    QStringList columns {}; ///< "8–10 Uhr"
    QList<Cell> cells {}; ///< row after row
    qsizetype strongRow = -1; ///< in bold: one's own among those of others; none: -1
    bool operator==(const HeatTable &) const = default;
};

/// Shows a HeatTable: the more, the darker; the number or text stands in every cell.
class HeatTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { ChosenRole = Qt::UserRole, RemarkRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const HeatTable &table);
    [[nodiscard]] const HeatTable &table() const { return m_table; }

    /// The ground of a cell that holds `fraction` (0–1) of the largest one, in the theme of now.
    /// Text on it keeps a contrast of 4.5 to 1.
    [[nodiscard]] static QColor groundFor(double fraction);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(
        const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const HeatTable::Cell &cellAt(const QModelIndex &index) const;
    [[nodiscard]] static QString display(const HeatTable::Cell &cell);
    [[nodiscard]] QString sentence(const QModelIndex &index) const;

    HeatTable m_table;
    int m_most = 1;
};

} // namespace rueckhalt
