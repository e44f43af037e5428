// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casework/savingfile.h"

#include <QThread>

namespace rueckhalt {

SavingFile::SavingFile(Attaching &attaching, QObject *parent)
    : QObject(parent)
    , m_attaching(attaching)
{
}

SavingFile::~SavingFile()
{
    m_stopped = true;
    if (m_thread != nullptr)
        m_thread->wait();
}

Result<void> SavingFile::start(
    const IncidentId &incident, const Attachment &attachment, const QString &path)
{
    auto begun = m_attaching.beginExport(incident, attachment.id, path);
    if (!begun)
        return tl::unexpected<Error>(begun.error());
    m_outlet = *std::move(begun);
    m_name = attachment.name;
    m_stopped = false;
    m_percent = -1;
    m_thread.reset(QThread::create([this] {
        m_result = m_outlet->run([this](qint64 done, qint64 total) { return report(done, total); });
    }));
    connect(m_thread.get(), &QThread::finished, this, &SavingFile::end);
    m_thread->start();
    return {};
}

/// On the other thread.
bool SavingFile::report(qint64 done, qint64 total)
{
    const int percent = total > 0 ? static_cast<int>(100 * done / total) : 100;
    if (m_percent.exchange(percent) != percent)
        emit progressed(percent);
    return !m_stopped;
}

void SavingFile::end()
{
    m_thread->wait();
    // Cancelled after the last byte is cancelled too: nothing is noted and no file is left.
    Result<void> done = m_stopped ? failure(Error::Code::Cancelled) : m_result;
    if (done)
        done = m_attaching.finishExport(*m_outlet);
    m_outlet.reset();
    if (done)
        emit saved();
    else
        emit refused(done.error());
}

} // namespace rueckhalt
