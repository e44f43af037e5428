// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/dropfolder.h"

#include "base/bytes.h"
#include "base/systemerror.h"
#include "intake/folderhandle.h"
#include "intake/replies.h"
#include "intake/reportingcard.h"
#include "intake/sizeclass.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace rueckhalt {

namespace {

constexpr mode_t ownerOnly = 0600;
constexpr mode_t readableByAll = 0644;
constexpr mode_t privateFolder = 0700;
constexpr mode_t readableFolder = 0755;
/// Everybody may add, nobody but the owner may look or take away what others have added.
constexpr mode_t letterBox = 01733;
/// Entries that are looked at; whoever puts in more gets them looked at the next time.
constexpr qsizetype mostEntries = 1'000'000;
constexpr qsizetype hexDigits = 32;

constexpr QByteArrayView cardName("reporting.card");
constexpr QByteArrayView inboxName("inbox");
constexpr QByteArrayView rejectedName("rejected");
constexpr QByteArrayView repliesName("replies");
constexpr QByteArrayView reportEnding(".age");
constexpr QByteArrayView partEnding(".part");

bool isHex(QByteArrayView text)
{
    return text.size() == hexDigits && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
}

bool isReportName(const QByteArray &name)
{
    return name.endsWith(reportEnding) && isHex(QByteArrayView(name).chopped(reportEnding.size()));
}

/// The hidden name under which a file is written.
QByteArray partNameOf(QByteArrayView name)
{
    return '.' + name.toByteArray() + partEnding.toByteArray();
}

/// "0…f.age", "0…f.age.reason" or one of them with a number behind, where names were taken.
std::optional<RejectedFile> rejectedNamed(const QByteArray &name)
{
    const QByteArray original = name.left(hexDigits + reportEnding.size());
    if (!isReportName(original))
        return std::nullopt;
    RejectedFile file {.name = name, .original = original};
    QByteArrayList words = name.mid(original.size()).split('.');
    const auto consistsOf = [](const QByteArray &word, auto fits) {
        return !word.isEmpty() && std::ranges::all_of(word, fits);
    };
    if (!words.takeFirst().isEmpty())
        return std::nullopt;
    if (!words.isEmpty()
        && consistsOf(words.first(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; }))
        file.reason = words.takeFirst();
    if (!words.isEmpty() && consistsOf(words.first(), [](char c) { return c >= '0' && c <= '9'; }))
        words.removeFirst();
    return words.isEmpty() ? std::optional(file) : std::nullopt;
}

bool isPartName(const QByteArray &name)
{
    return name.startsWith('.') && name.endsWith(partEnding)
        && isHex(QByteArrayView(name).sliced(1).chopped(partEnding.size()));
}

InboxFile judged(const QByteArray &name, const struct stat &status, const QDateTime &now)
{
    // A clock that is a day ahead is no reason to wait for ever.
    constexpr qint64 day = 86400;
    const qint64 age = now.toSecsSinceEpoch()
        - static_cast<qint64>(std::max(status.st_mtim.tv_sec, status.st_ctim.tv_sec));
    InboxFile file {.name = name, .isRecent = age < ArrivingSeconds && age > -day};
    const bool isPlain = S_ISREG(status.st_mode);
    if (isPlain && isPartName(name))
        file.kind = file.isRecent ? InboxFileKind::Arriving : InboxFileKind::Half;
    else if (!isPlain || !isReportName(name))
        file.kind = InboxFileKind::Foreign;
    else if (status.st_size > MaxSealedFile)
        file.kind = InboxFileKind::TooLarge;
    else if (status.st_size == 0)
        file.kind = file.isRecent ? InboxFileKind::Arriving : InboxFileKind::Half;
    return file;
}

/// Makes the folder unless it is there. What is there may be ours or an administrator's: its mode
/// is left alone.
Result<void> makeFolder(const FolderHandle &parent, QByteArrayView name, mode_t mode)
{
    auto made = parent.make(name.toByteArray(), mode);
    if (!made && made.error().code == Error::Code::AlreadyExists)
        return {};
    return made;
}

using Use = FolderHandle::Use;
/// Reporters only need to know that nothing leads elsewhere: what they put in is sealed, and the
/// account that their folder belongs to is none they know.
constexpr auto forReporters = FolderHandle::Guard::NoLink;
constexpr auto forOfficers = FolderHandle::Guard::Trusted;

/// A folder in another one; `path` is said where it is refused.
Result<FolderHandle> entered(const FolderHandle &parent, const QString &path, QByteArrayView name,
    Use use, FolderHandle::Guard guard)
{
    auto folder = parent.enter(name.toByteArray(), use, guard);
    if (!folder && folder.error().code == Error::Code::Unsupported)
        return failure(
            Error::Code::Unsupported, path + u'/' + QString::fromLatin1(name.toByteArray()));
    return folder;
}

/// One of the folders in the drop folder.
Result<FolderHandle> entered(
    const QString &root, QByteArrayView name, Use use, FolderHandle::Guard guard)
{
    return FolderHandle::open(root, Use::Enter).and_then([&](const FolderHandle &folder) {
        return entered(folder, root, name, use, guard);
    });
}

Result<FolderHandle> enteredRejected(const DropFolder &folder, Use use)
{
    return entered(folder.path(), inboxName, Use::Enter, forOfficers)
        .and_then([&](const FolderHandle &inbox) {
            return entered(inbox, folder.inboxPath(), rejectedName, use, forOfficers);
        });
}

} // namespace

QString InboxFile::shownName() const
{
    QString shown = QString::fromUtf8(name);
    for (QChar &character : shown) {
        if (!character.isPrint())
            character = QChar::ReplacementCharacter;
    }
    return shown;
}

QString DropFolder::inboxPath() const
{
    return m_path + QStringLiteral("/inbox");
}

Result<QByteArray> DropFolder::card() const
{
    return FolderHandle::open(m_path, FolderHandle::Use::Enter)
        .and_then([](const FolderHandle &folder) {
            return folder.read(cardName.toByteArray(), MaxCardFile);
        });
}

Result<void> DropFolder::drop(const QByteArray &sealed, const Random &random) const
{
    ReportId::Bytes name {};
    random(name);
    const QByteArray hex = ReportId(name).toHex();
    return entered(m_path, inboxName, Use::Enter, forReporters)
        .and_then([&](const FolderHandle &inbox) {
            return inbox.write({.name = hex + reportEnding.toByteArray(),
                                   .temporary = partNameOf(hex),
                                   .mode = readableByAll,
                                   .date = FolderHandle::Date::DayOnly,
                                   .isNew = true},
                sealed);
        });
}

Result<QByteArray> DropFolder::reply(const ReceiptId &receipt) const
{
    return entered(m_path, repliesName, Use::Enter, forReporters)
        .and_then([&](const FolderHandle &replies) {
            return replies.read(replyFileName(receipt).toLatin1(), MaxSealedFile);
        });
}

Result<void> DropFolder::prepare(Audience audience) const
{
    const bool isPrivate = audience == Audience::Owner;
    const auto root = FolderHandle::open(m_path, Use::Enter);
    if (!root)
        return errorOf(root);
    return makeFolder(*root, inboxName, isPrivate ? privateFolder : letterBox)
        .and_then([&] { return makeRejected(); })
        .and_then([&] {
            return makeFolder(*root, repliesName, isPrivate ? privateFolder : readableFolder);
        })
        .and_then([&] {
            // What was there already may be a trap.
            return entered(m_path, repliesName, Use::Enter, forOfficers);
        })
        .map([](const FolderHandle &) {});
}

Result<void> DropFolder::makeRejected() const
{
    // Before a reporter could make it and keep what is moved there.
    return entered(m_path, inboxName, Use::Enter, forOfficers)
        .and_then([](const FolderHandle &inbox) {
            return makeFolder(inbox, rejectedName, privateFolder);
        })
        .and_then([&] { return enteredRejected(*this, Use::Enter); })
        .map([](const FolderHandle &) {});
}

Result<void> DropFolder::publishCard(const QByteArray &card, Audience audience) const
{
    return FolderHandle::open(m_path, Use::Enter).and_then([&](const FolderHandle &folder) {
        return folder.write({.name = cardName.toByteArray(),
                                .temporary = partNameOf(cardName),
                                .mode = audience == Audience::Owner ? ownerOnly : readableByAll},
            card);
    });
}

bool DropFolder::isPrepared() const
{
    return entered(m_path, inboxName, Use::Enter, FolderHandle::Guard::NoLink).has_value();
}

Result<void> DropFolder::removeCard() const
{
    return FolderHandle::open(m_path, Use::Enter).and_then([](const FolderHandle &folder) {
        return folder.remove(cardName.toByteArray());
    });
}

Result<void> DropFolder::publishReply(
    const ReceiptId &receipt, const QByteArray &reply, Audience audience) const
{
    const QByteArray name = replyFileName(receipt).toLatin1();
    return entered(m_path, repliesName, Use::Enter, forOfficers)
        .and_then([&](const FolderHandle &replies) {
            return replies.write(
                {.name = name,
                    .temporary = partNameOf(name),
                    .mode = audience == Audience::Owner ? ownerOnly : readableByAll,
                    .date = FolderHandle::Date::DayOnly},
                reply);
        });
}

Result<void> DropFolder::removeReply(const ReceiptId &receipt) const
{
    return entered(m_path, repliesName, Use::Enter, forOfficers)
        .and_then([&](const FolderHandle &replies) {
            return replies.remove(replyFileName(receipt).toLatin1());
        });
}

Result<InboxListing> DropFolder::list(const QDateTime &now) const
{
    const auto inbox = entered(m_path, inboxName, Use::List, forOfficers);
    if (!inbox)
        return errorOf(inbox);
    InboxListing listing;
    qsizetype reports = 0;
    qsizetype seen = 0;
    const auto look = [&](const QByteArray &name, const struct stat &status) {
        if (name == rejectedName && S_ISDIR(status.st_mode))
            return true;
        InboxFile file = judged(name, status, now);
        const bool isReport = file.kind == InboxFileKind::Report;
        const bool fits
            = isReport ? reports < MostReports : listing.files.size() - reports < MostOthers;
        if (fits) {
            reports += isReport ? 1 : 0;
            listing.files << std::move(file);
        } else {
            listing.isCut = true;
        }
        ++seen;
        listing.isCut = listing.isCut || seen >= mostEntries;
        return seen < mostEntries && (reports < MostReports || !listing.isCut);
    };
    if (const auto walked = inbox->walk(look); !walked)
        return errorOf(walked);
    std::ranges::sort(listing.files, {}, &InboxFile::name);
    return listing;
}

Result<QByteArray> DropFolder::read(const QByteArray &name) const
{
    return entered(m_path, inboxName, Use::Enter, forOfficers)
        .and_then([&](const FolderHandle &inbox) { return inbox.read(name, MaxSealedFile); });
}

Result<void> DropFolder::remove(const QByteArray &name) const
{
    return entered(m_path, inboxName, Use::Enter, forOfficers)
        .and_then([&](const FolderHandle &inbox) { return inbox.remove(name); });
}

Result<void> DropFolder::reject(const QByteArray &name, const QByteArray &reason) const
{
    if (const auto made = makeRejected(); !made)
        return made;
    const auto inbox = entered(m_path, inboxName, Use::Enter, forOfficers);
    if (!inbox)
        return errorOf(inbox);
    const QByteArray newName = isReportName(name) ? name + '.' + reason : name;
    return enteredRejected(*this, Use::Enter).and_then([&](const FolderHandle &rejected) {
        return inbox->move(name, rejected, newName);
    });
}

Result<RejectedListing> DropFolder::rejected() const
{
    const auto rejected = enteredRejected(*this, Use::List);
    if (!rejected && rejected.error().code == Error::Code::NotFound)
        return RejectedListing {};
    if (!rejected)
        return errorOf(rejected);
    // Moving a file changes this time, and nobody can set it.
    using Moved = std::pair<time_t, long>;
    std::vector<std::tuple<Moved, QByteArray, RejectedFile>> found;
    RejectedListing listing;
    qsizetype seen = 0;
    const auto walked = rejected->walk([&](const QByteArray &name, const struct stat &status) {
        auto file = rejectedNamed(name);
        listing.isCut = ++seen >= mostEntries || (file && std::ssize(found) >= MostReports);
        if (file && S_ISREG(status.st_mode) && !listing.isCut)
            found.emplace_back(
                Moved(status.st_ctim.tv_sec, status.st_ctim.tv_nsec), name, *std::move(file));
        return !listing.isCut;
    });
    if (!walked)
        return errorOf(walked);
    std::ranges::sort(found, {},
        [](const auto &one) { return std::tie(std::get<Moved>(one), std::get<QByteArray>(one)); });
    for (auto &one : found)
        listing.files << std::get<RejectedFile>(std::move(one));
    return listing;
}

Result<void> DropFolder::restore(const RejectedFile &file) const
{
    const auto known = rejectedNamed(file.name);
    if (!known || *known != file)
        return failure(Error::Code::Invalid, QStringLiteral("rejected file"));
    const auto inbox = entered(m_path, inboxName, Use::Enter, forOfficers);
    if (!inbox)
        return errorOf(inbox);
    return enteredRejected(*this, Use::Enter).and_then([&](const FolderHandle &rejected) {
        return rejected.moveAs(file.name, *inbox, file.original);
    });
}

} // namespace rueckhalt
