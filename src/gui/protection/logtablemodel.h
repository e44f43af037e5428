// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "session/protecting.h"

#include <QAbstractTableModel>
#include <QHash>

namespace rueckhalt {

/// Entries of the access log in words, newest first. Without the second key only number and role
/// are known, and that there was something.
class LogTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, MomentColumn, RoleColumn, WhoColumn, WhatColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setLanguage(Language language);
    /// Names of accounts; of those that were removed only a part of the id is shown.
    void setMembers(const QList<Member> &members);
    /// How the object of an entry is called: number of an incident, name of an account, else empty.
    /// Asked once for each entry when it is appended.
    void setObjectNames(std::function<QString(const LogEntry &)> nameOf);
    void clear();
    void append(const QList<LogEntry> &entries);
    /// Sequence of the oldest entry that is shown; 0: none.
    [[nodiscard]] quint64 oldest() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        LogEntry entry;
        QString object;
    };

    [[nodiscard]] QString text(const Line &line, int column) const;
    [[nodiscard]] QString who(const LogEntry &entry) const;
    [[nodiscard]] QString what(const Line &line) const;

    QList<Line> m_lines;
    QHash<UserId, QString> m_names;
    std::function<QString(const LogEntry &)> m_objectName;
    Language m_language = Language::German;
};

} // namespace rueckhalt
