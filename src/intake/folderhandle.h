// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>
#include <utility>

#include <sys/stat.h>

namespace rueckhalt {

/// An open folder that strangers write to. Everything goes by names relative to it, so that nobody
/// can exchange a part of the path in between; links are never followed, and what is no plain file
/// is never opened for its contents.
class FolderHandle
{
public:
    enum class Use {
        Enter, ///< the right to search is enough
        List,
    };
    /// NotFound, ReadOnly if the rights do not suffice. Links on the way are followed: the path is
    /// the one that somebody has set.
    static Result<FolderHandle> open(const QString &path, Use use);
    /// What is asked of a folder in this one.
    enum class Guard {
        NoLink, ///< it is a folder itself
        Trusted, ///< and not everybody can take away what others have put in: see isTrusted()
    };
    /// NotFound, ReadOnly; Unsupported, with the reason as detail, for what the guard keeps out.
    [[nodiscard]] Result<FolderHandle> enter(const QByteArray &name, Use use, Guard guard) const;
    /// Makes a folder in this one with exactly this mode. AlreadyExists.
    Result<void> make(const QByteArray &name, mode_t mode) const;
    ~FolderHandle();
    FolderHandle(FolderHandle &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    FolderHandle &operator=(FolderHandle &&) = delete;
    FolderHandle(const FolderHandle &) = delete;
    FolderHandle &operator=(const FolderHandle &) = delete;

    /// At most `most` bytes of a plain file. NotFound, Malformed for what is no plain file,
    /// TooLarge, ReadOnly, Io.
    [[nodiscard]] Result<QByteArray> read(const QByteArray &name, qint64 most) const;

    enum class Date { Exact, DayOnly };
    struct NewFile
    {
        QByteArray name {};
        QByteArray temporary {}; ///< while it is being written
        mode_t mode = 0600;
        Date date = Date::Exact;
        bool isNew = false; ///< no file of this name was there
    };
    /// Under the temporary name, made durable, then under its own, made durable. Works without the
    /// right to list. A failure leaves nothing behind; of a file that replaces another the new one,
    /// if only its name could not be made durable.
    Result<void> write(const NewFile &file, const QByteArray &contents) const;
    /// NotFound if it is gone already.
    Result<void> remove(const QByteArray &name) const;
    /// Moves an entry of any kind and calls it `newName` there; never over another one: then a
    /// number is added.
    Result<void> move(
        const QByteArray &name, const FolderHandle &target, const QByteArray &newName) const;
    /// The same under exactly this name: AlreadyExists if it is taken.
    Result<void> moveAs(
        const QByteArray &name, const FolderHandle &target, const QByteArray &newName) const;
    /// Shows every entry, with its status, to `look` until that returns false. For Use::List.
    Result<void> walk(
        const std::function<bool(const QByteArray &name, const struct stat &)> &look) const;

private:
    explicit FolderHandle(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    /// Makes changes in the folder durable; `file` is any open file in it.
    [[nodiscard]] bool sync(int file) const;
    int m_descriptor;
};

/// Whether a folder can be left to strangers' reports: it belongs to this user, to the system's
/// administrator or to whom `parent` belongs, who could exchange it anyway; and where everybody may
/// write to it, they cannot remove what others wrote (sticky bit), as far as the file system has
/// such rights. A group that may is the administrator's affair: officers of several accounts share
/// an inbox that way, and whether all the staff is in it cannot be seen here.
[[nodiscard]] bool isTrusted(
    const struct stat &folder, const struct stat &parent, uid_t user, bool hasRights);

} // namespace rueckhalt
