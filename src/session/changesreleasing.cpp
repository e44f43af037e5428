// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/changesreleasing.h"

#include "session/reportingfolders.h"
#include "session/whatfollowed.h"
#include "vault/takenreport.h"

#include <algorithm>

namespace rueckhalt {

namespace {

/// A list that was released, or that none was.
Result<std::optional<ChangesList>> readIn(const DropFolder &folder, const ReportingCard &card)
{
    const auto file = changesIn(folder);
    if (!file && file.error().code == Error::Code::NotFound)
        return std::optional<ChangesList>();
    return file.and_then([&](const QByteArray &bytes) { return readChanges(bytesOf(bytes), card); })
        .map([](ChangesList &&list) { return std::optional(std::move(list)); });
}

Result<ReportingCard> cardIn(const DropFolder &folder)
{
    return folder.card().and_then([](const QByteArray &file) { return readCard(bytesOf(file)); });
}

Text textOf(const QString &german, const QString &english)
{
    return {german.left(ChangesList::MaxText), english.left(ChangesList::MaxText)};
}

} // namespace

bool ChangesReleasing::isAllowed() const
{
    return m_register.may(Right::Release) && !m_register.isReadOnly()
        && !m_register.vault().reportingKeys().officer.empty();
}

ChangesList ChangesReleasing::current() const
{
    ChangesList list {.registerId = m_register.vault().reportingKeys().registerId,
        .issued = QDateTime::fromSecsSinceEpoch(m_register.now().toSecsSinceEpoch(), Qt::UTC)};
    const WhatFollowed followed(m_register);
    const QList<StaffChange> german = followed.forStaff(Language::German);
    const QList<StaffChange> english = followed.forStaff(Language::English);
    const qsizetype count = std::min(german.size(), ChangesList::MaxChanges);
    for (qsizetype i = 0; i < count; ++i) {
        const StaffChange &de = german.at(i);
        const StaffChange &en = english.at(i);
        list.changes << PublishedChange {textOf(de.title, en.title), textOf(de.where, en.where),
            textOf(de.sentence, en.sentence), de.since};
    }
    return list;
}

std::optional<ChangesList> ChangesReleasing::released() const
{
    const auto folders = reportingFolders(m_register);
    const ReportingKeys keys = m_register.vault().reportingKeys();
    if (!folders || folders->isEmpty() || keys.officer.empty())
        return std::nullopt;
    // The last one that reporters are sent to; the register's own folder always is.
    const auto place = std::find_if_not(folders->crbegin(), folders->crend(),
        [](const ReportingFolder &given) { return given.isFormer; });
    const DropFolder &folder = place->folder;
    const auto card = cardIn(folder);
    // The card that lies there may be anybody's; the key in this register is the officers'.
    if (!card || card->officer.constLast().signing != keys.officer.back().signing.publicKey())
        return std::nullopt;
    return readIn(folder, *card).value_or(std::nullopt);
}

template <typename Change>
Result<void> ChangesReleasing::inEachFolder(const Change &change)
{
    return reportingFolders(m_register)
        .and_then([&](const QList<ReportingFolder> &folders) -> Result<void> {
            // Every folder gets its chance before a failure is told.
            Result<void> first;
            for (const ReportingFolder &place : folders) {
                auto done = change(place);
                if (!done && first)
                    first = std::move(done);
            }
            return first;
        })
        .and_then([&] { return m_register.note(Action::ReportReleased); });
}

Result<void> ChangesReleasing::release()
{
    const ReportingKeys keys = m_register.vault().reportingKeys();
    if (keys.officer.empty())
        return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
    const OfficerKeyVersion &newest = keys.officer.back();
    const auto made = makeChanges(
        current(), {newest.version, newest.agreement.clone(), newest.signing.clone()});
    if (!made)
        return tl::unexpected<Error>(made.error());
    return inEachFolder([&](const ReportingFolder &place) -> Result<void> {
        if (place.isFormer)
            return {};
        // Else it would be made on this machine where a share is not connected.
        if (place.audience == DropFolder::Audience::Everybody && !place.folder.isPrepared())
            return failure(Error::Code::NotFound, place.folder.path());
        return place.folder.prepare(place.audience).and_then([&] {
            return publishChanges(place.folder, *made, place.audience);
        });
    });
}

Result<void> ChangesReleasing::withdraw()
{
    return inEachFolder([](const ReportingFolder &place) { return removeChanges(place.folder); });
}

Result<std::optional<ChangesList>> releasedChanges(const QString &folder, const Digest &fingerprint)
{
    const DropFolder place(folder);
    return cardIn(place).and_then(
        [&](const ReportingCard &card) -> Result<std::optional<ChangesList>> {
            // It may have been exchanged since it was looked at.
            if (card.pin().fingerprint != fingerprint)
                return failure(Error::Code::Damaged, QStringLiteral("reporting card"));
            return readIn(place, card);
        });
}

} // namespace rueckhalt
