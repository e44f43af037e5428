// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/accountstablemodel.h"

#include "gui/common/tokens.h"

namespace rueckhalt {

QString stateSentence(const Member &member, Language language)
{
    QStringList parts {wordFor(member.state, language)};
    if (!member.awaited.isEmpty())
        parts << AccountsTableModel::tr("waits for the key: %1")
                     .arg(member.awaited.words(language).join(QStringLiteral(", ")));
    if (member.usesKeyFile)
        parts << AccountsTableModel::tr("with key file");
    if (member.holdsIdentities)
        parts << AccountsTableModel::tr("holds the key of the identities");
    return parts.join(QStringLiteral(" · "));
}

void AccountsTableModel::setMembers(const QList<Member> &members, const UserId &me)
{
    beginResetModel();
    m_members = members;
    m_me = me;
    endResetModel();
}

void AccountsTableModel::setLanguage(Language language)
{
    beginResetModel();
    m_language = language;
    endResetModel();
}

const Member *AccountsTableModel::memberAt(int row) const
{
    return row >= 0 && row < m_members.size() ? &m_members.at(row) : nullptr;
}

int AccountsTableModel::rowOf(const UserId &id) const
{
    for (int row = 0; row < static_cast<int>(m_members.size()); ++row) {
        if (m_members.at(row).id == id)
            return row;
    }
    return -1;
}

int AccountsTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_members.size());
}

int AccountsTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccountsTableModel::data(const QModelIndex &index, int role) const
{
    const Member *member = memberAt(index.row());
    if (member == nullptr)
        return {};
    if (role == Qt::ForegroundRole)
        return index.column() == NameColumn ? QVariant() : QVariant(Tokens::current().mutedText);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn: {
        const QString name
            = member->profile.name.isEmpty() ? tr("(without name)") : member->profile.name;
        return member->id == m_me ? tr("%1 (you)").arg(name) : name;
    }
    case LoginColumn:
        return member->profile.login;
    case RolesColumn:
        return member->roles.words(m_language).join(QStringLiteral(", "));
    default:
        return stateSentence(*member, m_language);
    }
}

QVariant AccountsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case LoginColumn:
        return tr("Login name");
    case RolesColumn:
        return tr("Roles");
    default:
        return tr("State");
    }
}

} // namespace rueckhalt
