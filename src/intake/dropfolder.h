// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/environment.h"
#include "base/result.h"
#include "domain/incident/handling.h"

#include <QByteArray>
#include <QString>

namespace rueckhalt {

/// What a file of the inbox is, looked at from outside.
enum class InboxFileKind {
    Report, ///< may be one: plain file, name and size fit
    Arriving, ///< still being written or copied
    Half, ///< writing it was given up
    TooLarge,
    Foreign, ///< another name, a folder, a link, a device
};

struct InboxFile
{
    QByteArray name {}; ///< in the folder "inbox", as the file system has it
    InboxFileKind kind = InboxFileKind::Report;
    bool isRecent = false; ///< changed within ArrivingSeconds: may not be whole yet

    /// For the eye: without control characters and bytes that are no text.
    [[nodiscard]] QString shownName() const;
    bool operator==(const InboxFile &) const = default;
};

/// A report that was put aside.
struct RejectedFile
{
    QByteArray name {}; ///< in the folder "inbox/rejected", as the file system has it
    QByteArray original {}; ///< its name while it was in the inbox
    QByteArray reason {}; ///< code it was put aside with; empty if none was given
    bool operator==(const RejectedFile &) const = default;
};

/// What stands in inbox/rejected that may be a report, as far as was looked.
struct RejectedListing
{
    /// The one first that has been there longest, at most MostReports.
    QList<RejectedFile> files {};
    bool isCut = false; ///< there is more
};

/// What stands in an inbox, as far as was looked.
struct InboxListing
{
    QList<InboxFile> files {}; ///< by name; of reports at most MostReports, of others MostOthers
    bool isCut = false; ///< there is more
};

/// The place where reporters and officer exchange sealed files: the register's own folder, or one
/// on a share that reporters can only write to.
///
///     reporting.card     what reporters need; readable for them
///     inbox/             reports: random name, 32 hexadecimal digits and ".age"
///     inbox/rejected/    files that could not be taken in, put there by the officer's program; the
///                        name of a report is followed by "." and a word that says why
///     replies/           one file for each receipt; readable for reporters
///
/// Everything in it may be hostile: nothing is followed, nothing blocks, everything has a limit.
/// The officer's functions fail with Unsupported, and the path as detail, where inbox,
/// inbox/rejected or replies is a link, belongs to a stranger or lets everybody remove what others
/// put in: whoever may write to the folder itself could make them first, and read names or keep
/// reports back. They belong to the officer's account, to the system's administrator or to the
/// owner of the folder; everybody may write to them with the sticky bit only (mode 1733). On SMB
/// and other file systems without such rights it is the server's rights that count. A group that
/// may write to inbox is taken for officers who share it: reporters must not be in it.
class DropFolder
{
public:
    static constexpr qsizetype MostReports = 10000;
    static constexpr qsizetype MostOthers = 1000;

    explicit DropFolder(QString path)
        : m_path(std::move(path))
    {
    }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString inboxPath() const;

    // --- reporters --------------------------------------------------------------------------
    /// The card as it lies there. NotFound, TooLarge, Malformed for what is no plain file, Io.
    [[nodiscard]] Result<QByteArray> card() const;
    /// Puts a sealed file into the inbox under a random name. Durable when it returns: either the
    /// whole file is there or nothing counts. Needs the right to write only, not to read or list.
    /// The file's date is the day only. NotFound: no inbox here; ReadOnly, DiskFull, Io.
    Result<void> drop(const QByteArray &sealed, const Random &random) const;
    /// NotFound if there is no reply yet.
    [[nodiscard]] Result<QByteArray> reply(const ReceiptId &receipt) const;

    // --- the officer ------------------------------------------------------------------------
    /// For whom the folders are made: for the owner only, or so that everybody who gets here can
    /// put reports in without seeing those of others (mode 1733), and read card and replies.
    enum class Audience { Owner, Everybody };
    /// Makes what is missing of the folders; leaves what is there as it is.
    Result<void> prepare(Audience audience) const;
    /// Whether prepare() was here, safe or not: on a share that is not connected there may be an
    /// empty folder.
    [[nodiscard]] bool isPrepared() const;
    Result<void> publishCard(const QByteArray &card, Audience audience) const;
    /// NotFound if none is there.
    Result<void> removeCard() const;
    Result<void> publishReply(
        const ReceiptId &receipt, const QByteArray &reply, Audience audience) const;
    Result<void> removeReply(const ReceiptId &receipt) const;

    /// NotFound without an inbox, ReadOnly if it may not be listed.
    /// `now` is compared with the times of the files.
    [[nodiscard]] Result<InboxListing> list(const QDateTime &now) const;
    /// Errors as of card(). `name` from list() only.
    [[nodiscard]] Result<QByteArray> read(const QByteArray &name) const;
    /// Takes a file away that the register has.
    Result<void> remove(const QByteArray &name) const;
    /// Moves a file, whatever it is, to inbox/rejected; a number is added if the name is taken.
    /// `reason` (small letters and hyphens) is remembered for what has the name of a report.
    Result<void> reject(const QByteArray &name, const QByteArray &reason) const;
    /// Reports that were put aside. What never was a report by its name is not among them.
    [[nodiscard]] Result<RejectedListing> rejected() const;
    /// Puts one of them back into the inbox, under the name it had there. NotFound; AlreadyExists
    /// if another file has that name by now.
    Result<void> restore(const RejectedFile &file) const;

private:
    Result<void> makeRejected() const;
    QString m_path;
};

/// Age after which a file that cannot be opened is no longer taken for one that is still arriving.
inline constexpr qint64 ArrivingSeconds = 600;

} // namespace rueckhalt
