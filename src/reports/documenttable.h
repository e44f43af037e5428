// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/publishabletable.h"

#include <QStringList>

namespace rueckhalt {

/// A protected table in one language, every cell ready to be set. Made from a PublishableTable and
/// from nothing else, so that no table or picture of a document can hold another number.
class DocumentTable
{
public:
    using Cell = PublishableTable::Cell;
    struct Row
    {
        QString head;
        QList<Cell> cells;
        bool isTotal = false;
    };

    /// `mark`: put behind the title, for telling tables apart; may be empty.
    DocumentTable(const PublishableTable &table, Language language, const QString &mark = {});
    /// One row alone, its numbers below each other: "Vorfälle nach Vorfallart: Bürgeramt". The
    /// whole table if it has no such row or nothing but that row's number.
    static DocumentTable ofRow(const PublishableTable &table, const QString &rowCode,
        Language language, const QString &mark = {});
    /// What one reads: without rows and columns in which no number can be shown, where these are
    /// several and in no order of time or level; its note names them.
    [[nodiscard]] DocumentTable condensed() const;

    /// "weekday_band"; may be empty.
    [[nodiscard]] const QString &code() const { return m_code; }
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QString &rowHeading() const { return m_rowHeading; }
    [[nodiscard]] const QString &columnHeading() const { return m_columnHeading; } ///< may be empty
    [[nodiscard]] const QStringList &columns() const { return m_columns; }
    [[nodiscard]] bool hasTotalColumn() const { return m_hasTotalColumn; }
    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] const QString &note() const { return m_note; } ///< may be empty

    [[nodiscard]] bool isTotalColumn(qsizetype column) const;
    /// Columns without that of the totals.
    [[nodiscard]] qsizetype innerColumns() const;
    /// A single column of numbers.
    [[nodiscard]] bool isList() const { return m_columns.size() == 1; }
    /// All incidents of the table; nothing: withheld, or the table has no such cell.
    [[nodiscard]] Cell total() const;
    /// Of the whole row: its total or its only number; nothing: withheld, or there is none.
    [[nodiscard]] Cell rowTotal(const Row &row) const;
    /// Whether a number is shown anywhere in it.
    [[nodiscard]] bool hasNumbers() const;
    /// Whether it shows more than how many there were in all: else its sentence says everything.
    [[nodiscard]] bool hasDetails() const;
    [[nodiscard]] int withheldCells() const;

    /// The row with the largest number that is shown; null: none, or several are as large.
    [[nodiscard]] const Row *largestRow() const;
    /// A sentence or two on what the table shows, careful about what is withheld: on the rows, or,
    /// where the picture shows the totals of the columns, on these.
    enum class Along { Rows, Columns };
    [[nodiscard]] QString sentence(Along along = Along::Rows) const;

private:
    explicit DocumentTable(Language language)
        : m_language(language)
    {
    }
    QStringList leaveOutRows();
    QStringList leaveOutColumns();
    struct Named
    {
        QString name;
        Cell number;
    };
    [[nodiscard]] QList<Named> totalsAlong(Along along) const;
    [[nodiscard]] QString sentenceOfTotals(Along along) const;
    [[nodiscard]] QString sentenceOfCells() const;

    Language m_language;
    QString m_code;
    QString m_title;
    QString m_rowHeading;
    QString m_columnHeading;
    QStringList m_columns;
    bool m_hasTotalColumn = false;
    QList<Row> m_rows;
    QString m_note;
    bool m_areRowsInOrder = false; ///< of time or level: a gap would mislead
    bool m_areColumnsInOrder = false;
};

/// The number, or the sign for withheld.
QString cellText(const PublishableTable::Cell &cell);

} // namespace rueckhalt
