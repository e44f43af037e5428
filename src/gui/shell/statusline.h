// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/protection/role.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace rueckhalt {

/// Below the page: which register, in which role, the last confirmation, and long work with a
/// way to stop it. Screen readers are told of every notice.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// `roles` are those in which one is in; none are shown where the register is closed.
    void setRegister(const QString &name, CodeSet<Role> roles, bool readOnly);
    /// How old the last backup is, or how far one is; `due` when it is time. Empty: nothing.
    void setBackup(const QString &sentence, bool due);
    void showNotice(const QString &notice);
    void startJob(const QString &title);
    /// `total` 0: not known.
    void advanceJob(qint64 done, qint64 total);
    void endJob();

signals:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_register;
    QLabel *m_backup;
    QLabel *m_notice;
    QLabel *m_job;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QString m_name;
    CodeSet<Role> m_roles;
    bool m_readOnly = false;
};

} // namespace rueckhalt
