// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/addingfiles.h"

#include <QFileInfo>
#include <QThread>

namespace rueckhalt {

AddingFiles::AddingFiles(Attaching &attaching, QObject *parent)
    : QObject(parent)
    , m_attaching(attaching)
{
}

AddingFiles::~AddingFiles()
{
    m_stopped = true;
    if (m_thread)
        m_thread->wait();
}

void AddingFiles::add(const IncidentId &incident, const AttachmentSource &source)
{
    m_waiting.enqueue({incident, source});
    if (!isRunning())
        next();
}

void AddingFiles::cancel()
{
    m_waiting.clear();
    m_stopped = true;
}

QString AddingFiles::name() const
{
    const AttachmentSource &source = m_running.source;
    return cleanName(source.name.isEmpty() ? QFileInfo(source.path).fileName() : source.name);
}

bool AddingFiles::report(qint64 done, qint64 total)
{
    const int percent = total > 0 ? static_cast<int>(done * 100 / total) : 0;
    if (m_percent.exchange(percent) != percent)
        emit progressed(percent);
    return !m_stopped;
}

void AddingFiles::next()
{
    // What was refused may have been tried again meanwhile.
    if (isRunning())
        return;
    while (!m_waiting.isEmpty()) {
        m_running = m_waiting.dequeue();
        auto begun = m_attaching.begin(m_running.incident, m_running.source);
        if (!begun) {
            emit refused(begun.error());
            continue;
        }
        m_intake = std::move(*begun);
        m_stopped = false;
        m_percent = -1;
        emit progressed(0);
        m_thread.reset(QThread::create([this] {
            m_result
                = m_intake->run([this](qint64 done, qint64 total) { return report(done, total); });
        }));
        connect(m_thread.get(), &QThread::finished, this, &AddingFiles::end);
        m_thread->start();
        return;
    }
    emit finished();
}

void AddingFiles::end()
{
    m_thread->wait();
    auto intake = std::move(m_intake);
    // Cancelled at the last moment: it is not in the register yet.
    auto added = m_result.and_then([&]() -> Result<Attachment> {
        if (m_stopped)
            return failure(Error::Code::Cancelled);
        return m_attaching.finish(*intake);
    });
    intake.reset();
    if (added)
        emit this->added(*added);
    else
        emit refused(added.error());
    next();
}

} // namespace rueckhalt
