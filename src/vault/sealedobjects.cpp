// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sealedobjects.h"

#include "crypto/aesgcm.h"
#include "crypto/keywrap.h"

#include <QtEndian>

#include <array>

namespace rueckhalt {

namespace {

/// AES-256-GCM under a content key, wrapped by AES key wrap.
constexpr int objectSuite = 1;

tl::unexpected<Error> notPermitted(KeyRole role)
{
    return failure(Error::Code::NotPermitted, codeOfKey(role));
}

} // namespace

ObjectName ObjectName::numbered(SealedPart part, quint64 number)
{
    ObjectId::Bytes bytes {};
    qToBigEndian(number, bytes.data() + sizeof number);
    return {part, ObjectId(bytes)};
}

SealedObjects::SealedObjects(
    Database &database, const RegisterId &registerId, const KeyRing &keys, Random random)
    : m_database(database)
    , m_registerId(registerId)
    , m_keys(keys)
    , m_random(std::move(random))
{
}

bool SealedObjects::holdsKeyOf(SealedPart part) const
{
    return m_keys.holds(keyRoleOf(part));
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

Result<SealedObjects::Sealed> SealedObjects::seal(
    const ObjectName &name, qint64 version, ByteView plain)
{
    const KeyRole role = keyRoleOf(name.part);
    const RoleKeyName roleKey {role, m_keys.newest(role)};
    const ByteView wrappingKey = m_keys.storageKey(roleKey);
    if (wrappingKey.empty())
        return notPermitted(role);
    SecretBytes key(aesgcm::KeySize);
    m_random(key.writable());
    std::array<std::uint8_t, aesgcm::NonceSize> nonce {};
    m_random(nonce);
    const QByteArray bound = binding(name, version);
    return Sealed {roleKey, wrapKey(wrappingKey, key.view()),
        toByteArray(nonce) + aesgcm::seal({key.view(), nonce, bytesOf(bound)}, plain)};
}

Result<void> SealedObjects::store(const ObjectName &name, qint64 version, const Sealed &sealed)
{
    const int part = static_cast<int>(name.part);
    const auto content = [&] {
        if (version == 1) {
            return m_database.run("INSERT INTO sealed_object (part, object, version, suite,"
                                  " content) VALUES (?, ?, 1, ?, ?)",
                part, name.object, objectSuite, sealed.content);
        }
        return m_database.run("UPDATE sealed_object SET version = ?, suite = ?, content = ?"
                              " WHERE part = ? AND object = ?",
            version, objectSuite, sealed.content, part, name.object);
    };
    return content().and_then([&] {
        return m_database.run("INSERT OR REPLACE INTO content_key (part, object, version, role,"
                              " role_key, wrapped) VALUES (?, ?, ?, ?, ?, ?)",
            part, name.object, version, static_cast<int>(sealed.roleKey.role),
            sealed.roleKey.version, sealed.wrappedKey);
    });
}

Result<void> SealedObjects::add(const ObjectName &name, ByteView plain)
{
    return seal(name, 1, plain).and_then([&](const Sealed &sealed) {
        return store(name, 1, sealed);
    });
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
    const qint64 version = *found ? known->number(0) + 1 : 1;
    return seal(name, version, plain).and_then([&](const Sealed &sealed) {
        return store(name, version, sealed);
    });
}

Result<std::optional<Statement>> SealedObjects::rowOf(const ObjectName &name) const
{
    auto row = m_database.prepare(
        "SELECT o.version, o.suite, k.role, k.role_key, k.wrapped, o.content, o.object,"
        " k.version FROM sealed_object o LEFT JOIN content_key k"
        " ON k.part = o.part AND k.object = o.object WHERE o.part = ? AND o.object = ?");
    if (!row)
        return tl::unexpected<Error>(row.error());
    const auto found = row->with(static_cast<int>(name.part), name.object).next();
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found)
        return std::nullopt;
    return std::optional<Statement>(std::move(*row));
}

Result<std::optional<SecretBytes>> SealedObjects::open(const ObjectName &name) const
{
    const auto row = rowOf(name);
    if (!row)
        return tl::unexpected<Error>(row.error());
    if (!*row)
        return std::nullopt;
    return openRow(name, **row).map([](SecretBytes &&plain) {
        return std::optional<SecretBytes>(std::move(plain));
    });
}

Result<std::optional<SealedObjects::ContentKey>> SealedObjects::contentKey(
    const ObjectName &name) const
{
    const auto row = rowOf(name);
    if (!row)
        return tl::unexpected<Error>(row.error());
    if (!*row)
        return std::nullopt;
    return keyIn(name, **row).map([&](SecretBytes &&key) {
        return std::optional(ContentKey {(*row)->number(0), std::move(key)});
    });
}

Result<std::optional<SecretBytes>> SealedObjects::openWith(
    const ContentKey &key, const ObjectName &name) const
{
    const auto row = rowOf(name);
    if (!row)
        return tl::unexpected<Error>(row.error());
    if (!*row)
        return std::nullopt;
    if ((*row)->number(0) != key.version)
        return failure(Error::Code::Damaged, QStringLiteral("version of an object"));
    return openContent(name, **row, key.key).map([](SecretBytes &&plain) {
        return std::optional<SecretBytes>(std::move(plain));
    });
}

Result<SecretBytes> SealedObjects::keyIn(const ObjectName &name, const Statement &row) const
{
    const KeyRole role = keyRoleOf(name.part);
    if (!m_keys.holds(role))
        return notPermitted(role);
    if (row.bytes(4).empty())
        return failure(Error::Code::Damaged, QStringLiteral("key of an object is missing"));
    if (row.number(2) != static_cast<qint64>(role) || row.number(7) != row.number(0))
        return failure(Error::Code::Damaged, QStringLiteral("key of another object"));
    const ByteView wrappingKey = m_keys.storageKey({role, static_cast<quint32>(row.number(3))});
    if (wrappingKey.empty())
        return failure(Error::Code::Unsupported, QStringLiteral("version of a role key"));
    auto key = unwrapKey(wrappingKey, row.bytes(4));
    if (!key || key->size() != aesgcm::KeySize)
        return failure(Error::Code::Damaged, QStringLiteral("key of an object"));
    return key;
}

Result<SecretBytes> SealedObjects::openContent(
    const ObjectName &name, const Statement &row, const SecretBytes &key) const
{
    if (row.number(1) != objectSuite)
        return failure(Error::Code::Unsupported, QStringLiteral("suite of an object"));
    const ByteView content = row.bytes(5);
    if (content.size() < aesgcm::NonceSize || key.size() != aesgcm::KeySize)
        return failure(Error::Code::Damaged, QStringLiteral("length of an object"));
    const QByteArray bound = binding(name, row.number(0));
    return aesgcm::open({key.view(), content.first(aesgcm::NonceSize), bytesOf(bound)},
        content.subspan(aesgcm::NonceSize));
}

Result<SecretBytes> SealedObjects::openRow(const ObjectName &name, const Statement &row) const
{
    return keyIn(name, row).and_then(
        [&](const SecretBytes &key) { return openContent(name, row, key); });
}

Result<void> SealedObjects::remove(const ObjectName &name)
{
    const int part = static_cast<int>(name.part);
    return m_database
        .run("DELETE FROM content_key WHERE part = ? AND object = ?", part, name.object)
        .and_then([&] {
            return m_database.run(
                "DELETE FROM sealed_object WHERE part = ? AND object = ?", part, name.object);
        });
}

} // namespace rueckhalt
