// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measure.h"

#include <QAbstractListModel>

namespace rueckhalt {

/// Measures as cards: title, benefit and classes as roles. Shows, never stores.
class MeasureListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SummaryRole = Qt::UserRole, ///< QString
        FactsRole, ///< QString, "organisatorisch · vorher · A05"
        MeasureIdRole, ///< MeasureId
        StateRole, ///< QString, "vorgemerkt", empty without a mark
    };

    using QAbstractListModel::QAbstractListModel;

    /// `measures` are borrowed from the catalogue.
    void show(const QList<const Measure *> &measures, Language language);
    void setMarks(const QList<MeasureMark> &marks);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Row of a measure, -1 if it is not shown.
    [[nodiscard]] int rowOf(const MeasureId &id) const;

private:
    [[nodiscard]] QString stateOf(const MeasureId &id) const;

    QList<const Measure *> m_measures;
    QList<MeasureMark> m_marks;
    Language m_language = Language::German;
};

/// "organisatorisch · vorher": what kind of measure it is, for a line of facts.
QString factLineOf(const Measure &measure, Language language);

} // namespace rueckhalt
