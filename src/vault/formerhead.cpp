// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/formerhead.h"

#include "base/canonicalcbor.h"
#include "crypto/aesgcm.h"
#include "crypto/hash.h"
#include "crypto/keywrap.h"

#include <limits>

namespace rueckhalt {

namespace {

constexpr quint64 formerSuite = 1;
constexpr qsizetype bodyStart = 10; // magic and format
constexpr qsizetype digestSize = 32;
constexpr qint64 longestFile = 65536;

QByteArray exactly(CborReader &cbor, std::size_t size)
{
    QByteArray bytes = cbor.bytes(size);
    if (bytes.size() != static_cast<qsizetype>(size))
        cbor.fail();
    return bytes;
}

Result<FormerHead> parseBody(ByteView body)
{
    constexpr auto most32 = std::numeric_limits<quint32>::max();
    FormerHead head;
    CborReader cbor(body);
    if (cbor.array(8) != 8)
        cbor.fail();
    const auto suite = cbor.number(most32);
    if (!cbor.failed() && suite != formerSuite)
        return failure(Error::Code::Unsupported, QStringLiteral("cipher suite %1").arg(suite));
    head.sequence = cbor.number(std::numeric_limits<quint64>::max());
    if (cbor.array(3) != 3)
        cbor.fail();
    head.id = RegisterId::fromBytes(exactly(cbor, RegisterId::Size)).value_or(RegisterId {});
    if (cbor.array(3) != 3)
        cbor.fail();
    head.kdf.memoryKiB = static_cast<quint32>(cbor.number(most32));
    head.kdf.passes = static_cast<quint32>(cbor.number(most32));
    head.kdf.lanes = static_cast<quint32>(cbor.number(most32));
    head.salt = exactly(cbor, 16);
    head.nonce = exactly(cbor, aesgcm::NonceSize);
    head.sealedSecret = exactly(cbor, 48);
    head.roleKeyVersion = static_cast<quint32>(cbor.number(most32));
    head.wrappedRoleKey = exactly(cbor, 40);
    head.wrappedDatabaseKey = exactly(cbor, 40);
    if (!cbor.isComplete() || head.id.isNull() || head.roleKeyVersion != 1)
        return failure(Error::Code::Damaged, QStringLiteral("contents of the head"));
    return head;
}

/// What the sealed user secret is bound to: it opens only in this register and at this cost.
QByteArray slotBinding(const FormerHead &head)
{
    CborWriter cbor;
    cbor.bytes(head.id.bytes());
    cbor.array(3);
    cbor.number(head.kdf.memoryKiB);
    cbor.number(head.kdf.passes);
    cbor.number(head.kdf.lanes);
    cbor.bytes(bytesOf(head.salt));
    return QByteArrayLiteral("rueckhalt/1/user slot") + cbor.written();
}

SecretBytes keyFor(const SecretBytes &key, const FormerHead &head, const char *purpose)
{
    return hkdfSha256(key.view(), head.id.bytes(), bytesOf(QByteArrayView(purpose)));
}

} // namespace

Result<FormerHead> parseFormerHead(const QByteArray &file)
{
    if (file.size() < bodyStart + 2 * digestSize || file.size() > longestFile)
        return failure(Error::Code::Damaged, QStringLiteral("length of the head"));
    const QByteArrayView contents = QByteArrayView(file).chopped(digestSize);
    if (!equalInConstantTime(
            sha256(bytesOf(contents)), bytesOf(QByteArrayView(file).last(digestSize))))
        return failure(Error::Code::Damaged, QStringLiteral("digest of the head"));
    const QByteArrayView authenticated = contents.chopped(digestSize);
    auto head = parseBody(bytesOf(authenticated.sliced(bodyStart)));
    if (head && !head->kdf.isAcceptable())
        return failure(Error::Code::Unsupported, QStringLiteral("cost of key derivation"));
    if (head) {
        head->authenticated = authenticated.toByteArray();
        head->mac = contents.last(digestSize).toByteArray();
    }
    return head;
}

Result<FormerKeys> unlockFormerHead(const FormerHead &head, const SecretBytes &password)
{
    const auto passwordKey = keyFromPassword(password, head.salt, head.kdf);
    if (!passwordKey)
        return tl::unexpected<Error>(passwordKey.error());
    const QByteArray binding = slotBinding(head);
    const auto secret = aesgcm::open(
        {passwordKey->view(), bytesOf(head.nonce), bytesOf(binding)}, bytesOf(head.sealedSecret));
    if (!secret)
        return failure(Error::Code::WrongPassword);
    auto role = unwrapKey(
        keyFor(*secret, head, "rueckhalt/1/wrap role key").view(), bytesOf(head.wrappedRoleKey));
    auto database = unwrapKey(keyFor(*secret, head, "rueckhalt/1/wrap database key").view(),
        bytesOf(head.wrappedDatabaseKey));
    if (!role || !database)
        return failure(Error::Code::Damaged, QStringLiteral("head was altered"));
    const SecretBytes macKey = keyFor(*database, head, "rueckhalt/1/head");
    if (!equalInConstantTime(
            hmacSha256(macKey.view(), bytesOf(head.authenticated)), bytesOf(head.mac)))
        return failure(Error::Code::Damaged, QStringLiteral("head was altered"));
    return FormerKeys {std::move(*role), std::move(*database)};
}

} // namespace rueckhalt
