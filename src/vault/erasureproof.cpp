// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/erasureproof.h"

#include "base/canonicalcbor.h"

namespace rueckhalt {

namespace {

QByteArray textOf(const RegisterId &id, const ObjectId &object)
{
    CborWriter cbor;
    cbor.array(2);
    cbor.bytes(id.bytes());
    cbor.bytes(object.bytes());
    return QByteArrayLiteral("rueckhalt/2/erased") + cbor.written();
}

} // namespace

ErasedObject signedErasure(const RegisterId &id, const ObjectId &object, const KeySecret &key)
{
    const QByteArray text = textOf(id, object);
    return {object, erasureKey.version, toByteArray(key.signing().sign(bytesOf(text)))};
}

bool isProven(const ErasedObject &erased, const RegisterId &id, const Membership &members)
{
    const auto *key = members.roleKey({KeyRole::SafetyOfficer, erased.keyVersion});
    const QByteArray text = textOf(id, erased.object);
    return key && verify(key->keys.signing, bytesOf(text), bytesOf(erased.signature));
}

Result<QList<ErasedObject>> ErasureStore::all() const
{
    auto row = m_database.prepare("SELECT e.id, coalesce(p.role_key, 0), coalesce(p.signature, x'')"
                                  " FROM erased AS e LEFT JOIN erasure_proof AS p"
                                  " ON p.object = e.id ORDER BY e.id");
    if (!row)
        return tl::unexpected<Error>(row.error());
    QList<ErasedObject> all;
    for (;;) {
        const auto more = row->next();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            return all;
        all << ErasedObject {
            row->id<ObjectId>(0), static_cast<quint32>(row->number(1)), toByteArray(row->bytes(2))};
    }
}

Result<void> ErasureStore::addProof(const ErasedObject &erased)
{
    return m_database.run(
        "INSERT OR REPLACE INTO erasure_proof (object, role_key, signature) VALUES (?, ?, ?)",
        erased.object, qint64 {erased.keyVersion}, erased.signature);
}

Result<QList<ErasedObject>> ErasureStore::missing() const
{
    return all().map([](QList<ErasedObject> &&erased) {
        erased.removeIf(
            [](const ErasedObject &one) { return one.keyVersion == erasureKey.version; });
        return std::move(erased);
    });
}

Result<void> ErasureStore::signMissing(const RegisterId &id, const KeySecret &key)
{
    const auto unsignedOnes = missing();
    if (!unsignedOnes)
        return tl::unexpected<Error>(unsignedOnes.error());
    for (const ErasedObject &one : *unsignedOnes) {
        if (auto added = addProof(signedErasure(id, one.object, key)); !added)
            return added;
    }
    return {};
}

} // namespace rueckhalt
