// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/segmentloader.h"

namespace rueckhalt {

namespace {

/// Below this a second thread takes longer to start than it saves.
constexpr FactTable::Row RowsForTwoThreads = 20000;
/// Opened segments that wait at most: what is in the clear stays little.
constexpr std::size_t MostWaiting = 16;

} // namespace

Result<void> appendSegment(FactTable &table, const SecretBytes &plain)
{
    // Not copied: the table takes what it needs.
    return table.appendPacked(QByteArray::fromRawData(
        reinterpret_cast<const char *>(plain.view().data()), static_cast<qsizetype>(plain.size())));
}

SegmentLoader::SegmentLoader(FactTable::Row rows)
{
    m_table.reserve(rows);
    if (rows >= RowsForTwoThreads && std::thread::hardware_concurrency() > 1)
        m_thread = std::thread([this] { work(); });
}

SegmentLoader::~SegmentLoader()
{
    stop();
}

Result<void> SegmentLoader::add(SecretBytes plain)
{
    if (!m_thread.joinable())
        return appendSegment(m_table, plain);
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.size() < MostWaiting || !m_done; });
    if (!m_done)
        return m_done;
    m_waiting.push(std::move(plain));
    m_changed.notify_all();
    return {};
}

void SegmentLoader::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return !m_waiting.empty() || m_isComplete; });
        if (m_waiting.empty())
            return;
        const SecretBytes plain = std::move(m_waiting.front());
        m_waiting.pop();
        m_changed.notify_all();
        lock.unlock();
        const auto appended = appendSegment(m_table, plain);
        lock.lock();
        if (!appended) {
            m_done = appended;
            m_changed.notify_all();
            return;
        }
    }
}

void SegmentLoader::stop()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_isComplete = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

Result<FactTable> SegmentLoader::finish()
{
    stop();
    if (!m_done)
        return tl::unexpected<Error>(m_done.error());
    return std::move(m_table);
}

} // namespace rueckhalt
