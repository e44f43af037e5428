// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"
#include "domain/statistics/facttable.h"

#include <queue>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace rueckhalt {

/// Appends the rows of an opened segment.
Result<void> appendSegment(FactTable &table, const SecretBytes &plain);

/// Fills a table with opened segments, one after the other. With many rows it does so on a thread
/// of its own, while the next segments are read from the register and opened.
class SegmentLoader
{
public:
    /// For about so many rows.
    explicit SegmentLoader(FactTable::Row rows);
    ~SegmentLoader();
    SegmentLoader(const SegmentLoader &) = delete;
    SegmentLoader &operator=(const SegmentLoader &) = delete;

    /// The next segment. An error is one of this or of an earlier segment, and ends it.
    Result<void> add(SecretBytes plain);
    /// All rows, once the last segment was added. Damaged if one of them was not readable.
    Result<FactTable> finish();

private:
    void work();
    void stop();

    FactTable m_table;
    Result<void> m_done; ///< of the thread once it has ended or under the mutex
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::queue<SecretBytes> m_waiting;
    bool m_isComplete = false;
    std::thread m_thread; ///< last: it uses the others
};

} // namespace rueckhalt
