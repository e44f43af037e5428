// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "session/protecting.h"

#include <QAbstractTableModel>

namespace rueckhalt {

/// What somebody should know about an account besides that it is there: invited, disabled, which
/// keys it waits for.
QString stateSentence(const Member &member, Language language);

/// The accounts of a register in words.
class AccountsTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, LoginColumn, RolesColumn, StateColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setMembers(const QList<Member> &members, const UserId &me);
    void setLanguage(Language language);
    [[nodiscard]] const Member *memberAt(int row) const;
    [[nodiscard]] int rowOf(const UserId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Member> m_members;
    UserId m_me;
    Language m_language = Language::German;
};

} // namespace rueckhalt
