// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reports/previewrunner.h"

#include <QtConcurrentRun>

namespace rueckhalt {

PreviewRunner::PreviewRunner(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(50);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_run)
            emit progressed(m_run->done, m_run->total);
    });
}

PreviewRunner::~PreviewRunner()
{
    cancel();
    for (Watcher *watcher : findChildren<Watcher *>())
        watcher->waitForFinished();
}

void PreviewRunner::start(ReleaseWork work)
{
    cancel();
    m_run = std::make_shared<Run>();
    auto *watcher = new Watcher(this);
    connect(
        watcher, &Watcher::finished, this, [this, run = m_run, watcher] { take(run, watcher); });
    watcher->setFuture(QtConcurrent::run([run = m_run, work = std::move(work)] {
        return work.run([&run](qint64 done, qint64 total) {
            run->total = total;
            run->done = done;
            return !run->stop;
        });
    }));
    m_timer.start();
}

void PreviewRunner::cancel()
{
    if (m_run)
        m_run->stop = true;
    m_run.reset();
    m_timer.stop();
}

void PreviewRunner::take(const std::shared_ptr<Run> &run, Watcher *watcher)
{
    watcher->deleteLater();
    if (run != m_run)
        return;
    cancel();
    m_result = watcher->result();
    emit finished();
}

} // namespace rueckhalt
