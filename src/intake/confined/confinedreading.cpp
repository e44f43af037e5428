// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/confined/confinedreading.h"

#include "base/systemerror.h"
#include "intake/cleaning/cleaning.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rueckhalt {

namespace {

constexpr int slice = 50; ///< milliseconds between two questions whether to go on

tl::unexpected<Error> broken()
{
    return tl::unexpected<Error>(errorOf(ConfinedAnswer::Status::Broken));
}

tl::unexpected<Error> tooMuch()
{
    return tl::unexpected<Error>(errorOf(ConfinedAnswer::Status::TooLarge));
}

class Descriptor
{
public:
    explicit Descriptor(int number = -1)
        : m_number(number)
    {
    }
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] int number() const { return m_number; }
    void close()
    {
        if (m_number >= 0)
            ::close(std::exchange(m_number, -1));
    }

private:
    int m_number;
};

/// A process that does not outlive this object.
class Child
{
public:
    explicit Child(pid_t id)
        : m_id(id)
    {
    }
    ~Child() { end(); }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    /// Ends it, unless it ends by itself within a moment; the status of waitpid().
    int end(int moments = 0)
    {
        if (m_id <= 0)
            return m_status;
        // Who has closed its end and lives on is not waited for any longer.
        for (int moment = 0; moment < moments; ++moment) {
            if (::waitpid(m_id, &m_status, WNOHANG) == m_id) {
                m_id = -1;
                return m_status;
            }
            ::poll(nullptr, 0, 10);
        }
        ::kill(m_id, SIGKILL);
        while (::waitpid(m_id, &m_status, 0) < 0 && errno == EINTR) {}
        m_id = -1;
        return m_status;
    }

private:
    pid_t m_id;
    int m_status = 0;
};

/// The rules by which a process begins: nothing but descriptor 0, nowhere in particular.
class Beginning
{
public:
    explicit Beginning(int socket)
    {
        ::posix_spawn_file_actions_init(&m_actions);
        ::posix_spawnattr_init(&m_attributes);
        m_isWhole = ::posix_spawn_file_actions_adddup2(&m_actions, socket, 0) == 0
            && ::posix_spawn_file_actions_addopen(&m_actions, 1, "/dev/null", O_WRONLY, 0) == 0
            && addErrors() == 0 && ::posix_spawn_file_actions_addclosefrom_np(&m_actions, 3) == 0
            && ::posix_spawn_file_actions_addchdir_np(&m_actions, "/") == 0;
        sigset_t none;
        sigset_t all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        m_isWhole = m_isWhole && ::posix_spawnattr_setsigmask(&m_attributes, &none) == 0
            && ::posix_spawnattr_setsigdefault(&m_attributes, &all) == 0
            && ::posix_spawnattr_setflags(
                   &m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
                == 0;
    }
    ~Beginning()
    {
        ::posix_spawnattr_destroy(&m_attributes);
        ::posix_spawn_file_actions_destroy(&m_actions);
    }
    Beginning(const Beginning &) = delete;
    Beginning &operator=(const Beginning &) = delete;

    /// Never a copy of this process, not even for a moment: posix_spawn() shares its memory until
    /// the other program takes its own.
    [[nodiscard]] Result<pid_t> spawn(const QString &program) const
    {
        const QByteArray path = QFile::encodeName(program);
        QByteArray name = QByteArrayLiteral("rueckhalt-cleaner");
        QByteArray locale = QByteArrayLiteral("LC_ALL=C.UTF-8");
        // Where the libraries lie is the one thing it may need to know.
        QByteArray libraries = QByteArrayLiteral("LD_LIBRARY_PATH=") + qgetenv("LD_LIBRARY_PATH");
        std::array<char *, 2> arguments {name.data(), nullptr};
        std::array<char *, 3> environment {locale.data(), nullptr, nullptr};
        if (qEnvironmentVariableIsSet("LD_LIBRARY_PATH"))
            environment[1] = libraries.data();
        pid_t id = -1;
        const int error = m_isWhole ? ::posix_spawn(&id, path.constData(), &m_actions,
                              &m_attributes, arguments.data(), environment.data())
                                    : ENOMEM;
        if (error == EACCES || error == ENOEXEC)
            return failure(Error::Code::NotFound, QStringLiteral("no program"));
        if (error != 0)
            return tl::unexpected<Error>(systemError(error, "spawn"));
        return id;
    }

private:
    /// What libraries say of a file may be words of the file. Only the sanitizers are heard.
    int addErrors()
    {
#if defined(__SANITIZE_ADDRESS__)
        return 0;
#else
        return ::posix_spawn_file_actions_addopen(&m_actions, 2, "/dev/null", O_WRONLY, 0);
#endif
    }

    posix_spawn_file_actions_t m_actions {};
    posix_spawnattr_t m_attributes {};
    bool m_isWhole = false;
};

/// Speaks with the process: sends the request and takes the answer, both at a time, within limits.
class Talk
{
public:
    Talk(int socket, const ConfinedRequest &request, ByteView file, qint64 longest)
        : m_socket(socket)
        , m_request(
              bytesOf(QByteArrayView(reinterpret_cast<const char *>(&request), sizeof request)))
        , m_file(file)
        , m_longest(longest)
        , m_seconds(request.seconds)
    {
    }

    /// Until the other side has closed its end.
    Result<void> run(const GoesOn &goesOn)
    {
        QElapsedTimer timer;
        timer.start();
        while (!m_isEnded) {
            if (goesOn && !goesOn())
                return failure(Error::Code::Cancelled);
            if (timer.elapsed() > qint64 {2000} * m_seconds)
                return tooMuch();
            const bool isSending = !m_request.empty() || !m_file.empty();
            pollfd waiting {m_socket, static_cast<short>(isSending ? POLLIN | POLLOUT : POLLIN), 0};
            if (::poll(&waiting, 1, slice) < 0 && errno != EINTR)
                return tl::unexpected<Error>(systemError(errno, "poll"));
            if ((waiting.revents & POLLOUT) != 0)
                send();
            if ((waiting.revents & (POLLIN | POLLHUP | POLLERR)) != 0) {
                if (auto received = receive(); !received)
                    return received;
            }
        }
        return {};
    }

    /// Nothing but a whole answer.
    [[nodiscard]] bool isWhole() const
    {
        return m_headFilled == sizeof m_reply.head && m_filled == m_reply.bytes.size();
    }
    ConfinedReply take() { return std::move(m_reply); }

private:
    void send()
    {
        ByteView &part = m_request.empty() ? m_file : m_request;
        const auto count = ::send(m_socket, part.data(), part.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count > 0)
            part = part.subspan(static_cast<std::size_t>(count));
        else if (count < 0 && errno != EAGAIN && errno != EINTR)
            m_request = m_file = {}; // It does not listen any more, and may still have spoken.
    }

    Result<void> receive()
    {
        const std::span<std::uint8_t> room = m_headFilled < sizeof m_reply.head
            ? std::span(reinterpret_cast<std::uint8_t *>(&m_reply.head), sizeof m_reply.head)
                  .subspan(m_headFilled)
            : m_reply.bytes.writable().subspan(m_filled);
        std::uint8_t surplus = 0;
        const bool isFull = room.empty();
        const auto count = ::recv(
            m_socket, isFull ? &surplus : room.data(), isFull ? 1 : room.size(), MSG_DONTWAIT);
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            return {};
        m_isEnded = count <= 0;
        if (m_isEnded)
            return {};
        if (isFull)
            return broken();
        if (m_headFilled == sizeof m_reply.head) {
            m_filled += static_cast<std::size_t>(count);
            return {};
        }
        m_headFilled += static_cast<std::size_t>(count);
        return m_headFilled == sizeof m_reply.head ? makeRoom() : Result<void>();
    }

    Result<void> makeRoom()
    {
        if (m_reply.head.mark != ConfinedAnswer::Mark || m_reply.head.length < 0)
            return broken();
        if (m_reply.head.length > m_longest)
            return tooMuch();
        m_reply.bytes = SecretBytes(static_cast<std::size_t>(m_reply.head.length));
        return {};
    }

    int m_socket;
    ByteView m_request;
    ByteView m_file;
    qint64 m_longest;
    int m_seconds;
    ConfinedReply m_reply;
    std::size_t m_headFilled = 0;
    std::size_t m_filled = 0;
    bool m_isEnded = false;
};

/// How a process ended that did not answer.
tl::unexpected<Error> failureOf(int status)
{
    const bool isOutOfTime
        = WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL);
    return isOutOfTime ? tooMuch() : broken();
}

Result<ConfinedReply> readHere(
    ConfinedRequest request, ByteView file, qint64 longest, const GoesOn &goesOn)
{
    auto reply = readConfined(cleanerProgram(), request, file, longest, goesOn);
    if (!reply && reply.error().code == Error::Code::NotFound)
        return failure(Error::Code::Unsupported, QStringLiteral("cleaner missing"));
    return reply;
}

} // namespace

Result<ConfinedReply> readConfined(const QString &program, ConfinedRequest request, ByteView file,
    qint64 longest, const GoesOn &goesOn)
{
    request.length = static_cast<qint64>(file.size());
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return tl::unexpected<Error>(systemError(errno, "socket"));
    const Descriptor mine(ends[0]);
    Descriptor theirs(ends[1]);
    const auto id = Beginning(theirs.number()).spawn(program);
    if (!id)
        return tl::unexpected<Error>(id.error());
    Child child(*id);
    theirs.close();
    Talk talk(mine.number(), request, file, longest);
    if (auto talked = talk.run(goesOn); !talked)
        return tl::unexpected<Error>(talked.error());
    if (!talk.isWhole())
        return failureOf(child.end(100));
    auto reply = talk.take();
    if (reply.head.status != ConfinedAnswer::Status::Done)
        return tl::unexpected<Error>(errorOf(reply.head.status));
    return reply;
}

QString cleanerProgram()
{
    const QString own = QFile::symLinkTarget(QStringLiteral("/proc/self/exe"));
    return QFileInfo(own).path() + QStringLiteral("/rueckhalt-cleaner");
}

Result<SecretBytes> cleanedApart(AttachmentKind kind, ByteView file, const GoesOn &goesOn)
{
    if (!canBeCleaned(kind))
        return failure(Error::Code::Unsupported, QStringLiteral("kind"));
    if (file.size() > static_cast<std::size_t>(MaxCleanedFile))
        return failure(Error::Code::TooLarge, QStringLiteral("too long to be cleaned"));
    ConfinedRequest request;
    request.task = ConfinedRequest::Task::Clean;
    request.kind = static_cast<quint32>(kind);
    // Nothing is unpacked; a table of contents may be written at greater length.
    const qint64 longest = 2 * static_cast<qint64>(file.size()) + AttachmentLimits::Mebibyte;
    return readHere(request, file, longest, goesOn).map([](ConfinedReply &&reply) {
        return std::move(reply.bytes);
    });
}

Result<PictureRows> pictureApart(AttachmentKind kind, ByteView file, const GoesOn &goesOn)
{
    if (!isPicture(kind))
        return failure(Error::Code::Unsupported, QStringLiteral("kind"));
    ConfinedRequest request;
    request.task = ConfinedRequest::Task::Picture;
    request.kind = static_cast<quint32>(kind);
    request.seconds = 20;
    request.longestSide = LongestSide;
    request.mostPixels = MostPixels;
    auto reply = readHere(request, file, qint64 {LongestSide} * LongestSide * 4, goesOn);
    if (!reply)
        return tl::unexpected<Error>(reply.error());
    const ConfinedAnswer &head = reply->head;
    if (head.width < 1 || head.height < 1 || head.width > LongestSide || head.height > LongestSide
        || head.length != qint64 {head.width} * head.height * 4)
        return broken();
    return PictureRows {head.width, head.height, std::move(reply->bytes)};
}

} // namespace rueckhalt
