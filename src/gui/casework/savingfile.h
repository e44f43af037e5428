// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/attaching.h"

#include <algorithm>
#include <atomic>
#include <memory>

class QThread;

namespace rueckhalt {

/// Writes one attachment into a file while the window stays alive: opened and written on another
/// thread, noted and put in its place on this one.
class SavingFile : public QObject
{
    Q_OBJECT

public:
    /// `attaching` outlives it.
    explicit SavingFile(Attaching &attaching, QObject *parent = nullptr);
    /// Stops what is running; nothing is left of it.
    ~SavingFile() override;

    /// Why it cannot begin; saved() or refused() follows if it can. Not while another is running.
    Result<void> start(
        const IncidentId &incident, const Attachment &attachment, const QString &path);
    void cancel() { m_stopped = true; }
    [[nodiscard]] bool isRunning() const { return m_outlet != nullptr; }
    /// Of the attachment that is being written.
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] int percent() const { return std::max(m_percent.load(), 0); }

signals:
    /// 0 to 100.
    void progressed(int percent);
    /// Nothing is running any more: the file is there, or why it is not.
    void saved();
    void refused(const rueckhalt::Error &error);

private:
    bool report(qint64 done, qint64 total);
    void end();

    Attaching &m_attaching;
    QString m_name;
    std::unique_ptr<AttachmentOutlet> m_outlet;
    std::unique_ptr<QThread> m_thread;
    Result<void> m_result;
    std::atomic<bool> m_stopped = false;
    std::atomic<int> m_percent = -1;
};

} // namespace rueckhalt
