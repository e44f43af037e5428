// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/logtablemodel.h"

#include "gui/common/tokens.h"

#include <QLocale>

namespace rueckhalt {

void LogTableModel::setLanguage(Language language)
{
    beginResetModel();
    m_language = language;
    endResetModel();
}

void LogTableModel::setMembers(const QList<Member> &members)
{
    m_names.clear();
    for (const Member &member : members)
        m_names.insert(
            member.id, member.profile.name.isEmpty() ? member.profile.login : member.profile.name);
}

void LogTableModel::setObjectNames(std::function<QString(const LogEntry &)> nameOf)
{
    m_objectName = std::move(nameOf);
}

void LogTableModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

void LogTableModel::append(const QList<LogEntry> &entries)
{
    if (entries.isEmpty())
        return;
    const auto first = static_cast<int>(m_entries.size());
    beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
    m_entries.append(entries);
    endInsertRows();
}

quint64 LogTableModel::oldest() const
{
    return m_entries.isEmpty() ? 0 : m_entries.last().sequence;
}

int LogTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int LogTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LogTableModel::who(const LogEntry &entry) const
{
    if (entry.user.isNull())
        return entry.moment.isValid() ? tr("recovery sheet") : QString();
    const QString name = m_names.value(entry.user);
    return m_names.contains(entry.user)
        ? name
        : tr("removed account %1").arg(QString::fromLatin1(entry.user.toHex().left(8)));
}

QString LogTableModel::what(const LogEntry &entry) const
{
    if (entry.detailRemoved)
        return tr("details removed after the end of their term");
    if (!entry.action)
        return tr("readable only together");
    const QString action = wordFor(*entry.action, m_language);
    const QString object = m_objectName ? m_objectName(entry) : QString();
    return object.isEmpty() ? action : tr("%1: %2").arg(action, object);
}

QString LogTableModel::text(const LogEntry &entry, int column) const
{
    switch (column) {
    case NumberColumn:
        return QString::number(entry.sequence);
    case MomentColumn:
        return entry.moment.isValid()
            ? QLocale().toString(entry.moment.toLocalTime(), QLocale::ShortFormat)
            : QString();
    case RoleColumn:
        return entry.role ? wordFor(*entry.role, m_language) : tr("recovery");
    case WhoColumn:
        return who(entry);
    default:
        return what(entry);
    }
}

QVariant LogTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const LogEntry &entry = m_entries.at(index.row());
    if (role == Qt::DisplayRole)
        return text(entry, index.column());
    if (role == Qt::TextAlignmentRole && index.column() == NumberColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    const bool quiet = index.column() != WhatColumn || !entry.action;
    return role == Qt::ForegroundRole && quiet ? QVariant(Tokens::current().mutedText) : QVariant();
}

QVariant LogTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("No.");
    case MomentColumn:
        return tr("When");
    case RoleColumn:
        return tr("In the role");
    case WhoColumn:
        return tr("Who");
    default:
        return tr("What");
    }
}

} // namespace rueckhalt
