// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openregister.h"
#include "vault/backupfolder.h"
#include "vault/backupnotes.h"
#include "vault/backupwriting.h"

#include <atomic>
#include <functional>
#include <memory>

class QThread;
class QTimer;

namespace rueckhalt {

/// Backups of an open register: settings, what there is, making one while people go on working.
class BackingUp : public QObject
{
    Q_OBJECT

public:
    /// `openRegister` outlives it.
    explicit BackingUp(OpenRegister &openRegister, QObject *parent = nullptr);
    /// Stops a running backup and waits for it.
    ~BackingUp() override;

    /// Whether the member who is in may do it and the register can be written.
    [[nodiscard]] bool isAllowed() const;

    [[nodiscard]] BackupSettings settings() const;
    Result<void> saveSettings(const BackupSettings &settings);

    /// Folders with backups of this register, the newest backup first.
    [[nodiscard]] QList<BackupPlace> places() const;
    /// The moment of the newest verified backup anywhere; nothing if there never was one.
    [[nodiscard]] std::optional<QDateTime> lastVerified() const;
    /// Whether it is time: reminders are on, there are incidents, and the newest backup is older
    /// than the settings say.
    [[nodiscard]] bool isDue() const;
    /// Erased incidents that backups in places out of reach may still open.
    [[nodiscard]] qint64 pendingErasures() const;
    /// Takes the keys of erased incidents out of every place that can be reached now. Returns how
    /// many places are left.
    Result<qsizetype> settleErasures();
    /// Those backups are gone for good.
    Result<void> forget(const QString &folder);

    /// Backups of this register in `folder`, newest first.
    [[nodiscard]] Result<QList<BackupEntry>> backups(const QString &folder) const;

    /// Makes one on this thread, all at once.
    Result<WrittenBackup> backUp(const QString &folder, int keep, const Progress &progress = {});

    /// Makes one in the folder of the settings while this thread goes on: it copies some
    /// milliseconds at a time here, everything else happens on another thread. Ends with written()
    /// or failed().
    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_writing != nullptr; }
    /// How far the running one is.
    [[nodiscard]] int percent() const { return m_percent; }

signals:
    void started();
    /// 0 to 100.
    void progressed(int percent);
    void written(const WrittenBackup &backup);
    /// Cancelled too.
    void failed(const Error &error);
    /// Settings, places or reminders are others now.
    void changed();

private:
    void copySome();
    /// Runs `work` on another thread, then `next` on this one.
    void onThread(std::function<Result<void>()> work, std::function<void()> next);
    void finishWriting();
    void end(const Result<WrittenBackup> &result);
    void report(qint64 done, qint64 total);

    OpenRegister &m_register;
    std::unique_ptr<BackupWriting> m_writing;
    std::unique_ptr<QThread> m_thread;
    QTimer *m_timer;
    QString m_folder;
    int m_loopLevel = 0; ///< of the loop in which it was started
    std::atomic<bool> m_stopped = false;
    std::atomic<int> m_percent = 0;
};

} // namespace rueckhalt
