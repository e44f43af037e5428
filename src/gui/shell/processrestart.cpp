// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/processrestart.h"

#include <QDataStream>
#include <QFile>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <climits>
#include <tuple>

#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rueckhalt {

namespace {

constexpr quint32 lookFormat = 0x524b4c33; // "RKL3"
constexpr qint64 mostLookBytes = 65536 + LockedLook::MostWriting;
constexpr auto lookOption = "--locked";

/// Options that say which register to begin with; the look says it better.
bool namesRegister(const QByteArray &argument)
{
    return argument == "--register" || argument == "-register";
}

bool isLeftOut(const QByteArray &argument)
{
    return argument.startsWith("--register=") || argument.startsWith("-register=")
        || argument == "--new" || argument == "-new" || argument.startsWith(lookOption);
}

/// This program by the name it was found under, so that lists of processes show it; unless that
/// name leads to another file by now (an update).
QByteArray programPath()
{
    const QByteArray link("/proc/self/exe");
    std::array<char, PATH_MAX> target {};
    const auto size = ::readlink(link.constData(), target.data(), target.size() - 1);
    struct stat running = {};
    struct stat found = {};
    if (size > 0 && ::stat(link.constData(), &running) == 0 && ::stat(target.data(), &found) == 0
        && running.st_dev == found.st_dev && running.st_ino == found.st_ino)
        return QByteArray(target.data(), size);
    return link;
}

/// As many as may go along, the last ones first to be kept; each has a length beside it.
QByteArrayList newestOf(const QByteArrayList &writing)
{
    constexpr qsizetype beside = 8;
    QByteArrayList kept;
    qsizetype room = LockedLook::MostWriting;
    for (auto box = writing.crbegin(); box != writing.crend(); ++box) {
        room -= box->size() + beside;
        if (room < beside)
            break;
        kept.prepend(*box);
    }
    return kept;
}

/// Ends the process as it is. No destructors and no functions at exit: they could not wipe what
/// Qt has copied, but they could wait for something.
[[noreturn]] void end()
{
    constexpr char line[]
        = "Rückhalt ends: it is locked, and the system could not start it anew.\n";
    std::ignore = ::write(STDERR_FILENO, line, sizeof line - 1); // nobody may be reading
    ::_exit(ProcessRestart::Refused);
}

} // namespace

ProcessRestart::ProcessRestart(int count, const char *const *arguments)
    : m_arguments(arguments, arguments + count)
{
}

std::vector<QByteArray> ProcessRestart::argumentsFor(int descriptor) const
{
    std::vector<QByteArray> kept;
    for (auto it = m_arguments.begin(); it != m_arguments.end(); ++it) {
        if (namesRegister(*it) && it + 1 != m_arguments.end())
            ++it;
        else if (!namesRegister(*it) && !isLeftOut(*it))
            kept.push_back(*it);
    }
    kept.push_back(QByteArray(lookOption) + '=' + QByteArray::number(descriptor));
    return kept;
}

int ProcessRestart::write(const LockedLook &look)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << lookFormat << look.folder << look.geometry << static_cast<quint8>(look.note)
        << static_cast<quint8>(look.window) << newestOf(look.writing);
    const int descriptor = ::memfd_create("rueckhalt-locked", MFD_CLOEXEC);
    if (descriptor < 0)
        return -1;
    const auto size = static_cast<std::size_t>(bytes.size());
    if (::write(descriptor, bytes.constData(), size) == bytes.size())
        return descriptor;
    ::close(descriptor);
    return -1;
}

std::optional<LockedLook> ProcessRestart::takeLook(const QString &descriptor)
{
    constexpr int firstOwn = 3;
    bool isNumber = false;
    const int number = descriptor.toInt(&isNumber);
    struct stat status = {};
    // Whatever else the number may mean, a pipe or a terminal must not make the start wait.
    if (!isNumber || number < firstOwn || ::fstat(number, &status) != 0 || !S_ISREG(status.st_mode)
        || status.st_size > mostLookBytes)
        return std::nullopt;
    QByteArray bytes(static_cast<qsizetype>(status.st_size), '\0');
    const auto size = ::pread(number, bytes.data(), static_cast<std::size_t>(bytes.size()), 0);
    ::close(number);
    if (size != bytes.size())
        return std::nullopt;
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    LockedLook look;
    quint32 format = 0;
    quint8 note = 0;
    quint8 window = 0;
    in >> format >> look.folder >> look.geometry >> note >> window >> look.writing;
    if (in.status() != QDataStream::Ok || !in.atEnd() || format != lookFormat
        || note > static_cast<quint8>(LockNote::RegisterMade)
        || window > static_cast<quint8>(LockedLook::Window::Minimised))
        return std::nullopt;
    look.note = static_cast<LockNote>(note);
    look.window = static_cast<LockedLook::Window>(window);
    return look;
}

void ProcessRestart::operator()(const LockedLook &look) const
{
    const int descriptor = write(look);
    if (descriptor < 0)
        end();
    const std::vector<QByteArray> arguments = argumentsFor(descriptor);
    std::vector<char *> pointers;
    for (const QByteArray &argument : arguments)
        pointers.push_back(const_cast<char *>(argument.constData())); // execv promises not to write
    pointers.push_back(nullptr);
    const QByteArray program = programPath();
    // Nothing but the look goes on, whoever opened it and however. (Where the kernel does not know
    // the call, what was opened properly is closed all the same.)
    constexpr unsigned firstOwn = 3;
    ::close_range(firstOwn, ~0U, CLOSE_RANGE_CLOEXEC);
    ::fcntl(descriptor, F_SETFD, 0);
    ::execv(program.constData(), pointers.data());
    end();
}

} // namespace rueckhalt
