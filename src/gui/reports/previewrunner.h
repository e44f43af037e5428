// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/releasing.h"

#include <QFutureWatcher>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>
#include <utility>

namespace rueckhalt {

/// Prepares a release on a thread of its own, with copies of all it needs, while the register is
/// used. Only the newest work counts: another start, cancel() and the end of the runner stop what
/// runs and throw its result away.
class PreviewRunner : public QObject
{
    Q_OBJECT

public:
    explicit PreviewRunner(QObject *parent = nullptr);
    /// Waits until the work has noticed that nobody wants it any more: true counts are wiped then.
    ~PreviewRunner() override;

    void start(ReleaseWork work);
    void cancel();
    /// After finished(): what came out, once.
    [[nodiscard]] Result<ReleasePreview> takeResult() { return *std::exchange(m_result, {}); }
    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }

signals:
    /// `total` 0: not known.
    void progressed(qint64 done, qint64 total);
    /// Not after cancel() or another start.
    void finished();

private:
    struct Run
    {
        std::atomic<bool> stop {false};
        std::atomic<qint64> done {0};
        std::atomic<qint64> total {0};
    };
    using Watcher = QFutureWatcher<Result<ReleasePreview>>;
    void take(const std::shared_ptr<Run> &run, Watcher *watcher);

    std::shared_ptr<Run> m_run; ///< shared with the thread; null: nothing runs
    std::optional<Result<ReleasePreview>> m_result;
    QTimer m_timer;
};

} // namespace rueckhalt
