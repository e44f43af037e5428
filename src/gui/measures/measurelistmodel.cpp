// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/measures/measurelistmodel.h"

namespace rueckhalt {

QString factLineOf(const Measure &measure, Language language)
{
    const auto joined = [](const QStringList &words) { return words.join(QStringLiteral(", ")); };
    return joined(measure.classes.words(language)) + QStringLiteral(" · ")
        + joined(measure.stages.words(language)) + QStringLiteral(" · ") + measure.id;
}

void MeasureListModel::show(const QList<const Measure *> &measures, Language language)
{
    beginResetModel();
    m_measures = measures;
    m_language = language;
    endResetModel();
}

void MeasureListModel::setMarks(const QList<MeasureMark> &marks)
{
    m_marks = marks;
    if (!m_measures.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1), {StateRole});
}

int MeasureListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_measures.size());
}

QVariant MeasureListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Measure &measure = *m_measures.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return measure.title.in(m_language);
    case Qt::AccessibleDescriptionRole:
    case SummaryRole:
        return measure.summary.in(m_language);
    case FactsRole:
        return factLineOf(measure, m_language);
    case MeasureIdRole:
        return measure.id;
    case StateRole:
        return stateOf(measure.id);
    default:
        return {};
    }
}

int MeasureListModel::rowOf(const MeasureId &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_measures.at(row)->id == id)
            return row;
    }
    return -1;
}

QString MeasureListModel::stateOf(const MeasureId &id) const
{
    QStringList words;
    for (const MeasureMark &mark : m_marks) {
        const QString word = wordFor(mark.state, m_language);
        if (mark.measure == id && !words.contains(word))
            words.append(word);
    }
    return words.join(QStringLiteral(", "));
}

} // namespace rueckhalt
