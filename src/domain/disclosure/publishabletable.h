// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace rueckhalt {

/// A protected table, ready to be shown to anybody. Only the disclosure module can make one
/// (prepareRelease() is its door), so a report writer cannot get at true counts: the promise is a
/// matter of types. A cell either holds a number or is withheld; why it is withheld (small, zero,
/// or hidden to protect another) cannot be told from here, on purpose.
class PublishableTable
{
public:
    /// A number of incidents; nothing: withheld.
    using Cell = std::optional<int>;

    /// "site_area", and of what the rows and the columns are codes ("site", "area"); empty where
    /// there are no columns but the numbers alone. Stable: files and ledgers use them.
    [[nodiscard]] const QString &tableCode() const { return m_tableCode; }
    [[nodiscard]] const QString &rowDimension() const { return m_rowDimension; }
    [[nodiscard]] const QString &columnDimension() const { return m_columnDimension; }
    /// One for each row (column); TotalCode for the total and for a column of numbers alone.
    [[nodiscard]] const QStringList &rowCodes() const { return m_rowCodes; }
    [[nodiscard]] const QStringList &columnCodes() const { return m_columnCodes; }
    static constexpr QLatin1StringView TotalCode {"*"};

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
    bool operator==(const PublishableTable &) const = default;

private:
    friend class ReleaseTableMaker;
    friend class ReleaseTableArchive;
    PublishableTable() = default;

    QString m_tableCode;
    QString m_rowDimension;
    QString m_columnDimension;
    QStringList m_rowCodes;
    QStringList m_columnCodes;
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
