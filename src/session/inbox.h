// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/intakeoutcome.h"
#include "session/openregister.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace rueckhalt {

/// The officer's inbox: sealed reports in the register's folder and in its drop folder. Notices new
/// ones by itself: by the file system's word, and by looking again now and then where a network
/// drive gives none.
class Inbox : public QObject
{
    Q_OBJECT

public:
    struct Environment
    {
        Clock clock; ///< compared with the times of files
        Random random;
        int rescanSeconds = 60;
    };

    /// Looks at once. `openRegister` outlives this.
    Inbox(OpenRegister &openRegister, Environment environment, QObject *parent = nullptr);

    /// Files that wait, as of the last look; without opening any.
    [[nodiscard]] qsizetype waiting() const { return m_waiting; }
    /// Folders that could not be looked at the last time.
    [[nodiscard]] const QStringList &unreachable() const { return m_unreachable; }
    /// Looks again.
    void look();

    /// Takes in everything that waits, many in one transaction; a file is removed only after what
    /// it said is safe in the register. What cannot be taken in is named and put aside. `progress`
    /// counts files and can stop between two transactions. Before anything is touched: ReadOnly,
    /// NotPermitted without the officers' key.
    Result<IntakeOutcome> takeIn(const Progress &progress = {});
    /// Puts what was put aside back, for example after a key was granted; returns how many.
    Result<qsizetype> restoreRejected();

signals:
    /// With the number of files that wait now.
    void waitingChanged(qsizetype waiting);
    /// After takeIn() has been at work.
    void takenIn(const rueckhalt::IntakeOutcome &outcome);

private:
    void watch(const QStringList &paths);

    OpenRegister &m_register;
    Environment m_environment;
    QFileSystemWatcher m_watcher;
    QTimer m_soon; ///< gathers many changes into one look
    QTimer m_rescan;
    qsizetype m_waiting = 0;
    QStringList m_unreachable;
};

} // namespace rueckhalt
