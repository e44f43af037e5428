// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/rightstablemodel.h"

#include "gui/common/tokens.h"

#include <array>

namespace rueckhalt {

namespace {

/// Which role a column is about; nothing for the other columns.
std::optional<Role> roleOf(int column)
{
    const auto roles = terms<Role>();
    const int at = column - RightsTableModel::FirstRoleColumn;
    if (at < 0 || at >= static_cast<int>(roles.size()))
        return std::nullopt;
    return roles[static_cast<std::size_t>(at)].value;
}

/// Long German compounds may break where a reader would break them.
QString hyphenated(QString word)
{
    static const std::array<std::pair<QString, QString>, 3> breaks {{
        {QStringLiteral("Arbeitssicherheit"), QStringLiteral("Arbeits\u00adsicherheit")},
        {QStringLiteral("Datenschutzbeauftragte"), QStringLiteral("Datenschutz\u00adbeauftragte")},
        {QStringLiteral("Administration"), QStringLiteral("Admini\u00adstration")},
    }};
    for (const auto &[whole, broken] : breaks)
        word.replace(whole, broken);
    return word;
}

} // namespace

RightsTableModel::RightsTableModel(Language language, QObject *parent)
    : QAbstractTableModel(parent)
    , m_language(language)
{
}

void RightsTableModel::setLanguage(Language language)
{
    beginResetModel();
    m_language = language;
    endResetModel();
}

int RightsTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rightRules().size());
}

int RightsTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : HowColumn + 1;
}

QString RightsTableModel::text(const RightRule &rule, int column) const
{
    if (column == RightColumn)
        return wordFor(rule.right, m_language);
    if (const auto role = roleOf(column))
        return wordFor(accessOf(*role, rule.right), m_language);
    return column == EnforcementColumn ? wordFor(rule.enforcement, m_language)
                                       : rule.how.in(m_language);
}

QVariant RightsTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RightRule &rule = rightRules()[static_cast<std::size_t>(index.row())];
    const auto column = roleOf(index.column());
    const bool refused = column && accessOf(*column, rule.right) == Access::No;
    switch (role) {
    case Qt::DisplayRole:
        return text(rule, index.column());
    case Qt::AccessibleTextRole:
        // A cell alone, "yes", says nothing to who cannot see where it stands.
        return column ? QStringLiteral("%1, %2: %3")
                            .arg(wordFor(rule.right, m_language), wordFor(*column, m_language),
                                text(rule, index.column()))
                      : text(rule, index.column());
    case Qt::ForegroundRole:
        return refused || index.column() == HowColumn ? QVariant(Tokens::current().mutedText)
                                                      : QVariant();
    default:
        return {};
    }
}

QVariant RightsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (const auto column = roleOf(section))
        return hyphenated(wordFor(*column, m_language));
    switch (section) {
    case RightColumn:
        return tr("Right");
    case EnforcementColumn:
        return tr("Kept by");
    default:
        return tr("What keeps others out");
    }
}

} // namespace rueckhalt
