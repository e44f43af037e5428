// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/head.h"

#include "base/canonicalcbor.h"
#include "crypto/aesgcm.h"
#include "crypto/hash.h"
#include "crypto/keywrap.h"

#include <array>
#include <limits>

namespace rueckhalt {

namespace {

constexpr QByteArrayView headMagic("RUECKHLT");
constexpr quint16 headFormat = 1;
/// Suite 1: Argon2id, AES-256-GCM, AES-256 key wrap, HKDF and HMAC with SHA-256.
constexpr quint64 headSuite = 1;
constexpr qsizetype formatSize = 2;
constexpr qsizetype digestSize = 32;
constexpr std::size_t secretSize = 32;
constexpr std::size_t saltSize = 16;
constexpr std::size_t sealedSecretSize = secretSize + aesgcm::TagSize;
constexpr std::size_t wrappedSize = secretSize + 8;

SecretBytes randomSecret(const Random &random)
{
    SecretBytes secret(secretSize);
    random(secret.writable());
    return secret;
}

QByteArray randomBytes(const Random &random, std::size_t size)
{
    QByteArray bytes(static_cast<qsizetype>(size), '\0');
    random({reinterpret_cast<std::uint8_t *>(bytes.data()), size});
    return bytes;
}

void writeSlot(CborWriter &cbor, const Head &head)
{
    cbor.bytes(head.id.bytes());
    cbor.array(3);
    cbor.number(head.kdf.memoryKiB);
    cbor.number(head.kdf.passes);
    cbor.number(head.kdf.lanes);
    cbor.bytes(bytesOf(head.salt));
}

/// What the sealed user secret is bound to: it opens only in this register and at this cost.
QByteArray slotBinding(const Head &head)
{
    CborWriter cbor;
    writeSlot(cbor, head);
    return QByteArrayLiteral("rueckhalt/1/user slot") + cbor.written();
}

SecretBytes keyFor(const SecretBytes &key, const Head &head, const char *purpose)
{
    return hkdfSha256(key.view(), head.id.bytes(), bytesOf(QByteArrayView(purpose)));
}

constexpr auto forRoleKey = "rueckhalt/1/wrap role key";
constexpr auto forDatabaseKey = "rueckhalt/1/wrap database key";
constexpr auto forHead = "rueckhalt/1/head";

/// Everything that the MAC covers: magic, format and body.
QByteArray authenticatedPart(const Head &head)
{
    CborWriter cbor;
    cbor.array(8);
    cbor.number(headSuite);
    cbor.number(head.sequence);
    cbor.array(3);
    writeSlot(cbor, head);
    cbor.bytes(bytesOf(head.nonce));
    cbor.bytes(bytesOf(head.sealedSecret));
    cbor.number(head.roleKeyVersion);
    cbor.bytes(bytesOf(head.wrappedRoleKey));
    cbor.bytes(bytesOf(head.wrappedDatabaseKey));
    constexpr std::array<char, formatSize> format {headFormat >> 8, headFormat & 0xff};
    return headMagic.toByteArray() + QByteArray(format.data(), formatSize) + cbor.written();
}

QByteArray macOf(const Head &head, const SecretBytes &databaseKey)
{
    const SecretBytes key = keyFor(databaseKey, head, forHead);
    return toByteArray(hmacSha256(key.view(), bytesOf(authenticatedPart(head))));
}

Result<Head> parseBody(ByteView body)
{
    constexpr auto most32 = std::numeric_limits<quint32>::max();
    Head head;
    CborReader cbor(body);
    if (cbor.array(8) != 8)
        cbor.fail();
    const auto suite = cbor.number(most32);
    if (!cbor.failed() && suite != headSuite)
        return failure(Error::Code::Unsupported, QStringLiteral("cipher suite %1").arg(suite));
    head.sequence = cbor.number(std::numeric_limits<quint64>::max());
    if (cbor.array(3) != 3)
        cbor.fail();
    const auto id = RegisterId::fromBytes(cbor.bytes(RegisterId::Size));
    if (cbor.array(3) != 3)
        cbor.fail();
    head.kdf.memoryKiB = static_cast<quint32>(cbor.number(most32));
    head.kdf.passes = static_cast<quint32>(cbor.number(most32));
    head.kdf.lanes = static_cast<quint32>(cbor.number(most32));
    head.salt = cbor.bytes(saltSize);
    head.nonce = cbor.bytes(aesgcm::NonceSize);
    head.sealedSecret = cbor.bytes(sealedSecretSize);
    head.roleKeyVersion = static_cast<quint32>(cbor.number(most32));
    head.wrappedRoleKey = cbor.bytes(wrappedSize);
    head.wrappedDatabaseKey = cbor.bytes(wrappedSize);
    const auto isLong = [](const QByteArray &bytes, std::size_t size) {
        return static_cast<std::size_t>(bytes.size()) == size;
    };
    if (!cbor.isComplete() || !id || id->isNull() || !isLong(head.salt, saltSize)
        || !isLong(head.nonce, aesgcm::NonceSize) || !isLong(head.sealedSecret, sealedSecretSize)
        || !isLong(head.wrappedRoleKey, wrappedSize)
        || !isLong(head.wrappedDatabaseKey, wrappedSize))
        return failure(Error::Code::Damaged, QStringLiteral("contents of the head"));
    head.id = *id;
    return head;
}

} // namespace

Result<NewHead> makeHead(const SecretBytes &password, const KdfCost &cost, const Random &random)
{
    if (password.isEmpty())
        return failure(Error::Code::Invalid, QStringLiteral("empty password"));
    NewHead made;
    Head &head = made.head;
    head.id = *RegisterId::fromBytes(randomBytes(random, RegisterId::Size));
    head.sequence = 1;
    head.kdf = cost;
    head.salt = randomBytes(random, saltSize);
    head.nonce = randomBytes(random, aesgcm::NonceSize);
    const auto passwordKey = keyFromPassword(password, head.salt, cost);
    if (!passwordKey)
        return tl::unexpected<Error>(passwordKey.error());
    const SecretBytes userSecret = randomSecret(random);
    const QByteArray binding = slotBinding(head);
    head.sealedSecret = aesgcm::seal(
        {passwordKey->view(), bytesOf(head.nonce), bytesOf(binding)}, userSecret.view());
    made.keys.role = randomSecret(random);
    made.keys.database = randomSecret(random);
    head.wrappedRoleKey
        = wrapKey(keyFor(userSecret, head, forRoleKey).view(), made.keys.role.view());
    head.wrappedDatabaseKey
        = wrapKey(keyFor(userSecret, head, forDatabaseKey).view(), made.keys.database.view());
    head.mac = macOf(head, made.keys.database);
    return made;
}

QByteArray encodeHead(const Head &head)
{
    const QByteArray contents = authenticatedPart(head) + head.mac;
    return contents + toByteArray(sha256(bytesOf(contents)));
}

Result<Head> parseHead(const QByteArray &file)
{
    if (!file.startsWith(headMagic))
        return failure(Error::Code::NotARegister, QStringLiteral("head has another beginning"));
    const qsizetype bodyStart = headMagic.size() + formatSize;
    if (file.size() < bodyStart + 2 * digestSize || file.size() > MaxHeadFile)
        return failure(Error::Code::Damaged, QStringLiteral("length of the head"));
    const QByteArrayView contents = QByteArrayView(file).chopped(digestSize);
    if (!equalInConstantTime(
            sha256(bytesOf(contents)), bytesOf(QByteArrayView(file).last(digestSize))))
        return failure(Error::Code::Damaged, QStringLiteral("digest of the head"));
    const ByteView format = bytesOf(contents.sliced(headMagic.size(), formatSize));
    const int version = format[0] << 8 | format[1];
    if (version > headFormat)
        return failure(Error::Code::NewerFormat, QStringLiteral("head format %1").arg(version));
    if (version != headFormat)
        return failure(Error::Code::Unsupported, QStringLiteral("head format %1").arg(version));
    auto head = parseBody(bytesOf(contents.sliced(bodyStart).chopped(digestSize)));
    if (head && !head->kdf.isAcceptable())
        return failure(Error::Code::Unsupported, QStringLiteral("cost of key derivation"));
    if (head)
        head->mac = contents.last(digestSize).toByteArray();
    return head;
}

Result<RegisterKeys> unlockHead(const Head &head, const SecretBytes &password)
{
    const auto passwordKey = keyFromPassword(password, head.salt, head.kdf);
    if (!passwordKey)
        return tl::unexpected<Error>(passwordKey.error());
    const QByteArray binding = slotBinding(head);
    const auto userSecret = aesgcm::open(
        {passwordKey->view(), bytesOf(head.nonce), bytesOf(binding)}, bytesOf(head.sealedSecret));
    if (!userSecret)
        return failure(Error::Code::WrongPassword);
    auto role
        = unwrapKey(keyFor(*userSecret, head, forRoleKey).view(), bytesOf(head.wrappedRoleKey));
    auto database = unwrapKey(
        keyFor(*userSecret, head, forDatabaseKey).view(), bytesOf(head.wrappedDatabaseKey));
    if (!role || !database
        || !equalInConstantTime(bytesOf(macOf(head, *database)), bytesOf(head.mac)))
        return failure(Error::Code::Damaged, QStringLiteral("head was altered"));
    return RegisterKeys {std::move(*role), std::move(*database)};
}

} // namespace rueckhalt
