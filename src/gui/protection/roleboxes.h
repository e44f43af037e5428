// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/protection/role.h"

#include <QWidget>

class QCheckBox;

namespace rueckhalt {

class TextLabel;

/// The six roles to be ticked, each with a line about what it means.
class RoleBoxes : public QWidget
{
    Q_OBJECT

public:
    explicit RoleBoxes(QWidget *parent = nullptr);

    [[nodiscard]] CodeSet<Role> roles() const;
    void setRoles(CodeSet<Role> roles);

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QList<QCheckBox *> m_boxes;
    QList<TextLabel *> m_notes;
};

} // namespace rueckhalt
