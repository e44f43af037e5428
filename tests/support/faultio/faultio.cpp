// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultio/faultio.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

// The real calls are made by their numbers: whatever else stands in front of the C library (the
// sanitizers) stays out of the way.

using faultio::Fault;
using faultio::Op;

namespace {

/// What a call does, as far as faults differ by it.
enum class Kind { Read, Write, Grow, Sync, Name };

struct WatchedFile
{
    std::uint64_t id = 0;
    bool isFolder = false;
    std::string path;
};

struct State
{
    std::recursive_mutex mutex;
    std::string root;
    std::map<int, WatchedFile> files;
    std::map<std::pair<dev_t, ino_t>, std::uint64_t> ids;
    std::uint64_t lastId = 0;
    Fault fault = Fault::None;
    std::int64_t at = 0;
    std::int64_t last = 0;
    std::int64_t calls = 0;
    std::int64_t hits = 0;
    int trace = -1;
};

State &state()
{
    // Never destroyed: programs write files while they end.
    static auto *state = new State;
    return *state;
}

using Guard = std::lock_guard<std::recursive_mutex>;

void realWriteAll(int fd, const void *data, std::size_t size)
{
    const char *from = static_cast<const char *>(data);
    while (size > 0) {
        const long written = syscall(SYS_write, fd, from, size);
        if (written <= 0)
            abort(); // A log with a hole would prove nothing.
        from += written;
        size -= static_cast<std::size_t>(written);
    }
}

/// Appends to the log with what belongs to the record.
void log(faultio::TraceHeader header, std::string_view path = {}, std::string_view target = {},
    const void *data = nullptr)
{
    const int fd = state().trace;
    if (fd < 0)
        return;
    header.pathSize = static_cast<std::uint32_t>(path.size());
    header.targetSize = static_cast<std::uint32_t>(target.size());
    realWriteAll(fd, &header, sizeof header);
    realWriteAll(fd, path.data(), path.size());
    realWriteAll(fd, target.data(), target.size());
    realWriteAll(fd, data, header.dataSize);
}

faultio::TraceHeader record(Op op, std::uint64_t id = 0, std::uint64_t value = 0)
{
    faultio::TraceHeader header;
    header.op = op;
    header.id = id;
    header.value = value;
    return header;
}

/// Absolute and without "." and ".."; links are not followed.
std::string absolute(int folder, const char *name)
{
    std::string path(name);
    if (path.empty() || path[0] != '/') {
        char base[PATH_MAX] = {};
        const std::string link
            = folder == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/" + std::to_string(folder);
        const long size = syscall(SYS_readlinkat, AT_FDCWD, link.c_str(), base, sizeof base - 1);
        path = std::string(base, size > 0 ? static_cast<std::size_t>(size) : 0) + '/' + path;
    }
    std::string clean;
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t end = std::min(path.find('/', at + 1), path.size());
        const std::string part = path.substr(at, end - at);
        at = end;
        if (part == "/..")
            clean.resize(std::min(clean.size(), clean.rfind('/')));
        else if (part != "/" && part != "/.")
            clean += part;
    }
    return clean;
}

/// The path from the watched folder on ("" for itself), or false.
bool isWatched(int folder, const char *name, std::string &relative)
{
    State &s = state();
    if (s.root.empty() || name == nullptr)
        return false;
    const std::string path = absolute(folder, name);
    if (path.compare(0, s.root.size(), s.root) != 0)
        return false;
    if (path.size() > s.root.size() && path[s.root.size()] != '/')
        return false;
    relative = path.size() > s.root.size() ? path.substr(s.root.size() + 1) : std::string();
    return true;
}

WatchedFile *watched(int fd)
{
    State &s = state();
    if (s.files.empty())
        return nullptr;
    const auto found = s.files.find(fd);
    return found == s.files.end() ? nullptr : &found->second;
}

bool concerns(Fault fault, Kind kind)
{
    switch (fault) {
    case Fault::None:
    case Fault::IoError:
        return true;
    case Fault::NoSpace:
        return kind == Kind::Write || kind == Kind::Grow;
    case Fault::ShortWrite:
    case Fault::KillHalfway:
        return kind == Kind::Write;
    case Fault::SyncError:
        return kind == Kind::Sync;
    case Fault::KillBefore:
        return kind != Kind::Read;
    }
    return false;
}

[[noreturn]] void die()
{
    syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
    for (;;)
        pause();
}

/// Counts the call. True: it is to fail, errno is set. ShortWrite and KillHalfway are left to
/// writes, which ask `half`.
bool fails(Kind kind, bool *half = nullptr)
{
    State &s = state();
    if (!concerns(s.fault, kind))
        return false;
    ++s.calls;
    if (s.at == 0 || s.calls < s.at || s.calls > s.last)
        return false;
    ++s.hits;
    switch (s.fault) {
    case Fault::None:
        return false;
    case Fault::NoSpace:
        errno = ENOSPC;
        return true;
    case Fault::IoError:
    case Fault::SyncError:
        errno = EIO;
        return true;
    case Fault::ShortWrite:
        if (s.calls > s.at) {
            errno = ENOSPC;
            return true;
        }
        *half = true;
        return false;
    case Fault::KillBefore:
        die();
    case Fault::KillHalfway:
        *half = true;
        return false;
    }
    return false;
}

struct stat statusOf(int fd)
{
    struct stat status = {};
    syscall(SYS_fstat, fd, &status);
    return status;
}

/// A number for the file, the same as long as it exists.
std::uint64_t identify(int fd, bool isNew, const std::string &path)
{
    State &s = state();
    const struct stat status = statusOf(fd);
    const auto key = std::make_pair(status.st_dev, status.st_ino);
    const auto known = s.ids.find(key);
    if (known != s.ids.end() && !isNew)
        return known->second;
    s.ids[key] = ++s.lastId;
    log(record(isNew ? Op::Create : Op::Known, s.lastId), path);
    return s.lastId;
}

int openAs(int folder, const char *name, int flags, mode_t mode)
{
    const Guard guard(state().mutex);
    std::string relative;
    if (!isWatched(folder, name, relative))
        return static_cast<int>(syscall(SYS_openat, folder, name, flags, mode));
    if ((flags & O_TMPFILE) == O_TMPFILE) {
        errno = EOPNOTSUPP;
        return -1;
    }
    const bool mayCreate = (flags & O_CREAT) != 0;
    const bool isNew = mayCreate && syscall(SYS_faccessat, folder, name, F_OK) != 0;
    if (fails(isNew ? Kind::Grow : Kind::Read))
        return -1;
    const int fd = static_cast<int>(syscall(SYS_openat, folder, name, flags, mode));
    if (fd < 0)
        return fd;
    WatchedFile file;
    file.path = relative;
    file.isFolder = S_ISDIR(statusOf(fd).st_mode);
    if (!file.isFolder) {
        file.id = identify(fd, isNew, relative);
        if ((flags & O_TRUNC) != 0 && !isNew)
            log(record(Op::Truncate, file.id, 0));
    }
    state().files[fd] = file;
    return fd;
}

/// Writes at `offset`; -1: where the descriptor stands.
ssize_t writeAs(int fd, const void *data, std::size_t size, off_t offset)
{
    const Guard guard(state().mutex);
    const auto really = [&](std::size_t count) {
        return offset < 0 ? syscall(SYS_write, fd, data, count)
                          : syscall(SYS_pwrite64, fd, data, count, offset);
    };
    const WatchedFile *file = watched(fd);
    if (file == nullptr)
        return really(size);
    bool half = false;
    if (fails(Kind::Write, &half))
        return -1;
    const bool appends = offset < 0 && (fcntl(fd, F_GETFL) & O_APPEND) != 0;
    const off_t from = offset >= 0 ? offset
        : appends                  ? statusOf(fd).st_size
                                   : syscall(SYS_lseek, fd, 0, SEEK_CUR);
    const long written = really(half ? size / 2 : size);
    if (half && state().fault == Fault::KillHalfway)
        die();
    if (written > 0) {
        auto header = record(Op::Write, file->id, static_cast<std::uint64_t>(from));
        header.dataSize = static_cast<std::uint64_t>(written);
        log(header, {}, {}, data);
    }
    return written;
}

ssize_t readAs(int fd, void *data, std::size_t size, off_t offset)
{
    {
        const Guard guard(state().mutex);
        if (watched(fd) != nullptr && fails(Kind::Read))
            return -1;
    }
    return offset < 0 ? syscall(SYS_read, fd, data, size)
                      : syscall(SYS_pread64, fd, data, size, offset);
}

int truncateAs(int fd, off_t size)
{
    const Guard guard(state().mutex);
    const WatchedFile *file = watched(fd);
    if (file != nullptr && fails(Kind::Grow))
        return -1;
    const int result = static_cast<int>(syscall(SYS_ftruncate, fd, size));
    if (file != nullptr && result == 0)
        log(record(Op::Truncate, file->id, static_cast<std::uint64_t>(size)));
    return result;
}

int allocateAs(int fd, int mode, off_t offset, off_t size)
{
    const Guard guard(state().mutex);
    const WatchedFile *file = watched(fd);
    if (file == nullptr)
        return static_cast<int>(syscall(SYS_fallocate, fd, mode, offset, size));
    if (mode != 0) {
        errno = EOPNOTSUPP;
        return -1;
    }
    if (fails(Kind::Grow))
        return -1;
    const int result = static_cast<int>(syscall(SYS_fallocate, fd, mode, offset, size));
    if (result == 0)
        log(record(Op::Truncate, file->id, static_cast<std::uint64_t>(statusOf(fd).st_size)));
    return result;
}

int syncAs(int fd, long number)
{
    const Guard guard(state().mutex);
    const WatchedFile *file = watched(fd);
    if (file != nullptr && fails(Kind::Sync))
        return -1;
    const int result = static_cast<int>(syscall(number, fd));
    if (file != nullptr && result == 0) {
        if (file->isFolder)
            log(record(Op::SyncFolder), file->path);
        else
            log(record(Op::Sync, file->id));
    }
    return result;
}

int renameAs(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    const Guard guard(state().mutex);
    std::string source;
    std::string target;
    const bool seesSource = isWatched(fromFolder, from, source);
    const bool seesTarget = isWatched(toFolder, to, target);
    if (seesSource != seesTarget)
        abort(); // In or out of the folder: the log could not say it.
    if (seesSource && fails(Kind::Grow))
        return -1;
    const int result
        = static_cast<int>(syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
    if (seesSource && result == 0)
        log(record(Op::Rename), source, target);
    return result;
}

int linkAs(int fromFolder, const char *from, int toFolder, const char *to, int flags)
{
    const Guard guard(state().mutex);
    std::string source;
    std::string target;
    const bool seen = isWatched(toFolder, to, target);
    if (seen && !isWatched(fromFolder, from, source))
        abort();
    if (seen && fails(Kind::Grow))
        return -1;
    const int result = static_cast<int>(syscall(SYS_linkat, fromFolder, from, toFolder, to, flags));
    if (seen && result == 0)
        log(record(Op::Link), source, target);
    return result;
}

int unlinkAs(int folder, const char *name, int flags)
{
    const Guard guard(state().mutex);
    std::string path;
    const bool seen = isWatched(folder, name, path);
    if (seen && fails(Kind::Name))
        return -1;
    const int result = static_cast<int>(syscall(SYS_unlinkat, folder, name, flags));
    if (seen && result == 0)
        log(record((flags & AT_REMOVEDIR) != 0 ? Op::RemoveFolder : Op::Remove), path);
    return result;
}

int makeFolderAs(int folder, const char *name, mode_t mode)
{
    const Guard guard(state().mutex);
    std::string path;
    const bool seen = isWatched(folder, name, path);
    if (seen && fails(Kind::Grow))
        return -1;
    const int result = static_cast<int>(syscall(SYS_mkdirat, folder, name, mode));
    if (seen && result == 0)
        log(record(Op::MakeFolder), path);
    return result;
}

/// A copy of a descriptor is the same file.
int copied(int from, int to)
{
    const Guard guard(state().mutex);
    State &s = state();
    if (to >= 0 && to != from) {
        if (const auto file = s.files.find(from); file != s.files.end())
            s.files[to] = file->second;
        else
            s.files.erase(to);
    }
    return to;
}

bool isSeen(int fd)
{
    const Guard guard(state().mutex);
    return watched(fd) != nullptr;
}

mode_t modeFrom(int flags, va_list arguments)
{
    const bool hasMode = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return hasMode ? static_cast<mode_t>(va_arg(arguments, int)) : 0;
}

const char *setting(const char *name)
{
    const char *value = getenv(name);
    return value != nullptr ? value : "";
}

/// For programs that know nothing of this library.
__attribute__((constructor)) void armFromEnvironment()
{
    static constexpr const char *names[]
        = {"none", "enospc", "eio", "short", "sync", "kill", "killhalf"};
    if (*setting("FAULTIO_ROOT") == '\0')
        return;
    faultioWatch(setting("FAULTIO_ROOT"));
    if (*setting("FAULTIO_TRACE") != '\0')
        faultioTrace(setting("FAULTIO_TRACE"));
    for (int i = 0; i < 7; ++i) {
        if (strcmp(setting("FAULTIO_FAULT"), names[i]) == 0)
            faultioArm(static_cast<Fault>(i), atoll(setting("FAULTIO_AT")),
                *setting("FAULTIO_ONWARDS") == '1');
    }
}

} // namespace

extern "C" {

void faultioWatch(const char *root)
{
    const Guard guard(state().mutex);
    State &s = state();
    s.root = root != nullptr ? absolute(AT_FDCWD, root) : std::string();
    s.files.clear();
    s.ids.clear();
    faultioArm(Fault::None, 0, false);
}

void faultioArm(Fault fault, std::int64_t at, bool onwards)
{
    faultioArmTimes(fault, at, onwards ? std::numeric_limits<std::int64_t>::max() - at : 1);
}

void faultioArmTimes(Fault fault, std::int64_t at, std::int64_t times)
{
    const Guard guard(state().mutex);
    State &s = state();
    s.fault = fault;
    s.at = at;
    s.last = at + times - 1;
    s.calls = 0;
    s.hits = 0;
}

std::int64_t faultioHits()
{
    const Guard guard(state().mutex);
    return state().hits;
}

std::int64_t faultioCalls()
{
    const Guard guard(state().mutex);
    return state().calls;
}

void faultioTrace(const char *path)
{
    const Guard guard(state().mutex);
    State &s = state();
    if (s.trace >= 0)
        syscall(SYS_close, s.trace);
    s.trace = -1;
    if (path == nullptr)
        return;
    constexpr mode_t ownerOnly = 0600;
    s.trace = static_cast<int>(
        syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, ownerOnly));
    if (s.trace < 0)
        abort();
}

void faultioMark(std::uint64_t value)
{
    const Guard guard(state().mutex);
    log(record(Op::Mark, 0, value));
}

// --- what stands in front of the C library ------------------------------------------------------
// NOLINTBEGIN: the names and types are the C library's.

#define FAULTIO_OPEN(name)                                                                         \
    int name(const char *path, int flags, ...)                                                     \
    {                                                                                              \
        va_list arguments;                                                                         \
        va_start(arguments, flags);                                                                \
        const mode_t mode = modeFrom(flags, arguments);                                            \
        va_end(arguments);                                                                         \
        return openAs(AT_FDCWD, path, flags, mode);                                                \
    }
#define FAULTIO_OPENAT(name)                                                                       \
    int name(int folder, const char *path, int flags, ...)                                         \
    {                                                                                              \
        va_list arguments;                                                                         \
        va_start(arguments, flags);                                                                \
        const mode_t mode = modeFrom(flags, arguments);                                            \
        va_end(arguments);                                                                         \
        return openAs(folder, path, flags, mode);                                                  \
    }
FAULTIO_OPEN(open)
FAULTIO_OPEN(open64)
FAULTIO_OPENAT(openat)
FAULTIO_OPENAT(openat64)

int __open_2(const char *path, int flags)
{
    return openAs(AT_FDCWD, path, flags, 0);
}
int __open64_2(const char *path, int flags)
{
    return openAs(AT_FDCWD, path, flags, 0);
}
int __openat_2(int folder, const char *path, int flags)
{
    return openAs(folder, path, flags, 0);
}
int __openat64_2(int folder, const char *path, int flags)
{
    return openAs(folder, path, flags, 0);
}
int creat(const char *path, mode_t mode)
{
    return openAs(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}
int creat64(const char *path, mode_t mode)
{
    return openAs(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}

ssize_t write(int fd, const void *data, size_t size)
{
    return writeAs(fd, data, size, -1);
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t offset)
{
    return writeAs(fd, data, size, offset);
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset)
{
    return writeAs(fd, data, size, offset);
}
ssize_t writev(int fd, const struct iovec *parts, int count)
{
    if (!isSeen(fd))
        return syscall(SYS_writev, fd, parts, count);
    std::string whole;
    for (int i = 0; i < count; ++i)
        whole.append(static_cast<const char *>(parts[i].iov_base), parts[i].iov_len);
    return writeAs(fd, whole.data(), whole.size(), -1);
}
ssize_t read(int fd, void *data, size_t size)
{
    return readAs(fd, data, size, -1);
}
ssize_t pread(int fd, void *data, size_t size, off_t offset)
{
    return readAs(fd, data, size, offset);
}
ssize_t pread64(int fd, void *data, size_t size, off64_t offset)
{
    return readAs(fd, data, size, offset);
}
ssize_t __read_chk(int fd, void *data, size_t size, size_t room)
{
    if (size > room)
        abort();
    return readAs(fd, data, size, -1);
}
ssize_t __pread_chk(int fd, void *data, size_t size, off_t offset, size_t room)
{
    if (size > room)
        abort();
    return readAs(fd, data, size, offset);
}
ssize_t __pread64_chk(int fd, void *data, size_t size, off64_t offset, size_t room)
{
    if (size > room)
        abort();
    return readAs(fd, data, size, offset);
}

int ftruncate(int fd, off_t size) noexcept
{
    return truncateAs(fd, size);
}
int ftruncate64(int fd, off64_t size) noexcept
{
    return truncateAs(fd, size);
}
static int truncatePath(const char *path, off_t size)
{
    const int fd = openAs(AT_FDCWD, path, O_WRONLY | O_CLOEXEC, 0);
    if (fd < 0)
        return -1;
    const int result = truncateAs(fd, size);
    const int number = errno;
    close(fd);
    errno = number;
    return result;
}
int truncate(const char *path, off_t size) noexcept
{
    return truncatePath(path, size);
}
int truncate64(const char *path, off64_t size) noexcept
{
    return truncatePath(path, size);
}
int fallocate(int fd, int mode, off_t offset, off_t size)
{
    return allocateAs(fd, mode, offset, size);
}
int fallocate64(int fd, int mode, off64_t offset, off64_t size)
{
    return allocateAs(fd, mode, offset, size);
}
int posix_fallocate(int fd, off_t offset, off_t size)
{
    return allocateAs(fd, 0, offset, size) == 0 ? 0 : errno;
}
int posix_fallocate64(int fd, off64_t offset, off64_t size)
{
    return allocateAs(fd, 0, offset, size) == 0 ? 0 : errno;
}

int fsync(int fd)
{
    return syncAs(fd, SYS_fsync);
}
int fdatasync(int fd)
{
    return syncAs(fd, SYS_fdatasync);
}

int rename(const char *from, const char *to) noexcept
{
    return renameAs(AT_FDCWD, from, AT_FDCWD, to, 0);
}
int renameat(int fromFolder, const char *from, int toFolder, const char *to) noexcept
{
    return renameAs(fromFolder, from, toFolder, to, 0);
}
int renameat2(
    int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    return renameAs(fromFolder, from, toFolder, to, flags);
}
int link(const char *from, const char *to) noexcept
{
    return linkAs(AT_FDCWD, from, AT_FDCWD, to, 0);
}
int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    return linkAs(fromFolder, from, toFolder, to, flags);
}
int unlink(const char *path) noexcept
{
    return unlinkAs(AT_FDCWD, path, 0);
}
int unlinkat(int folder, const char *path, int flags) noexcept
{
    return unlinkAs(folder, path, flags);
}
int remove(const char *path) noexcept
{
    struct stat status = {};
    const bool isFolder = lstat(path, &status) == 0 && S_ISDIR(status.st_mode);
    return unlinkAs(AT_FDCWD, path, isFolder ? AT_REMOVEDIR : 0);
}
int rmdir(const char *path) noexcept
{
    return unlinkAs(AT_FDCWD, path, AT_REMOVEDIR);
}
int mkdir(const char *path, mode_t mode) noexcept
{
    return makeFolderAs(AT_FDCWD, path, mode);
}
int mkdirat(int folder, const char *path, mode_t mode) noexcept
{
    return makeFolderAs(folder, path, mode);
}

int close(int fd)
{
    const Guard guard(state().mutex);
    // Network file systems tell here what they could not write; the descriptor is gone all the
    // same.
    const bool failing = watched(fd) != nullptr && fails(Kind::Name);
    // Before the number is free for another file.
    state().files.erase(fd);
    const int result = static_cast<int>(syscall(SYS_close, fd));
    if (failing)
        errno = EIO;
    return failing ? -1 : result;
}
int dup(int fd) noexcept
{
    return copied(fd, static_cast<int>(syscall(SYS_dup, fd)));
}
int dup2(int fd, int to) noexcept
{
    // There is no dup2 on newer machines, and dup3 refuses what dup2 accepts.
    return copied(fd, fd == to ? fd : static_cast<int>(syscall(SYS_dup3, fd, to, 0)));
}
int dup3(int fd, int to, int flags) noexcept
{
    return copied(fd, static_cast<int>(syscall(SYS_dup3, fd, to, flags)));
}

ssize_t copy_file_range(
    int from, off64_t *fromAt, int to, off64_t *toAt, size_t size, unsigned flags)
{
    if (!isSeen(to) && !isSeen(from))
        return syscall(SYS_copy_file_range, from, fromAt, to, toAt, size, flags);
    errno = EXDEV;
    return -1;
}
ssize_t sendfile(int to, int from, off_t *offset, size_t size) noexcept
{
    if (!isSeen(to) && !isSeen(from))
        return syscall(SYS_sendfile, to, from, offset, size);
    errno = EINVAL;
    return -1;
}
ssize_t sendfile64(int to, int from, off64_t *offset, size_t size) noexcept
{
    return sendfile(to, from, offset, size);
}
int ioctl(int fd, unsigned long request, ...) noexcept
{
    va_list arguments;
    va_start(arguments, request);
    void *argument = va_arg(arguments, void *);
    va_end(arguments);
    if ((request == FICLONE || request == FICLONERANGE) && isSeen(fd)) {
        errno = EOPNOTSUPP;
        return -1;
    }
    return static_cast<int>(syscall(SYS_ioctl, fd, request, argument));
}

// NOLINTEND
} // extern "C"
