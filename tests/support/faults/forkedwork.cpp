// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faults/forkedwork.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <limits>

#include <sys/wait.h>
#include <unistd.h>

namespace rueckhalt::testing {

ForkedWork::ForkedWork(const std::function<void(const Say &say)> &work)
{
    std::array ends {-1, -1};
    if (pipe(ends.data()) != 0)
        return;
    m_pid = fork();
    if (m_pid == 0) {
        close(ends[0]);
        work([end = ends[1]](const QByteArray &words) {
            if (write(end, words.constData(), static_cast<std::size_t>(words.size())) < 0)
                _exit(9);
        });
        _exit(0);
    }
    close(ends[1]);
    m_read = ends[0];
}

ForkedWork::~ForkedWork()
{
    if (m_pid > 0) {
        kill(m_pid, SIGKILL);
        finish();
    }
    close(m_read);
}

void ForkedWork::killAfter(long microseconds)
{
    constexpr long million = 1000000;
    timespec wait {microseconds / million, microseconds % million * 1000};
    while (nanosleep(&wait, &wait) != 0 && errno == EINTR) {}
    kill(m_pid, SIGKILL);
}

/// False at the end of what the child has to say.
bool ForkedWork::readMore(qsizetype most)
{
    std::array<char, 4096> buffer {};
    const auto got
        = read(m_read, buffer.data(), std::min(static_cast<std::size_t>(most), buffer.size()));
    m_said.append(buffer.data(), std::max<qsizetype>(got, 0));
    return got > 0;
}

void ForkedWork::waitFor(qsizetype words)
{
    while (m_said.size() < words && readMore(words - m_said.size())) {}
}

QByteArray ForkedWork::finish()
{
    while (readMore(std::numeric_limits<qsizetype>::max())) {}
    if (m_pid > 0)
        waitpid(m_pid, &m_status, 0);
    m_pid = -1;
    return m_said;
}

bool ForkedWork::wasKilled() const
{
    return WIFSIGNALED(m_status) && WTERMSIG(m_status) == SIGKILL;
}

bool ForkedWork::isDone() const
{
    return WIFEXITED(m_status) && WEXITSTATUS(m_status) == 0;
}

} // namespace rueckhalt::testing
