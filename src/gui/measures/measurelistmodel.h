// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/measure/measurequery.h"

#include <QAbstractListModel>

namespace rueckhalt {

/// Measures as cards: title, passage found and facts as roles. Shows, never stores.
class MeasureListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PassageRole = Qt::UserRole, ///< QString: the summary, or what was found
        MarksRole, ///< QList<TextSpan>: the words found in the passage
        FactsRole, ///< QString, "A05 · organisatorisch · vorbeugend · …"
        MeasureIdRole, ///< MeasureId
        StateRole, ///< QString, "Geplant", empty without a mark
        EverywhereRole, ///< QString: how it stands in all units, empty without a mark
        FavouriteRole, ///< bool
        ComparedRole, ///< bool
        OwnRole, ///< bool: a sheet of the authority's own
    };

    using QAbstractListModel::QAbstractListModel;

    /// Measures are borrowed from the catalogue.
    void show(const QList<MeasureHit> &hits, Language language);
    void setStandings(const MeasureStandings &standings);
    void setCompared(const QList<MeasureId> &measures);
    /// Of each measure that was decided on somewhere, how it stands in all units.
    void setEverywhere(const QHash<MeasureId, QString> &summaries);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Row of a measure, -1 if it is not shown.
    [[nodiscard]] int rowOf(const MeasureId &id) const;

private:
    void changed(int role);
    [[nodiscard]] QString stateOf(const MeasureId &id) const;
    /// What a screen reader says after the title.
    [[nodiscard]] QString descriptionOf(const MeasureHit &hit) const;

    QList<MeasureHit> m_hits;
    MeasureStandings m_standings;
    QList<MeasureId> m_compared;
    QHash<MeasureId, QString> m_everywhere;
    Language m_language = Language::German;
};

/// "organisatorisch · vorbeugend · A05": what kind of measure it is, for a line of facts.
QString factLineOf(const Measure &measure, Language language);
/// The same with working time, cost and lead time, for cards.
QString cardLineOf(const Measure &measure, Language language);

} // namespace rueckhalt
