// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/disclosure/releasepreparation.h"

#include <QAbstractTableModel>
#include <QHash>

namespace rueckhalt {

/// A protected table for a view: numbers, and one symbol for every withheld cell. With reasons, for
/// officers only, two symbols tell withheld for its own sake from withheld for others.
class PublishableTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    PublishableTableModel(PublishableTable table, Language language, QObject *parent = nullptr);

    /// Why cells of this table of `own` are withheld, and in what words.
    void setReasons(
        const QList<WithheldCell> &withheld, const QList<Release> &known, const ReleaseId &own);
    /// A sentence for the cell: its number, or why it is withheld where reasons are known.
    [[nodiscard]] QString explanation(const QModelIndex &index) const;
    /// Row and column of the cell, as a reader finds it.
    [[nodiscard]] QString place(const QModelIndex &index) const;
    /// The published numbers that would give a withheld one away; none where it is withheld for its
    /// own sake.
    [[nodiscard]] QStringList numbersBeside(const QModelIndex &index) const;
    static constexpr QChar OwnSake {0x25A0};
    static constexpr QChar ForOthers {0x25A1};

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

    /// The whole table as tab-separated text, to paste into a spreadsheet.
    [[nodiscard]] QString asText() const;

private:
    struct Reason
    {
        QChar sign;
        Text rule;
        QList<Text> beside;
    };
    [[nodiscard]] const Reason *reasonOf(const QModelIndex &index) const;
    [[nodiscard]] QString signOf(const QModelIndex &index) const;

    PublishableTable m_table;
    Language m_language;
    QHash<std::pair<int, int>, Reason> m_reasons; ///< by row and column
};

} // namespace rueckhalt
