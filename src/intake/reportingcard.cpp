// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/reportingcard.h"

#include "base/canonicalcbor.h"
#include "crypto/hash.h"

#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <limits>

namespace rueckhalt {

namespace {

constexpr quint64 formatNumber = 1;
constexpr std::uint64_t latestMoment = 7'258'118'400; // end of 2199
constexpr std::size_t bodyFields = 9;

QString magic()
{
    return QStringLiteral("rueckhalt reporting card");
}

QByteArray signedBody(const QByteArray &body)
{
    return QByteArrayLiteral("rueckhalt/2/reporting card") + body;
}

/// What a version says about the next one.
QByteArray successionOf(const RegisterId &registerId, const OfficerVersion &next)
{
    return QByteArrayLiteral("rueckhalt/2/reporting succession")
        + toByteArray(fingerprintOf(registerId, next));
}

QList<OfficerVersion> publicHalves(const RegisterId &registerId, std::span<const OfficerKey> keys)
{
    QList<OfficerVersion> versions;
    const auto named = keys.last(std::min(keys.size(), CardContent::MaxVersions));
    for (std::size_t i = 0; i < named.size(); ++i) {
        OfficerVersion version {.version = named[i].version,
            .agreement = named[i].agreement.publicKey(),
            .signing = named[i].signing.publicKey()};
        if (i > 0)
            version.succession
                = named[i - 1].signing.sign(bytesOf(successionOf(registerId, version)));
        versions << version;
    }
    return versions;
}

void write(CborWriter &cbor, const QList<OfficerVersion> &versions)
{
    cbor.array(static_cast<std::size_t>(versions.size()));
    for (const OfficerVersion &version : versions) {
        cbor.array(4);
        cbor.number(version.version);
        cbor.bytes(version.agreement);
        cbor.bytes(version.signing);
        cbor.bytes(version == versions.constFirst() ? ByteView() : ByteView(version.succession));
    }
}

void write(CborWriter &cbor, const Organisation &organisation)
{
    cbor.number(7);
    cbor.array(static_cast<std::size_t>(organisation.units.size()));
    for (const Unit &unit : organisation.units) {
        cbor.array(5);
        cbor.bytes(unit.id.bytes());
        cbor.bytes(unit.parent.isNull() ? ByteView() : ByteView(unit.parent.bytes()));
        cbor.text(unit.name);
        cbor.number(static_cast<std::uint64_t>(unit.defaults.jobArea));
        cbor.number(static_cast<std::uint64_t>(unit.defaults.activity));
    }
    cbor.number(8);
    cbor.array(static_cast<std::size_t>(organisation.services.size()));
    for (const Service &service : organisation.services) {
        cbor.array(2);
        cbor.bytes(service.id.bytes());
        cbor.text(service.name);
    }
}

template <typename Entry>
bool hasLongName(const QList<Entry> &entries)
{
    return std::ranges::any_of(
        entries, [](const Entry &entry) { return entry.name.size() > CardContent::MaxEntryName; });
}

Result<void> checked(const CardContent &content)
{
    const qint64 issued = content.issued.isValid() ? content.issued.toSecsSinceEpoch() : -1;
    if (content.registerId.isNull() || issued < 0
        || static_cast<std::uint64_t>(issued) >= latestMoment
        || !content.receiptCost.isAcceptable())
        return failure(Error::Code::Invalid, QStringLiteral("content of a card"));
    if (content.name.size() > CardContent::MaxName
        || content.emergencyLine.size() > CardContent::MaxEmergencyLine
        || content.organisation.units.size() > CardContent::MaxUnits
        || content.organisation.services.size() > CardContent::MaxServices
        || hasLongName(content.organisation.units) || hasLongName(content.organisation.services))
        return failure(Error::Code::TooLarge, QStringLiteral("content of a card"));
    return {};
}

template <std::size_t Size>
void read(CborReader &cbor, std::array<std::uint8_t, Size> &value)
{
    const QByteArray bytes = cbor.bytes(Size);
    if (bytes.size() == static_cast<qsizetype>(Size))
        std::ranges::copy(bytesOf(bytes), value.begin());
    else
        cbor.fail();
}

template <typename Tag>
void read(CborReader &cbor, Id<Tag> &value)
{
    typename Id<Tag>::Bytes bytes {};
    read(cbor, bytes);
    value = Id<Tag>(bytes);
    if (value.isNull())
        cbor.fail();
}

template <typename E>
void read(CborReader &cbor, E &value) requires std::is_enum_v<E>
{
    value = static_cast<E>(cbor.number(terms<E>().size() - 1));
}

void expectArray(CborReader &cbor, std::size_t size)
{
    if (cbor.array(size) != size)
        cbor.fail();
}

bool takesKey(CborReader &cbor, std::uint64_t key)
{
    if (cbor.number(bodyFields) != key)
        cbor.fail();
    return !cbor.failed();
}

void read(CborReader &cbor, KdfCost &cost)
{
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    expectArray(cbor, 3);
    cost.memoryKiB = static_cast<std::uint32_t>(cbor.number(most));
    cost.passes = static_cast<std::uint32_t>(cbor.number(most));
    cost.lanes = static_cast<std::uint32_t>(cbor.number(most));
    if (!cost.isAcceptable())
        cbor.fail();
}

std::optional<PublicKey> readRecovery(CborReader &cbor)
{
    const QByteArray bytes = cbor.bytes(std::tuple_size_v<PublicKey>);
    if (bytes.isEmpty())
        return std::nullopt;
    const auto key = publicKeyFrom(bytesOf(bytes));
    if (!key)
        cbor.fail();
    return key.value_or(PublicKey {});
}

void read(CborReader &cbor, QList<OfficerVersion> &versions)
{
    const std::size_t count = cbor.array(CardContent::MaxVersions);
    if (count == 0)
        cbor.fail();
    for (std::size_t i = 0; i < count && !cbor.failed(); ++i) {
        OfficerVersion version;
        expectArray(cbor, 4);
        version.version = static_cast<quint32>(cbor.number(std::numeric_limits<quint32>::max()));
        read(cbor, version.agreement);
        read(cbor, version.signing);
        if (i > 0)
            read(cbor, version.succession);
        else if (!cbor.bytes(0).isEmpty())
            cbor.fail();
        if (version.version == 0 || (i > 0 && version.version <= versions.constLast().version))
            cbor.fail();
        versions << version;
    }
}

void readUnits(CborReader &cbor, QList<Unit> &units)
{
    const std::size_t count = cbor.array(static_cast<std::size_t>(CardContent::MaxUnits));
    for (std::size_t i = 0; i < count && !cbor.failed(); ++i) {
        Unit unit;
        expectArray(cbor, 5);
        read(cbor, unit.id);
        const QByteArray parent = cbor.bytes(UnitId::Size);
        if (!parent.isEmpty()) {
            // No parent is the empty string and nothing else: one form for each value.
            unit.parent = UnitId::fromBytes(parent).value_or(UnitId());
            if (unit.parent.isNull())
                cbor.fail();
        }
        unit.name = cbor.text(CardContent::MaxEntryName);
        read(cbor, unit.defaults.jobArea);
        read(cbor, unit.defaults.activity);
        units << unit;
    }
}

void readServices(CborReader &cbor, QList<Service> &services)
{
    const std::size_t count = cbor.array(static_cast<std::size_t>(CardContent::MaxServices));
    for (std::size_t i = 0; i < count && !cbor.failed(); ++i) {
        Service service;
        expectArray(cbor, 2);
        read(cbor, service.id);
        service.name = cbor.text(CardContent::MaxEntryName);
        services << service;
    }
}

/// Ids are different, and the parent of a unit is another one of the same card.
bool isConsistent(const Organisation &organisation)
{
    QSet<UnitId> ids;
    for (const Unit &unit : organisation.units)
        ids.insert(unit.id);
    QSet<ServiceId> services;
    for (const Service &service : organisation.services)
        services.insert(service.id);
    return ids.size() == organisation.units.size()
        && services.size() == organisation.services.size()
        && std::ranges::all_of(organisation.units, [&](const Unit &unit) {
               return unit.parent.isNull() || (unit.parent != unit.id && ids.contains(unit.parent));
           });
}

/// Every version was introduced by the one before.
bool successionHolds(const ReportingCard &card)
{
    for (qsizetype i = 1; i < card.officer.size(); ++i) {
        const OfficerVersion &next = card.officer[i];
        if (!verify(card.officer[i - 1].signing,
                bytesOf(successionOf(card.content.registerId, next)), next.succession))
            return false;
    }
    return true;
}

} // namespace

QByteArray encodeCardBody(const ReportingCard &card)
{
    const CardContent &content = card.content;
    CborWriter cbor;
    cbor.map(bodyFields);
    cbor.number(0);
    cbor.bytes(content.registerId.bytes());
    cbor.number(1);
    cbor.text(content.name);
    cbor.number(2);
    cbor.number(static_cast<std::uint64_t>(content.issued.toSecsSinceEpoch()));
    cbor.number(3);
    cbor.bytes(content.recovery ? ByteView(*content.recovery) : ByteView());
    cbor.number(4);
    cbor.text(content.emergencyLine);
    cbor.number(5);
    cbor.array(3);
    cbor.number(content.receiptCost.memoryKiB);
    cbor.number(content.receiptCost.passes);
    cbor.number(content.receiptCost.lanes);
    cbor.number(6);
    write(cbor, card.officer);
    write(cbor, content.organisation);
    return cbor.written();
}

Result<ReportingCard> decodeCardBody(ByteView body)
{
    CborReader cbor(body);
    ReportingCard card;
    CardContent &content = card.content;
    if (cbor.map(bodyFields) != bodyFields)
        cbor.fail();
    if (takesKey(cbor, 0))
        read(cbor, content.registerId);
    if (takesKey(cbor, 1))
        content.name = cbor.text(CardContent::MaxName);
    if (takesKey(cbor, 2))
        content.issued = QDateTime::fromSecsSinceEpoch(
            static_cast<qint64>(cbor.number(latestMoment - 1)), Qt::UTC);
    if (takesKey(cbor, 3))
        content.recovery = readRecovery(cbor);
    if (takesKey(cbor, 4))
        content.emergencyLine = cbor.text(CardContent::MaxEmergencyLine);
    if (takesKey(cbor, 5))
        read(cbor, content.receiptCost);
    if (takesKey(cbor, 6))
        read(cbor, card.officer);
    if (takesKey(cbor, 7))
        readUnits(cbor, content.organisation.units);
    if (takesKey(cbor, 8))
        readServices(cbor, content.organisation.services);
    if (!cbor.isComplete() || !isConsistent(content.organisation))
        return failure(Error::Code::Malformed, QStringLiteral("body of a card"));
    return card;
}

Digest fingerprintOf(const RegisterId &registerId, const OfficerVersion &version)
{
    const quint32 number = qToBigEndian(version.version);
    QByteArray bytes = QByteArrayLiteral("rueckhalt/2/reporting fingerprint");
    bytes.append(registerId.toByteArray());
    bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
    bytes.append(toByteArray(version.agreement));
    bytes.append(toByteArray(version.signing));
    return sha256(bytesOf(bytes));
}

QList<PublicKey> ReportingCard::recipients() const
{
    QList<PublicKey> keys {officer.constLast().agreement};
    if (content.recovery)
        keys << *content.recovery;
    return keys;
}

CardPin ReportingCard::pin() const
{
    const OfficerVersion &newest = officer.constLast();
    return {newest.version, fingerprintOf(content.registerId, newest)};
}

CardTrust trustIn(const ReportingCard &card, const Digest &fingerprint)
{
    if (card.pin().fingerprint == fingerprint)
        return CardTrust::Same;
    const bool names = std::ranges::any_of(card.officer, [&](const OfficerVersion &version) {
        return fingerprintOf(card.content.registerId, version) == fingerprint;
    });
    return names ? CardTrust::Succeeded : CardTrust::Changed;
}

CardTrust trustIn(const ReportingCard &card, const CardPin &pin)
{
    const CardTrust trust = trustIn(card, pin.fingerprint);
    if (trust != CardTrust::Changed)
        return trust;
    return card.officer.constLast().version < pin.version ? CardTrust::Older : CardTrust::Changed;
}

Result<QByteArray> makeCard(const CardContent &content, std::span<const OfficerKey> keys)
{
    if (const auto good = checked(content); !good)
        return tl::unexpected<Error>(good.error());
    if (keys.empty())
        return failure(Error::Code::Invalid, QStringLiteral("no officer key"));
    const QByteArray body = encodeCardBody({content, publicHalves(content.registerId, keys)});
    CborWriter cbor;
    cbor.array(4);
    cbor.text(magic());
    cbor.number(formatNumber);
    cbor.bytes(bytesOf(body));
    cbor.bytes(keys.back().signing.sign(bytesOf(signedBody(body))));
    return cbor.written();
}

Result<ReportingCard> readCard(ByteView file)
{
    CborReader cbor(file);
    if (cbor.array(4) != 4 || cbor.text(magic().size()) != magic())
        return failure(Error::Code::Malformed, QStringLiteral("not a card"));
    const std::uint64_t format = cbor.number(std::numeric_limits<std::uint64_t>::max());
    if (!cbor.failed() && format > formatNumber)
        return failure(Error::Code::NewerFormat, QStringLiteral("card format %1").arg(format));
    const QByteArray body = cbor.bytes(static_cast<std::size_t>(MaxCardFile));
    Signature signature {};
    read(cbor, signature);
    if (format != formatNumber || !cbor.isComplete())
        return failure(Error::Code::Malformed, QStringLiteral("frame of a card"));
    auto card = decodeCardBody(bytesOf(body));
    if (card
        && (!verify(card->officer.constLast().signing, bytesOf(signedBody(body)), signature)
            || !successionHolds(*card)))
        return failure(Error::Code::Damaged, QStringLiteral("signature of a card"));
    return card;
}

} // namespace rueckhalt
