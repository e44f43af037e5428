// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/protection/logtablemodel.h"

#include "gui/common/controls.h"
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
    m_lines.clear();
    endResetModel();
}

void LogTableModel::append(const QList<LogEntry> &entries)
{
    if (entries.isEmpty())
        return;
    const auto first = static_cast<int>(m_lines.size());
    beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
    for (const LogEntry &entry : entries)
        m_lines.append({entry, m_objectName ? m_objectName(entry) : QString()});
    endInsertRows();
}

quint64 LogTableModel::oldest() const
{
    return m_lines.isEmpty() ? 0 : m_lines.last().entry.sequence;
}

int LogTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LogTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LogTableModel::who(const LogEntry &entry) const
{
    if (entry.detail != DetailState::Open)
        return {};
    if (entry.user.isNull())
        return tr("recovery sheet");
    return m_names.contains(entry.user)
        ? m_names.value(entry.user)
        : tr("removed account %1").arg(QString::fromLatin1(entry.user.toHex().left(8)));
}

QString LogTableModel::what(const Line &line) const
{
    if (line.entry.detail != DetailState::Open)
        return wordFor(line.entry.detail, m_language);
    const QString action = line.entry.action ? wordFor(*line.entry.action, m_language) : QString();
    return line.object.isEmpty() ? action : tr("%1: %2").arg(action, line.object);
}

QString LogTableModel::text(const Line &line, int column) const
{
    const LogEntry &entry = line.entry;
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
        return what(line);
    }
}

QVariant LogTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines.at(index.row());
    if (role == Qt::DisplayRole)
        return text(line, index.column());
    // A long line may be cut in a narrow window.
    if (role == Qt::ToolTipRole && index.column() == WhatColumn)
        return toolTipFor(what(line));
    if (role == Qt::TextAlignmentRole && index.column() == NumberColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::ForegroundRole)
        return {};
    if (line.entry.detail == DetailState::Altered)
        return Tokens::current().danger;
    const bool quiet = index.column() != WhatColumn || line.entry.detail != DetailState::Open;
    return quiet ? QVariant(Tokens::current().mutedText) : QVariant();
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
