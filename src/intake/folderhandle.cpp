// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/folderhandle.h"

#include "base/systemerror.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace rueckhalt {

namespace {

tl::unexpected<Error> systemFailure(const char *what)
{
    return tl::unexpected<Error>(systemError(errno, what));
}

/// A descriptor that is closed with its scope.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

bool writeAll(int descriptor, const QByteArray &contents)
{
    qsizetype done = 0;
    while (done < contents.size()) {
        const auto written = ::write(descriptor, contents.constData() + done,
            static_cast<std::size_t>(contents.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

/// When exactly a report was put in could tell who did it.
bool coarsenDate(int descriptor)
{
    constexpr time_t day = 86400;
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return false;
    const timespec midnight {.tv_sec = status.st_mtim.tv_sec / day * day, .tv_nsec = 0};
    const timespec times[2] {midnight, midnight};
    // A file system without times of its own has none to hide.
    return ::futimens(descriptor, times) == 0 || errno == EPERM || errno == ENOSYS
        || errno == EINVAL;
}

struct CloseFolder
{
    void operator()(DIR *folder) const { ::closedir(folder); }
};

} // namespace

Result<FolderHandle> FolderHandle::open(const QString &path, Use use)
{
    const int how = use == Use::List ? O_RDONLY : O_PATH;
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), how | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return systemFailure("open folder");
    return FolderHandle(descriptor);
}

bool isTrusted(const struct stat &folder, const struct stat &parent, uid_t user, bool hasRights)
{
    const bool isOurs
        = folder.st_uid == user || folder.st_uid == 0 || folder.st_uid == parent.st_uid;
    const bool isLoose = (folder.st_mode & S_IWOTH) != 0 && (folder.st_mode & S_ISVTX) == 0;
    return isOurs && !(isLoose && hasRights);
}

namespace {

/// False for file systems that show every file with the same rights, whatever the server or the
/// mount really allow. Numbers of statfs(2).
bool hasRights(int descriptor)
{
    constexpr std::array<std::uint32_t, 9> without {0xff534d42 /* CIFS */, 0xfe534d42 /* SMB 2 */,
        0x0000517b /* SMB */, 0x65735546 /* FUSE */, 0x00004d44 /* FAT */, 0x2011bab0 /* exFAT */,
        0x5346544e /* NTFS */, 0x7366746e /* NTFS 3 */, 0x01021997 /* 9p */};
    struct statfs status = {};
    return ::fstatfs(descriptor, &status) != 0
        || std::ranges::find(without, static_cast<std::uint32_t>(status.f_type)) == without.end();
}

} // namespace

Result<FolderHandle> FolderHandle::enter(const QByteArray &name, Use use, Guard guard) const
{
    const int how = use == Use::List ? O_RDONLY : O_PATH;
    FolderHandle folder(
        ::openat(m_descriptor, name.constData(), how | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (folder.m_descriptor < 0 && (errno == ENOTDIR || errno == ELOOP))
        return failure(Error::Code::Unsupported, QStringLiteral("a link, or no folder"));
    if (folder.m_descriptor < 0)
        return systemFailure("open folder");
    struct stat status = {};
    struct stat parent = {};
    if (::fstat(folder.m_descriptor, &status) != 0 || ::fstat(m_descriptor, &parent) != 0)
        return systemFailure("stat");
    if (guard == Guard::Trusted
        && !isTrusted(status, parent, ::geteuid(), hasRights(folder.m_descriptor)))
        return failure(Error::Code::Unsupported,
            QStringLiteral("belongs to somebody else, or others may remove files from it"));
    return folder;
}

Result<void> FolderHandle::make(const QByteArray &name, mode_t mode) const
{
    if (::mkdirat(m_descriptor, name.constData(), mode) != 0)
        return systemFailure("mkdir");
    const Descriptor made(
        ::openat(m_descriptor, name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (made.number() < 0 || ::fchmod(made.number(), mode) != 0) // whatever the umask took away
        return systemFailure("chmod");
    return {};
}

FolderHandle::~FolderHandle()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<QByteArray> FolderHandle::read(const QByteArray &name, qint64 most) const
{
    // Looked at before it is opened: opening alone can have effects with a device. Without
    // O_NONBLOCK a pipe put there in between would block for ever.
    struct stat status = {};
    if (::fstatat(m_descriptor, name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return systemFailure("stat");
    if (!S_ISREG(status.st_mode))
        return failure(Error::Code::Malformed, QStringLiteral("not a plain file"));
    const Descriptor file(
        ::openat(m_descriptor, name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (file.number() < 0)
        return systemFailure("open");
    if (::fstat(file.number(), &status) != 0)
        return systemFailure("stat");
    if (!S_ISREG(status.st_mode))
        return failure(Error::Code::Malformed, QStringLiteral("not a plain file"));
    if (status.st_size > most)
        return failure(Error::Code::TooLarge, QStringLiteral("file too long"));
    QByteArray contents(static_cast<qsizetype>(status.st_size), Qt::Uninitialized);
    qsizetype done = 0;
    while (done < contents.size()) {
        const auto count = ::read(file.number(), contents.data() + done,
            static_cast<std::size_t>(contents.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemFailure("read");
        if (count == 0)
            break;
        done += count;
    }
    contents.truncate(done);
    return contents;
}

bool FolderHandle::sync(int file) const
{
    const Descriptor folder(::openat(m_descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // A folder that may only be written to cannot be synced; its file system can.
    if (folder.number() < 0)
        return ::syncfs(file) == 0;
    // Some network file systems cannot sync a folder and say EINVAL: nothing more can be done.
    return ::fsync(folder.number()) == 0 || errno == EINVAL;
}

Result<void> FolderHandle::write(const NewFile &file, const QByteArray &contents) const
{
    const char *temporary = file.temporary.constData();
    // Whatever stands there was left by a crash or put there by somebody else.
    ::unlinkat(m_descriptor, temporary, 0);
    const Descriptor descriptor(::openat(
        m_descriptor, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, file.mode));
    if (descriptor.number() < 0)
        return systemFailure("open");
    if (!writeAll(descriptor.number(), contents) || ::fchmod(descriptor.number(), file.mode) != 0
        || (file.date == Date::DayOnly && !coarsenDate(descriptor.number()))
        || ::fsync(descriptor.number()) != 0
        || ::renameat(m_descriptor, temporary, m_descriptor, file.name.constData()) != 0) {
        const auto failed = systemFailure("write");
        ::unlinkat(m_descriptor, temporary, 0);
        return failed;
    }
    if (sync(descriptor.number()))
        return {};
    const auto failed = systemFailure("sync folder");
    // Who is told of a failure tries again: the first file would be a second report.
    if (file.isNew)
        ::unlinkat(m_descriptor, file.name.constData(), 0);
    return failed;
}

Result<void> FolderHandle::remove(const QByteArray &name) const
{
    if (::unlinkat(m_descriptor, name.constData(), 0) != 0)
        return systemFailure("unlink");
    return {};
}

Result<void> FolderHandle::moveAs(
    const QByteArray &name, const FolderHandle &target, const QByteArray &newName) const
{
    if (::renameat2(m_descriptor, name.constData(), target.m_descriptor, newName.constData(),
            RENAME_NOREPLACE)
        == 0)
        return {};
    if (errno != EINVAL && errno != ENOSYS)
        return systemFailure("move");
    // Network file systems that cannot promise it: look first.
    struct stat status = {};
    if (::fstatat(target.m_descriptor, newName.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0)
        return failure(Error::Code::AlreadyExists, QStringLiteral("move"));
    if (::renameat(m_descriptor, name.constData(), target.m_descriptor, newName.constData()) != 0)
        return systemFailure("move");
    return {};
}

Result<void> FolderHandle::move(
    const QByteArray &name, const FolderHandle &target, const QByteArray &newName) const
{
    constexpr int mostTries = 10000;
    constexpr qsizetype longestName = 240;
    QByteArray tried = newName;
    for (int attempt = 1; attempt <= mostTries; ++attempt) {
        auto moved = moveAs(name, target, tried);
        if (moved || moved.error().code != Error::Code::AlreadyExists)
            return moved;
        tried = newName.left(longestName) + '.' + QByteArray::number(attempt);
    }
    return failure(Error::Code::AlreadyExists, QStringLiteral("move"));
}

Result<void> FolderHandle::walk(
    const std::function<bool(const QByteArray &name, const struct stat &)> &look) const
{
    const int listed = ::openat(m_descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (listed < 0)
        return systemFailure("open folder");
    const std::unique_ptr<DIR, CloseFolder> folder(::fdopendir(listed));
    if (!folder) {
        ::close(listed);
        return systemFailure("open folder");
    }
    for (;;) {
        errno = 0;
        const dirent *entry = ::readdir(folder.get());
        if (!entry) {
            if (errno != 0)
                return systemFailure("list folder");
            return {};
        }
        const QByteArray name(entry->d_name);
        if (name == "." || name == "..")
            continue;
        struct stat status = {};
        // Gone in the meantime: nothing to show.
        if (::fstatat(m_descriptor, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
            continue;
        if (!look(name, status))
            return {};
    }
}

} // namespace rueckhalt
