// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

#include <sys/types.h>

namespace rueckhalt::testing {

/// Work in a forked child that reports through a pipe: what it has said can be read after its
/// death, whatever killed it.
class ForkedWork
{
public:
    /// Writes to the parent; what has been written counts as acknowledged.
    using Say = std::function<void(const QByteArray &words)>;
    explicit ForkedWork(const std::function<void(const Say &say)> &work);
    ~ForkedWork();
    ForkedWork(const ForkedWork &) = delete;
    ForkedWork &operator=(const ForkedWork &) = delete;

    /// Waits until so many bytes were said, or the child has ended.
    void waitFor(qsizetype words);
    /// SIGKILL after that many microseconds from now.
    void killAfter(long microseconds);
    /// Waits for the end and returns everything said.
    QByteArray finish();
    /// Of a finished child: it was killed rather than done.
    [[nodiscard]] bool wasKilled() const;
    /// Of a finished child: it did all its work.
    [[nodiscard]] bool isDone() const;

private:
    bool readMore(qsizetype most);

    QByteArray m_said;
    pid_t m_pid = -1;
    int m_read = -1;
    int m_status = 0;
};

} // namespace rueckhalt::testing
