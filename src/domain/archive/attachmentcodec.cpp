// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/archive/attachmentcodec.h"

#include "base/canonicalcbor.h"

#include <algorithm>

namespace rueckhalt {

namespace {

constexpr std::uint64_t formatVersion = 1;
constexpr std::size_t attachmentFields = 11;
constexpr std::size_t eventFields = 7;
constexpr std::uint64_t latestMoment = 1'000'000'000'000;
constexpr std::uint64_t mostBytes = AttachmentLimits::LargestRegister;
constexpr std::size_t fileKeySize = 32;

void writeMoment(CborWriter &cbor, const QDateTime &moment)
{
    cbor.number(static_cast<std::uint64_t>(std::max<qint64>(moment.toSecsSinceEpoch(), 0)));
}

QDateTime readMoment(CborReader &cbor)
{
    return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(cbor.number(latestMoment)), Qt::UTC);
}

Digest readDigest(CborReader &cbor)
{
    Digest digest {};
    const QByteArray bytes = cbor.bytes(digest.size());
    if (bytes.size() == static_cast<qsizetype>(digest.size()))
        std::ranges::copy(bytesOf(bytes), digest.begin());
    else
        cbor.fail();
    return digest;
}

template <typename IdType>
IdType readId(CborReader &cbor)
{
    const auto id = IdType::fromBytes(cbor.bytes(IdType::Size));
    if (!id)
        cbor.fail();
    return id.value_or(IdType {});
}

template <typename E>
E readTerm(CborReader &cbor)
{
    const auto value = static_cast<E>(cbor.number(255));
    const auto known = terms<E>();
    if (std::ranges::find(known, value, &Term<E>::value) == known.end())
        cbor.fail();
    return value;
}

/// The version in front; nothing if it is a later one.
Result<void> checkVersion(CborReader &cbor, const char *what)
{
    const auto version = cbor.number(255);
    if (!cbor.failed() && version > formatVersion)
        return failure(Error::Code::NewerFormat, QLatin1String(what));
    if (version != formatVersion)
        cbor.fail();
    return {};
}

void writeEvent(CborWriter &cbor, const AttachmentEvent &event)
{
    cbor.array(eventFields);
    cbor.number(static_cast<std::uint64_t>(event.kind));
    cbor.bytes(event.attachment.bytes());
    writeMoment(cbor, event.moment);
    cbor.bytes(event.by.bytes());
    cbor.bytes(event.originalDigest);
    cbor.bytes(event.digest);
    cbor.text(event.reason);
}

AttachmentEvent readEvent(CborReader &cbor)
{
    AttachmentEvent event;
    if (cbor.array(eventFields) != eventFields)
        cbor.fail();
    event.kind = static_cast<AttachmentEvent::Kind>(cbor.number(2));
    if (event.kind != AttachmentEvent::Kind::Added && event.kind != AttachmentEvent::Kind::Removed)
        cbor.fail();
    event.attachment = readId<AttachmentId>(cbor);
    event.moment = readMoment(cbor);
    event.by = readId<UserId>(cbor);
    event.originalDigest = readDigest(cbor);
    event.digest = readDigest(cbor);
    event.reason = cbor.text(MaxRemovalReason);
    return event;
}

} // namespace

QByteArray encode(const KeptAttachment &kept)
{
    const Attachment &attachment = kept.attachment;
    CborWriter cbor;
    cbor.array(attachmentFields);
    cbor.number(formatVersion);
    cbor.text(attachment.name);
    cbor.number(static_cast<std::uint64_t>(attachment.kind));
    cbor.number(static_cast<std::uint64_t>(attachment.state));
    cbor.number(static_cast<std::uint64_t>(attachment.originalSize));
    cbor.bytes(attachment.originalDigest);
    cbor.number(static_cast<std::uint64_t>(attachment.size));
    cbor.bytes(attachment.digest);
    writeMoment(cbor, attachment.added);
    cbor.bytes(attachment.addedBy.bytes());
    cbor.bytes(bytesOf(kept.fileKey));
    return cbor.written();
}

Result<KeptAttachment> decodeAttachment(ByteView bytes)
{
    CborReader cbor(bytes);
    if (cbor.array(attachmentFields) != attachmentFields)
        cbor.fail();
    if (auto known = checkVersion(cbor, "attachment"); !known)
        return tl::unexpected<Error>(known.error());
    KeptAttachment kept;
    Attachment &attachment = kept.attachment;
    attachment.name = cbor.text(MaxAttachmentName);
    attachment.kind = readTerm<AttachmentKind>(cbor);
    attachment.state = readTerm<AttachmentState>(cbor);
    attachment.originalSize = static_cast<qint64>(cbor.number(mostBytes));
    attachment.originalDigest = readDigest(cbor);
    attachment.size = static_cast<qint64>(cbor.number(mostBytes));
    attachment.digest = readDigest(cbor);
    attachment.added = readMoment(cbor);
    attachment.addedBy = readId<UserId>(cbor);
    kept.fileKey = cbor.bytes(fileKeySize);
    if (!cbor.isComplete() || kept.fileKey.size() != static_cast<qsizetype>(fileKeySize)
        || attachment.name != cleanName(attachment.name)) {
        wipe(kept.fileKey);
        return failure(Error::Code::Damaged, QStringLiteral("attachment"));
    }
    return kept;
}

QByteArray encode(const QList<AttachmentEvent> &events)
{
    CborWriter cbor;
    cbor.array(2);
    cbor.number(formatVersion);
    cbor.array(static_cast<std::size_t>(events.size()));
    for (const AttachmentEvent &event : events)
        writeEvent(cbor, event);
    return cbor.written();
}

Result<QList<AttachmentEvent>> decodeAttachmentEvents(ByteView bytes)
{
    CborReader cbor(bytes);
    if (cbor.array(2) != 2)
        cbor.fail();
    if (auto known = checkVersion(cbor, "attachment history"); !known)
        return tl::unexpected<Error>(known.error());
    QList<AttachmentEvent> events;
    for (auto count = cbor.array(MaxAttachmentEvents); count > 0 && !cbor.failed(); --count)
        events << readEvent(cbor);
    if (!cbor.isComplete())
        return failure(Error::Code::Damaged, QStringLiteral("attachment history"));
    return events;
}

} // namespace rueckhalt
