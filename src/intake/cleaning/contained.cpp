// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/cleaning/contained.h"

#include "base/systemerror.h"

#include <QElapsedTimer>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <exception>
#include <new>

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define RUECKHALT_ADDRESS_SANITIZER
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define RUECKHALT_ADDRESS_SANITIZER
#endif

namespace rueckhalt {

namespace {

constexpr int outOfMemory = 3;
constexpr char answered = 'a';
constexpr char failed = 'f';

void limit([[maybe_unused]] const ContainedLimits &limits)
{
    const auto set = [](__rlimit_resource resource, rlim_t most) {
        const rlimit value {most, most};
        ::setrlimit(resource, &value);
    };
#ifndef RUECKHALT_ADDRESS_SANITIZER // which reserves terabytes for itself
    if (FILE *statistics = std::fopen("/proc/self/statm", "r")) {
        unsigned long pages = 0;
        if (std::fscanf(statistics, "%lu", &pages) == 1)
            set(RLIMIT_AS,
                static_cast<rlim_t>(pages) * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE))
                    + static_cast<rlim_t>(limits.memory));
        std::fclose(statistics);
    }
#endif
    set(RLIMIT_CPU, static_cast<rlim_t>(limits.seconds));
    set(RLIMIT_FSIZE, 0);
    set(RLIMIT_CORE, 0);
}

void say(int pipe, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto count = ::write(pipe, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            ::_exit(1);
        bytes = bytes.sliced(count);
    }
}

[[noreturn]] void workAndEnd(int pipe, const std::function<Result<QByteArray>()> &work)
{
    try {
        const auto result = work();
        if (result) {
            say(pipe, QByteArrayView(&answered, 1));
            say(pipe, *result);
        } else {
            const char code = static_cast<char>(result.error().code);
            say(pipe, QByteArrayView(&failed, 1));
            say(pipe, QByteArrayView(&code, 1));
            say(pipe, result.error().detail.toUtf8());
        }
    } catch (const std::bad_alloc &) {
        ::_exit(outOfMemory);
    } catch (const std::exception &) {
        ::_exit(1);
    }
    ::_exit(0);
}

/// All that comes out of the pipe; false beyond the limits.
bool readAnswer(int pipe, QByteArray &answer, const ContainedLimits &limits)
{
    QElapsedTimer timer;
    timer.start();
    QByteArray piece(1024 * 1024, Qt::Uninitialized);
    for (;;) {
        pollfd waiting {pipe, POLLIN, 0};
        const qint64 left = qint64 {limits.seconds} * 1000 - timer.elapsed();
        if (left <= 0)
            return false;
        if (::poll(&waiting, 1, static_cast<int>(left)) <= 0)
            continue;
        const auto count = ::read(pipe, piece.data(), static_cast<std::size_t>(piece.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return true;
        if (answer.size() + count > limits.answer)
            return false;
        answer.append(piece.constData(), count);
    }
}

} // namespace

Result<QByteArray> contained(
    const std::function<Result<QByteArray>()> &work, const ContainedLimits &limits)
{
    std::array<int, 2> pipe {};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return tl::unexpected<Error>(systemError(errno, "pipe"));
    const pid_t child = ::fork();
    if (child < 0) {
        const auto error = systemError(errno, "fork");
        ::close(pipe[0]);
        ::close(pipe[1]);
        return tl::unexpected<Error>(error);
    }
    if (child == 0) {
        ::close(pipe[0]);
        limit(limits);
        workAndEnd(pipe[1], work);
    }
    ::close(pipe[1]);
    QByteArray answer;
    const bool isWithin = readAnswer(pipe[0], answer, limits);
    ::close(pipe[0]);
    if (!isWithin)
        ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    const bool ranOut = (WIFEXITED(status) && WEXITSTATUS(status) == outOfMemory)
        || (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL));
    if (!isWithin || ranOut)
        return failure(Error::Code::TooLarge, QStringLiteral("unpacks to too much"));
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || answer.isEmpty())
        return failure(Error::Code::Malformed, QStringLiteral("cannot be read"));
    if (answer.front() == answered)
        return answer.sliced(1);
    return failure(static_cast<Error::Code>(answer.size() > 1 ? answer.at(1) : 0),
        QString::fromUtf8(answer.mid(2)));
}

} // namespace rueckhalt
