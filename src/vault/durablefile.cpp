// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/durablefile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rueckhalt {

namespace {

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
    Descriptor(Descriptor &&) = delete;
    Descriptor &operator=(Descriptor &&) = delete;

    [[nodiscard]] int number() const { return m_number; }
    /// Closing can report what writing did not (network file systems).
    bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

tl::unexpected<Error> systemFailure(const char *what)
{
    return tl::unexpected<Error>(systemError(errno, what));
}

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

} // namespace

Result<int> openPrivately(const QString &path, int flags)
{
    constexpr mode_t ownerOnly = S_IRUSR | S_IWUSR;
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NOFOLLOW, ownerOnly);
    if (descriptor < 0)
        return systemFailure("open");
    // The umask may have taken away what the owner needs; a file that was there may be too open.
    if ((flags & O_CREAT) != 0 && ::fchmod(descriptor, ownerOnly) != 0) {
        const auto failed = systemFailure("chmod");
        ::close(descriptor);
        return failed;
    }
    return descriptor;
}

Result<void> makePrivateFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), S_IRWXU) != 0)
        return systemFailure("mkdir");
    if (::chmod(name.constData(), S_IRWXU) != 0)
        return systemFailure("chmod");
    return {};
}

Result<void> syncFolder(const QString &folder)
{
    const Descriptor descriptor(
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.number() < 0)
        return systemFailure("open folder");
    // Some network file systems cannot sync a folder and say EINVAL: nothing more can be done.
    if (::fsync(descriptor.number()) != 0 && errno != EINVAL)
        return systemFailure("fsync folder");
    return {};
}

Result<void> writeDurably(const QString &path, const QByteArray &contents)
{
    const QString temporary = path + QStringLiteral(".new");
    const QByteArray temporaryName = QFile::encodeName(temporary);
    const auto opened = openPrivately(temporary, O_WRONLY | O_CREAT | O_TRUNC);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    Descriptor descriptor(*opened);
    if (!writeAll(descriptor.number(), contents) || ::fsync(descriptor.number()) != 0
        || !descriptor.close()
        || ::rename(temporaryName.constData(), QFile::encodeName(path).constData()) != 0) {
        const auto failed = systemFailure("write");
        ::unlink(temporaryName.constData());
        return failed;
    }
    return syncFolder(QFileInfo(path).path());
}

Result<void> overwriteDurably(const QString &path, const QByteArray &contents)
{
    const auto opened = openPrivately(path, O_WRONLY | O_NONBLOCK);
    if (!opened)
        return writeDurably(path, contents);
    Descriptor descriptor(*opened);
    struct stat status
    {
    };
    if (::fstat(descriptor.number(), &status) != 0 || !S_ISREG(status.st_mode)
        || status.st_size != contents.size())
        return writeDurably(path, contents);
    if (!writeAll(descriptor.number(), contents) || ::fdatasync(descriptor.number()) != 0
        || !descriptor.close())
        return systemFailure("write");
    return {};
}

namespace {

/// Opens a plain file for reading, whatever lies there.
Result<void> openPlainFile(QFile &file, const QString &path, qint64 &size)
{
    // Without O_NONBLOCK a pipe put in place of the file would block for ever.
    const int descriptor = ::open(
        QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return systemFailure("open");
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return failure(Error::Code::Io, file.errorString());
    }
    struct stat status
    {
    };
    if (::fstat(descriptor, &status) != 0)
        return systemFailure("stat");
    if (!S_ISREG(status.st_mode))
        return failure(Error::Code::NotARegister, QStringLiteral("not a plain file"));
    size = status.st_size;
    return {};
}

Result<QByteArray> readFrom(QFile &file, qint64 most)
{
    QByteArray contents = file.read(most);
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Code::Io, file.errorString());
    return contents;
}

} // namespace

Result<QByteArray> contentsOf(const QString &path, qint64 most)
{
    QFile file;
    qint64 size = 0;
    if (const auto opened = openPlainFile(file, path, size); !opened)
        return tl::unexpected<Error>(opened.error());
    if (size > most)
        return failure(Error::Code::TooLarge, QStringLiteral("file too long"));
    auto contents = readFrom(file, most + 1);
    if (contents && contents->size() > most)
        return failure(Error::Code::TooLarge, QStringLiteral("file too long"));
    return contents;
}

Result<QByteArray> startOf(const QString &path, qint64 most)
{
    QFile file;
    qint64 size = 0;
    return openPlainFile(file, path, size).and_then([&] { return readFrom(file, most); });
}

Result<QByteArray> endOf(const QString &path, qint64 most)
{
    QFile file;
    qint64 size = 0;
    return openPlainFile(file, path, size).and_then([&]() -> Result<QByteArray> {
        if (size > most && !file.seek(size - most))
            return failure(Error::Code::Io, file.errorString());
        return readFrom(file, most);
    });
}

Error whyNoNewFile(const QString &folder)
{
    const QString trial = folder + QStringLiteral("/.trial-%1").arg(::getpid());
    const auto opened = openPrivately(trial, O_WRONLY | O_CREAT | O_EXCL);
    if (!opened)
        return opened.error();
    ::close(*opened);
    ::unlink(QFile::encodeName(trial).constData());
    return {Error::Code::Io, QStringLiteral("journal of the database")};
}

} // namespace rueckhalt
