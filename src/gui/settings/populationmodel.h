// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "domain/statistics/population.h"

#include <QAbstractTableModel>

#include <optional>

namespace rueckhalt {

/// Posts, or visitor contacts, of the whole authority and its units by year, the newest year first:
/// a draft that is changed cell by cell, undone step by step, and saved by the owner. A unit
/// without a number of its own shows the sum of its units.
class PopulationModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// What is saved. A draft that was not changed follows it; a changed one stays.
    void setSaved(const Population &saved, const Organisation &organisation, int thisYear);
    void setKind(PopulationKind kind);
    void setLanguage(Language language);
    void setReadOnly(bool readOnly);
    [[nodiscard]] const Population &draft() const { return m_draft; }
    [[nodiscard]] bool isChanged() const { return m_draft != m_saved; }
    [[nodiscard]] bool canUndo() const { return !m_history.isEmpty(); }
    void undo();
    /// Back to what is saved; can be undone.
    void discard();
    /// Puts figures in the place of those for the same unit and year, as one step. TooLarge.
    Result<void> take(const QList<PopulationFigure> &figures);
    /// How many of these say something else than the draft.
    [[nodiscard]] int newAmong(const QList<PopulationFigure> &figures) const;
    /// "Posts, Rathaus, 2026": what a cell is about.
    [[nodiscard]] QString placeOf(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    /// The draft, or what can be undone, is another.
    void draftChanged();
    /// What was typed is no number; the old one stays.
    void refused(const QString &place);

private:
    struct Row
    {
        UnitId unit {}; ///< null: the whole authority
        QString name {};
        int depth = 0;
    };
    void layRows(const Organisation &organisation);
    void layYears(int thisYear);
    void keep(const Population &draft);
    [[nodiscard]] QString ownText(const Row &row, int year) const;
    [[nodiscard]] QString numberText(double number) const;
    /// Of its units, where it has no number of its own.
    [[nodiscard]] QString sumText(const Row &row, int year) const;

    Population m_saved;
    Population m_draft;
    QList<Population> m_history; ///< drafts before, the oldest first
    Organisation m_organisation;
    QList<Row> m_rows;
    QList<int> m_years;
    int m_thisYear = 0;
    PopulationKind m_kind = PopulationKind::Posts;
    Language m_language = Language::German;
    bool m_isReadOnly = false;
};

} // namespace rueckhalt
