// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/changeslist.h"

#include "base/canonicalcbor.h"
#include "intake/folderhandle.h"

#include <algorithm>
#include <limits>

namespace rueckhalt {

namespace {

constexpr quint64 formatNumber = 1;
constexpr std::uint64_t latestMoment = 7'258'118'400; // end of 2199
constexpr std::uint64_t latestDay = 84'005; // end of 2199
constexpr std::size_t bodyFields = 4;
constexpr std::size_t changeFields = 7;

constexpr mode_t ownerOnly = 0600;
constexpr mode_t readableByAll = 0644;

QByteArray fileName()
{
    return QByteArrayLiteral("changes.list");
}

QString magic()
{
    return QStringLiteral("rueckhalt changes");
}

QByteArray signedBody(const QByteArray &body)
{
    return QByteArrayLiteral("rueckhalt/2/changes") + body;
}

QDate firstDay()
{
    return {1970, 1, 1};
}

bool isTooLong(const Text &text)
{
    return text.de.size() > ChangesList::MaxText || text.en.size() > ChangesList::MaxText;
}

Result<void> checked(const ChangesList &list)
{
    const qint64 issued = list.issued.isValid() ? list.issued.toSecsSinceEpoch() : -1;
    if (list.registerId.isNull() || issued < 0
        || static_cast<std::uint64_t>(issued) >= latestMoment)
        return failure(Error::Code::Invalid, QStringLiteral("list of changes"));
    const bool isTooLarge = list.changes.size() > ChangesList::MaxChanges
        || std::ranges::any_of(list.changes, [](const PublishedChange &change) {
               return isTooLong(change.title) || isTooLong(change.where)
                   || isTooLong(change.sentence);
           });
    if (isTooLarge)
        return failure(Error::Code::TooLarge, QStringLiteral("list of changes"));
    const bool isTimely = std::ranges::all_of(list.changes, [](const PublishedChange &change) {
        const qint64 day = firstDay().daysTo(change.since);
        return !change.since.isValid() || (day >= 0 && static_cast<std::uint64_t>(day) < latestDay);
    });
    if (!isTimely)
        return failure(Error::Code::Invalid, QStringLiteral("day of a change"));
    return {};
}

Text readText(CborReader &cbor)
{
    const QString de = cbor.text(ChangesList::MaxText);
    return {de, cbor.text(ChangesList::MaxText)};
}

void expectKey(CborReader &cbor, std::uint64_t key)
{
    if (cbor.number(bodyFields - 1) != key)
        cbor.fail();
}

PublishedChange readChange(CborReader &cbor)
{
    if (cbor.array(changeFields) != changeFields)
        cbor.fail();
    PublishedChange change;
    change.title = readText(cbor);
    change.where = readText(cbor);
    change.sentence = readText(cbor);
    if (const std::uint64_t day = cbor.number(latestDay); day > 0)
        change.since = firstDay().addDays(static_cast<qint64>(day) - 1);
    return change;
}

} // namespace

QByteArray encodeChangesBody(const ChangesBody &body)
{
    const ChangesList &list = body.list;
    CborWriter cbor;
    cbor.map(bodyFields);
    cbor.number(0);
    cbor.bytes(list.registerId.bytes());
    cbor.number(1);
    cbor.number(static_cast<std::uint64_t>(list.issued.toSecsSinceEpoch()));
    cbor.number(2);
    cbor.number(body.version);
    cbor.number(3);
    cbor.array(static_cast<std::size_t>(list.changes.size()));
    for (const PublishedChange &change : list.changes) {
        cbor.array(changeFields);
        for (const Text &text : {change.title, change.where, change.sentence}) {
            cbor.text(text.de);
            cbor.text(text.en);
        }
        cbor.number(change.since.isValid()
                ? static_cast<std::uint64_t>(firstDay().daysTo(change.since)) + 1
                : 0);
    }
    return cbor.written();
}

Result<ChangesBody> decodeChangesBody(ByteView bytes)
{
    CborReader cbor(bytes);
    ChangesBody body;
    if (cbor.map(bodyFields) != bodyFields)
        cbor.fail();
    expectKey(cbor, 0);
    const auto registerId = RegisterId::fromBytes(cbor.bytes(RegisterId::Size));
    expectKey(cbor, 1);
    body.list.issued = QDateTime::fromSecsSinceEpoch(
        static_cast<qint64>(cbor.number(latestMoment - 1)), Qt::UTC);
    expectKey(cbor, 2);
    body.version = static_cast<quint32>(cbor.number(std::numeric_limits<quint32>::max()));
    expectKey(cbor, 3);
    const std::size_t count = cbor.array(ChangesList::MaxChanges);
    for (std::size_t i = 0; i < count && !cbor.failed(); ++i)
        body.list.changes << readChange(cbor);
    if (!cbor.isComplete() || !registerId || registerId->isNull())
        return failure(Error::Code::Malformed, QStringLiteral("list of changes"));
    body.list.registerId = *registerId;
    return body;
}

Result<QByteArray> makeChanges(const ChangesList &list, const OfficerKey &key)
{
    if (const auto sound = checked(list); !sound)
        return tl::unexpected(sound.error());
    const QByteArray body = encodeChangesBody({list, key.version});
    CborWriter cbor;
    cbor.array(4);
    cbor.text(magic());
    cbor.number(formatNumber);
    cbor.bytes(bytesOf(body));
    cbor.bytes(key.signing.sign(bytesOf(signedBody(body))));
    if (cbor.written().size() > MaxChangesFile)
        return failure(Error::Code::TooLarge, QStringLiteral("list of changes"));
    return cbor.written();
}

Result<ChangesList> readChanges(ByteView file, const ReportingCard &card)
{
    if (file.size() > static_cast<std::size_t>(MaxChangesFile))
        return failure(Error::Code::TooLarge, QStringLiteral("list of changes"));
    CborReader cbor(file);
    if (cbor.array(4) != 4 || cbor.text(magic().size()) != magic())
        return failure(Error::Code::Malformed, QStringLiteral("list of changes"));
    const std::uint64_t format = cbor.number(std::numeric_limits<std::uint32_t>::max());
    if (!cbor.failed() && format > formatNumber)
        return failure(Error::Code::NewerFormat, QStringLiteral("list of changes"));
    const QByteArray body = cbor.bytes(static_cast<std::size_t>(MaxChangesFile));
    const QByteArray signature = cbor.bytes(Signature {}.size());
    if (!cbor.isComplete() || format != formatNumber || card.officer.isEmpty()
        || signature.size() != static_cast<qsizetype>(Signature {}.size()))
        return failure(Error::Code::Malformed, QStringLiteral("list of changes"));
    Signature given {};
    std::ranges::copy(bytesOf(signature), given.begin());
    const OfficerVersion &newest = card.officer.constLast();
    if (!verify(newest.signing, bytesOf(signedBody(body)), given))
        return failure(Error::Code::Damaged, QStringLiteral("signature of the list of changes"));
    auto decoded = decodeChangesBody(bytesOf(body));
    if (!decoded)
        return tl::unexpected(decoded.error());
    if (decoded->list.registerId != card.content.registerId || decoded->version != newest.version)
        return failure(Error::Code::Damaged, QStringLiteral("register of the list of changes"));
    return std::move(decoded->list);
}

Result<ChangesList> readChangesOfAnyKey(ByteView file, const ReportingCard &card)
{
    auto read = readChanges(file, card);
    ReportingCard before = card;
    while (!read && read.error().code == Error::Code::Damaged && before.officer.size() > 1) {
        before.officer.removeLast();
        read = readChanges(file, before);
    }
    return read;
}

Result<QByteArray> changesIn(const DropFolder &folder)
{
    return FolderHandle::open(folder.path(), FolderHandle::Use::Enter)
        .and_then([](const FolderHandle &place) { return place.read(fileName(), MaxChangesFile); });
}

Result<void> publishChanges(
    const DropFolder &folder, const QByteArray &changes, DropFolder::Audience audience)
{
    const mode_t mode = audience == DropFolder::Audience::Owner ? ownerOnly : readableByAll;
    return FolderHandle::open(folder.path(), FolderHandle::Use::Enter)
        .and_then([&](const FolderHandle &place) {
            return place.write(
                {.name = fileName(), .temporary = '.' + fileName() + ".part", .mode = mode},
                changes);
        });
}

Result<void> removeChanges(const DropFolder &folder)
{
    auto removed
        = FolderHandle::open(folder.path(), FolderHandle::Use::Enter)
              .and_then([](const FolderHandle &place) { return place.remove(fileName()); });
    if (!removed && removed.error().code == Error::Code::NotFound)
        return {};
    return removed;
}

} // namespace rueckhalt
