// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/populationmodel.h"

#include "gui/common/tokens.h"
#include "intake/populationlist.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr int YearsBefore = 4; ///< that can always be entered
constexpr int MostYears = 30;

/// Contacts, or hundredths of posts; nothing is 0.
std::optional<int> numberIn(const QString &text, PopulationKind kind)
{
    if (kind == PopulationKind::Posts)
        return hundredthsIn(text);
    bool isNumber = false;
    const int contacts = text.trimmed().toInt(&isNumber);
    return isNumber || text.trimmed().isEmpty() ? std::optional(contacts) : std::nullopt;
}

} // namespace

void PopulationModel::setSaved(
    const Population &saved, const Organisation &organisation, int thisYear)
{
    beginResetModel();
    const bool follows = !isChanged() || m_draft == saved;
    m_saved = saved;
    if (follows) {
        m_draft = saved;
        m_history.clear();
    }
    m_organisation = organisation;
    m_thisYear = thisYear;
    layRows(organisation);
    layYears(thisYear);
    endResetModel();
    emit draftChanged();
}

void PopulationModel::layRows(const Organisation &organisation)
{
    m_rows = {Row {}};
    for (const Unit &office : organisation.units) {
        if (!office.parent.isNull())
            continue;
        m_rows << Row {office.id, office.name, 1};
        for (const Unit &unit : organisation.units) {
            if (unit.parent == office.id)
                m_rows << Row {unit.id, unit.name, 2};
        }
    }
}

void PopulationModel::layYears(int thisYear)
{
    int first = thisYear - YearsBefore;
    int last = thisYear;
    for (const Population *known : {&m_saved, &m_draft}) {
        for (const PopulationFigure &figure : known->figures()) {
            first = std::min(first, figure.year);
            last = std::max(last, figure.year);
        }
    }
    m_years.clear();
    for (int year = last; year >= first && m_years.size() < MostYears; --year)
        m_years << year;
}

void PopulationModel::setKind(PopulationKind kind)
{
    beginResetModel();
    m_kind = kind;
    endResetModel();
}

void PopulationModel::setLanguage(Language language)
{
    beginResetModel();
    m_language = language;
    endResetModel();
}

void PopulationModel::setReadOnly(bool readOnly)
{
    beginResetModel();
    m_isReadOnly = readOnly;
    endResetModel();
}

void PopulationModel::undo()
{
    if (m_history.isEmpty())
        return;
    beginResetModel();
    m_draft = m_history.takeLast();
    layYears(m_thisYear);
    endResetModel();
    emit draftChanged();
}

void PopulationModel::discard()
{
    if (isChanged())
        keep(m_saved);
}

void PopulationModel::keep(const Population &draft)
{
    if (draft == m_draft)
        return;
    beginResetModel();
    m_history << std::exchange(m_draft, draft);
    layYears(m_thisYear);
    endResetModel();
    emit draftChanged();
}

Result<void> PopulationModel::take(const QList<PopulationFigure> &figures)
{
    QList<PopulationFigure> all = m_draft.figures();
    QSet<std::pair<UnitId, int>> places;
    for (const PopulationFigure &figure : figures)
        places.insert({figure.unit, figure.year});
    all.removeIf([&places](const PopulationFigure &known) {
        return places.contains({known.unit, known.year});
    });
    return Population::create(all + figures).map([this](const Population &draft) { keep(draft); });
}

int PopulationModel::newAmong(const QList<PopulationFigure> &figures) const
{
    return static_cast<int>(std::ranges::count_if(figures, [this](const PopulationFigure &figure) {
        const PopulationFigure *known = m_draft.figure(figure.unit, figure.year);
        return known == nullptr ? !figure.isEmpty() : *known != figure;
    }));
}

QString PopulationModel::placeOf(const QModelIndex &index) const
{
    return tr("%1, %2, %3", "posts or contacts, unit, year")
        .arg(wordFor(m_kind, m_language),
            headerData(index.row(), Qt::Vertical, Qt::AccessibleTextRole).toString(),
            QString::number(m_years.value(index.column())));
}

int PopulationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PopulationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_years.size());
}

QString PopulationModel::numberText(double number) const
{
    const QLocale locale(m_language == Language::German ? QLocale::German : QLocale::English);
    const bool isWhole = number == static_cast<double>(qRound64(number));
    return locale.toString(number, 'f', isWhole ? 0 : 2);
}

QString PopulationModel::ownText(const Row &row, int year) const
{
    const PopulationFigure *figure = m_draft.figure(row.unit, year);
    return figure == nullptr || figure->of(m_kind) == 0 ? QString()
                                                        : numberText(figure->of(m_kind));
}

QString PopulationModel::sumText(const Row &row, int year) const
{
    const auto sum = m_draft.sizeOf({row.unit}, year, m_kind, m_organisation);
    return sum ? numberText(*sum) : QString();
}

QVariant PopulationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const int year = m_years.at(index.column());
    const QString own = ownText(row, year);
    const QString sum = own.isEmpty() ? sumText(row, year) : QString();
    switch (role) {
    case Qt::EditRole:
        // As it is typed: without separators between thousands.
        return QString(own).remove(m_language == Language::German ? QChar(u'.') : QChar(u','));
    case Qt::DisplayRole:
        return own.isEmpty() && !sum.isEmpty() ? tr("Σ %1", "sum of units").arg(sum) : own;
    case Qt::AccessibleTextRole:
        return !own.isEmpty() ? own
            : sum.isEmpty()   ? tr("not known")
                              : tr("%1, the sum of its units").arg(sum);
    case Qt::ToolTipRole:
        return sum.isEmpty() ? QVariant() : QVariant(tr("The sum of its units"));
    case Qt::ForegroundRole:
        return sum.isEmpty() ? QVariant() : QVariant(Tokens::current().mutedText);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant PopulationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (orientation == Qt::Horizontal)
        return section < m_years.size() ? QVariant(QString::number(m_years.at(section)))
                                        : QVariant();
    if (section >= m_rows.size())
        return {};
    const Row &row = m_rows.at(section);
    if (row.unit.isNull())
        return tr("Whole authority");
    constexpr QChar enSpace(0x2002);
    return role == Qt::DisplayRole ? QString((row.depth - 1) * 2, enSpace) + row.name : row.name;
}

Qt::ItemFlags PopulationModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index)
        | (m_isReadOnly ? Qt::NoItemFlags : Qt::ItemIsEditable);
}

bool PopulationModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || m_isReadOnly || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const Row &row = m_rows.at(index.row());
    const int year = m_years.at(index.column());
    const PopulationFigure *known = m_draft.figure(row.unit, year);
    PopulationFigure figure = known == nullptr ? PopulationFigure {row.unit, year} : *known;
    const auto number = numberIn(value.toString(), m_kind);
    if (!number) {
        emit refused(placeOf(index));
        return false;
    }
    (m_kind == PopulationKind::Contacts ? figure.contacts : figure.postHundredths) = *number;
    const auto draft = m_draft.with(figure);
    if (!draft) {
        emit refused(placeOf(index));
        return false;
    }
    if (*draft == m_draft)
        return true;
    m_history << std::exchange(m_draft, *draft);
    // Sums above it may be others now.
    emit dataChanged(this->index(0, 0), this->index(rowCount() - 1, columnCount() - 1));
    emit draftChanged();
    return true;
}

} // namespace rueckhalt
