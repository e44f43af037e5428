// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/confined/confinedtalk.h"
#include "intake/confined/confinement.h"
#include "support/confinedprobe/attempt.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <new>
#include <semaphore>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <unistd.h>

// Stands in for rueckhalt-cleaner and does what code would do that has taken it over.

using namespace rueckhalt;
using namespace rueckhalt::testing;

extern char **environ;

namespace {

QByteArray readWhole(qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qint64 done = 0; done < size;) {
        const auto count = ::read(0, bytes.data() + done, static_cast<std::size_t>(size - done));
        if (count <= 0)
            ::_exit(1);
        done += count;
    }
    return bytes;
}

void say(const ConfinedAnswer &head, const QByteArray &bytes)
{
    const QByteArray whole(reinterpret_cast<const char *>(&head), sizeof head);
    for (const QByteArray &part : {whole, bytes}) {
        for (qint64 done = 0; done < part.size();) {
            const auto count
                = ::write(0, part.constData() + done, static_cast<std::size_t>(part.size() - done));
            if (count <= 0)
                ::_exit(1);
            done += count;
        }
    }
}

void answer(const QByteArray &bytes)
{
    ConfinedAnswer head;
    head.status = ConfinedAnswer::Status::Done;
    head.length = bytes.size();
    say(head, bytes);
}

void answerErrno(long result)
{
    answer(result < 0 ? QByteArray::number(errno) : QByteArray("possible"));
}

/// Whether these bytes lie anywhere in the memory of this process, other than where they were
/// taken off their disguise.
bool isInMemory(const QByteArray &disguised)
{
    QFile maps("/proc/self/maps");
    QFile memory("/proc/self/mem");
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly))
        return true;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const auto fields = line.split(' ');
        if (fields.size() < 2 || !fields[1].startsWith("rw"))
            continue;
        const auto bounds = fields[0].split('-');
        const qint64 begin = bounds[0].toLongLong(nullptr, 16);
        const qint64 end = bounds[1].toLongLong(nullptr, 16);
        memory.seek(begin);
        QByteArray region = memory.read(end - begin);
        for (char &byte : region)
            byte = static_cast<char>(byte ^ Disguise);
        // Now what was disguised is plain, and what was plain is disguised.
        if (region.contains(disguised))
            return true;
    }
    return false;
}

QByteArray inherited(const QByteArray &disguised)
{
    QByteArray text;
    for (char **entry = environ; *entry; ++entry)
        text += QByteArray("environment ") + *entry + '\n';
    for (int number = 0; number < 1024; ++number) {
        if (::fcntl(number, F_GETFD) >= 0)
            text += "descriptor " + QByteArray::number(number) + '\n';
    }
    text += "folder " + QDir::currentPath().toUtf8() + '\n';
    // What is there for certain is found.
    QByteArray locale = qgetenv("LC_ALL");
    for (char &byte : locale)
        byte = static_cast<char>(byte ^ Disguise);
    text += isInMemory(locale) ? "locale found\n" : "locale not found\n";
    text += isInMemory(disguised) ? "secret found\n" : "secret not found\n";
    return text;
}

void tryThread()
{
    pthread_t thread {};
    const int error = ::pthread_create(
        &thread, nullptr, [](void *) -> void * { return nullptr; }, nullptr);
    answer(error == 0 ? QByteArray("possible") : QByteArray::number(error));
}

[[noreturn]] void useAllMemory()
{
    try {
        for (std::vector<std::vector<char>> all;;)
            all.emplace_back(1024 * 1024, 'x');
    } catch (const std::bad_alloc &) {
        ConfinedAnswer head;
        head.status = ConfinedAnswer::Status::OutOfMemory;
        say(head, {});
    }
    ::_exit(0);
}

void lie(Attempt attempt)
{
    ConfinedAnswer head;
    head.status = ConfinedAnswer::Status::Done;
    head.length = 10;
    if (attempt == Attempt::SaysMore)
        head.length = 100;
    else if (attempt == Attempt::SaysLess)
        head.length = 5;
    else if (attempt == Attempt::SaysHuge)
        head.length = qint64 {1} << 60;
    else if (attempt == Attempt::SaysNegative)
        head.length = -1;
    else if (attempt == Attempt::SaysUnknown)
        head.status = static_cast<ConfinedAnswer::Status>(4711);
    else if (attempt == Attempt::WrongMark)
        head.mark = {};
    say(head, QByteArray(10, 'x'));
}

void attempt(Attempt what, const QByteArray &file)
{
    static constexpr char shell[] = "/bin/true";
    char *const arguments[] = {const_cast<char *>(shell), nullptr};
    switch (what) {
    case Attempt::Nothing:
    case Attempt::Inherited:
        return answer(file);
    case Attempt::ReadFile:
        return answerErrno(::open("/etc/passwd", O_RDONLY));
    case Attempt::WriteFile:
        return answerErrno(::open("/tmp/rueckhalt-probe", O_WRONLY | O_CREAT, 0600));
    case Attempt::Process:
        return answerErrno(::fork());
    case Attempt::Thread:
        return tryThread();
    case Attempt::Signal:
        return answerErrno(::kill(::getppid(), SIGTERM));
    case Attempt::ExecutableMemory:
        return answerErrno(::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
                               MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
                    == MAP_FAILED
                ? -1
                : 0);
    case Attempt::Program:
        return answerErrno(::execv(shell, arguments));
    case Attempt::Network:
        return answerErrno(::socket(AF_INET, SOCK_STREAM, 0));
    case Attempt::Trace:
        return answerErrno(::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr));
    case Attempt::Crash:
        ::raise(SIGSEGV);
        std::abort();
    case Attempt::Endless:
        for (volatile bool goesOn = true; goesOn;) {}
        return;
    case Attempt::MemoryBomb:
        useAllMemory();
    case Attempt::SilentEnd:
        ::_exit(0);
    case Attempt::ClosesAndStays:
        ::shutdown(0, SHUT_RDWR);
        ::dup2(1, 0);
        std::binary_semaphore(0).acquire();
        return;
    case Attempt::SaysMore:
    case Attempt::SaysLess:
    case Attempt::SaysHuge:
    case Attempt::SaysNegative:
    case Attempt::SaysUnknown:
    case Attempt::WrongMark:
        return lie(what);
    case Attempt::Unconfined: {
        ConfinedAnswer refusal;
        refusal.status = ConfinedAnswer::Status::Unconfined;
        return say(refusal, {});
    }
    }
}

} // namespace

int main()
{
    ConfinedRequest request;
    const QByteArray head = readWhole(sizeof request);
    std::memcpy(&request, head.constData(), sizeof request);
    const auto what = static_cast<Attempt>(request.kind);
    QByteArray file;
    if (what == Attempt::Inherited)
        file = inherited(readWhole(request.length));
    if (!confineThisProcess({request.memory, request.seconds})) {
        ConfinedAnswer refusal;
        refusal.status = ConfinedAnswer::Status::Unconfined;
        say(refusal, {});
        return 0;
    }
    if (what != Attempt::Inherited)
        file = readWhole(request.length);
    attempt(what, file);
    ::_exit(0);
}
