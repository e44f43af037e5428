// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sealedobjects.h"

#include "crypto/aesgcm.h"
#include "crypto/hash.h"
#include "crypto/keywrap.h"

#include <QtEndian>

#include <array>

namespace rueckhalt {

namespace {

/// AES-256-GCM under a content key, wrapped by AES key wrap.
constexpr int objectSuite = 1;
constexpr int currentRoleKey = 1;

} // namespace

ObjectName ObjectName::numbered(SealedPart part, quint64 number)
{
    ObjectId::Bytes bytes {};
    qToBigEndian(number, bytes.data() + sizeof number);
    return {part, ObjectId(bytes)};
}

SealedObjects::SealedObjects(
    Database &database, const RegisterId &registerId, const RegisterKeys &keys, Random random)
    : m_database(database)
    , m_registerId(registerId)
    , m_wrappingKey(hkdfSha256(keys.role.view(), registerId.bytes(),
          bytesOf(QByteArrayView("rueckhalt/1/content keys"))))
    , m_random(std::move(random))
{
}

QByteArray SealedObjects::binding(const ObjectName &name, qint64 version) const
{
    const quint64 ordered = qToBigEndian(static_cast<quint64>(version));
    QByteArray bound = QByteArrayLiteral("rueckhalt/1/object");
    bound.append(m_registerId.toByteArray());
    bound.append(static_cast<char>(objectSuite));
    bound.append(static_cast<char>(name.part));
    bound.append(name.object.toByteArray());
    bound.append(reinterpret_cast<const char *>(&ordered), sizeof ordered);
    return bound;
}

SealedObjects::Sealed SealedObjects::seal(const ObjectName &name, qint64 version, ByteView plain)
{
    SecretBytes key(aesgcm::KeySize);
    m_random(key.writable());
    std::array<std::uint8_t, aesgcm::NonceSize> nonce {};
    m_random(nonce);
    const QByteArray bound = binding(name, version);
    return {wrapKey(m_wrappingKey.view(), key.view()),
        toByteArray(nonce) + aesgcm::seal({key.view(), nonce, bytesOf(bound)}, plain)};
}

Result<void> SealedObjects::add(const ObjectName &name, ByteView plain)
{
    const Sealed sealed = seal(name, 1, plain);
    return m_database.run(
        "INSERT INTO sealed_object (part, object, version, suite, role_key, wrapped_key, content)"
        " VALUES (?, ?, 1, ?, ?, ?, ?)",
        static_cast<int>(name.part), name.object, objectSuite, currentRoleKey, sealed.wrappedKey,
        sealed.content);
}

Result<void> SealedObjects::put(const ObjectName &name, ByteView plain)
{
    auto known
        = m_database.prepare("SELECT version FROM sealed_object WHERE part = ? AND object = ?");
    if (!known)
        return tl::unexpected<Error>(known.error());
    const auto found = known->with(static_cast<int>(name.part), name.object).next();
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found)
        return add(name, plain);
    const qint64 version = known->number(0) + 1;
    const Sealed sealed = seal(name, version, plain);
    return m_database.run(
        "UPDATE sealed_object SET version = ?, suite = ?, role_key = ?, wrapped_key = ?,"
        " content = ? WHERE part = ? AND object = ?",
        version, objectSuite, currentRoleKey, sealed.wrappedKey, sealed.content,
        static_cast<int>(name.part), name.object);
}

Result<std::optional<SecretBytes>> SealedObjects::open(const ObjectName &name) const
{
    auto row = m_database.prepare("SELECT version, suite, role_key, wrapped_key, content"
                                  " FROM sealed_object WHERE part = ? AND object = ?");
    if (!row)
        return tl::unexpected<Error>(row.error());
    const auto found = row->with(static_cast<int>(name.part), name.object).next();
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found)
        return std::nullopt;
    return openRow(name, *row).map([](SecretBytes &&plain) {
        return std::optional<SecretBytes>(std::move(plain));
    });
}

Result<SecretBytes> SealedObjects::openRow(const ObjectName &name, const Statement &row) const
{
    if (row.number(1) != objectSuite || row.number(2) != currentRoleKey)
        return failure(Error::Code::Unsupported, QStringLiteral("suite or key of an object"));
    const ByteView content = row.bytes(4);
    if (content.size() < aesgcm::NonceSize)
        return failure(Error::Code::Damaged, QStringLiteral("length of an object"));
    const auto key = unwrapKey(m_wrappingKey.view(), row.bytes(3));
    if (!key || key->size() != aesgcm::KeySize)
        return failure(Error::Code::Damaged, QStringLiteral("key of an object"));
    const QByteArray bound = binding(name, row.number(0));
    return aesgcm::open({key->view(), content.first(aesgcm::NonceSize), bytesOf(bound)},
        content.subspan(aesgcm::NonceSize));
}

Result<void> SealedObjects::remove(const ObjectName &name)
{
    return m_database.run("DELETE FROM sealed_object WHERE part = ? AND object = ?",
        static_cast<int>(name.part), name.object);
}

} // namespace rueckhalt
