// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/attaching.h"

#include <QQueue>

#include <algorithm>
#include <atomic>
#include <memory>

class QThread;

namespace rueckhalt {

/// Takes files into an incident one after the other while the window stays alive: each is read,
/// cleaned and sealed on another thread, and entered into the register on this one.
class AddingFiles : public QObject
{
    Q_OBJECT

public:
    /// `attaching` outlives it.
    explicit AddingFiles(Attaching &attaching, QObject *parent = nullptr);
    /// Stops what is running; nothing is left of it.
    ~AddingFiles() override;

    void add(const IncidentId &incident, const AttachmentSource &source);
    /// Stops the running one and forgets those that wait.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_intake != nullptr; }
    /// The file that is being taken.
    [[nodiscard]] QString name() const;
    [[nodiscard]] int percent() const { return std::max(m_percent.load(), 0); }
    /// What was taken or refused last, to be tried again in another way.
    [[nodiscard]] const IncidentId &lastIncident() const { return m_running.incident; }
    [[nodiscard]] const AttachmentSource &lastSource() const { return m_running.source; }

signals:
    /// One is being taken; 0 to 100.
    void progressed(int percent);
    void added(const rueckhalt::Attachment &attachment);
    void refused(const rueckhalt::Error &error);
    /// There is nothing to do any more.
    void finished();

private:
    struct Job
    {
        IncidentId incident;
        AttachmentSource source;
    };
    void next();
    void end();
    bool report(qint64 done, qint64 total);

    Attaching &m_attaching;
    QQueue<Job> m_waiting;
    Job m_running;
    std::unique_ptr<AttachmentIntake> m_intake;
    std::unique_ptr<QThread> m_thread;
    Result<void> m_result;
    std::atomic<bool> m_stopped = false;
    std::atomic<int> m_percent = -1;
};

} // namespace rueckhalt
