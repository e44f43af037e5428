// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/longtask.h"

#include <QByteArray>

#include <csignal>
#include <cstdio>

#include <unistd.h>

namespace rueckhalt {

namespace {

volatile std::sig_atomic_t isInterrupted = 0;

extern "C" void interrupted(int /*signal*/)
{
    isInterrupted = 1;
    // Whoever cannot wait for the next look at the flag presses again.
    std::signal(SIGINT, SIG_DFL);
}

} // namespace

LongTask::LongTask(const QString &what)
    : m_what(what.toLocal8Bit())
    , m_isShown(isatty(STDERR_FILENO) == 1)
{
    isInterrupted = 0;
    m_before = std::signal(SIGINT, interrupted);
}

LongTask::~LongTask()
{
    std::signal(SIGINT, m_before == SIG_ERR ? SIG_DFL : m_before);
    if (m_isShown && m_percent >= 0)
        std::fprintf(stderr, "\r\033[K");
}

Progress LongTask::progress()
{
    return [this](qint64 done, qint64 total) { return report(done, total); };
}

bool LongTask::report(qint64 done, qint64 total)
{
    const int percent = total > 0 ? static_cast<int>(100 * done / total) : 0;
    if (m_isShown && percent != m_percent) {
        std::fprintf(stderr, "\r%s %d %%", m_what.constData(), percent);
        std::fflush(stderr);
        m_percent = percent;
    }
    return isInterrupted == 0;
}

} // namespace rueckhalt
