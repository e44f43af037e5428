// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/head.h"

#include "base/canonicalcbor.h"
#include "crypto/aesgcm.h"
#include "crypto/hash.h"
#include "vault/headslots.h"

#include <QtEndian>

#include <algorithm>
#include <limits>

namespace rueckhalt {

namespace {

constexpr QByteArrayView headMagic("RUECKHLT");
constexpr quint16 headFormat = 2;
constexpr quint64 headSuite = 1;
constexpr qsizetype formatSize = 2;
constexpr qsizetype lengthSize = 4;
constexpr qsizetype digestSize = 32;
constexpr std::size_t wrappedSize = 40;
constexpr std::size_t boxSize = 80;
constexpr std::size_t sealedSecretSize = 48;
constexpr std::size_t proofSize = 64;
constexpr std::size_t mostProfile = 2048;
constexpr std::size_t mostHistory = 4096;
constexpr auto most32 = std::numeric_limits<quint32>::max();
constexpr auto most64 = std::numeric_limits<quint64>::max();

void write(CborWriter &cbor, const RoleKeyName &name)
{
    cbor.number(static_cast<std::uint64_t>(name.role));
    cbor.number(name.version);
}

void write(CborWriter &cbor, const QList<SealedRoleKey> &keys)
{
    cbor.array(static_cast<std::size_t>(keys.size()));
    for (const SealedRoleKey &key : keys) {
        cbor.array(4);
        write(cbor, key.name);
        cbor.bytes(bytesOf(key.box));
        cbor.bytes(bytesOf(key.proof));
    }
}

void write(CborWriter &cbor, const HeadSlot &slot)
{
    cbor.array(10);
    cbor.bytes(slot.user.bytes());
    cbor.bytes(bytesOf(slot.selector));
    writeCost(cbor, slot.kdf);
    cbor.bytes(bytesOf(slot.salt));
    cbor.number(slot.usesKeyFile ? 1 : 0);
    for (const QByteArray *bytes :
        {&slot.nonce, &slot.sealedSecret, &slot.sealedProfile, &slot.sealedDatabaseKey})
        cbor.bytes(bytesOf(*bytes));
    write(cbor, slot.roleKeys);
}

QByteArray bodyOf(const Head &head)
{
    CborWriter cbor;
    cbor.array(8);
    cbor.number(headSuite);
    cbor.number(head.sequence);
    cbor.bytes(bytesOf(encodeMembership(head.membership)));
    cbor.array(static_cast<std::size_t>(head.memberSlots.size()));
    for (const HeadSlot &slot : head.memberSlots)
        write(cbor, slot);
    cbor.array(head.recoveryDatabaseKey.isEmpty() ? 0 : 2);
    if (!head.recoveryDatabaseKey.isEmpty()) {
        cbor.bytes(bytesOf(head.recoveryDatabaseKey));
        write(cbor, head.recoveryRoleKeys);
    }
    cbor.array(static_cast<std::size_t>(head.histories.size()));
    for (const RoleKeyHistory &history : head.histories) {
        cbor.array(3);
        write(cbor, history.newest);
        cbor.bytes(bytesOf(history.sealed));
    }
    cbor.array(static_cast<std::size_t>(head.previousDatabaseKeys.size()));
    for (const QByteArray &key : head.previousDatabaseKeys)
        cbor.bytes(bytesOf(key));
    cbor.array(2);
    cbor.number(head.chainSequence);
    cbor.bytes(head.chainHash);
    return cbor.written();
}

/// Everything that the MAC covers: magic, format, body and filling.
QByteArray authenticatedPart(const Head &head)
{
    const QByteArray body = bodyOf(head);
    QByteArray part = headMagic.toByteArray();
    const auto append = [&part](auto number) {
        const auto ordered = qToBigEndian(number);
        part.append(reinterpret_cast<const char *>(&ordered), sizeof ordered);
    };
    append(headFormat);
    append(static_cast<quint32>(body.size()));
    part += body;
    const qsizetype whole = (part.size() + 2 * digestSize + HeadBlock - 1) / HeadBlock * HeadBlock;
    return part.append(whole - 2 * digestSize - part.size(), '\0');
}

QByteArray exactly(CborReader &cbor, std::size_t size)
{
    QByteArray bytes = cbor.bytes(size);
    if (bytes.size() != static_cast<qsizetype>(size))
        cbor.fail();
    return bytes;
}

void expectArray(CborReader &cbor, std::size_t size)
{
    if (cbor.array(size) != size)
        cbor.fail();
}

RoleKeyName readName(CborReader &cbor)
{
    RoleKeyName name;
    name.role = static_cast<KeyRole>(cbor.number(KeyRoleCount));
    name.version = static_cast<quint32>(cbor.number(most32));
    if (static_cast<int>(name.role) == 0 || name.version == 0)
        cbor.fail();
    return name;
}

QList<SealedRoleKey> readRoleKeys(CborReader &cbor, std::size_t expectedProof)
{
    QList<SealedRoleKey> keys;
    for (auto count = cbor.array(KeyRoleCount); count > 0 && !cbor.failed(); --count) {
        expectArray(cbor, 4);
        SealedRoleKey key;
        key.name = readName(cbor);
        key.box = exactly(cbor, boxSize);
        key.proof = exactly(cbor, expectedProof);
        if (!keys.isEmpty() && keys.last().name.role >= key.name.role)
            cbor.fail();
        keys << key;
    }
    return keys;
}

HeadSlot readSlot(CborReader &cbor)
{
    expectArray(cbor, 10);
    HeadSlot slot;
    slot.user = UserId::fromBytes(exactly(cbor, UserId::Size)).value_or(UserId {});
    slot.selector = exactly(cbor, SelectorSize);
    expectArray(cbor, 3);
    slot.kdf.memoryKiB = static_cast<quint32>(cbor.number(most32));
    slot.kdf.passes = static_cast<quint32>(cbor.number(most32));
    slot.kdf.lanes = static_cast<quint32>(cbor.number(most32));
    slot.salt = exactly(cbor, SaltSize);
    slot.usesKeyFile = cbor.number(1) == 1;
    slot.nonce = exactly(cbor, aesgcm::NonceSize);
    slot.sealedSecret = exactly(cbor, sealedSecretSize);
    slot.sealedProfile = cbor.bytes(mostProfile);
    slot.sealedDatabaseKey = exactly(cbor, boxSize);
    slot.roleKeys = readRoleKeys(cbor, proofSize);
    return slot;
}

void readRecovery(CborReader &cbor, Head &head)
{
    const auto count = cbor.array(2);
    if (count == 0)
        return;
    if (count != 2)
        cbor.fail();
    head.recoveryDatabaseKey = exactly(cbor, boxSize);
    head.recoveryRoleKeys = readRoleKeys(cbor, 0);
}

void readKeysBefore(CborReader &cbor, Head &head)
{
    for (auto count = cbor.array(KeyRoleCount); count > 0 && !cbor.failed(); --count) {
        expectArray(cbor, 3);
        RoleKeyHistory history;
        history.newest = readName(cbor);
        history.sealed = cbor.bytes(mostHistory);
        head.histories << history;
    }
    for (auto count = cbor.array(static_cast<std::size_t>(Head::MaxPreviousKeys));
         count > 0 && !cbor.failed(); --count)
        head.previousDatabaseKeys << exactly(cbor, wrappedSize);
}

/// Membership and slots name the same members, and what is sealed to recovery has a recovery.
bool isConsistent(const Head &head)
{
    return std::ranges::equal(head.membership.members, head.memberSlots, {}, &MembershipEntry::user,
               &HeadSlot::user)
        && head.membership.recovery.has_value() == !head.recoveryDatabaseKey.isEmpty();
}

Result<Head> parseBody(ByteView body)
{
    Head head;
    CborReader cbor(body);
    expectArray(cbor, 8);
    const auto suite = cbor.number(most64);
    if (!cbor.failed() && suite != headSuite)
        return failure(Error::Code::Unsupported, QStringLiteral("cipher suite %1").arg(suite));
    head.sequence = cbor.number(most64);
    const QByteArray membership = cbor.bytes(static_cast<std::size_t>(MaxHeadFile));
    for (auto count = cbor.array(static_cast<std::size_t>(Membership::MaxMembers));
         count > 0 && !cbor.failed(); --count)
        head.memberSlots << readSlot(cbor);
    readRecovery(cbor, head);
    readKeysBefore(cbor, head);
    expectArray(cbor, 2);
    head.chainSequence = cbor.number(most64);
    const QByteArray hash = exactly(cbor, std::tuple_size_v<Digest>);
    if (!cbor.isComplete())
        return failure(Error::Code::Damaged, QStringLiteral("contents of the head"));
    std::ranges::copy(bytesOf(hash), head.chainHash.begin());
    return parseMembership(bytesOf(membership)).and_then([&](Membership &&parsed) -> Result<Head> {
        head.id = parsed.registerId;
        head.membership = std::move(parsed);
        if (head.id.isNull() || !isConsistent(head))
            return failure(Error::Code::Damaged, QStringLiteral("slots of the head"));
        return std::move(head);
    });
}

/// The CBOR in a file whose digest is right.
Result<ByteView> bodyIn(const QByteArray &file)
{
    const qsizetype bodyStart = headMagic.size() + formatSize + lengthSize;
    if (file.size() % HeadBlock != 0)
        return failure(Error::Code::Damaged, QStringLiteral("length of the head"));
    const auto size = qFromBigEndian<quint32>(file.constData() + bodyStart - lengthSize);
    const qsizetype room = file.size() - bodyStart - 2 * digestSize;
    // Less than one block of filling, so that one content has one form.
    if (size > room || room - qsizetype {size} >= HeadBlock)
        return failure(Error::Code::Damaged, QStringLiteral("length of the head"));
    const QByteArrayView filling
        = QByteArrayView(file).sliced(bodyStart + size, room - qsizetype {size});
    if (std::ranges::any_of(filling, [](char c) { return c != '\0'; }))
        return failure(Error::Code::Damaged, QStringLiteral("filling of the head"));
    return bytesOf(QByteArrayView(file).sliced(bodyStart, size));
}

} // namespace

const HeadSlot *Head::slot(const UserId &user) const
{
    const auto found = std::ranges::find(memberSlots, user, &HeadSlot::user);
    return found == memberSlots.end() ? nullptr : &*found;
}

HeadSlot *Head::slot(const UserId &user)
{
    const auto found = std::ranges::find(memberSlots, user, &HeadSlot::user);
    return found == memberSlots.end() ? nullptr : &*found;
}

void authenticate(Head &head, const SecretBytes &databaseKey)
{
    const SecretBytes key = hkdfSha256(
        databaseKey.view(), head.id.bytes(), bytesOf(QByteArrayView("rueckhalt/2/head")));
    head.mac = toByteArray(hmacSha256(key.view(), bytesOf(authenticatedPart(head))));
}

QByteArray encodeHead(const Head &head)
{
    const QByteArray contents = authenticatedPart(head) + head.mac;
    return contents + toByteArray(sha256(bytesOf(contents)));
}

int headFormatOf(const QByteArray &file)
{
    if (!file.startsWith(headMagic) || file.size() < headMagic.size() + formatSize)
        return 0;
    return qFromBigEndian<quint16>(file.constData() + headMagic.size());
}

Result<Head> parseHead(const QByteArray &file)
{
    if (!file.startsWith(headMagic))
        return failure(Error::Code::NotARegister, QStringLiteral("head has another beginning"));
    if (file.size() < headMagic.size() + formatSize + lengthSize + 2 * digestSize
        || file.size() > MaxHeadFile)
        return failure(Error::Code::Damaged, QStringLiteral("length of the head"));
    if (!equalInConstantTime(sha256(bytesOf(QByteArrayView(file).chopped(digestSize))),
            bytesOf(QByteArrayView(file).last(digestSize))))
        return failure(Error::Code::Damaged, QStringLiteral("digest of the head"));
    const int format = headFormatOf(file);
    if (format > headFormat)
        return failure(Error::Code::NewerFormat, QStringLiteral("head format %1").arg(format));
    if (format != headFormat)
        return failure(Error::Code::Unsupported, QStringLiteral("head format %1").arg(format));
    auto head = bodyIn(file).and_then(parseBody);
    if (!head)
        return head;
    if (!std::ranges::all_of(
            head->memberSlots, [](const HeadSlot &slot) { return slot.kdf.isAcceptable(); }))
        return failure(Error::Code::Unsupported, QStringLiteral("cost of key derivation"));
    head->mac = file.chopped(digestSize).last(digestSize);
    return head;
}

} // namespace rueckhalt
