// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/restoring.h"

#include <QDialog>
#include <QThread>

#include <atomic>
#include <memory>

class QPushButton;

namespace rueckhalt {

class Prompter;
namespace Ui {
class RestoreDialog;
}

/// Makes a register of a backup: which one, under which name and where; then what came of it, and
/// the way into the restored register. Needs no open register.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    struct Start
    {
        QString backup; ///< path; empty: is chosen here
        /// Register folders whose accounts may be newer than those of the backup.
        QStringList newerStates;
    };

    RestoreDialog(
        const Restoring &restoring, Start start, Prompter &prompter, QWidget *parent = nullptr);
    /// Stops what runs and waits for it.
    ~RestoreDialog() override;

    /// Folder of the register that was made; empty as long as there is none.
    [[nodiscard]] const QString &restored() const { return m_restored; }

    void reject() override;

signals:
    /// The restored register is to be opened.
    void openRequested(const QString &folder);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Work;
    enum class Step { Input, Working, Result };

    void makeButtons();
    void retranslate();
    void show(Step step);
    void chooseBackup();
    void choosePlace();
    void setBackup(const QString &path);
    void showWayIn();
    /// Empties the fields of secrets; nothing if the key file cannot be read.
    [[nodiscard]] std::optional<BackupAccess> takeAccess();
    void go();
    void openBackup();
    void askAndRestore();
    void run(std::function<void()> work, std::function<void()> next);
    void finish();
    void showProblem(const QString &sentence);
    [[nodiscard]] bool checkInput();
    [[nodiscard]] QString target() const;

    Restoring m_restoring;
    Start m_start;
    Prompter &m_prompter;
    std::unique_ptr<Ui::RestoreDialog> m_ui;
    QPushButton *m_chooseBackup;
    QPushButton *m_choosePlace;
    QString m_backup;
    QString m_place;
    QString m_restored;
    Step m_step = Step::Input;
    std::unique_ptr<Work> m_work;
    std::unique_ptr<QThread> m_thread;
};

} // namespace rueckhalt
