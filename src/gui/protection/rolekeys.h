// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/protecting.h"

#include <QWidget>

#include <memory>

class QCheckBox;

namespace rueckhalt {

class Prompter;
namespace Ui {
class RoleKeys;
}

/// New versions of the keys one holds, on wish.
class RoleKeys : public QWidget
{
    Q_OBJECT

public:
    RoleKeys(MemberKeeping &members, const UserId &me, bool readOnly, Prompter &prompter,
        QWidget *parent = nullptr);
    ~RoleKeys() override;

    void refresh();

signals:
    void noticed(const QString &notice);
    void membersChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] CodeSet<Role> chosen() const;
    void rotate();

    MemberKeeping &m_members;
    UserId m_me;
    bool m_readOnly;
    Prompter &m_prompter;
    std::unique_ptr<Ui::RoleKeys> m_ui;
    QList<QCheckBox *> m_boxes; ///< in the order of terms<Role>()
};

} // namespace rueckhalt
