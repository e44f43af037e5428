// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/reportingfolders.h"

#include "intake/replies.h"
#include "vault/takenreport.h"

#include <QFileInfo>

#include <algorithm>
#include <vector>

namespace rueckhalt {

Result<QList<ReportingFolder>> reportingFolders(const OpenRegister &openRegister)
{
    return openRegister.vault().reportingSettings().map([&](const ReportingSettings &settings) {
        using Audience = DropFolder::Audience;
        QList<ReportingFolder> folders {{DropFolder(openRegister.vault().folder())}};
        if (!settings.dropFolder.isEmpty())
            folders << ReportingFolder {DropFolder(settings.dropFolder), Audience::Everybody};
        for (const QString &path : settings.otherFolders)
            folders << ReportingFolder {DropFolder(path), Audience::Everybody};
        for (const QString &path : settings.formerFolders)
            folders << ReportingFolder {DropFolder(path), Audience::Everybody, true};
        return folders;
    });
}

bool isConnected(const ReportingFolder &place)
{
    return place.audience == DropFolder::Audience::Owner || place.folder.isPrepared();
}

Result<void> inEach(const QList<ReportingFolder> &folders,
    const std::function<Result<void>(const ReportingFolder &)> &change)
{
    Result<void> first;
    for (const ReportingFolder &place : folders) {
        auto done = change(place);
        if (!done && first)
            first = std::move(done);
    }
    return first;
}

bool isAway(const ReportingFolder &place, const Error &error)
{
    return error.code != Error::Code::NotFound || place.audience == DropFolder::Audience::Everybody
        || !QFileInfo::exists(place.folder.path());
}

namespace {

/// Seals an answer once for each folder; false if one of them did not take it.
bool published(const PendingReply &pending, const RegisterId &registerId,
    const QList<ReportingFolder> &folders, const Random &random)
{
    const Handling &handling = pending.handling;
    const Reply reply {.registerId = registerId,
        .receipt = handling.receipt->id,
        .written = handling.replied.isValid() ? handling.replied : handling.taken,
        .content = handling.reply,
        .addenda = static_cast<int>(handling.addenda.size())};
    const auto sealed = seal(reply, *handling.receipt, random);
    if (!sealed)
        return false;
    return std::ranges::all_of(folders, [&](const ReportingFolder &place) {
        return place.isFormer
            || place.folder.publishReply(handling.receipt->id, *sealed, place.audience).has_value();
    });
}

/// True once no answer to this receipt lies there.
bool isRidOf(const ReceiptId &receipt, const ReportingFolder &place)
{
    const auto removed = place.folder.removeReply(receipt);
    if (removed)
        return true;
    // Where a share is not connected nothing is found either: only beside an inbox does that count.
    return removed.error().code == Error::Code::NotFound && isConnected(place);
}

} // namespace

Result<qsizetype> removeWithdrawnReplies(OpenRegister &openRegister)
{
    const auto withdrawn = openRegister.vault().withdrawnReplies();
    if (!withdrawn)
        return tl::unexpected<Error>(withdrawn.error());
    if (withdrawn->isEmpty())
        return 0;
    const auto folders = reportingFolders(openRegister);
    if (!folders)
        return tl::unexpected<Error>(folders.error());
    std::vector<ReceiptId> done;
    for (const ReceiptId &receipt : *withdrawn) {
        // Each folder gets its chance, whatever becomes of the others.
        const auto left = std::ranges::count_if(*folders,
            [&receipt](const ReportingFolder &place) { return !isRidOf(receipt, place); });
        if (left == 0)
            done.push_back(receipt);
    }
    const auto left = withdrawn->size() - static_cast<qsizetype>(done.size());
    if (done.empty())
        return left;
    return openRegister.vault().markRemoved(done).map([left] { return left; });
}

Result<qsizetype> publishReplies(
    OpenRegister &openRegister, const Random &random, const Progress &progress)
{
    if (const auto removed = removeWithdrawnReplies(openRegister); !removed)
        return removed;
    const auto pending = openRegister.vault().pendingReplies();
    if (!pending)
        return tl::unexpected<Error>(pending.error());
    if (pending->isEmpty())
        return 0;
    const auto folders = reportingFolders(openRegister);
    if (!folders)
        return tl::unexpected<Error>(folders.error());
    // Not on a share that is away: the folders would be made on this machine. It is tried again.
    for (const ReportingFolder &place : *folders) {
        if (isConnected(place) && !place.isFormer)
            static_cast<void>(place.folder.prepare(place.audience));
    }

    const RegisterId registerId = openRegister.vault().reportingKeys().registerId;
    std::vector<PendingReply> done;
    bool goesOn = true;
    for (qsizetype i = 0; i < pending->size() && goesOn; ++i) {
        if (published(pending->at(i), registerId, *folders, random))
            done.push_back(pending->at(i));
        goesOn = !progress || progress(i + 1, pending->size());
    }
    if (!done.empty()) {
        if (const auto marked = openRegister.vault().markPublished(done); !marked)
            return tl::unexpected<Error>(marked.error());
    }
    if (!goesOn)
        return failure(Error::Code::Cancelled);
    return pending->size() - static_cast<qsizetype>(done.size());
}

} // namespace rueckhalt
