// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QList>
#include <QString>

#include <optional>

namespace rueckhalt {

/// A protected table, ready to be shown to anybody. Only the disclosure module can make one
/// (releaseYear() is its door), so a report writer cannot get at true counts: the promise is a
/// matter of types. A cell either holds a number or is withheld; why it is withheld (small, zero,
/// or hidden to protect another) cannot be told from here, on purpose.
class PublishableTable
{
public:
    /// A number of incidents; nothing: withheld.
    using Cell = std::optional<int>;

    [[nodiscard]] const Text &title() const { return m_title; }
    /// What the rows are ("Vorfallart") and what the columns are ("Berufsbereich").
    [[nodiscard]] const Text &rowHeading() const { return m_rowHeading; }
    [[nodiscard]] const Text &columnHeading() const { return m_columnHeading; }
    [[nodiscard]] const QList<Text> &rows() const { return m_rows; }
    [[nodiscard]] const QList<Text> &columns() const { return m_columns; }
    /// The note under the table ("Ein Vorfall kann mehrere Auslöser haben …"); may be empty.
    [[nodiscard]] const Text &note() const { return m_note; }
    /// Whether the last row (the last column) is the total, for setting it apart. Not a sum of the
    /// others where an incident can count in several.
    [[nodiscard]] bool hasTotalRow() const { return m_hasTotalRow; }
    [[nodiscard]] bool hasTotalColumn() const { return m_hasTotalColumn; }
    [[nodiscard]] const Cell &cell(qsizetype row, qsizetype column) const
    {
        return m_cells.at(row * m_columns.size() + column);
    }

private:
    friend class TableProtector;
    PublishableTable() = default;

    Text m_title;
    Text m_rowHeading;
    Text m_columnHeading;
    QList<Text> m_rows;
    QList<Text> m_columns;
    Text m_note;
    bool m_hasTotalRow = false;
    bool m_hasTotalColumn = false;
    QList<Cell> m_cells;
};

} // namespace rueckhalt
