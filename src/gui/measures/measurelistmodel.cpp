// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/measurelistmodel.h"

namespace rueckhalt {

namespace {

constexpr QLatin1StringView Between(" \xb7 "); // the middle dot

QString kindOf(const Measure &measure, Language language)
{
    return measure.classes.words(language).join(QStringLiteral(", ")) + Between
        + measure.stages.words(language).join(QStringLiteral(", "));
}

} // namespace

QString factLineOf(const Measure &measure, Language language)
{
    return kindOf(measure, language) + Between + measure.id;
}

QString cardLineOf(const Measure &measure, Language language)
{
    QStringList parts {measure.id, kindOf(measure, language)};
    if (measure.sheet)
        parts << MeasureListModel::tr("Time: %1").arg(wordFor(measure.sheet->effort, language))
              << MeasureListModel::tr("Cost: %1").arg(wordFor(measure.sheet->cost, language))
              << MeasureListModel::tr("Works: %1").arg(wordFor(measure.sheet->leadTime, language));
    return parts.join(Between);
}

void MeasureListModel::show(const QList<MeasureHit> &hits, Language language)
{
    beginResetModel();
    m_hits = hits;
    m_language = language;
    endResetModel();
}

void MeasureListModel::changed(int role)
{
    if (!m_hits.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1), {role});
}

void MeasureListModel::setStandings(const MeasureStandings &standings)
{
    m_standings = standings;
    changed(StateRole);
}

void MeasureListModel::setCompared(const QList<MeasureId> &measures)
{
    m_compared = measures;
    changed(ComparedRole);
}

void MeasureListModel::setEverywhere(const QHash<MeasureId, QString> &summaries)
{
    m_everywhere = summaries;
    changed(EverywhereRole);
}

int MeasureListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant MeasureListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MeasureHit &hit = m_hits.at(index.row());
    const Measure &measure = *hit.measure;
    switch (role) {
    case Qt::DisplayRole:
        return measure.title.in(m_language);
    case Qt::AccessibleDescriptionRole:
        return descriptionOf(hit);
    case PassageRole:
        return hit.passage;
    case MarksRole:
        return QVariant::fromValue(hit.marks);
    case FactsRole:
        return cardLineOf(measure, m_language);
    case MeasureIdRole:
        return measure.id;
    case StateRole:
        return stateOf(measure.id);
    case EverywhereRole:
    case Qt::ToolTipRole:
        return m_everywhere.value(measure.id);
    case FavouriteRole:
        return m_standings.favourites.contains(measure.id);
    case ComparedRole:
        return m_compared.contains(measure.id);
    case OwnRole:
        return originOf(measure.id) == SheetOrigin::Own;
    default:
        return {};
    }
}

int MeasureListModel::rowOf(const MeasureId &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_hits.at(row).measure->id == id)
            return row;
    }
    return -1;
}

QString MeasureListModel::stateOf(const MeasureId &id) const
{
    const auto state = m_standings.states.constFind(id);
    return state == m_standings.states.constEnd() ? QString() : wordFor(*state, m_language);
}

QString MeasureListModel::descriptionOf(const MeasureHit &hit) const
{
    QStringList parts {hit.passage, cardLineOf(*hit.measure, m_language)};
    const MeasureId &id = hit.measure->id;
    if (const QString state = stateOf(id); !state.isEmpty())
        parts.append(state);
    if (const QString everywhere = m_everywhere.value(id); !everywhere.isEmpty())
        parts.append(tr("In all units: %1").arg(everywhere));
    if (m_standings.favourites.contains(id))
        parts.append(tr("favourite"));
    if (m_compared.contains(id))
        parts.append(tr("chosen for comparison"));
    return parts.join(QStringLiteral(". "));
}

} // namespace rueckhalt
