// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/changesreleasing.h"

#include "session/reportingfolders.h"
#include "session/whatfollowed.h"
#include "vault/takenreport.h"

#include <algorithm>
#include <utility>

namespace rueckhalt {

namespace {

Result<ReportingCard> cardIn(const DropFolder &folder)
{
    return folder.card().and_then([](const QByteArray &file) { return readCard(bytesOf(file)); });
}

Text textOf(const QString &german, const QString &english)
{
    return {german.left(ChangesList::MaxText), english.left(ChangesList::MaxText)};
}

} // namespace

Result<void> ChangesReleasing::mayRelease() const
{
    if (m_register.isReadOnly())
        return failure(Error::Code::ReadOnly, QStringLiteral("register is open read-only"));
    if (!m_register.may(Right::Release) || m_register.vault().reportingKeys().officer.empty())
        return failure(Error::Code::NotPermitted, codeOf(Role::SafetyOfficer));
    return {};
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

namespace {

/// Where reporters are sent to; nothing if the register cannot say.
QList<ReportingFolder> placesOf(const OpenRegister &openRegister)
{
    QList<ReportingFolder> places
        = reportingFolders(openRegister).value_or(QList<ReportingFolder> {});
    places.removeIf([](const ReportingFolder &place) { return place.isFormer; });
    return places;
}

/// The card, if it is ours as of now: another one that lies there may be anybody's.
Result<ReportingCard> ownCardIn(const DropFolder &folder, const ReportingKeys &keys)
{
    auto card = cardIn(folder);
    if (card && card->officer.constLast().signing != keys.officer.back().signing.publicKey())
        return failure(Error::Code::Damaged, QStringLiteral("reporting card"));
    return card;
}

Result<QByteArray> signedAnew(const ChangesList &list, const ReportingKeys &keys)
{
    const OfficerKeyVersion &newest = keys.officer.back();
    return makeChanges(list, {newest.version, newest.agreement.clone(), newest.signing.clone()});
}

} // namespace

ReleasedChanges ChangesReleasing::released() const
{
    ReleasedChanges released;
    const ReportingKeys keys = m_register.vault().reportingKeys();
    if (keys.officer.empty())
        return released;
    released.isEverywhere = true;
    for (const ReportingFolder &place : placesOf(m_register)) {
        const auto file = changesIn(place.folder);
        const bool isThere = file || file.error().code == Error::Code::Malformed
            || file.error().code == Error::Code::TooLarge;
        const auto list = file.and_then([&](const QByteArray &bytes) {
            return ownCardIn(place.folder, keys).and_then([&](const ReportingCard &card) {
                return readChanges(bytesOf(bytes), card);
            });
        });
        if (list && !released.list)
            released.list = *list;
        released.isAnywhere = released.isAnywhere || isThere;
        released.isEverywhere = released.isEverywhere && list && *list == *released.list;
    }
    return released;
}

Result<void> ChangesReleasing::release()
{
    if (auto may = mayRelease(); !may)
        return may;
    const auto made = signedAnew(current(), m_register.vault().reportingKeys());
    if (!made)
        return tl::unexpected<Error>(made.error());
    // First: what went out to some and failed with others was published.
    if (auto noted = m_register.note(Action::ReportReleased); !noted)
        return noted;
    return inEach(placesOf(m_register), [&](const ReportingFolder &place) -> Result<void> {
        // Else it would be made on this machine where a share is not connected.
        if (!isConnected(place))
            return failure(Error::Code::NotFound, place.folder.path());
        return place.folder.prepare(place.audience).and_then([&] {
            return publishChanges(place.folder, *made, place.audience);
        });
    });
}

Result<void> ChangesReleasing::withdraw()
{
    if (auto may = mayRelease(); !may)
        return may;
    const auto folders = reportingFolders(m_register);
    if (!folders)
        return tl::unexpected<Error>(folders.error());
    if (auto noted = m_register.note(Action::ReportReleased); !noted)
        return noted;
    return inEach(*folders, [](const ReportingFolder &place) -> Result<void> {
        // From a former folder it goes with the card, whenever that can be reached.
        if (!place.isFormer && !isConnected(place))
            return failure(Error::Code::NotFound, place.folder.path());
        return removeChanges(place.folder);
    });
}

void ChangesReleasing::renew()
{
    if (!isAllowed())
        return;
    const ReportingKeys keys = m_register.vault().reportingKeys();
    for (const ReportingFolder &place : placesOf(m_register)) {
        const auto file = changesIn(place.folder);
        const auto card = ownCardIn(place.folder, keys);
        if (!file || !card || readChanges(bytesOf(*file), *card))
            continue;
        const auto older = readChangesOfAnyKey(bytesOf(*file), *card);
        if (!older || older->changes != current().changes)
            continue;
        // If it fails, the page of the officers says that nobody is shown the list.
        static_cast<void>(signedAnew(*older, keys).and_then([&](const QByteArray &made) {
            return publishChanges(place.folder, made, place.audience);
        }));
    }
}

Result<std::optional<ChangesList>> releasedChanges(const QString &folder, const Digest &fingerprint)
{
    const DropFolder place(folder);
    const auto card = cardIn(place);
    if (!card)
        return tl::unexpected<Error>(card.error());
    // It may have been exchanged since it was looked at.
    if (card->pin().fingerprint != fingerprint)
        return failure(Error::Code::Damaged, QStringLiteral("reporting card"));
    const auto file = changesIn(place);
    if (!file && file.error().code == Error::Code::NotFound)
        return std::optional<ChangesList>();
    if (!file)
        return tl::unexpected<Error>(file.error());
    auto list = readChanges(bytesOf(*file), *card);
    if (list)
        return std::optional(*std::move(list));
    // New keys were made since: no reason to raise the alarm, and none to believe it.
    if (readChangesOfAnyKey(bytesOf(*file), *card))
        return std::optional<ChangesList>();
    return tl::unexpected<Error>(list.error());
}

} // namespace rueckhalt
