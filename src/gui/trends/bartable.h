// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>

namespace rueckhalt {

/// One bar: a word, how many, and how many in the same time a year before.
struct BarRow
{
    static constexpr int NoKey = -1;

    QString word {};
    int count = 0;
    int before = 0; ///< shown with BarTable::hasBefore
    int key = NoKey; ///< what choosing it restricts to; NoKey: nothing
    bool isChosen = false; ///< it is restricted to this now
    QString remark {}; ///< a sentence that says why the row is marked; empty: it is not
    bool operator==(const BarRow &) const = default;
};

/// Counts by one thing, as a table whose cells are bars.
struct BarTable
{
    QString subject {}; ///< head of the first column: "Auslöser"
    QString counted {}; ///< head of the second one: "Vorfälle"
    bool hasBefore = false;
    QList<BarRow> rows {};
    bool operator==(const BarTable &) const = default;
};

/// Shows a BarTable: word, number, number of the year before. Says each row to screen readers as
/// a sentence.
class BarTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Subject, Counted, Before };
    enum Role {
        FractionRole = Qt::UserRole, ///< of the longest bar, 0–1
        BeforeFractionRole,
        KeyRole,
        ChosenRole,
        RemarkRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const BarTable &table);
    [[nodiscard]] const BarTable &table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(
        const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString display(const BarRow &row, int column) const;
    [[nodiscard]] QString sentence(const BarRow &row) const;

    BarTable m_table;
    int m_longest = 1;
};

} // namespace rueckhalt
