// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/protecting.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace rueckhalt {

class Prompter;
namespace Ui {
class OwnAccess;
}

/// Who one is in this register, the fingerprint for the telephone, and one's own password.
class OwnAccess : public QWidget
{
    Q_OBJECT

public:
    OwnAccess(MemberKeeping &members, const UserId &me, bool readOnly, const QString &registerName,
        const Random &random, Prompter &prompter, QWidget *parent = nullptr);
    ~OwnAccess() override;

    void refresh();

signals:
    void noticed(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showChange(bool shown);
    [[nodiscard]] Member me() const;

    MemberKeeping &m_members;
    UserId m_me;
    bool m_readOnly;
    QString m_registerName;
    Random m_random;
    Prompter &m_prompter;
    std::unique_ptr<Ui::OwnAccess> m_ui;
    QPushButton *m_open;
};

} // namespace rueckhalt
