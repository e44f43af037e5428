// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/backingup.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace rueckhalt {

class BackupListModel;
class Prompter;
namespace Ui {
class BackupSection;
}

/// What a register's last backup is worth in one sentence, in the language of the program.
[[nodiscard]] QString backupSentence(const BackingUp &backingUp, const QDateTime &now);

/// Backups of the open register: how old the last one is, making one while work goes on, where to
/// and how many, and the way to restore one.
class BackupSection : public QWidget
{
    Q_OBJECT

public:
    /// `clock` as in the register; what is passed by reference outlives the section.
    BackupSection(BackingUp &backingUp, Clock clock, Prompter &prompter, QWidget *parent = nullptr);
    ~BackupSection() override;

    void refresh();
    /// Refreshes and puts the focus where one begins.
    void enter();

signals:
    void noticed(const QString &notice);
    /// Somebody wants to restore: this backup, or another one if the path is empty.
    void restoreRequested(const QString &backup);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeButtons();
    void orderTabs();
    void connectWidgets();
    void retranslate();
    void showState();
    void showList();
    void chooseFolder();
    void saveRules();
    void settle();
    void forget();
    void showRunning();
    void tellFailure(const Error &error);
    void tellWritten(const WrittenBackup &backup);
    [[nodiscard]] QString pendingPlace() const;

    BackingUp &m_backingUp;
    Clock m_clock;
    Prompter &m_prompter;
    std::unique_ptr<Ui::BackupSection> m_ui;
    BackupListModel *m_model;
    QPushButton *m_now;
    QPushButton *m_choose;
    QPushButton *m_restore;
    QPushButton *m_settle;
    QPushButton *m_forget;
    bool m_isFilling = false;
};

} // namespace rueckhalt
