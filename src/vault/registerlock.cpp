// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/registerlock.h"

#include "vault/durablefile.h"

#include <QFile>
#include <QSysInfo>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace rueckhalt {

namespace {

/// The locked byte lies far behind the text, because some file systems (SMB) forbid others to
/// read what is locked.
constexpr off_t lockedByte = 1 << 30;

struct flock wholeLock()
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = lockedByte;
    lock.l_len = 1;
    return lock;
}

/// What the holder wrote, made harmless for a message: one short line of plain characters.
QString holderOf(int descriptor)
{
    std::array<char, 200> text {};
    const auto size = ::pread(descriptor, text.data(), text.size(), 0);
    QString holder = QString::fromUtf8(text.data(), size > 0 ? size : 0).simplified();
    holder.removeIf([](QChar c) { return !c.isPrint(); });
    return holder.isEmpty() ? QStringLiteral("another process") : holder;
}

/// Only words for others: the lock holds without them, also on a full disk.
void describeHolder(int descriptor, const QByteArray &holder)
{
    if (::ftruncate(descriptor, 0) != 0 || holder.isEmpty())
        return;
    if (::pwrite(descriptor, holder.constData(), static_cast<std::size_t>(holder.size()), 0) < 0)
        return;
}

} // namespace

Result<std::unique_ptr<RegisterLock>> RegisterLock::acquire(const QString &folder)
{
    if (::access(QFile::encodeName(folder).constData(), W_OK) != 0)
        return tl::unexpected<Error>(systemError(errno, "folder"));
    const auto opened = openPrivately(folder + QStringLiteral("/lock"), O_RDWR | O_CREAT);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    // Bound to this opened file, not to the process: a second opening here is kept out as well.
    auto request = wholeLock();
    if (::fcntl(*opened, F_OFD_SETLK, &request) != 0) {
        const int number = errno;
        const QString holder = holderOf(*opened);
        ::close(*opened);
        if (number == EAGAIN || number == EACCES)
            return failure(Error::Code::LockedByOther, holder);
        return tl::unexpected<Error>(systemError(number, "lock"));
    }
    describeHolder(*opened,
        QStringLiteral("%1, process %2\n")
            .arg(QSysInfo::machineHostName(), QString::number(::getpid()))
            .toUtf8());
    return std::unique_ptr<RegisterLock>(new RegisterLock(*opened));
}

RegisterLock::~RegisterLock()
{
    // The file stays: removing it could pull it from under another process that waits for it.
    describeHolder(m_descriptor, {});
    ::close(m_descriptor);
}

} // namespace rueckhalt
