// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "domain/protection/rights.h"

#include <QAbstractTableModel>

namespace rueckhalt {

/// The matrix of rights in words: what, how it is kept from others, one column for each role, and
/// what enforces it.
class RightsTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        RightColumn,
        FirstRoleColumn,
        EnforcementColumn = FirstRoleColumn + 6,
        HowColumn
    };

    explicit RightsTableModel(Language language, QObject *parent = nullptr);

    void setLanguage(Language language);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const RightRule &rule, int column) const;

    Language m_language;
};

} // namespace rueckhalt
