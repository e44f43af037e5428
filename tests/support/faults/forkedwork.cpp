// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faults/forkedwork.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>

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

QByteArray ForkedWork::finish()
{
    QByteArray said;
    std::array<char, 4096> buffer {};
    for (;;) {
        const auto got = read(m_read, buffer.data(), buffer.size());
        if (got <= 0)
            break;
        said.append(buffer.data(), got);
    }
    if (m_pid > 0)
        waitpid(m_pid, &m_status, 0);
    m_pid = -1;
    return said;
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
