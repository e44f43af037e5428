// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/intakeoutcome.h"
#include "session/openregister.h"
#include "session/reportingfolders.h"

#include <QFileSystemWatcher>
#include <QTimer>

#include <functional>

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
    /// Folders that are refused because they are not safe (DropFolder), as of the last look.
    [[nodiscard]] const QStringList &refused() const { return m_refused; }
    /// Reports that were put aside, whenever that was, as of the last look. At most MostRejected;
    /// rejectedCount() says how many there are.
    [[nodiscard]] const QList<RejectedReport> &rejected() const { return m_rejected; }
    [[nodiscard]] qsizetype rejectedCount() const { return m_rejectedCount; }
    static constexpr qsizetype MostRejected = 1000;
    /// Whether takeIn() would try some of them again by itself.
    [[nodiscard]] bool hasToRetry() const;
    /// Looks again.
    void look();

    /// Takes in everything that waits, many in one transaction; a file is removed only after what
    /// it said is safe in the register. What cannot be taken in is named and put aside. `progress`
    /// counts files and can stop between two transactions. Before anything is touched: ReadOnly,
    /// NotPermitted without the officers' key.
    ///
    /// What was put aside and may come right is tried again: the first time, because keys or
    /// program may be newer than then, and additions every time, because their report may have
    /// come. At most MostRetried of each folder and reason, and those first that have waited
    /// longest: nobody can keep a report from its turn by putting in what is no good.
    Result<IntakeOutcome> takeIn(const Progress &progress = {});
    static constexpr qsizetype MostRetried = 200;
    /// Puts everything that was put aside back into the inbox; returns how many. ReadOnly and
    /// NotPermitted as of takeIn(), without which it would only lie elsewhere.
    Result<qsizetype> restoreRejected();

signals:
    /// With the number of files that wait now.
    void waitingChanged(qsizetype waiting);
    /// Something was put aside, or is no longer.
    void rejectedChanged();
    /// After takeIn() has been at work.
    void takenIn(const rueckhalt::IntakeOutcome &outcome);

private:
    void watch(const QStringList &paths);
    void lookAtRejected(const DropFolder &folder);
    [[nodiscard]] Result<void> mayTakeIn() const;
    /// What was put aside for one of these reasons goes back, at most so many of each.
    using Reasons = std::function<bool(const std::optional<IntakeResult> &)>;
    QList<RejectedReport> putBack(
        const ReportingFolder &place, const Reasons &reasons, qsizetype most) const;

    OpenRegister &m_register;
    Environment m_environment;
    QFileSystemWatcher m_watcher;
    QTimer m_soon; ///< gathers many changes into one look
    QTimer m_rescan;
    qsizetype m_waiting = 0;
    QStringList m_unreachable;
    QStringList m_refused;
    QList<RejectedReport> m_rejected;
    qsizetype m_rejectedCount = 0;
    bool m_hasRetried = false; ///< what was put aside before this session
    PutBack m_putBack; ///< and not dealt with since
};

} // namespace rueckhalt
